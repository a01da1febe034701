// A part of a framework as a framework of its own.
#pragma once

#include "framework/bounds.hpp"
#include "framework/framework.hpp"
#include "framework/solve.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// Some arguments of a framework, numbered anew in the same order, with the attacks among them.
struct Part {
    Framework framework;
    std::vector<ArgumentId> originals;  ///< what each of its arguments is in the whole
};

/// Arguments of a part as those of the whole. Ascending stays ascending.
Extension in_whole(const Part& part, std::span<const ArgumentId> arguments);

/// Cuts parts out of one framework, each at the cost of its arguments and what attacks them.
class Cutter {
  public:
    /// Keeps references. Linear.
    Cutter(const Framework& framework, Watch& watch);

    /// `members` ascend.
    Part cut(std::span<const ArgumentId> members);

    const Framework& whole() const { return *framework_; }

  private:
    const Framework* framework_;
    Watch* watch_;
    std::vector<std::uint32_t> numbers_;  // in the part, from 1; 0 is elsewhere
};

}  // namespace argmap

// What is forced? Which arguments are in and out once some are accepted.
#pragma once

#include "framework/bounds.hpp"
#include "framework/framework.hpp"
#include "framework/solve.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

enum class ArgumentLabel : std::uint8_t {
    undecided,
    in,   ///< accepted
    out,  ///< attacked by what is accepted
};

/// A labelling that grows: what is accepted puts its targets out, and an argument whose attackers are all out
/// is accepted in turn. All calls together are linear in arguments and attacks.
class Acceptance {
  public:
    /// Begins with the grounded labelling (Dung 1995), by counting for each argument its attackers that are
    /// not out. Keeps references.
    Acceptance(const Framework& framework, Watch& watch);

    /// Accepts some arguments that are undecided and do not attack each other, and what follows.
    void accept(std::span<const ArgumentId> arguments);

    ArgumentLabel operator[](ArgumentId argument) const { return labels_[index(argument)]; }
    const std::vector<ArgumentLabel>& labels() const { return labels_; }

    /// Those with a label, ascending.
    std::vector<ArgumentId> all(ArgumentLabel label) const;

  private:
    void put_in(ArgumentId argument);
    void put_out(ArgumentId argument);
    void propagate();

    const Framework* framework_;
    Watch* watch_;
    std::vector<ArgumentLabel> labels_;
    std::vector<std::uint32_t> open_attackers_;  // of each argument, those that are not out
    std::vector<ArgumentId> accepted_;           // their targets are still to be put out
};

/// The least complete extension around an admissible set, the grounded one around the empty set. Linear.
Extension completed(const Framework& framework, std::span<const ArgumentId> admissible, Watch& watch);

}  // namespace argmap

// Which arguments does a file declare? Those that take part in an attack, and, without a byte for each,
// others.
#pragma once

#include "framework/bounds.hpp"
#include "framework/framework.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace argmap {

/// A framework as a file has it. Where a file declares many more arguments than it has bytes, only those in
/// attacks are in `framework`; the others are apart: nothing attacks them, they attack nothing, and so they
/// are in every extension of any semantics, wherever there is one.
struct WholeFramework {
    Framework framework = {};
    std::vector<std::uint32_t> numbers =
        {};                 ///< of those in `framework`, ascending from 1, if some are apart
    std::size_t count = 0;  ///< of all arguments

    bool has_others() const { return count > framework.argument_count(); }
};

/// Attacks among so many arguments, which are called by their numbers. Throws BoundMet.
WholeFramework whole_framework(std::size_t count, std::span<const Framework::Attack> attacks,
                               std::size_t bytes_of_file, Watch& watch);

/// How an argument is called in the file.
std::string name(const WholeFramework& whole, ArgumentId argument);

struct Apart {};
struct Nowhere {};

/// The argument of that name. Linear where arguments have names.
std::variant<ArgumentId, Apart, Nowhere> find(const WholeFramework& whole, std::string_view name);

/// The names of some arguments, which ascend, and of all that are apart, in the order of the file and with
/// `separator` between them. Throws BoundMet.
std::string names(const WholeFramework& whole, std::span<const ArgumentId> arguments, char separator,
                  Watch& watch);

}  // namespace argmap

// Preferred semantics: which sets of arguments defend themselves and cannot be enlarged?
#pragma once

#include "framework/grounded.hpp"
#include "framework/part.hpp"
#include "framework/solve.hpp"

#include <optional>
#include <span>
#include <vector>

namespace argmap {

/// A preferred extension that has all of an admissible set.
Extension preferred_around(const Framework& framework, std::span<const ArgumentId> admissible, Watch& watch);

/// An admissible set with the argument. Nothing where there is none.
std::optional<Extension> admissible_with(const Framework& framework, ArgumentId argument, Watch& watch);

/// What remains to be decided about an argument: those that depend on nothing but each other, among what the
/// grounded labelling leaves undecided, that the argument depends on.
struct Cone {
    ArgumentLabel label;               ///< of the argument in the grounded labelling
    std::vector<ArgumentId> accepted;  ///< by that labelling, of what the argument depends on; ascending
    Part part;                         ///< empty where the label decides
    ArgumentId argument;               ///< in the part
};
Cone cone_of(const Framework& framework, ArgumentId argument, Watch& watch);

/// Some arguments of the part as those of the whole, with all that is accepted.
Extension in_whole(const Cone& cone, std::span<const ArgumentId> members);

}  // namespace argmap

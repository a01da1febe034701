// Which claims bear on which, over any number of steps?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/selection.hpp"

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace argmap {

// One step leads from each premise of a relation to its conclusion: the claim it is aimed at or, where it is
// aimed at a relation, the conclusion of that one. A contrary or a rephrase leads both ways, and what is
// aimed at it bears on both claims.

/// Of each relation the one aimed at a claim that it is aimed at, by way of any number of others; itself
/// where it is aimed at a claim. Linear.
std::vector<RelationId> last_aims(const ArgumentMap& map);

/// The relations aimed at claims in order, then those aimed at these, and so on: each after the one that it
/// is aimed at. Linear.
std::vector<RelationId> outermost_first(const ArgumentMap& map);

constexpr std::size_t any_steps = std::numeric_limits<std::size_t>::max();

/// What a claim bears on, at most so many steps away, and the claim. The relations that lead from one of
/// these claims to another come with all their premises. Linear.
Selection above(const ArgumentMap& map, ClaimId claim, std::size_t steps);

/// What bears on some claims, at most so many steps away, the claims, and the relations between them. Linear.
Selection below(const ArgumentMap& map, std::span<const ClaimId> claims, std::size_t steps);

/// The claims on the ways from one claim to another: those that `from` bears on and that bear on `to`. The
/// relations that lead from one of them to another come with all their premises. Empty where no way leads
/// there. Linear.
Selection between(const ArgumentMap& map, ClaimId from, ClaimId to);

}  // namespace argmap

// Which relations are part of the case for and against a main claim?
#pragma once

#include "graph/argument_map.hpp"
#include "structure/sides.hpp"

#include <span>
#include <vector>

namespace argmap {

/// The main claims that rules look at one by one: the first 16, for each costs a walk through the map.
std::span<const ClaimId> looked_at_main_claims(const ArgumentMap& map);

/// The side of each relation towards a main claim, given those of the claims: that of its target, turned
/// round by an attack; none where the target does not bear on the main claim. A contrary or a rephrase is on
/// the side of its first claim. Linear.
std::vector<Side> sides_of_relations(const ArgumentMap& map, std::span<const Side> of_claims);

}  // namespace argmap

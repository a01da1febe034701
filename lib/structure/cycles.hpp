// Where does an argument go round in a circle?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/facts.hpp"

#include <span>
#include <vector>

namespace argmap {

/// The groups of claims that support each other in cycles: of two claims in a group each ends up supporting
/// the other (the strong components of the supports). A support of a support counts as one step of the way,
/// so that a claim that supports a step towards itself is a group of one. Each group is in file order; groups
/// are ordered by their first claim. Linear in claims plus relations.
std::vector<std::vector<ClaimId>> support_cycles(const ArgumentMap& map);

/// The same for attacks, where a contrary between claims is an attack both ways, and an attack on an attack
/// is a step of the way too.
std::vector<std::vector<ClaimId>> attack_cycles(const ArgumentMap& map);

/// The same by the facts of a map, which share its bearing graph.
std::vector<std::vector<ClaimId>> attack_cycles(Facts& facts);

/// A shortest cycle of supports through the first claim of a group of `support_cycles`: the first claim
/// supports the second, and so on, and the last supports the first. Among equals the one that file order
/// meets first. Linear in the relations from the group and those they lead through, on average, times the
/// logarithm of the group.
std::vector<ClaimId> shortest_cycle(const ArgumentMap& map, std::span<const ClaimId> group);

/// One for each group, at the cost of one for a group as large as all of them.
std::vector<std::vector<ClaimId>> shortest_cycles(const ArgumentMap& map,
                                                  std::span<const std::vector<ClaimId>> groups);

}  // namespace argmap

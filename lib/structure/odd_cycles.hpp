// Where do attacks go round in a circle of odd length?
#pragma once

#include "graph/argument_map.hpp"

#include <vector>

namespace argmap {

/// A cycle of an odd number of attacks: each thing in it attacks the next one, by itself or linked with
/// others, and the last attacks the first. Some may be attacks themselves; those that come in only as a step
/// from a claim to what it attacks are left out. All different, the first claim in file order comes first.
using OddCycle = std::vector<Target>;

/// One odd cycle of each strong component of the attacks that has any, in order of their first claims; a
/// short one, though not always the shortest. Contraries do not count: one lets either of its claims win, so
/// that cycles along them leave no doubt that there is a choice. Linear.
std::vector<OddCycle> odd_attack_cycles(const ArgumentMap& map);

}  // namespace argmap

// Where do lines of argument begin and end?
#pragma once

#include "graph/argument_map.hpp"

#include <vector>

namespace argmap {

/// The claims that something is aimed at and that themselves bear on nothing, in file order. Contraries and
/// rephrases, which have two equal sides, do not count. Linear.
std::vector<ClaimId> roots(const ArgumentMap& map);

/// The claims that are in a relation and that nothing is aimed at, contraries and rephrases aside, in file
/// order. Linear.
std::vector<ClaimId> leaves(const ArgumentMap& map);

}  // namespace argmap

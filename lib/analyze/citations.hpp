// How much of a map rests on its sources?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

/// How many claims cite each source, in file order. A claim that cites one twice counts once. Linear.
std::vector<std::size_t> citing_claims(const ArgumentMap& map);

/// How many claims cite no declared source. Linear.
std::size_t claims_without_source(const ArgumentMap& map);

}  // namespace argmap

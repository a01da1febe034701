// What of the map around a claim is not in the picture?
#pragma once

#include "diagram/marks.hpp"
#include "graph/argument_map.hpp"
#include "graph/selection.hpp"

#include <vector>

namespace argmap {

/// By claim, of those that are selected: which claims that are not bear on it or are borne on by it, one step
/// away. What speaks against an objection to the step of an argument, and only against that, counts as a
/// reason. Linear.
std::vector<Hidden> hidden_around(const ArgumentMap& map, const Selection& selection);

}  // namespace argmap

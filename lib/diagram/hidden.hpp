// What of the map around a claim is not in the picture?
#pragma once

#include "diagram/marks.hpp"
#include "graph/argument_map.hpp"
#include "graph/selection.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

/// Whether it is told how claims bear that are not in the picture.
enum class HiddenBearing : std::uint8_t { told, unsaid };

/// By claim, of those that are selected: which claims that are not bear on it or are borne on by it, one step
/// away. What speaks against an objection to the step of an argument, and only against that, counts as a
/// reason. Where it is `unsaid`, a claim bears on another or is borne on by it as relations lead, and nothing
/// depends on their types. Linear.
std::vector<Hidden> hidden_around(const ArgumentMap& map, const Selection& selection,
                                  HiddenBearing bearing = HiddenBearing::told);

}  // namespace argmap

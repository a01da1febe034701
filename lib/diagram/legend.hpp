// What of a picture is to be explained?
#pragma once

#include "diagram/diagram.hpp"

#include <vector>

namespace argmap {

/// The signs that occur in a diagram, in the order of legends. Linear.
std::vector<LegendSign> signs_in(const Diagram& diagram);

}  // namespace argmap

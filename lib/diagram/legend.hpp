// What of a picture is to be explained?
#pragma once

#include "diagram/diagram.hpp"

#include <vector>

namespace argmap {

/// The signs that occur in a diagram, in the order of legends. Linear.
std::vector<LegendSign> signs_in(const Diagram& diagram);

/// Those entries of the legend of a whole that explain something in a part of it. Linear in the part.
std::vector<LegendEntry> legend_of_part(const Diagram& whole, const Diagram& part);

}  // namespace argmap

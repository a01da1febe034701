// Where is the point of each relation that has one?
#pragma once

#include "layout/layout.hpp"

#include <vector>

namespace argmap {

/// A place for each junction of a diagram: where the layout drew it, or else, as the layout for arguments
/// draws none, the middle of the bar that joins its premises, where another relation ends at it, the middle
/// of a line of its own, or the middle of its first premise's box. Linear.
std::vector<Point> junction_points(const Diagram& diagram, const Layout& layout);

}  // namespace argmap

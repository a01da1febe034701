// What does a diagram look like where it lies?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"
#include "render/canvas.hpp"

namespace argmap {

/// Paints a diagram as it is laid out: frames, then boxes in the order of the file, then lines, which is the
/// order in which they are heard. Linear.
void paint(const Diagram& diagram, const Layout& layout, Canvas& canvas);

}  // namespace argmap

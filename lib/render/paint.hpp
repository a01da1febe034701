// What does a diagram look like where it lies?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"
#include "render/canvas.hpp"

namespace argmap {

/// Paints a diagram as it is laid out: frames, then lines, then boxes over them. Linear.
void paint(const Diagram& diagram, const Layout& layout, Canvas& canvas);

}  // namespace argmap

// What stands around a picture?
#pragma once

#include "layout/layout.hpp"
#include "layout/measure.hpp"

namespace argmap {

/// How wide the margin is, in pixels.
constexpr double picture_margin = 24;

/// Puts the title above what is laid out, the legend below it and a margin around all, and moves everything
/// to where it then lies.
void add_margins(const Diagram& diagram, Measure& measure, Layout& layout);

}  // namespace argmap

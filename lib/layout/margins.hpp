// What stands around a picture?
#pragma once

#include "layout/layout.hpp"
#include "layout/measure.hpp"

namespace argmap {

/// Puts the title above what is laid out, the legend below it and a margin around all, and moves everything
/// to where it then lies.
void add_margins(const Diagram& diagram, Measure& measure, Layout& layout);

}  // namespace argmap

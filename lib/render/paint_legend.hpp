// How does the legend show what a sign in a picture means?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"
#include "render/canvas.hpp"

#include <cstddef>

namespace argmap {

/// An entry of the diagram's legend, by its place there. Linked premises are shown to meet in a point or at a
/// bar, as they do in the picture.
void paint_legend_entry(const Diagram& diagram, std::size_t entry, const PlacedSign& placed,
                        bool meet_in_points, Canvas& canvas);

/// A bar that is filled up to a strength in [0,1]. Where the base score is another, it is a stroke across.
void paint_strength_bar(const Rect& rect, double strength, double base, std::string_view colour,
                        std::string_view background, Canvas& canvas);

}  // namespace argmap

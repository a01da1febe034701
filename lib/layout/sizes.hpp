// How large is each box, with its text and tags?
#pragma once

#include "layout/blocks.hpp"
#include "layout/layout.hpp"
#include "layout/measure.hpp"

#include <vector>

namespace argmap {

/// Distances inside boxes, in pixels.
namespace inside {
constexpr double beside_text = 9;
constexpr double above_text = 6;
constexpr double thesis = 6;     ///< more of both for a thesis
constexpr double tag = 14;       ///< the height of one
constexpr double strength = 11;  ///< below the text, for a bar
constexpr double badge = 15;     ///< above it, for what a later version did
}  // namespace inside

/// The text of boxes and topics in lines, all boxes equally wide: so that three quarters of the texts take at
/// most four lines, within what reads well; wide enough for tags where there are some.
void wrap_texts(const Diagram& diagram, bool has_tags, Measure& measure, Layout& layout);

/// Boxes and titles as large as what stands in them: text, tags, marks. Goes by the lines and tags of a
/// layout.
void set_sizes(const Diagram& diagram, const Layout& layout, Measure& measure, Blocks& blocks);

/// Where the text of each box begins. Boxes must be where they stay.
void place_texts(const Diagram& diagram, Layout& layout);

}  // namespace argmap

// Where on a picture's lines do the letters stand of relations that a reader is asked about, and the numbers
// of those that are spoken of beside it?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"

namespace argmap {

/// Places those of a layout of whole lines, such as that of `dot`: near the middle of each line, off boxes,
/// titles and other letters, and off other lines where that can be. Where no place is free, in the middle.
/// Nearly linear in the lines.
void place_questions(const Diagram& diagram, Layout& layout);

}  // namespace argmap

// How is a diagram written for Graphviz?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// The diagram in the DOT language. Safe for any text: control characters, invisible ones and malformed bytes
/// become U+FFFD, and no text can end its string or be taken for markup. Linear; no layout is run.
std::string to_dot(const Diagram& diagram);

/// The same with where boxes, points and frames lie in a layout, for `neato -n`, which keeps that and draws
/// the lines its own way. A point of Graphviz is a pixel of the layout, so that letters are as large to their
/// boxes.
std::string to_dot(const Diagram& diagram, const Layout& layout);

/// The notes of a box in lines as they stand there: no wider than its text, if that is not very narrow.
std::vector<std::string> note_lines(const Box& box);

}  // namespace argmap

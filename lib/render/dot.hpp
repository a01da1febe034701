// How is a diagram written for Graphviz?
#pragma once

#include "diagram/diagram.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// The diagram in the DOT language. Safe for any text: control characters, invisible ones and malformed bytes
/// become U+FFFD, and no text can end its string or be taken for markup. Linear; no layout is run.
std::string to_dot(const Diagram& diagram);

/// The notes of a box in lines as they stand there: no wider than its text, if that is not very narrow.
std::vector<std::string> note_lines(const Box& box);

}  // namespace argmap

// How is a diagram written for Graphviz?
#pragma once

#include "diagram/diagram.hpp"

#include <string>
#include <string_view>

namespace argmap {

/// The diagram in the DOT language. Safe for any text: control characters, invisible ones and malformed bytes
/// become U+FFFD, and no text can end its string or be taken for markup. Linear; no layout is run.
std::string to_dot(const Diagram& diagram);

}  // namespace argmap

// How does one document of JSON stand inside another, or on a line?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap::cli {

/// A document with spaces before each line and no line break at the end. No string of JSON holds a line
/// break, so that none is changed. Linear.
std::string indented(std::string_view json, std::size_t spaces);

/// A document without line breaks and the spaces after them. Linear.
std::string on_one_line(std::string_view json);

}  // namespace argmap::cli

// How do bytes become letters that any text may hold?
#pragma once

#include <string>
#include <string_view>

namespace argmap {

/// Appends bytes as RFC 4648, section 4, has it: padded, in one line. Linear.
void append_base64(std::string& out, std::string_view bytes);

/// The same as a text of its own.
std::string base64(std::string_view bytes);

}  // namespace argmap

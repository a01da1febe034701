// How does text become a JSON string?
#pragma once

#include <string>
#include <string_view>

namespace argmap {

/// Appends a text as a JSON string, quotes included. Quotes, backslashes and control characters are escaped,
/// and so are the line separators U+2028 and U+2029, which JavaScript once refused inside strings; each
/// malformed byte becomes U+FFFD. The rest stays as it is, in UTF-8. Linear.
void append_json_string(std::string& out, std::string_view text);

/// The same as a string of its own.
std::string json_string(std::string_view text);

}  // namespace argmap

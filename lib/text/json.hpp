// How does text become a JSON string, and where does one end?
#pragma once

#include "text/source_file.hpp"

#include <string>
#include <string_view>

namespace argmap {

/// Appends a text as a JSON string, quotes included. Quotes and backslashes are escaped, and so is what would
/// change how a terminal or an editor shows the rest (control characters, bidirectional controls, line
/// separators); each malformed byte becomes U+FFFD. The rest stays as it is, in UTF-8. Linear.
void append_json_string(std::string& out, std::string_view text);

/// The same as a string of its own.
std::string json_string(std::string_view text);

/// The token of a JSON text that begins at a byte: a whole string with its quotes, a word or number, or else
/// the one character there; nothing at the end of the text. Found by looking, so that readers need to keep
/// only where a token begins.
Span json_token(std::string_view text, Offset at);

/// From an opening brace or bracket at `at` to the closing one that belongs to it; to the end of the text
/// where there is none.
Span json_value(std::string_view text, Offset at);

}  // namespace argmap

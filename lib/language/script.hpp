// Which script is a text in, and does that fit its language?
#pragma once

#include "text/unicode.hpp"

#include <optional>
#include <string_view>

namespace argmap {

/// The English name: "Latin", "Han".
std::string_view name(Script script);

/// Han characters and kana, which stand without spaces between words.
bool is_ideograph(char32_t code_point);

/// The script that most letters of a text are in; nothing where it has none. Of two with as many letters the
/// one that comes first above. Linear.
std::optional<Script> main_script(std::string_view text);

/// Whether some letter of a text is in a script. Linear.
bool has_script(std::string_view text, Script script);

/// Whether the letters of a text fit what its language is written in: at least one in ten does. Names and
/// quoted words in another script are no harm. A script in the tag ("sr-Latn") is heeded. Languages that are
/// not known, and texts without letters, always fit. Linear.
bool script_fits(std::string_view tag, std::string_view text);

}  // namespace argmap

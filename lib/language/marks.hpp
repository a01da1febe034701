// What do punctuation marks say about a text? The same in every language that has them.
#pragma once

#include "text/source_file.hpp"

#include <optional>
#include <string_view>

namespace argmap {

/// The question mark at the end of a text, whatever closes or cries after it. Inside quotation marks or
/// brackets it counts only where they hold the whole text: `"Is it?"` asks, `He asked "Is it?"` does not.
/// Costs little where the text ends otherwise.
std::optional<Span> final_question_mark(std::string_view text);

/// A text without white space at its beginning and end; it views the same bytes.
std::string_view trimmed(std::string_view text);

/// The place of a part of a text.
Span place_in(std::string_view text, std::string_view part);

}  // namespace argmap

// How do the functions about Chinese look at a text? By the characters it holds; words have no spaces
// between.
#pragma once

#include <span>
#include <string_view>

namespace argmap::chinese {

using Characters = std::span<const std::string_view>;

/// A text without white space at its ends and without a full stop or exclamation mark at its end.
std::string_view without_stop(std::string_view text);

/// Whether there are quotation marks or titles in a text: then a word in it may only be mentioned.
bool quotes(std::string_view text);

/// A text up to its first comma, semicolon, colon or stop.
std::string_view clause(std::string_view text);

/// Whether words are a clause: long enough, and with something that is hardly ever but a predicate.
bool is_clause(std::string_view words);

bool starts_with_one_of(std::string_view text, Characters beginnings);
bool ends_with_one_of(std::string_view text, Characters endings);
bool holds_one_of(std::string_view text, Characters parts);

}  // namespace argmap::chinese

// Which slips of a writing person end the JSON, and how is it written right? Marks that word processors and
// Chinese keyboards put instead of those of JSON, and quotation marks that are inside texts or missing.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "text/source_file.hpp"

#include <optional>
#include <string_view>

namespace argmap {

/// What is wrong at a place where a text stops being JSON.
struct JsonSlip {
    Span span;
    Message message;
    Message help;
    std::optional<Fix> fix = {};
};

/// A mark such as “, ' or ， at a place where JSON has one of its own; `after_key` is whether that is behind
/// a key. The fix writes those of JSON wherever such marks stand outside of strings, as they rarely come
/// alone. It is safe where these are no quotation marks, of which several may end a text. Linear in the text.
std::optional<JsonSlip> foreign_punctuation(std::string_view text, Offset at, bool after_key);

/// A word at a place where a value is due that other languages have for `true`, `false` or `null`: `None`.
/// The fix writes those of JSON wherever such words follow outside of strings. Linear in the text.
std::optional<JsonSlip> foreign_word(std::string_view text, Offset at);

/// A string at `at` whose opening quotation mark is missing: `{"id": a", ...}`. Linear in the line.
std::optional<JsonSlip> missing_begin_of_string(std::string_view text, Offset at);

/// A text that goes on behind its closing quotation mark: `"He said "no" to it"`; or what looks so because
/// the quotation mark before it is missing: `"text": "A, "note": "B"`. `end` is where the last token ends,
/// `at` where the next one begins. Linear in the line and in the square of the brackets of the string.
std::optional<JsonSlip> text_after_string(std::string_view text, Offset end, Offset at);

/// A string that begins at `begin` and has a tab or another control character in it as it is, at `at`; or a
/// line break there, before which another mark stands for the closing quotation mark, or this is missing.
/// Linear in the line, and in the white space after it.
std::optional<JsonSlip> string_with_control(std::string_view text, Offset begin, Offset at);

}  // namespace argmap

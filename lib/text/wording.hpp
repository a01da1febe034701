// How do names and numbers read inside a sentence?
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace argmap {

/// The number with its thousands apart from five digits on: "9000", "12 000".
std::string with_thousands(std::size_t number);

/// "1 claim", "2 claims", "12 000 claims": the number and the noun, with an s unless it is one.
std::string counted(std::size_t number, std::string_view noun);

/// A name in backticks, on one line, cut where it is long, without anything that could disturb a terminal.
std::string in_backticks(std::string_view name);

/// "U+4E0D": a character by its number, for those that cannot be shown.
std::string code_point_name(char32_t code_point);

/// "`a`, `b` and `c`". Of more than `most` names the first are shown and the rest counted: "`a`, `b` and 7
/// more". `most` is at least 1.
std::string list_in_backticks(std::span<const std::string_view> names, std::size_t most = 5);

/// "a", "a or b", "a, b or c"; "" of none.
std::string list_with_or(std::span<const std::string> choices);

}  // namespace argmap

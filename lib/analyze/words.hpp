// How do numbers, claims and lists of them read inside a sentence?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace argmap::words {

/// "12 000".
std::string number(std::size_t count);

/// "no claims", "1 claim", "2 claims": the number and the noun, with an s unless it is one.
std::string many(std::size_t count, std::string_view noun);

/// "1 claim bears", "2 claims bear": the form of the verb that goes with a number.
std::string_view verb(std::size_t count, std::string_view for_one, std::string_view for_more);

/// The text with a capital where it begins with a small letter of ASCII.
std::string sentence(std::string text);

/// An id in backticks, on one line, cut where it is long.
std::string name(std::string_view id);
std::string name(const ArgumentMap& map, ClaimId claim);

/// "`a`, `b` and `c`"; of more than `most` the last are counted: "`a`, `b` and 7 more". `most` is at least 1.
std::string names(const ArgumentMap& map, std::span<const ClaimId> claims, std::size_t most);

}  // namespace argmap::words

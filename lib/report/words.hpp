// How do numbers, claims and lists of them read inside a sentence?
#pragma once

#include "graph/argument_map.hpp"
#include "text/wording.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace argmap::words {

/// "no claims", "1 claim", "2 claims": the number and the noun, with an s unless it is one.
std::string many(std::size_t count, std::string_view noun);

/// "1 claim bears", "2 claims bear": the form of the verb that goes with a number.
std::string_view verb(std::size_t count, std::string_view for_one, std::string_view for_more);

/// "12 %", rounded, but never "0 %" of something and never "100 %" of less than all: "under 1 %", "over 99
/// %". The part is at most the whole, and the whole is not 0.
std::string percent(std::size_t part, std::size_t whole);

/// The text with a capital where it begins with a small letter of ASCII.
std::string sentence(std::string text);

/// A claim's id in backticks.
std::string name(const ArgumentMap& map, ClaimId claim);

/// The ids of claims as `list_in_backticks` lists them.
std::string names(const ArgumentMap& map, std::span<const ClaimId> claims, std::size_t most);

}  // namespace argmap::words

// How do numbers, claims and lists of them read inside a sentence?
#pragma once

#include "graph/argument_map.hpp"
#include "message/message.hpp"
#include "text/wording.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::words {

/// "1 step", "2 steps" by a pattern of theirs, `{0|step}`, or what is said of none: "no steps".
Message many(std::size_t count, std::string_view some, std::string_view none);

/// "12 %", rounded, but never "0 %" of something and never "100 %" of less than all: "under 1 %", "over 99
/// %". The part is at most the whole, and the whole is not 0.
Message percent(std::size_t part, std::size_t whole);

/// "3 topics, 2 speakers": clauses one after the other, with commas.
Message list(const std::vector<Message>& clauses);

/// "en, zh": names one after the other, as they are to be shown.
Message row(std::span<const std::string> names);

/// A text of the map as part of a sentence.
Message text(std::string text);

/// A claim's id in backticks.
std::string name(const ArgumentMap& map, ClaimId claim);

/// The ids of claims as `series_in_backticks` has them.
Series names(const ArgumentMap& map, std::span<const ClaimId> claims, std::size_t most);

}  // namespace argmap::words

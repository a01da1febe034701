// Every code that reading and resolving a map can report. The codes of rules are with their rules (check/).
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>

namespace argmap::codes {

// Reading: is this a file that can hold a map?
inline constexpr Code not_json{"AM101", "not-json", Severity::error, "the text is not JSON"};
inline constexpr Code wrong_encoding{"AM102", "wrong-encoding", Severity::error, "the text is not UTF-8"};
inline constexpr Code byte_order_mark{
    "AM103", "byte-order-mark", Severity::warning,
    "the text begins with a byte order mark, which many JSON readers refuse"};
inline constexpr Code too_deep{"AM104", "too-deep", Severity::error,
                               "values are nested deeper than any map is"};
inline constexpr Code too_large{"AM105", "too-large", Severity::error,
                                "a single entry is larger than any map's is"};
inline constexpr Code text_after_map{"AM106", "text-after-map", Severity::error, "something follows the map"};
inline constexpr Code repeated_key{"AM107", "repeated-key", Severity::error,
                                   "an object has a key twice, and readers differ in which one counts"};

// Reading: does it have the shape of a map? The schema sees these too.
inline constexpr Code wrong_type{"AM110", "wrong-type", Severity::error,
                                 "a value is not of the kind that belongs there"};
inline constexpr Code unknown_key{"AM111", "unknown-key", Severity::error, "a key means nothing here"};
inline constexpr Code missing_key{"AM112", "missing-key", Severity::error,
                                  "something that every such entry needs is missing"};
inline constexpr Code out_of_range{"AM113", "out-of-range", Severity::error,
                                   "a number lies outside what it may be"};
inline constexpr Code unknown_type{"AM114", "unknown-type", Severity::error,
                                   "there is no such type of relation"};
inline constexpr Code malformed_id{
    "AM115", "malformed-id", Severity::error,
    "an id is empty, too long, or has white space or control characters in it"};
inline constexpr Code blank_text{"AM116", "blank-text", Severity::error, "a text has nothing to read"};
inline constexpr Code control_character{"AM117", "control-character", Severity::error,
                                        "a text has a control character in it"};
inline constexpr Code malformed_language{"AM118", "malformed-language", Severity::error,
                                         "a language is not a language tag"};
inline constexpr Code repeated_item{"AM119", "repeated-item", Severity::error,
                                    "a list names the same thing twice"};
inline constexpr Code empty_list{"AM120", "empty-list", Severity::error,
                                 "a list that needs at least one member is empty"};
inline constexpr Code reversed_range{"AM121", "reversed-range", Severity::error,
                                     "a range ends before it begins"};

// Resolving: does everything that is named exist?
inline constexpr Code duplicate_id{"AM201", "duplicate-id", Severity::error, "an id is given twice"};
inline constexpr Code unknown_id{"AM202", "unknown-id", Severity::error, "no claim or relation has this id"};
inline constexpr Code unknown_topic{"AM203", "unknown-topic", Severity::error, "no topic has this id"};
inline constexpr Code unknown_source{"AM204", "unknown-source", Severity::error, "no source has this id"};
inline constexpr Code unknown_speaker{"AM205", "unknown-speaker", Severity::error,
                                      "the map declares its speakers, but not this one"};
inline constexpr Code self_relation{"AM206", "self-relation", Severity::error,
                                    "a relation leads from a claim to itself"};
inline constexpr Code relation_circle{"AM207", "relation-circle", Severity::error,
                                      "relations are aimed at each other in a circle"};
inline constexpr Code not_two_claims{"AM208", "not-two-claims", Severity::error,
                                     "a contrary or rephrase joins something else than two claims"};

/// The codes of reading, by id.
std::span<const Code* const> reading_codes();

/// The codes of resolving, by id.
std::span<const Code* const> resolving_codes();

}  // namespace argmap::codes

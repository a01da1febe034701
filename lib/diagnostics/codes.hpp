// Every code that reading and resolving a map can report; what each means is in codes.cpp. The codes of rules
// are with their rules (check/).
#pragma once

#include "diagnostics/code.hpp"

#include <span>

namespace argmap::codes {

// Reading: is this a file that can hold a map?
extern const Code not_json;
extern const Code wrong_encoding;
extern const Code byte_order_mark;
extern const Code too_deep;
extern const Code too_large;
extern const Code text_after_map;
extern const Code repeated_key;

// Reading: does it have the shape of a map? The schema sees these too.
extern const Code wrong_type;
extern const Code unknown_key;
extern const Code missing_key;
extern const Code out_of_range;
extern const Code unknown_type;
extern const Code malformed_id;
extern const Code blank_text;
extern const Code control_character;
extern const Code malformed_language;
extern const Code repeated_item;
extern const Code empty_list;
extern const Code reversed_range;
extern const Code unknown_verdict;
extern const Code unknown_setting;
extern const Code malformed_colour;
extern const Code low_contrast;

// Resolving: does everything that is named exist?
extern const Code duplicate_id;
extern const Code unknown_id;
extern const Code unknown_topic;
extern const Code unknown_source;
extern const Code unknown_speaker;
extern const Code self_relation;
extern const Code relation_circle;
extern const Code not_two_claims;

// Merging: do two versions of a map agree? (compare/merge.hpp)
extern const Code changed_on_both_sides;
extern const Code changed_and_removed;
extern const Code added_differently;

// Frameworks: is this a file with arguments and attacks? (framework/read.hpp)
extern const Code no_framework;
extern const Code malformed_line;
extern const Code unknown_argument;
extern const Code repeated_argument;
extern const Code too_many_arguments;
extern const Code unprintable_name;

/// The codes of reading, by id.
std::span<const Code* const> reading_codes();

/// The codes of resolving, by id.
std::span<const Code* const> resolving_codes();

/// The codes of merging, by id. `argmap check` never reports them.
std::span<const Code* const> merging_codes();

/// The codes of reading abstract frameworks, by id. Only `argmap solve` reports them.
std::span<const Code* const> framework_codes();

}  // namespace argmap::codes

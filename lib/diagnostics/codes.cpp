#include "diagnostics/codes.hpp"

namespace argmap::codes {

std::span<const Code* const> reading_codes() {
    static constexpr const Code* all[] = {
        &not_json,           &wrong_encoding, &byte_order_mark, &too_deep,      &too_large,
        &text_after_map,     &repeated_key,   &wrong_type,      &unknown_key,   &missing_key,
        &out_of_range,       &unknown_type,   &malformed_id,    &blank_text,    &control_character,
        &malformed_language, &repeated_item,  &empty_list,      &reversed_range};
    return all;
}

std::span<const Code* const> resolving_codes() {
    static constexpr const Code* all[] = {&duplicate_id,    &unknown_id,      &unknown_topic,
                                          &unknown_source,  &unknown_speaker, &self_relation,
                                          &relation_circle, &not_two_claims};
    return all;
}

}  // namespace argmap::codes

#include "bench/student_words.hpp"

namespace argmap::bench {

std::string_view name(StudentWording wording) {
    switch (wording) {
        case StudentWording::unchanged:
            return "unchanged";
        case StudentWording::shortened:
            return "shortened";
        case StudentWording::synonyms:
            return "synonyms";
        case StudentWording::reworded:
            return "reworded";
        case StudentWording::typos:
            return "typos";
    }
    return {};
}

std::string reworded(std::string_view text, StudentWording wording, bool is_chinese, std::uint64_t seed) {
    Chance chance(seed);
    switch (wording) {
        case StudentWording::unchanged:
            return std::string(text);
        case StudentWording::shortened:
            return is_chinese ? shortened_chinese(text) : shortened_english(text);
        case StudentWording::synonyms:
            return is_chinese ? with_synonyms_chinese(text) : with_synonyms_english(text);
        case StudentWording::reworded:
            return is_chinese ? reworded_chinese(text, chance) : reworded_english(text, chance);
        case StudentWording::typos:
            return is_chinese ? with_typos_chinese(text, chance) : with_typos_english(text, chance);
    }
    return std::string(text);
}

std::optional<TwoTexts> cut_in_two(std::string_view text, bool is_chinese) {
    return is_chinese ? cut_in_two_chinese(text) : cut_in_two_english(text);
}

std::string joined(std::string_view claim, std::string_view other, Joint joint, bool is_chinese) {
    return is_chinese ? joined_chinese(claim, other, joint) : joined_english(claim, other, joint);
}

std::string on_topic(const std::vector<std::string>& texts, bool is_chinese, Chance& chance) {
    return is_chinese ? on_topic_chinese(texts, chance) : on_topic_english(texts, chance);
}

}  // namespace argmap::bench

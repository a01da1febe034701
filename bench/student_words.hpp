// How do students put things? Texts that say the same in other words, and texts for claims that are extra,
// split or merged.
#pragma once

#include "bench/planter.hpp"
#include "exercise/chance.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::bench {

/// A text in two parts that can be claims of their own; they may share words.
struct TwoTexts {
    std::string first;
    std::string second;
};

/// The parts of a text, cut where a clause ends if that is near its middle. Nothing where it is too short.
std::optional<TwoTexts> cut_in_two(std::string_view text, bool is_chinese);

/// How two claims are put into one.
enum class Joint : std::uint8_t { both, because };

/// Both texts as one: "A and B", "A because B".
std::string joined(std::string_view claim, std::string_view other, Joint joint, bool is_chinese);

/// A text that none of these says, made of words that they have. "" where they have too few.
std::string on_topic(const std::vector<std::string>& texts, bool is_chinese, Chance& chance);

// The same for each language, and the wordings; see StudentWording.
std::optional<TwoTexts> cut_in_two_english(std::string_view text);
std::optional<TwoTexts> cut_in_two_chinese(std::string_view text);
std::string joined_english(std::string_view claim, std::string_view other, Joint joint);
std::string joined_chinese(std::string_view claim, std::string_view other, Joint joint);
std::string on_topic_english(const std::vector<std::string>& texts, Chance& chance);
std::string on_topic_chinese(const std::vector<std::string>& texts, Chance& chance);
std::string shortened_english(std::string_view text);
std::string shortened_chinese(std::string_view text);
std::string with_synonyms_english(std::string_view text);
std::string with_synonyms_chinese(std::string_view text);
std::string reworded_english(std::string_view text, Chance& chance);
std::string reworded_chinese(std::string_view text, Chance& chance);
std::string with_typos_english(std::string_view text, Chance& chance);
std::string with_typos_chinese(std::string_view text, Chance& chance);

}  // namespace argmap::bench

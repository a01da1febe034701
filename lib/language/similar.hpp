// Which texts say the same, nearly the same, or the opposite in the same words?
// How that is found without comparing each with each: docs/decisions/similar-texts.md.
#pragma once

#include "language/terms.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// A text without what makes no difference to its words: NFKC and case folded (text/unicode.hpp), without
/// punctuation, white space only between words that need it. Signs that count stay: "50%", "C++", "1.5",
/// "-5".
std::string normal_form(std::string_view text);

/// Groups of two and more texts with the same normal form in the same language, whatever it is. Each group
/// is in order, groups are ordered by their first text. Texts without a letter or digit are in none. Linear.
std::vector<std::vector<std::size_t>> equal_texts(std::span<const TaggedText> texts);

/// Two texts by their numbers, the first of which is the smaller one.
struct TextPair {
    std::size_t first = 0;
    std::size_t second = 0;

    friend bool operator==(const TextPair&, const TextPair&) = default;
    friend auto operator<=>(const TextPair&, const TextPair&) = default;
};

/// How far to go in a search for pairs.
struct SearchBounds {
    std::size_t pairs = 10'000;         ///< the search ends with this many
    std::size_t steps_per_text = 1000;  ///< comparisons and the like for one text at most,
    std::size_t steps = 32;             ///< and for each text on average, with a million beforehand
};

/// Pairs in order, and whether these are all; else a bound was met.
struct TextPairs {
    std::vector<TextPair> pairs;
    bool complete = true;
};

/// Pairs of texts that share nearly all their terms (language/terms.hpp): at least 4, and four fifths of the
/// terms that either has (Jaccard). Words that can turn what a text says are the same in both. Left out are
/// texts equal to one before them, and texts of more than 100 terms, unless the terms of both are the same.
/// Of texts with the same terms the first stands for all: the others are paired with it and nothing else.
///
/// Exact but for the bounds, which hold whatever the texts are: time is linear in texts and terms.
TextPairs similar_texts(std::span<const TaggedText> texts, const TermSets& terms,
                        const SearchBounds& bounds = {});

/// Pairs of texts of which one is the other with a negation (`Language::core`). Each text is in at most one
/// pair as the second, with the first text that denies it. In order of the second texts. Linear.
std::vector<TextPair> negation_pairs(std::span<const TaggedText> texts);

}  // namespace argmap

// Which words can stand for each other? Enough of them for the texts of maps/.
#pragma once

#include <span>
#include <string_view>

namespace argmap::bench {

struct WordPair {
    std::string_view one;
    std::string_view other;
};

/// English words, in lower case, and Chinese ones, that say nearly the same. Either may stand for the other;
/// what has a space in it only stands for the word beside it.
std::span<const WordPair> english_pairs();
std::span<const WordPair> chinese_pairs();

/// Ways to put small words and verbs, not both ways round: "should" as "ought to", "reducing" as "the
/// reduction of", 应当 as 有必要.
std::span<const WordPair> english_turns();
std::span<const WordPair> chinese_turns();

/// Verbs as they stand after a subject, and their participles: "raises", "raised".
std::span<const WordPair> english_participles();

/// Characters that are often written for each other.
std::span<const WordPair> mistaken_characters();

}  // namespace argmap::bench

// Which words does a text have? For languages that put spaces between them.
#pragma once

#include "text/ascii.hpp"
#include "text/source_file.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// A fixed set of words in lower case (ASCII), in a table with open addressing that the compiler fills. Most
/// words that are not in it are told by their first letter, or by an empty place in the table.
template <std::size_t N>
class WordSet {
  public:
    constexpr WordSet(const std::string_view (&words)[N]) {
        for (const std::string_view word : words) {
            std::size_t at = place(word);
            while (!table_[at].empty())
                at = (at + 1) % table_.size();
            table_[at] = word;
            initials_ |= bit(word[0]);
        }
    }

    constexpr bool contains(std::string_view word) const {
        if (word.empty() || !begins(word[0]))
            return false;
        for (std::size_t at = place(word); !table_[at].empty(); at = (at + 1) % table_.size())
            if (table_[at] == word)
                return true;
        return false;
    }

    /// Whether a word of the set begins with this lower-case letter.
    constexpr bool begins(char letter) const { return (initials_ & bit(letter)) != 0; }

  private:
    static constexpr std::uint32_t bit(char letter) {
        return letter >= 'a' && letter <= 'z' ? 1U << static_cast<unsigned>(letter - 'a') : 1U << 31U;
    }

    /// Told by the length and three letters, which keeps the words of a language apart well enough.
    static constexpr std::size_t place(std::string_view word) {
        const auto letter = [&](std::size_t at) {
            return static_cast<std::size_t>(static_cast<unsigned char>(word[at]));
        };
        const std::size_t sum =
            word.size() * 131 + letter(0) * 31 + letter(word.size() / 2) * 17 + letter(word.size() - 1);
        return sum % (std::bit_ceil(4 * N));
    }

    std::array<std::string_view, std::bit_ceil(4 * N)> table_{};
    std::uint32_t initials_ = 0;
};

/// Whether a text has one of some words of ASCII letters. A quick first look: it takes what follows any other
/// byte for a word, so it may say yes for part of a word with hyphens, and never allocates.
template <std::size_t N>
bool mentions(std::string_view text, const WordSet<N>& words) {
    std::size_t i = 0;
    while (i < text.size()) {
        if (!words.begins(lower(text[i])) || !is_ascii_letter(text[i])) {
            while (i < text.size() && is_ascii_letter(text[i]))
                ++i;
            while (i < text.size() && !is_ascii_letter(text[i]))
                ++i;
            continue;
        }
        char word[24];
        std::size_t size = 0;
        for (; i < text.size() && is_ascii_letter(text[i]); ++i)
            if (size < sizeof word)
                word[size++] = lower(text[i]);
        if (words.contains({word, size}))
            return true;
    }
    return false;
}

/// A word of a sentence.
struct SentenceWord {
    std::string_view text;    ///< in lower case, with ' for each kind of apostrophe
    std::string_view before;  ///< what stands between the word before it, or the beginning, and this one
    Span place;

    bool follows(char mark) const { return before.find(mark) != std::string_view::npos; }

    /// Whether a quotation mark stands before it, after the word before.
    bool quoted() const;
};

/// A text cut into words: runs of letters and digits, with hyphens and apostrophes inside them. Words from
/// beyond its ends are empty. Views the text. Linear.
class Sentence {
  public:
    explicit Sentence(std::string_view text);
    Sentence(const Sentence&) = delete;
    Sentence& operator=(const Sentence&) = delete;

    std::size_t size() const { return words_.size(); }
    const SentenceWord& operator[](std::size_t word) const;

  private:
    std::string lower_;
    std::vector<SentenceWord> words_;
};

/// Whether a word from `begin` on passes a test. Linear.
template <class Test>
bool any_from(const Sentence& words, std::size_t begin, Test test) {
    for (std::size_t i = begin; i < words.size(); ++i)
        if (test(words[i]))
            return true;
    return false;
}

/// Whether a comma stands before a word from `begin` on. Linear.
inline bool has_comma(const Sentence& words, std::size_t begin) {
    return any_from(words, begin, [](const SentenceWord& word) { return word.follows(','); });
}

}  // namespace argmap

// Which parts does an English sentence have? For the files of English that look at clauses.
#pragma once

#include "language/english.hpp"
#include "language/marks.hpp"

#include <algorithm>

namespace argmap::english {

/// The first words of a text, and no more than a few hundred bytes of it are looked at.
inline std::string_view beginning(std::string_view text) {
    return text.substr(0, 200);
}

/// The first word of ASCII letters, in lower case, or "" where the text begins otherwise: with a quotation
/// mark, for one. A look that costs little before the words are cut.
class FirstWord {
  public:
    explicit FirstWord(std::string_view text) {
        const std::string_view rest = trimmed(beginning(text));
        while (size_ < rest.size() && size_ < sizeof letters_ && is_ascii_letter(rest[size_])) {
            letters_[size_] = lower(rest[size_]);
            ++size_;
        }
    }

    std::string_view text() const { return {letters_, size_}; }

  private:
    char letters_[16];
    std::size_t size_ = 0;
};

/// How far to look for what belongs to a word; no clause that people read is longer. Keeps the cost linear.
constexpr std::size_t reach = 60;

inline bool ends_clause(const SentenceWord& word) {
    return word.follows(',') || word.follows(';') || word.follows(':') || word.follows('.');
}

/// Where the clause that a word opens ends: at a comma, a stop or the end of the text, within reach.
std::size_t clause_end(const Sentence& words, std::size_t first);

/// The start of the part of a text in which a word stands, after the last semicolon or stop before it, within
/// reach.
std::size_t part_begin(const Sentence& words, std::size_t at);

/// Whether a clause with a subject of its own begins at a word: its verb comes soon, and not first.
bool begins_clause(const Sentence& words, std::size_t at);

/// Whether a word draws a conclusion: "therefore", "thus", "hence", "consequently".
bool is_conclusion_word(std::string_view word);

/// Whether a word from `begin` up to, not including, `end` passes a test. At most `reach` words are looked
/// at.
template <class Test>
bool any_word(const Sentence& words, std::size_t begin, std::size_t end, Test test) {
    for (std::size_t i = begin; i < std::min({end, begin + reach, words.size()}); ++i)
        if (test(words[i].text))
            return true;
    return false;
}

}  // namespace argmap::english

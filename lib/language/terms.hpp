// What are texts about? The words that carry content, normalised, as sets of small numbers.
#pragma once

#include "language/language.hpp"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// A text and the BCP 47 tag of its language. Views both.
struct TaggedText {
    std::string_view text;
    std::string_view language;
};

/// A content term, numbered from 0 by its first use among the texts.
using Term = std::uint32_t;

/// The content terms of some texts: stems of words that are no stop words, without regard to case, width and
/// hyphens; pairs of neighbouring Han characters, or one that stands alone, without those that serve grammar.
/// Languages share no terms. A text in a language that argmap does not know has none.
class TermSets {
  public:
    std::size_t size() const { return ends_.size() - 1; }

    /// The terms of a text, each once, in rising order.
    std::span<const Term> operator[](std::size_t text) const {
        return {terms_.data() + ends_[text], ends_[text + 1] - ends_[text]};
    }

    /// A number made from the words that can turn what a text says: negations, quantities, numbers. Texts
    /// where it differs say different things, however many terms they share. 0 where there are no such words.
    std::uint32_t turn(std::size_t text) const { return turns_[text]; }

    std::size_t term_count() const { return names_.size(); }
    std::string_view name(Term term) const { return names_[term]; }

  private:
    friend class TermReader;

    std::vector<Term> terms_;
    std::vector<std::size_t> ends_{0};
    std::vector<std::uint32_t> turns_;
    std::deque<std::string> names_;
};

/// The terms of each text, in order. Linear in the texts; a word costs a look into a table.
TermSets content_terms(std::span<const TaggedText> texts);

/// How many terms two sets in rising order share. Linear in both.
std::size_t shared_terms(std::span<const Term> one, std::span<const Term> other);

}  // namespace argmap

// Do two claims of a map speak of the same things?
#pragma once

#include "check/claim_texts.hpp"
#include "graph/argument_map.hpp"
#include "language/terms.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

enum class Sharing : std::uint8_t {
    unknown,  ///< no common language that argmap knows, no content terms, or in Chinese a character only
    nothing,  ///< no content term, in any language that both are in
    terms,
};

/// The content terms of every claim in each language of the map that argmap knows. Views the facts,
/// which must outlive it.
class ClaimTerms {
  public:
    /// Linear in the texts.
    explicit ClaimTerms(Facts& facts);

    /// Linear in the terms of both, and a sort of their Han characters.
    Sharing sharing(ClaimId one, ClaimId other) const;

    /// Whether a claim shares a term with one of several, itself aside; unknown where that is so of one, and
    /// of none known that they share any.
    Sharing sharing(ClaimId one, std::span<const ClaimId> others) const;

    /// Whether a claim says enough by itself to be expected to name what it speaks of: it has three terms or
    /// more in some language, and does not begin there with a pronoun. Linear in its texts.
    bool says_enough(ClaimId claim) const;

    std::size_t language_count() const { return languages_.size(); }

    /// The terms of a claim in one of these languages, in rising order; empty where it has no text in it.
    std::span<const Term> terms(std::size_t language, ClaimId claim) const {
        const std::uint32_t text = languages_[language].text_of[index(claim)];
        return text == no_text ? std::span<const Term>() : sets_[text];
    }

    std::string_view name(Term term) const { return sets_.name(term); }

    /// The words of a claim, as they are written in lower case, that have one of some terms of a language in
    /// rising order, each once; none where the language puts no spaces between words. For a message.
    std::vector<std::string> words(std::size_t language, ClaimId claim, std::span<const Term> terms) const;

    /// The texts of all claims, in every language, and the terms of each.
    const ClaimTexts& texts() const { return texts_; }
    const TermSets& sets() const { return sets_; }

  private:
    static constexpr std::uint32_t no_text = 0xFFFF'FFFF;

    struct Spoken {
        std::string_view tag;
        bool has_spaces = false;             // between words
        std::vector<std::uint32_t> text_of;  // of each claim its text, or no_text
    };

    const ClaimTexts& texts_;
    TermSets sets_;
    std::vector<Spoken> languages_;
};

/// To be asked for as `facts(claim_terms)`.
inline ClaimTerms claim_terms(Facts& facts) {
    return ClaimTerms(facts);
}

/// The terms of one set that are in none of the others, all in rising order. Linear.
std::vector<Term> terms_not_in(std::span<const Term> terms, std::span<const std::span<const Term>> others);

}  // namespace argmap

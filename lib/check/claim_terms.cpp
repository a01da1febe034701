#include "check/claim_terms.hpp"

#include "check/wording.hpp"
#include "language/language.hpp"
#include "language/script.hpp"
#include "language/words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace argmap {

namespace {

/// The Han characters of some terms, each once, in rising order.
std::vector<char32_t> han_characters(const TermSets& sets, std::span<const Term> terms) {
    std::vector<char32_t> found;
    for (const Term term : terms)
        for (std::string_view name = sets.name(term); !name.empty();) {
            const Character character = first_character(name);
            if (!is_ideograph(character.code_point))
                break;  // a word of letters
            found.push_back(character.code_point);
            name.remove_prefix(character.size);
        }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// Terms are pairs of Han characters, but words may be single ones: 人 may be what 人类 and 人们 share, and
/// 要 is nothing that 主要 and 要务 do.
bool share_han_character(const TermSets& sets, std::span<const Term> one, std::span<const Term> other) {
    const std::vector<char32_t> of_one = han_characters(sets, one);
    if (of_one.empty())
        return false;
    const std::vector<char32_t> of_other = han_characters(sets, other);
    return std::any_of(of_other.begin(), of_other.end(), [&](char32_t character) {
        return std::binary_search(of_one.begin(), of_one.end(), character);
    });
}

}  // namespace

ClaimTerms::ClaimTerms(Facts& facts) : texts_(facts(claim_texts)), sets_(content_terms(texts_.texts)) {
    const ArgumentMap& map = facts.map();
    // Each costs a table of the claims; hardly any map is in more.
    constexpr std::size_t most_languages = 4;
    const auto add_language = [&](std::string_view tag) {
        if (const Language* const language = language_for(tag);
            language != nullptr && language->content != nullptr && languages_.size() < most_languages)
            languages_.push_back({.tag = tag,
                                  .has_spaces = language->unit == "word",
                                  .text_of = std::vector(map.claim_count(), no_text)});
    };
    const auto said = map.languages();
    if (const std::string_view assumed = facts(assumed_language);
        std::find(said.begin(), said.end(), assumed) == said.end())
        add_language(assumed);
    for (const std::string_view tag : said)
        add_language(tag);
    for (std::uint32_t text = 0; text < texts_.texts.size(); ++text)
        for (Spoken& language : languages_)
            if (std::uint32_t& of_claim = language.text_of[index(texts_.claims[text])];
                of_claim == no_text && texts_.texts[text].language == language.tag)
                of_claim = text;
}

Sharing ClaimTerms::sharing(ClaimId one, ClaimId other) const {
    Sharing found = Sharing::unknown;
    bool is_doubtful = false;
    for (std::size_t language = 0; language < languages_.size(); ++language) {
        const auto terms_of_one = terms(language, one);
        const auto terms_of_other = terms(language, other);
        if (terms_of_one.empty() || terms_of_other.empty())
            continue;
        if (shared_terms(terms_of_one, terms_of_other) > 0)
            return Sharing::terms;
        found = Sharing::nothing;
        is_doubtful |=
            !languages_[language].has_spaces && share_han_character(sets_, terms_of_one, terms_of_other);
    }
    return is_doubtful ? Sharing::unknown : found;
}

Sharing ClaimTerms::sharing(ClaimId one, std::span<const ClaimId> others) const {
    Sharing found = Sharing::nothing;
    for (const ClaimId other : others) {
        if (other == one)
            continue;
        const Sharing with_other = sharing(one, other);
        if (with_other == Sharing::terms)
            return with_other;
        if (with_other == Sharing::unknown)
            found = with_other;
    }
    return found;
}

bool ClaimTerms::says_enough(ClaimId claim) const {
    constexpr std::size_t fewest_terms = 3;
    for (const Spoken& spoken : languages_) {
        const std::uint32_t text = spoken.text_of[index(claim)];
        if (text == no_text || sets_[text].size() < fewest_terms)
            continue;
        const auto vague_opening = language_for(spoken.tag)->vague_opening;
        if (vague_opening == nullptr || !vague_opening(texts_.texts[text].text))
            return true;
    }
    return false;
}

std::vector<std::string> ClaimTerms::words(std::size_t language, ClaimId claim,
                                           std::span<const Term> terms) const {
    const std::uint32_t text = languages_[language].text_of[index(claim)];
    if (text == no_text)
        return {};
    const Language& known = *language_for(languages_[language].tag);
    const Sentence sentence(texts_.texts[text].text);
    std::vector<std::string> found;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        std::string word(sentence[i].text);
        std::string plain = word;
        std::erase(plain, '-');
        const std::string term = known.content(plain).term;
        const bool wanted = !term.empty() && std::any_of(terms.begin(), terms.end(),
                                                         [&](Term one) { return sets_.name(one) == term; });
        if (wanted && std::find(found.begin(), found.end(), word) == found.end())
            found.push_back(std::move(word));
    }
    return found;
}

std::vector<Term> terms_not_in(std::span<const Term> terms, std::span<const std::span<const Term>> others) {
    std::vector<Term> left(terms.begin(), terms.end());
    std::vector<Term> kept;
    for (const std::span<const Term> other : others) {
        kept.clear();
        std::set_difference(left.begin(), left.end(), other.begin(), other.end(), std::back_inserter(kept));
        left.swap(kept);
    }
    return left;
}

}  // namespace argmap

#include "check/shared.hpp"

#include "check/steps.hpp"
#include "language/guess.hpp"

#include <algorithm>

namespace argmap {

namespace {

thread_local SharedByRules* shared = nullptr;

std::string_view guess_language(const ArgumentMap& map) {
    LanguageGuess guess;
    if (!map.language().empty())
        return "";
    for (const ClaimId claim : map.claims()) {
        for (const LocalText& text : map.document()[map[claim].texts])
            if (!text.language.present())
                guess.add(text.text.text());
        if (!guess.wants_more())
            break;
    }
    return guess.tag();
}

/// Whether all claims of a support do.
bool says_enough(const ClaimTerms& terms, const ArgumentMap& map, RelationId relation) {
    const auto premises = map.premises(relation);
    return terms.says_enough(map.target(relation).claim()) &&
           std::all_of(premises.begin(), premises.end(),
                       [&](ClaimId premise) { return terms.says_enough(premise); });
}

std::vector<bool> find_unrelated_supports(const ArgumentMap& map) {
    const auto terms = claim_terms(map);
    std::vector<bool> unrelated(map.relation_count(), false);
    for (const RelationId relation : map.relations())
        unrelated[index(relation)] =
            is_bare_support(map, relation) && says_enough(*terms, map, relation) &&
            terms->sharing(map.target(relation).claim(), map.premises(relation)) == Sharing::nothing;
    return unrelated;
}

/// What is kept for a map, found where it is not there yet; nothing is kept for another map.
template <class Value, class Find>
std::shared_ptr<const Value> once(std::shared_ptr<const Value>* kept, Find find) {
    if (kept == nullptr)
        return std::make_shared<const Value>(find());
    if (!*kept)
        *kept = std::make_shared<const Value>(find());
    return *kept;
}

}  // namespace

SharedByRules::SharedByRules(const ArgumentMap& map) : map_(map), outer_(shared) {
    shared = this;
}

SharedByRules::~SharedByRules() {
    shared = outer_;
}

std::string_view assumed_language(const ArgumentMap& map) {
    return *once(shared && &shared->map_ == &map ? &shared->language_ : nullptr,
                 [&] { return guess_language(map); });
}

std::shared_ptr<const ClaimTexts> claim_texts(const ArgumentMap& map) {
    return once(shared && &shared->map_ == &map ? &shared->texts_ : nullptr, [&] { return texts_of(map); });
}

std::shared_ptr<const ClaimTerms> claim_terms(const ArgumentMap& map) {
    return once(shared && &shared->map_ == &map ? &shared->terms_ : nullptr,
                [&] { return ClaimTerms(map, claim_texts(map)); });
}

std::shared_ptr<const std::vector<bool>> unrelated_supports(const ArgumentMap& map) {
    return once(shared && &shared->map_ == &map ? &shared->unrelated_ : nullptr,
                [&] { return find_unrelated_supports(map); });
}

}  // namespace argmap

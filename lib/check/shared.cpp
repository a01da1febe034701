#include "check/shared.hpp"

#include "check/steps.hpp"

namespace argmap {

namespace {

thread_local SharedByRules* shared = nullptr;

std::vector<bool> find_unrelated_supports(const ArgumentMap& map) {
    const auto terms = claim_terms(map);
    std::vector<bool> unrelated(map.relation_count(), false);
    for (const RelationId relation : map.relations())
        unrelated[index(relation)] =
            is_bare_support(map, relation) &&
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

#include "check/claim_texts.hpp"

#include "check/wording.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

ClaimTexts claim_texts(Facts& facts) {
    const ArgumentMap& map = facts.map();
    ClaimTexts all;
    const std::size_t count = map.document().texts.size();
    all.texts.reserve(count);
    all.claims.reserve(count);
    all.entries.reserve(count);
    const TextLanguages languages(facts);
    for (const ClaimId claim : map.claims()) {
        for (const LocalText& text : map.document()[map[claim].texts]) {
            all.texts.push_back({text.text.text(), languages.of(text)});
            all.claims.push_back(claim);
            all.entries.push_back(&text);
        }
    }
    return all;
}

namespace {

std::size_t relations_of(const ArgumentMap& map, ClaimId claim) {
    return map.relations_from(claim).size() + map.relations_to(claim).size();
}

bool is_premise(const ArgumentMap& map, ClaimId claim, RelationId relation) {
    const auto premises = map.premises(relation);
    return std::find(premises.begin(), premises.end(), claim) != premises.end();
}

/// Whether a relation that `fits` joins two claims; of linked premises, whether it comes from both.
template <class Fits>
bool some_relation(const ArgumentMap& map, ClaimId one, ClaimId other, bool linked, Fits fits) {
    if (relations_of(map, one) > relations_of(map, other))
        std::swap(one, other);
    const auto from = map.relations_from(one);
    const auto to = map.relations_to(one);
    return std::any_of(from.begin(), from.end(),
                       [&](RelationId relation) {
                           return fits(relation) && (map.target(relation) == Target(other) ||
                                                     (linked && is_premise(map, other, relation)));
                       }) ||
           std::any_of(to.begin(), to.end(), [&](RelationId relation) {
               return fits(relation) && is_premise(map, other, relation);
           });
}

}  // namespace

bool are_related(const ArgumentMap& map, ClaimId one, ClaimId other) {
    return some_relation(map, one, other, true, [](RelationId) { return true; });
}

bool are_related(const ArgumentMap& map, ClaimId one, ClaimId other, RelationType type) {
    return some_relation(map, one, other, false,
                         [&](RelationId relation) { return map.type(relation) == type; });
}

}  // namespace argmap

#include "check/steps.hpp"

#include "check/claim_terms.hpp"

#include <algorithm>

namespace argmap {

namespace {

/// Whether all claims of a support do.
bool says_enough(const ClaimTerms& terms, const ArgumentMap& map, RelationId relation) {
    const auto premises = map.premises(relation);
    return terms.says_enough(map.target(relation).claim()) &&
           std::all_of(premises.begin(), premises.end(),
                       [&](ClaimId premise) { return terms.says_enough(premise); });
}

}  // namespace

std::vector<bool> unrelated_supports(Facts& facts) {
    const ArgumentMap& map = facts.map();
    const ClaimTerms& terms = facts(claim_terms);
    std::vector<bool> unrelated(map.relation_count(), false);
    for (const RelationId relation : map.relations())
        unrelated[index(relation)] =
            is_bare_support(map, relation) && says_enough(terms, map, relation) &&
            terms.sharing(map.target(relation).claim(), map.premises(relation)) == Sharing::nothing;
    return unrelated;
}

}  // namespace argmap

// AM210: the same relation written twice.
#include "check/relation_key.hpp"
#include "check/rule.hpp"

#include <string>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

namespace {

void check(const ArgumentMap& map, Diagnostics& diagnostics);

}  // namespace

const Rule rules::duplicate_relation{
    {"AM210", "duplicate-relation", Severity::warning,
     "two relations say the same: their type, premises and target are equal"},
    check,
};

namespace {

void check(const ArgumentMap& map, Diagnostics& diagnostics) {
    // The relations seen so far under the hash of what they join. A later one with the same hash is compared
    // with the first only, which all equal ones have in common.
    boost::unordered_flat_map<std::size_t, RelationId> first_by_hash;
    first_by_hash.reserve(map.relation_count());
    for (const RelationId relation : map.relations()) {
        const RelationEnds joined = ends(map, relation);
        const std::size_t hash = hash_value(joined) * 4 + static_cast<std::size_t>(map.type(relation));
        const auto [first, is_new] = first_by_hash.try_emplace(hash, relation);
        if (is_new || map.type(first->second) != map.type(relation) || ends(map, first->second) != joined)
            continue;
        std::vector<std::string_view> premises;
        for (const ClaimId premise : map.premises(relation))
            premises.push_back(map.id(premise));
        const RelationEntry& entry = map[relation];
        diagnostics.add(
            {.code = &rules::duplicate_relation.code,
             .primary = {place(map, relation), "this " + std::string(name(map.type(relation))) + " of " +
                                                   in_backticks(entry.to.text()) + " by " +
                                                   list_in_backticks(premises) + " is there already"},
             .notes = {{place(map, first->second), "the first time"}},
             .help = {"remove one of them"}});
    }
}

}  // namespace

}  // namespace argmap

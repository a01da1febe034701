// AM302: a claim that speaks for and against the same thing.
#include "check/relation_key.hpp"
#include "check/rule.hpp"

#include <string>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

namespace {

bool is_attack(RelationType type) {
    return type == RelationType::attack || type == RelationType::contrary;
}

/// What is joined by two relations, whichever way round a contrary was written.
std::size_t key_of(const ArgumentMap& map, RelationId relation) {
    return hash_value(ends(map, relation));
}

bool same_ends(const ArgumentMap& map, RelationId one, RelationId other) {
    return ends(map, one) == ends(map, other);
}

void check(const ArgumentMap& map, Diagnostics& diagnostics);

}  // namespace

const Rule rules::support_and_attack{
    {"AM302", "support-and-attack", Severity::warning,
     "the same premises both support and attack the same target"},
    check,
};

namespace {

void report(const ArgumentMap& map, RelationId support, RelationId attack, Diagnostics& diagnostics) {
    const RelationId later = index(support) > index(attack) ? support : attack;
    const RelationId earlier = later == support ? attack : support;
    const ClaimId premise = map.premises(support)[0];
    diagnostics.add(
        {.code = &rules::support_and_attack.code,
         .primary = {place(map, later),
                     in_backticks(map.id(premise)) +
                         (map.is_linked(support) ? " and its linked premises both support and attack "
                                                 : " both supports and attacks ") +
                         in_backticks(map[support].to.text())},
         .notes = {{place(map, earlier), later == support ? "the attack" : "the support"}},
         .help = {"if it really cuts both ways, say in two claims what speaks for and what against"}});
}

void check(const ArgumentMap& map, Diagnostics& diagnostics) {
    boost::unordered_flat_map<std::size_t, RelationId> attacks;
    for (const RelationId relation : map.relations())
        if (is_attack(map.type(relation)))
            attacks.try_emplace(key_of(map, relation), relation);
    if (attacks.empty())
        return;
    for (const RelationId relation : map.relations()) {
        if (map.type(relation) != RelationType::support)
            continue;
        const auto attack = attacks.find(key_of(map, relation));
        if (attack != attacks.end() && same_ends(map, attack->second, relation))
            report(map, relation, attack->second, diagnostics);
    }
}

}  // namespace

}  // namespace argmap

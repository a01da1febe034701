// AM302: a claim that speaks for and against the same thing.
#include "check/parallel_relations.hpp"
#include "check/rule.hpp"

#include <algorithm>
#include <vector>

namespace argmap {

namespace {

bool is_attack(RelationType type) {
    return type == RelationType::attack || type == RelationType::contrary;
}

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::support_and_attack{
    {
        .id = "AM302",
        .name = "support-and-attack",
        .severity = Severity::warning,
        .summary = "the same premises both support and attack the same target",
        .example = R"({"type": "support", "from": "fewer-details", "to": "shorter"},
{"type": "attack", "from": "fewer-details", "to": "shorter"})",
        .why = "The same reason cannot speak both for and against the same thing in the same way. Either one "
               "of the relations is a slip, or the claim says two things at once.",
        .mend = "Split the claim: “fewer details” may save time (for) and let mistakes through (against). If "
                "one relation is a slip, remove it.",
        .leave = "You map what people said, and one of them used the reason for, the other against.",
    },
    check,
};

namespace {

Diagnostic finding(const ArgumentMap& map, RelationId support, RelationId attack) {
    const RelationId later = index(support) > index(attack) ? support : attack;
    const RelationId earlier = later == support ? attack : support;
    std::vector<std::string_view> premises;
    for (const ClaimId premise : map.premises(support))
        premises.push_back(map.id(premise));
    return {.primary = {place(map, later),
                        say(premises.size() > 1 ? "{0} together both support and attack {1}"
                                                : "{0} both supports and attacks {1}",
                            series_in_backticks(premises), in_backticks(map[support].to.text()))},
            .notes = {{place(map, earlier), later == support ? "the attack" : "the support"}},
            .help = {"if it really cuts both ways, say in two claims what speaks for and what against"}};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const ParallelRelations& parallel : facts(parallel_relations)) {
        const auto attack = std::find_if(parallel.relations.begin(), parallel.relations.end(),
                                         [&](RelationId relation) { return is_attack(map.type(relation)); });
        if (attack == parallel.relations.end())
            continue;
        for (const RelationId relation : parallel.relations)
            if (map.type(relation) == RelationType::support)
                diagnostics.add(rules::support_and_attack.code,
                                [&] { return finding(map, relation, *attack); });
    }
}

}  // namespace

}  // namespace argmap

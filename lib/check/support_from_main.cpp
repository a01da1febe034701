// AM321: a main claim that supports what leads nowhere.
#include "check/naming.hpp"
#include "check/reversal.hpp"
#include "check/rule.hpp"

#include <algorithm>
#include <string>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::support_from_main{
    .code =
        {
            .id = "AM321",
            .name = "support-from-main",
            .severity = Severity::warning,
            .summary = "the main claim supports a claim that supports and attacks nothing",
            .example = R"("main": "plant-trees",
{"type": "support", "from": "plant-trees", "to": "shade"})",
            .why = "Support runs from a reason to what it is a reason for, and the main claim is what "
                   "everything "
                   "is a reason for. An arrow that leads away from it to the edge of the map is mostly drawn "
                   "the "
                   "wrong way round: “we should plant trees” is no reason to think that trees give shade.",
            .mend = "Turn the relation round. If the other claim does follow from the main one, declare it "
                    "as a main claim, too: it is what the map arrives at.",
            .leave = "The map shows what would follow if its main claim were granted.",
            .source = "our own judgement; no tool that we know looks for it",
        },
    .check = check,
};

namespace {

/// Whether a claim supports and attacks nothing, and says nothing that another one says or denies.
bool leads_nowhere(const ArgumentMap& map, ClaimId claim) {
    const auto about = map.relations_to(claim);
    return map.relations_from(claim).empty() &&
           std::none_of(about.begin(), about.end(), [&](RelationId relation) {
               return map.type(relation) == RelationType::rephrase ||
                      map.type(relation) == RelationType::contrary;
           });
}

bool is_reversed(const ArgumentMap& map, RelationId relation) {
    if (map.type(relation) != RelationType::support || map.is_linked(relation) ||
        map.target(relation).is_relation() || !map.is_main(map.premises(relation)[0]))
        return false;
    const ClaimId target = map.target(relation).claim();
    return !map.is_main(target) && leads_nowhere(map, target);
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    if (!map.document().has_main)
        return;  // then a claim that supports something is none
    for (const RelationId relation : map.relations()) {
        if (!is_reversed(map, relation))
            continue;
        diagnostics.add(rules::support_from_main.code, [&]() -> Diagnostic {
            const std::string main = naming::claim(map, map.premises(relation)[0]);
            const std::string target = naming::claim(map, map.target(relation).claim());
            return {.primary = {place(map, relation),
                                say("the main claim {0} supports {1}, which leads nowhere", main, target)},
                    .notes = {},
                    .help = {say("turn it round, from {0} to {1}", target, main)},
                    .fix = reversal(map, relation)};
        });
    }
}

}  // namespace

}  // namespace argmap

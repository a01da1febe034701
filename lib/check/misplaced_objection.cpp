// AM315: an objection to a premise that speaks of the conclusion.
#include "check/claim_terms.hpp"
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "check/wording.hpp"

#include <memory>
#include <optional>
#include <string>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::misplaced_objection{
    .code =
        {
            .id = "AM315",
            .name = "misplaced-objection",
            .severity = Severity::hint,
            .profiles = method_only,
            .summary = "an objection is aimed at a premise, but speaks of what the premise is used for",
            .example = R"({"id": "cold-outside", "text": "It is below zero today"},
{"id": "heat-hall", "text": "The hall should be heated"},
{"id": "nobody-in-hall", "text": "Nobody uses the hall this week"},
{"type": "support", "from": "cold-outside", "to": "heat-hall"},
{"type": "attack", "from": "nobody-in-hall", "to": "cold-outside"})",
            .why =
                "Whether the hall is used makes it no warmer outside: the premise may be true and still not "
                "show that the hall should be heated. An attack on the premise says that it is false; an "
                "attack "
                "on the step says that it proves nothing here.",
            .mend =
                "Give the support an `id` and aim the attack at it, or at the conclusion if it would count "
                "against that without the premise, too.",
            .leave = "It does deny the premise, in other words.",
            .source = "Rationale's tutorials on objections; Pollock on undercutting and rebutting (1987)",
        },
    .check = check,
};

namespace {

/// The only support of a claim that a claim is used for.
std::optional<RelationId> only_use(const ArgumentMap& map, ClaimId premise) {
    const auto relations = map.relations_from(premise);
    if (relations.size() != 1 || map.type(relations[0]) != RelationType::support ||
        !map.target(relations[0]).is_claim())
        return std::nullopt;
    return relations[0];
}

bool is_candidate(const ArgumentMap& map, RelationId objection) {
    return map.type(objection) == RelationType::attack && !map.is_linked(objection) &&
           map.target(objection).is_claim() && only_use(map, map.target(objection).claim());
}

/// Whether an objection has to do with the conclusion and with none of the premises.
bool is_misplaced(const ArgumentMap& map, ClaimId objection, RelationId inference, const ClaimTerms& terms) {
    const ClaimId conclusion = map.target(inference).claim();
    return terms.says_enough(objection) &&
           terms.sharing(objection, map.premises(inference)) == Sharing::nothing &&
           terms.sharing(objection, conclusion) == Sharing::terms;
}

Diagnostic finding(const ArgumentMap& map, RelationId attack, RelationId inference) {
    const std::string premise = naming::claim(map, map.target(attack).claim());
    const std::string conclusion = naming::claim(map, map.target(inference).claim());
    return {.primary = {place(map, attack),
                        say("{0} attacks {1}, but uses only words of {2}, which that supports",
                            naming::claim(map, map.premises(attack)[0]), premise, conclusion)},
            .notes = {{place(map, inference), "the step that it may be aimed at"}},
            .help = {say("aim it at the step from {0} to {1} if the premise may well be true", premise,
                         conclusion)}};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const ClaimTerms* terms = nullptr;
    for (const RelationId relation : map.relations()) {
        if (!is_candidate(map, relation))
            continue;
        if (terms == nullptr) {
            terms = &facts(claim_terms);
            tell_unknown_languages(facts, rules::misplaced_objection.code, knows_terms, diagnostics);
        }
        const ClaimId objection = map.premises(relation)[0];
        const RelationId inference = *only_use(map, map.target(relation).claim());
        if (Target(objection) != map.target(inference) && is_misplaced(map, objection, inference, *terms))
            diagnostics.add(rules::misplaced_objection.code,
                            [&] { return finding(map, relation, inference); });
    }
}

}  // namespace

}  // namespace argmap

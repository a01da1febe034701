// AM307: two claims that cannot both be true, and both are taken to be.
#include "check/contraries.hpp"
#include "check/naming.hpp"
#include "check/rule.hpp"

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::contraries_both_stand{
    .code =
        {
            .id = "AM307",
            .name = "contraries-both-stand",
            .severity = Severity::warning,
            .summary = "two claims are joined by `contrary`, and the map takes both to stand",
            .example = R"({"id": "opens-at-8", "text": "The pool opens at eight", "assumed": true},
{"id": "opens-at-9", "text": "The pool opens at nine", "assumed": true},
{"type": "contrary", "from": "opens-at-8", "to": "opens-at-9"})",
            .why =
                "A contrary says that at most one of its claims is true. To assume both, or to accept both, "
                "takes that back, and whatever rests on one of them rests on a contradiction.",
            .mend = "Decide which of them to give up: take `assumed` away, or change its `verdict`. If both "
                    "can be true after all, the relation is an `attack`, or none.",
            .leave = "You map a text that contradicts itself.",
            .source =
                "Carneades (issues) and Argdown (contradictory statements) treat contraries in this way",
        },
    .check = check,
};

namespace {

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const RelationId relation : map.relations()) {
        if (map.type(relation) != RelationType::contrary || !both_taken_to_stand(map, relation))
            continue;
        const ClaimId one = map.premises(relation)[0];
        const ClaimId other = map.target(relation).claim();
        diagnostics.add(rules::contraries_both_stand.code, [&]() -> Diagnostic {
            const Message why_one = why_taken_to_stand(map, one);
            const Message why_other = why_taken_to_stand(map, other);
            return {.primary = {place(map, relation),
                                say("{0} and {1} cannot both be true, but both are taken to be",
                                    naming::claim(map, one), naming::claim(map, other))},
                    .notes = {{place(map, one), say("this one is {0}", why_one)},
                              {place(map, other), say("and this one is {0}", why_other)}},
                    .help = {"give one of them up, or say that they can both be true"}};
        });
    }
}

}  // namespace

}  // namespace argmap

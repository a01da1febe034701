// AM305: objections to a main claim that nobody replies to.
#include "check/main_cases.hpp"
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "structure/answers.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::unanswered_objection{
    .code =
        {
            .id = "AM305",
            .name = "unanswered-objection",
            .severity = Severity::hint,
            .profiles = teaching_only,
            .summary = "an objection to a main claim stands without any reply",
            .example = R"({"type": "attack", "from": "too-noisy", "to": "allow-concerts"})",
            .why = "An argument that is not answered counts as conceded: debaters call it dropped. Here "
                   "nothing speaks against the objection, nor against anything that is said for it.",
            .mend =
                "Attack the objection where it is weakest: its premise, what supports the premise, or the "
                "step from there (an attack on the relation). If there is no answer, say in the main "
                "claim what the objection leaves of it.",
            .leave = "The objection is right, or the map shows a debate in which nobody replied to it.",
            .source = "the practice of debate, where a dropped argument is conceded",
        },
    .check = check,
    .needs_whole_map = true,
};

namespace {

void report(const ArgumentMap& map, ClaimId main, const std::vector<RelationId>& objections,
            Diagnostics& diagnostics) {
    std::vector<ClaimId> premises;
    std::vector<Label> notes;
    for (const RelationId objection : objections) {
        premises.push_back(map.premises(objection)[0]);
        if (notes.size() < Diagnostics::most_notes)
            notes.push_back(
                {place(map, objection), say("{1} against {0}", in_backticks(map[objection].to.text()),
                                            naming::premises(map, objection))});
    }
    diagnostics.add(
        {.code = &rules::unanswered_objection.code,
         .primary = {place(map, main),
                     say("{0|objection} {0?stands|stand} against {1} without any reply: {2}",
                         objections.size(), naming::claim(map, main), naming::claims(map, premises))},
         .notes = std::move(notes),
         .help = {"answer with an attack on the objection, on its grounds, or on the step from there"},
         .shown_notes = 5});
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const Code& code = rules::unanswered_objection.code;
    if (map.main_claims().empty())
        return;
    const std::vector<bool>& dropped = facts(dropped_attacks);
    if (std::find(dropped.begin(), dropped.end(), true) == dropped.end())
        return;
    for (const ClaimId main : looked_at_main_claims(map)) {
        const std::vector<Side> side_of_claim = sides(facts, main);
        const std::vector<Side> side_of = sides_of_relations(map, side_of_claim);
        // A premise that is made use of for the main claim as well has been taken up.
        const auto is_unanswered = [&](RelationId relation) {
            return dropped[index(relation)] && side_of[index(relation)] == Side::con &&
                   side_of_claim[index(map.premises(relation)[0])] == Side::con;
        };
        std::vector<RelationId> objections;
        for (const RelationId relation : map.relations())
            if (is_unanswered(relation) && !diagnostics.is_allowed(code, place(map, relation)))
                objections.push_back(relation);
        if (!objections.empty())
            report(map, main, objections, diagnostics);
    }
}

}  // namespace

}  // namespace argmap

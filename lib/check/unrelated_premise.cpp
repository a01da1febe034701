// AM313: a conclusion that none of its premises mentions anything of.
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "check/steps.hpp"
#include "check/wording.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::unrelated_premise{
    .code =
        {
            .id = "AM313",
            .name = "unrelated-premise",
            .severity = Severity::hint,
            .profiles = method_only,
            .summary = "a conclusion and the premises that support it do not use the same words",
            .example = R"({"id": "ban-scooters", "text": "Scooters should be banned"},
{"id": "two-broken-arms", "text": "Two children broke their arms last week"},
{"type": "support", "from": "two-broken-arms", "to": "ban-scooters"})",
            .why =
                "Whatever the conclusion speaks of has to come from somewhere. If no premise mentions any of "
                "it, the premise that ties the two together is missing (“they broke them on scooters”): "
                "teachers say that a rabbit was pulled out of a hat.",
            .mend = "Find the premise that speaks of both and link it, or use the same words for the same "
                    "things. Above five such supports are told in one finding.",
            .leave =
                "The two do speak of the same in other words. That is very often so: in maps by experts, "
                "supports share words hardly more often than any two claims do, which is why only the "
                "profile `method` looks for it. A support that names its `scheme` or has a warrant is left "
                "alone, and so are claims of a word or two and such that begin with a pronoun.",
            .source = "the rabbit rule of Rationale's tutorials, in its weakest form",
        },
    .check = check,
};

namespace {

constexpr std::size_t most_told_apart = 5;

Message sentence(const ArgumentMap& map, RelationId relation) {
    return say("{0} and {1} do not use the same words", in_backticks(map[relation].to.text()),
               naming::premises(map, relation));
}

Diagnostic finding(const ArgumentMap& map, RelationId relation) {
    return {.primary = {place(map, relation), sentence(map, relation)},
            .notes = {},
            .help = {"link a premise that speaks of both"}};
}

Diagnostic finding_of_all(const ArgumentMap& map, const std::vector<RelationId>& relations) {
    std::vector<Label> notes;
    for (std::size_t i = 1; i < std::min(relations.size(), Diagnostics::most_notes); ++i)
        notes.push_back({place(map, relations[i]), sentence(map, relations[i])});
    return {.primary = {place(map, relations[0]),
                        say("{0|support} do not use the words of their conclusions; the first: {1}",
                            relations.size(), sentence(map, relations[0]))},
            .notes = std::move(notes),
            .help = {"link to each a premise that speaks of both"},
            .shown_notes = most_told_apart - 1};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const Code& code = rules::unrelated_premise.code;
    const std::vector<bool>& is_unrelated = facts(unrelated_supports);
    tell_unknown_languages(facts, code, knows_terms, diagnostics);
    std::vector<RelationId> unrelated;
    for (const RelationId relation : map.relations())
        if (is_unrelated[index(relation)] && !diagnostics.is_allowed(code, place(map, relation)))
            unrelated.push_back(relation);
    if (unrelated.size() > most_told_apart)
        return diagnostics.add(code, [&] { return finding_of_all(map, unrelated); });
    for (const RelationId relation : unrelated)
        diagnostics.add(code, [&] { return finding(map, relation); });
}

}  // namespace

}  // namespace argmap

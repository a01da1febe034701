// AM316: a named pattern of reasoning of which nobody has asked what is to be asked.
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "schemes/schemes.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::open_questions{
    .code =
        {
            .id = "AM316",
            .name = "open-questions",
            .severity = Severity::hint,
            .profiles = teaching_only,
            .summary = "a relation names its scheme, and none of the scheme's critical questions is taken up",
            .example =
                R"({"type": "support", "from": "doctor-says", "to": "rest", "scheme": "expert-opinion"})",
            .why =
                "Schemes are patterns that convince without proving. What makes one a good argument is how "
                "it fares with the questions that go with it, and here none was even raised: nothing is said "
                "for or against the premises, which cite no source, nor about the step.",
            .mend =
                "Pick the question that is hardest to answer. If it is about a premise, support the premise, "
                "attack it or cite its `source`; if it is about the step, attack the relation, or support "
                "it. docs/schemes.md has all questions.",
            .leave = "The answers are plain, or the step does not matter much.",
            .source = "Walton, Reed and Macagno, Argumentation Schemes (2008); Carneades types the questions",
        },
    .check = check,
    .needs_whole_map = true,
};

namespace {

/// Whether anything was said about the step or one of its premises.
bool is_taken_up(const ArgumentMap& map, RelationId relation) {
    const auto premises = map.premises(relation);
    return !map.relations_to(relation).empty() ||
           std::any_of(premises.begin(), premises.end(), [&](ClaimId premise) {
               return !map[premise].citations.empty() || !map.relations_to(premise).empty();
           });
}

Diagnostic finding(const ArgumentMap& map, RelationId relation, const Scheme& scheme) {
    const Word name = map[relation].scheme;
    std::vector<Message> help;
    for (const CriticalQuestion& question : scheme.questions)
        help.push_back(say("ask: {0}", Bilingual{question.english, question.chinese}));
    return {
        .primary = {token(map, name.at()), say("no critical question of {0} is taken up for {1}",
                                               in_backticks(name.text()), naming::relation(map, relation))},
        .notes = {},
        .help = std::move(help)};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const RelationId relation : map.relations()) {
        const std::string_view id = map[relation].scheme.text();
        if (id.empty() || is_taken_up(map, relation))
            continue;
        const Scheme* const scheme = find_scheme(id);
        if (scheme == nullptr)
            continue;
        diagnostics.add(rules::open_questions.code, [&] { return finding(map, relation, *scheme); });
    }
}

}  // namespace

}  // namespace argmap

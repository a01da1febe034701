// AM403: an argument inside a claim.
#include "check/wording.hpp"

#include <string>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::reasoning_in_claim{
    {
        .id = "AM403",
        .name = "reasoning-in-claim",
        .severity = Severity::warning,
        .profiles = teaching_and_strict,
        .summary = "the text of a claim holds both a reason and the conclusion drawn from it",
        .example = R"({"id": "stay-home", "text": "The streets are icy, so we should stay at home"})",
        .why = "“A, therefore B” is two claims and the step between them. Nobody "
               "can attack the reason alone, or the step, and the map does not show what rests on what.",
        .mend = "Make two claims and a relation: “The streets are icy” supports “We should stay at home”.",
        .leave = "The step itself is what the claim is about.",
        .source = "Austhink's Rationale tutorials (1.6: no reasoning inside a box)",
    },
    check,
};

namespace {

void check(Facts& facts, Diagnostics& diagnostics) {
    report_signs(
        facts, &Language::inference, rules::reasoning_in_claim.code,
        [](const std::string& claim, const Language&, const InText& found) {
            return say("{0} has a step of reasoning inside its text: {1}", claim,
                       in_backticks(found.words()));
        },
        "make two claims of it and a relation between them", diagnostics);
}

}  // namespace

}  // namespace argmap

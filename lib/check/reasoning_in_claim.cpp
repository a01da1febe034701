// AM403: an argument inside a claim.
#include "check/wording.hpp"

#include <string>

namespace argmap {

namespace {

void check(const ArgumentMap& map, Diagnostics& diagnostics);

}  // namespace

const Rule rules::reasoning_in_claim{
    {
        .id = "AM403",
        .name = "reasoning-in-claim",
        .severity = Severity::warning,
        .profiles = teaching_and_strict,
        .summary = "the text of a claim gives a reason or draws a conclusion",
        .example = R"({"id": "stay-home", "text": "We should stay at home because it rains"})",
        .why = "A claim with `because` or `therefore` in it is two claims and the step between them. Nobody "
               "can attack the reason alone, or the step, and the map does not show what rests on what.",
        .mend = "Make two claims and a relation: “It rains” supports “We should stay at home”.",
        .leave = "The step itself is what the claim is about: “Prices rose because demand did”.",
        .source = "Austhink's Rationale tutorials (1.6: no reasoning inside a box); 4 to 14 % of published "
                  "claims have it",
    },
    check,
};

namespace {

void check(const ArgumentMap& map, Diagnostics& diagnostics) {
    report_signs(
        map, &Language::inference, rules::reasoning_in_claim.code,
        [](const Language&, const InText& found) {
            return "has a step of reasoning inside its text: " + in_backticks(found.words());
        },
        "make two claims of it and a relation between them", diagnostics);
}

}  // namespace

}  // namespace argmap

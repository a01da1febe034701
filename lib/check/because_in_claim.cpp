// AM419: "because" inside a claim.
#include "check/wording.hpp"

#include <string>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::because_in_claim{
    {
        .id = "AM419",
        .name = "because-in-claim",
        .severity = Severity::hint,
        .profiles = method_only,
        .summary = "the text of a claim says `because`",
        .example = R"({"id": "stay-home", "text": "We should stay at home because it rains"})",
        .why =
            "A reason that stands inside a claim can be attacked by nobody on its own, and the map does not "
            "show what rests on what.",
        .mend = "Make two claims and a relation: “It rains” supports “We should stay at home”.",
        .leave =
            "It tells a cause, and the whole is what you claim: “Prices rose because demand did”. That is "
            "so about as often as not.",
        .source = "Austhink's Rationale tutorials (1.6: no reasoning inside a box)",
    },
    check,
};

namespace {

void check(Facts& facts, Diagnostics& diagnostics) {
    report_signs(
        facts, &Language::because, rules::because_in_claim.code,
        [](const std::string& claim, const Language&, const InText& found) {
            return say("{0} may give a reason inside its text: {1}", claim, in_backticks(found.words()));
        },
        "if it is a reason, make a claim of it that supports the rest", diagnostics);
}

}  // namespace

}  // namespace argmap

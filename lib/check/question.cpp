// AM401: a question where a claim belongs.
#include "check/wording.hpp"

#include <string>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::question{
    {
        .id = "AM401",
        .name = "question",
        .severity = Severity::warning,
        .profiles = teaching_and_strict,
        .summary = "a claim asks a question",
        .example = R"({"id": "open-late", "text": "Should the shop open late?"})",
        .why = "Nobody can agree with a question or deny it, so nothing can support or attack it. What looks "
               "like a question is often an answer in disguise, and readers should see which.",
        .mend = "Say what the question is meant to make readers think: “The shop should open late”. The "
                "question that the whole map answers is its `title`.",
        .leave = "You map a dialogue, and the question is a move in it.",
        .source = "Rationale asks for declarative sentences; 2 to 9 % of published maps have a question",
    },
    check,
};

namespace {

void check(Facts& facts, Diagnostics& diagnostics) {
    report_signs(
        facts, &Language::question, rules::question.code,
        [](const std::string& claim, const Language&, const InText&) {
            return say("{0} asks a question", claim);
        },
        "say what the answer is", diagnostics);
}

}  // namespace

}  // namespace argmap

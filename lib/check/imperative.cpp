// AM402: a request where a claim belongs.
#include "check/wording.hpp"

#include <string>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::imperative{
    {
        .id = "AM402",
        .name = "imperative",
        .severity = Severity::hint,
        .profiles = teaching_and_strict,
        .summary = "a claim asks for something to be done",
        .example = R"({"id": "ban-cars", "text": "Let us ban cars from the centre"})",
        .why = "A request is neither true nor false; reasons speak for the claim that it should be met.",
        .mend = "Say that it should be done, and by whom: “The town should ban cars from the centre”.",
        .leave = "You map a law or a text in which the wording matters.",
        .source = "textbooks of logic: premises and conclusions are statements, which are true or false",
    },
    check,
};

namespace {

void check(Facts& facts, Diagnostics& diagnostics) {
    report_signs(
        facts, &Language::request, rules::imperative.code,
        [](const std::string& claim, const Language&, const InText& found) {
            return say("{0} asks for something instead of claiming it: {1}", claim,
                       in_backticks(found.words()));
        },
        "say that it should be done, and by whom", diagnostics);
}

}  // namespace

}  // namespace argmap

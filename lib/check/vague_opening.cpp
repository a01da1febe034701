// AM405: a claim that begins with a pronoun.
#include "check/wording.hpp"

#include <string>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::vague_opening{
    {
        .id = "AM405",
        .name = "vague-opening",
        .severity = Severity::hint,
        .profiles = teaching_only,
        .summary = "a claim begins with a word such as `it` or `this` and does not say what it stands for",
        .example = R"({"id": "unfair", "text": "This harms small shops"})",
        .why = "A claim is read alone: in a list, in a picture, in a corner far from what was written before "
               "it. There nobody knows what `this` is.",
        .mend = "Name it: “The new road harms small shops”.",
        .leave = "The claims are quoted from a text that you do not want to change.",
        .source = "10 to 20 % of the claims in published maps begin so",
    },
    check,
};

namespace {

void check(Facts& facts, Diagnostics& diagnostics) {
    report_signs(
        facts, &Language::vague_opening, rules::vague_opening.code,
        [](const std::string& claim, const Language&, const InText& found) {
            return say("{0} begins with {1}, and does not say what that is", claim,
                       in_backticks(found.words()));
        },
        "name what is meant", diagnostics);
}

}  // namespace

}  // namespace argmap

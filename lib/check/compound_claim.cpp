// AM404: two claims in one.
#include "check/wording.hpp"

#include <string>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::compound_claim{
    {
        .id = "AM404",
        .name = "compound-claim",
        .severity = Severity::hint,
        .profiles = teaching_and_strict,
        .summary = "the text of a claim holds two sentences that could be claims of their own",
        .example = R"({"id": "bus", "text": "The bus is late and the driver is rude"})",
        .why = "Who agrees with one half and denies the other can answer neither, and a reason for one half "
               "looks as if it supported both.",
        .mend = "Write a claim for each. Where they prove something only together, one relation comes `from` "
                "both.",
        .leave = "The halves are only true together, or the point is that both are.",
        .source = "Kialo, whose reviewers mark claims as “more than one claim”",
    },
    check,
};

namespace {

bool is_stop(std::string_view mark) {
    return mark == "." || mark == "!" || mark == "。" || mark == "！";
}

void check(Facts& facts, Diagnostics& diagnostics) {
    report_signs(
        facts, &Language::compound, rules::compound_claim.code,
        [](const std::string& claim, const Language&, const InText& found) {
            return is_stop(found.words()) ? say("{0} seems to say two things, in two sentences", claim)
                                          : say("{0} seems to say two things, joined by {1}", claim,
                                                in_backticks(found.words()));
        },
        "write a claim for each if somebody could accept only one", diagnostics);
}

}  // namespace

}  // namespace argmap

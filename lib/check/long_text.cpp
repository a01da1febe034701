// AM406: a text that is hard to take in.
#include "check/wording.hpp"

#include <string>
#include <string_view>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::long_text{
    {
        .id = "AM406",
        .name = "long-text",
        .severity = Severity::hint,
        .profiles = teaching_and_strict,
        .summary = "the text of a claim has more than 40 words, or 80 Chinese characters",
        .why = "A claim is read at a glance, beside others. In a long one the point is hard to find, and "
               "often there is "
               "more than one.",
        .mend = "Keep what somebody could agree with or deny. Explanations belong in the `note`, reasons in "
                "claims of "
                "their own, and where something was said belongs in the citation.",
        .leave = "The text is a quotation that must stay whole.",
        .source = "the length of claims in published maps: half have less than 85 letters; on Kialo one in "
                  "four has more than "
                  "40 words",
    },
    check,
};

namespace {

std::optional<Span> too_long(const Language& language, std::string_view text) {
    // A word takes a byte and the space after it one more, so most texts need no counting.
    if ((text.size() + 1) / 2 <= language.most || length(text) <= language.most)
        return std::nullopt;
    return Span{0, static_cast<Offset>(text.size())};
}

Message told(const std::string& claim, const Language& language, const InText& found) {
    return say(language.unit == "word"
                   ? "{0} has {1|word} in its text, which are hard to take in at once"
                   : "{0} has {1|character} in its text, which are hard to take in at once",
               claim, length(found.words()));
}

void check(Facts& facts, Diagnostics& diagnostics) {
    report_signs(facts, too_long, rules::long_text.code, told,
                 "keep the point, and put the rest into a `note` or other claims", diagnostics);
}

}  // namespace

}  // namespace argmap

// AM413: a claim that is no sentence.
#include "check/wording.hpp"
#include "language/script.hpp"

#include <string>
#include <string_view>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::fragment{
    {
        .id = "AM413",
        .name = "fragment",
        .severity = Severity::hint,
        .profiles = teaching_only,
        .summary = "the text of a claim is too short for a sentence: under 3 words, or 4 Chinese characters",
        .example = R"({"id": "costs", "text": "High costs"})",
        .why = "A heading such as “high costs” says what a claim is about and not what it claims, so nobody "
               "can deny it.",
        .mend = "Write a sentence: “The new bridge costs more than the town has”.",
        .leave = "It is a sentence all the same: “Prices rise”.",
        .source = "argdown-feedback (complete claims)",
    },
    check,
};

namespace {

/// Says nothing where the text is in another script than its language's, which AM410 tells: how long a
/// sentence has to be is known of that language only. Three English words can be one, three Chinese
/// characters hardly.
std::optional<Span> too_short(const Language& language, std::string_view text) {
    constexpr std::size_t surely_enough = 60;  // bytes, so that most texts need no counting
    if (text.size() > surely_enough || length(text) >= language.fewest || !script_fits(language.tag, text))
        return std::nullopt;
    return Span{0, static_cast<Offset>(text.size())};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    report_signs(
        facts, too_short, rules::fragment.code,
        [](const std::string& claim, const Language&, const InText& found) {
            return say("{0} is hardly a sentence: {1}", claim, in_backticks(found.words()));
        },
        "say in a sentence what is claimed", diagnostics);
}

}  // namespace

}  // namespace argmap

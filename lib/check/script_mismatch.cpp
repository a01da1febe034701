// AM410: a text in the wrong language.
#include "check/naming.hpp"
#include "check/wording.hpp"
#include "language/script.hpp"

#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::script_mismatch{
    {
        .id = "AM410",
        .name = "script-mismatch",
        .severity = Severity::warning,
        .profiles = teaching_and_strict,
        .summary = "the text of a claim is in a script that its language is not written in",
        .example = R"({"id": "tea", "text": {"en": "Tea is healthy", "zh": "Tea is healthy"}})",
        .why = "Mostly a translation is still missing, or two languages were put under each other's tag. "
               "Readers then meet a "
               "text that they cannot read, in the wrong letters and line breaks.",
        .mend = "Translate the text, or correct the tag. Leave a language out until there is a text in it.",
        .leave = "The text consists of names and formulas that are the same in every language.",
        .source = "Unicode's UAX #24 (scripts) and CLDR (what languages are written in)",
    },
    check,
};

namespace {

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const TextLanguages languages(facts);
    std::vector<InText> found;
    for (const ClaimId claim : map.claims()) {
        for (const LocalText& text : map.document()[map[claim].texts])
            if (!script_fits(languages.of(text), text.text.text()))
                found.push_back({&text, {0, static_cast<Offset>(text.text.text().size())}});
        if (found.empty())
            continue;
        diagnostics.add(rules::script_mismatch.code, [&] {
            const Script script = main_script(found[0].words()).value_or(Script::other);
            return finding_in(
                facts, found,
                say(script == Script::other ? "{0} has a text in {1} that is written in {2}"
                                            : "{0} has a text in {1} that is written in {2} letters",
                    naming::claim(map, claim), in_backticks(languages.of(*found[0].text)),
                    Message(name(script))),
                "translate the text, or correct its language");
        });
        found.clear();
    }
}

}  // namespace

}  // namespace argmap

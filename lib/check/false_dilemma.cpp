// AM320: an argument from "either ... or" that leaves open whether there is a third way.
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "check/wording.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::false_dilemma{
    .code =
        {
            .id = "AM320",
            .name = "false-dilemma",
            .severity = Severity::hint,
            .profiles = teaching_only,
            .summary =
                "a premise says “either ... or” or “the only way”, and nothing shows that there is no other",
            .example = R"({"id": "raise-or-close", "text": "Either the fee goes up or the pool closes"},
{"type": "support", "from": ["raise-or-close", "keep-pool"], "to": "raise-fee"})",
            .why =
                "The argument rules one way out and takes the other. It fails if there is a third, and two "
                "that come to mind first are seldom all there are.",
            .mend = "Support the premise by what shows that there is no other way, or attack it with the one "
                    "that it leaves out.",
            .leave = "There can be only two, as in “either it is or it is not”.",
            .source =
                "argument-debugger; the critical questions of arguments from alternatives (Walton, Reed "
                "and Macagno 2008)",
        },
    .check = check,
};

namespace {

/// A premise that nothing is said about.
bool is_taken_for_granted(const ArgumentMap& map, ClaimId claim) {
    const auto relations = map.relations_from(claim);
    const auto about = map.relations_to(claim);
    const auto is_argument = [&](RelationId relation) {
        return map.type(relation) == RelationType::support || map.type(relation) == RelationType::attack;
    };
    return std::any_of(relations.begin(), relations.end(), is_argument) &&
           std::none_of(about.begin(), about.end(), is_argument);
}

/// How a text leaves out ways.
struct Choice {
    std::optional<Span> (*Language::*sign)(std::string_view text);
    std::string_view message;
    std::string_view help;
};

constexpr Choice choices[] = {
    {&Language::either_or, "{0} leaves two ways, and nothing shows that there is no third",
     "support it by what excludes other ways, or attack it with one"},
    {&Language::only_way, "{0} leaves one way, and nothing shows that there is no other",
     "support it by what excludes other ways, or attack it with one"},
};

std::vector<InText> texts_with(const ArgumentMap& map, ClaimId claim, const Choice& choice,
                               const TextLanguages& languages) {
    std::vector<InText> found;
    for (const LocalText& text : map.document()[map[claim].texts])
        if (const Language* const language = language_for(languages.of(text));
            language != nullptr && language->*choice.sign != nullptr)
            if (const auto part = (language->*choice.sign)(text.text.text()))
                found.push_back({&text, *part});
    return found;
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const TextLanguages languages(facts);
    tell_unknown_languages(
        facts, rules::false_dilemma.code,
        [](const Language& language) { return language.either_or != nullptr; }, diagnostics);
    for (const ClaimId claim : map.claims()) {
        if (!is_taken_for_granted(map, claim))
            continue;
        for (const Choice& choice : choices) {
            const std::vector<InText> found = texts_with(map, claim, choice, languages);
            if (found.empty())
                continue;
            diagnostics.add(rules::false_dilemma.code, [&] {
                return finding_in(facts, found, say(choice.message, naming::claim(map, claim)), choice.help);
            });
            break;
        }
    }
}

}  // namespace

}  // namespace argmap

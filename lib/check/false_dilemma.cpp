// AM320: an argument from "either ... or" that leaves open whether there is a third way.
#include "check/rule.hpp"
#include "check/wording.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace argmap {

namespace {

void check(const ArgumentMap& map, Diagnostics& diagnostics);

}  // namespace

const Rule rules::false_dilemma{
    .code =
        {
            .id = "AM320",
            .name = "false-dilemma",
            .severity = Severity::hint,
            .profiles = teaching_only,
            .summary = "a premise says “either ... or”, and nothing shows that there is no third way",
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

void check(const ArgumentMap& map, Diagnostics& diagnostics) {
    const TextLanguages languages(map);
    std::vector<InText> found;
    for (const ClaimId claim : map.claims()) {
        if (!is_taken_for_granted(map, claim))
            continue;
        for (const LocalText& text : map.document()[map[claim].texts])
            if (const Language* const language = language_for(languages.of(text));
                language != nullptr && language->either_or != nullptr)
                if (const auto part = language->either_or(text.text.text()))
                    found.push_back({&text, *part});
        if (!found.empty())
            report_found(map, claim, found, rules::false_dilemma.code,
                         "leaves two ways, and nothing shows that there is no third",
                         "support it by what excludes other ways, or attack it with one", std::nullopt,
                         diagnostics);
        found.clear();
    }
}

}  // namespace

}  // namespace argmap

// AM409: a claim and its denial that nothing joins.
#include "check/claim_texts.hpp"
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "check/wording.hpp"
#include "language/similar.hpp"

#include <set>
#include <utility>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::negation_pair{
    {
        .id = "AM409",
        .name = "negation-pair",
        .severity = Severity::hint,
        .profiles = teaching_and_strict,
        .summary = "a claim denies another in the same words, and nothing says that they are contrary",
        .example = R"({"id": "safe", "text": "The bridge is safe"},
{"id": "unsafe", "text": "The bridge is not safe"})",
        .why = "Both cannot be true, but the map does not say so: reasons for one do not count against the "
               "other, and both can come out as accepted.",
        .mend =
            "Join them with a `contrary`. Where one was only put in to be denied, keep the other and turn "
            "the supports of the first into attacks.",
        .leave = "They speak of different times or things; better still say which.",
        .source = "AIF has conflict nodes for such pairs; Carneades calls them the positions of an issue",
    },
    check,
};

namespace {

bool are_in_conflict(const ArgumentMap& map, ClaimId one, ClaimId two) {
    return are_related(map, one, two, RelationType::contrary) ||
           are_related(map, one, two, RelationType::attack);
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const Code& code = rules::negation_pair.code;
    tell_unknown_languages(facts, code, knows_denials, diagnostics);
    const ClaimTexts& all = facts(claim_texts);
    std::set<std::pair<ClaimId, ClaimId>> told;  // what is denied in two languages is told once
    for (const auto& [first, second] : negation_pairs(all.texts)) {
        const ClaimId one = all.claims[first];
        const ClaimId two = all.claims[second];
        if (one == two || are_in_conflict(map, one, two) || !told.emplace(one, two).second)
            continue;
        const LocalText& here = *all.entries[second];
        const LocalText& there = *all.entries[first];
        diagnostics.add(code, [&]() -> Diagnostic {
            return {.primary = {token(map, here.text.at()),
                                say("{0} and {1} deny each other in the same words, and nothing joins them "
                                    "as contraries",
                                    naming::claim(map, two), naming::claim(map, one))},
                    .notes = {{token(map, there.text.at()), "the other one"}},
                    .help = {"join them with a `contrary`"}};
        });
    }
}

}  // namespace

}  // namespace argmap

// AM408: two claims that nearly say the same.
#include "check/rule.hpp"
#include "check/shared.hpp"
#include "check/wording.hpp"
#include "language/similar.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(const ArgumentMap& map, Diagnostics& diagnostics);

}  // namespace

const Rule rules::near_duplicate{
    {
        .id = "AM408",
        .name = "near-duplicate",
        .severity = Severity::hint,
        .profiles = teaching_and_strict,
        .summary = "two claims that nothing joins share nearly all their words",
        .example = R"({"id": "rent", "text": "The rent for the new flat in town is too high"},
{"id": "costs", "text": "The rent of a new flat in town is too high"})",
        .why =
            "In a map that several people write the same thought comes up twice in slightly different words. "
            "Then its reasons and objections are spread over two places, and neither place has all of them.",
        .mend =
            "If they say the same, keep one, or join them with a `rephrase`. If they do not, let the words "
            "show the difference.",
        .leave = "They differ in the one word that matters: “in spring” and “in autumn”.",
        .source =
            "Kialo (“duplicate”); 1 to 16 % of published maps have such claims. Alike are claims with four "
            "fifths of their terms in common, and at least four (Jaccard)",
    },
    check,
};

namespace {

void check(const ArgumentMap& map, Diagnostics& diagnostics) {
    const Code& code = rules::near_duplicate.code;
    const auto terms = claim_terms(map);
    tell_unknown_languages(map, rules::near_duplicate.code, knows_terms, diagnostics);
    const ClaimTexts& all = terms->texts();
    std::set<std::pair<ClaimId, ClaimId>> told;  // what is alike in two languages is told once
    // No more than will be kept, even where half of them are related already.
    const SearchBounds bounds{.pairs = 2 * Diagnostics::kept_per_code};
    const TextPairs similar = similar_texts(all.texts, terms->sets(), bounds);
    for (const auto& [first, second] : similar.pairs) {
        const ClaimId one = all.claims[first];
        const ClaimId two = all.claims[second];
        if (one == two || are_related(map, one, two) || !told.emplace(one, two).second)
            continue;
        std::vector<std::string> help{"keep one of them, or join them with a `rephrase`"};
        if (!similar.complete && told.size() == 1)
            help.push_back("there are more such pairs than were looked for: mend these, then look again");
        diagnostics.add(
            {.code = &code,
             .primary = {token(map, all.entries[second]->text.at()),
                         in_backticks(map.id(two)) + " says nearly the same as " + in_backticks(map.id(one))},
             .notes = {{token(map, all.entries[first]->text.at()), "nearly the same text"}},
             .help = std::move(help)});
    }
}

}  // namespace

}  // namespace argmap

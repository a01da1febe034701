// AM408: two claims that nearly say the same.
#include "check/claim_terms.hpp"
#include "check/rule.hpp"
#include "check/wording.hpp"
#include "language/similar.hpp"

#include <set>
#include <span>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

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
        .leave =
            "They say different things in nearly the same words. Pairs that differ in one word (“in spring” "
            "and “in autumn”), in `may` or `must`, or in what is before and what after are passed over.",
        .source = "Kialo (“duplicate”). Alike are claims with four "
                  "fifths of their terms in common, and at least four (Jaccard)",
    },
    check,
};

namespace {

/// Whether one term of each text is not in the other, and all others are in both: mostly the word that
/// matters.
bool swap_one_term(std::span<const Term> one, std::span<const Term> other) {
    const std::size_t shared = shared_terms(one, other);
    return one.size() == shared + 1 && other.size() == shared + 1;
}

/// Whether two texts with nearly the same terms say different things all the same.
bool differ(const ClaimTerms& terms, std::size_t one, std::size_t other) {
    const ClaimTexts& all = terms.texts();
    const Language* const language = language_for(all.texts[one].language);
    const bool has_words = language != nullptr && language->unit == "word";  // else terms are no whole words
    return (has_words && swap_one_term(terms.sets()[one], terms.sets()[other])) ||
           (language != nullptr && language->differ != nullptr &&
            language->differ(all.texts[one].text, all.texts[other].text));
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const Code& code = rules::near_duplicate.code;
    const ClaimTerms& terms = facts(claim_terms);
    tell_unknown_languages(facts, code, knows_terms, diagnostics);
    const ClaimTexts& all = terms.texts();
    std::set<std::pair<ClaimId, ClaimId>> told;  // what is alike in two languages is told once
    // No more than will be kept, even where half of them are related already.
    const SearchBounds bounds{.pairs = 2 * Diagnostics::kept_per_code};
    const TextPairs similar = similar_texts(all.texts, terms.sets(), bounds);
    for (const auto& [first, second] : similar.pairs) {
        const ClaimId one = all.claims[first];
        const ClaimId two = all.claims[second];
        if (one == two || are_related(map, one, two) || differ(terms, first, second) ||
            !told.emplace(one, two).second)
            continue;
        const LocalText& here = *all.entries[second];
        const LocalText& there = *all.entries[first];
        diagnostics.add(code, [&]() -> Diagnostic {
            std::vector<Message> help{"keep one of them, or join them with a `rephrase`"};
            if (!similar.complete && told.size() == 1)
                help.push_back("there are more such pairs than were looked for: mend these, then look again");
            return {.primary = {token(map, here.text.at()),
                                say("{0} says nearly the same as {1}", in_backticks(map.id(two)),
                                    in_backticks(map.id(one)))},
                    .notes = {{token(map, there.text.at()), "nearly the same text"}},
                    .help = std::move(help)};
        });
    }
}

}  // namespace

}  // namespace argmap

// AM311: three and more linked premises that have nothing in common.
#include "check/claim_terms.hpp"
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "check/wording.hpp"

#include <algorithm>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::doubtful_link{
    .code =
        {
            .id = "AM311",
            .name = "doubtful-link",
            .severity = Severity::hint,
            .profiles = method_only,
            .summary = "three or more premises are linked, and no two of them use the same words",
            .example =
                R"({"type": "support", "from": ["cheap", "near-school", "sunny-garden"], "to": "take-flat"})",
            .why =
                "Linked premises work only together: without one of them the others show nothing. Premises "
                "that have nothing in common are mostly reasons of their own, and linked they all fall "
                "with the first that falls.",
            .mend = "Ask of each premise whether it would still speak for the conclusion if the others were "
                    "false. If so, give it a relation of its own.",
            .leave =
                "The conclusion does need all of them, as in a list of conditions, or they meet in other "
                "words.",
            .source = "the test of linked and convergent premises in Carneades and Cursa",
        },
    .check = check,
};

namespace {

/// Pairs of premises cost the square of their number; longer lists are no step that anybody takes at once.
constexpr std::size_t most_premises = 12;

bool have_nothing_in_common(std::span<const ClaimId> premises, const ClaimTerms& terms) {
    if (!std::all_of(premises.begin(), premises.end(),
                     [&](ClaimId premise) { return terms.says_enough(premise); }))
        return false;
    for (std::size_t i = 0; i + 1 < premises.size(); ++i)
        if (terms.sharing(premises[i], premises.subspan(i + 1)) != Sharing::nothing)
            return false;
    return true;
}

bool is_candidate(const ArgumentMap& map, RelationId relation) {
    const std::size_t premises = map.premises(relation).size();
    return premises >= 3 && premises <= most_premises && !map[relation].scheme.present();
}

Diagnostic finding(const ArgumentMap& map, RelationId relation) {
    return {.primary = {place(map, relation), say("{0} are linked, but no two of them use the same words",
                                                  naming::premises(map, relation))},
            .notes = {},
            .help = {say("give each that speaks for {0} without the others a relation of its own",
                         in_backticks(map[relation].to.text()))}};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const auto relations = map.relations();
    if (std::none_of(relations.begin(), relations.end(),
                     [&](RelationId relation) { return is_candidate(map, relation); }))
        return;
    const ClaimTerms& terms = facts(claim_terms);
    tell_unknown_languages(facts, rules::doubtful_link.code, knows_terms, diagnostics);
    for (const RelationId relation : relations)
        if (is_candidate(map, relation) && have_nothing_in_common(map.premises(relation), terms))
            diagnostics.add(rules::doubtful_link.code, [&] { return finding(map, relation); });
}

}  // namespace

}  // namespace argmap

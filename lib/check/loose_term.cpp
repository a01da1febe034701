// AM314: a linked premise that takes up nothing of the others.
#include "check/claim_terms.hpp"
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "check/wording.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::loose_term{
    .code =
        {
            .id = "AM314",
            .name = "loose-term",
            .severity = Severity::hint,
            .profiles = method_only,
            .summary = "a linked premise does not use the same words as the others, nor all of them as the "
                       "conclusion",
            .example = R"({"id": "late-trains", "text": "Trains are often late"},
{"id": "rainy-town", "text": "It rains here all winter"},
{"type": "support", "from": ["late-trains", "rainy-town"], "to": "buy-car"})",
            .why = "What a premise brings in has to lead somewhere: another premise takes it up or the "
                   "conclusion "
                   "does. Teachers say that premises hold hands. A term that stands alone is a gap in the "
                   "argument, or the same thing goes by two names.",
            .mend =
                "Add the premise that takes the term up, use one word for one thing, or give the premise a "
                "relation of its own. A relation is told once, for its first such premise.",
            .leave =
                "The premises meet in other words. In longer texts nearly every premise has some word that "
                "stands nowhere else, so only those that share none at all are told.",
            .source = "the holding-hands rule of Rationale's tutorials",
        },
    .check = check,
};

namespace {

/// Pairs of premises cost the square of their number; longer lists are no step that anybody takes at once.
constexpr std::size_t most_premises = 12;

std::vector<ClaimId> without(std::span<const ClaimId> claims, ClaimId one) {
    std::vector<ClaimId> others(claims.begin(), claims.end());
    std::erase(others, one);
    return others;
}

/// One language in which a premise has terms that stand nowhere else in the argument, and these terms.
struct Loose {
    std::size_t language = 0;
    std::vector<Term> terms;
};

Loose loose_terms(const ArgumentMap& map, RelationId relation, ClaimId premise, const ClaimTerms& terms) {
    for (std::size_t language = 0; language < terms.language_count(); ++language) {
        std::vector<std::span<const Term>> elsewhere;
        for (const ClaimId other : without(map.premises(relation), premise))
            elsewhere.push_back(terms.terms(language, other));
        if (map.target(relation).is_claim())
            elsewhere.push_back(terms.terms(language, map.target(relation).claim()));
        if (const std::vector<Term> loose = terms_not_in(terms.terms(language, premise), elsewhere);
            !loose.empty())
            return {.language = language, .terms = loose};
    }
    return {};
}

Message about(ClaimId premise, const Loose& loose, const ClaimTerms& terms) {
    const std::vector<std::string> words = terms.words(loose.language, premise, loose.terms);
    if (words.empty())
        return "what it says is taken up nowhere else in the argument";
    return say(words.size() == 1 ? "{0} stands nowhere else in the argument"
                                 : "{0} stand nowhere else in the argument",
               series_in_backticks(std::vector<std::string_view>(words.begin(), words.end())));
}

Diagnostic finding(const ArgumentMap& map, RelationId relation, ClaimId premise, const Loose& loose,
                   const ClaimTerms& terms) {
    return {.primary = {place(map, relation),
                        say("{0} does not use the same words as {1}, with which it is linked",
                            naming::claim(map, premise),
                            naming::claims(map, without(map.premises(relation), premise)))},
            .notes = {{place(map, premise), about(premise, loose, terms)}},
            .help = {"add the premise that joins them, or give it a relation of its own"}};
}

bool is_candidate(const ArgumentMap& map, RelationId relation) {
    const std::size_t premises = map.premises(relation).size();
    return premises >= 2 && premises <= most_premises && !map[relation].scheme.present();
}

void check_relation(const ArgumentMap& map, RelationId relation, const ClaimTerms& terms,
                    Diagnostics& diagnostics) {
    const auto premises = map.premises(relation);
    const auto stands_alone = [&](ClaimId premise) {
        return terms.says_enough(premise) && terms.sharing(premise, premises) == Sharing::nothing;
    };
    const auto first = std::find_if(premises.begin(), premises.end(), stands_alone);
    if (first == premises.end())
        return;
    if (premises.size() > 2 && std::all_of(premises.begin(), premises.end(), stands_alone))
        return;  // AM311 tells of it
    for (auto premise = first; premise != premises.end(); ++premise) {
        if (!stands_alone(*premise))
            continue;
        const Loose loose = loose_terms(map, relation, *premise, terms);
        if (!loose.terms.empty())
            return diagnostics.add(rules::loose_term.code,
                                   [&] { return finding(map, relation, *premise, loose, terms); });
    }
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const auto relations = map.relations();
    if (std::none_of(relations.begin(), relations.end(),
                     [&](RelationId relation) { return is_candidate(map, relation); }))
        return;
    const ClaimTerms& terms = facts(claim_terms);
    tell_unknown_languages(facts, rules::loose_term.code, knows_terms, diagnostics);
    for (const RelationId relation : relations)
        if (is_candidate(map, relation))
            check_relation(map, relation, terms, diagnostics);
}

}  // namespace

}  // namespace argmap

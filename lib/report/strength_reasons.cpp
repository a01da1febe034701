#include "report/strength_reasons.hpp"

#include "reason/explanation.hpp"
#include "report/shown.hpp"
#include "report/strength_formula.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace argmap {

namespace {

Cell cell(const std::optional<double>& number) {
    return number ? Cell(*number) : Cell();
}

/// By its Shapley value or, where there is none, by what its removal takes away.
double weight(const Contribution& one) {
    return std::abs(one.shapley.value_or(one.removal));
}

Message about_shapley(const Attribution& attribution) {
    switch (attribution.shapley) {
        case ShapleyWay::exact:
            return "The Shapley values are exact; together they make the change from the base score.";
        case ShapleyWay::sampled:
            return say(
                "The Shapley values are estimated from {0} orders of the claims; with 95 % confidence "
                "none is off by more than {1}.",
                attribution.samples, three_digits(attribution.shapley_error));
        case ShapleyWay::left_out:
            break;
    }
    return "Too many claims bear on it for Shapley values.";
}

std::string_view pattern_of_turns(const Sensitivity& found) {
    if (found.turns.empty())
        return found.is_reached()
                   ? "{0} has the strength {1}, and no other base score of a single claim brings "
                     "it below {2}."
                   : "{0} has the strength {1}, and no other base score of a single claim brings "
                     "it to {2}.";
    return found.is_reached()
               ? "{0} has the strength {1}. Each of these base scores alone would bring it below "
                 "{2}:"
               : "{0} has the strength {1}. Each of these base scores alone would bring it to "
                 "{2}:";
}

}  // namespace

Section contributions_section(const ArgumentMap& map, const Attribution& attribution,
                              const StrengthSemantics& semantics) {
    Section section{
        .id = "contributions",
        .title = "Where its strength comes from",
        .definition =
            "What a claim contributes: what the strength loses without it (removal), the same with "
            "nothing aimed at the claim (intrinsic removal), its share if all claims come one after "
            "the other in any order (Shapley value), and how fast the strength grows with its base "
            "score (gradient)."};
    section.facts = {
        {"claim", attribution.claim},       {"semantics", OwnWord{semantics.id}},
        {"base", attribution.base},         {"strength", attribution.strength},
        {"left_out", attribution.left_out}, {"converged", OwnWord{attribution.has_converged ? "yes" : "no"}}};
    section.sentences.push_back(say("{0} has the strength {1}, from a base score of {2}, by {3}.",
                                    words::name(map, attribution.claim), three_digits(attribution.strength),
                                    three_digits(attribution.base), std::string(semantics.title)));
    if (attribution.contributions.empty())
        section.sentences.push_back("Nothing else contributes to it.");
    else
        section.sentences.push_back(about_shapley(attribution));
    if (attribution.left_out > 0)
        section.sentences.push_back(
            say("{0|claim} farther away {0?was|were} left out.", attribution.left_out));
    if (!attribution.has_converged)
        section.sentences.push_back("Not all strengths settled, so that these figures mean little.");
    Table table{.id = "contributions",
                .title = "",
                .columns = {{"shapley", "share"},
                            {"removal", "without it"},
                            {"intrinsic_removal", "intrinsic removal", Shown::to_programs},
                            {"gradient", "gradient"},
                            {"claim", "claim"}}};
    std::vector<Contribution> sorted = attribution.contributions;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Contribution& one, const Contribution& other) {
        return weight(one) > weight(other);
    });
    for (const Contribution& one : sorted)
        table.add(cell(one.shapley), -one.removal, one.intrinsic_removal, cell(one.gradient), one.claim);
    section.tables.push_back(std::move(table));
    return section;
}

Section turns_section(const ArgumentMap& map, const Sensitivity& sensitivity) {
    Section section{.id = "turns",
                    .title = "What would turn it",
                    .definition =
                        "The nearest other base score of a single claim that brings the strength to "
                        "the other side of the threshold."};
    section.facts = {{"claim", sensitivity.claim},
                     {"strength", sensitivity.strength},
                     {"threshold", sensitivity.threshold},
                     {"tried", sensitivity.tried},
                     {"left_out", sensitivity.left_out}};
    section.sentences.push_back(say(pattern_of_turns(sensitivity), words::name(map, sensitivity.claim),
                                    three_digits(sensitivity.strength), three_digits(sensitivity.threshold)));
    if (sensitivity.left_out > 0)
        section.sentences.push_back(
            say("{0|claim} farther away {0?was|were} left out.", sensitivity.left_out));
    Table table{
        .id = "turns",
        .title = "",
        .columns = {{"from", "base score"}, {"to", "instead"}, {"change", "change"}, {"claim", "claim"}}};
    for (const Turn& turn : sensitivity.turns)
        table.add(turn.from, turn.to, turn.change(), turn.claim);
    section.tables.push_back(std::move(table));
    return section;
}

Section formula_section(const ArgumentMap& map, ClaimId claim, const Strengths& strengths,
                        const StrengthSemantics& semantics) {
    Section section{.id = "formula",
                    .title = "By which formula",
                    .definition =
                        "A strength follows from the base score and from the strengths of what attacks "
                        "and supports the claim directly."};
    section.facts = {{"claim", claim},
                     {"semantics", OwnWord{semantics.id}},
                     {"base", strengths.base[index(claim)]},
                     {"strength", strengths[claim]}};
    section.sentences.push_back(say("{0} ({1}): {2}.", std::string(semantics.title),
                                    std::string(semantics.source), Message(semantics.character)));
    section.sentences.push_back(say("From a base score of {0} and what follows comes the strength {1}.",
                                    three_digits(strengths.base[index(claim)]),
                                    three_digits(strengths[claim])));
    Table table{.id = "inputs",
                .title = "",
                .columns = {{"does", "what it does"}, {"strength", "counts with"}, {"claims", "claims"}}};
    std::vector<double> attackers;
    std::vector<double> supporters;
    const auto add = [&](RelationId relation) {
        const RelationType type = map.type(relation);
        if (type == RelationType::rephrase)
            return;
        const bool is_support = type == RelationType::support;
        const double strength = strengths.on(claim, relation, map);
        (is_support ? supporters : attackers).push_back(strength);
        table.add(OwnWord{is_support ? "supports it" : "attacks it"}, strength,
                  speakers_by(map, relation, claim));
    };
    for (const RelationId relation : map.relations_to(claim))
        add(relation);
    for (const RelationId relation : map.relations_from(claim))
        if (is_mutual(map, relation))
            add(relation);
    for (std::string& line : written_formula(semantics, strengths.base[index(claim)], attackers, supporters))
        section.sentences.push_back(words::text(std::move(line)));
    if (std::binary_search(strengths.unreliable.begin(), strengths.unreliable.end(), claim))
        section.sentences.push_back("The strength did not settle, so that the formula does not come out.");
    section.tables.push_back(std::move(table));
    return section;
}

}  // namespace argmap

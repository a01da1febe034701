#include "teach/score.hpp"

#include <algorithm>
#include <initializer_list>

namespace argmap {

std::array<double, slip_kinds> Rubric::usual_costs() {
    std::array<double, slip_kinds> costs{};
    const auto set = [&](std::initializer_list<SlipKind> kinds, double cost) {
        for (const SlipKind kind : kinds)
            costs[static_cast<std::size_t>(kind)] = cost;
    };
    // A claim that is missing lacks its relation, too.
    set({SlipKind::missing_claim, SlipKind::unclear_claim}, 2);
    set({SlipKind::wrong_parent, SlipKind::wrong_direction, SlipKind::wrong_polarity, SlipKind::cycle,
         SlipKind::wrong_main, SlipKind::missing_relation, SlipKind::negated_claim},
        1);
    set({SlipKind::extra_claim, SlipKind::split_claim, SlipKind::merged_claims, SlipKind::to_conclusion,
         SlipKind::linked_as_separate, SlipKind::separate_as_linked, SlipKind::step_as_premise,
         SlipKind::step_as_conclusion, SlipKind::premise_as_step, SlipKind::conclusion_as_step,
         SlipKind::extra_relation, SlipKind::repeated_claim},
        0.5);
    set({SlipKind::contrary_as_attack, SlipKind::attack_as_contrary}, 0.25);
    return costs;
}

Score score(const Grading& grading, const ArgumentMap& reference, const Rubric& rubric) {
    Score score;
    score.most = rubric.claim * static_cast<double>(reference.claim_count());
    for (const RelationId relation : reference.relations())
        score.most += rubric.premise * static_cast<double>(reference.premises(relation).size());
    if (!reference.main_claims().empty())
        score.most += rubric.main;
    double lost = 0;
    for (std::size_t i = 0; i < grading.slips.size(); ++i) {
        const Slip& slip = grading.slips[i];
        const double times =
            slip.kind == SlipKind::missing_claim ? static_cast<double>(slip.reference.size()) : 1;
        const ScoreLine line{i, times * rubric.cost(slip.kind), slip.confidence < doubtful};
        (line.is_unsure ? score.unsure : lost) += line.cost;
        score.lines.push_back(line);
    }
    score.points = std::max(0.0, score.most - lost);
    score.unsure = std::min(score.unsure, score.points);
    return score;
}

}  // namespace argmap

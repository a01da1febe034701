#include "handout/numbered_slips.hpp"

namespace argmap {

namespace {

/// The student's claims that say what something missing of the reference should bear on.
std::vector<ClaimId> where_it_is_missing(ClaimId missing, const GradedMap& graded) {
    const ArgumentMap& reference = *graded.reference;
    std::vector<ClaimId> claims;
    const auto relations = reference.relations_from(missing);
    if (relations.empty() || !reference.target(relations.front()).is_claim())
        return claims;
    const ClaimId aim = reference.target(relations.front()).claim();
    for (const Counterpart& pair : graded.grading.counterparts)
        if (pair.reference == aim)
            claims.push_back(pair.student);
    return claims;
}

std::vector<ClaimId> seen_at(const Slip& slip, const GradedMap& graded) {
    if (!slip.student.empty() || slip.reference.empty())
        return slip.student;
    return where_it_is_missing(slip.reference.front(), graded);
}

}  // namespace

std::vector<NumberedSlip> numbered_slips(const GradedMap& graded) {
    std::vector<NumberedSlip> numbered;
    const auto add = [&](const auto& belongs) {
        for (const ScoreLine& line : graded.score.lines)
            if (belongs(line)) {
                const Slip& slip = graded.grading.slips[line.slip];
                numbered.push_back({.number = numbered.size() + 1,
                                    .line = &line,
                                    .slip = &slip,
                                    .seen_at = seen_at(slip, graded)});
            }
    };
    add([](const ScoreLine& line) { return line.counts(); });
    add([](const ScoreLine& line) { return line.is_unsure; });
    add([](const ScoreLine& line) { return line.is_free(); });
    return numbered;
}

}  // namespace argmap

#include "handout/numbered_slips.hpp"

#include "teach/where_to_look.hpp"

namespace argmap {

std::vector<NumberedSlip> numbered_slips(const GradedMap& graded) {
    std::vector<NumberedSlip> numbered;
    const auto add = [&](const auto& belongs) {
        for (const ScoreLine& line : graded.score.lines)
            if (belongs(line)) {
                const Slip& slip = graded.grading.slips[line.slip];
                numbered.push_back({.number = numbered.size() + 1,
                                    .line = &line,
                                    .slip = &slip,
                                    .seen_at = where_to_look(slip, graded.grading, *graded.reference)});
            }
    };
    add([](const ScoreLine& line) { return line.counts(); });
    add([](const ScoreLine& line) { return line.is_unsure; });
    add([](const ScoreLine& line) { return line.is_free(); });
    return numbered;
}

}  // namespace argmap

// How many points is a student's map worth?
#pragma once

#include "graph/argument_map.hpp"
#include "teach/grade.hpp"
#include "teach/slips.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace argmap {

/// What things are worth and slips cost, in points. All are 0 or more.
struct Rubric {
    double claim = 1;    ///< each claim of the reference
    double premise = 1;  ///< each premise of each of its relations
    double main = 1;     ///< that the map is about the right claim
    std::array<double, slip_kinds> costs = usual_costs();

    double cost(SlipKind kind) const { return costs[static_cast<std::size_t>(kind)]; }
    static std::array<double, slip_kinds> usual_costs();
};

/// A line of the sum: what a slip costs.
struct ScoreLine {
    std::size_t slip = 0;    ///< index into those of the grading
    double cost = 0;         ///< in points
    bool is_unsure = false;  ///< not taken off: a person decides

    bool counts() const { return cost > 0 && !is_unsure; }
    bool is_free() const { return cost == 0 && !is_unsure; }
};

struct Score {
    double most = 0;    ///< what the reference is worth
    double points = 0;  ///< from 0 to `most`
    double unsure = 0;  ///< what may still go, as a person decides
    std::vector<ScoreLine> lines;
};

/// A missing branch costs for each of its claims, any other slip once. Slips of which the grader is less sure
/// than `doubtful` cost nothing yet.
Score score(const Grading& grading, const ArgumentMap& reference, const Rubric& rubric = {});

}  // namespace argmap

// How does a set of exercises come from a plan?
#pragma once

#include "exercise/make.hpp"
#include "exercise/plan_file.hpp"

#include <vector>

namespace argmap {

struct ExerciseSet {
    std::vector<Exercise> exercises;           ///< in the order of the plan
    std::vector<const ExerciseKind*> lacking;  ///< planned, but the map has no material for them; each once
    std::vector<const ExerciseKind*>
        scarce;  ///< fewer than planned, because there are no more different ones
};

/// What the wish says is as for a single exercise; each level is the plan's. With another seed the same plan
/// gives other exercises. No two of a set ask the same.
ExerciseSet make_set(const ArgumentMap& map, const ExercisePlan& plan, const ExerciseWish& wish);

}  // namespace argmap

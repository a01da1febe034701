// Which exercises belong to a set, and in which order? A teacher's file.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "exercise/kind.hpp"
#include "text/source_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace argmap {

/// One line of a plan: some exercises of a kind.
struct PlannedExercises {
    const ExerciseKind* kind = nullptr;
    int level = 1;
    std::size_t count = 1;                   ///< each with the seed after that of the one before
    std::optional<std::uint64_t> seed = {};  ///< of the first; without it the set's own go on
    Offset at = 0;                           ///< where it stands in the file
};

struct ExercisePlan {
    std::string title;  ///< may be empty
    std::vector<PlannedExercises> exercises;
};

/// A set of more exercises than this is refused.
constexpr std::size_t most_planned = 200;

/// Reads a plan. What is wrong with it is reported and left out. Linear in the text.
/// schemas/exercise-plan.schema.json says the same to editors.
ExercisePlan read_plan(const SourceFile& source, Diagnostics& diagnostics);

/// Each kind once, in the order in which they are learnt, climbing from level 1 to `level`.
ExercisePlan climbing_plan(const std::vector<const ExerciseKind*>& kinds, int level);

}  // namespace argmap

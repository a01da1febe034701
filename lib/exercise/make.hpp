// How is an exercise made from a map?
#pragma once

#include "exercise/exercise.hpp"
#include "exercise/kind.hpp"
#include "graph/argument_map.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace argmap {

struct ExerciseWish {
    std::uint64_t seed = 1;
    int level = 1;                   ///< from 1 to 5
    std::string_view language = {};  ///< of the texts, as in the map; "" is the map's own
};

/// An exercise about some part of the map, of the level that was wished for or the nearest that is found
/// among some parts of a size for it; nothing where no part has material for the kind. The same wish gives
/// the same exercise. Some hundreds of times linear in a map, up to an amount of work: of 100 000 claims some
/// tenths of a second.
std::optional<Exercise> make_exercise(const ArgumentMap& map, const ExerciseKind& kind,
                                      const ExerciseWish& wish);

/// The kinds for which the map has material, in their order. Stops for each at the first part that has it.
std::vector<const ExerciseKind*> fitting_kinds(const ArgumentMap& map, const ExerciseWish& wish);

}  // namespace argmap

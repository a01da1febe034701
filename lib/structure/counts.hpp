// How large is a map, and what is it made of?
#pragma once

#include "graph/argument_map.hpp"

#include <array>
#include <cstddef>

namespace argmap {

struct Counts {
    std::size_t claims = 0;
    std::size_t assumed = 0;       ///< claims taken for granted
    std::size_t implicit = 0;      ///< claims that the source leaves unstated
    std::size_t with_speaker = 0;  ///< claims that somebody is said to make
    std::size_t with_source = 0;   ///< claims that cite a declared source
    std::size_t relations = 0;
    std::array<std::size_t, 4> of_type{};  ///< by RelationType; undercuts are counted by their type as well
    std::size_t undercuts = 0;
    std::size_t on_relations = 0;  ///< relations aimed at a relation, undercuts among them
    std::size_t linked = 0;        ///< relations with several premises
    std::size_t topics = 0;
    std::size_t speakers = 0;
    std::size_t sources = 0;
    std::size_t languages = 0;

    std::size_t operator[](RelationType type) const { return of_type[static_cast<std::size_t>(type)]; }
};

/// Linear.
Counts count(const ArgumentMap& map);

/// How many ordered pairs of claims a relation joins directly: a premise and the claim that it is aimed at,
/// and the other way round too where it is mutual. A pair that several relations join counts once; relations
/// aimed at relations join none. Linear.
std::size_t joined_pairs(const ArgumentMap& map);

}  // namespace argmap

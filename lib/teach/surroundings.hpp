// Where does a claim stand in its map?
#pragma once

#include "graph/argument_map.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace argmap {

/// How a neighbour stands to a claim.
enum class Nearness : std::uint8_t {
    together,  ///< a premise that is linked with it
    supports,
    is_supported,
    attacks,
    is_attacked,
    contradicts,
    rephrases,
    aims_at_step_from,  ///< its relation is aimed at one that the other is a premise of
    step_is_aimed_at_by,
    aims_at_step_to,  ///< its relation is aimed at one that is aimed at the other
    conclusion_of_step_aimed_at_by,
};

struct Neighbour {
    Nearness nearness = Nearness::together;
    std::uint32_t claim = 0;
};

/// In [0,1]: how well two ways to stand beside a claim agree.
double agreement(Nearness one, Nearness other);

/// Of each claim its neighbours, in the order of relations. Of more than 20 linked premises each has 20 as
/// neighbours. Linear.
std::vector<std::vector<Neighbour>> neighbours(const ArgumentMap& map);

/// How many relations lie between each claim and a main one; nothing where none leads there. Linear.
std::vector<std::optional<std::uint32_t>> distances_to_main(const ArgumentMap& map);

}  // namespace argmap

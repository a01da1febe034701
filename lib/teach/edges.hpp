// What does each premise bear on, where a claim that it should bear on may be missing?
#pragma once

#include "teach/shared_map.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace argmap {

/// Signs that a way may have, together: bits.
using Signs = std::uint8_t;
constexpr Signs sign_bit(int sign) {
    return static_cast<Signs>(sign > 0 ? 1U : sign < 0 ? 2U : 4U);
}

/// One premise of one relation.
struct PremiseEdge {
    Thing premise = 0;
    RelationType type = RelationType::support;
    std::uint32_t relation = 0;  ///< index into the side's
    bool aims_at_relation = false;
    std::uint32_t target = 0;
    bool target_is_missing = false;  ///< a thing that the other map does not speak of
    bool is_free = false;            ///< nothing can be expected of the other map here
    bool is_repeated = false;        ///< says what another edge does, since claims of this map are one thing

    /// Where it may lead instead: its target or, where that is missing, the nearest things above it that are
    /// not, with the signs of the ways.
    std::vector<std::pair<Thing, Signs>> ends = {};
    std::vector<std::uint32_t> steps = {};  ///< or steps, where the missing target is aimed at one
};

/// The edges of one side whose premises the other side speaks of, in the order of relations.
std::vector<PremiseEdge> premise_edges(const SideOfMaps& side, const SideOfMaps& other);

/// The signs of an end; 0 where it is none.
Signs signs_of_end(const PremiseEdge& edge, Thing end);

}  // namespace argmap

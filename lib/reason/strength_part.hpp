// What of a map bears on the strength of one claim?
#pragma once

#include "reason/strength_graph.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

/// How a node's strength moves that of the chosen claim, be it along one way or along many.
enum class Bearing : std::uint8_t {
    none,
    lifts,   ///< it supports it or attacks what attacks it, and so on, along every way
    lowers,  ///< the reverse
    both,    ///< one along some ways and the other along others
};

/// The graph of all that a claim's strength depends on, the claim among it. Claims come first here too.
struct StrengthPart {
    StrengthGraph graph;
    std::uint32_t chosen = 0;             ///< the claim
    std::vector<std::uint32_t> original;  ///< of each node its number in the whole graph; they ascend
    std::vector<std::uint32_t> claims;  ///< the nodes that are claims and not the chosen one, nearest first:
                                        ///< by the number of relations to it, then in file order
    std::vector<Bearing> bearings;      ///< of each node; the chosen one `lifts` itself
};

/// Linear in the part, and in the nodes of the whole graph.
StrengthPart strength_part(const MapStrengthGraph& whole, ClaimId chosen);

}  // namespace argmap

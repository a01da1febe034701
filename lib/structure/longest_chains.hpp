// How is each claim reached by the longest chain from a main claim? Includes Boost: for .cpp files only.
#pragma once

#include "graph/boost_graph.hpp"
#include "graph/facts.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace argmap {

/// The claims and junctions that are on cycles together (the strong components of a bearing graph), numbered
/// so that edges between different groups lead from a higher number to a lower one.
struct Condensed {
    std::vector<std::uint32_t> group_of;
    std::vector<std::uint32_t> by_group;  ///< all vertices, those of the lowest group first
    std::size_t group_count;
};

/// Linear.
Condensed condense(const ArgumentGraph& graph);

/// That of the bearing graph of a map. To be asked for as `facts(condensed_bearing_graph)`.
Condensed condensed_bearing_graph(Facts& facts);

/// How a group is reached by its longest chain.
struct Arrival {
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t depth = none;  ///< relations of the chain; none where nothing leads here
    std::uint32_t from = none;   ///< the vertex of another group; none at a main claim
    std::uint32_t to = none;     ///< the vertex of this group
    RelationId relation{};       ///< from one to the other
};

/// Of each group its arrival from the groups of the main claims, which have depth 0 unless another main claim
/// is further down. `condensed` is that of the graph. Linear.
std::vector<Arrival> longest_chains(const ArgumentGraph& bearing, const Condensed& condensed,
                                    std::span<const ClaimId> mains);

}  // namespace argmap

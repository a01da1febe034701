// Who bears on whom, counting what is mutual both ways? The graph that several analyses walk. Includes Boost:
// for .cpp files only.
#pragma once

#include "graph/boost_graph.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

/// The map turned round: edges lead from a claim or a junction to what bears on it directly, so that a walk
/// from a main claim meets its whole case. The vertices are those of `graph(map)`. A relation with a junction
/// is two edges, from the target to the junction and on to each premise; any other is one edge. A mutual
/// relation joins its two claims in both directions; its junction, where it has one, bears on both of them
/// but leads only to what is aimed at the relation. Linear; the edges of a vertex are in file order of their
/// relations.
ArgumentGraph bearing_graph(const ArgumentMap& map);

/// How many relations an edge of the bearing graph goes along: 0 from a junction to a premise, else 1.
inline std::uint32_t relations_along(const Edge& edge) {
    return edge.kind == EdgeKind::premise ? 0 : 1;
}

}  // namespace argmap

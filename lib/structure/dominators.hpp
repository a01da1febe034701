// Through which vertex must every way from a root pass? Includes Boost: for .cpp files only.
#pragma once

#include "graph/boost_graph.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

struct Dominators {
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    /// Of each vertex the last one, itself aside, that every walk from the root to it passes; none for the
    /// root and for what it does not reach.
    std::vector<std::uint32_t> immediate;

    /// The vertices that the root reaches, in depth-first order: a vertex comes after its dominators.
    std::vector<std::uint32_t> order;
};

/// The dominator tree of a graph, after Lengauer and Tarjan, "A fast algorithm for finding dominators in a
/// flowgraph" (1979), in its simple version: edges times the logarithm of vertices, and close to linear on
/// maps. Boost's recurses and overflows the stack on a long chain; this one never does.
Dominators dominators(const ArgumentGraph& graph, ArgumentVertex root);

/// The same where walks begin at any of several roots: what walks from different roots reach without a common
/// vertex has no dominator, and neither has a root.
Dominators dominators(const ArgumentGraph& graph, std::span<const std::uint32_t> roots);

}  // namespace argmap

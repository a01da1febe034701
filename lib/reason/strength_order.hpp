// In which order can strengths be worked out, and where do they depend on themselves?
#pragma once

#include "reason/strength_graph.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

/// All nodes of a graph, each after those it depends on, cycles aside: nodes that depend on each other, or a
/// node that depends on itself. The nodes of a cycle are next to each other, by number.
struct StrengthOrder {
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    std::vector<std::uint32_t> nodes;
    std::vector<Range> cycles;  ///< places in `nodes`, in their order
};

/// Linear. The strong components of the graph (Tarjan 1972), as Boost finds them.
StrengthOrder strength_order(const StrengthGraph& graph);

}  // namespace argmap

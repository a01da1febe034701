#include "reason/strength_order.hpp"

#include <algorithm>
#include <utility>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace argmap {

namespace {

using Dependencies =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

/// From each node to those it depends on.
Dependencies dependencies_of(const StrengthGraph& graph) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    ends.reserve(graph.edge_count());
    for (std::uint32_t node = 0; node < graph.size(); ++node)
        for (const std::uint32_t from : graph.dependencies(node))
            ends.emplace_back(node, from);
    return {boost::edges_are_sorted, ends.begin(), ends.end(), graph.size()};
}

/// Which strong component each node is in; a component has a higher number than those it depends on. Boost's
/// search keeps a stack of its own.
std::vector<std::uint32_t> components_of(const StrengthGraph& graph) {
    const Dependencies dependencies = dependencies_of(graph);
    std::vector<std::uint32_t> component(graph.size());
    boost::strong_components(dependencies, boost::make_iterator_property_map(
                                               component.begin(), get(boost::vertex_index, dependencies)));
    return component;
}

bool depends_on_itself(const StrengthGraph& graph, std::uint32_t node) {
    const std::span<const std::uint32_t> dependencies = graph.dependencies(node);
    return std::find(dependencies.begin(), dependencies.end(), node) != dependencies.end();
}

}  // namespace

StrengthOrder strength_order(const StrengthGraph& graph) {
    const std::vector<std::uint32_t> component = components_of(graph);
    std::vector<std::uint32_t> place(graph.size() + 1, 0);
    for (const std::uint32_t number : component)
        ++place[number + 1];
    for (std::uint32_t i = 0; i < graph.size(); ++i)
        place[i + 1] += place[i];

    StrengthOrder order{.nodes = std::vector<std::uint32_t>(graph.size()), .cycles = {}};
    for (std::uint32_t node = 0; node < graph.size(); ++node)
        order.nodes[place[component[node]]++] = node;
    // A component begins where the one before it ends, which is where its place has come to.
    std::uint32_t begin = 0;
    for (std::uint32_t number = 0; begin < graph.size(); ++number) {
        const std::uint32_t end = place[number];
        if (end - begin > 1 || depends_on_itself(graph, order.nodes[begin]))
            order.cycles.push_back({begin, end});
        begin = end;
    }
    return order;
}

}  // namespace argmap

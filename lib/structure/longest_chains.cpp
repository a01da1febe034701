#include "structure/longest_chains.hpp"

#include "structure/bearing_graph.hpp"

#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace argmap {

Condensed condense(const ArgumentGraph& graph) {
    const auto vertices = static_cast<std::uint32_t>(num_vertices(graph));
    Condensed condensed{.group_of = std::vector<std::uint32_t>(vertices),
                        .by_group = std::vector<std::uint32_t>(vertices),
                        .group_count = 0};
    // Boost numbers strong components in the order in which it leaves them: what is led to comes first.
    condensed.group_count = boost::strong_components(
        graph,
        boost::make_iterator_property_map(condensed.group_of.begin(), get(boost::vertex_index, graph)));

    // A counting sort.
    std::vector<std::uint32_t> first(condensed.group_count + 1, 0);
    for (const std::uint32_t group : condensed.group_of)
        ++first[group + 1];
    for (std::size_t group = 0; group < condensed.group_count; ++group)
        first[group + 1] += first[group];
    for (std::uint32_t v = 0; v < vertices; ++v)
        condensed.by_group[first[condensed.group_of[v]]++] = v;
    return condensed;
}

Condensed condensed_bearing_graph(Facts& facts) {
    return condense(facts(bearing_graph));
}

std::vector<Arrival> longest_chains(const ArgumentGraph& bearing, const Condensed& condensed,
                                    std::span<const ClaimId> mains) {
    const std::vector<std::uint32_t>& group_of = condensed.group_of;
    std::vector<Arrival> arrivals(condensed.group_count);
    for (const ClaimId main : mains)
        if (Arrival& arrival = arrivals[group_of[vertex(main)]]; arrival.depth == Arrival::none)
            arrival = {.depth = 0,
                       .from = Arrival::none,
                       .to = static_cast<std::uint32_t>(vertex(main)),
                       .relation = {}};
    for (auto from = condensed.by_group.rbegin(); from != condensed.by_group.rend(); ++from) {
        const std::uint32_t depth = arrivals[group_of[*from]].depth;
        if (depth == Arrival::none)
            continue;
        for (auto [edge, end] = out_edges(*from, bearing); edge != end; ++edge) {
            const auto to = static_cast<std::uint32_t>(target(*edge, bearing));
            if (group_of[to] == group_of[*from])
                continue;
            Arrival& arrival = arrivals[group_of[to]];
            const std::uint32_t reached = depth + relations_along(bearing[*edge]);
            if (arrival.depth == Arrival::none || arrival.depth < reached)
                arrival = {.depth = reached, .from = *from, .to = to, .relation = bearing[*edge].relation};
        }
    }
    return arrivals;
}

}  // namespace argmap

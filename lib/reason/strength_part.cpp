#include "reason/strength_part.hpp"

#include <algorithm>
#include <deque>

namespace argmap {

namespace {

constexpr std::uint32_t unreached = 0xFFFF'FFFF;

/// Of each node how many relations lie between it and the chosen one: a premise is as far as its relation.
std::vector<std::uint32_t> distances_to(std::uint32_t chosen, const StrengthGraph& graph) {
    std::vector<std::uint32_t> distance(graph.size(), unreached);
    std::deque<std::uint32_t> todo{chosen};
    distance[chosen] = 0;
    while (!todo.empty()) {
        const std::uint32_t node = todo.front();
        todo.pop_front();
        // A node may wait twice, at two distances; then the nearer comes first and leaves nothing to do.
        for (const std::uint32_t premise : graph.premises(node))
            if (distance[node] < distance[premise]) {
                distance[premise] = distance[node];
                todo.push_front(premise);
            }
        for (const auto& list : {graph.attackers(node), graph.supporters(node)})
            for (const std::uint32_t from : list)
                if (distance[node] + 1 < distance[from]) {
                    distance[from] = distance[node] + 1;
                    todo.push_back(from);
                }
    }
    return distance;
}

Bearing reversed(Bearing bearing) {
    switch (bearing) {
        case Bearing::lifts:
            return Bearing::lowers;
        case Bearing::lowers:
            return Bearing::lifts;
        case Bearing::none:
        case Bearing::both:
            break;
    }
    return bearing;
}

Bearing joined(Bearing one, Bearing other) {
    return one == Bearing::none ? other : other == Bearing::none || one == other ? one : Bearing::both;
}

/// A node's bearing grows at most twice, so that each is looked at three times at most.
std::vector<Bearing> bearings_on(std::uint32_t chosen, const StrengthGraph& graph) {
    std::vector<Bearing> bearings(graph.size(), Bearing::none);
    std::vector<std::uint32_t> todo{chosen};
    bearings[chosen] = Bearing::lifts;
    const auto add = [&](std::uint32_t node, Bearing bearing) {
        const Bearing all = joined(bearings[node], bearing);
        if (all == bearings[node])
            return;
        bearings[node] = all;
        todo.push_back(node);
    };
    while (!todo.empty()) {
        const std::uint32_t node = todo.back();
        todo.pop_back();
        const Bearing bearing = bearings[node];
        for (const std::uint32_t premise : graph.premises(node))
            add(premise, bearing);
        for (const std::uint32_t supporter : graph.supporters(node))
            add(supporter, bearing);
        for (const std::uint32_t attacker : graph.attackers(node))
            add(attacker, reversed(bearing));
    }
    return bearings;
}

}  // namespace

StrengthPart strength_part(const MapStrengthGraph& whole, ClaimId chosen) {
    const std::vector<std::uint32_t> distance = distances_to(index(chosen), whole.graph);
    StrengthPart part;
    std::vector<std::uint32_t> number(whole.graph.size(), no_node);  // in the part
    std::vector<double> base;
    for (std::uint32_t node = 0; node < whole.graph.size(); ++node)
        if (distance[node] != unreached) {
            number[node] = static_cast<std::uint32_t>(part.original.size());
            part.original.push_back(node);
            base.push_back(whole.graph.base(node));
        }
    std::vector<StrengthEdge> edges;
    for (const std::uint32_t node : part.original) {
        for (const std::uint32_t premise : whole.graph.premises(node))
            edges.push_back({number[premise], number[node], StrengthRole::premise});
        for (const std::uint32_t attacker : whole.graph.attackers(node))
            edges.push_back({number[attacker], number[node], StrengthRole::attack});
        for (const std::uint32_t supporter : whole.graph.supporters(node))
            edges.push_back({number[supporter], number[node], StrengthRole::support});
    }
    part.graph = StrengthGraph(std::move(base), edges);
    part.chosen = number[index(chosen)];
    for (std::uint32_t node = 0; node < part.original.size() && part.original[node] < whole.claims; ++node)
        if (node != part.chosen)
            part.claims.push_back(node);
    std::stable_sort(part.claims.begin(), part.claims.end(), [&](std::uint32_t one, std::uint32_t other) {
        return distance[part.original[one]] < distance[part.original[other]];
    });
    part.bearings = bearings_on(part.chosen, part.graph);
    return part;
}

}  // namespace argmap

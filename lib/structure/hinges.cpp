#include "structure/hinges.hpp"

#include "structure/bearing_graph.hpp"
#include "structure/dominators.hpp"

#include <algorithm>

namespace argmap {

std::vector<Hinge> hinges(const ArgumentMap& map, ClaimId main) {
    Facts facts(map);
    return hinges_in(facts, main).hinges;
}

Hinges hinges_in(Facts& facts, ClaimId main) {
    const ArgumentMap& map = facts.map();
    const ArgumentGraph& graph = facts(bearing_graph);
    const Dominators tree = dominators(graph, vertex(main));
    // Below a vertex in the tree is what is reached only by way of it. Against the order the sums are ready
    // when they are needed.
    std::vector<std::size_t> claims_below(num_vertices(graph), 0);
    for (auto v = tree.order.rbegin(); v != tree.order.rend(); ++v)
        if (tree.immediate[*v] != Dominators::none)
            claims_below[tree.immediate[*v]] += claims_below[*v] + (graph[*v].is_claim() ? 1 : 0);

    Hinges found{.hinges = {}, .bearing = claims_below[vertex(main)]};
    for (const ClaimId claim : map.claims())
        if (claim != main && claims_below[vertex(claim)] > 0)
            found.hinges.push_back({.claim = claim, .behind = claims_below[vertex(claim)]});
    const auto heavier = [](const Hinge& one, const Hinge& other) { return one.behind > other.behind; };
    std::stable_sort(found.hinges.begin(), found.hinges.end(), heavier);
    return found;
}

}  // namespace argmap

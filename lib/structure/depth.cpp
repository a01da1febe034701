#include "structure/depth.hpp"

#include "structure/bearing_graph.hpp"
#include "structure/longest_chains.hpp"

#include <algorithm>

namespace argmap {

namespace {

constexpr std::uint32_t unreached = Depths::unreached;

/// The chain by which a claim is reached, from a main claim on.
std::vector<ChainLink> chain_to(ClaimId last, const ArgumentGraph& graph, const Condensed& condensed,
                                const std::vector<Arrival>& arrivals) {
    std::vector<ChainLink> chain;
    for (auto at = static_cast<std::uint32_t>(vertex(last)); at != Arrival::none;) {
        const Arrival& arrival = arrivals[condensed.group_of[at]];
        const bool is_first = arrival.from == Arrival::none;
        if (at != arrival.to && graph[at].is_claim())
            chain.push_back({.claim = graph[at].claim(), .relation = std::nullopt});
        if (graph[arrival.to].is_claim())
            chain.push_back({.claim = graph[arrival.to].claim(),
                             .relation = is_first ? std::nullopt : std::optional(arrival.relation)});
        at = arrival.from;
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

}  // namespace

Depths depths(const ArgumentMap& map) {
    Facts facts(map);
    return depths(facts);
}

Depths depths(Facts& facts) {
    const ArgumentMap& map = facts.map();
    const ArgumentGraph& bearing = facts(bearing_graph);
    const Condensed& condensed = facts(condensed_bearing_graph);
    const std::vector<Arrival> arrivals = longest_chains(bearing, condensed, map.main_claims());
    Depths found{.of = std::vector<std::uint32_t>(map.claim_count()), .deepest = {}};
    std::optional<ClaimId> deepest;
    for (const ClaimId claim : map.claims()) {
        const std::uint32_t depth = arrivals[condensed.group_of[vertex(claim)]].depth;
        found.of[index(claim)] = depth;
        if (depth != unreached && (!deepest || depth > found.of[index(*deepest)]))
            deepest = claim;
    }
    if (deepest)
        found.deepest = chain_to(*deepest, bearing, condensed, arrivals);
    return found;
}

}  // namespace argmap

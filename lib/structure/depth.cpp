#include "structure/depth.hpp"

#include "structure/bearing.hpp"

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
    Bearing bearing(map);
    return depths(map, bearing);
}

Depths depths(const ArgumentMap& map, Bearing& bearing) {
    const Condensed& condensed = bearing.condensed();
    const std::vector<Arrival> arrivals = longest_chains(bearing.graph(), condensed, map.main_claims());
    Depths found{.of = std::vector<std::uint32_t>(map.claim_count()), .deepest = {}};
    std::optional<ClaimId> deepest;
    for (const ClaimId claim : map.claims()) {
        const std::uint32_t depth = arrivals[condensed.group_of[vertex(claim)]].depth;
        found.of[index(claim)] = depth;
        if (depth != unreached && (!deepest || depth > found.of[index(*deepest)]))
            deepest = claim;
    }
    if (deepest)
        found.deepest = chain_to(*deepest, bearing.graph(), condensed, arrivals);
    return found;
}

}  // namespace argmap

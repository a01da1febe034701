#include "structure/main_claims.hpp"

#include "structure/bearing_graph.hpp"
#include "structure/longest_chains.hpp"
#include "structure/strahler.hpp"

#include <algorithm>

namespace argmap {

namespace {

/// How many claims there are on each level.
std::vector<std::size_t> levels(const ArgumentMap& map, const Condensed& condensed,
                                const std::vector<Arrival>& arrivals) {
    std::vector<std::size_t> counts;
    for (const ClaimId claim : map.claims()) {
        const std::uint32_t depth = arrivals[condensed.group_of[vertex(claim)]].depth;
        if (depth == Arrival::none)
            continue;
        if (depth >= counts.size())
            counts.resize(depth + std::size_t{1}, 0);
        ++counts[depth];
    }
    return counts;
}

Case case_of(ClaimId main, const std::vector<std::size_t>& level_sizes, std::uint32_t strahler) {
    Case found{.main = main, .strahler = strahler};
    for (const std::size_t size : level_sizes)
        found.bearing += size;
    --found.bearing;  // the main claim itself
    found.depth = static_cast<std::uint32_t>(level_sizes.size() - 1);
    const auto broadest = std::max_element(level_sizes.begin(), level_sizes.end());
    found.breadth = *broadest;
    found.broadest = static_cast<std::uint32_t>(broadest - level_sizes.begin());
    return found;
}

}  // namespace

std::vector<Case> cases(const ArgumentMap& map, std::size_t most) {
    Facts facts(map);
    return cases(facts, most);
}

std::vector<Case> cases(Facts& facts, std::size_t most) {
    const ArgumentMap& map = facts.map();
    std::vector<Case> found;
    const std::span<const ClaimId> mains = map.main_claims();
    if (mains.empty())
        return found;
    const ArgumentGraph& bearing = facts(bearing_graph);
    const Condensed& condensed = facts(condensed_bearing_graph);
    const std::vector<std::uint32_t> strahler = strahler_numbers(map, bearing, condensed);
    for (const ClaimId main : mains.first(std::min(mains.size(), most))) {
        const std::vector<Arrival> arrivals = longest_chains(bearing, condensed, {&main, 1});
        found.push_back(case_of(main, levels(map, condensed, arrivals), strahler[index(main)]));
    }
    return found;
}

}  // namespace argmap

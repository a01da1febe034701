#include "analyze/articulation.hpp"

#include "analyze/plain.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

namespace {

/// Into how many parts those claims fall without a claim that are in one part with it.
std::size_t parts_without(const ArgumentMap& map, ClaimId without) {
    const auto steps = test::plain_steps(map);
    const auto spread = [&](std::size_t from, std::size_t out) {
        std::vector<bool> part(test::node_count(map), false);
        part[from] = true;
        for (std::size_t round = 0; round < part.size(); ++round)
            for (const auto& step : steps)
                if (step.from != out && step.to != out && (part[step.from] || part[step.to]))
                    part[step.from] = part[step.to] = true;
        return part;
    };
    const std::vector<bool> with = spread(test::node(without), test::node_count(map));
    std::vector<bool> seen(test::node_count(map), false);
    std::size_t parts = 0;
    for (const ClaimId claim : map.claims()) {
        if (claim == without || !with[test::node(claim)] || seen[test::node(claim)])
            continue;
        ++parts;
        const std::vector<bool> part = spread(test::node(claim), test::node(without));
        for (std::size_t node = 0; node < part.size(); ++node)
            seen[node] = seen[node] || part[node];
    }
    return parts;
}

void check_articulation(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const std::vector<Articulation> found = articulation_claims(map);
    std::size_t next = 0;
    for (const ClaimId claim : map.claims()) {
        const std::size_t parts = parts_without(map, claim);
        if (parts < 2)
            continue;
        if (next >= found.size() || found[next].claim != claim || found[next].parts != parts)
            FAIL(small.json());
        ++next;
    }
    if (next != found.size())
        FAIL(small.json());
}

}  // namespace

TEST_CASE("joints agree with their definition on every small map and on random ones") {
    test::for_every_small_map(3, 3, check_articulation);
    std::mt19937 random(8);
    for (std::size_t i = 0; i < 1000; ++i)
        check_articulation(test::random_map(random, 3 + i % 8, i % 13));
}

}  // namespace argmap

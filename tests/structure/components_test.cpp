#include "structure/components.hpp"

#include "small_maps.hpp"
#include "structure/plain.hpp"
#include "test.hpp"

namespace argmap {

namespace {

/// Spreads from each claim over relations in either direction until nothing is new.
Components plain_components(const ArgumentMap& map) {
    const auto steps = test::plain_steps(map);
    Components found;
    std::vector<bool> seen(test::node_count(map), false);
    for (const ClaimId first : map.claims()) {
        if (seen[test::node(first)])
            continue;
        std::vector<bool> part(test::node_count(map), false);
        part[test::node(first)] = true;
        for (std::size_t round = 0; round < part.size(); ++round)
            for (const auto& step : steps)
                if (part[step.from] || part[step.to])
                    part[step.from] = part[step.to] = true;
        std::vector<ClaimId> claims;
        for (const ClaimId claim : map.claims())
            if (part[test::node(claim)]) {
                seen[test::node(claim)] = true;
                claims.push_back(claim);
            }
        if (claims.size() > 1)
            found.parts.push_back(claims);
        else
            found.unrelated.push_back(first);
    }
    return found;
}

void check_components(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const Components found = components(map);
    const Components expected = plain_components(map);
    if (found.parts != expected.parts || found.unrelated != expected.unrelated)
        FAIL(small.json());
}

}  // namespace

TEST_CASE("parts agree with their definition on every small map and on random ones") {
    test::for_every_small_map(3, 3, check_components);
    std::mt19937 random(2);
    for (std::size_t i = 0; i < 1000; ++i)
        check_components(test::random_map(random, 2 + i % 11, i % 9));
}

}  // namespace argmap

#include "structure/hinges.hpp"

#include "small_maps.hpp"
#include "structure/plain.hpp"
#include "test.hpp"

#include <algorithm>
#include <optional>

namespace argmap {

namespace {

/// How many claims bear on the main claim along lines that do not pass a claim.
std::size_t bearing_without(const ArgumentMap& map, ClaimId main, std::optional<ClaimId> without) {
    std::vector<bool> bears(test::node_count(map), false);
    bears[test::node(main)] = true;
    const auto is_out = [&](std::size_t node) { return without && node == test::node(*without); };
    for (std::size_t round = 0; round < bears.size(); ++round)
        for (const auto& step : test::plain_steps(map))
            if (bears[step.to] && !is_out(step.from))
                bears[step.from] = true;
    return static_cast<std::size_t>(
        std::count(bears.begin(), bears.begin() + static_cast<std::ptrdiff_t>(map.claim_count()), true));
}

std::vector<Hinge> plain_hinges(const ArgumentMap& map, ClaimId main) {
    const std::size_t all = bearing_without(map, main, std::nullopt);
    std::vector<Hinge> found;
    for (const ClaimId claim : map.claims()) {
        if (claim == main)
            continue;
        const std::size_t lost = all - bearing_without(map, main, claim);
        if (lost > 1)
            found.push_back({.claim = claim, .behind = lost - 1});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Hinge& one, const Hinge& other) { return one.behind > other.behind; });
    return found;
}

void check_hinges(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const auto same = [](const Hinge& one, const Hinge& other) {
        return one.claim == other.claim && one.behind == other.behind;
    };
    const std::vector<Hinge> found = hinges(map, ClaimId{0});
    const std::vector<Hinge> expected = plain_hinges(map, ClaimId{0});
    if (!std::equal(found.begin(), found.end(), expected.begin(), expected.end(), same))
        FAIL(small.json());
}

}  // namespace

TEST_CASE("hinges agree with their definition on every small map") {
    test::for_every_small_map(3, 3, check_hinges);
}

TEST_CASE("hinges agree with their definition on random maps") {
    std::mt19937 random(6);
    for (std::size_t i = 0; i < 1500; ++i)
        check_hinges(test::random_map(random, 3 + i % 8, i % 15));
}

}  // namespace argmap

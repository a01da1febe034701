#include "structure/articulation.hpp"

#include "small_maps.hpp"
#include "structure/plain.hpp"
#include "test.hpp"

#include <algorithm>

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

/// How many claims are cut off from the largest part where a relation is gone: claims that are joined with it
/// fall into parts without it.
std::size_t cut_off_without(const ArgumentMap& map, RelationId without) {
    const auto steps = test::plain_steps(map);
    const auto spread = [&](std::size_t from, bool with) {
        std::vector<bool> part(test::node_count(map), false);
        part[from] = true;
        const auto is_gone = [&](std::size_t node) { return node == test::node(map, without); };
        for (std::size_t round = 0; round < part.size(); ++round)
            for (const auto& step : steps) {
                const bool gone = step.by == without || is_gone(step.from) || is_gone(step.to);
                if ((with || !gone) && (part[step.from] || part[step.to]))
                    part[step.from] = part[step.to] = true;
            }
        return part;
    };
    const auto claims_in = [&](const std::vector<bool>& part) {
        return static_cast<std::size_t>(
            std::count(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(map.claim_count()), true));
    };
    const std::vector<bool> all = spread(test::node(map.premises(without)[0]), true);
    std::size_t largest = 0;
    for (const ClaimId claim : map.claims())
        if (all[test::node(claim)])
            largest = std::max(largest, claims_in(spread(test::node(claim), false)));
    return claims_in(all) - largest;
}

void check_bridges(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const std::vector<Bridge> found = bridges(map);
    std::size_t next = 0;
    for (const RelationId relation : map.relations()) {
        const std::size_t cut_off = cut_off_without(map, relation);
        if (cut_off == 0)
            continue;
        if (next >= found.size() || found[next].relation != relation || found[next].cut_off != cut_off)
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

TEST_CASE("bridges agree with their definition on every small map and on random ones") {
    test::for_every_small_map(3, 3, check_bridges);
    std::mt19937 random(22);
    for (std::size_t i = 0; i < 1000; ++i)
        check_bridges(test::random_map(random, 3 + i % 8, i % 13));
}

TEST_CASE("two relations between the same claims are no bridges") {
    const ArgumentMap map = test::map_of(R"({"claims": [
        {"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}], "relations": [
        {"type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "a", "to": "b"},
        {"type": "support", "from": "c", "to": "b"}]})");
    const std::vector<Bridge> found = bridges(map);
    REQUIRE(found.size() == 1);
    CHECK(found[0].relation == RelationId{2});
    CHECK(found[0].cut_off == 1);
}

}  // namespace argmap

#include "structure/cycles.hpp"

#include "small_maps.hpp"
#include "structure/plain.hpp"
#include "test.hpp"

namespace argmap {

namespace {

using test::bearing;
using test::node;
using Groups = std::vector<std::vector<ClaimId>>;

/// Claims that each bear on the other and so on themselves, along relations of two types.
Groups plain_cycles(const ArgumentMap& map, RelationType one, RelationType other) {
    const auto bears = bearing(map, [&](const test::PlainStep& step) {
        return map.type(step.by) == one || map.type(step.by) == other;
    });
    Groups groups;
    std::vector<bool> seen(map.claim_count(), false);
    for (const ClaimId first : map.claims()) {
        if (seen[index(first)] || !bears[node(first)][node(first)])
            continue;
        groups.emplace_back();
        for (const ClaimId claim : map.claims())
            if (bears[node(first)][node(claim)] && bears[node(claim)][node(first)]) {
                seen[index(claim)] = true;
                groups.back().push_back(claim);
            }
    }
    return groups;
}

/// Whether a claim supports another with one relation, or supports a support of it, and so on.
bool supports(const ArgumentMap& map, ClaimId from, ClaimId to) {
    for (RelationId relation : map.relations_from(from))
        while (map.type(relation) == RelationType::support) {
            if (map.target(relation).is_claim()) {
                if (map.target(relation).claim() == to)
                    return true;
                break;
            }
            relation = map.target(relation).relation();
        }
    return false;
}

/// The fewest claims in a cycle of supports through a claim.
std::size_t least_cycle(const ArgumentMap& map, ClaimId start) {
    std::vector<bool> reached(map.claim_count(), false);
    std::vector<ClaimId> front = {start};
    for (std::size_t claims = 1;; ++claims) {
        std::vector<ClaimId> next;
        for (const ClaimId from : front)
            for (const ClaimId to : map.claims())
                if (!reached[index(to)] && supports(map, from, to)) {
                    reached[index(to)] = true;
                    next.push_back(to);
                }
        if (reached[index(start)])
            return claims;
        front = next;
    }
}

void check_cycles(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const Groups groups = support_cycles(map);
    const bool right = groups == plain_cycles(map, RelationType::support, RelationType::support) &&
                       attack_cycles(map) == plain_cycles(map, RelationType::attack, RelationType::contrary);
    if (!right)
        FAIL(small.json());
    const Groups shortest = shortest_cycles(map, groups);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::vector<ClaimId>& cycle = shortest[i];
        bool is_cycle = cycle == shortest_cycle(map, groups[i]) && cycle[0] == groups[i][0] &&
                        cycle.size() == least_cycle(map, cycle[0]);
        for (std::size_t c = 0; c < cycle.size(); ++c)
            is_cycle = is_cycle && supports(map, cycle[c], cycle[(c + 1) % cycle.size()]);
        if (!is_cycle)
            FAIL(small.json());
    }
}

}  // namespace

TEST_CASE("cycles agree with their definition on every small map") {
    test::for_every_small_map(3, 3, check_cycles);
}

TEST_CASE("cycles agree with their definition on random maps") {
    std::mt19937 random(1);
    for (std::size_t i = 0; i < 1500; ++i)
        check_cycles(test::random_map(random, 2 + i % 7, i % 17));
}

TEST_CASE("a cycle of support is told from its first claim on") {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [
        {"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}, {"id": "d", "text": "D"}],
      "relations": [
        {"type": "support", "from": "b", "to": "c"}, {"type": "support", "from": "c", "to": "d"},
        {"type": "support", "from": "d", "to": "b"}, {"type": "support", "from": "c", "to": "b"},
        {"type": "support", "from": "a", "to": "b"}]})");
    const Groups groups = support_cycles(map);
    CHECK(groups == Groups{{ClaimId{1}, ClaimId{2}, ClaimId{3}}});
    CHECK(shortest_cycle(map, groups[0]) == std::vector{ClaimId{1}, ClaimId{2}});
}

TEST_CASE("a claim that supports a step towards itself is a cycle of its own") {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [
        {"id": "a", "text": "A"}, {"id": "b", "text": "B"}],
      "relations": [
        {"id": "r", "type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "a", "to": "r"}]})");
    CHECK(support_cycles(map) == Groups{{ClaimId{0}}});
    CHECK(shortest_cycle(map, support_cycles(map)[0]) == std::vector{ClaimId{0}});
}

}  // namespace argmap

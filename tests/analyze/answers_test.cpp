#include "analyze/answers.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>

namespace argmap {

namespace {

bool is_attack(const ArgumentMap& map, RelationId r) {
    return map.type(r) == RelationType::attack || map.type(r) == RelationType::contrary;
}

bool attacks_claim(const ArgumentMap& map, RelationId attack, ClaimId claim) {
    return map.target(attack) == Target(claim) ||
           (map.type(attack) == RelationType::contrary && map.premises(attack)[0] == claim);
}

bool is_answered_by(const ArgumentMap& map, RelationId attack, RelationId other) {
    if (other == attack || !is_attack(map, other))
        return false;
    if (map.target(other) == Target(attack))
        return true;
    for (const ClaimId premise : map.premises(attack))
        if (attacks_claim(map, other, premise))
            return true;
    return map.type(attack) == RelationType::contrary &&
           attacks_claim(map, other, map.target(attack).claim());
}

void check_attacks(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const std::vector<Attack> found = attacks(map);
    std::size_t next = 0;
    for (const RelationId r : map.relations()) {
        if (!is_attack(map, r))
            continue;
        bool answered = false;
        for (const RelationId other : map.relations())
            answered = answered || is_answered_by(map, r, other);
        if (next >= found.size() || found[next].relation != r || found[next].answered != answered)
            FAIL(small.json());
        ++next;
    }
    if (next != found.size())
        FAIL(small.json());
}

}  // namespace

TEST_CASE("answers agree with their definition on every small map and on random ones") {
    test::for_every_small_map(3, 3, check_attacks);
    std::mt19937 random(5);
    for (std::size_t i = 0; i < 1000; ++i)
        check_attacks(test::random_map(random, 2 + i % 8, i % 13));
}

}  // namespace argmap

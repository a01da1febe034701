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

/// Whether some attack other than `but` is aimed at a relation or at one of its premises.
bool is_shaken(const ArgumentMap& map, RelationId relation, RelationId but) {
    for (const RelationId other : map.relations()) {
        if (other == but || !is_attack(map, other))
            continue;
        if (map.target(other) == Target(relation))
            return true;
        for (const ClaimId premise : map.premises(relation))
            if (attacks_claim(map, other, premise))
                return true;
    }
    return false;
}

bool is_met(const ArgumentMap& map, ClaimId side, RelationId attack) {
    bool has_supports = false;
    bool all_shaken = true;
    for (const RelationId other : map.relations()) {
        if (other != attack && is_attack(map, other) && attacks_claim(map, other, side))
            return true;
        if (map.type(other) == RelationType::support && map.target(other) == Target(side)) {
            has_supports = true;
            all_shaken = all_shaken && is_shaken(map, other, attack);
        }
    }
    return has_supports && all_shaken;
}

bool is_answered(const ArgumentMap& map, RelationId attack) {
    for (const RelationId other : map.relations())
        if (other != attack && is_attack(map, other) && map.target(other) == Target(attack))
            return true;
    for (const ClaimId premise : map.premises(attack))
        if (is_met(map, premise, attack))
            return true;
    return map.type(attack) == RelationType::contrary && is_met(map, map.target(attack).claim(), attack);
}

void check_attacks(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const std::vector<Attack> found = attacks(map);
    std::size_t next = 0;
    for (const RelationId r : map.relations()) {
        if (!is_attack(map, r))
            continue;
        const bool answered = is_answered(map, r);
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

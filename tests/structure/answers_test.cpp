#include "structure/answers.hpp"

#include "small_maps.hpp"
#include "structure/plain.hpp"
#include "test.hpp"

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

using Relations = std::vector<RelationId>;

void append_attacks_on(const ArgumentMap& map, ClaimId claim, Relations& found) {
    for (const RelationId r : map.relations())
        if (is_attack(map, r) && attacks_claim(map, r, claim))
            found.push_back(r);
}

void append_attacks_on(const ArgumentMap& map, RelationId relation, Relations& found) {
    for (const RelationId r : map.relations())
        if (is_attack(map, r) && map.target(r) == Target(relation))
            found.push_back(r);
}

/// Everything that could answer an attack, what is told first in front.
Relations candidates(const ArgumentMap& map, RelationId attack) {
    Relations found;
    append_attacks_on(map, attack, found);
    std::vector<ClaimId> own(map.premises(attack).begin(), map.premises(attack).end());
    if (map.type(attack) == RelationType::contrary)
        own.push_back(map.target(attack).claim());
    for (const ClaimId side : own) {
        append_attacks_on(map, side, found);
        if (!is_met(map, side, attack))
            continue;
        for (const RelationId support : map.relations_to(side)) {
            if (map.type(support) != RelationType::support)
                continue;
            append_attacks_on(map, support, found);
            for (const ClaimId premise : map.premises(support))
                append_attacks_on(map, premise, found);
            break;
        }
    }
    std::erase(found, attack);
    return found;
}

void check_attacks(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const std::vector<Attack> found = attacks(map);
    std::size_t next = 0;
    for (const RelationId r : map.relations()) {
        if (!is_attack(map, r))
            continue;
        const bool answered = is_answered(map, r);
        if (next >= found.size() || found[next].relation != r || found[next].answered != answered ||
            found[next].answer.has_value() != answered)
            FAIL(small.json());
        if (answered && *found[next].answer != candidates(map, r).front())
            FAIL(small.json() << map.id(r) << " answered by " << map.id(*found[next].answer));
        ++next;
    }
    if (next != found.size())
        FAIL(small.json());
}

/// No attack is aimed at it, at a premise, or at anything that bears on these.
bool is_dropped(const ArgumentMap& map, RelationId attack) {
    if (map.type(attack) != RelationType::attack)
        return false;
    const auto bears = test::bearing(map, [](const test::PlainStep&) { return true; });
    const auto is_in_line = [&](std::size_t node) {
        return node == test::node(map, attack) || bears[node][test::node(map, attack)];
    };
    for (const RelationId other : map.relations()) {
        if (!is_attack(map, other))
            continue;
        const Target target = map.target(other);
        if (is_in_line(target.is_claim() ? test::node(target.claim()) : test::node(map, target.relation())))
            return false;
        if (map.type(other) == RelationType::contrary && is_in_line(test::node(map.premises(other)[0])))
            return false;
    }
    return true;
}

void check_dropped(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    Facts facts(map);
    const std::vector<bool> dropped = dropped_attacks(facts);
    for (const RelationId r : map.relations())
        if (dropped[index(r)] != is_dropped(map, r))
            FAIL(small.json());
    for (const Attack& attack : attacks(map))
        if (attack.answered && dropped[index(attack.relation)])
            FAIL(small.json());
}

}  // namespace

TEST_CASE("answers agree with their definition on every small map and on random ones") {
    test::for_every_small_map(3, 3, check_attacks);
    std::mt19937 random(5);
    for (std::size_t i = 0; i < 1000; ++i)
        check_attacks(test::random_map(random, 2 + i % 8, i % 13));
}

TEST_CASE("dropped attacks agree with their definition on every small map and on random ones") {
    test::for_every_small_map(3, 3, check_dropped);
    std::mt19937 random(8);
    for (std::size_t i = 0; i < 1000; ++i)
        check_dropped(test::random_map(random, 2 + i % 8, i % 13));
}

}  // namespace argmap

#include "structure/odd_cycles.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <random>
#include <set>
#include <vector>

namespace argmap {

namespace {

/// Everything that some thing attacks: of a claim the targets of its attacks, of a relation what it attacks.
std::vector<Target> attacked_by(const ArgumentMap& map, Target attacker) {
    std::vector<Target> found;
    if (attacker.is_relation()) {
        if (map.type(attacker.relation()) == RelationType::attack)
            found.push_back(map.target(attacker.relation()));
        return found;
    }
    for (const RelationId relation : map.relations_from(attacker.claim()))
        if (map.type(relation) == RelationType::attack)
            found.push_back(map.target(relation));
    return found;
}

bool attacks(const ArgumentMap& map, Target one, Target other) {
    const auto attacked = attacked_by(map, one);
    return std::find(attacked.begin(), attacked.end(), other) != attacked.end();
}

/// Tries every way on from the end of a path.
bool leads_to_odd_cycle(const ArgumentMap& map, std::vector<Target>& path) {
    for (const Target next : attacked_by(map, path.back())) {
        if (next == path.front() && path.size() % 2 == 1)
            return true;
        if (std::find(path.begin(), path.end(), next) != path.end())
            continue;
        path.push_back(next);
        if (leads_to_odd_cycle(map, path))
            return true;
        path.pop_back();
    }
    return false;
}

bool has_odd_cycle(const ArgumentMap& map) {
    for (const ClaimId claim : map.claims()) {
        std::vector<Target> path = {claim};
        if (leads_to_odd_cycle(map, path))
            return true;
    }
    return false;
}

void check_cycles(const ArgumentMap& map) {
    const std::vector<OddCycle> cycles = odd_attack_cycles(map);
    REQUIRE(cycles.empty() != has_odd_cycle(map));
    for (const OddCycle& cycle : cycles) {
        REQUIRE(cycle.size() % 2 == 1);
        REQUIRE(cycle[0].is_claim());
        for (std::size_t i = 0; i < cycle.size(); ++i) {
            REQUIRE(attacks(map, cycle[i], cycle[(i + 1) % cycle.size()]));
            REQUIRE(std::count(cycle.begin(), cycle.end(), cycle[i]) == 1);
        }
    }
}

}  // namespace

TEST_CASE("three attacks in turn are an odd cycle, two are none") {
    const ArgumentMap three = test::map_of(R"({"main": "a", "claims": [
        {"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}], "relations": [
        {"type": "attack", "from": "c", "to": "a"}, {"type": "attack", "from": "a", "to": "b"},
        {"type": "attack", "from": "b", "to": "c"}]})");
    CHECK(odd_attack_cycles(three) == std::vector<OddCycle>{{ClaimId{0}, ClaimId{1}, ClaimId{2}}});
    const ArgumentMap two = test::map_of(R"({"main": "a", "claims": [
        {"id": "a", "text": "A"}, {"id": "b", "text": "B"}], "relations": [
        {"type": "attack", "from": "b", "to": "a"}, {"type": "attack", "from": "a", "to": "b"}]})");
    CHECK(odd_attack_cycles(two).empty());
}

TEST_CASE("an attack on an attack is a member of the cycle, a step with linked premises is none") {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [
        {"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}], "relations": [
        {"type": "attack", "from": ["a", "b"], "to": "c"}, {"id": "r", "type": "attack", "from": "b", "to": "a"},
        {"type": "attack", "from": "c", "to": "r"}]})");
    CHECK(odd_attack_cycles(map) == std::vector<OddCycle>{{ClaimId{0}, ClaimId{2}, RelationId{1}}});
}

TEST_CASE("odd cycles agree with their definition on every small map") {
    test::for_every_small_map(3, 3, [](const test::SmallMap& small) { check_cycles(small.map()); });
}

TEST_CASE("odd cycles agree with their definition on random maps") {
    std::mt19937 random(303);
    for (int i = 0; i < 2000; ++i)
        check_cycles(test::random_map(random, 4 + random() % 4, 4 + random() % 8).map());
}

}  // namespace argmap

#include "graph/selection.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>

namespace argmap {

namespace {

Selection nothing(const ArgumentMap& map) {
    return {std::vector<bool>(map.claim_count(), false), std::vector<bool>(map.relation_count(), false)};
}

/// The definition of dangling, applied until nothing changes.
Selection without_dangling(const ArgumentMap& map, Selection selection) {
    for (bool changed = true; changed;) {
        changed = false;
        for (const RelationId relation : map.relations()) {
            const auto premises = map.premises(relation);
            const Target target = map.target(relation);
            const bool holds =
                std::all_of(premises.begin(), premises.end(), [&](ClaimId c) { return selection.has(c); }) &&
                (target.is_claim() ? selection.has(target.claim()) : selection.has(target.relation()));
            if (selection.has(relation) && !holds) {
                selection.relations[index(relation)] = false;
                changed = true;
            }
        }
    }
    return selection;
}

/// All claims that one relation joins: its premises and its target or, where that is a relation, its claims.
std::set<ClaimId> claims_of(const ArgumentMap& map, RelationId relation) {
    const auto premises = map.premises(relation);
    std::set<ClaimId> claims(premises.begin(), premises.end());
    if (const Target target = map.target(relation); target.is_claim())
        claims.insert(target.claim());
    else
        claims.merge(claims_of(map, target.relation()));
    return claims;
}

/// The relation that aims at a claim, by way of those that a relation is aimed at.
RelationId root(const ArgumentMap& map, RelationId relation) {
    while (map.target(relation).is_relation())
        relation = map.target(relation).relation();
    return relation;
}

Selection neighbourhood_by_definition(const ArgumentMap& map, ClaimId claim, std::size_t steps) {
    std::set<ClaimId> near{claim};
    for (std::size_t step = 0; step < steps; ++step) {
        const std::set<ClaimId> before = near;
        for (const RelationId relation : map.relations()) {
            std::set<ClaimId> joined;
            for (const RelationId other : map.relations())
                if (root(map, other) == root(map, relation))
                    joined.merge(claims_of(map, other));
            if (std::any_of(before.begin(), before.end(), [&](ClaimId c) { return joined.contains(c); }))
                near.insert(joined.begin(), joined.end());
        }
    }
    return claims_where(map, [&](ClaimId c) { return near.contains(c); });
}

}  // namespace

TEST_CASE("a relation is dropped with what it lacks, and what is aimed at it goes too, on every small map") {
    test::for_every_small_map(3, 3, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        for (unsigned kept = 0; kept < 8; ++kept) {
            Selection selection = whole(map);
            for (const ClaimId claim : map.claims())
                selection.claims[index(claim)] = ((kept >> index(claim)) & 1U) != 0;
            const Selection expected = without_dangling(map, selection);
            drop_dangling_relations(map, selection);
            if (!(selection == expected))
                FAIL_CHECK(small.json() << " with claims " << kept);
        }
    });
}

TEST_CASE("the relations of a type come with their claims, on every small map") {
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        for (const RelationType type :
             {RelationType::support, RelationType::attack, RelationType::contrary, RelationType::rephrase}) {
            Selection expected = nothing(map);
            for (RelationId relation : map.relations()) {
                if (map.type(relation) != type)
                    continue;
                for (const ClaimId claim : claims_of(map, relation))
                    expected.claims[index(claim)] = true;
                expected.relations[index(relation)] = true;
                for (; map.target(relation).is_relation(); relation = map.target(relation).relation())
                    expected.relations[index(map.target(relation).relation())] = true;
            }
            if (!(of_type(map, type) == expected))
                FAIL_CHECK(small.json() << " " << name(type));
        }
    });
}

TEST_CASE("a neighbourhood grows by whole relations, on every small map and on larger ones") {
    const auto check = [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        for (const ClaimId claim : map.claims())
            for (std::size_t steps = 0; steps <= 3; ++steps)
                if (!(neighbourhood(map, claim, steps) == neighbourhood_by_definition(map, claim, steps)))
                    FAIL_CHECK(small.json() << " from c" << index(claim) << ", " << steps << " steps");
    };
    test::for_every_small_map(3, 2, check);
    std::mt19937 random(1);
    for (int i = 0; i < 30; ++i)
        check(test::random_map(random, 12, 14));
}

TEST_CASE("a topic has the claims of the topics inside it") {
    const ArgumentMap map = test::map_of(R"({"main": "a",
"topics": {"t": {"title": "T", "topics": {"u": {"title": "U", "topics": {"v": {"title": "V"}}}}}, "w": {"title": "W"}},
"claims": [
{"id": "a", "text": "A"}, {"id": "b", "text": "B", "topic": "t"}, {"id": "c", "text": "C", "topic": "v"},
{"id": "d", "text": "D", "topic": "w"}],
"relations": [
{"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "b"},
{"type": "support", "from": "d", "to": "c"}]})");
    const auto topic = [&](std::string_view id) { return of_topic(map, *map.find_topic(id)); };
    CHECK(topic("t") == Selection{{false, true, true, false}, {false, true, false}});
    CHECK(topic("u") == Selection{{false, false, true, false}, {false, false, false}});
    CHECK(topic("v") == Selection{{false, false, true, false}, {false, false, false}});
    CHECK(topic("w") == Selection{{false, false, false, true}, {false, false, false}});
}

}  // namespace argmap

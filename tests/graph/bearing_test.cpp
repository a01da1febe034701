#include "graph/bearing.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <string_view>

namespace argmap {

namespace {

RelationId root(const ArgumentMap& map, RelationId relation) {
    while (map.target(relation).is_relation())
        relation = map.target(relation).relation();
    return relation;
}

/// The claims at both ends of a relation that is aimed at a claim, or only at the one that it leads to.
std::set<ClaimId> conclusions(const ArgumentMap& map, RelationId relation) {
    const RelationId last = root(map, relation);
    std::set<ClaimId> claims{map.target(last).claim()};
    if (is_mutual(map, last))
        claims.insert(map.premises(last).front());
    return claims;
}

/// Whether a relation leads from one claim to another.
bool leads(const ArgumentMap& map, RelationId relation, ClaimId from, ClaimId to) {
    const auto premises = map.premises(relation);
    const bool is_premise = std::find(premises.begin(), premises.end(), from) != premises.end();
    const bool is_other_end = is_mutual(map, relation) && map.target(relation) == Target(from);
    return from != to && (is_premise || is_other_end) && conclusions(map, relation).contains(to);
}

using Claims = std::set<ClaimId>;

/// Whatever `step(from, to)` leads to from a claim, so many times.
template <class Step>
Claims reached(const ArgumentMap& map, ClaimId claim, std::size_t steps, Step step) {
    Claims reached{claim};
    for (std::size_t i = 0; i < std::min(steps, map.claim_count()); ++i) {
        const Claims before = reached;
        for (const ClaimId from : before)
            for (const ClaimId to : map.claims())
                for (const RelationId relation : map.relations())
                    if (step(relation, from, to))
                        reached.insert(to);
    }
    return reached;
}

Claims claims_above(const ArgumentMap& map, ClaimId claim, std::size_t steps) {
    return reached(map, claim, steps, [&](RelationId relation, ClaimId from, ClaimId to) {
        return leads(map, relation, from, to);
    });
}

Claims claims_below(const ArgumentMap& map, ClaimId claim, std::size_t steps) {
    return reached(map, claim, steps, [&](RelationId relation, ClaimId from, ClaimId to) {
        return leads(map, relation, to, from);
    });
}

/// The claims, and those of each relation that leads from one to another and of the relations it is aimed at.
Claims with_companions(const ArgumentMap& map, const Claims& claims) {
    Claims shown = claims;
    for (const RelationId relation : map.relations()) {
        const bool needed = std::any_of(claims.begin(), claims.end(), [&](ClaimId from) {
            return std::any_of(claims.begin(), claims.end(),
                               [&](ClaimId to) { return leads(map, relation, from, to); });
        });
        for (RelationId aim = relation; needed;) {
            shown.insert(map.premises(aim).begin(), map.premises(aim).end());
            if (const Target target = map.target(aim); target.is_relation()) {
                aim = target.relation();
                continue;
            }
            shown.insert(map.target(aim).claim());
            break;
        }
    }
    return shown;
}

Selection selection_of(const ArgumentMap& map, const Claims& claims) {
    return claims_where(map, [&](ClaimId claim) { return claims.contains(claim); });
}

/// Small maps with every kind of relation, and larger ones.
template <class Check>
void try_on_maps(Check check) {
    test::for_every_small_map(3, 2, check);
    std::mt19937 random(1);
    for (int i = 0; i < 30; ++i)
        check(test::random_map(random, 9, 11));
}

Selection shown(const ArgumentMap& map, std::initializer_list<std::string_view> ids) {
    Claims claims;
    for (const std::string_view id : ids)
        claims.insert(*map.find_claim(id));
    return selection_of(map, claims);
}

}  // namespace

TEST_CASE("what a claim bears on is followed step by step, on every small map and on larger ones") {
    try_on_maps([](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        for (const ClaimId claim : map.claims())
            for (const std::size_t steps : {std::size_t{0}, std::size_t{1}, std::size_t{2}, any_steps}) {
                const Claims claims = with_companions(map, claims_above(map, claim, steps));
                if (!(above(map, claim, steps) == selection_of(map, claims)))
                    FAIL_CHECK(small.json() << " from c" << index(claim) << ", " << steps << " steps");
            }
    });
}

TEST_CASE("what bears on a claim is followed step by step, on every small map and on larger ones") {
    try_on_maps([](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        for (const ClaimId claim : map.claims())
            for (const std::size_t steps : {std::size_t{0}, std::size_t{1}, std::size_t{2}, any_steps})
                if (!(below(map, {&claim, 1}, steps) == selection_of(map, claims_below(map, claim, steps))))
                    FAIL_CHECK(small.json() << " from c" << index(claim) << ", " << steps << " steps");
    });
}

TEST_CASE("what bears on several claims is what bears on one of them") {
    try_on_maps([](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        const std::vector<ClaimId> both{ClaimId{0}, ClaimId{2}};
        Claims claims = claims_below(map, both.front(), 1);
        claims.merge(claims_below(map, both.back(), 1));
        if (!(below(map, both, 1) == selection_of(map, claims)))
            FAIL_CHECK(small.json());
    });
}

TEST_CASE("between two claims is what one bears on and the other is borne on by, on every small map") {
    try_on_maps([](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        for (const ClaimId from : map.claims())
            for (const ClaimId to : map.claims()) {
                Claims claims;
                const Claims on_the_way = claims_below(map, to, any_steps);
                for (const ClaimId claim : claims_above(map, from, any_steps))
                    if (on_the_way.contains(claim))
                        claims.insert(claim);
                if (!(between(map, from, to) == selection_of(map, with_companions(map, claims))))
                    FAIL_CHECK(small.json() << " from c" << index(from) << " to c" << index(to));
            }
    });
}

TEST_CASE("an undercut bears on the conclusion of the step, and is shown with it") {
    const ArgumentMap map = test::map_of(R"({"main": "end",
"claims": [{"id": "end", "text": "E"}, {"id": "middle", "text": "M"}, {"id": "reason", "text": "R"},
{"id": "doubt", "text": "D"}, {"id": "basis", "text": "B"}, {"id": "beside", "text": "S"}],
"relations": [
{"id": "step", "type": "support", "from": "reason", "to": "middle"},
{"type": "attack", "from": "doubt", "to": "step"}, {"type": "support", "from": "basis", "to": "doubt"},
{"type": "support", "from": ["middle", "beside"], "to": "end"}]})");
    const ClaimId middle = *map.find_claim("middle"), basis = *map.find_claim("basis");
    CHECK(below(map, {&middle, 1}, 1) == shown(map, {"middle", "reason", "doubt"}));
    CHECK(below(map, {&middle, 1}, any_steps) == shown(map, {"middle", "reason", "doubt", "basis"}));
    CHECK(above(map, basis, 2) == shown(map, {"basis", "doubt", "middle", "reason"}));
    CHECK(above(map, middle, any_steps) == shown(map, {"middle", "beside", "end"}));
    CHECK(between(map, basis, middle) == shown(map, {"basis", "doubt", "middle", "reason"}));
    CHECK(between(map, middle, basis) == shown(map, {}));
}

}  // namespace argmap

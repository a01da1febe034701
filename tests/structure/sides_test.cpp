#include "structure/sides.hpp"

#include "small_maps.hpp"
#include "structure/plain.hpp"
#include "test.hpp"

#include <set>
#include <tuple>

namespace argmap {

namespace {

/// Follows every line of argument back from the main claim, remembering for each place its sign and the
/// relation it was reached by.
std::vector<Side> plain_sides(const ArgumentMap& map, ClaimId main) {
    constexpr std::size_t no_relation = 1'000'000;
    const auto steps = test::plain_steps(map);
    std::set<std::tuple<std::size_t, bool, std::size_t>> reached = {{test::node(main), false, no_relation}};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        const auto now = reached;
        for (const auto& [at, against, by] : now)
            for (const auto& step : steps) {
                const bool turns_back = at < map.claim_count() && index(step.by) == by;
                if (step.to == at && !turns_back)
                    reached.emplace(step.from, against != step.flips, index(step.by));
            }
    }
    std::vector<Side> sides(map.claim_count(), Side::none);
    for (const auto& [at, against, by] : reached)
        if (at < map.claim_count()) {
            const Side side = against ? Side::con : Side::pro;
            sides[at] = sides[at] == Side::none || sides[at] == side ? side : Side::both;
        }
    return sides;
}

void check_sides(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    if (sides(map, ClaimId{0}) != plain_sides(map, ClaimId{0}))
        FAIL(small.json());
}

}  // namespace

TEST_CASE("sides agree with their definition on every small map") {
    test::for_every_small_map(3, 3, check_sides);
}

TEST_CASE("towards several claims a side is what it is towards each, on random maps") {
    std::mt19937 random(5);
    for (std::size_t i = 0; i < 1500; ++i) {
        const test::SmallMap small = test::random_map(random, 2 + i % 7, i % 15);
        const ArgumentMap map = small.map();
        Facts facts(map);
        const ClaimId mains[] = {ClaimId{0}, ClaimId{1}};
        const std::vector<Side> one = plain_sides(map, mains[0]);
        const std::vector<Side> other = plain_sides(map, mains[1]);
        std::vector<Side> together;
        for (std::size_t claim = 0; claim < one.size(); ++claim)
            together.push_back(one[claim] == Side::none || one[claim] == other[claim] ? other[claim]
                               : other[claim] == Side::none                           ? one[claim]
                                                                                      : Side::both);
        if (sides(facts, mains) != together)
            FAIL(small.json());
    }
}

TEST_CASE("sides agree with their definition on random maps") {
    std::mt19937 random(4);
    for (std::size_t i = 0; i < 1500; ++i)
        check_sides(test::random_map(random, 2 + i % 7, i % 15));
}

TEST_CASE("an undercut of a support is con, one of an attack pro, and an attack on a con claim pro") {
    const ArgumentMap map = test::map_of(R"({"main": "main", "claims": [
        {"id": "main", "text": "M"}, {"id": "reason", "text": "R"}, {"id": "objection", "text": "O"},
        {"id": "not-so", "text": "N"}, {"id": "no-objection", "text": "X"}, {"id": "reply", "text": "Y"},
        {"id": "rival", "text": "V"}, {"id": "again", "text": "A"}, {"id": "other", "text": "Z"}],
      "relations": [
        {"id": "s", "type": "support", "from": "reason", "to": "main"},
        {"id": "a", "type": "attack", "from": "objection", "to": "main"},
        {"type": "attack", "from": "not-so", "to": "s"},
        {"type": "attack", "from": "no-objection", "to": "a"},
        {"type": "attack", "from": "reply", "to": "objection"},
        {"type": "contrary", "from": "main", "to": "rival"},
        {"type": "rephrase", "from": "main", "to": "again"}]})");
    CHECK(sides(map, ClaimId{0}) == std::vector{Side::pro, Side::pro, Side::con, Side::con, Side::pro,
                                                Side::pro, Side::con, Side::pro, Side::none});
}

TEST_CASE("an undercut of a contrary is on one side only") {
    const ArgumentMap map = test::map_of(R"({"main": "main", "claims": [
        {"id": "main", "text": "M"}, {"id": "rival", "text": "R"}, {"id": "both-hold", "text": "B"}],
      "relations": [
        {"id": "c", "type": "contrary", "from": "main", "to": "rival"},
        {"type": "attack", "from": "both-hold", "to": "c"}]})");
    CHECK(sides(map, ClaimId{0}) == std::vector{Side::pro, Side::con, Side::pro});
}

}  // namespace argmap

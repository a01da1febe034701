#include "structure/depth.hpp"

#include "small_maps.hpp"
#include "structure/plain.hpp"
#include "test.hpp"

#include <algorithm>
#include <map>

namespace argmap {

namespace {

/// The longest chain by trying every one, with nodes that bear on each other taken as one.
class PlainDepth {
  public:
    explicit PlainDepth(const ArgumentMap& map)
        : map_(map),
          steps_(test::plain_steps(map)),
          bears_(test::bearing(map, [](const test::PlainStep&) { return true; })) {}

    std::uint32_t of(ClaimId claim) { return depth(group(test::node(claim))); }

  private:
    std::size_t group(std::size_t node) const {
        for (std::size_t other = 0; other < node; ++other)
            if (bears_[node][other] && bears_[other][node])
                return other;
        return node;
    }

    std::uint32_t depth(std::size_t of) {
        if (const auto known = depths_.find(of); known != depths_.end())
            return known->second;
        std::uint32_t deepest = Depths::unreached;
        const auto offer = [&](std::uint32_t depth) {
            deepest = deepest == Depths::unreached ? depth : std::max(deepest, depth);
        };
        for (const ClaimId main : map_.main_claims())
            if (group(test::node(main)) == of)
                offer(0);
        for (const auto& step : steps_)
            if (group(step.from) == of && group(step.to) != of)
                if (const std::uint32_t next = depth(group(step.to)); next != Depths::unreached)
                    offer(next + static_cast<std::uint32_t>(step.relations));
        return depths_[of] = deepest;
    }

    const ArgumentMap& map_;
    std::vector<test::PlainStep> steps_;
    std::vector<std::vector<bool>> bears_;
    std::map<std::size_t, std::uint32_t> depths_;
};

void check_depths(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const Depths found = depths(map);
    PlainDepth plain(map);
    std::uint32_t deepest = 0;
    for (const ClaimId claim : map.claims()) {
        if (found.of[index(claim)] != plain.of(claim))
            FAIL(small.json());
        if (found.of[index(claim)] != Depths::unreached)
            deepest = std::max(deepest, found.of[index(claim)]);
    }
    const bool chain_fits = found.of[index(found.deepest.front().claim)] == 0 &&
                            found.of[index(found.deepest.back().claim)] == deepest;
    if (!chain_fits)
        FAIL(small.json());
}

}  // namespace

TEST_CASE("depths agree with their definition on every small map") {
    test::for_every_small_map(3, 3, check_depths);
}

TEST_CASE("depths agree with their definition on random maps") {
    std::mt19937 random(3);
    for (std::size_t i = 0; i < 1000; ++i)
        check_depths(test::random_map(random, 2 + i % 8, i % 13));
}

TEST_CASE("an undercut goes on along the relation it is aimed at") {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [
        {"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}, {"id": "d", "text": "D"}],
      "relations": [
        {"id": "r", "type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "r"}]})");
    const Depths found = depths(map);
    CHECK(found.of == std::vector<std::uint32_t>{0, 1, 2, Depths::unreached});
    REQUIRE(found.deepest.size() == 2);
    CHECK(found.deepest[1].claim == ClaimId{2});
    CHECK(found.deepest[1].relation == RelationId{1});
}

}  // namespace argmap

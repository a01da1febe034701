#include "structure/main_claims.hpp"

#include "small_maps.hpp"
#include "structure/plain.hpp"
#include "test.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace argmap {

namespace {

/// The measures of the case for c0, with nodes that bear on each other taken as one.
class PlainCase {
  public:
    explicit PlainCase(const ArgumentMap& map)
        : map_(map),
          steps_(test::plain_steps(map)),
          bears_(test::bearing(map, [](const test::PlainStep&) { return true; })) {}

    Case run() {
        Case found{.main = ClaimId{0}};
        std::map<std::size_t, std::size_t> levels;
        for (const ClaimId claim : map_.claims()) {
            if (claim != ClaimId{0} && !bears_[test::node(claim)][0])
                continue;
            ++levels[depth(group(test::node(claim)))];
            found.bearing += claim == ClaimId{0} ? 0U : 1U;
        }
        for (const auto& [level, claims] : levels) {
            found.depth = static_cast<std::uint32_t>(level);
            if (claims > found.breadth) {
                found.breadth = claims;
                found.broadest = static_cast<std::uint32_t>(level);
            }
        }
        found.strahler = strahler(group(0));
        return found;
    }

  private:
    std::size_t group(std::size_t node) const {
        for (std::size_t other = 0; other < node; ++other)
            if (bears_[node][other] && bears_[other][node])
                return other;
        return node;
    }

    bool is_claim(std::size_t node) const { return node < map_.claim_count(); }

    /// The longest chain from what bears on c0.
    std::size_t depth(std::size_t of) {
        std::size_t deepest = 0;
        for (const auto& step : steps_)
            if (const std::size_t to = group(step.to);
                group(step.from) == of && to != of && (to == group(0) || bears_[to][0]))
                deepest = std::max(deepest, depth(to) + step.relations);
        return deepest;
    }

    std::uint32_t strahler(std::size_t of) {
        std::vector<std::uint32_t> numbers;
        for (const std::size_t child : children(of))
            numbers.push_back(strahler(child));
        if (numbers.empty())
            return 1;
        const std::uint32_t most = *std::max_element(numbers.begin(), numbers.end());
        return most + (std::count(numbers.begin(), numbers.end(), most) > 1 ? 1U : 0U);
    }

    /// Groups of claims one claim away, relations between.
    std::set<std::size_t> children(std::size_t of) {
        std::set<std::size_t> found;
        for (const auto& step : steps_) {
            const std::size_t from = group(step.from);
            if (group(step.to) != of || from == of)
                continue;
            // The first of a group with claims in it is a claim.
            if (is_claim(from))
                found.insert(from);
            else
                found.merge(children(from));
        }
        return found;
    }

    const ArgumentMap& map_;
    std::vector<test::PlainStep> steps_;
    std::vector<std::vector<bool>> bears_;
};

void check_case(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    if (cases(map, 1) != std::vector<Case>{PlainCase(map).run()})
        FAIL(small.json());
}

}  // namespace

TEST_CASE("the measures of a case agree with their definitions on every small map") {
    test::for_every_small_map(3, 3, check_case);
}

TEST_CASE("the measures of a case agree with their definitions on random maps") {
    std::mt19937 random(23);
    for (std::size_t i = 0; i < 1000; ++i)
        check_case(test::random_map(random, 2 + i % 8, i % 13));
    for (std::size_t i = 0; i < 200; ++i)
        check_case(test::random_map(random, 25, 10 + i % 20));
}

TEST_CASE("a chain has Strahler number 1, and two equal branches make one more") {
    const auto strahler = [](const std::vector<std::size_t>& targets) {
        test::SmallMap map{.claims = targets.size() + 1, .relations = {}};
        for (std::size_t i = 0; i < targets.size(); ++i)
            map.relations.push_back({RelationType::support, {i + 1}, targets[i], false});
        return cases(map.map(), 1).front().strahler;
    };
    CHECK(strahler({}) == 1);
    CHECK(strahler({0, 1, 2}) == 1);
    CHECK(strahler({0, 0}) == 2);
    CHECK(strahler({0, 0, 0, 1}) == 2);
    CHECK(strahler({0, 0, 1, 1, 2, 2}) == 3);
}

}  // namespace argmap

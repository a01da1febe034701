#include "check/findings.hpp"
#include "small_maps.hpp"
#include "structure/plain.hpp"
#include "test.hpp"

#include <set>

namespace argmap {

using test::findings;

TEST_CASE("a map that falls into two parts is told where the second begins") {
    CHECK(findings({.claims = "main reason other why",
                    .relations = {"reason supports main", "why supports other"},
                    .main = "main"}) == R"(
map.json:6:12: warning[AM213]: the map falls into 2 parts that no relation connects; one begins with `other`
    {"id": "other", "text": "Other"},
           ^~~~~~~
map.json:4:12: note: a part of 2 claims begins with `main`
  help: relate the parts, or make a map of each
)");
}

TEST_CASE("of many parts a few are told") {
    CHECK(findings({.claims = "a a2 b b2 c c2 d d2 e e2 f f2 g g2",
                    .relations = {"a2 supports a", "b2 supports b", "c2 supports c", "d2 supports d",
                                  "e2 supports e", "f2 supports f", "g2 supports g"},
                    .main = "a"}) == R"(
map.json:6:12: warning[AM213]: the map falls into 7 parts that no relation connects; one begins with `b`
    {"id": "b", "text": "B"},
           ^~~
map.json:4:12: note: a part of 2 claims begins with `a`
map.json:8:12: note: a part of 2 claims begins with `c`
map.json:10:12: note: a part of 2 claims begins with `d`
map.json:12:12: note: a part of 2 claims begins with `e`
  help: relate the parts, or make a map of each
)");
}

TEST_CASE("parts are connected by relations of any type and direction, and by relations on relations") {
    CHECK(findings({.claims = "main a b c d e f",
                    .relations = {"a supports main", "b attacks a", "c contrary b", "c rephrase d",
                                  "r: e, d attack main", "f supports r"},
                    .main = "main"}) == test::nothing);
}

TEST_CASE("claims in no relation are unused, and no parts of the map") {
    CHECK(findings({.claims = "main reason aside", .relations = {"reason supports main"}}) == R"(
map.json:5:12: warning[AM212]: `aside` is in no relation
    {"id": "aside", "text": "Aside"}
           ^~~~~~~
  help: say what it supports or attacks, or what speaks for or against it
)");
}

TEST_CASE("parts are told exactly where some related claims cannot reach each other, on every small map") {
    test::for_every_small_map(4, 2, [](const test::SmallMap& small) {
        if (small.relations.size() < 2)
            return;
        const ArgumentMap map = small.map();
        // Relations connect both ways: walk until nothing new is reached.
        const auto steps = test::plain_steps(map);
        std::set<std::size_t> related, reached;
        for (const test::PlainStep& step : steps)
            related.insert({step.from, step.to});
        reached.insert(*related.begin());
        for (std::size_t before = 0; before != reached.size();) {
            before = reached.size();
            for (const test::PlainStep& step : steps)
                if (reached.contains(step.from) || reached.contains(step.to))
                    reached.insert({step.from, step.to});
        }
        const bool told = test::times_found(map, rules::unconnected_parts) > 0;
        if (told != (reached.size() < related.size()))
            FAIL_CHECK(small.json());
    });
}

}  // namespace argmap

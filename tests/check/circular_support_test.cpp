#include "check/findings.hpp"
#include "small_maps.hpp"
#include "structure/plain.hpp"
#include "test.hpp"

namespace argmap {

using test::findings;

TEST_CASE("two claims that support each other are begging the question") {
    CHECK(findings({.claims = "main left right",
                    .relations = {"left supports main", "left supports right", "right supports left"}}) == R"(
map.json:4:12: warning[AM301]: `left` ends up supporting itself: `left` supports `right`, which supports `left`
    {"id": "left", "text": "Left"},
           ^~~~~~
map.json:5:12: note: through `right`: Right
  help: drop one of these supports, or ground one of the claims in something else
)");
}

TEST_CASE("each cycle of supports is told once, at its first claim") {
    CHECK(findings({.claims = "main a b c d",
                    .relations = {"d supports c", "c supports d", "b supports a", "a supports b",
                                  "b supports main", "d supports main"}}) == R"(
map.json:4:12: warning[AM301]: `a` ends up supporting itself: `a` supports `b`, which supports `a`
    {"id": "a", "text": "A"},
           ^~~
map.json:5:12: note: through `b`: B
  help: drop one of these supports, or ground one of the claims in something else
map.json:6:12: warning[AM301]: `c` ends up supporting itself: `c` supports `d`, which supports `c`
    {"id": "c", "text": "C"},
           ^~~
map.json:7:12: note: through `d`: D
  help: drop one of these supports, or ground one of the claims in something else
)");
}

TEST_CASE("a cycle may lead through linked premises") {
    CHECK(findings({.claims = "main a b c",
                    .relations = {"c supports main", "a, b support c", "c supports a"}}) == R"(
map.json:4:12: warning[AM301]: `a` ends up supporting itself: `a` supports `c`, which supports `a`
    {"id": "a", "text": "A"},
           ^~~
map.json:6:12: note: through `c`: C
  help: drop one of these supports, or ground one of the claims in something else
)");
}

TEST_CASE("a support of a support is a step of the way") {
    CHECK(
        findings({.claims = "main a b c",
                  .relations = {"r: a supports main", "b supports r", "main supports c", "c supports b"}}) ==
        R"(
map.json:1:1: warning[AM211]: it cannot be told what the map is about: its arguments run in circles
    {
    ^
  help: name the claim, or the claims, that it is about: `"main": "main"`
map.json:3:12: warning[AM301]: `main` ends up supporting itself: `main` supports `c`, which supports `b`, which supports `main`
    {"id": "main", "text": "Main"},
           ^~~~~~
map.json:6:12: note: through `c`: C
map.json:5:12: note: through `b`: B
  help: drop one of these supports, or ground one of the claims in something else
)");
    CHECK(findings({.claims = "main reason",
                    .relations = {"r: reason supports main", "main supports r"},
                    .main = "main"}) == R"(
map.json:4:12: warning[AM301]: `main` ends up supporting itself: it supports a step that leads to it
    {"id": "main", "text": "Main"},
           ^~~~~~
  help: drop one of these supports, or ground one of the claims in something else
)");
}

TEST_CASE("of a group of claims in cycles a shortest cycle is told") {
    CHECK(findings({.claims = "main a b c",
                    .relations = {"a supports b", "b supports c", "c supports a", "b supports a",
                                  "a supports main"}}) == R"(
map.json:4:12: warning[AM301]: `a` ends up supporting itself: `a` supports `b`, which supports `a`
    {"id": "a", "text": "A"},
           ^~~
map.json:5:12: note: through `b`: B
  help: drop one of these supports, or ground one of the claims in something else
)");
}

TEST_CASE("a long cycle is told in short") {
    CHECK(findings({.claims = "main a b c d e f g h i j",
                    .relations = {"a supports main", "a supports b", "b supports c", "c supports d",
                                  "d supports e", "e supports f", "f supports g", "g supports h",
                                  "h supports i", "i supports j", "j supports a"}}) == R"(
map.json:4:12: warning[AM301]: `a` ends up supporting itself: `a` supports `b`, which supports `c`, which supports `d`, which supports `e`, which supports `f`, which supports `g`, which supports `h`, and so on through 2 more claims back to `a`
    {"id": "a", "text": "A"},
           ^~~
map.json:5:12: note: through `b`: B
map.json:6:12: note: through `c`: C
map.json:7:12: note: through `d`: D
map.json:8:12: note: through `e`: E
map.json:9:12: note: through `f`: F
  help: drop one of these supports, or ground one of the claims in something else
)");
}

TEST_CASE("only supports make a cycle of supports") {
    CHECK(findings({.claims = "main a b c",
                    .relations = {"a supports main", "b supports a", "c supports b", "c supports a"}}) ==
          test::nothing);
    CHECK(findings({.claims = "a b", .relations = {"a attacks b", "b attacks a"}, .main = "a"}) ==
          test::nothing);
    CHECK(findings({.claims = "a b", .relations = {"a supports b", "b attacks a"}, .main = "a"}) ==
          test::nothing);
    CHECK(findings({.claims = "a b c",
                    .relations = {"a supports b", "b rephrase c", "c supports a"},
                    .main = "a"}) == test::nothing);
    CHECK(findings({.claims = "a b", .relations = {"r: a supports b", "b attacks r"}, .main = "b"}) ==
          test::nothing);
}

TEST_CASE("a cycle of supports is told exactly where a claim ends up supporting itself") {
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        const auto bears = test::bearing(
            map, [&](const test::PlainStep& step) { return map.type(step.by) == RelationType::support; });
        bool goes_round = false;
        for (const ClaimId claim : map.claims())
            goes_round = goes_round || bears[test::node(claim)][test::node(claim)];
        const bool told = test::times_found(map, rules::circular_support) > 0;
        if (told != goes_round)
            FAIL_CHECK(small.json());
    });
}

}  // namespace argmap

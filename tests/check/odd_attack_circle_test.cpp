#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::findings_of;

namespace {

const test::MapInWords cycle{
    .claims = "a b c", .relations = {"a attacks b", "b attacks c", "c attacks a"}, .main = "a"};

}  // namespace

TEST_CASE("three claims that attack each other in turn leave everything open") {
    CHECK(findings_of("odd-attack-circle", cycle) == R"(
map.json:4:12: hint[AM303]: 3 attacks in a cycle leave all of it open: `a` attacks `b`, which attacks `c`, which attacks `a`
    {"id": "a", "text": "A"},
           ^~~
map.json:5:12: note: through `b`: B
map.json:6:12: note: through `c`: C
  help: drop an attack that only weakens what it is aimed at, or say what speaks against one of these from outside the cycle
)");
}

TEST_CASE("an odd cycle may lead through an attack on an attack") {
    CHECK(test::messages_of("odd-attack-circle",
                            test::MapInWords{.claims = "a b c",
                                             .relations = {"r: b attacks a", "a attacks c", "c attacks r"},
                                             .main = "a"}) == R"(
AM303 4: 3 attacks in a cycle leave all of it open: `a` attacks `c`, which attacks `r`, which attacks `a`
)");
}

TEST_CASE("a long cycle is cut in the message") {
    CHECK(test::messages_of("odd-attack-circle",
                            test::MapInWords{.claims = "a b c d e f g h i",
                                             .relations = {"a attacks b", "b attacks c", "c attacks d",
                                                           "d attacks e", "e attacks f", "f attacks g",
                                                           "g attacks h", "h attacks i", "i attacks a"},
                                             .main = "a"}) == R"(
AM303 4: 9 attacks in a cycle leave all of it open: `a` attacks `b`, which attacks `c`, which attacks `d`, which attacks `e`, which attacks `f`, which attacks `g`, which attacks `h`, and so on through 1 more member back to `a`
)");
}

TEST_CASE("a cycle that something outside it settles is left alone") {
    CHECK(findings_of("odd-attack-circle", test::MapInWords{.claims = "a b c d",
                                                            .relations = {"a attacks b", "b attacks c",
                                                                          "c attacks a", "d attacks a"},
                                                            .main = "a"}) == test::nothing);
}

TEST_CASE("even cycles, contraries and cycles of support are no odd attack cycles") {
    CHECK(findings_of("odd-attack-circle", test::MapInWords{.claims = "a b",
                                                            .relations = {"a attacks b", "b attacks a"},
                                                            .main = "a"}) == test::nothing);
    CHECK(findings_of("odd-attack-circle",
                      test::MapInWords{.claims = "a b c",
                                       .relations = {"a contrary b", "b contrary c", "c contrary a"},
                                       .main = "a"}) == test::nothing);
    CHECK(findings_of("odd-attack-circle",
                      test::MapInWords{.claims = "a b c",
                                       .relations = {"a attacks b", "b attacks c", "c supports a"},
                                       .main = "a"}) == test::nothing);
}

TEST_CASE("an odd cycle can be allowed at any claim of it") {
    for (const char* claim : {"a", "b", "c"})
        CHECK(findings_of("odd-attack-circle",
                          test::with(cycle, claim, R"("allow": ["odd-attack-circle"])")) == test::nothing);
}

}  // namespace argmap

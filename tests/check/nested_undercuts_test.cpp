#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::with;

namespace {

constexpr const char* rule = "nested-undercuts";

const MapInWords three_deep{.claims = "main reason a b c",
                            .relations = {"third: c attacks second", "step: reason supports main",
                                          "first: a attacks step", "second: b attacks first"},
                            .main = "main"};

}  // namespace

TEST_CASE("an undercut of an undercut of an undercut is too deep") {
    CHECK(test::findings_of(rule, three_deep) == R"(
map.json:11:29: hint[AM319]: this attack on `second` is an undercut of an undercut of an undercut
    {"id": "third", "type": "attack", "from": "c", "to": "second"},
                            ^~~~~~~~
map.json:14:30: note: what it is aimed at
  help: say what the step takes for granted as a claim, and attack that claim
)");
}

TEST_CASE("what is deeper still is not told again") {
    CHECK(test::messages_of(
              rule, MapInWords{.claims = "main reason a b c d e",
                               .relations = {"s: reason supports main", "t: a attacks s", "u: b attacks t",
                                             "v: c attacks u", "w: d attacks v", "x: e attacks w"},
                               .main = "main"}) == R"(
AM319 16: this attack on `u` is an undercut of an undercut of an undercut
)");
}

TEST_CASE("two levels are not too deep, and neither warrants nor attacks on premises count") {
    CHECK(test::findings_of(rule, MapInWords{.claims = "main reason a b c d",
                                             .relations = {"step: reason supports main",
                                                           "first: a attacks step", "second: b attacks first",
                                                           "w: c supports second", "d attacks b"},
                                             .main = "main"}) == test::nothing);
}

TEST_CASE("an undercut of a warrant counts from what the warrant is aimed at") {
    CHECK(test::messages_of(rule, MapInWords{.claims = "main reason a b c d",
                                             .relations = {"step: reason supports main",
                                                           "first: a attacks step", "second: b attacks first",
                                                           "w: c supports second", "d attacks w"},
                                             .main = "main"}) == R"(
AM319 16: this attack on `w` is an undercut of an undercut of an undercut
)");
}

TEST_CASE("depth can be allowed at either relation") {
    for (const char* id : {"third", "second"})
        CHECK(test::findings_of(rule, with(three_deep, id, R"("allow": ["nested-undercuts"])")) ==
              test::nothing);
}

}  // namespace argmap

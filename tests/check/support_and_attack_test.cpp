#include "check/findings.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <set>

namespace argmap {

using test::findings;

TEST_CASE("a claim that supports and attacks the same claim is told at the later relation") {
    CHECK(findings({.claims = "main reason", .relations = {"reason supports main", "reason attacks main"}}) ==
          R"(
map.json:8:14: warning[AM302]: `reason` both supports and attacks `main`
    {"type": "attack", "from": "reason", "to": "main"}
             ^~~~~~~~
map.json:7:14: note: the support
  help: if it really cuts both ways, say in two claims what speaks for and what against
)");
    CHECK(findings({.claims = "main reason", .relations = {"reason attacks main", "reason supports main"}}) ==
          R"(
map.json:8:14: warning[AM302]: `reason` both supports and attacks `main`
    {"type": "support", "from": "reason", "to": "main"}
             ^~~~~~~~~
map.json:7:14: note: the attack
  help: if it really cuts both ways, say in two claims what speaks for and what against
)");
}

TEST_CASE("linked premises can support and attack the same claim, in any order") {
    CHECK(findings({.claims = "main a b", .relations = {"a, b support main", "b, a attack main"}}) == R"(
map.json:9:14: warning[AM302]: `a` and `b` together both support and attack `main`
    {"type": "attack", "from": ["b", "a"], "to": "main"}
             ^~~~~~~~
map.json:8:14: note: the support
  help: if it really cuts both ways, say in two claims what speaks for and what against
)");
}

TEST_CASE("a contrary attacks both ways") {
    CHECK(findings({.claims = "main reason",
                    .relations = {"main contrary reason", "reason supports main"},
                    .main = "main"}) == R"(
map.json:9:14: warning[AM302]: `reason` both supports and attacks `main`
    {"type": "support", "from": "reason", "to": "main"}
             ^~~~~~~~~
map.json:8:14: note: the attack
  help: if it really cuts both ways, say in two claims what speaks for and what against
)");
}

TEST_CASE("a claim can support and attack a relation") {
    CHECK(findings({.claims = "main a b",
                    .relations = {"r: a supports main", "b supports r", "b attacks r"}}) == R"(
map.json:10:14: warning[AM302]: `b` both supports and attacks `r`
    {"type": "attack", "from": "b", "to": "r"}
             ^~~~~~~~
map.json:9:14: note: the support
  help: if it really cuts both ways, say in two claims what speaks for and what against
)");
}

TEST_CASE("a claim may support one thing and attack another, or attack what it supports along with others") {
    CHECK(findings({.claims = "main a b c",
                    .relations = {"r: a supports main", "a attacks b", "b supports main", "a, c attack main",
                                  "c supports r", "c attacks b"}}) == test::nothing);
    CHECK(findings({.claims = "a b", .relations = {"a supports b", "b attacks a"}, .main = "a"}) ==
          test::nothing);
    CHECK(findings({.claims = "a b", .relations = {"a supports b", "a rephrase b"}, .main = "a"}) ==
          test::nothing);
}

TEST_CASE("support and attack are told for each support that an attack equals, on every small map") {
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) {
        std::size_t both = 0;
        for (const test::SmallRelation& support : small.relations) {
            if (support.type != RelationType::support)
                continue;
            for (const test::SmallRelation& attack : small.relations) {
                const bool same = attack.from == support.from && attack.to == support.to &&
                                  attack.to_relation == support.to_relation;
                const bool turned = attack.from == std::vector{support.to} && !support.to_relation &&
                                    std::vector{attack.to} == support.from;
                if ((attack.type == RelationType::attack && same) ||
                    (attack.type == RelationType::contrary && !attack.to_relation && (same || turned))) {
                    ++both;
                    break;
                }
            }
        }
        if (test::times_found(small.map(), rules::support_and_attack) != both)
            FAIL_CHECK(small.json());
    });
}

}  // namespace argmap

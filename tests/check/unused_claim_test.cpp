#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::findings;

TEST_CASE("a claim in no relation is unused") {
    CHECK(findings({.claims = "main reason aside", .relations = {"reason supports main"}}) == R"(
map.json:5:12: warning[AM212]: `aside` is in no relation
    {"id": "aside", "text": "Aside"}
           ^~~~~~~
  help: say what it supports or attacks, or what speaks for or against it
)");
}

TEST_CASE("up to five unused claims are told one by one, more of them together") {
    CHECK(findings({.claims = "main reason a b c d e", .relations = {"reason supports main"}}) == R"(
map.json:5:12: warning[AM212]: `a` is in no relation
    {"id": "a", "text": "A"},
           ^~~
  help: say what it supports or attacks, or what speaks for or against it
map.json:6:12: warning[AM212]: `b` is in no relation
    {"id": "b", "text": "B"},
           ^~~
  help: say what it supports or attacks, or what speaks for or against it
map.json:7:12: warning[AM212]: `c` is in no relation
    {"id": "c", "text": "C"},
           ^~~
  help: say what it supports or attacks, or what speaks for or against it
map.json:8:12: warning[AM212]: `d` is in no relation
    {"id": "d", "text": "D"},
           ^~~
  help: say what it supports or attacks, or what speaks for or against it
map.json:9:12: warning[AM212]: `e` is in no relation
    {"id": "e", "text": "E"}
           ^~~
  help: say what it supports or attacks, or what speaks for or against it
)");
    CHECK(findings({.claims = "main reason a b c d e f", .relations = {"reason supports main"}}) == R"(
map.json:5:12: warning[AM212]: 6 claims are in no relation: `a`, `b`, `c`, `d` and 2 more
    {"id": "a", "text": "A"},
           ^~~
  more: `--all` shows 5 more places
  help: say what each supports or attacks, or what speaks for or against it
)");
}

TEST_CASE("a claim in any kind of relation is used") {
    CHECK(findings({.claims = "main a b c d e f",
                    .relations = {"r: a, b support main", "c attacks r", "d contrary main", "e rephrase a",
                                  "f attacks e"},
                    .main = "main"}) == test::nothing);
}

TEST_CASE("the main claim may still be without arguments") {
    CHECK(findings({.claims = "main", .relations = {}, .main = "main"}) == test::nothing);
}

TEST_CASE("a claim whose only relation had to be left out is not unused") {
    CHECK(findings({.claims = "main reason aside",
                    .relations = {"reason supports main", "aside supports aside"}}) == R"(
map.json:9:48: error[AM206]: `aside` is both a premise and the target of this relation
    {"type": "support", "from": "aside", "to": "aside"}
                                               ^~~~~~~
  help: name another claim as `from` or as `to`
)");
}

}  // namespace argmap

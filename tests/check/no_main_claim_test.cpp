#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::findings;
using test::findings_in;

TEST_CASE("a map with two claims that could be the main one must say which it is") {
    CHECK(findings({.claims = "beach museum sun",
                    .relations = {"sun supports beach", "sun attacks museum"}}) == R"(
map.json:1:1: warning[AM211]: it cannot be told what the map is about: each of `beach` and `museum` could be the main claim
    {
    ^
  help: name the claim, or the claims, that it is about: `"main": "beach"`
)");
}

TEST_CASE("a map with many claims that could be the main one names a few of them") {
    CHECK(findings({.claims = "a b c d e f g reason",
                    .relations = {"reason supports a", "reason supports b", "reason supports c",
                                  "reason supports d", "reason supports e", "reason supports f",
                                  "reason supports g"}}) == R"(
map.json:1:1: warning[AM211]: it cannot be told what the map is about: each of `a`, `b`, `c`, `d` and 3 more could be the main claim
    {
    ^
  help: name the claim, or the claims, that it is about: `"main": "a"`
)");
}

TEST_CASE("a map whose arguments run in circles must say what it is about") {
    CHECK(findings({.claims = "a b", .relations = {"a attacks b", "b attacks a"}}) == R"(
map.json:1:1: warning[AM211]: it cannot be told what the map is about: its arguments run in circles
    {
    ^
  help: name the claim, or the claims, that it is about: `"main": "a"`
)");
}

TEST_CASE(
    "a map says what it is about by a declared main claim, or by a single one that all others lead to") {
    CHECK(findings({.claims = "a b c", .relations = {"a supports b", "b attacks c"}}) == test::nothing);
    CHECK(findings({.claims = "a b", .relations = {"a attacks b", "b attacks a"}, .main = "b"}) ==
          test::nothing);
    CHECK(findings({.claims = "a b c", .relations = {"c attacks a", "c supports b"}, .main = "b"}) ==
          test::nothing);
    CHECK(findings({.claims = "a b c", .relations = {"c supports a", "a contrary b"}}) == test::nothing);
    CHECK(findings({.claims = "a b c", .relations = {"c supports a", "b contrary a"}}) == test::nothing);
}

TEST_CASE("claims that only exclude each other are no argument for anything") {
    CHECK(findings({.claims = "a b", .relations = {"a contrary b"}}) == R"(
map.json:1:1: warning[AM211]: it cannot be told what the map is about: no claim is supported or attacked by another
    {
    ^
  help: name the claim, or the claims, that it is about: `"main": "a"`
)");
}

TEST_CASE("a map without relations is not about anything yet") {
    CHECK(findings_in(R"({"claims": []})") == test::nothing);
    CHECK(findings_in(R"({"claims": [{"id": "a", "text": "A"}], "main": "a"})") == test::nothing);
}

TEST_CASE("a main claim that does not exist is an unknown id, and nothing more is said of it") {
    CHECK(findings({.claims = "beach museum sun",
                    .relations = {"sun supports beach", "sun attacks museum"},
                    .main = "musuem"}) == R"(
map.json:2:11: error[AM202]: no claim or relation has the id `musuem`
    "main": "musuem",
            ^~~~~~~~
  help: did you mean `museum`?
)");
}

}  // namespace argmap

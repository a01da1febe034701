#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::saying;

namespace {

constexpr const char* rule = "doubtful-link";

const MapInWords linked{.claims = "main a b c", .relations = {"r: a, b, c support main"}, .main = "main"};

std::string flat() {
    return saying(linked, "en",
                  {{"main", "We should take the flat"},
                   {"a", "The monthly rent stays low"},
                   {"b", "The primary school stands at the next corner"},
                   {"c", "A sunny balcony faces the south"}});
}

}  // namespace

TEST_CASE("three linked premises that have nothing in common are mostly reasons of their own") {
    CHECK(test::findings_of(rule, flat()) == R"(
map.json:11:25: hint[AM311]: `a`, `b` and `c` are linked, but no two of them use the same words
    {"id": "r", "type": "support", "from": ["a", "b", "c"], "to": "main"}
                        ^~~~~~~~~
  help: give each that speaks for `main` without the others a relation of its own
)");
    CHECK(test::messages_of(rule, saying(linked, "zh",
                                         {{"main", "我们应该租这套房"},
                                          {"a", "每月租金很低"},
                                          {"b", "小学就在下一个路口"},
                                          {"c", "阳台整天都有太阳"}})) ==
          R"(
AM311 11: `a`, `b` and `c` are linked, but no two of them use the same words
)");
}

TEST_CASE("two of them that do are enough to leave them linked") {
    CHECK(test::findings_of(rule, saying(linked, "en",
                                         {{"main", "We should take the flat"},
                                          {"a", "The monthly rent stays low"},
                                          {"b", "The primary school stands at the next corner"},
                                          {"c", "Low rents come with sunny balconies"}})) == test::nothing);
}

TEST_CASE("two premises, a named scheme and a text without content words leave no doubt") {
    CHECK(
        test::findings_of(
            rule,
            saying({.claims = "main a b", .relations = {"a, b support main"}, .main = "main"}, "en",
                   {{"main", "Take it"}, {"a", "The monthly rent stays low"}, {"b", "Schools are near"}})) ==
        test::nothing);
    CHECK(test::findings_of(rule, test::with(flat(), "r", R"("scheme": "practical-reasoning")")) ==
          test::nothing);
    CHECK(test::findings_of(
              rule, saying(linked, "en", {{"a", "It is so"}, {"b", "Dogs bark"}, {"c", "Cats sleep"}})) ==
          test::nothing);
    CHECK(test::findings_of(rule, linked) == test::nothing);
}

TEST_CASE("a link may be allowed") {
    CHECK(test::findings_of(rule, test::with(flat(), "r", R"("allow": ["doubtful-link"])")) == test::nothing);
}

}  // namespace argmap

#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::saying;

namespace {

constexpr const char* rule = "loose-term";

const MapInWords linked{.claims = "main a b", .relations = {"r: a, b support main"}, .main = "main"};

std::string trains() {
    return saying(linked, "en",
                  {{"main", "We should buy a car"},
                   {"a", "Trains come late every morning"},
                   {"b", "A car is for sale"}});
}

}  // namespace

TEST_CASE("a premise that takes no other's hand is loose") {
    CHECK(test::findings_of(rule, trains()) == R"(
map.json:10:25: hint[AM314]: `a` does not use the same words as `b`, with which it is linked
    {"id": "r", "type": "support", "from": ["a", "b"], "to": "main"}
                        ^~~~~~~~~
map.json:6:12: note: `trains`, `come`, `late` and `morning` stand nowhere else in the argument
  help: add the premise that joins them, or give it a relation of its own
)");
}

TEST_CASE("in Chinese, too, without saying which words") {
    CHECK(test::findings_of(
              rule, saying(linked, "zh",
                           {{"main", "我们应该买汽车"}, {"a", "地铁常常晚点"}, {"b", "邻居想卖汽车"}})) ==
          R"(
map.json:10:25: hint[AM314]: `a` does not use the same words as `b`, with which it is linked
    {"id": "r", "type": "support", "from": ["a", "b"], "to": "main"}
                        ^~~~~~~~~
map.json:6:12: note: what it says is taken up nowhere else in the argument
  help: add the premise that joins them, or give it a relation of its own
)");
}

TEST_CASE("of three premises the first that stands alone is told") {
    CHECK(test::messages_of(
              rule,
              saying({.claims = "main a b c", .relations = {"a, b, c support main"}, .main = "main"}, "en",
                     {{"main", "Whales breathe air"},
                      {"a", "Whales are mammals"},
                      {"b", "Mammals breathe air"},
                      {"c", "Trains come late every morning"}})) == R"(
AM314 11: `c` does not use the same words as `a` and `b`, with which it is linked
)");
}

TEST_CASE("premises that hold hands may have words of their own") {
    CHECK(test::findings_of(rule, saying(linked, "en",
                                         {{"main", "Socrates is mortal"},
                                          {"a", "All humans of Greece are mortal"},
                                          {"b", "Socrates the philosopher is a human"}})) == test::nothing);
}

TEST_CASE("in Chinese one character may hold hands") {
    CHECK(test::findings_of(
              rule, saying(linked, "zh",
                           {{"main", "苏格拉底会死"}, {"a", "所有人都会死"}, {"b", "苏格拉底是人"}})) ==
          test::nothing);
}

TEST_CASE("a premise whose words the conclusion takes up is not loose") {
    CHECK(test::findings_of(rule, saying(linked, "en",
                                         {{"main", "The lake is deep and the shore is steep"},
                                          {"a", "The lake is deep"},
                                          {"b", "The shore is steep"}})) == test::nothing);
}

TEST_CASE("three that all stand alone are left to AM311, and named schemes to their questions") {
    CHECK(test::findings_of(
              rule,
              saying({.claims = "main a b c", .relations = {"a, b, c support main"}, .main = "main"}, "en",
                     {{"main", "Take the flat"},
                      {"a", "Rents rise"},
                      {"b", "Schools close"},
                      {"c", "Dogs bark"}})) == test::nothing);
    CHECK(test::findings_of(rule, test::with(trains(), "r", R"("scheme": "practical-reasoning")")) ==
          test::nothing);
    CHECK(test::findings_of(rule, linked) == test::nothing);
}

TEST_CASE("a loose premise may be allowed at the relation or at the premise") {
    for (const char* id : {"r", "a"})
        CHECK(test::findings_of(rule, test::with(trains(), id, R"("allow": ["loose-term"])")) ==
              test::nothing);
}

}  // namespace argmap

#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::saying;

namespace {

constexpr const char* rule = "missing-link";

const MapInWords apart{
    .claims = "main a b", .relations = {"r: a supports main", "s: b supports main"}, .main = "main"};

std::string whales() {
    return saying(
        apart, "en",
        {{"main", "Whales breathe air"}, {"a", "Whales are mammals"}, {"b", "Mammals breathe air"}});
}

}  // namespace

TEST_CASE("two supports that complete each other should be linked") {
    CHECK(test::findings_of(rule, whales()) == R"(
map.json:10:25: hint[AM312]: `a` and `b` support `main` apart, but mention only together what it speaks of
    {"id": "r", "type": "support", "from": "a", "to": "main"},
                        ^~~~~~~~~
map.json:11:25: note: the other support
  help: link the two premises in one relation
)");
    CHECK(test::messages_of(
              rule, saying(apart, "zh",
                           {{"main", "鲸鱼呼吸空气"}, {"a", "鲸鱼是哺乳动物"}, {"b", "哺乳动物呼吸空气"}})) ==
          R"(
AM312 10: `a` and `b` support `main` apart, but mention only together what it speaks of
)");
}

TEST_CASE("two that leave something out, or have nothing to do with each other, are reasons of their own") {
    CHECK(test::findings_of(rule, saying(apart, "en",
                                         {{"main", "Whales breathe fresh air"},
                                          {"a", "Whales are mammals"},
                                          {"b", "Mammals breathe air"}})) == test::nothing);
    CHECK(test::findings_of(rule, saying(apart, "en",
                                         {{"main", "Whales breathe air"},
                                          {"a", "Whales surface often"},
                                          {"b", "Mammals breathe air"}})) == test::nothing);
}

TEST_CASE("one that speaks of all of it does not need the other") {
    CHECK(test::findings_of(rule, saying(apart, "en",
                                         {{"main", "Whales breathe air"},
                                          {"a", "All whales breathe air, as mammals"},
                                          {"b", "Mammals breathe air"}})) == test::nothing);
}

TEST_CASE("linked premises and named schemes are left alone") {
    CHECK(test::findings_of(
              rule, saying({.claims = "main a b", .relations = {"a, b support main"}, .main = "main"}, "en",
                           {{"main", "Whales breathe air"},
                            {"a", "Whales are mammals"},
                            {"b", "Mammals breathe air"}})) == test::nothing);
    CHECK(test::findings_of(rule, test::with(whales(), "s", R"("scheme": "classification")")) ==
          test::nothing);
}

TEST_CASE("two supports may stay apart where that is allowed at either") {
    for (const char* id : {"r", "s"})
        CHECK(test::findings_of(rule, test::with(whales(), id, R"("allow": ["missing-link"])")) ==
              test::nothing);
}

}  // namespace argmap

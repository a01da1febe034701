#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::saying;

namespace {

constexpr const char* rule = "misplaced-objection";

const MapInWords objection{.claims = "main reason no",
                           .relations = {"r: reason supports main", "s: no attacks reason"},
                           .main = "main"};

std::string hall(std::string_view text) {
    return saying(
        objection, "en",
        {{"main", "The hall should be heated"}, {"reason", "It is freezing outside"}, {"no", text}});
}

}  // namespace

TEST_CASE("an objection that speaks of the conclusion only may be aimed at the step") {
    CHECK(test::findings_of(rule, hall("Nobody uses the hall this week")) == R"(
map.json:11:25: hint[AM315]: `no` attacks `reason`, but uses only words of `main`, which that supports
    {"id": "s", "type": "attack", "from": "no", "to": "reason"}
                        ^~~~~~~~
map.json:10:25: note: the step that it may be aimed at
  help: aim it at the step from `reason` to `main` if the premise may well be true
)");
    CHECK(test::messages_of(
              rule, saying(objection, "zh",
                           {{"main", "礼堂应当供暖"}, {"reason", "外面很冷"}, {"no", "本周没人用礼堂"}})) ==
          R"(
AM315 11: `no` attacks `reason`, but uses only words of `main`, which that supports
)");
}

TEST_CASE("an objection that speaks of the premise, or of neither, is where it belongs") {
    CHECK(test::findings_of(rule, hall("It was freezing when the hall was full")) == test::nothing);
    CHECK(test::findings_of(rule, hall("The thermometer is broken")) == test::nothing);
}

TEST_CASE("so is one that speaks of a premise that is linked with its target") {
    CHECK(test::findings_of(rule, saying({.claims = "main a b no",
                                          .relations = {"a, b support main", "no attacks a"},
                                          .main = "main"},
                                         "en",
                                         {{"main", "The hall should be heated"},
                                          {"a", "It is freezing outside"},
                                          {"b", "People come tonight"},
                                          {"no", "Nobody will come to the hall tonight"}})) == test::nothing);
}

TEST_CASE("nothing is said where the premise is used more than once") {
    CHECK(test::findings_of(rule, saying({.claims = "main reason no other",
                                          .relations = {"reason supports main", "reason supports other",
                                                        "no attacks reason", "other attacks main"},
                                          .main = "main"},
                                         "en",
                                         {{"main", "The hall should be heated"},
                                          {"reason", "It is freezing outside"},
                                          {"no", "Nobody uses the hall this week"}})) == test::nothing);
}

TEST_CASE("an objection may stay where it is, allowed at either relation") {
    for (const char* id : {"r", "s"})
        CHECK(test::findings_of(rule, test::with(hall("Nobody uses the hall this week"), id,
                                                 R"("allow": ["misplaced-objection"])")) == test::nothing);
}

}  // namespace argmap

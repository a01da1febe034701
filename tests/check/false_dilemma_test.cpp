#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::saying;

namespace {

constexpr const char* rule = "false-dilemma";

const MapInWords one_reason{
    .claims = "main reason", .relations = {"r: reason supports main"}, .main = "main"};

std::string pool() {
    return saying(one_reason, "en", {{"reason", "Either the fee goes up or the pool closes"}});
}

}  // namespace

TEST_CASE("a premise that leaves two ways needs a reason why there is no third") {
    CHECK(test::findings_of(rule, pool()) == R"(
map.json:6:31: hint[AM320]: `reason` leaves two ways, and nothing shows that there is no third
    {"id": "reason", "text": "Either the fee goes up or the pool closes"}
                              ^~~~~~~~~~~~~~~~~~~~~~~~~
  help: support it by what excludes other ways, or attack it with one
)");
    CHECK(test::messages_of(rule, saying(one_reason, "zh", {{"reason", "要么涨价，要么关门"}})) == R"(
AM320 6: `reason` leaves two ways, and nothing shows that there is no third
)");
}

TEST_CASE("one that is supported or attacked is not taken for granted") {
    for (const char* relation : {"other supports reason", "other attacks reason"})
        CHECK(test::findings_of(rule,
                                saying({.claims = "main reason other",
                                        .relations = {"reason supports main", relation},
                                        .main = "main"},
                                       "en", {{"reason", "Either the fee goes up or the pool closes"}})) ==
              test::nothing);
}

TEST_CASE("a conclusion may leave two ways, and a premise may name two things") {
    CHECK(test::findings_of(
              rule, saying(one_reason, "en", {{"main", "Either the fee goes up or the pool closes"}})) ==
          test::nothing);
    CHECK(test::findings_of(rule, saying(one_reason, "en",
                                         {{"reason", "Tea or coffee is served at noon"}})) == test::nothing);
    CHECK(test::findings_of(
              rule, saying(one_reason, "la", {{"reason", "Either the fee goes up or the pool closes"}})) ==
          test::nothing);
}

TEST_CASE("there may be only two ways") {
    CHECK(test::findings_of(rule, test::with(pool(), "reason", R"("allow": ["false-dilemma"])")) ==
          test::nothing);
}

}  // namespace argmap

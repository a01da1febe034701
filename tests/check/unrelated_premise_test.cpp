#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::saying;
using test::with;

namespace {

constexpr const char* rule = "unrelated-premise";

const MapInWords one_reason{
    .claims = "main reason", .relations = {"r: reason supports main"}, .main = "main"};

std::string scooters() {
    return saying(
        one_reason, "en",
        {{"main", "Electric scooters should be banned"}, {"reason", "Two children broke their arms"}});
}

}  // namespace

TEST_CASE("a conclusion of which no premise mentions anything comes out of a hat") {
    CHECK(test::findings_of(rule, scooters()) == R"(
map.json:9:25: hint[AM313]: `main` and `reason` do not use the same words
    {"id": "r", "type": "support", "from": "reason", "to": "main"}
                        ^~~~~~~~~
  help: link a premise that speaks of both
)");
}

TEST_CASE("so does one of linked premises, and one in Chinese") {
    CHECK(test::messages_of(
              rule, saying({.claims = "main a b", .relations = {"a, b support main"}, .main = "main"}, "en",
                           {{"main", "Electric scooters should be banned"},
                            {"a", "Two children broke their arms"},
                            {"b", "Hospitals cost the town money"}})) == R"(
AM313 10: `main` and `a` and `b` do not use the same words
)");
    CHECK(test::messages_of(rule, saying(one_reason, "zh",
                                         {{"main", "应当禁止滑板车"}, {"reason", "两个孩子摔断了胳膊"}})) ==
          R"(
AM313 9: `main` and `reason` do not use the same words
)");
}

TEST_CASE("one word in any form, in one of the premises, is enough") {
    CHECK(test::findings_of(
              rule, saying({.claims = "main a b", .relations = {"a, b support main"}, .main = "main"}, "en",
                           {{"main", "Electric scooters should be banned"},
                            {"a", "Two children broke their arms"},
                            {"b", "They fell from a scooter"}})) == test::nothing);
    CHECK(test::findings_of(rule, saying(one_reason, "zh",
                                         {{"main", "应当禁止滑板车"}, {"reason", "滑板车伤了两个孩子"}})) ==
          test::nothing);
}

TEST_CASE("nothing is said of texts in languages that argmap does not know") {
    CHECK(test::findings_of(
              rule, saying(one_reason, "la", {{"main", "Canis latrat"}, {"reason", "Felis dormit"}})) ==
          test::nothing);
    CHECK(test::findings_of(rule, one_reason) == test::nothing);
}

TEST_CASE("a scheme, a warrant or an undercut says what the step is about; attacks need not") {
    CHECK(test::findings_of(rule, with(scooters(), "r", R"("scheme": "sign")")) == test::nothing);
    for (const char* relation : {"other supports r", "other attacks r"})
        CHECK(test::findings_of(rule, saying({.claims = "main reason other",
                                              .relations = {"r: reason supports main", relation},
                                              .main = "main"},
                                             "en",
                                             {{"main", "Electric scooters should be banned"},
                                              {"reason", "Two children broke their arms"},
                                              {"other", "It happened on a scooter"}})) == test::nothing);
    CHECK(test::findings_of(
              rule, saying({.claims = "main reason", .relations = {"reason attacks main"}, .main = "main"},
                           "en", {{"main", "Scooters are fun"}, {"reason", "Two arms broke"}})) ==
          test::nothing);
}

TEST_CASE("more than five are told in one finding, but for those that are allowed") {
    const MapInWords map{.claims = "main a b c d e f",
                         .relations = {"r: a supports main", "s: b supports main", "c supports main",
                                       "d supports main", "e supports main", "f supports main"},
                         .main = "main"};
    const std::string json = saying(map, "en",
                                    {{"main", "Electric scooters should be banned"},
                                     {"a", "Old trees grow slowly"},
                                     {"b", "Small birds fly south"},
                                     {"c", "Silver fish swim upstream"},
                                     {"d", "Church bells ring early"},
                                     {"e", "Grey clouds drift past"},
                                     {"f", "Mountain rivers run dry"}});
    CHECK(test::findings_of(rule, json) == R"(
map.json:14:25: hint[AM313]: 6 supports do not use the words of their conclusions; the first: `main` and `a` do not use the same words
    {"id": "r", "type": "support", "from": "a", "to": "main"},
                        ^~~~~~~~~
map.json:15:25: note: `main` and `b` do not use the same words
map.json:16:14: note: `main` and `c` do not use the same words
map.json:17:14: note: `main` and `d` do not use the same words
map.json:18:14: note: `main` and `e` do not use the same words
  more: `--all` shows 1 more place
  help: link to each a premise that speaks of both
)");
    CHECK(test::messages_of(rule, with(json, "r", R"("allow": ["unrelated-premise"])")) == R"(
AM313 15: `main` and `b` do not use the same words
AM313 16: `main` and `c` do not use the same words
AM313 17: `main` and `d` do not use the same words
AM313 18: `main` and `e` do not use the same words
AM313 19: `main` and `f` do not use the same words
)");
}

}  // namespace argmap

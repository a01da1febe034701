#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::saying;
using test::with;

namespace {

constexpr const char* rule = "single-premise";

}  // namespace

TEST_CASE("a single premise leaves its step unstated") {
    CHECK(test::findings_of(rule, MapInWords{.claims = "main reason",
                                             .relations = {"reason supports main"},
                                             .main = "main"}) == R"(
map.json:8:14: hint[AM318]: `reason` alone supports `main`
    {"type": "support", "from": "reason", "to": "main"}
             ^~~~~~~~~
  help: link the premise with what else has to be true for it to count
)");
}

TEST_CASE("all supports by single premises are told in one finding, but for those that are allowed") {
    const MapInWords map{.claims = "main a b c d e f",
                         .relations = {"r: a supports main", "b supports main", "c supports main",
                                       "d supports main", "e supports main", "f supports main"},
                         .main = "main"};
    CHECK(test::findings_of(rule, with(map, "r", R"("allow": ["single-premise"])")) == R"(
map.json:14:14: hint[AM318]: 5 supports have a single premise; the first: `b` alone supports `main`
    {"type": "support", "from": "b", "to": "main"},
             ^~~~~~~~~
map.json:15:14: note: `c` alone supports `main`
map.json:16:14: note: `d` alone supports `main`
map.json:17:14: note: `e` alone supports `main`
map.json:18:14: note: `f` alone supports `main`
  help: link the premise with what else has to be true for it to count
)");
}

TEST_CASE("linked premises, named schemes, warrants and undercuts say what the step is about") {
    CHECK(test::findings_of(
              rule, MapInWords{.claims = "main a b c d",
                               .relations = {"a, b support main", "s: c supports main", "d supports s"},
                               .main = "main"}) == test::nothing);
    CHECK(test::findings_of(rule, MapInWords{.claims = "main a b",
                                             .relations = {"s: a supports main", "b attacks s"},
                                             .main = "main"}) == test::nothing);
    CHECK(test::findings_of(rule, with(MapInWords{.claims = "main a", .relations = {"s: a supports main"}},
                                       "s", R"("scheme": "example")")) == test::nothing);
}

TEST_CASE("a support is told once where it has a single premise that shares no word with its conclusion") {
    const MapInWords map{.claims = "main hat near",
                         .relations = {"r: hat supports main", "near supports main"},
                         .main = "main"};
    const std::string json = saying(map, "en",
                                    {{"main", "Electric scooters should be banned"},
                                     {"hat", "Two children broke their arms"},
                                     {"near", "A scooter hit two children"}});
    const auto told = [](const std::string& text) {
        return test::messages_in(text, test::core_and({"unrelated-premise", "single-premise"}));
    };
    CHECK(told(json) == R"(
AM313 10: `main` and `hat` do not use the same words
AM318 11: `near` alone supports `main`
)");
    // What is allowed to come out of a hat is a single premise still; what is allowed to be one is nothing
    // else.
    CHECK(told(with(json, "r", R"("allow": ["unrelated-premise"])")) == R"(
AM318 10: 2 supports have a single premise; the first: `hat` alone supports `main`
)");
    CHECK(told(with(json, "r", R"("allow": ["single-premise"])")) == R"(
AM313 10: `main` and `hat` do not use the same words
AM318 11: `near` alone supports `main`
)");
    CHECK(test::messages_of(rule, json) == R"(
AM318 10: 2 supports have a single premise; the first: `hat` alone supports `main`
)");
}

TEST_CASE("attacks and relations between equals may well have one premise") {
    CHECK(test::findings_of(rule,
                            MapInWords{.claims = "main a b c",
                                       .relations = {"a attacks main", "b contrary main", "c rephrase main"},
                                       .main = "main"}) == test::nothing);
}

}  // namespace argmap

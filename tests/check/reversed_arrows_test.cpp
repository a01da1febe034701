// The rules that find arrows drawn the wrong way round.
#include "check/entries.hpp"
#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

using test::findings;
using test::MapInWords;
using test::messages_of;
using test::nothing;

TEST_CASE(
    "a support that leads from the main claim to the edge of the map is told, and can be turned round") {
    const MapInWords map{.claims = "main reason other",
                         .relations = {"main supports reason", "other supports main"},
                         .main = "main"};
    CHECK(findings(map) == R"(
map.json:9:14: warning[AM321]: the main claim `main` supports `reason`, which leads nowhere
    {"type": "support", "from": "main", "to": "reason"},
             ^~~~~~~~~
  help: turn it round, from `reason` to `main`
)");
    const test::Mended mended = test::mended("support-from-main", map.json());
    CHECK(!mended.safe);
    CHECK(mended.text == MapInWords{.claims = "main reason other",
                                    .relations = {"reason supports main", "other supports main"},
                                    .main = "main"}
                             .json());
}

TEST_CASE("a main claim may support another one, lead further on, attack, or follow with others") {
    CHECK(messages_of("support-from-main",
                      test::MapInWords{.claims = "main a b",
                                       .relations = {"main supports a", "a attacks b", "b attacks main"},
                                       .main = "main"}) == nothing);
    CHECK(messages_of("support-from-main", MapInWords{.claims = "main a b",
                                                      .relations = {"main attacks a", "b supports main"},
                                                      .main = "main"}) == nothing);
    CHECK(messages_of("support-from-main",
                      MapInWords{.claims = "main a b", .relations = {"main, b support a"}, .main = "main"}) ==
          nothing);
    const std::string two_mains = R"({"main": ["m", "n"], "claims": [{"id": "m", "text": "M"}, {"id": "n",
        "text": "N"}], "relations": [{"type": "support", "from": "m", "to": "n"}]})";
    CHECK(messages_of("support-from-main", two_mains) == nothing);
}

TEST_CASE("a claim that ends nowhere is told where what supports it leads to the main claim") {
    const MapInWords map{.claims = "main shade leaves",
                         .relations = {"shade supports main", "shade supports leaves"},
                         .main = "main"};
    CHECK(test::findings_of("dead-end", map) == R"(
map.json:10:14: hint[AM322]: `shade` supports `leaves`, which leads to no main claim, though `shade` does
    {"type": "support", "from": "shade", "to": "leaves"}
             ^~~~~~~~~
map.json:6:12: note: where it ends
  help: turn it round if `leaves` is a reason for `shade`
)");
}

TEST_CASE("a claim leads on by way of objections, steps and other words for it") {
    for (const std::vector<std::string_view>& relations :
         {std::vector<std::string_view>{"a supports main", "a supports b", "b attacks main"},
          {"r: a supports main", "a supports b", "b attacks r"},
          {"a supports main", "a supports b", "main rephrase b"},
          {"a supports main", "a supports b", "b contrary main"}}) {
        CHECK(messages_of("dead-end",
                          MapInWords{.claims = "main a b", .relations = relations, .main = "main"}) ==
              nothing);
    }
}

TEST_CASE("a dead end is left alone where no main claim is declared, or nothing that supports it leads on") {
    CHECK(messages_of("dead-end", MapInWords{.claims = "main a b c",
                                             .relations = {"a supports main", "c supports b"},
                                             .main = "main"}) == R"(
AM213 6: the map falls into 2 parts that no relation connects; one begins with `b`
)");
}

}  // namespace argmap

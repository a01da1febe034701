#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::findings_of;
using test::messages_of;

TEST_CASE("an objection without a reply stands against the main claim") {
    CHECK(findings_of("unanswered-objection",
                      test::MapInWords{.claims = "main reason objection ground",
                                       .relations = {"reason supports main", "objection attacks reason",
                                                     "ground supports objection"}}) == R"(
map.json:3:12: hint[AM305]: 1 objection stands against `main` without any reply: `objection`
    {"id": "main", "text": "Main"},
           ^~~~~~
map.json:10:14: note: `objection` against `reason`
  help: answer with an attack on the objection, on its grounds, or on the step from there
)");
}

TEST_CASE("the objections to a main claim are told in one finding") {
    CHECK(messages_of("unanswered-objection",
                      test::MapInWords{.claims = "main reason a b c d",
                                       .relations = {"s: reason supports main", "a attacks main",
                                                     "b attacks reason", "c, d attack s"}}) == R"(
AM305 3: 3 objections stand against `main` without any reply: `a`, `b` and `c`
)");
}

TEST_CASE("each main claim is told of its own objections") {
    CHECK(messages_of("unanswered-objection", R"({"main": ["left", "right"], "claims": [
{"id": "left", "text": "Left"},
{"id": "right", "text": "Right"},
{"id": "a", "text": "A"},
{"id": "b", "text": "B"},
{"id": "c", "text": "C"}], "relations": [
{"type": "attack", "from": "a", "to": "left"}, {"type": "attack", "from": "b", "to": "right"},
{"type": "attack", "from": "c", "to": "b"}, {"type": "support", "from": "c", "to": "left"}]})") == R"(
AM305 2: 1 objection stands against `left` without any reply: `a`
)");
}

TEST_CASE("a reply to the objection, to its step or to its grounds answers it") {
    for (const char* reply : {"reply attacks objection", "reply attacks step", "reply attacks ground",
                              "reply attacks basis", "reply contrary objection"})
        CHECK(findings_of("unanswered-objection",
                          test::MapInWords{.claims = "main objection ground reply",
                                           .relations = {"step: objection attacks main",
                                                         "basis: ground supports objection", reply},
                                           .main = "main"}) == test::nothing);
}

TEST_CASE("what defends the main claim needs no answer") {
    CHECK(findings_of("unanswered-objection",
                      test::MapInWords{.claims = "main objection reply",
                                       .relations = {"objection attacks main", "reply attacks objection"}}) ==
          test::nothing);
}

TEST_CASE("an objection that is made use of for the main claim has been taken up") {
    CHECK(findings_of("unanswered-objection",
                      test::MapInWords{.claims = "main reason objection",
                                       .relations = {"reason supports main", "objection attacks reason",
                                                     "objection supports main"}}) == test::nothing);
}

TEST_CASE("an attack that has nothing to do with the main claim is left alone") {
    CHECK(findings_of("unanswered-objection",
                      test::MapInWords{.claims = "main reason aside objection",
                                       .relations = {"reason supports main", "reason attacks aside",
                                                     "objection attacks aside"},
                                       .main = "main"}) == test::nothing);
}

TEST_CASE("an objection can be allowed by itself, or all of a main claim's") {
    const test::MapInWords map{.claims = "main a b", .relations = {"r: a attacks main", "s: b attacks main"}};
    const std::string allowed = R"("allow": ["unanswered-objection"])";
    CHECK(messages_of("unanswered-objection", test::with(map, "r", allowed)) == R"(
AM305 3: 1 objection stands against `main` without any reply: `b`
)");
    CHECK(messages_of("unanswered-objection", test::with(map, "main", allowed)) == test::nothing);
}

}  // namespace argmap

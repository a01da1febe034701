#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::findings_of;

TEST_CASE("a reason or an objection that rests on nothing is unsupported") {
    CHECK(findings_of("unsupported-claim", test::MapInWords{.claims = "main reason objection",
                                                            .relations = {"reason supports main",
                                                                          "objection attacks main"}}) == R"(
map.json:4:12: warning[AM304]: `reason` is relied on without support or source
    {"id": "reason", "text": "Reason"},
           ^~~~~~~~
  help: support it, cite its `source`, or mark it `assumed`
map.json:5:12: warning[AM304]: `objection` is relied on without support or source
    {"id": "objection", "text": "Objection"}
           ^~~~~~~~~~~
  help: support it, cite its `source`, or mark it `assumed`
)");
}

TEST_CASE("more than five unsupported claims are told together, without those that are allowed") {
    const test::MapInWords map{.claims = "main a b c d e f g",
                               .relations = {"a, b, c, d, e, f, g support main"}};
    CHECK(test::messages_of("unsupported-claim", map) == R"(
AM304 4: 7 claims are relied on without support or source: `a`, `b`, `c`, `d` and 3 more
)");
    const std::string allowed = R"("allow": ["unsupported-claim"])";
    CHECK(test::messages_of("unsupported-claim", test::with(map, "a", allowed)) == R"(
AM304 5: 6 claims are relied on without support or source: `b`, `c`, `d`, `e` and 2 more
)");
    CHECK(test::messages_of("unsupported-claim", test::with(test::with(map, "a", allowed), "b", allowed)) ==
          R"(
AM304 6: `c` is relied on without support or source
AM304 7: `d` is relied on without support or source
AM304 8: `e` is relied on without support or source
AM304 9: `f` is relied on without support or source
AM304 10: `g` is relied on without support or source
)");
}

TEST_CASE("what is assumed, cited, supported or said in other words elsewhere has its grounds") {
    const test::MapInWords map{.claims = "main reason", .relations = {"reason supports main"}};
    CHECK(findings_of("unsupported-claim", test::with(map, "reason", R"("assumed": true)")) == test::nothing);
    CHECK(findings_of("unsupported-claim",
                      R"({"sources": {"s": {"title": "S"}}, "claims": [{"id": "main", "text": "Main"},
        {"id": "reason", "text": "Reason", "source": "s"}],
        "relations": [{"type": "support", "from": "reason", "to": "main"}]})") == test::nothing);
    CHECK(findings_of("unsupported-claim", test::with(test::MapInWords{.claims = "main reason same",
                                                                       .relations = {"reason supports main",
                                                                                     "reason rephrase same"}},
                                                      "same", R"("assumed": true)")) == test::nothing);
}

TEST_CASE("a claim that nothing rests on needs no grounds") {
    CHECK(findings_of("unsupported-claim", test::with(test::MapInWords{.claims = "main other",
                                                                       .relations = {"other contrary main"},
                                                                       .main = "main"},
                                                      "other", R"("tags": ["x"])")) == test::nothing);
}

TEST_CASE("a claim whose support had to be left out is not unsupported") {
    CHECK(test::messages_of(
              "unsupported-claim",
              test::MapInWords{.claims = "main reason",
                               .relations = {"reason supports main", "nowhere supports reason"}}) == R"(
AM202 8: no claim or relation has the id `nowhere`
)");
}

}  // namespace argmap

#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::findings_of;

namespace {

/// With a claim besides that cites a source.
std::string citing(const test::MapInWords& map) {
    std::string json = test::with(map, "main", R"("source": "paper")");
    return json.insert(2, "  \"sources\": {\"paper\": {\"title\": \"Paper\"}},\n");
}

}  // namespace

TEST_CASE("reasons and objections that rest on nothing are told in one finding, where others cite sources") {
    const test::MapInWords map{.claims = "main reason objection",
                               .relations = {"reason supports main", "objection attacks main"}};
    CHECK(findings_of("unsupported-claim", citing(map)) == R"(
map.json:5:12: hint[AM304]: 2 claims are relied on without support or source: `reason` and `objection`
    {"id": "reason", "text": "Reason"},
           ^~~~~~~~
  help: support each, cite its `source`, or mark it `assumed`
)");
    CHECK(findings_of("unsupported-claim",
                      citing({.claims = "main reason", .relations = {"reason supports main"}})) == R"(
map.json:5:12: hint[AM304]: `reason` is relied on without support or source
    {"id": "reason", "text": "Reason"}
           ^~~~~~~~
  help: support it, cite its `source`, or mark it `assumed`
)");
}

TEST_CASE("nothing is unsupported in a map that cites no source") {
    CHECK(findings_of("unsupported-claim",
                      test::MapInWords{.claims = "main reason", .relations = {"reason supports main"}}) ==
          test::nothing);
}

TEST_CASE("unsupported claims that are allowed are not counted") {
    const std::string map =
        citing({.claims = "main a b c d e f g", .relations = {"a, b, c, d, e, f, g support main"}});
    CHECK(test::messages_of("unsupported-claim", map) == R"(
AM304 5: 7 claims are relied on without support or source: `a`, `b`, `c`, `d` and 3 more
)");
    CHECK(test::messages_of("unsupported-claim", test::with(map, "a", R"("allow": ["unsupported-claim"])")) ==
          R"(
AM304 6: 6 claims are relied on without support or source: `b`, `c`, `d`, `e` and 2 more
)");
}

TEST_CASE("what is assumed, cited, supported or said in other words elsewhere has its grounds") {
    const test::MapInWords map{.claims = "main reason", .relations = {"reason supports main"}};
    CHECK(findings_of("unsupported-claim", test::with(citing(map), "reason", R"("assumed": true)")) ==
          test::nothing);
    CHECK(findings_of("unsupported-claim",
                      R"({"sources": {"s": {"title": "S"}}, "claims": [{"id": "main", "text": "Main"},
        {"id": "reason", "text": "Reason", "source": "s"}],
        "relations": [{"type": "support", "from": "reason", "to": "main"}]})") == test::nothing);
    CHECK(findings_of("unsupported-claim",
                      test::with(citing({.claims = "main reason same",
                                         .relations = {"reason supports main", "reason rephrase same"}}),
                                 "same", R"("assumed": true)")) == test::nothing);
}

TEST_CASE("a claim that nothing rests on needs no grounds") {
    CHECK(
        findings_of("unsupported-claim",
                    citing({.claims = "main other", .relations = {"other contrary main"}, .main = "main"})) ==
        test::nothing);
}

TEST_CASE("a claim whose support had to be left out is not unsupported") {
    CHECK(test::messages_of("unsupported-claim",
                            citing({.claims = "main reason",
                                    .relations = {"reason supports main", "nowhere supports reason"}})) == R"(
AM202 9: no claim or relation has the id `nowhere`
)");
}

}  // namespace argmap

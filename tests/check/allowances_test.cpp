// What an author allows is left out, wherever the finding points; and an allowance of nothing is reported.
#include "check/findings.hpp"
#include "fix/fix.hpp"
#include "test.hpp"

namespace argmap {

using test::findings_in;

namespace {

/// Two claims that support each other, with something allowed in the map, a claim and a relation.
std::string cycle(const std::string& in_map, const std::string& in_claim, const std::string& in_relation) {
    const auto allow = [](const std::string& what) { return what.empty() ? "" : ", \"allow\": " + what; };
    return "{\"title\": \"T\"" + allow(in_map) +
           ", \"main\": \"a\",\n\"claims\": [{\"id\": \"a\", \"text\": \"A\"},\n" +
           "{\"id\": \"b\", \"text\": \"B\"" + allow(in_claim) + "}],\n\"relations\": [" +
           "{\"type\": \"support\", \"from\": \"a\", \"to\": \"b\"" + allow(in_relation) + "},\n" +
           "{\"type\": \"support\", \"from\": \"b\", \"to\": \"a\"}]}\n";
}

}  // namespace

TEST_CASE("a finding is left out where the map or a claim that it points at allows it") {
    CHECK(findings_in(cycle(R"(["circular-support"])", "", "")) == test::nothing);
    CHECK(findings_in(cycle(R"(["AM301"])", "", "")) == test::nothing);
    CHECK(findings_in(cycle("", R"({"circular-support": "they argue in a circle"})", "")) == test::nothing);
}

TEST_CASE("an allowance that allows nothing is reported where it stands") {
    CHECK(findings_in(cycle(R"(["circular-support", "unused-claim"])", "", "")) == R"(
map.json:1:46: warning[AM215]: nothing that `unused-claim` finds is left to allow here
    {"title": "T", "allow": ["circular-support", "unused-claim"], "main": "a",
                                                 ^~~~~~~~~~~~~~
  help: remove it from `allow`
)");
    // A relation is no place of this finding.
    CHECK(findings_in(cycle(R"(["circular-support"])", "", R"(["circular-support"])")) == R"(
map.json:4:69: warning[AM215]: nothing that `circular-support` finds is left to allow here
    "relations": [{"type": "support", "from": "a", "to": "b", "allow": ["circular-support"]},
                                                                        ^~~~~~~~~~~~~~~~~~
  help: remove it from `allow`
)");
}

TEST_CASE("allowing in two places is using both") {
    CHECK(findings_in(cycle(R"(["circular-support"])", R"(["AM301"])", "")) == test::nothing);
}

TEST_CASE("an allowance is not called unused where nobody looked for what it allows") {
    Levels levels;
    levels.set(rules::circular_support.code, std::nullopt);
    CHECK(findings_in(cycle(R"(["circular-support"])", "", ""), levels) == test::nothing);
}

TEST_CASE("what is no rule cannot be allowed, nor can an error") {
    CHECK(findings_in(cycle(R"(["circular-suport", "not-json", "circular-support"])", "", "")) == R"(
map.json:1:26: warning[AM216]: there is no rule `circular-suport`
    {"title": "T", "allow": ["circular-suport", "not-json", "circular-support"], "main": "a",
                             ^~~~~~~~~~~~~~~~~
  help: did you mean `circular-support`?
map.json:1:45: warning[AM216]: `not-json` is an error, which cannot be left out
    {"title": "T", "allow": ["circular-suport", "not-json", "circular-support"], "main": "a",
                                                ^~~~~~~~~~
  help: `argmap rules AM101` says how to mend it
)");
}

TEST_CASE("an allowance of a rule that there once was is worth a hint, and a fix removes it") {
    const std::string map = cycle(R"({"circular-support": "C", "missing-link": "M"})", "", R"(["AM312"])");
    CHECK(findings_in(map) == R"(
map.json:1:51: hint[AM221]: the rule `missing-link` is no longer looked for: on maps by others nine in ten of its findings were wrong
    {"title": "T", "allow": {"circular-support": "C", "missing-link": "M"}, "main": "a",
                                                      ^~~~~~~~~~~~~~
  help: remove it
map.json:4:69: hint[AM221]: the rule `missing-link` is no longer looked for: on maps by others nine in ten of its findings were wrong
    "relations": [{"type": "support", "from": "a", "to": "b", "allow": ["AM312"]},
                                                                        ^~~~~~~
  help: remove it
)");
    CHECK(fix(SourceFile("map.json", map), Levels(), Fixes::safe).text ==
          cycle(R"({"circular-support": "C"})", "", "[]"));
}

TEST_CASE("of many entries that allow, only the one that a place lies in counts") {
    Diagnostics diagnostics;
    const Code& code = rules::circular_support.code;
    diagnostics.allow(
        {{&code, {10, 20}, {12, 13}}, {&code, {30, 40}, {32, 33}}, {&code, {30, 40}, {34, 35}}});
    CHECK_FALSE(diagnostics.is_allowed(code, {9, 10}));
    CHECK_FALSE(diagnostics.is_allowed(code, {20, 21}));
    CHECK_FALSE(diagnostics.is_allowed(rules::unused_claim.code, {15, 16}));
    CHECK(diagnostics.unused_allowances().size() == 3);
    CHECK(diagnostics.is_allowed(code, {30, 31}));
    REQUIRE(diagnostics.unused_allowances().size() == 1);
    CHECK(diagnostics.unused_allowances()[0].place == Span{12, 13});
}

}  // namespace argmap

// The rules that compare texts with each other: equal, nearly equal, denied.
#include "check/entries.hpp"
#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

namespace {

using test::map_of;
using test::times_found;

const std::string english = R"("The rent is too high")";
const std::string again = R"("The rent is too high.")";

/// Three claims, the last two of which have such texts; the relations beside `a supports main`, `b supports
/// main`.
std::string map_with(const std::string& a, const std::string& b,
                     const std::vector<std::string_view>& relations) {
    std::vector<std::string_view> all{"a supports main", "b supports main"};
    all.insert(all.end(), relations.begin(), relations.end());
    return test::saying({.claims = "main a b", .relations = all}, "en", {{"a", a}, {"b", b}});
}

/// What is left when the fix is made, of the lines with claims and relations.
std::string merged(const std::string& map) {
    const test::Mended mended = test::mended("duplicate-text", map);
    CHECK(!mended.safe);
    CHECK(test::times_found("duplicate-text", mended.text) == 0);
    return "\n" + mended.text.substr(mended.text.find("    {"));
}

bool has_fix(const std::string& map) {
    Levels levels(Profile::corpus);
    levels.set(*find_code("duplicate-text"), Severity::hint);
    const Diagnostics found = test::diagnose(SourceFile("map.json", map), levels);
    REQUIRE(!found.all().empty());
    return found.all()[0].fix.has_value();
}

}  // namespace

TEST_CASE("claims with equal texts are told at the later one") {
    CHECK(test::findings_of("duplicate-text",
                            map_with("The rent is too high", "the rent is TOO high.", {})) == R"(
map.json:6:25: warning[AM407]: `b` says the same as `a`
    {"id": "b", "text": "the rent is TOO high."}
                        ^~~~~~~~~~~~~~~~~~~~~~~
map.json:5:25: note: the same text
  help: keep one of them, or join them with a `rephrase`
)");
}

TEST_CASE("a text that several claims have is told once, with all its places") {
    CHECK(test::findings_of("duplicate-text", map_of({english, again, R"("Other")", english})) == R"(
map.json:5:26: warning[AM407]: `cb` and `cd` say the same as `ca`
    {"id": "cb", "text": "The rent is too high."},
                         ^~~~~~~~~~~~~~~~~~~~~~~
map.json:4:26: note: the same text
map.json:7:26: note: and here
  help: keep one of them, or join them with a `rephrase`
)");
}

TEST_CASE("one fix merges all copies of a text, neighbours in two rounds") {
    const std::vector<std::pair<std::string_view, std::string_view>> texts{
        {"a", "Same"}, {"b", "Same"}, {"d", "Same"}, {"e", "Same"}};
    CHECK(test::mended("duplicate-text",
                       test::saying({.claims = "main a b c d",
                                     .relations = {"a supports main", "b attacks main", "d attacks main"}},
                                    "en", {texts.begin(), texts.begin() + 3}))
              .text.find(R"(
    {"id": "c", "text": "C"}
  ],
  "relations": [
    {"type": "support", "from": "a", "to": "main"},
    {"type": "attack", "from": "a", "to": "main"},
    {"type": "attack", "from": "a", "to": "main"}
)") != std::string::npos);
    const test::Mended neighbours = test::mended(
        "duplicate-text", test::saying({.claims = "main a d e", .relations = {"a supports main"}}, "en",
                                       {texts[0], texts[2], texts[3]}));
    CHECK(test::times_found("duplicate-text", neighbours.text) == 1);
}

TEST_CASE("texts are equal whatever their case, width and punctuation, in the same language only") {
    CHECK(times_found("duplicate-text", map_of({english, again})) == 1);
    CHECK(times_found("duplicate-text", map_of({R"("房租太高。")", R"("房租太高")"}, "zh")) == 1);
    CHECK(times_found("duplicate-text", map_of({english, again}, "")) == 1);
    CHECK(times_found("duplicate-text", map_of({english, again, english})) == 1);
    CHECK(times_found("duplicate-text", map_of({R"({"en": "Gift"})", R"({"de": "Gift"})"})) == 0);
    CHECK(times_found("duplicate-text", map_of({english, R"("The rent is not too high")"})) == 0);
    CHECK(times_found("duplicate-text",
                      map_of({R"({"en": "A a", "zh": "甲"})", R"({"en": "A a", "zh": "甲"})"})) == 1);
    CHECK(times_found("duplicate-text", map_of({R"({"en": "Same", "fr": "Same"})"})) == 0);
    CHECK(times_found("duplicate-text", map_of({R"("...")", R"("?!")"})) == 0);
}

TEST_CASE("a rephrase in either direction, or along others, makes equal texts no duplicates") {
    CHECK(times_found("duplicate-text", map_with("Same", "Same", {"a rephrase b"})) == 0);
    CHECK(times_found("duplicate-text", map_with("Same", "Same", {"b rephrase a"})) == 0);
    CHECK(times_found("duplicate-text", map_with("Same", "Same", {"b supports a"})) == 1);
    CHECK(times_found("duplicate-text",
                      test::saying({.claims = "a b c", .relations = {"a rephrase b", "c rephrase b"}}, "en",
                                   {{"a", "Same"}, {"b", "Same"}, {"c", "Same"}})) == 0);
}

TEST_CASE("the fix merges a claim that has nothing of its own into the first, in all its relations") {
    CHECK(merged(test::saying({.claims = "main a b c d",
                               .relations = {"a supports main", "b, c support main", "d attacks b"}},
                              "en", {{"a", "Same"}, {"b", "Same"}})) == R"(
    {"id": "main", "text": "Main"},
    {"id": "a", "text": "Same"},
    {"id": "c", "text": "C"},
    {"id": "d", "text": "D"}
  ],
  "relations": [
    {"type": "support", "from": "a", "to": "main"},
    {"type": "support", "from": ["a", "c"], "to": "main"},
    {"type": "attack", "from": "d", "to": "a"}
  ]
}
)");
}

TEST_CASE("claims are not merged where something would be lost or a relation lead to itself") {
    CHECK(has_fix(map_with("Same", "Same", {})));
    CHECK(!has_fix(map_with("Same", "Same", {"b supports a"})));
    CHECK(!has_fix(map_with("Same", "Same", {"a attacks b"})));
    CHECK(!has_fix(map_with("Same", "Same", {"a, b support main"})));
    CHECK(!has_fix(test::saying({.claims = "main a b", .relations = {"a supports main"}, .main = "b"}, "en",
                                {{"a", "Same"}, {"b", "Same"}})));
    for (const char* keys : {R"("tags": ["t"])", R"("weight": 0.5)", R"("note": "N")", R"("speaker": "S")",
                             R"("assumed": true)", R"("implicit": true)", R"("verdict": "accepted")"}) {
        INFO(keys);
        CHECK(!has_fix(test::with(map_with("Same", "Same", {}), "b", keys)));
    }
    CHECK(!has_fix(map_of({R"("Main")", R"({"en": "Same"})", R"({"en": "Same", "zh": "一样"})"})));
    CHECK(has_fix(map_of({R"("Main")", R"({"en": "Same", "zh": "一样"})", R"({"en": "Same"})"})));
    CHECK(!has_fix(map_with("Same", "Same", {"b supports nothing"})));
}

TEST_CASE("what is alike in several languages is told once, and mended in rounds where neighbours go") {
    const std::string map = map_of(
        {R"("Main")", R"({"en": "Same", "zh": "一"})", R"({"en": "Same", "zh": "一"})", R"({"en": "Same"})"});
    Levels levels(Profile::corpus);
    levels.set(*find_code("duplicate-text"), Severity::hint);
    const Diagnostics found = test::diagnose(SourceFile("map.json", map), levels);
    REQUIRE(found.all().size() == 1);
    CHECK(found.all()[0].primary.message == "`cc` and `cd` say the same as `cb`");
    CHECK(test::times_found("duplicate-text", test::mended("duplicate-text", map).text) == 1);
}

TEST_CASE("equal texts can be allowed at either claim") {
    const std::string map = map_with("Same", "Same", {});
    for (const char* claim : {"a", "b"})
        CHECK(times_found("duplicate-text", test::with(map, claim, R"("allow": ["duplicate-text"])")) == 0);
}

}  // namespace argmap

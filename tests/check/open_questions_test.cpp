#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::with;

namespace {

constexpr const char* rule = "open-questions";

const MapInWords on_a_sign{.claims = "rain clouds other",
                           .relations = {"r: clouds supports rain", "other attacks rain"},
                           .main = "rain"};

std::string signed_with(std::string_view scheme) {
    return with(on_a_sign, "r", "\"scheme\": \"" + std::string(scheme) + "\"");
}

}  // namespace

TEST_CASE("a named scheme asks its questions where none was taken up") {
    CHECK(test::findings_of(rule, signed_with("sign")) == R"(
map.json:9:78: hint[AM316]: no critical question of `sign` is taken up for `r`
    {"id": "r", "type": "support", "from": "clouds", "to": "rain", "scheme": "sign"},
                                                                             ^~~~~~
  help: ask: How reliable a sign is it?
  help: ask: Is there another explanation of it?
)");
}

TEST_CASE("the questions are in the language of whoever reads the findings") {
    const SourceFile source("map.json", R"({"language": "en", "claims": [
{"id": "rain", "text": "It will rain"}, {"id": "clouds", "text": "There are dark clouds"}], "relations": [
{"type": "support", "from": "clouds", "to": "rain", "scheme": "sign"}]})");
    Levels levels(Profile::corpus);
    levels.set(rules::open_questions.code, Severity::hint);
    const Diagnostics found = test::diagnose(source, levels);
    REQUIRE(found.all().size() == 1);
    REQUIRE(found.all()[0].help.size() == 2);
    CHECK(found.all()[0].help[0].in(Tongue::english) == "ask: How reliable a sign is it?");
    CHECK(found.all()[0].help[0].in(Tongue::chinese).ends_with("这一迹象有多可靠？"));
}

TEST_CASE("whatever is said about a premise or the step takes them up") {
    for (const char* relation : {"other attacks r", "other supports r", "other supports clouds",
                                 "other attacks clouds", "other contrary clouds"}) {
        const MapInWords map{.claims = "rain clouds other",
                             .relations = {"r: clouds supports rain", relation},
                             .main = "rain"};
        CHECK(test::findings_of(rule, with(map, "r", R"("scheme": "sign")")) == test::nothing);
    }
}

TEST_CASE("a source for a premise answers for it") {
    CHECK(test::findings_of(rule, R"({"sources": {"s": {"title": "S"}}, "claims": [{"id": "a", "text": "A"},
        {"id": "b", "text": "B", "source": "s"}],
        "relations": [{"type": "support", "from": "b", "to": "a", "scheme": "sign"}]})") == test::nothing);
}

TEST_CASE("schemes of one's own ask nothing, and neither does a relation without one") {
    CHECK(test::findings_of(rule, signed_with("horoscope")) == test::nothing);
    CHECK(test::findings_of(rule, on_a_sign) == test::nothing);
}

TEST_CASE("questions may stay open where that is allowed") {
    CHECK(test::findings_of(rule, with(signed_with("sign"), "r", R"("allow": ["open-questions"])")) ==
          test::nothing);
}

}  // namespace argmap

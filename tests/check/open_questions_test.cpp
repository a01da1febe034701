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

TEST_CASE("the questions are in the language of the map") {
    CHECK(test::findings_of(rule, R"({"language": "zh", "claims": [
{"id": "雨", "text": "快要下雨了"}, {"id": "云", "text": "天上有乌云"}], "relations": [
{"type": "support", "from": "云", "to": "雨", "scheme": "sign"}]})") == R"(
map.json:3:55: hint[AM316]: no critical question of `sign` is taken up for the support of `雨` by `云`
    {"type": "support", "from": "云", "to": "雨", "scheme": "sign"}]}
                                                            ^~~~~~
  help: ask: 这一迹象有多可靠？
  help: ask: 这一迹象有没有别的解释？
)");
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

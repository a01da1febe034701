#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::findings;
using test::with;

namespace {

const test::MapInWords rivals{
    .claims = "main left right",
    .relations = {"left supports main", "right attacks main", "r: left contrary right"},
    .main = "main"};

std::string with_both(std::string_view left, std::string_view right) {
    return with(with(rivals, "left", left), "right", right);
}

}  // namespace

TEST_CASE("contraries that are both assumed cannot both be true") {
    CHECK(test::findings_in(with_both(R"("assumed": true)", R"("assumed": true)")) == R"(
map.json:11:25: warning[AM307]: `left` and `right` cannot both be true, but both are taken to be
    {"id": "r", "type": "contrary", "from": "left", "to": "right"}
                        ^~~~~~~~~~
map.json:5:12: note: this one is assumed
map.json:6:12: note: and this one is assumed
  help: give one of them up, or say that they can both be true
)");
}

TEST_CASE("nor can contraries that are both accepted, and that is said once") {
    CHECK(test::messages_of("contraries-both-stand",
                            with_both(R"("verdict": "accepted")", R"("verdict": "accepted")")) == R"(
AM307 11: `left` and `right` cannot both be true, but both are taken to be
)");
    CHECK(test::messages_of("contraries-both-stand",
                            with_both(R"("assumed": true)", R"("verdict": "accepted")")) == R"(
AM307 11: `left` and `right` cannot both be true, but both are taken to be
)");
}

TEST_CASE("two main claims that exclude each other are the choice that a map weighs") {
    CHECK(test::findings_in(R"({"main": ["left", "right"], "claims": [
{"id": "left", "text": "Left"},
{"id": "right", "text": "Right"}], "relations": [
{"type": "contrary", "from": "left", "to": "right"}]})") == test::nothing);
}

TEST_CASE("it is no contradiction to assume one, or to give one up") {
    CHECK(findings(rivals) == test::nothing);
    CHECK(test::findings_in(with(rivals, "left", R"("assumed": true)")) == test::nothing);
    CHECK(test::messages_of("contraries-both-stand",
                            with_both(R"("assumed": true)", R"("assumed": true, "verdict": "undecided")")) ==
          test::nothing);
}

TEST_CASE("claims that attack each other may both be assumed") {
    CHECK(test::findings_in(
              with(with(test::MapInWords{.claims = "left right", .relations = {"left attacks right"}}, "left",
                        R"("assumed": true)"),
                   "right", R"("assumed": true)")) == test::nothing);
}

TEST_CASE("both may stand where the map allows it at either claim or at the relation") {
    const std::string both = with_both(R"("assumed": true)", R"("assumed": true)");
    for (const char* id : {"left", "right", "r"})
        CHECK(test::findings_in(with(both, id, R"("allow": ["contraries-both-stand"])")) == test::nothing);
}

}  // namespace argmap

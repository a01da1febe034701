#include "diagnostics/silence.hpp"

#include "check/check.hpp"
#include "diagnostics/printer.hpp"
#include "schema.hpp"
#include "test.hpp"

#include <string>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

const SourceFile source("map.json", "{}");

/// Three rules that were silent for two reasons, and one that nobody wanted.
Diagnostics silent() {
    Diagnostics diagnostics{Levels(Profile::teaching)};
    diagnostics.add(NotLookedFor{find_code("imperative"), Silence::language_unknown, "it"});
    diagnostics.add(NotLookedFor{find_code("unused-claim"), Silence::parts_left_out});
    diagnostics.add(NotLookedFor{find_code("no-main-claim"), Silence::parts_left_out});
    diagnostics.add(NotLookedFor{find_code("no-main-claim"), Silence::parts_left_out});
    diagnostics.add(NotLookedFor{find_code("malformed-date"), Silence::parts_left_out});
    return diagnostics;
}

std::string printed(const Printer& printer) {
    return printer.file(source, silent(), {});
}

}  // namespace

TEST_CASE("every format says what was not looked for, and why") {
    CHECK(printed(printers::human) ==
          "map.json: not looked for, because parts of the map were left out: AM211, AM212\n"
          "map.json: not looked for, because argmap does not know what shows it in `it`: AM402\n");
    CHECK(printed(printers::json) ==
          R"({"file": "map.json", "findings": [], "left_out": {}, "not_looked_for": )"
          R"([{"why": "parts of the map were left out", "codes": ["AM211", "AM212"]}, )"
          R"({"why": "argmap does not know what shows it in `it`", "codes": ["AM402"]}]})");
    CHECK(
        printed(printers::github) ==
        "::notice file=map.json,title=argmap::not looked for, because parts of the map were left out: AM211, "
        "AM212\n"
        "::notice file=map.json,title=argmap::not looked for, because argmap does not know what shows it in "
        "`it`: AM402\n");
    CHECK(printed(printers::junit) ==
          R"(  <testsuite name="map.json" tests="2" failures="0" errors="0">
    <testcase classname="map.json" name="not looked for, because parts of the map were left out: AM211, AM212"><skipped message="parts of the map were left out"/></testcase>
    <testcase classname="map.json" name="not looked for, because argmap does not know what shows it in `it`: AM402"><skipped message="argmap does not know what shows it in `it`"/></testcase>
  </testsuite>
)");
}

TEST_CASE("statistics count the files in which something was not looked for, by reason") {
    Totals totals = totals_of(source, silent(), 3, 2);
    add(totals, totals_of(source, silent(), 1, 0));
    CHECK(statistics_for_people(totals) == R"(nothing found in 4 claims and 2 relations in 2 files
not looked for in all of 2 files, because parts of the map were left out: AM211, AM212
not looked for in all of 2 files, because argmap does not know what shows it in the language of the texts: AM402
)");
    CHECK(statistics_as_json(totals).find(R"("not_looked_for": [
  {"code": "AM211", "name": "no-main-claim", "why": "parts of the map were left out", "files": 2},
  {"code": "AM212", "name": "unused-claim", "why": "parts of the map were left out", "files": 2},
  {"code": "AM402", "name": "imperative", "why": "argmap does not know what shows it in the language of the texts", "files": 2}
],)") != std::string::npos);
}

TEST_CASE("sarif notes in the end what was not looked for, in which file and language") {
    const std::string end = printers::sarif.end(totals_of(source, silent(), 3, 2), {});
    CHECK(end.starts_with(
        R"(],
"invocations": [{"executionSuccessful": true, "toolExecutionNotifications": [)"
        R"({"level": "note", "message": {"text": "not looked for, because parts of the map were left out: AM211, AM212"}, )"
        R"("locations": [{"physicalLocation": {"artifactLocation": {"uri": "map.json"}}}], )"
        R"("properties": {"codes": ["AM211", "AM212"]}},
{"level": "note", "message": {"text": "not looked for, because argmap does not know what shows it in `it`: AM402"}, )"
        R"("locations": [{"physicalLocation": {"artifactLocation": {"uri": "map.json"}}}], )"
        R"("properties": {"codes": ["AM402"], "language": "it"}}]}],)"));
    const auto json = nlohmann::json::parse(printers::sarif.begin({}) + end);
    CHECK(test::Schema("../tests/diagnostics/sarif.schema.json").accepts(json));
}

TEST_CASE(
    "sarif names the first thousand files in which something was not looked for, and counts the others") {
    Totals totals;
    for (std::size_t i = 0; i < most_silent_files; ++i)
        add(totals, totals_of(SourceFile("map-" + std::to_string(i) + ".json", "{}"), silent(), 1, 0));
    CHECK(totals.silent_files.size() == most_silent_files);
    const std::string end = printers::sarif.end(totals, {});
    CHECK(end.find("map-499.json") != std::string::npos);
    CHECK(end.find("map-500.json") == std::string::npos);
    CHECK(end.find(
              "AM211 was not looked for in all of 500 more files, because parts of the map were left out") !=
          std::string::npos);
}

}  // namespace argmap

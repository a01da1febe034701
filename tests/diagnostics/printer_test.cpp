#include "diagnostics/printer.hpp"

#include "schema.hpp"
#include "test.hpp"

#include <string>
#include <string_view>

namespace argmap {

namespace {

constexpr Code slip{.id = "AM111", .name = "slip", .severity = Severity::error, .summary = "a slip"};
constexpr Code doubt{
    .id = "AM301", .name = "long-doubt", .severity = Severity::warning, .summary = "a doubt"};

Diagnostics found(std::size_t slips, std::size_t doubts) {
    Diagnostics diagnostics;
    for (std::size_t i = 0; i < slips; ++i)
        diagnostics.add({.code = &slip, .primary = {{0, 1}, "look"}, .notes = {}, .help = {}});
    for (std::size_t i = 0; i < doubts; ++i)
        diagnostics.add({.code = &doubt, .primary = {{0, 1}, "look"}, .notes = {}, .help = {}});
    return diagnostics;
}

const SourceFile source("map.json", "{}");

}  // namespace

TEST_CASE("a format is found by its name") {
    for (const Printer* printer : all_printers())
        CHECK(find_printer(printer->name) == printer);
    CHECK(find_printer("human") == all_printers()[0]);
    CHECK(find_printer("humane") == nullptr);
}

TEST_CASE("totals add up by code, with what is not listed") {
    Totals totals;
    add(totals, totals_of(source, found(2, 0), 10, 5));
    add(totals, totals_of(source, found(1, Diagnostics::kept_per_code + 7), 20, 0));
    add(totals, totals_of(source, found(0, 0), 3, 2));
    CHECK(totals.files == 3);
    CHECK(totals.claims == 33);
    CHECK(totals.relations == 7);
    CHECK(totals.errors == 3);
    CHECK(totals.warnings == 1007);
    CHECK(totals.hints == 0);
    REQUIRE(totals.codes.size() == 2);
    CHECK(totals.codes["AM111"].code == &slip);
    CHECK(totals.codes["AM111"].findings == 3);
    CHECK(totals.codes["AM111"].left_out == 0);
    CHECK(totals.codes["AM111"].files == 2);
    CHECK(totals.codes["AM301"].findings == 1007);
    CHECK(totals.codes["AM301"].left_out == 7);
    CHECK(totals.codes["AM301"].files == 1);
}

TEST_CASE("totals tell fixes that are safe from guesses") {
    Diagnostics diagnostics;
    const auto add_fix = [&](bool safe) {
        diagnostics.add({.code = &slip,
                         .primary = {{0, 1}, "look"},
                         .notes = {},
                         .help = {},
                         .fix = Fix{.about = "mend it", .safe = safe, .edits = {{{0, 1}, "x"}}}});
    };
    for (const bool safe : {true, false, true})
        add_fix(safe);
    Totals totals = totals_of(source, diagnostics, 0, 0);
    add(totals, totals_of(source, diagnostics, 0, 0));
    CHECK(totals.errors == 6);
    CHECK(totals.safe_fixes == 4);
    CHECK(totals.guessed_fixes == 2);
    CHECK(without_fixes(totals).errors == 6);
    CHECK(without_fixes(totals).safe_fixes == 0);
    CHECK(without_fixes(totals).guessed_fixes == 0);
}

TEST_CASE("where findings with a fix were only counted, at least so many can be mended") {
    const auto mendable = [](std::size_t count, bool safe) {
        Diagnostics diagnostics;
        for (std::size_t i = 0; i < count; ++i)
            diagnostics.add({.code = &slip,
                             .primary = {{0, 1}, "look"},
                             .notes = {},
                             .help = {},
                             .fix = Fix{.about = "mend it", .safe = safe, .edits = {{{0, 1}, "x"}}}});
        return totals_of(source, diagnostics, 0, 0);
    };
    CHECK(summary(mendable(1001, true), {}) ==
          "1001 errors in 1 file; at least 1000 can be mended with `--fix`\n");
    Totals both = mendable(2, true);
    add(both, mendable(1001, false));
    CHECK(summary(both, {}) ==
          "1003 errors in 2 files; 2 can be mended with `--fix`, at least 1000 more with `--unsafe-fixes`\n");
    CHECK(summary(without_safe_fixes(both), {}) ==
          "1003 errors in 2 files; at least 1000 can be mended with `--unsafe-fixes`\n");
}

TEST_CASE("statistics tell how often each code was found") {
    Totals totals;
    add(totals, totals_of(source, found(2, 0), 10, 5));
    add(totals, totals_of(source, found(1, 12'345), 20, 0));
    add(totals, totals_of(source, found(0, 0), 3, 2));
    CHECK("\n" + statistics_for_people(totals) == R"(
code   name        severity  findings  files  % of files  per 100 claims
AM111  slip        error            3      2        66.7             9.1
AM301  long-doubt  warning     12 345      1        33.3         37409.1
of 33 claims and 7 relations in 3 files
)");
    const std::string json = statistics_as_json(totals);
    CHECK("\n" + json == R"(
{"files": 3, "claims": 33, "relations": 7, "codes": [
  {"code": "AM111", "name": "slip", "severity": "error", "findings": 3, "files": 2, "percent_of_files": 66.7, "per_100_claims": 9.1},
  {"code": "AM301", "name": "long-doubt", "severity": "warning", "findings": 12345, "files": 1, "percent_of_files": 33.3, "per_100_claims": 37409.1}
],
"not_looked_for": [],
"errors": 3, "warnings": 12345, "hints": 0, "troubles": []}
)");
    CHECK(test::Schema("statistics.schema.json").accepts(std::string_view(json)));
}

TEST_CASE("statistics of nothing say so") {
    CHECK(statistics_for_people({.files = 1, .claims = 2, .relations = 1}) ==
          "nothing found in 2 claims and 1 relation in 1 file\n");
    const std::string json = statistics_as_json({.troubles = {"cannot \"read\""}});
    CHECK(json ==
          "{\"files\": 0, \"claims\": 0, \"relations\": 0, \"codes\": [],\n"
          "\"not_looked_for\": [],\n"
          "\"errors\": 0, \"warnings\": 0, \"hints\": 0, \"troubles\": [\"cannot \\\"read\\\"\"]}\n");
    CHECK(test::Schema("statistics.schema.json").accepts(std::string_view(json)));
}

TEST_CASE("what has no claims has no findings for a hundred of them") {
    CHECK("\n" + statistics_for_people(totals_of(source, found(1, 0), 0, 0)) == R"(
code   name  severity  findings  files  % of files  per 100 claims
AM111  slip  error            1      1       100.0             0.0
of 0 claims and 0 relations in 1 file
)");
}

}  // namespace argmap

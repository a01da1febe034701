#include "diagnostics/hostile_findings.hpp"
#include "diagnostics/printer.hpp"
#include "schema.hpp"
#include "test.hpp"

#include <string>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

constexpr Code slip{.id = "AM111", .name = "slip", .severity = Severity::error, .summary = "a slip"};
constexpr Code idea{.id = "AM401", .name = "idea", .severity = Severity::hint, .summary = "an idea"};

/// The first place of some words in a text, to be marked.
Span mark(const SourceFile& source, std::string_view words) {
    const auto begin = static_cast<Offset>(source.text().find(words));
    return {begin, begin + static_cast<Offset>(words.size())};
}

}  // namespace

TEST_CASE("a program is told everything, with places in lines, characters and bytes") {
    const SourceFile source("m\"a\x1Bp.json", "{\n  \"不\": \"two\"\n}\n");
    Diagnostics diagnostics;
    diagnostics.add({.code = &slip,
                     .primary = {mark(source, "\"two\""), "say `\"two\"`"},
                     .notes = {{mark(source, "{"), "from here"}, {mark(source, "}"), "to here"}},
                     .help = {"one", "or two"}});
    diagnostics.add({.code = &idea, .primary = {{0, 0}, "else"}, .notes = {}, .help = {}});
    CHECK("\n" + findings_as_json(source, diagnostics) == R"(
{"file": "m\"a\u001bp.json", "findings": [
  {"code": "AM111", "name": "slip", "severity": "error", "message": "say `\"two\"`", "line": 2, "column": 8, "end_line": 2, "end_column": 13, "begin": 11, "end": 16, "notes": [{"message": "from here", "line": 1, "column": 1, "end_line": 1, "end_column": 2, "begin": 0, "end": 1}, {"message": "to here", "line": 3, "column": 1, "end_line": 3, "end_column": 2, "begin": 17, "end": 18}], "help": ["one", "or two"], "fixes": []},
  {"code": "AM401", "name": "idea", "severity": "hint", "message": "else", "line": 1, "column": 1, "end_line": 1, "end_column": 1, "begin": 0, "end": 0, "notes": [], "help": [], "fixes": []}
], "left_out": {}, "not_looked_for": []})");
}

TEST_CASE("a program is told how to mend what was found") {
    const SourceFile source("map.json", "one\ntwo\n");
    Diagnostics diagnostics;
    diagnostics.add(
        {.code = &slip,
         .primary = {{0, 3}, "look"},
         .notes = {},
         .help = {},
         .fix = Fix{.about = "swap them", .safe = false, .edits = {{{0, 3}, "two"}, {{4, 7}, "one"}}}});
    CHECK(
        findings_as_json(source, diagnostics)
            .find(
                R"("fixes": [{"about": "swap them", "safe": false, "edits": [)"
                R"({"replacement": "two", "line": 1, "column": 1, "end_line": 1, "end_column": 4, "begin": 0, "end": 3}, )"
                R"({"replacement": "one", "line": 2, "column": 1, "end_line": 2, "end_column": 4, "begin": 4, "end": 7}]}])") !=
        std::string::npos);
}

TEST_CASE("a program is told that nothing was found") {
    CHECK(findings_as_json(SourceFile("map.json", "{}"), Diagnostics()) ==
          R"({"file": "map.json", "findings": [], "left_out": {}, "not_looked_for": []})");
}

TEST_CASE("one of many maps is told on one line, with the number of its own") {
    const SourceFile source("maps.ndjson", "{}");
    CHECK(findings_as_json_line(source, 12, Diagnostics()) ==
          "{\"line\": 12, \"file\": \"maps.ndjson\", \"findings\": [], \"left_out\": {}, \"not_looked_for\": "
          "[]}\n");
    Diagnostics diagnostics;
    for (const char* message : {"one\n", "two"})
        diagnostics.add({.code = &slip, .primary = {{0, 1}, message}, .notes = {}, .help = {}});
    const std::string line = findings_as_json_line(source, 1, diagnostics);
    CHECK(line.find('\n') == line.size() - 1);
    auto same = nlohmann::json::parse(line);
    same.erase("line");
    CHECK(same == nlohmann::json::parse(findings_as_json(source, diagnostics)));
}

TEST_CASE("all files together are one JSON text, with the totals and the troubles after them") {
    const Printer& json = printers::json;
    const SourceFile source("map.json", "one");
    CHECK(json.begin({}) + json.file(source, Diagnostics(), {}) + std::string(json.between) +
              json.file(source, Diagnostics(), {}) +
              json.end({.errors = 1, .warnings = 2, .hints = 3, .troubles = {"a \"b\"", "c"}}, {}) ==
          R"({"files": [{"file": "map.json", "findings": [], "left_out": {}, "not_looked_for": []},
{"file": "map.json", "findings": [], "left_out": {}, "not_looked_for": []}],
"errors": 1, "warnings": 2, "hints": 3, "troubles": ["a \"b\"", "c"]}
)");
}

TEST_CASE("no words can break the JSON") {
    test::Schema schema("findings.schema.json");
    for (const std::string& words : hostile_words()) {
        if (words.empty())
            continue;  // no message is
        const SourceFile source(words, words + "..");
        const Diagnostics found = hostile_findings(words);
        const auto json =
            nlohmann::json::parse(printers::json.begin({}) + printers::json.file(source, found, {}) +
                                  printers::json.end({.troubles = {words}}, {}));
        CHECK(schema.accepts(json));
        const std::string same = well_formed(words);
        const auto& finding = json["files"][0]["findings"][0];
        CHECK(json["files"][0]["file"] == same);
        CHECK(json["troubles"][0] == same);
        CHECK(finding["message"] == same);
        CHECK(finding["notes"][0]["message"] == same);
        CHECK(finding["help"][0] == same);
        CHECK(finding["fixes"][0]["about"] == same);
        CHECK(finding["fixes"][0]["edits"][0]["replacement"] == same);
    }
}

}  // namespace argmap

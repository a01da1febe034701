#include "diagnostics/hostile_findings.hpp"
#include "diagnostics/printer.hpp"
#include "schema.hpp"
#include "test.hpp"

#include <cctype>
#include <string>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

constexpr Code slip{.id = "AM111",
                    .name = "slip",
                    .severity = Severity::error,
                    .summary = "a slip",
                    .why = "It {matters}.",
                    .mend = "Mend it."};
constexpr Code idea{.id = "AM401", .name = "idea", .severity = Severity::hint, .summary = "an idea"};

/// A whole report on one file.
std::string report(const SourceFile& source, const Diagnostics& diagnostics, Totals totals) {
    return printers::sarif.begin({}) + printers::sarif.file(source, diagnostics, {}) +
           printers::sarif.end(totals, {.version = "1.2"});
}

nlohmann::json run(const SourceFile& source, const Diagnostics& diagnostics) {
    return nlohmann::json::parse(
        report(source, diagnostics, totals_of(source, diagnostics, 0, 0)))["runs"][0];
}

nlohmann::json only_result(const SourceFile& source, const Diagnostics& diagnostics) {
    const auto results = run(source, diagnostics)["results"];
    REQUIRE(results.size() == 1);
    return results[0];
}

std::string uri_of(const std::string& path) {
    return only_result(SourceFile(path, "a"),
                       hostile_findings("x"))["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
}

/// What a reader makes of a URI.
std::string decoded(std::string_view uri) {
    std::string text;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        if (uri[i] == '%') {
            text += static_cast<char>(std::stoi(std::string(uri.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            text += uri[i];
        }
    }
    return text;
}

/// What a reader makes of a message: braces are doubled; where there could be a link, brackets are escaped.
std::string read_message(const std::string& message, bool could_have_link) {
    std::string text;
    for (std::size_t i = 0; i < message.size(); ++i) {
        if (message[i] == '{' || message[i] == '}') {
            REQUIRE(message.substr(i, 2) == std::string(2, message[i]));
            ++i;
        } else if (could_have_link && message[i] == '\\' && i + 1 < message.size() &&
                   (message[i + 1] == '[' || message[i + 1] == ']')) {
            ++i;
        } else if (could_have_link) {
            REQUIRE(message[i] != '[');
        }
        text += message[i];
    }
    return text;
}

}  // namespace

TEST_CASE("SARIF holds what was found, what that means, and whether all went well") {
    const SourceFile source("maps/map.json", "{\n  \"不\": 2\n}\n");
    Diagnostics diagnostics;
    diagnostics.add({.code = &slip,
                     .primary = {{11, 12}, "two"},
                     .notes = {{{0, 1}, "from here"}},
                     .help = {"mend it"},
                     .fix = Fix{.about = "write three", .safe = true, .edits = {{{11, 12}, "3"}}}});
    diagnostics.add({.code = &idea, .primary = {{13, 14}, "it ends"}, .notes = {}, .help = {}});
    CHECK("\n" + report(source, diagnostics, totals_of(source, diagnostics, 0, 0)) == R"(
{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{"columnKind": "unicodeCodePoints", "results": [
{"ruleId": "AM111", "level": "error", "message": {"text": "two\nhelp: mend it"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "maps/map.json"}, "region": {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 9}}}], "relatedLocations": [{"id": 0, "physicalLocation": {"artifactLocation": {"uri": "maps/map.json"}, "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2}}, "message": {"text": "from here"}}], "fixes": [{"description": {"text": "write three"}, "artifactChanges": [{"artifactLocation": {"uri": "maps/map.json"}, "replacements": [{"deletedRegion": {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 9}, "insertedContent": {"text": "3"}}]}]}], "partialFingerprints": {"argmapFinding/v1": "0dbcdb1fc62a0cf0:1"}},
{"ruleId": "AM401", "level": "note", "message": {"text": "it ends"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "maps/map.json"}, "region": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 2}}}], "partialFingerprints": {"argmapFinding/v1": "72292539a5eece85:1"}}],
"invocations": [{"executionSuccessful": true}],
"tool": {"driver": {"name": "argmap", "version": "1.2", "rules": [
{"id": "AM111", "name": "slip", "shortDescription": {"text": "A slip."}, "fullDescription": {"text": "A slip. It {{matters}}."}, "help": {"text": "A slip.\n\nWhy it matters: It {{matters}}.\n\nHow to mend it: Mend it.", "markdown": "A slip.\n\n**Why it matters.** It {{matters}}.\n\n**How to mend it.** Mend it."}, "defaultConfiguration": {"level": "error"}},
{"id": "AM401", "name": "idea", "shortDescription": {"text": "An idea."}, "fullDescription": {"text": "An idea."}, "help": {"text": "An idea.", "markdown": "An idea."}, "defaultConfiguration": {"level": "note"}}]}}}]}
)");
}

TEST_CASE("SARIF says where files could not be read, and what is not listed") {
    Totals totals{.troubles = {"cannot read `a`", "cannot read `{b}`"}};
    totals.codes["AM111"] = {.code = &slip, .findings = 1002, .left_out = 2, .files = 1};
    const auto json = nlohmann::json::parse(report(SourceFile("a", ""), Diagnostics(), totals));
    CHECK(json["runs"][0]["invocations"] == nlohmann::json::parse(R"([{"executionSuccessful": false,
        "toolExecutionNotifications": [{"level": "error", "message": {"text": "cannot read `a`"}},
                                       {"level": "error", "message": {"text": "cannot read `{{b}}`"}},
                                       {"level": "note", "message": {"text": "2 more findings of AM111 not listed"}}]}])"));
    CHECK(test::Schema("../tests/diagnostics/sarif.schema.json").accepts(json));
}

TEST_CASE("a path becomes a URI that leads to it and nowhere else") {
    CHECK(uri_of("maps/socrates.json") == "maps/socrates.json");
    CHECK(uri_of("./maps/socrates.json") == "maps/socrates.json");
    CHECK(uri_of(".//././maps/socrates.json") == "maps/socrates.json");
    CHECK(uri_of("../map.json") == "../map.json");
    CHECK(uri_of("/tmp/a map.json") == "file:///tmp/a%20map.json");
    CHECK(uri_of("C:\\a.json") == "C%3A%5Ca.json");
    CHECK(uri_of("a?b#c%d.json") == "a%3Fb%23c%25d.json");
    CHECK(uri_of("不.json") == "%E4%B8%8D.json");
    CHECK(uri_of("<standard input>") == "%3Cstandard%20input%3E");
}

TEST_CASE("a finding keeps its fingerprint where it moves, and equal ones are told apart") {
    const auto print = [](const SourceFile& source,
                          const std::vector<std::pair<const char*, Offset>>& found) {
        Diagnostics diagnostics;
        for (const auto& [message, at] : found)
            diagnostics.add({.code = &slip, .primary = {{at, at + 1}, message}, .notes = {}, .help = {}});
        std::vector<std::string> prints;
        const nlohmann::json all = run(source, diagnostics);
        for (const auto& result : all["results"])
            prints.push_back(result["partialFingerprints"]["argmapFinding/v1"]);
        return prints;
    };
    const SourceFile source("map.json", "a\nb\nc\n");
    const auto one = print(source, {{"one", 0}})[0];
    CHECK(print(source, {{"zero", 0}, {"one", 4}})[1] == one);
    CHECK(print(SourceFile("else.json", "xyz"), {{"one", 2}})[0] == one);
    CHECK(print(source, {{"two", 0}})[0] != one);
    const auto twice = print(source, {{"one", 0}, {"one", 2}});
    CHECK(twice[0] == one);
    CHECK(twice[1] == one.substr(0, 16) + ":2");
}

TEST_CASE("no words can break SARIF, and each is read as it was meant") {
    test::Schema schema("../tests/diagnostics/sarif.schema.json");
    for (const std::string& words : hostile_words()) {
        const SourceFile source(words, words + "..");
        const Diagnostics found = hostile_findings(words);
        const auto json = nlohmann::json::parse(report(source, found, {.files = 1, .troubles = {words}}));
        CHECK(schema.accepts(json));
        const auto& result = json["runs"][0]["results"][0];
        const bool link = words.find("](") != std::string::npos;
        const std::string same = well_formed(words);
        CHECK(read_message(result["message"]["text"], link) == same + "\nhelp: " + same);
        CHECK(read_message(result["relatedLocations"][0]["message"]["text"], link) == same);
        const auto& change = result["fixes"][0]["artifactChanges"][0];
        CHECK(change["replacements"][0]["insertedContent"]["text"] == same);
        const std::string uri = change["artifactLocation"]["uri"];
        CHECK(uri.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%") ==
              std::string::npos);
        CHECK(decoded(uri) == words);
    }
}

TEST_CASE("what is checked by the schema of SARIF can fail") {
    test::Schema schema("../tests/diagnostics/sarif.schema.json");
    const Diagnostics found = hostile_findings("x");
    const SourceFile source("a", "abc");
    const auto good = nlohmann::json::parse(report(source, found, totals_of(source, found, 0, 0)));
    REQUIRE(schema.accepts(good));
    for (const char* required :
         {"/version", "/runs/0/tool", "/runs/0/tool/driver/name", "/runs/0/results/0/message",
          "/runs/0/results/0/message/text", "/runs/0/tool/driver/rules/0/id",
          "/runs/0/results/0/fixes/0/artifactChanges",
          "/runs/0/results/0/fixes/0/artifactChanges/0/artifactLocation",
          "/runs/0/results/0/fixes/0/artifactChanges/0/replacements/0/deletedRegion",
          "/runs/0/invocations/0/executionSuccessful"}) {
        auto bad = good;
        const nlohmann::json::json_pointer place(required);
        REQUIRE(bad.contains(place));
        bad[place.parent_pointer()].erase(place.back());
        INFO(required);
        CHECK_FALSE(schema.accepts(bad));
    }
}

}  // namespace argmap

#include "project/project_file.hpp"

#include "check/findings.hpp"
#include "schema.hpp"
#include "test.hpp"

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

std::string findings(std::string text) {
    const SourceFile source("argmap.json", std::move(text));
    Diagnostics diagnostics;
    read_project(source, diagnostics);
    diagnostics.sort();
    return "\n" + findings_for_people(source, diagnostics);
}

Project read(std::string text) {
    Diagnostics diagnostics;
    Project project = read_project(SourceFile("argmap.json", std::move(text)), diagnostics);
    REQUIRE(diagnostics.empty());
    return project;
}

std::vector<std::string_view> ids(const std::vector<const Code*>& codes) {
    std::vector<std::string_view> ids;
    for (const Code* code : codes)
        ids.push_back(code->id);
    return ids;
}

}  // namespace

TEST_CASE("a project file says what to check and which maps to leave alone") {
    const Project project = read(R"({
  "$schema": "schemas/project.schema.json",
  "profile": "strict",
  "select": ["am30"],
  "ignore": ["unused-claim"],
  "severity": {"AM301": "error", "circular-support": "off"},
  "exclude": ["drafts/**", "*.old.json"]
})");
    CHECK(project.settings.profile == Profile::strict);
    CHECK(ids(project.settings.select).front() == "AM301");
    CHECK(ids(project.settings.select).back() < "AM310");
    CHECK(ids(project.settings.ignore) == std::vector<std::string_view>{"AM212"});
    REQUIRE(project.settings.severities.size() == 2);
    CHECK(project.settings.severities[0].second == Severity::error);
    CHECK(project.settings.severities[1].second == std::nullopt);
    CHECK(project.exclude == std::vector<std::string>{"drafts/**", "*.old.json"});
}

TEST_CASE("an empty project file changes nothing") {
    const Project project = read("{}");
    CHECK(project.settings.profile == std::nullopt);
    CHECK(project.settings.select.empty());
    CHECK(project.exclude.empty());
}

TEST_CASE("what is wrong with a project file is told like what is wrong with a map") {
    CHECK(findings(R"({
  "profile": "strikt",
  "selekt": ["AM301"],
  "ignore": ["circular-suport", "AM101", 7],
  "severity": {"AM301": "loud"}
})") == R"(
argmap.json:2:14: error[AM123]: there is no profile `strikt`
    "profile": "strikt",
               ^~~~~~~~
  help: did you mean `strict`?
argmap.json:3:3: error[AM111]: a project file has no key `selekt`
    "selekt": ["AM301"],
    ^~~~~~~~
  help: did you mean `select`?
argmap.json:4:14: warning[AM216]: there is no rule `circular-suport`
    "ignore": ["circular-suport", "AM101", 7],
               ^~~~~~~~~~~~~~~~~
  help: did you mean `circular-support`?
argmap.json:4:33: warning[AM216]: `not-json` is an error, which cannot be left out
    "ignore": ["circular-suport", "AM101", 7],
                                  ^~~~~~~
  help: `argmap rules AM101` says how to mend it
argmap.json:4:42: error[AM110]: this is a number, but a string belongs here
    "ignore": ["circular-suport", "AM101", 7],
                                           ^
  help: `argmap check --help` says what there is to choose
argmap.json:5:25: error[AM123]: there is no severity `loud`
    "severity": {"AM301": "loud"}
                          ^~~~~~
  help: there are `error`, `warning`, `hint` and `off`
)");
    CHECK(findings("[]") == R"(
argmap.json:1:1: error[AM110]: a project file is an object, and this is a list
    []
    ^
  help: write `{"profile": "core"}`, for example
)");
}

TEST_CASE("leaving out a rule that there once was is worth a hint, selecting it is a slip") {
    CHECK(findings(R"({"ignore": ["missing-link", "AM3"], "severity": {"AM312": "off"}})") == R"(
argmap.json:1:13: hint[AM221]: the rule `missing-link` is no longer looked for: on maps by others nine in ten of its findings were wrong
    {"ignore": ["missing-link", "AM3"], "severity": {"AM312": "off"}}
                ^~~~~~~~~~~~~~
  help: remove it
argmap.json:1:50: hint[AM221]: the rule `missing-link` is no longer looked for: on maps by others nine in ten of its findings were wrong
    {"ignore": ["missing-link", "AM3"], "severity": {"AM312": "off"}}
                                                     ^~~~~~~
  help: remove it
)");
    CHECK(findings(R"({"select": ["missing-link"]})") == R"(
argmap.json:1:13: warning[AM216]: the rule `missing-link` is no longer looked for: on maps by others nine in ten of its findings were wrong
    {"select": ["missing-link"]}
                ^~~~~~~~~~~~~~
  help: remove it
)");
}

TEST_CASE("the schema of project files accepts what the reader does") {
    test::Schema schema("project.schema.json");
    const auto agree = [&](const char* text) {
        INFO(text);
        const bool read = findings(text) == "\n";
        CHECK(schema.accepts(nlohmann::json::parse(text)) == read);
    };
    agree("{}");
    agree(R"({"profile": "teaching", "ignore": ["AM301"], "severity": {"AM4": "off"}, "exclude": []})");
    agree(R"({"profile": "strikt"})");
    agree(R"({"profiles": "strict"})");
    agree(R"({"select": "AM301"})");
    agree(R"({"severity": {"AM301": "loud"}})");
    agree("[]");
}

TEST_CASE("a path fits a pattern part by part") {
    CHECK(matches("maps/a.json", "maps/*.json"));
    CHECK(matches("maps/a.json", "maps/?.json"));
    CHECK(matches("maps/a.json", "*.json"));
    CHECK(matches("maps/a.json", "a.json"));
    CHECK(matches("maps/a.json", "maps/**"));
    CHECK(matches("maps/deep/down/a.json", "maps/**"));
    CHECK(matches("maps/deep/down/a.json", "maps/**/a.json"));
    CHECK(matches("maps/a.json", "maps/**/a.json"));
    CHECK(matches("maps/deep/a.json", "**/*.json"));
    CHECK_FALSE(matches("maps/deep/a.json", "maps/*.json"));
    CHECK_FALSE(matches("maps/a.json", "map"));
    CHECK_FALSE(matches("maps/ab.json", "maps/?.json"));
    CHECK_FALSE(matches("maps/xa.json", "maps/**/a.json"));
    CHECK_FALSE(matches("maps", "maps/**"));
    CHECK_FALSE(matches("", "?"));
    CHECK(matches("", ""));
}

}  // namespace argmap

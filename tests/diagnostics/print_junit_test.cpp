#include "diagnostics/hostile_findings.hpp"
#include "diagnostics/printer.hpp"
#include "render/xml.hpp"
#include "test.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

constexpr Code slip{.id = "AM111", .name = "slip", .severity = Severity::error, .summary = "a slip"};
constexpr Code doubt{.id = "AM301", .name = "doubt", .severity = Severity::warning, .summary = "a doubt"};
constexpr Code idea{.id = "AM401", .name = "idea", .severity = Severity::hint, .summary = "an idea"};

std::string report(const SourceFile& source, const Diagnostics& diagnostics, const Totals& totals = {}) {
    return printers::junit.begin({}) + printers::junit.file(source, diagnostics, {}) +
           printers::junit.end(totals, {});
}

std::string unescaped(std::string text) {
    const std::pair<std::string_view, std::string_view> entities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#10;", "\n"}, {"&#9;", "\t"}, {"&amp;", "&"}};
    for (const auto& [entity, character] : entities)
        for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; at += character.size())
            text.replace(at, entity.size(), character);
    return text;
}

/// What stands between two marks, from each first one to the next second one.
std::vector<std::string> between(std::string_view xml, std::string_view begin, std::string_view end) {
    std::vector<std::string> found;
    for (std::size_t at = 0; (at = xml.find(begin, at)) != std::string_view::npos;) {
        at += begin.size();
        found.push_back(unescaped(std::string(xml.substr(at, xml.find(end, at) - at))));
    }
    return found;
}

std::vector<std::string> values(std::string_view xml, const std::string& attribute) {
    return between(xml, " " + attribute + "=\"", "\"");
}

bool is_changed(char32_t c) {
    return c != '\n' && c != '\t' && (is_control(c) || is_invisible(c) || c == 0xFFFE || c == 0xFFFF);
}

}  // namespace

TEST_CASE("JUnit has a suite for each file, and a case for each finding") {
    const SourceFile source("maps/map.json", "{\n  \"two\": 2\n}\n");
    Diagnostics diagnostics;
    diagnostics.add(
        {.code = &slip, .primary = {{4, 9}, "a < b"}, .notes = {{{0, 1}, "from here"}}, .help = {"mend it"}});
    diagnostics.add({.code = &doubt, .primary = {{0, 12}, "all of it"}, .notes = {}, .help = {}});
    diagnostics.add({.code = &idea, .primary = {{11, 12}, "two"}, .notes = {}, .help = {}});
    CHECK("\n" + report(source, diagnostics, {.troubles = {"cannot read `b.json`"}}) == R"(
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="argmap check">
  <testsuite name="maps/map.json" tests="3" failures="2" errors="0">
    <testcase classname="maps/map.json" name="AM111 slip at 2:3"><failure type="AM111 slip" message="a &lt; b">maps/map.json:2:3: error: a &lt; b
maps/map.json:1:1: note: from here
help: mend it</failure></testcase>
    <testcase classname="maps/map.json" name="AM301 doubt at 1:1"><failure type="AM301 doubt" message="all of it">maps/map.json:1:1: warning: all of it</failure></testcase>
    <testcase classname="maps/map.json" name="AM401 idea at 2:10"><system-out>maps/map.json:2:10: hint: two</system-out></testcase>
  </testsuite>
  <testsuite name="files that could not be read" tests="1" failures="0" errors="1">
    <testcase classname="argmap" name="cannot read `b.json`"><error message="cannot read `b.json`"/></testcase>
  </testsuite>
</testsuites>
)");
}

TEST_CASE("JUnit has a case that passed for a file without findings") {
    CHECK("\n" + report(SourceFile("a.json", ""), Diagnostics()) == R"(
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="argmap check">
  <testsuite name="a.json" tests="1" failures="0" errors="0">
    <testcase classname="a.json" name="nothing found"/>
  </testsuite>
</testsuites>
)");
}

TEST_CASE("JUnit counts findings that are not shown as one case, which fails unless they are hints") {
    Diagnostics diagnostics;
    for (const Code* code : {&slip, &idea}) {
        for (std::size_t i = 0; i < Diagnostics::kept_per_code + 3; ++i)
            diagnostics.add({.code = code, .primary = {{0, 1}, "look"}, .notes = {}, .help = {}});
    }
    const std::string xml = report(SourceFile("a", "x"), diagnostics);
    CHECK(xml.find(R"(tests="2002" failures="1001" errors="0")") != std::string::npos);
    CHECK(xml.find(R"(name="3 more findings of AM111 not shown"><failure type="AM111")") !=
          std::string::npos);
    CHECK(xml.find(R"(name="3 more findings of AM401 not shown"/>)") != std::string::npos);
}

TEST_CASE("no words can break JUnit's XML, and each is read as it was meant") {
    for (const std::string& words : hostile_words()) {
        const SourceFile source(words, "one\ntwo");
        const std::string xml = report(source, hostile_findings(words), {.troubles = {words}});
        CHECK(xml_mistake(xml) == "");
        const std::string same = with_replacements(words, is_changed);
        CHECK(values(xml, "message") == std::vector{same, same});
        CHECK(values(xml, "classname") == std::vector<std::string>{same, "argmap"});
        CHECK(values(xml, "name") == std::vector<std::string>{"argmap check", same, "AM301 doubt at 1:1",
                                                              "files that could not be read", same});
        const auto text = between(xml, " message=\"", "</failure>");
        REQUIRE(!text.empty());
        const std::string file = with_replacements(plain_line(words), is_changed);  // it begins lines
        CHECK(text[0].ends_with(">" + file + ":1:1: warning: " + same + "\n" + file + ":1:2: note: " + same +
                                "\nhelp: " + same));
    }
}

}  // namespace argmap

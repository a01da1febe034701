#include "diagnostics/hostile_findings.hpp"
#include "diagnostics/printer.hpp"
#include "test.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

constexpr Code slip{.id = "AM111", .name = "slip", .severity = Severity::error, .summary = "a slip"};
constexpr Code doubt{.id = "AM301", .name = "doubt", .severity = Severity::warning, .summary = "a doubt"};
constexpr Code idea{.id = "AM401", .name = "idea", .severity = Severity::hint, .summary = "an idea"};

struct WorkflowCommand {
    std::string name;
    std::map<std::string, std::string> properties;
    std::string message;
};

std::string unescaped(std::string text, bool is_property) {
    std::vector<std::pair<std::string, std::string>> escapes{{"%0D", "\r"}, {"%0A", "\n"}};
    if (is_property) {
        escapes.emplace_back("%3A", ":");
        escapes.emplace_back("%2C", ",");
    }
    escapes.emplace_back("%25", "%");  // the last, as the runner has it
    for (const auto& [escape, character] : escapes)
        for (std::size_t at = 0; (at = text.find(escape, at)) != std::string::npos; at += character.size())
            text.replace(at, escape.size(), character);
    return text;
}

/// Reads each line as the runner of GitHub Actions does: `::name key=value,...::message`.
std::vector<WorkflowCommand> commands(std::string_view text) {
    std::vector<WorkflowCommand> commands;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        REQUIRE(end != std::string_view::npos);
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        REQUIRE(line.starts_with("::"));
        line.remove_prefix(2);
        const std::size_t colons = line.find("::");
        REQUIRE(colons != std::string_view::npos);
        std::string_view head = line.substr(0, colons);
        WorkflowCommand command{.name = std::string(head.substr(0, head.find(' '))),
                                .properties = {},
                                .message = unescaped(std::string(line.substr(colons + 2)), false)};
        head.remove_prefix(command.name.size() + 1);
        while (!head.empty()) {
            const std::string_view property = head.substr(0, head.find(','));
            const std::size_t equals = property.find('=');
            REQUIRE(equals != std::string_view::npos);
            command.properties[std::string(property.substr(0, equals))] =
                unescaped(std::string(property.substr(equals + 1)), true);
            head.remove_prefix(std::min(property.size() + 1, head.size()));
        }
        commands.push_back(std::move(command));
    }
    return commands;
}

bool is_changed(char32_t c) {
    return c != '\n' && c != '\r' && (is_control(c) || is_invisible(c));
}

}  // namespace

TEST_CASE("GitHub is told findings as annotations") {
    const SourceFile source("./maps/map.json", "{\n  \"不\": 2\n}\n");
    Diagnostics diagnostics;
    diagnostics.add({.code = &slip,
                     .primary = {{4, 9}, "100 % wrong"},
                     .notes = {{{0, 1}, "from here"}},
                     .help = {"mend it", "or leave it"}});
    diagnostics.add({.code = &doubt, .primary = {{0, 14}, "all of it"}, .notes = {}, .help = {}});
    diagnostics.add({.code = &idea, .primary = {{11, 12}, "two: or three"}, .notes = {}, .help = {}});
    CHECK("\n" + printers::github.begin({}) + printers::github.file(source, diagnostics, {}) +
              printers::github.end({.files = 1, .troubles = {"cannot read `b.json`"}}, {}) ==
          R"(
::error file=maps/map.json,line=2,col=3,endLine=2,endColumn=6,title=AM111 slip::100 %25 wrong%0Aline 1: from here%0Ahelp: mend it%0Ahelp: or leave it
::warning file=maps/map.json,line=1,endLine=3,title=AM301 doubt::all of it
::notice file=maps/map.json,line=2,col=8,endLine=2,endColumn=9,title=AM401 idea::two: or three
::error title=argmap::cannot read `b.json`
)");
}

TEST_CASE("GitHub is told nothing where nothing was found") {
    CHECK(printers::github.begin({}) + printers::github.file(SourceFile("a", ""), Diagnostics(), {}) +
              printers::github.end({.files = 1}, {}) ==
          "");
}

TEST_CASE("GitHub is told how many findings are not shown") {
    Diagnostics diagnostics;
    for (std::size_t i = 0; i < Diagnostics::kept_per_code + 3; ++i)
        diagnostics.add({.code = &slip, .primary = {{0, 1}, "look"}, .notes = {}, .help = {}});
    CHECK(printers::github.file(SourceFile("a,b", "x"), diagnostics, {})
              .ends_with("::look\n::notice file=a%2Cb,title=AM111::3 more findings of AM111 not shown\n"));
}

TEST_CASE("no words can break a workflow command or make another one") {
    for (const std::string& words : hostile_words()) {
        const SourceFile source(words, "one\ntwo");
        const auto found = commands(printers::github.file(source, hostile_findings(words), {}) +
                                    printers::github.end({.troubles = {words}}, {}));
        REQUIRE(found.size() == 2);
        const std::string same = with_replacements(words, is_changed);
        CHECK(found[0].name == "warning");
        CHECK(found[0].message == same + "\nline 1: " + same + "\nhelp: " + same);
        CHECK(found[0].properties == std::map<std::string, std::string>{{"file", same},
                                                                        {"line", "1"},
                                                                        {"col", "1"},
                                                                        {"endLine", "1"},
                                                                        {"endColumn", "2"},
                                                                        {"title", "AM301 doubt"}});
        CHECK(found[1].name == "error");
        CHECK(found[1].message == same);
    }
}

}  // namespace argmap

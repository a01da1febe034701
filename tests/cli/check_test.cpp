#include "cli/folder.hpp"
#include "cli/rules/explain.hpp"
#include "cli/run.hpp"
#include "files.hpp"
#include "render/xml.hpp"
#include "schema.hpp"
#include "test.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace argmap::cli {

namespace {

using test::TemporaryFolder;

struct Ran {
    int status = 0;
    std::string out, err;
};

Ran check(std::vector<std::string> arguments, const std::string& input = "") {
    arguments.insert(arguments.begin(), "check");
    std::istringstream in(input);
    std::ostringstream out, err;
    Io io{.in = in, .out = out, .err = err};
    const int status = run(arguments, io);
    return {status, out.str(), err.str()};
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

/// A text on one line, as NDJSON wants it.
std::string on_one_line(std::string text) {
    for (char& c : text)
        c = c == '\n' || c == '\r' ? ' ' : c;
    return text;
}

/// Bad ones too, which their project leaves out where a folder is searched.
std::vector<std::string> all_maps() {
    std::vector<std::string> maps;
    for (const auto& file : test::map_files())
        maps.push_back(file.string());
    return maps;
}

Ran check_all_maps(std::vector<std::string> arguments) {
    for (const std::string& map : all_maps())
        arguments.push_back(map);
    return check(arguments);
}

}  // namespace

TEST_CASE("what check tells a program obeys its schema, for every map") {
    const Ran ran = check_all_maps({"--format", "json"});
    CHECK(ran.status == 1);
    CHECK(ran.err == "");
    test::Schema schema("findings.schema.json");
    CHECK(schema.accepts(std::string_view(ran.out)));
    CHECK_FALSE(schema.accepts(std::string_view(R"({"files": []})")));
}

TEST_CASE("what check tells in SARIF is SARIF, for every map") {
    const Ran ran = check_all_maps({"--format", "sarif", "--profile", "strict"});
    CHECK(ran.status == 1);
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(test::Schema("../tests/diagnostics/sarif.schema.json").accepts(json));
    std::set<std::string> found, explained;
    for (const auto& result : json["runs"][0]["results"])
        found.insert(result["ruleId"]);
    for (const auto& rule : json["runs"][0]["tool"]["driver"]["rules"])
        explained.insert(rule["id"]);
    CHECK(found == explained);
    CHECK(found.size() > 30);
}

TEST_CASE("what check tells in JUnit's XML is XML, for every map, with a suite for each file") {
    const Ran ran = check_all_maps({"--format", "junit"});
    CHECK(xml_mistake(ran.out) == "");
    std::size_t suites = 0;
    for (std::size_t at = 0; (at = ran.out.find("<testsuite ", at)) != std::string::npos; ++at)
        ++suites;
    CHECK(suites == all_maps().size());
}

TEST_CASE("each rule of SARIF has its part of the page about all codes") {
    const Ran ran = check_all_maps({"--format", "sarif", "--profile", "strict"});
    const auto json = nlohmann::json::parse(ran.out);
    const std::string page = codes_as_markdown();
    for (const auto& rule : json["runs"][0]["tool"]["driver"]["rules"]) {
        const std::string id = rule["id"], name = rule["name"];
        CHECK(page.find("### " + id + " " + name + "\n") != std::string::npos);
    }
}

TEST_CASE("a thousand findings of a code are listed and the rest counted") {
    std::string map = R"({"main": "a", "claims": [{"id": "a", "text": "A claim"}], "relations": [)";
    for (int i = 0; i < 1234; ++i)
        map += std::string(i == 0 ? "" : ", ") + R"({"type": "support", "from": "nobody", "to": "a"})";
    map += "]}";
    const Ran ran = check({"--format", "json", "-"}, map);
    CHECK(ran.status == 1);
    CHECK(ran.out.find(R"("left_out": {"AM202": 234})") != std::string::npos);
    CHECK(ran.out.find(R"("errors": 1234)") != std::string::npos);
    test::Schema schema("findings.schema.json");
    CHECK(schema.accepts(std::string_view(ran.out)));
}

TEST_CASE("what is told does not depend on how many work at it") {
    for (const char* format : {"human", "json", "sarif", "github", "junit"}) {
        const Ran one = check_all_maps({"--format", format, "--jobs", "1", "nowhere.json"});
        CHECK(one.status == 2);
        CHECK(one.err == "argmap: cannot read `nowhere.json`: No such file or directory\n");
        for (const char* jobs : {"2", "7", "64"}) {
            const Ran many = check_all_maps({"--format", format, "-j", jobs, "nowhere.json"});
            CHECK(many.out == one.out);
            CHECK(many.err == one.err);
            CHECK(many.status == one.status);
        }
    }
}

TEST_CASE("a map a line is told as the same map in a file is") {
    std::vector<std::string> texts;
    std::string input;
    for (const std::string& map : all_maps()) {
        texts.push_back(on_one_line(test::contents(map)));
        input += texts.back() + "\n \n";
    }
    const Ran ran = check({"--ndjson", "-j", "1"}, input);
    CHECK(ran.status == 1);
    CHECK(check({"--ndjson", "-j", "8", "-"}, input).out == ran.out);
    const auto lines = lines_of(ran.out);
    REQUIRE(lines.size() == texts.size());
    test::Schema schema("findings.schema.json");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto line = nlohmann::json::parse(lines[i]);
        CHECK(line["line"] == 2 * i + 1);
        line.erase("line");
        auto file = nlohmann::json::parse(check({"--format", "json", "-"}, texts[i]).out);
        CHECK(line == file["files"][0]);
        file["files"][0] = line;
        CHECK(schema.accepts(file));
    }
}

TEST_CASE("lines that are no maps are results like any other") {
    const auto lines = lines_of(check({"--ndjson"}, "no map\n{\"claims\": []}\n{\"\xFF\": 1}\n{").out);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].find("AM101") != std::string::npos);
    CHECK(lines[1] ==
          R"({"line": 2, "file": "<standard input>", "findings": [], "left_out": {}, "not_looked_for": []})");
    CHECK(lines[2].find("AM102") != std::string::npos);
    CHECK(lines[3].find("AM101") != std::string::npos);
}

TEST_CASE("names of files do no harm in any format") {
    const TemporaryFolder folder;
    const std::string names[] = {"a,b::c%0A.json", "]]>&<.json", "\x1B[31m\".json", "new\n::error::line.json",
                                 "\xFF.json"};
    for (const std::string& name : names)
        folder.put(name, "{");
    const auto told = [&](const char* format) { return check({"--format", format, folder / ""}).out; };
    CHECK(nlohmann::json::parse(told("json"))["files"].size() == 5);
    CHECK(nlohmann::json::parse(told("sarif"))["runs"][0]["results"].size() == 5);
    CHECK(xml_mistake(told("junit")) == "");
    const auto commands = lines_of(told("github"));
    CHECK(commands.size() == 5);
    for (const std::string& command : commands)
        CHECK(command.starts_with("::error file="));
    for (const char* format : {"human", "json", "sarif", "github", "junit"})
        CHECK(told(format).find('\x1B') == std::string::npos);
}

TEST_CASE("whatever is said of files, their names do no harm") {
    const TemporaryFolder folder;
    const std::string hostile = "new\n::error::\x1B[31m\"x.json";
    folder.put(hostile, R"({"claims": [{"id": "a", "text": " A"}]})");
    folder.put("same.json", R"({"claims": [{"id": "a", "text": "A"}]})");
    const std::string path = folder / hostile;
    const std::vector<std::vector<std::string>> commands = {
        {"format", "--check", path},
        {"format", path + "/nowhere", folder / "nowhere"},
        {"check", "--diff", path},
        {"check", "--fix", path},
        {"check", path, path + "x"},
        {"check", "--statistics", path},
        {"check", "--ndjson", path},
        {"diff", path, folder / "same.json"},
        {"merge", path, path, path + "x"},
        {"merge", path, path, folder / "same.json", "-o", path},
        {"merge", path, path, folder / "same.json", "--name", path},
        {"analyze", path, "--top", path},
        {"analyze", path + "x"},
        {"analyze", path, "--claim", path},
        {"render", path, "-o", path},
        {"render", path, "--format", "dot", "-o", path + "/"},
        {"solve", "-p", path},
        {"solve", "-p", "SE-GR", "-f", path},
        {"rules", path},
        {path},
        {"check", "--" + path},
        {"new", path},
        {"new", path + "new"},
        {"new", "--schema", path + "2.json"},
    };
    for (const std::vector<std::string>& command : commands) {
        std::istringstream in;
        std::ostringstream out, err;
        Io io{.in = in, .out = out, .err = err};
        run(command, io);
        const std::string said = out.str() + "\n" + err.str();
        INFO(command[0] << ' ' << (command.size() > 1 ? command[1] : "") << '\n' << said);
        CHECK(said.find('\x1B') == std::string::npos);
        CHECK(said.find("\n::error::") == std::string::npos);
    }
}

TEST_CASE("colours are for people only") {
    for (const char* format : {"json", "sarif", "github", "junit"}) {
        std::istringstream in("{");
        std::ostringstream out, err;
        Io io{.in = in, .out = out, .err = err, .colour_out = true, .colour_err = true};
        CHECK(run({"check", "--format", format, "-"}, io) == 1);
        CHECK(out.str().find('\x1B') == std::string::npos);
    }
}

TEST_CASE("statistics obey their schema") {
    const Ran ran = check_all_maps({"--statistics", "--format", "json"});
    CHECK(ran.status == 1);
    CHECK(test::Schema("statistics.schema.json").accepts(std::string_view(ran.out)));
}

TEST_CASE("how long each step and rule took is told after the findings") {
    const Ran ran = check({"--timing", (test::project / "maps/socrates.json").string()});
    CHECK(ran.status == 0);
    CHECK(ran.out == "nothing wrong with 6 claims and 4 relations in 1 file\n");
    const auto lines = lines_of(ran.err);
    const auto tells = [&](const std::string& what) {
        return std::count_if(lines.begin(), lines.end(),
                             [&](const std::string& line) { return line.ends_with(" %  " + what); });
    };
    for (const char* what : {"loading", "reading", "resolving", "AM301 circular-support", "telling"})
        CHECK(tells(what) == 1);
    CHECK(lines.back().ends_with("ms 100.0 %  together"));
}

}  // namespace argmap::cli

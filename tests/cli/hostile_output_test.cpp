// Whatever a map, a framework or a file is called, what argmap prints disturbs no terminal and no log.
#include "cli/folder.hpp"
#include "cli/plain_text.hpp"
#include "cli/run.hpp"
#include "test.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace argmap::cli {

namespace {

using Words = std::vector<std::string>;

/// Sets a terminal's title, turns text around, begins a command of a CI, ends a table's cell, is HTML.
const std::string hostile =
    "w\u009B31m\u202Ex\u2028\n::error file=a::b\n<img src=x onerror=alert(1)>|`\u2066z";
const std::string hostile_with_controls = hostile + "\x1B]0;title\x07\r\x7F";

struct Ran {
    int status = 0;
    std::string out, err;
};

Ran ran(const Words& words, const std::string& input = "") {
    std::istringstream in(input);
    std::ostringstream out, err;
    Io io{.in = in, .out = out, .err = err};
    const int status = run(words, io);
    return {status, out.str(), err.str()};
}

/// The first thing in a text that disturbs whoever shows it; nothing if none does.
std::string disturbance(std::string_view text) {
    bool line_begins = true;
    while (!text.empty()) {
        if (line_begins && text.starts_with("::"))
            return "a command of a CI: " + json_string(text.substr(0, 40));
        const Character character = first_character(text);
        const char32_t c = character.code_point;
        if (c == 0xFFFD && character.size == 1)
            return "a byte that is not UTF-8";
        const bool line_ends = c == '\n' || text.starts_with("\r\n");
        if (disturbs_display(c) && !line_ends && c != '\t')
            return "U+" + std::to_string(static_cast<unsigned long>(c)) + " in " +
                   json_string(text.substr(0, 40));
        line_begins = c == '\n';
        text.remove_prefix(character.size);
    }
    return "";
}

std::string entry(const std::string& key, const std::string& value) {
    return json_string(key) + ": " + json_string(value);
}

/// A map with a hostile text in every place that takes one.
std::string map_with(const std::string& text) {
    return "{" + entry("title", text) + R"(, "language": "en", "main": "a", "sources": {"s": {)" +
           entry("title", text) + ", " + entry("author", text) + ", " + entry("url", text) + ", " +
           entry("date", text) + R"(}}, "topics": {"t": {)" + entry("title", text) +
           R"(}}, "claims": [{"id": "a", )" + entry("text", text) + ", " + entry("note", text) + ", " +
           entry("speaker", text) + R"(, "topic": "t", "tags": [)" + json_string(text) +
           R"(], "source": {"in": "s", )" + entry("at", text) + R"(}, "allow": {)" + entry(text, text) +
           R"(}}, {"id": "b", )" + entry("text", text + text) + R"(}, {"id": "c", )" +
           entry("text", text + " not") +
           R"(}], "relations": [{"type": "support", "from": "b", "to": "a", )" + entry("scheme", text) +
           R"(}, {"type": "attack", "from": "c", "to": "a"}, {"type": "attack", "from": )" +
           json_string(text) + R"(, "to": "b"}, {)" + entry("type", text) + R"(, "from": "c", "to": "b", )" +
           entry(text, text) + "}]}";
}

/// A readable map with one hostile text, without what would be an error.
std::string sound_map_with(const std::string& text) {
    return "{" + entry("title", text) + R"(, "language": "en", "main": "a", "topics": {"t": {)" +
           entry("title", text) + R"(}}, "claims": [{"id": "a", )" + entry("text", text) + ", " +
           entry("note", text) + R"(, "topic": "t"}, {"id": "b", )" + entry("text", text + text) +
           R"(}], "relations": [{"type": "support", "from": "b", "to": "a"}]})";
}

/// All that can be said about files, in every format that prints text.
std::vector<Words> commands(const std::string& file, const std::string& other) {
    std::vector<Words> all{{"new", file},
                           {"render", file},
                           {"render", file, "--topic", hostile},
                           {"render", file, "--focus", hostile, "--format", "svg"},
                           {"render", file, "--format", "dot", "--language", hostile},
                           {"analyze", file, "--claim", "a"},
                           {"analyze", file, "--claim", hostile},
                           {"analyze", file, "--claim", "a", "--format", "markdown"},
                           {"analyze", file, "--claim", "a", "--format", "json"},
                           {"analyze", file, "--format", "csv", "--section", "depth"},
                           {"analyze", file, "--format", "csv", "--section", "reading-order"},
                           {"analyze", file, "--section", hostile},
                           {"check", file, "--profile", "strict", "--diff"},
                           {"check", file, "--profile", "strict", "--unsafe-fixes", "--diff"},
                           {"check", file, "--profile", hostile},
                           {"check", file, "--select", hostile},
                           {"check", file, "--statistics"},
                           {"check", file, "--statistics", "--format", "json"},
                           {"check", file, "--ndjson"},
                           {"check", file, hostile + "*.json"},
                           {"format", "--check", file},
                           {"merge", file, other, file},
                           {"merge", file, file, other, "-o", file + "/no/such/folder"},
                           {"rules", hostile},
                           {"solve", "-p", "SE-PR", "-f", file},
                           {"solve", "-p", hostile, "-f", file},
                           {hostile},
                           {"check", "--" + hostile}};
    for (const char* format : {"human", "json", "sarif", "junit"})
        all.push_back({"check", file, "--profile", "strict", "--format", format});
    for (const char* format : {"text", "markdown", "json"})
        all.push_back({"analyze", file, "--format", format});
    for (const char* format : {"human", "json", "markdown"})
        all.push_back({"diff", file, other, "--format", format});
    for (const char* format : {"dot", "svg", "text"})
        all.push_back({"render", file, "--format", format});
    return all;
}

void check_commands(const std::string& name, const std::string& text, const std::string& other_text) {
    const test::TemporaryFolder folder;
    folder.put(name, text);
    folder.put("other.json", other_text);
    for (const Words& words : commands(folder / name, folder / "other.json")) {
        const Ran result = ran(words);
        INFO(words[0] << " " << (words.size() > 2 ? json_string(words[2]) : ""));
        CHECK(disturbance(result.out) == "");
        CHECK(disturbance(result.err) == "");
    }
}

}  // namespace

TEST_CASE("no name or text of a map that can be read disturbs what is printed") {
    check_commands("plain.json", sound_map_with(hostile), map_with("harmless"));
}

TEST_CASE("no name or text of a map that is full of errors disturbs what is printed") {
    check_commands("plain.json", map_with(hostile), sound_map_with(hostile));
    check_commands("plain.json", map_with(hostile_with_controls), sound_map_with(hostile));
}

TEST_CASE("no name of a file disturbs what is printed") {
    const std::string name = "a\x1B[2J\u202E\n::error file=x::gotcha \u009B\xFF.json";
    check_commands(name, sound_map_with("harmless"), map_with("harmless"));
    check_commands(name, "no map", "no map");
    check_commands(name, "p af 2\n1 2\n3\n", "no map");
}

TEST_CASE("what is written for programs escapes hostile texts instead of changing them") {
    const std::string map = sound_map_with(hostile);
    const Ran formatted = ran({"format", "-"}, map);
    CHECK(formatted.status == 0);
    CHECK(disturbance(formatted.out) == "");
    CHECK(formatted.out.find(R"(w\u009b31m\u202ex\u2028\n::error)") != std::string::npos);
    CHECK(formatted.out.find("\uFFFD") == std::string::npos);
    CHECK(ran({"format", "-"}, formatted.out).out == formatted.out);
}

TEST_CASE("names in a framework disturb nothing") {
    const test::TemporaryFolder folder;
    folder.put("f.apx", "arg(a\x1B[2J).\narg(b\u202E).\narg(c]).\natt(a\x1B[2J,c]).\n");
    folder.put("f.tgf", "a\x1B[2J\nb\u009B\nc],[\n#\nb\u009B c],[\n");
    for (const char* file : {"f.apx", "f.tgf"}) {
        for (const char* problem : {"SE-PR", "EE-PR", "DC-CO"}) {
            const Ran result = ran({"solve", "-p", problem, "-f", folder / file, "-a", "b\u202E"});
            CHECK(disturbance(result.out + result.err) == "");
        }
    }
}

TEST_CASE("only colours and harmless text pass, however it is cut into pieces") {
    const std::string text =
        "a\x1B[1;31mred\x1B[0m \x1B[2J \x1B]0;t\x07 csv,\r\nalone\r 汉字 \u202E \u009B \xFF \xE6\xB1 \t";
    const std::string plain =
        "a\uFFFD[1;31mred\uFFFD[0m \uFFFD[2J \uFFFD]0;t\uFFFD csv,\r\nalone\uFFFD 汉字 \uFFFD \uFFFD \uFFFD "
        "\uFFFD\uFFFD \t";
    const std::string coloured =
        "a\x1B[1;31mred\x1B[0m \uFFFD[2J \uFFFD]0;t\uFFFD csv,\r\nalone\uFFFD 汉字 \uFFFD \uFFFD \uFFFD "
        "\uFFFD\uFFFD \t";
    for (const Colour colour : {Colour::none, Colour::ansi}) {
        for (std::size_t piece = 1; piece <= text.size(); ++piece) {
            std::ostringstream out;
            PlainText guard(*out.rdbuf(), colour);
            std::ostream guarded(&guard);
            for (std::size_t at = 0; at < text.size(); at += piece)
                guarded << text.substr(at, piece);
            CHECK(guard.finish());
            CHECK(out.str() == (colour == Colour::none ? plain : coloured));
        }
    }
    std::ostringstream out;
    PlainText guard(*out.rdbuf(), Colour::none);
    std::ostream guarded(&guard);
    guarded << "cut off \xE6\xB1";
    CHECK(guard.finish());
    CHECK(out.str() == "cut off \uFFFD");
}

}  // namespace argmap::cli

#include "diagnostics/printer.hpp"
#include "test.hpp"
#include "text/unicode.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace argmap {

namespace {

constexpr Code slip{.id = "AM111", .name = "slip", .severity = Severity::error, .summary = "a slip"};
constexpr Code doubt{.id = "AM301", .name = "doubt", .severity = Severity::warning, .summary = "a doubt"};
constexpr Code idea{.id = "AM401", .name = "idea", .severity = Severity::hint, .summary = "an idea"};

/// The first place of some words in a text, to be marked.
Span mark(const SourceFile& source, std::string_view words) {
    const auto begin = static_cast<Offset>(source.text().find(words));
    return {begin, begin + static_cast<Offset>(words.size())};
}

/// How a finding about some words is told, on lines of its own.
std::string told(const std::string& text, std::string_view words, const std::string& file = "map.json") {
    const SourceFile source(file, text);
    Diagnostics diagnostics;
    diagnostics.add({.code = &slip, .primary = {mark(source, words), "look here"}, .notes = {}, .help = {}});
    return "\n" + findings_for_people(source, diagnostics);
}

}  // namespace

TEST_CASE("nothing found is nothing said") {
    CHECK(findings_for_people(SourceFile("map.json", "{}"), Diagnostics()).empty());
}

TEST_CASE("a finding is told with its place, the line, what is meant, notes and help") {
    const SourceFile source("map.json", "{\n  \"one\": 1,\n  \"two\": 2\n}\n");
    Diagnostics diagnostics;
    diagnostics.add({.code = &slip,
                     .primary = {mark(source, "\"two\""), "two is one too many"},
                     .notes = {{mark(source, "1"), "one is here"}, {mark(source, "{"), "and it began here"}},
                     .help = {"leave it", "or take it"}});
    diagnostics.add({.code = &doubt, .primary = {mark(source, "2"), "is it"}, .notes = {}, .help = {}});
    diagnostics.add({.code = &idea, .primary = {mark(source, "}"), "it could be"}, .notes = {}, .help = {}});
    CHECK("\n" + findings_for_people(source, diagnostics) == R"(
map.json:3:3: error[AM111]: two is one too many
    "two": 2
    ^~~~~
map.json:2:10: note: one is here
map.json:1:1: note: and it began here
  help: leave it
  help: or take it
map.json:3:10: warning[AM301]: is it
    "two": 2
           ^
map.json:4:1: hint[AM401]: it could be
    }
    ^
)");
}

TEST_CASE("colours are around the words and change nothing else") {
    const SourceFile source("map.json", "one two\n");
    Diagnostics diagnostics;
    diagnostics.add(
        {.code = &doubt, .primary = {{4, 7}, "is it"}, .notes = {{{0, 3}, "one"}}, .help = {"think"}});
    std::string text = findings_for_people(source, diagnostics, Colour::ansi);
    CHECK(text.find("\033[1;35mwarning[AM301]\033[0m: \033[1mis it\033[0m\n") != std::string::npos);
    for (std::size_t at = 0; (at = text.find('\033')) != std::string::npos;)
        text.erase(at, text.find('m', at) + 1 - at);
    CHECK(text == findings_for_people(source, diagnostics));
}

TEST_CASE("a place without a line to show is told without one") {
    CHECK(told("", "") == "\nmap.json:1:1: error[AM111]: look here\n");
    CHECK(told("one\n\nthree", "\nthree") == "\nmap.json:2:1: error[AM111]: look here\n");
}

TEST_CASE("the end of a line can be meant") {
    CHECK(told("one\r\ntwo", "\r\n") == R"(
map.json:1:4: error[AM111]: look here
    one
       ^
)");
}

TEST_CASE("what goes on over several lines is marked to the end of its first") {
    CHECK(told("one two\nthree four", "two\nthree") == R"(
map.json:1:5: error[AM111]: look here
    one two
        ^~~
)");
}

TEST_CASE("a mark stands under wide characters and behind tabs and marks") {
    CHECK(told("\t\"市中心\":\t\"好\"", "\"好\"") == R"(
map.json:1:9: error[AM111]: look here
    "市中心": "好"
              ^~~~
)");
    CHECK(told("e\u0301e\u0301 here", "here") == R"(
map.json:1:6: error[AM111]: look here
    éé here
       ^~~~
)");
    CHECK(told("in 市中心 it is", "市中心") == R"(
map.json:1:4: error[AM111]: look here
    in 市中心 it is
       ^~~~~~
)");
}

TEST_CASE("of a long line the part around the place is shown") {
    const std::string words = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn oooo ";
    CHECK(told(words + words + "here " + words + words, "here") == R"(
map.json:1:151: error[AM111]: look here
    …hhh iiii jjjj kkkk llll mmmm nnnn oooo here aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk…
                                            ^~~~
)");
    CHECK(told("here " + words + words, "here") == R"(
map.json:1:1: error[AM111]: look here
    here aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn oooo aaaa bbbb cccc dddd…
    ^~~~
)");
    CHECK(told(words + words + "here", "here") == R"(
map.json:1:151: error[AM111]: look here
    …llll mmmm nnnn oooo aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn oooo here
                                                                                                    ^~~~
)");
    CHECK(told("short: " + words + words, words + words) == R"(
map.json:1:8: error[AM111]: look here
    short: aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn oooo aaaa bbbb cccc dd…
           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("a line of a hundred columns is shown whole, and no line of the text is longer") {
    const std::string line = std::string(50, 'a') + "here" + std::string(46, 'z');
    CHECK(told(line, "here").find("    " + line + "\n") != std::string::npos);
    for (const std::size_t before : {0U, 10U, 39U, 40U, 41U, 60U, 99U, 100U, 1000U, 100'000U}) {
        for (const std::size_t after : {0U, 1U, 59U, 60U, 99U, 100'000U}) {
            for (const char* character : {"a", "不", "😀"}) {
                std::string text;
                for (std::size_t i = 0; i < before; ++i)
                    text += character;
                text += "!here!";
                for (std::size_t i = 0; i < after; ++i)
                    text += character;
                const std::string lines = told(text, "!here!");
                const std::size_t second = lines.find('\n', 1) + 1;
                const std::string shown = lines.substr(second, lines.find('\n', second) - second);
                const std::string marks = lines.substr(lines.find('\n', second) + 1);
                CHECK(width(shown) <= 104);
                CHECK(is_utf8(shown));
                CHECK(shown.find("!here!") != std::string::npos);
                CHECK(width(shown.substr(0, shown.find("!here!"))) == marks.find('^'));
                CHECK(marks.substr(marks.find('^')) == "^~~~~~\n");
            }
        }
    }
}

TEST_CASE("what could disturb a terminal is made visible, in the line and in the name of the file") {
    CHECK(told("\x1B[31mred\x1B[0m \u202Eback\u200B here", "here", "a\x1B]0;b\x07\n.json") ==
          "\na\uFFFD]0;b\uFFFD .json:1:21: error[AM111]: look here\n"
          "    \uFFFD[31mred\uFFFD[0m \uFFFDback\uFFFD here\n"
          "                        ^~~~\n");
    CHECK(told(std::string("a\0\xFF here", 8), "here") ==
          "\nmap.json:1:5: error[AM111]: look here\n"
          "    a\uFFFD\uFFFD here\n"
          "        ^~~~\n");
}

TEST_CASE("a place inside a character is shown all the same") {
    const SourceFile source("map.json", "不好");
    Diagnostics diagnostics;
    diagnostics.add({.code = &slip, .primary = {{1, 2}, "look here"}, .notes = {}, .help = {}});
    CHECK(is_utf8(findings_for_people(source, diagnostics)));
}

TEST_CASE("findings that are left out are counted by code") {
    const SourceFile source("map.json", "x");
    Diagnostics diagnostics;
    for (std::size_t i = 0; i < Diagnostics::kept_per_code + 12'345; ++i)
        diagnostics.add({.code = &slip, .primary = {{0, 1}, "look here"}, .notes = {}, .help = {}});
    for (std::size_t i = 0; i < Diagnostics::kept_per_code + 1; ++i)
        diagnostics.add({.code = &idea, .primary = {{0, 1}, "look there"}, .notes = {}, .help = {}});
    const std::string text = findings_for_people(source, diagnostics);
    CHECK(
        text.ends_with("    ^\nmap.json: 12 345 more findings of AM111 not shown\n"
                       "map.json: 1 more finding of AM401 not shown\n"));
}

TEST_CASE("what was found is summed up") {
    CHECK(tally(0, 0, 0).empty());
    CHECK(tally(1, 0, 0) == "1 error");
    CHECK(tally(0, 2, 0) == "2 warnings");
    CHECK(tally(2, 1, 0) == "2 errors and 1 warning");
    CHECK(tally(1, 0, 3) == "1 error and 3 hints");
    CHECK(tally(12'000, 1, 1) == "12 000 errors, 1 warning and 1 hint");
}

TEST_CASE("many files are summed up in a line") {
    CHECK(summary({.files = 3, .errors = 1, .hints = 2}, {}) == "1 error and 2 hints in 3 files\n");
    CHECK(summary({.files = 1, .claims = 2, .relations = 1}, {}) ==
          "nothing wrong with 2 claims and 1 relation in 1 file\n");
    CHECK(summary({.files = 1, .claims = 2, .relations = 1}, {.quiet = true}) == "");
    CHECK(summary({.files = 1, .warnings = 1}, {.quiet = true}) == "1 warning in 1 file\n");
    CHECK(summary({.files = 0, .troubles = {"no such file"}}, {}) == "");
}

TEST_CASE("the sum says how much can be mended, and how, where something can") {
    const auto sum = [](std::size_t safe, std::size_t guessed) {
        return summary({.files = 1, .errors = 12'000, .safe_fixes = safe, .guessed_fixes = guessed}, {});
    };
    CHECK(sum(0, 0) == "12 000 errors in 1 file\n");
    CHECK(sum(1, 0) == "12 000 errors in 1 file; 1 can be mended with `--fix`\n");
    CHECK(sum(0, 2) == "12 000 errors in 1 file; 2 can be mended with `--unsafe-fixes`\n");
    CHECK(sum(12'000, 3) ==
          "12 000 errors in 1 file; 12 000 can be mended with `--fix`, 3 more with `--unsafe-fixes`\n");
}

}  // namespace argmap

#include "theme/theme_file.hpp"

#include "check/findings.hpp"
#include "diagram/contrast.hpp"
#include "files.hpp"
#include "mutate.hpp"
#include "schema.hpp"
#include "test.hpp"
#include "untranslated.hpp"

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

Diagnostics diagnose(const std::string& text) {
    Diagnostics diagnostics;
    read_theme(SourceFile("theme.json", text), diagnostics);
    diagnostics.sort();
    return diagnostics;
}

std::string findings(const std::string& text) {
    return "\n" + findings_for_people(SourceFile("theme.json", text), diagnose(text));
}

Theme read(std::string text) {
    Diagnostics diagnostics;
    const Theme theme = read_theme(SourceFile("theme.json", std::move(text)), diagnostics);
    REQUIRE(diagnostics.empty());
    return theme;
}

constexpr const char* wrong_in_every_way = R"({
  "$schema": 1,
  "format": "argmap-map",
  "base": "drak",
  "colour": {},
  "colours": {
    "ink": "#123",
    "inc": "#000000",
    "muted": "grey",
    "support": {"line": 7, "lines": "#000000", "fill": "#FFFFFF", "fill": "#FFFFFF"},
    "attack": "#000000",
    "undercut": {"line": "#000000"},
    "ink": "#000000"
  },
  "base": "dark"
})";

}  // namespace

TEST_CASE("a theme has colours by name, on top of those of a built-in one") {
    Theme wanted = theme_of(Look::dark);
    wanted.background = "#000000";
    wanted.support.line = "#55DDAA";
    wanted.undercut = "#DDBBFF";
    CHECK(read(R"({
  "$schema": "schemas/theme.schema.json",
  "format": "argmap-theme",
  "colours": {"background": "#000000", "support": {"line": "#55ddaa"}, "undercut": "#DDBBFF"},
  "base": "dark"
})") == wanted);
}

TEST_CASE("a theme that says nothing is the light one, and one that only names a base is that") {
    CHECK(read("{}") == theme_of(Look::light));
    for (const Look look : all_looks)
        CHECK(read(R"({"base": ")" + std::string(name(look)) + R"("})") == theme_of(look));
}

TEST_CASE("what is wrong with a theme is told like what is wrong with a map") {
    CHECK(findings(wrong_in_every_way) == R"(
theme.json:2:14: error[AM110]: `$schema` is a number, but a string belongs here
    "$schema": 1,
               ^
  help: write where the schema is, or leave the key out
theme.json:3:13: error[AM123]: the format of a theme is `argmap-theme`, and this is `argmap-map`
    "format": "argmap-map",
              ^~~~~~~~~~~~
  help: write `argmap-theme`, or leave the key out
theme.json:4:11: error[AM123]: there is no theme `drak`
    "base": "drak",
            ^~~~~~
  help: did you mean `dark`?
theme.json:5:3: error[AM111]: a theme has no key `colour`
    "colour": {},
    ^~~~~~~~
  help: did you mean `colours`?
theme.json:7:12: error[AM124]: `#123` is no colour
    "ink": "#123",
           ^~~~~~
  help: did you mean `#112233`?
theme.json:8:5: error[AM111]: a theme has no colour `inc`
    "inc": "#000000",
    ^~~~~
  help: did you mean `ink`?
theme.json:9:14: error[AM124]: `grey` is no colour
    "muted": "grey",
             ^~~~~~
  help: write it as `#RRGGBB`: two digits from 0 to 9 and A to F each for red, green and blue
theme.json:10:25: error[AM110]: `line` is a number, but a string belongs here
    "support": {"line": 7, "lines": "#000000", "fill": "#FFFFFF", "fill": "#FFFFFF"},
                        ^
  help: write it as `#RRGGBB`: two digits from 0 to 9 and A to F each for red, green and blue
theme.json:10:28: error[AM111]: the colours `support` have no `lines`
    "support": {"line": 7, "lines": "#000000", "fill": "#FFFFFF", "fill": "#FFFFFF"},
                           ^~~~~~~
  help: did you mean `line`?
theme.json:10:67: error[AM107]: the key `fill` stands here a second time
    "support": {"line": 7, "lines": "#000000", "fill": "#FFFFFF", "fill": "#FFFFFF"},
                                                                  ^~~~~~
  help: keep one of them
theme.json:11:15: error[AM110]: `attack` is a string, but an object belongs here
    "attack": "#000000",
              ^~~~~~~~~
  help: write `{"line": "#007A5A", "fill": "#EAF6F1", "full": "#C6E8DA"}`, for example
theme.json:12:17: error[AM110]: `undercut` is an object, but a string belongs here
    "undercut": {"line": "#000000"},
                ^
  help: write it as `#RRGGBB`: two digits from 0 to 9 and A to F each for red, green and blue
theme.json:13:5: error[AM107]: the key `ink` stands here a second time
    "ink": "#000000"
    ^~~~~
  help: keep one of them
theme.json:15:3: error[AM107]: the key `base` stands here a second time
    "base": "dark"
    ^~~~~~
  help: keep one of them
)");
    CHECK(findings("[]") == R"(
theme.json:1:1: error[AM110]: a theme is an object, and this is a list
    []
    ^
  help: write `{"colours": {"background": "#FFF8E7"}}`, for example
)");
}

TEST_CASE("colours with little contrast are told with both names and the ratio, at what the file says") {
    CHECK(findings(R"({"colours": {
  "muted": "#777777",
  "rephrase": "#949494",
  "contrary": "#969696"
}})") == R"(
theme.json:2:12: warning[AM125]: letters in `muted` (#777777) on `inner_topic_fill` (#EAEEF3) have a contrast of 3.8 to 1, less than 4.5 (WCAG 2.2, 1.4.3)
    "muted": "#777777",
             ^~~~~~~~~
  help: make the darker one darker or the brighter one brighter
theme.json:3:15: warning[AM125]: lines in `rephrase` (#949494) on `inner_topic_fill` (#EAEEF3) have a contrast of 2.6 to 1, less than 3 (WCAG 2.2, 1.4.11)
    "rephrase": "#949494",
                ^~~~~~~~~
  help: make the darker one darker or the brighter one brighter
theme.json:4:15: warning[AM125]: lines in `contrary` (#969696) on `inner_topic_fill` (#EAEEF3) have a contrast of 2.5 to 1, less than 3 (WCAG 2.2, 1.4.11)
    "contrary": "#969696"
                ^~~~~~~~~
  help: make the darker one darker or the brighter one brighter
)");
    CHECK(findings(R"({"base": "dark", "colours": {"thesis_fill": "#4A5A6A"}})") == R"(
theme.json:1:45: warning[AM125]: letters in `thesis_ink` (#14191F) on `thesis_fill` (#4A5A6A) have a contrast of 2.4 to 1, less than 4.5 (WCAG 2.2, 1.4.3)
    {"base": "dark", "colours": {"thesis_fill": "#4A5A6A"}}
                                                ^~~~~~~~~
  help: make the darker one darker or the brighter one brighter
theme.json:1:45: warning[AM125]: lines in `thesis_fill` (#4A5A6A) on `thesis_tint` (#2C3A4A) have a contrast of 1.6 to 1, less than 3 (WCAG 2.2, 1.4.11)
    {"base": "dark", "colours": {"thesis_fill": "#4A5A6A"}}
                                                ^~~~~~~~~
  help: make the darker one darker or the brighter one brighter
)");
}

TEST_CASE("a theme with little contrast can be drawn, one with an error cannot") {
    CHECK_FALSE(diagnose(R"({"colours": {"muted": "#AAAAAA"}})").left_out_parts());
    CHECK(diagnose(R"({"colours": {"muted": "AAAAAA"}})").left_out_parts());
}

TEST_CASE("whatever is found in a theme is said in Chinese, too") {
    const std::string pale = R"({"colours": {"muted": "#AAAAAA"}})";
    CHECK("\n" + findings_for_people(SourceFile("theme.json", pale), diagnose(pale), Colour::none,
                                     Notes::enough, Tongue::chinese) ==
          R"(
theme.json:1:23: 警告[AM125]：`inner_topic_fill` (#EAEEF3) 上 `muted` (#AAAAAA) 文字的对比度是 1.9:1，低于 4.5:1（WCAG 2.2，1.4.3）
    {"colours": {"muted": "#AAAAAA"}}
                          ^~~~~~~~~
  建议：让较深的更深，或者让较浅的更浅
)");
    CHECK(test::untranslated(diagnose(wrong_in_every_way), test::is_chinese) == "");
    CHECK(test::untranslated(diagnose("[]"), test::is_chinese) == "");
    CHECK(test::untranslated(diagnose(R"({"colours": {"background": "#777777"}})"), test::is_chinese) == "");
    CHECK(test::untranslated(diagnose(R"({"colours": 1})"), test::is_chinese) == "");
}

TEST_CASE(
    "no text that is broken or hostile makes the reader of themes fail, and what it gives are colours") {
    test::Chance chance(19);
    for (std::size_t i = 0; i < test::cases(3000); ++i) {
        const std::string text = test::mutate_bytes(wrong_in_every_way, chance);
        INFO(text);
        Diagnostics diagnostics;
        const Theme theme = read_theme(SourceFile("theme.json", text), diagnostics);
        for (const ColourPair& pair : colour_pairs(theme)) {
            CHECK(ThemeColour::read(pair.front.colour) == pair.front.colour);
            CHECK(pair.ratio >= 1);
        }
    }
}

TEST_CASE("the theme on the page about drawing is the example, and there is nothing to find in it") {
    const std::string theme = test::contents(test::project / "examples/theme.json");
    CHECK(findings(theme) == "\n");
    const std::string page = test::contents(test::project / "docs/how-to/draw.md");
    CHECK(page.find("```json\n" + theme + "```\n") != std::string::npos);
}

TEST_CASE("the schema of themes accepts what the reader does") {
    test::Schema schema("theme.schema.json");
    const auto agree = [&](const std::string& text) {
        INFO(text);
        const bool read = !diagnose(text).left_out_parts();
        CHECK(schema.accepts(nlohmann::json::parse(text)) == read);
    };
    for (const char* text :
         {"{}", "[]", R"({"format": "argmap-theme"})", R"({"format": "argmap"})", R"({"base": "print"})",
          R"({"base": "light "})", R"({"base": null})", R"({"colours": []})", R"({"$schema": true})",
          R"({"colors": {}})", R"({"colours": {"support": {}}})", R"({"colours": {"support": "#000000"}})",
          R"({"colours": {"support": {"lines": "#000000"}}})", R"({"colours": {"ink": "#00000"}})",
          R"({"colours": {"ink": "#0000000"}})", R"({"colours": {"ink": "#00000g"}})"})
        agree(text);
    for (const NamedPart<Theme, ThemeColour>& part : theme_colours())
        agree(R"({"colours": {")" + std::string(part.name) + R"(": "#abcdef"}})");
    for (const NamedPart<Theme, Shade>& shade : theme_shades())
        for (const NamedPart<Shade, ThemeColour>& part : shade_colours())
            agree(R"({"colours": {")" + std::string(shade.name) + R"(": {")" + std::string(part.name) +
                  R"(": "#ABCDEF"}}})");
}

}  // namespace argmap

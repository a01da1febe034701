#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

namespace {

using test::Told;

std::size_t found(const std::string& text) {
    return test::times_found("markup-in-text", test::map_of({test::quoted(text)}));
}

Told told(const std::string& text) {
    return test::told_by("markup-in-text", test::map_of({test::quoted(text)}));
}

std::string mended(const std::string& text) {
    const test::Mended mended = test::mended("markup-in-text", test::map_of({test::quoted(text)}));
    CHECK(!mended.safe);
    const std::size_t begin = mended.text.find("\"text\": \"") + 9;
    return mended.text.substr(begin, mended.text.find("\"}", begin) - begin);
}

}  // namespace

TEST_CASE("HTML, Markdown and tabs are told where they stand") {
    CHECK(told("Bread is <b>enough</b>") == Told{"<b>", "`ca` has markup in its text: `<b>`"});
    CHECK(told("Bread &amp; butter") == Told{"&amp;", "`ca` has markup in its text: `&amp;`"});
    CHECK(told(R"(Bread\tand butter)") == Told{R"(\t)", "`ca` has a tab in its text"});
    CHECK(told("Bread is **very** good") == Told{"**", "`ca` has markup in its text: `**`"});
    CHECK(told("See [this page](https://example.org)") == Told{"[", "`ca` has markup in its text: `[`"});
}

TEST_CASE("the fix writes what a reader would see") {
    CHECK(mended("Bread is <b>enough</b>") == "Bread is enough");
    CHECK(mended("one<br/>two <BR> three") == "one two  three");
    CHECK(mended(R"(<a href=\"https://example.org\">Bread</a>)") == "Bread");
    CHECK(mended("5 &lt; 6 &#38; &quot;so&quot; it&#x2019;s") == R"(5 < 6 & \"so\" it’s)");
    CHECK(mended(R"(Bread\tand **butter** are *good*)") == "Bread and butter are good");
    CHECK(mended("_Bread_ is ***enough***") == "Bread is enough");
    CHECK(mended("See [this *fine* page](https://example.org/_a_b) and ![me](/me.png)") ==
          "See this fine page and me");
    CHECK(mended("<https://example.org> says so") == "https://example.org says so");
    CHECK(mended("面包**很**重要&nbsp;啊") == "面包很重要 啊");
}

TEST_CASE("signs that are no markup are left alone") {
    for (const char* text : {"x < y and y > z",
                             "a<b and b>c",
                             "if p<0.05 then q>1",
                             "AT&T is a company",
                             "R&D; and so on",
                             "Q&A",
                             "2*3*4 is 24",
                             "5 * 3 and 6 * 2",
                             "the footnote* is not*",
                             "snake_case_name is a name",
                             "__init__ is run",
                             "a _ b _ c",
                             "_",
                             "*",
                             "**",
                             "[sic](p. 4)",
                             "f[i](x) is a call",
                             "[1] and [2]",
                             "a [note] (here)",
                             "<>",
                             "<3 for all",
                             "<unknown> is a tag",
                             "&unknown; is none",
                             "&#xD800;",
                             "&#0;",
                             "&#;",
                             "&",
                             "[](",
                             "50% & more",
                             "one\\n\\ttwo",
                             "ends with a tab\\t",
                             "two \\t spaces",
                             "****",
                             "f**k",
                             "C# & F#",
                             "1 &lt 2",
                             "！&；"})
        CHECK(std::string(text) + std::to_string(found(text)) == std::string(text) + "0");
}

TEST_CASE("a claim is reported once, with what its other languages have") {
    CHECK(test::findings_of("markup-in-text",
                            test::map_of({R"({"en": "Bread is <b>good</b>", "zh": "面包<i>好</i>"})",
                                          R"({"en": "Yes", "zh": "是"})"})) == R"(
map.json:4:43: warning[AM412]: `ca` has markup in its text: `<b>`
    {"id": "ca", "text": {"en": "Bread is <b>good</b>", "zh": "面包<i>好</i>"}},
                                          ^~~
map.json:4:66: note: and here in `zh`
  help: write what a reader should see
)");
}

TEST_CASE("markup can be allowed at its claim") {
    CHECK(test::times_found("markup-in-text",
                            test::map_of({"\"The tag <b> is old\""}, "en", "markup-in-text")) == 0);
}

TEST_CASE("many signs cost no more than they are long") {
    for (const char* sign : {"<", "<a x", "&", "*a", "_a", "[", "[x](", "**a "}) {
        std::string text;
        while (text.size() < 200'000)
            text += sign;
        CHECK(found(text) <= 1);
    }
}

}  // namespace argmap

#include "handout/feedback_page.hpp"

#include "diagram/diagrams.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "handout/feedback_picture.hpp"
#include "page/page.hpp"
#include "render/renderer.hpp"
#include "test.hpp"
#include "untranslated.hpp"

#include <regex>
#include <string>
#include <vector>

namespace argmap {

namespace {

constexpr const char* student_text =
    R"({"language": "en", "title": "My plums", "main": "a", "claims": [
{"id": "a", "text": "Plums are good"}, {"id": "b", "text": "Plums are sweet"},
{"id": "c", "text": "Plums cost little this year"}],
"relations": [{"type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "a"}]})";

constexpr const char* model_text =
    R"({"language": "en", "main": "a", "claims": [
{"id": "a", "text": {"en": "Plums are good", "zh": "李子很好"}},
{"id": "b", "text": {"en": "Plums are sweet", "zh": "李子很甜"}},
{"id": "c", "text": {"en": "Plums cost little this year", "zh": "今年李子很便宜"}},
{"id": "d", "text": {"en": "It rained for weeks before the harvest", "zh": "收获前下了几个星期的雨"}}],
"relations": [{"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "a"},
{"type": "attack", "from": "d", "to": "b"}]})";

/// Both maps and how they differ.
struct Graded {
    ArgumentMap student, reference;
    GradedMap graded;

    Graded(const std::string& student_map, const std::string& model, std::string name = "class/essay.json",
           std::size_t number = 0)
        : student(map_of(student_map)), reference(map_of(model)) {
        graded = {.name = std::move(name), .number = number, .student = &student, .reference = &reference};
        graded.grading = grade(student, reference);
        graded.score = score(graded.grading, reference);
    }
    Graded(const Graded&) = delete;
    Graded& operator=(const Graded&) = delete;
};

constexpr std::string_view small_svg = "<svg width=\"10\"/>\n";

/// What a page says, without what is around it.
std::string body_of(const std::string& page) {
    const std::size_t begin = page.find("<body>\n") + 7;
    return page.substr(begin, page.find("</body>") - begin);
}

/// What of a page is read.
std::string words_of(const std::string& page) {
    return std::regex_replace(body_of(page), std::regex("<[^>]*>"), " ");
}

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a page of feedback says what is right, what to look at again, and how the points come about") {
    const Graded map(student_text, model_text);
    CHECK(body_of(feedback_page(map.graded, small_svg, {})) ==
          R"html(<header class="page-header">
<p class="about">Feedback on a map · <bdi>essay.json</bdi></p>
<h1 dir="auto">My plums</h1>
<p class="points"><strong>5 of 8 points</strong></p>
<div class="progress"><progress aria-label="Points" value="5" max="8"></progress></div>
</header>
<main>
<section class="right-part" aria-labelledby="right">
<h2 id="right">As in the text</h2>
<ul>
<li>Claims of the text that your map has: 3 of 4</li>
<li>Relations drawn as in the text: 1 of 3</li>
<li>Your map argues for what the text argues for</li>
</ul>
</section>
<div class="exercise feedback">
<div class="work">
<div class="picture">
<div class="sheet" tabindex="0" role="region" aria-label="The picture of your map">
<svg width="10"/>
</div>
</div>
<div class="questions">
<section class="findings">
<h2>To look at again</h2>
<p class="about" dir="auto">Each number stands in your picture, too.</p>
<p class="about" dir="auto">Answer the question with the text in hand before you open the answer.</p>
<article class="question finding" id="finding-1">
<h3><span class="badge">1</span> <span class="name">support or attack</span> <span class="cost">−1 point</span></h3>
<p class="said" dir="auto">Look again at “Plums cost little this year”.</p>
<p class="asked" dir="auto">Does it make what it points at more believable, or less?</p>
<details class="answer">
<summary>Show the answer<span class="unseen"> (1)</span></summary>
<p class="said" dir="auto">The text: “Plums cost little this year” supports “Plums are good”.</p>
<p class="said" dir="auto">Your map: “Plums cost little this year” attacks “Plums are good”.</p>
</details>
<p class="place"><span>Line 4 of your file</span>
<a href="#map-claim-c">See it in the picture<span class="unseen"> (1)</span></a>
</p>
</article>
<article class="question finding" id="finding-2">
<h3><span class="badge">2</span> <span class="name">a claim is missing</span> <span class="cost">−2 points</span></h3>
<p class="said" dir="auto">Look again at what the text says about “Plums are sweet”.</p>
<p class="asked" dir="auto">The text says one thing more here: find it.</p>
<details class="answer">
<summary>Show the answer<span class="unseen"> (2)</span></summary>
<p class="said" dir="auto">The text also says “It rained for weeks before the harvest”.</p>
<p class="said" dir="auto">The text: “It rained for weeks before the harvest” attacks “Plums are sweet”.</p>
</details>
<p class="place"><a href="#map-claim-b">See it in the picture<span class="unseen"> (2)</span></a>
</p>
</article>
</section>
</div>
</div>
</div>
<section class="sum">
<table>
<caption>How the points come about</caption>
<tbody>
<tr><th scope="row">All that the text says</th><td>8</td></tr>
<tr><th scope="row"><a href="#finding-1">1 · support or attack</a></th><td>−1</td></tr>
<tr><th scope="row"><a href="#finding-2">2 · a claim is missing</a></th><td>−2</td></tr>
</tbody>
<tfoot>
<tr><th scope="row">Your points</th><td>5</td></tr>
</tfoot>
</table>
</section>
</main>
)html");
}

TEST_CASE("a page of feedback in Chinese is Chinese throughout") {
    const Graded map(R"({"language": "zh", "main": "a", "claims": [{"id": "a", "text": "李子很好"},
{"id": "b", "text": "李子很甜"}, {"id": "c", "text": "今年李子很便宜"}],
"relations": [{"type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "a"}]})",
                     model_text, "");
    for (const int hints : {1, 2, 3}) {
        const std::string page = feedback_page(map.graded, small_svg, {.hints = hints});
        CHECK(holds(page, "<html lang=\"zh\">"));
        CHECK(test::is_chinese_throughout(words_of(page)));
        CHECK(holds(words_of(page), "−2 分"));
    }
    const GradedMap unread{.name = ""};
    CHECK(test::is_chinese_throughout(words_of(ungraded_page(unread, {}, {.language = "zh"}))));
}

TEST_CASE("what hints leave out is not in the page at all") {
    const Graded map(student_text, model_text);
    const std::vector<NumberedSlip> slips = numbered_slips(map.graded);
    for (const int hints : {1, 2, 3}) {
        const GradeTelling telling{.hints = hints};
        const std::string picture =
            renderers::svg.render(feedback_picture(map.graded, slips, telling), {}).bytes;
        const std::string page = feedback_page(map.graded, picture, telling);
        INFO(hints);
        CHECK(holds(page, "Look again at what the text says about “Plums are sweet”."));
        CHECK(holds(page, "a claim is missing") == (hints > 1));
        CHECK(holds(page, "support or attack") == (hints > 1));
        CHECK(holds(page, "more believable, or less?") == (hints > 1));
        CHECK(holds(page, "<details") == (hints > 2));
        CHECK(holds(page, "It rained") == (hints > 2));
        CHECK(holds(page, "The text: ") == (hints > 2));
        CHECK(holds(page, "Show the answer") == (hints > 2));
    }
}

TEST_CASE("a map in which nothing differs has nothing to look at again") {
    const Graded map(model_text, model_text);
    const std::string words = words_of(feedback_page(map.graded, small_svg, {}));
    CHECK(holds(words, "8 of 8 points"));
    CHECK(holds(
        words,
        "Nothing was found that differs from the text, in structure or in wording, as far as the program "
        "can tell."));
    CHECK(holds(words_of(feedback_page(map.graded, small_svg, {.language = "zh"})),
                "就程序所能判断，结构和措辞上都没有发现与原文不同之处。"));
    CHECK_FALSE(holds(words, "To look at again"));
    CHECK_FALSE(holds(words, "How the points come about"));
}

TEST_CASE("an empty map and one without a picture have a page, too") {
    const Graded empty(R"({"language": "en", "claims": []})", model_text);
    const std::string said = words_of(feedback_page(empty.graded, "", {}));
    CHECK(holds(said, "0 of 8 points"));
    CHECK_FALSE(holds(said, "As in the text"));
    CHECK_FALSE(holds(said, "picture of your map"));
    CHECK_FALSE(holds(said, "in your picture"));
    CHECK(holds(said, "Look again at the whole text."));
    CHECK(holds(said, "The text says 4 things more: find them."));
    const Graded map(student_text, model_text);
    const std::string undrawn = words_of(feedback_page(map.graded, "", {}));
    CHECK(holds(undrawn, "The picture of your map could not be drawn."));
    CHECK_FALSE(holds(undrawn, "See it in the picture"));
    CHECK_FALSE(holds(undrawn, "in your picture"));
}

TEST_CASE("a page says that numbers are in the picture where they are") {
    const std::string each = "Each number stands in your picture, too.",
                      some = "A number that belongs to a place in your picture stands there, too.";
    std::string apart = model_text;
    const std::string relation = R"({"type": "attack", "from": "d", "to": "b"})";
    const std::string loose = apart.replace(apart.find(",\n" + relation), relation.size() + 2, "");
    const Graded connected(student_text, model_text), unconnected(student_text, loose);
    const auto page = [](const Graded& map, std::string_view language) {
        return words_of(feedback_page(map.graded, small_svg, {.language = language, .hints = 2}));
    };
    CHECK(holds(page(connected, "en"), each));
    CHECK_FALSE(holds(page(connected, "en"), some));
    CHECK(holds(page(connected, "zh"), "每个编号也标在你的图上。"));
    CHECK(holds(page(unconnected, "en"), some));
    CHECK_FALSE(holds(page(unconnected, "en"), each));
    CHECK(holds(page(unconnected, "zh"), "能在你的图上找到位置的，编号也标在图上。"));
}

TEST_CASE("a wide picture stands above what is said, and a huge one is not made smaller") {
    const Graded map(student_text, model_text);
    const auto page = [&](const std::string& svg) { return feedback_page(map.graded, svg, {}); };
    CHECK(holds(page("<svg width=\"760\"/>"), "<div class=\"exercise feedback\">"));
    CHECK(holds(page("<svg width=\"760.5\"/>"), "<div class=\"exercise feedback wide\">"));
    CHECK(holds(page("<svg width=\"1701\"/>"), "<div class=\"exercise feedback wide huge\">"));
    CHECK(holds(page("<svg width=\"x\"/>"), "<div class=\"exercise feedback\">"));
}

TEST_CASE("what a person has to decide, and what costs nothing, stands by itself behind what counts") {
    Graded map(student_text, model_text);
    map.graded.grading.slips = {{.kind = SlipKind::shortcut, .student = {ClaimId{1}}},
                                {.kind = SlipKind::wrong_parent, .student = {ClaimId{1}}, .confidence = 0.1},
                                {.kind = SlipKind::cycle, .student = {ClaimId{2}}}};
    map.graded.score = score(map.graded.grading, map.reference);
    std::string kinds;
    for (const NumberedSlip& one : numbered_slips(map.graded))
        kinds += std::to_string(one.number) + " " + std::string(name(one.slip->kind)) + "\n";
    CHECK(kinds == "1 cycle\n2 wrong-parent\n3 shortcut\n");
    const std::string page = body_of(feedback_page(map.graded, small_svg, {}));
    const std::size_t again = page.find("<h2>To look at again</h2>"),
                      decide = page.find("<h2>For the teacher to decide</h2>"),
                      free = page.find("<h2>This costs nothing</h2>");
    CHECK(again < page.find("id=\"finding-1\""));
    CHECK(page.find("id=\"finding-1\"") < decide);
    CHECK(decide < page.find("id=\"finding-2\""));
    CHECK(page.find("id=\"finding-2\"") < free);
    CHECK(free < page.find("id=\"finding-3\""));
    CHECK(holds(page, "may cost 1 point<"));
    CHECK(holds(page, "1 of them are still to be decided"));
    CHECK(holds(page, "2 · aimed at the wrong claim</a>, still to be decided</th><td>(−1)</td>"));
    CHECK_FALSE(holds(page, "3 · a shortcut"));  // no part of the sum
}

TEST_CASE("a sum that would be below nothing says why it is not") {
    Graded map(student_text, model_text);
    Rubric strict;
    strict.costs.fill(6);
    map.graded.score = score(map.graded.grading, map.reference, strict);
    const std::string page = feedback_page(map.graded, small_svg, {});
    CHECK(holds(page, "Nobody has less than nothing</th><td>+4</td>"));
    CHECK(holds(page, "Your points</th><td>0</td>"));
}

TEST_CASE("the picture has the number of each slip at its claims and its relation") {
    const Graded map(student_text, model_text);
    const std::vector<NumberedSlip> slips = numbered_slips(map.graded);
    const Diagram picture = feedback_picture(map.graded, slips, {});
    CHECK(picture.title.empty());
    std::string told;
    for (const Box& box : picture.boxes) {
        told += box.id + (box.marks.in_focus ? " ringed" : "");
        for (const std::string& note : box.notes)
            told += ": " + note;
        told += "\n";
    }
    CHECK(told == "a\nb ringed: 2 · a claim is missing\nc ringed: 1 · support or attack\n");
    REQUIRE(picture.relations.size() == 2);
    CHECK_FALSE(picture.relations[0].marks.number);
    CHECK(picture.relations[1].marks.number == 1U);
    const std::string svg = renderers::svg.render(picture, {}).bytes;
    const std::regex number(R"(<g class="number">[^]*?<text[^>]*>1</text>)");
    CHECK(std::regex_search(svg, number));
    CHECK(holds(svg, "id=\"" + name_in_feedback_picture(map.graded, ClaimId{2}) + "\""));
    CHECK(holds(svg, ">look here again<"));
    CHECK(feedback_picture(map.graded, slips, {.hints = 1}).boxes[1].notes == std::vector<std::string>{"2"});
}

TEST_CASE("a page of a map that is told by its number names nobody") {
    const Graded map(R"({"language": "en", "title": "Ann's map", "main": "ann-1",
"topics": {"ann-t": {"title": "Ann's topic"}},
"speakers": {"ann": {"name": "Ann Lee"}}, "sources": {"ann-s": {"title": "By Ann", "url": "https://ann.example"}},
"claims": [{"id": "ann-1", "text": "Plums are good", "speaker": "ann", "source": {"in": "ann-s"}},
{"id": "ann-2", "text": "Plums are sweet", "speaker": "ann", "topic": "ann-t"}],
"relations": [{"id": "ann-r", "type": "attack", "from": "ann-2", "to": "ann-1"}]})",
                     model_text, "class/ann.json", 7);
    const std::string picture =
        renderers::svg.render(feedback_picture(map.graded, numbered_slips(map.graded), {}), {}).bytes;
    const std::string page = feedback_page(map.graded, picture, {});
    CHECK(holds(page, "<h1 dir=\"auto\">map 7</h1>"));
    CHECK_FALSE(std::regex_search(body_of(page), std::regex("[Aa]nn[^o]")));  // "cannot" may be said
    CHECK(holds(page, ">topic 1</text>"));
    CHECK(holds(page, "href=\"#map-claim-2\""));
    CHECK(holds(page, "id=\"map-claim-2\""));
    const GradedMap unread{.name = "class/ann.json", .number = 8};
    const std::string ungraded = words_of(ungraded_page(unread, {}, {}));
    CHECK(holds(ungraded, "map 8"));
    CHECK(holds(ungraded, "What was found in it is not told, because it would quote the map."));
    CHECK_FALSE(holds(ungraded, "ann."));
}

TEST_CASE("texts that would do harm in a page of feedback do none") {
    const std::string harm = R"(</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'>&amp; {0})";
    std::string hostile = R"({"language": "en", "title": "T )" + harm +
                          R"(", "main": "a\"onload=x", "claims": [
{"id": "a\"onload=x", "text": "Plums are good )" +
                          harm + R"("}, {"id": "b><", "text": "Plums are sweet )" + harm +
                          R"("}], "relations": [{"type": "attack", "from": "b><", "to": "a\"onload=x"}]})";
    const Graded map(hostile, model_text, "x/<img src=x>&.json");
    const std::string picture =
        renderers::svg.render(feedback_picture(map.graded, numbered_slips(map.graded), {}), {}).bytes;
    const std::string page = body_of(feedback_page(map.graded, picture, {}));
    CHECK_FALSE(holds(page, "<script"));
    CHECK_FALSE(holds(page, "<img"));
    CHECK_FALSE(holds(page, " onload=\""));
    CHECK(holds(page, "&lt;img src=x onerror=alert(2)&gt;"));
    CHECK(holds(page, "{0}"));
    CHECK(holds(page, "&lt;img src=x&gt;&amp;.json"));
    const std::vector<std::string> found{"<script>alert(1)</script>\nhelp"};
    CHECK(holds(body_of(ungraded_page({.name = "<b>.json"}, found, {})),
                "<li class=\"said\" dir=\"auto\">&lt;script&gt;alert(1)&lt;/script&gt;&#10;help</li>"));
}

TEST_CASE("the page of a map that could not be graded says what to mend first") {
    std::string text = R"({"claims": [{"id": "a", "text": "A"}], "relations": [)";
    for (int i = 0; i < 22; ++i)
        text += std::string(i == 0 ? "" : ",") + "\n{\"type\": \"support\", \"from\": \"b\", \"to\": \"a\"}";
    const SourceFile source("x.json", text + "]}");
    Diagnostics diagnostics;
    auto document = read(source, diagnostics);
    REQUIRE(document);
    (void)resolve(std::move(*document), diagnostics);
    const std::vector<std::string> found = findings_on_page(source, diagnostics, Tongue::english);
    REQUIRE(found.size() == 21);
    CHECK(found[0] ==
          "line 2, column 29: no claim or relation has the id `b`\nadd a claim with this id, or name another "
          "one here");
    CHECK(found[20] == "and 2 others");
    CHECK(body_of(ungraded_page({.name = "class/x.json"}, {found.data(), 1}, {})) ==
          R"html(<header class="page-header">
<p class="about">Feedback on a map</p>
<h1 dir="auto">x.json</h1>
</header>
<main>
<p class="notice" dir="auto">This map could not be graded.</p>
<section>
<h2>Mend this first</h2>
<ul class="mend">
<li class="said" dir="auto">line 2, column 29: no claim or relation has the id `b`&#10;add a claim with this id, or name another one here</li>
</ul>
</section>
</main>
)html");
}

}  // namespace argmap

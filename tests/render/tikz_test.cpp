#include "diagram/diagrams.hpp"
#include "layout/argument.hpp"
#include "layout/letters.hpp"
#include "render/hostile.hpp"
#include "render/paint.hpp"
#include "render/renderer.hpp"
#include "render/tikz_canvas.hpp"
#include "test.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace argmap {

namespace {

std::string tikz_of(const Diagram& diagram) {
    FixedWidth measure;
    const Layout layout = lay_out_arguments(diagram, diagram.ratio, measure);
    TikzCanvas canvas(layout.width, layout.height, "#FFFFFF");
    paint(diagram, layout, canvas);
    return std::move(canvas).finish();
}

/// What stands inside the picture.
std::string picture_of(const std::string& tex) {
    const std::size_t begin = tex.find("\\begin{tikzpicture}"), end = tex.find("\\end{tikzpicture}");
    return tex.substr(begin, end - begin);
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

const DrawOptions by_argument{.layout = LayoutKind::argument};

}  // namespace

TEST_CASE("a small map in TikZ: linked premises, an undercut and a topic") {
    CHECK(picture_of(tikz_of(drawn(R"("title": "Rain", "language": "en", "main": "wet",
      "topics": {"sky": {"title": "Sky"}},
      "claims": [{"id": "wet", "text": "The street is wet"},
                 {"id": "rain", "text": "It rains 100 %", "topic": "sky"},
                 {"id": "open", "text": "It is open", "topic": "sky", "implicit": true},
                 {"id": "roof", "text": "It has a roof"}],
      "relations": [{"type": "support", "from": ["rain", "open"], "to": "wet", "id": "falls"},
                    {"type": "attack", "from": "roof", "to": "falls"}])",
                                   by_argument))) == R"TIKZ(\begin{tikzpicture}[x=0.75bp, y=-0.75bp]
\path[fill=cFFFFFF] (0, 0) rectangle (463, 410);
\node[title text, anchor=base west, text=c1F2933] at (24, 44) {Rain};
% topic: topic-sky
\path[fill=cF5F7FA, draw=cD5DCE4, line width=0.8bp, rounded corners=4.5bp] (43, 128) rectangle (285, 255);
\node[topic text, anchor=base west, text=c5B6774] at (71, 143) {Sky};
% claim thesis: claim-wet
\path[fill=c1F3A5F, draw=c1F3A5F, line width=0.9bp, rounded corners=3.8bp] (24, 62) rectangle (309, 115);
\node[thesis text, anchor=base west, text=cFFFFFF] at (39, 86.4) {The street is wet};
\path[fill=cFFFFFF, draw=c1F3A5F, line width=0.6bp, rounded corners=4.5bp] (292.3, 100) rectangle (306, 112);
\node[tag text, anchor=base west, text=c1F2933] at (296.3, 109.4) {1};
% claim pro: claim-rain
\path[fill=cEAF6F1, draw=c007A5A, line width=0.9bp, rounded corners=3.8bp] (86, 152) rectangle (276, 195);
\node[claim text, anchor=base west, text=c1F2933] at (95, 169.5) {It rains 100 \%};
\path[fill=cFFFFFF, draw=c007A5A, line width=0.6bp, rounded corners=4.5bp] (259.3, 180) rectangle (273, 192);
\node[tag text, anchor=base west, text=c1F2933] at (263.3, 189.4) {2};
% relation tag
\path[fill=c7B3FA0] (95, 186.6) -- (100, 183.6) -- (100, 189.6) -- cycle;
\node[tag text, anchor=base west, text=c1F2933] at (104, 190) {4 (→1)};
% claim pro implicit: claim-open
\path[fill=cEAF6F1, draw=c007A5A, line width=0.9bp, long dashes, rounded corners=3.8bp] (86, 205) rectangle (276, 246);
\node[claim text, anchor=base west, text=c1F2933] at (95, 222.5) {It is open};
\path[fill=cFFFFFF, draw=c007A5A, line width=0.6bp, rounded corners=4.5bp] (259.3, 231) rectangle (273, 243);
\node[tag text, anchor=base west, text=c1F2933] at (263.3, 240.4) {3};
% claim con: claim-roof
\path[fill=cFDF0E7, draw=cC44E00, line width=0.9bp, rounded corners=3.8bp] (24, 265) rectangle (214, 308);
\node[claim text, anchor=base west, text=c1F2933] at (33, 282.5) {It has a roof};
\path[fill=cFFFFFF, draw=cC44E00, line width=0.6bp, rounded corners=4.5bp] (197.3, 293) rectangle (211, 305);
\node[tag text, anchor=base west, text=c1F2933] at (201.3, 302.4) {4};
% relation tag: relation.2
\path[fill=c7B3FA0] (38, 299.6) -- (33, 296.6) -- (33, 302.6) -- cycle;
\node[tag text, anchor=base west, text=c1F2933] at (42, 303) {undercuts step 2+3→1};
% relation support: relation-falls
\path[draw=c007A5A, line width=3bp] (78.5, 168.5) -- (78.5, 230.5);
\path[draw=c007A5A, line width=1.2bp] (86, 173.5) -- (78.5, 173.5);
\path[draw=c007A5A, line width=1.2bp] (86, 225.5) -- (78.5, 225.5);
\path[draw=c007A5A, line width=1.2bp] (78.5, 173.5) -- (61, 173.5);
\path[draw=c007A5A, line width=1.2bp] (61, 173.5) -- (61, 141) -- (43, 141);
\path[draw=c007A5A, line width=1.2bp] (43, 141) -- (33, 141);
\path[draw=c007A5A, line width=1.2bp] (33, 141) -- (33, 115);
\path[fill=c007A5A, draw=c007A5A, line width=0.8bp] (33, 115) -- (29.4, 123) -- (36.6, 123) -- cycle;
\path[draw=c007A5A, line width=1.2bp] (26, 337.5) -- (62, 337.5);
\path[fill=c007A5A, draw=c007A5A, line width=0.8bp] (62, 337.5) -- (54, 333.9) -- (54, 341.1) -- cycle;
\node[legend text, anchor=base west, text=c5B6774] at (71, 341) {supports};
\path[draw=c7B3FA0, line width=1.5bp, dots] (149.8, 337.5) -- (185.8, 337.5);
\path[fill=cFFFFFF, draw=c7B3FA0, line width=1bp] (185.8, 337.5) -- (181.6, 333.3) -- (177.4, 337.5) -- (181.6, 341.7) -- cycle;
\node[legend text, anchor=base west, text=c5B6774] at (194.8, 341) {undercuts the inference};
\path[draw=c007A5A, line width=3bp] (38, 350) -- (38, 363);
\path[draw=c007A5A, line width=1.2bp] (38, 353) -- (52, 353);
\path[draw=c007A5A, line width=1.2bp] (38, 360) -- (52, 360);
\node[legend text, anchor=base west, text=c5B6774] at (71, 361) {premises that work together};
\path[fill=cEAF6F1, draw=c007A5A, line width=0.9bp, rounded corners=2.3bp] (279.2, 349) rectangle (309.2, 364);
\node[legend text, anchor=base west, text=c5B6774] at (320.2, 361) {for the main claim};
\path[fill=cFDF0E7, draw=cC44E00, line width=0.9bp, rounded corners=2.3bp] (30, 369) rectangle (60, 384);
\node[legend text, anchor=base west, text=c5B6774] at (71, 381) {against the main claim};
\path[draw=c5B6774, line width=0.9bp, long dashes, rounded corners=2.3bp] (246.2, 369) rectangle (276.2, 384);
\node[legend text, anchor=base west, text=c5B6774] at (287.2, 381) {unstated};
)TIKZ");
}

TEST_CASE("no sign of a text means anything to LaTeX") {
    CHECK(latex_text("plain, isn't it?") == "plain, isn't it?");
    CHECK(latex_text("100 % of $5 & #1_a {b} \\end{document}") ==
          "100 \\% of \\$5 \\& \\#1\\_a \\{b\\} \\textbackslash{}end\\{document\\}");
    CHECK(latex_text("a^b ~ <c> |d|") ==
          "a\\textasciicircum{}b \\textasciitilde{} \\textless{}c\\textgreater{} \\textbar{}d\\textbar{}");
    CHECK(latex_text("-- '' ,, \"q\" `") ==
          "-{\\kern0pt}- '{\\kern0pt}' ,{\\kern0pt}, \\textquotedbl{}q\\textquotedbl{} \\textasciigrave{}");
    CHECK(latex_text("街道湿了。") == "街道湿了。");
    CHECK(latex_text("a\nb\xFF\u202E") == "a\\textquestiondown{}b\\textquestiondown{}\\textquestiondown{}");
}

TEST_CASE("a document says how to set Chinese where there is some") {
    const std::string chinese = tikz_of(drawn(R"("claims": [{"id": "a", "text": "街道湿了"}])", by_argument));
    CHECK(has(chinese, "\\usepackage[scheme=plain]{ctex}\n"));
    CHECK(has(chinese, " {街道湿了};\n"));
    CHECK_FALSE(has(tikz_of(drawn(R"("claims": [{"id": "a", "text": "Wet"}])", by_argument)), "ctex"));
}

TEST_CASE("each text stays between its braces, whatever it is") {
    for (const std::string& text : hostile_texts()) {
        const std::string tex = latex_text(text);
        int depth = 0;
        for (std::size_t i = 0; i < tex.size(); ++i) {
            if (tex[i] == '\\')
                ++i;
            else if (tex[i] == '{' || tex[i] == '}')
                depth += tex[i] == '{' ? 1 : -1;
            else
                CHECK((tex[i] < 0 || tex[i] >= ' '));
            if (depth < 0)
                break;
        }
        CHECK(depth == 0);
        CHECK(tex.find_first_of("\n\r") == std::string::npos);
    }
}

TEST_CASE("curves and colours of a picture in TikZ") {
    TikzCanvas canvas(10, 20, "#FFFFFF");
    canvas.begin({.id = "relation.1", .kinds = "relation support"});
    canvas.curve(std::array{Point{0, 0}, Point{1, 1}, Point{2, 2}, Point{3, 3}, Point{4, 4}, Point{5, 5},
                            Point{6, 6.5}},
                 {.colour = "#007A5A", .width = 2, .dashes = Dashes::dots});
    const std::string tex = std::move(canvas).finish();
    CHECK(has(tex, "\\definecolor{c007A5A}{HTML}{007A5A}\n\\definecolor{cFFFFFF}{HTML}{FFFFFF}\n"));
    CHECK(has(tex,
              "% relation support: relation.1\n\\path[draw=c007A5A, line width=1.5bp, dots] (0, 0) .. "
              "controls (1, 1) and (2, 2) .. (3, 3) .. controls (4, 4) and (5, 5) .. (6, 6.5);\n"));
}

TEST_CASE("what is larger than TeX can reckon with is refused") {
    Diagram diagram;
    diagram.layout = LayoutKind::argument;
    diagram.boxes.assign(5000, box("a", "some words in a box"));
    for (std::uint32_t i = 0; i + 1 < 5000; ++i) {
        diagram.relations.push_back({.number = i + 1});
        diagram.arrows.push_back({i + 1, i, i, ArrowPart::whole});
    }
    const Rendered rendered = renderers::tikz.render(diagram, {});
    REQUIRE(rendered.error);
    CHECK(rendered.error->message == "the picture is larger than the 5.7 m that TeX can reckon with");
    CHECK(rendered.error->otherwise == "write .pdf");
}

}  // namespace argmap

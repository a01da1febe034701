#include "diagram/diagrams.hpp"
#include "diagram/random_maps.hpp"
#include "diagram/words.hpp"
#include "layout/argument.hpp"
#include "layout/letters.hpp"
#include "layout/pages.hpp"
#include "layout/questions.hpp"
#include "render/dot.hpp"
#include "render/graphml.hpp"
#include "render/json.hpp"
#include "render/mermaid.hpp"
#include "render/paint.hpp"
#include "render/renderer.hpp"
#include "render/svg_canvas.hpp"
#include "render/text.hpp"
#include "render/tikz_canvas.hpp"
#include "schema.hpp"
#include "test.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// Linked premises, one aimed at their step, and two single ones that may be anything.
std::string street(const std::string& linked, const std::string& at_step, const std::string& one,
                   const std::string& other) {
    return R"("title": "Rain", "language": "en", "main": "wet",
  "claims": [{"id": "wet", "text": "It is wet"}, {"id": "rain", "text": "It rains"},
             {"id": "open", "text": "It is open"}, {"id": "roof", "text": "It has a roof"},
             {"id": "dry", "text": "It is dry"}, {"id": "wind", "text": "Wind dries it"}],
  "relations": [{"type": ")" +
           linked + R"(", "id": "reason", "from": ["rain", "open"], "to": "wet"},
                {"type": ")" +
           at_step + R"(", "from": "roof", "to": "reason"},
                {"type": ")" +
           one + R"(", "from": "dry", "to": "wet"},
                {"type": ")" +
           other + R"(", "from": "wind", "to": "wet"}])";
}

const std::string rainy_street = street("support", "attack", "contrary", "attack");

/// The same in Chinese.
const std::string chinese_street = R"("title": "下雨", "language": "zh", "main": "wet",
  "claims": [{"id": "wet", "text": "街道是湿的"}, {"id": "rain", "text": "下雨了"},
             {"id": "open", "text": "街道露天"}, {"id": "roof", "text": "街道有顶棚"},
             {"id": "dry", "text": "街道是干的"}, {"id": "wind", "text": "风会吹干街道"}],
  "relations": [{"type": "support", "id": "reason", "from": ["rain", "open"], "to": "wet"},
                {"type": "attack", "from": "roof", "to": "reason"},
                {"type": "contrary", "from": "dry", "to": "wet"},
                {"type": "support", "from": "dry", "to": "roof"},
                {"type": "attack", "from": "wind", "to": "wet"}])";

/// Every relation for which `is_asked` holds, asked about in the order of the file.
template <class IsAsked>
Overlay asking(const ArgumentMap& map, IsAsked is_asked) {
    Overlay overlay;
    overlay.relations.resize(map.relation_count());
    std::uint32_t question = 0;
    for (const RelationId relation : map.relations())
        if (is_asked(relation))
            overlay.relations[index(relation)].question = question++;
    return overlay;
}

Overlay asking_all(const ArgumentMap& map) {
    return asking(map, [](RelationId) { return true; });
}

Diagram asked(const std::string& content, const DrawOptions& options = {.layout = LayoutKind::argument}) {
    const ArgumentMap map = map_of("{" + content + "}");
    return draw(map, whole(map), options, asking_all(map));
}

Layout laid_out(const Diagram& diagram) {
    FixedWidth measure;
    return lay_out_arguments(diagram, diagram.ratio, measure);
}

std::string svg_of(const Diagram& diagram) {
    const Layout layout = laid_out(diagram);
    SvgCanvas canvas(layout.width, layout.height, diagram.theme.background, "title", "", "en");
    paint(diagram, layout, canvas);
    return std::move(canvas).finish();
}

std::string tikz_of(const Diagram& diagram) {
    const Layout layout = laid_out(diagram);
    TikzCanvas canvas(layout.width, layout.height, diagram.theme.background);
    paint(diagram, layout, canvas);
    return std::move(canvas).finish();
}

/// From one text on, up to another.
std::string part_of(const std::string& text, std::string_view first, std::string_view end) {
    const std::size_t begin = text.find(first);
    return text.substr(begin, text.find(end, begin) - begin);
}

/// What is said of things in a picture, a line each.
std::string titles_in(std::string_view svg) {
    std::string titles;
    for (std::size_t at = svg.find("<title>"); at != std::string_view::npos; at = svg.find("<title>", at)) {
        at += 7;
        titles.append(svg.substr(at, svg.find('<', at) - at)).append("\n");
    }
    return titles;
}

/// How a single premise may bear on a claim, and what may be linked or aimed at a step.
const std::vector<std::string> for_claims = {"support", "attack", "contrary", "rephrase"};
const std::vector<std::string> for_steps = {"support", "attack"};

/// The same map with relations of other types, as far as a relation may have them: those for which
/// `may_change` holds by their place in the file.
template <class MayChange>
std::string with_other_types(std::string json, std::mt19937& random, MayChange may_change) {
    constexpr std::string_view before = "\"type\": \"";
    std::size_t number = 0;
    for (std::size_t at = json.find(before); at != std::string::npos; at = json.find(before, at), ++number) {
        at += before.size();
        const std::string_view rest = std::string_view(json).substr(at, json.find('}', at) - at);
        const bool is_single = rest.find(", \"c", rest.find('[')) == std::string_view::npos;
        const bool at_claim = rest.find("\"to\": \"c") != std::string_view::npos;
        const std::vector<std::string>& types = is_single && at_claim ? for_claims : for_steps;
        const std::string& type = types[random() % types.size()];
        if (may_change(number))
            json.replace(at, json.find('"', at) - at, type);
    }
    return json;
}

/// Which relations have a circle or a tag that asks.
std::set<std::uint32_t> asked_in(const Layout& layout) {
    std::set<std::uint32_t> asked;
    for (const PlacedQuestion& question : layout.questions)
        asked.insert(question.relation);
    for (const PlacedBox& box : layout.boxes)
        for (const Tag& tag : box.tags)
            asked.insert(tag.relation);
    return asked;
}

/// What is wrong with the circles of a layout, a line each.
std::string faults_of_questions(const Layout& layout) {
    std::string found;
    for (std::size_t i = 0; i < layout.questions.size(); ++i) {
        const Rect room = layout.questions[i].room();
        const std::string letters = question_letters(layout.questions[i].relation);
        for (const PlacedBox& box : layout.boxes)
            if (overlap(room, box.rect))
                found += letters + " lies on a box\n";
        for (const PlacedFrame& frame : layout.frames)
            if (overlap(room, frame.words))
                found += letters + " lies on a title\n";
        for (const PlacedLine& line : layout.lines) {
            const bool is_own = line.relations.count == 1 && line.part != LinePart::trunk &&
                                layout.line_relations[line.relations.first] == layout.questions[i].relation;
            const Point* const points = layout.points.data() + line.points.first;
            for (std::uint32_t k = 0; !is_own && k + 1 < line.points.count; ++k)
                if (runs_through(argmap::room(points[k], points[k + 1]), room))
                    found += letters + " lies on a line of others\n";
        }
        for (std::size_t k = 0; k < i; ++k)
            if (overlap(room, layout.questions[k].room()))
                found += letters + " lies on " + question_letters(layout.questions[k].relation) + "\n";
    }
    return found;
}

}  // namespace

TEST_CASE("a relation that a reader is asked about is drawn without saying how it bears") {
    CHECK(told(asked(rainy_street)) == R"(title: Rain
thesis box wet: [It is wet]
neutral box rain: [It rains]
neutral box open: [It is open]
neutral box roof: [It has a roof]
neutral box dry: [It is dry]
neutral box wind: [Wind dries it]
linked (#1)
unsaid rain -> (#1)
unsaid open -> (#1)
unsaid (#1) -> wet
unsaid roof -> (#1)
unsaid dry -> wet
unsaid wind -> wet
legend: supports or attacks?
legend: premises that work together
)");
}

TEST_CASE("in the tree of plain text a question stands where the verb would") {
    CHECK("\n" + to_text(asked(rainy_street)) == R"(
  Rain

◆ It is wet                                      wet
├─ · [a ?]
│    ┌ It rains                                  rain
│    ├ It is open                                open
│    └─ · [b ?] on the inference: It has a roof  roof
├─ · [c ?] It is dry                             dry
└─ · [d ?] Wind dries it                         wind

[ ?] supports or attacks?   ┌ └ premises that work together
)");
    CHECK("\n" + to_text(asked(chinese_street)) == R"(
  下雨

◆ 街道是湿的                                wet
├─ · [a ?]
│    ┌ 下雨了                               rain
│    ├ 街道露天                             open
│    └─ · [b ?] 对推理步骤：(1) 街道有顶棚  roof
│       └─ · [d ?] → (2) 街道是干的
├─ · [c ?] (2) 街道是干的                   dry
│    → [d ?] 还关系到 (1) 街道有顶棚
└─ · [e ?] 风会吹干街道                     wind

[ ?] 支持还是攻击？   ┌ └ 联合前提
)");
}

TEST_CASE("what is said of a relation under the pointer is the question") {
    CHECK(titles_in(svg_of(asked(rainy_street))) == R"(It is wet
It rains
It is open
It has a roof
It is dry
Wind dries it
relation a: how do “It rains” and “It is open” bear on “It is wet”?
relation b: how does “It has a roof” bear on the step from “It rains” and “It is open” to “It is wet”?
relation c: how does “It is dry” bear on “It is wet”?
relation d: how does “Wind dries it” bear on “It is wet”?
relation b: how does “It has a roof” bear on the step from “It rains” and “It is open” to “It is wet”?
relation a: how do “It rains” and “It is open” bear on “It is wet”?
relation c: how does “It is dry” bear on “It is wet”?
relation d: how does “Wind dries it” bear on “It is wet”?
)");
    CHECK(titles_in(svg_of(asked(chinese_street))) == R"(街道是湿的
下雨了
街道露天
街道有顶棚
街道是干的
风会吹干街道
关系 a：“下雨了”和“街道露天”支持还是攻击“街道是湿的”？
关系 b：“街道有顶棚”支持还是攻击从“下雨了”和“街道露天”到“街道是湿的”的推理步骤？
关系 c：“街道是干的”支持还是攻击“街道是湿的”？
关系 d：“街道是干的”支持还是攻击“街道有顶棚”？
关系 e：“风会吹干街道”支持还是攻击“街道是湿的”？
关系 b：“街道有顶棚”支持还是攻击从“下雨了”和“街道露天”到“街道是湿的”的推理步骤？
关系 a：“下雨了”和“街道露天”支持还是攻击“街道是湿的”？
关系 c：“街道是干的”支持还是攻击“街道是湿的”？
关系 e：“风会吹干街道”支持还是攻击“街道是湿的”？
关系 d：“街道是干的”支持还是攻击“街道有顶棚”？
)");
}

TEST_CASE("the lines of questions in SVG are alike, with letters in circles over them") {
    const std::string svg = svg_of(asked(rainy_street));
    CHECK(part_of(svg, "<g class=\"trunk", "never") == R"SVG(<g class="trunk unsaid">
<path d="M33 275.5L33 101" fill="none" stroke="#5B6774" stroke-width="1.6"/>
<path d="M28.8 108.5L33 101L37.2 108.5" fill="none" stroke="#5B6774" stroke-width="1.6"/>
</g>
<g id="relation.1" class="relation unsaid"><title>relation a: how do “It rains” and “It is open” bear on “It is wet”?</title>
<path d="M99.5 122.5L99.5 169.5" fill="none" stroke="#5B6774" stroke-width="4"/>
<path d="M107 127.5L99.5 127.5" fill="none" stroke="#5B6774" stroke-width="1.6"/>
<path d="M107 164.5L99.5 164.5" fill="none" stroke="#5B6774" stroke-width="1.6"/>
<path d="M99.5 127.5L33 127.5" fill="none" stroke="#5B6774" stroke-width="1.6"/>
</g>
<g id="relation.2" class="relation unsaid"><title>relation b: how does “It has a roof” bear on the step from “It rains” and “It is open” to “It is wet”?</title>
<path d="M92 201.5L66.5 201.5" fill="none" stroke="#5B6774" stroke-width="1.6"/>
<path d="M66.5 201.5L66.5 128.5" fill="none" stroke="#5B6774" stroke-width="1.6"/>
<path d="M62.3 136L66.5 128.5L70.7 136" fill="none" stroke="#5B6774" stroke-width="1.6"/>
</g>
<g id="relation.3" class="relation unsaid"><title>relation c: how does “It is dry” bear on “It is wet”?</title>
<path d="M61 238.5L33 238.5" fill="none" stroke="#5B6774" stroke-width="1.6"/>
</g>
<g id="relation.4" class="relation unsaid"><title>relation d: how does “Wind dries it” bear on “It is wet”?</title>
<path d="M61 275.5L33 275.5" fill="none" stroke="#5B6774" stroke-width="1.6"/>
</g>
<g class="question"><title>relation b: how does “It has a roof” bear on the step from “It rains” and “It is open” to “It is wet”?</title>
<rect x="72.5" y="194" width="15" height="15" rx="7.5" fill="#FFFFFF" stroke="#1F2933"/>
<text x="80" y="205.2" text-anchor="middle" font-size="12" font-weight="bold" fill="#1F2933">b</text>
</g>
<g class="question"><title>relation a: how do “It rains” and “It is open” bear on “It is wet”?</title>
<rect x="41.5" y="120" width="15" height="15" rx="7.5" fill="#FFFFFF" stroke="#1F2933"/>
<text x="49" y="131.2" text-anchor="middle" font-size="12" font-weight="bold" fill="#1F2933">a</text>
</g>
<g class="question"><title>relation c: how does “It is dry” bear on “It is wet”?</title>
<rect x="41.5" y="231" width="15" height="15" rx="7.5" fill="#FFFFFF" stroke="#1F2933"/>
<text x="49" y="242.2" text-anchor="middle" font-size="12" font-weight="bold" fill="#1F2933">c</text>
</g>
<g class="question"><title>relation d: how does “Wind dries it” bear on “It is wet”?</title>
<rect x="41.5" y="268" width="15" height="15" rx="7.5" fill="#FFFFFF" stroke="#1F2933"/>
<text x="49" y="279.2" text-anchor="middle" font-size="12" font-weight="bold" fill="#1F2933">d</text>
</g>
<path d="M26 318.5L62 318.5" fill="none" stroke="#5B6774" stroke-width="1.6"/>
<path d="M54.5 314.3L62 318.5L54.5 322.7" fill="none" stroke="#5B6774" stroke-width="1.6"/>
<text x="71" y="322" font-size="11" fill="#5B6774">supports or attacks?</text>
<path d="M38 331L38 344" fill="none" stroke="#5B6774" stroke-width="4"/>
<path d="M38 334L52 334" fill="none" stroke="#5B6774" stroke-width="1.6"/>
<path d="M38 341L52 341" fill="none" stroke="#5B6774" stroke-width="1.6"/>
<text x="71" y="342" font-size="11" fill="#5B6774">premises that work together</text>
</svg>
)SVG");
}

TEST_CASE("questions in TikZ") {
    CHECK(part_of(tikz_of(asked(rainy_street)), "% trunk", "\\end{tikzpicture}") == R"TIKZ(% trunk unsaid
\path[draw=c5B6774, line width=1.2bp] (33, 275.5) -- (33, 101);
\path[draw=c5B6774, line width=1.2bp] (28.8, 108.5) -- (33, 101) -- (37.2, 108.5);
% relation unsaid: relation.1
\path[draw=c5B6774, line width=3bp] (99.5, 122.5) -- (99.5, 169.5);
\path[draw=c5B6774, line width=1.2bp] (107, 127.5) -- (99.5, 127.5);
\path[draw=c5B6774, line width=1.2bp] (107, 164.5) -- (99.5, 164.5);
\path[draw=c5B6774, line width=1.2bp] (99.5, 127.5) -- (33, 127.5);
% relation unsaid: relation.2
\path[draw=c5B6774, line width=1.2bp] (92, 201.5) -- (66.5, 201.5);
\path[draw=c5B6774, line width=1.2bp] (66.5, 201.5) -- (66.5, 128.5);
\path[draw=c5B6774, line width=1.2bp] (62.3, 136) -- (66.5, 128.5) -- (70.7, 136);
% relation unsaid: relation.3
\path[draw=c5B6774, line width=1.2bp] (61, 238.5) -- (33, 238.5);
% relation unsaid: relation.4
\path[draw=c5B6774, line width=1.2bp] (61, 275.5) -- (33, 275.5);
% question
\path[fill=cFFFFFF, draw=c1F2933, line width=0.8bp, rounded corners=5.6bp] (72.5, 194) rectangle (87.5, 209);
\node[topic text, anchor=base, text=c1F2933] at (80, 205.2) {b};
% question
\path[fill=cFFFFFF, draw=c1F2933, line width=0.8bp, rounded corners=5.6bp] (41.5, 120) rectangle (56.5, 135);
\node[topic text, anchor=base, text=c1F2933] at (49, 131.2) {a};
% question
\path[fill=cFFFFFF, draw=c1F2933, line width=0.8bp, rounded corners=5.6bp] (41.5, 231) rectangle (56.5, 246);
\node[topic text, anchor=base, text=c1F2933] at (49, 242.2) {c};
% question
\path[fill=cFFFFFF, draw=c1F2933, line width=0.8bp, rounded corners=5.6bp] (41.5, 268) rectangle (56.5, 283);
\node[topic text, anchor=base, text=c1F2933] at (49, 279.2) {d};
\path[draw=c5B6774, line width=1.2bp] (26, 318.5) -- (62, 318.5);
\path[draw=c5B6774, line width=1.2bp] (54.5, 314.3) -- (62, 318.5) -- (54.5, 322.7);
\node[legend text, anchor=base west, text=c5B6774] at (71, 322) {supports or attacks?};
\path[draw=c5B6774, line width=3bp] (38, 331) -- (38, 344);
\path[draw=c5B6774, line width=1.2bp] (38, 334) -- (52, 334);
\path[draw=c5B6774, line width=1.2bp] (38, 341) -- (52, 341);
\node[legend text, anchor=base west, text=c5B6774] at (71, 342) {premises that work together};
)TIKZ");
}

TEST_CASE("questions in Mermaid") {
    CHECK(diagram_mermaid(asked(rainy_street)) == R"MERMAID(---
title: "Rain"
---
flowchart BT
  c1["It is wet"]
  c2["It rains"]
  c3["It is open"]
  c4["It has a roof"]
  c5["It is dry"]
  c6["Wind dries it"]
  r1((" "))
  c2 --- r1
  c3 --- r1
  r1 --o|a| c1
  c4 --o|b| r1
  c5 --o|c| c1
  c6 --o|d| c1
  classDef thesis fill:#1F3A5F,stroke:#1F3A5F,color:#FFFFFF
  class c1 thesis
  classDef neutral fill:#FFFFFF,stroke:#7A8794,color:#1F2933
  class c2,c3,c4,c5,c6 neutral
  classDef point1 fill:#5B6774,stroke:#5B6774
  class r1 point1
  linkStyle 0,1,2,3,4,5 stroke:#5B6774
)MERMAID");
}

TEST_CASE("questions in the DOT language") {
    CHECK(to_dot(asked(rainy_street, {.layout = LayoutKind::dot})) == R"DOT(digraph map {
  graph [rankdir=BT, newrank=true, nslimit=1, pad=0.25, nodesep=0.3, ranksep=0.5, bgcolor="#FFFFFF", fontcolor="#5B6774", fontsize=13, fontname="DejaVu Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif"];
  labelloc=b; label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="6"><TR><TD><FONT FACE="DejaVu Sans" COLOR="#5B6774">━━━❯</FONT></TD><TD ALIGN="LEFT">supports or attacks?</TD><TD WIDTH="8"></TD><TD><FONT FACE="DejaVu Sans" COLOR="#5B6774">●</FONT></TD><TD ALIGN="LEFT">premises that work together</TD><TD WIDTH="8"></TD></TR></TABLE>>;
  node [shape=box, style="rounded,filled", margin="0.15,0.08", penwidth=1.3, fontsize=12, fontname="DejaVu Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif"];
  edge [penwidth=1.9, arrowsize=0.85];
  subgraph cluster_title {
    peripheries=0; margin=6; labeljust=c; fontsize=20; labelloc=b; fontcolor="#1F2933"; label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2"><TR><TD><B>Rain</B></TD></TR><TR><TD HEIGHT="14"></TD></TR></TABLE>>;
    n0 [id="claim-wet", class="claim thesis", color="#1F3A5F", fillcolor="#1F3A5F", fontcolor="#FFFFFF", fontsize=15, margin="0.26,0.12", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD><B>It is wet</B></TD></TR></TABLE>>];
    n1 [id="claim-rain", class="claim neutral", color="#7A8794", fillcolor="#FFFFFF", fontcolor="#1F2933", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD>It rains</TD></TR></TABLE>>];
    n2 [id="claim-open", class="claim neutral", color="#7A8794", fillcolor="#FFFFFF", fontcolor="#1F2933", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD>It is open</TD></TR></TABLE>>];
    n3 [id="claim-roof", class="claim neutral", color="#7A8794", fillcolor="#FFFFFF", fontcolor="#1F2933", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD>It has a roof</TD></TR></TABLE>>];
    n4 [id="claim-dry", class="claim neutral", color="#7A8794", fillcolor="#FFFFFF", fontcolor="#1F2933", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD>It is dry</TD></TR></TABLE>>];
    n5 [id="claim-wind", class="claim neutral", color="#7A8794", fillcolor="#FFFFFF", fontcolor="#1F2933", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD>Wind dries it</TD></TR></TABLE>>];
    n6 [id="relation.1.point", class="junction unsaid", shape=circle, label="", fixedsize=true, style=filled, width=0.13, color="#5B6774", fillcolor="#5B6774"];
  }
  n1 -> n6 [id="relation.1.premise.1", class="relation unsaid premise", color="#5B6774", arrowhead=none, weight=4];
  n2 -> n6 [id="relation.1.premise.2", class="relation unsaid premise", color="#5B6774", arrowhead=none, weight=4];
  n6 -> n0 [id="relation.1", class="relation unsaid", color="#5B6774", arrowhead=vee, label=<<TABLE CELLSPACING="0" CELLPADDING="0" CELLBORDER="0" BORDER="1" STYLE="ROUNDED" COLOR="#1F2933" BGCOLOR="#FFFFFF"><TR><TD><FONT POINT-SIZE="9" COLOR="#1F2933"> a </FONT></TD></TR></TABLE>>, weight=8];
  n3 -> n6 [id="relation.2", class="relation unsaid", color="#5B6774", arrowhead=vee, label=<<TABLE CELLSPACING="0" CELLPADDING="0" CELLBORDER="0" BORDER="1" STYLE="ROUNDED" COLOR="#1F2933" BGCOLOR="#FFFFFF"><TR><TD><FONT POINT-SIZE="9" COLOR="#1F2933"> b </FONT></TD></TR></TABLE>>];
  n4 -> n0 [id="relation.3", class="relation unsaid", color="#5B6774", arrowhead=vee, label=<<TABLE CELLSPACING="0" CELLPADDING="0" CELLBORDER="0" BORDER="1" STYLE="ROUNDED" COLOR="#1F2933" BGCOLOR="#FFFFFF"><TR><TD><FONT POINT-SIZE="9" COLOR="#1F2933"> c </FONT></TD></TR></TABLE>>];
  n5 -> n0 [id="relation.4", class="relation unsaid", color="#5B6774", arrowhead=vee, label=<<TABLE CELLSPACING="0" CELLPADDING="0" CELLBORDER="0" BORDER="1" STYLE="ROUNDED" COLOR="#1F2933" BGCOLOR="#FFFFFF"><TR><TD><FONT POINT-SIZE="9" COLOR="#1F2933"> d </FONT></TD></TR></TABLE>>];
}
)DOT");
}

TEST_CASE("questions as data, with where their circles are") {
    const Diagram diagram = asked(rainy_street);
    const std::string data = diagram_json(diagram, laid_out(diagram));
    CHECK(part_of(data, "  \"boxes\"", "never") == R"JSON(  "boxes": [
    {"id": "wet", "number": 1, "text": "It is wet", "lines": ["It is wet"], "tone": "thesis", "x": 24, "y": 62, "width": 168.9, "height": 39, "text_x": 39, "text_y": 86.4},
    {"id": "rain", "number": 2, "text": "It rains", "lines": ["It rains"], "tone": "neutral", "x": 107, "y": 114, "width": 112.6, "height": 27, "text_x": 116, "text_y": 131.5},
    {"id": "open", "number": 3, "text": "It is open", "lines": ["It is open"], "tone": "neutral", "x": 107, "y": 151, "width": 112.6, "height": 27, "text_x": 116, "text_y": 168.5},
    {"id": "roof", "number": 4, "text": "It has a roof", "lines": ["It has a roof"], "tone": "neutral", "x": 92, "y": 188, "width": 112.6, "height": 27, "text_x": 101, "text_y": 205.5},
    {"id": "dry", "number": 5, "text": "It is dry", "lines": ["It is dry"], "tone": "neutral", "x": 61, "y": 225, "width": 112.6, "height": 27, "text_x": 70, "text_y": 242.5},
    {"id": "wind", "number": 6, "text": "Wind dries it", "lines": ["Wind dries it"], "tone": "neutral", "x": 61, "y": 262, "width": 112.6, "height": 27, "text_x": 70, "text_y": 279.5}
  ],
  "relations": [
    {"number": 1, "kind": "unsaid", "from": ["rain", "open"], "to": "wet", "question": "a"},
    {"number": 2, "kind": "unsaid", "from": ["roof"], "to_relation": 1, "question": "b"},
    {"number": 3, "kind": "unsaid", "from": ["dry"], "to": "wet", "question": "c"},
    {"number": 4, "kind": "unsaid", "from": ["wind"], "to": "wet", "question": "d"}
  ],
  "lines": [
    {"kind": "unsaid", "part": "bar", "relations": [1], "points": [[99.5, 127.5], [99.5, 164.5]]},
    {"kind": "unsaid", "part": "stub", "relations": [1], "points": [[107, 127.5], [99.5, 127.5]]},
    {"kind": "unsaid", "part": "stub", "relations": [1], "points": [[107, 164.5], [99.5, 164.5]]},
    {"kind": "unsaid", "part": "stub", "relations": [2], "points": [[92, 201.5], [66.5, 201.5]]},
    {"kind": "unsaid", "part": "trunk", "relations": [2], "head": true, "points": [[66.5, 201.5], [66.5, 128.5]]},
    {"kind": "unsaid", "part": "stub", "relations": [1], "points": [[99.5, 127.5], [33, 127.5]]},
    {"kind": "unsaid", "part": "stub", "relations": [3], "points": [[61, 238.5], [33, 238.5]]},
    {"kind": "unsaid", "part": "stub", "relations": [4], "points": [[61, 275.5], [33, 275.5]]},
    {"kind": "unsaid", "part": "trunk", "relations": [1, 3, 4], "head": true, "points": [[33, 275.5], [33, 101]]}
  ],
  "junctions": [],
  "proxies": [],
  "questions": [
    {"relation": 2, "x": 80, "y": 201.5},
    {"relation": 1, "x": 49, "y": 127.5},
    {"relation": 3, "x": 49, "y": 238.5},
    {"relation": 4, "x": 49, "y": 275.5}
  ],
  "legend": [
    {"sign": "unsaid", "text": "supports or attacks?", "x": 24, "y": 311, "width": 40, "height": 13, "text_x": 71, "text_y": 322},
    {"sign": "linked", "text": "premises that work together", "x": 24, "y": 331, "width": 40, "height": 13, "text_x": 71, "text_y": 342}
  ]
}
)JSON");
    CHECK(test::Schema("diagram.schema.json").accepts(std::string_view(data)));
}

TEST_CASE("questions in GraphML have a key of their own, which other graphs do not") {
    const Diagram diagram = asked(rainy_street), other = drawn(rainy_street);
    const std::string graph = diagram_graphml(diagram, laid_out(diagram));
    CHECK(part_of(graph, "<key id=\"edge.dimmed", "<graph ") ==
          R"XML(<key id="edge.dimmed" for="edge" attr.name="dimmed" attr.type="boolean"/>
<key id="edge.question" for="edge" attr.name="question" attr.type="string"/>
)XML");
    CHECK(part_of(graph, "<node id=\"relation", "never") == R"XML(<node id="relation.1.point">
<data key="node.graphics"><y:ShapeNode><y:Geometry x="94.9" y="141.4" width="9.2" height="9.2"/><y:Fill color="#5B6774" transparent="false"/><y:BorderStyle color="#5B6774" type="line" width="1"/><y:Shape type="ellipse"/></y:ShapeNode></data>
<data key="node.kind">junction</data>
<data key="node.linked">true</data>
<data key="node.x">99.5</data>
<data key="node.y">146</data>
<data key="node.width">9.2</data>
<data key="node.height">9.2</data>
</node>
<edge id="relation.1.premise.1" source="claim-rain" target="relation.1.point">
<data key="edge.graphics"><y:PolyLineEdge><y:LineStyle color="#5B6774" type="line" width="1.6"/><y:Arrows source="none" target="none"/></y:PolyLineEdge></data>
<data key="edge.kind">unsaid</data>
<data key="edge.part">premise</data>
<data key="edge.relation">1</data>
<data key="edge.question">a</data>
</edge>
<edge id="relation.1.premise.2" source="claim-open" target="relation.1.point">
<data key="edge.graphics"><y:PolyLineEdge><y:LineStyle color="#5B6774" type="line" width="1.6"/><y:Arrows source="none" target="none"/></y:PolyLineEdge></data>
<data key="edge.kind">unsaid</data>
<data key="edge.part">premise</data>
<data key="edge.relation">1</data>
<data key="edge.question">a</data>
</edge>
<edge id="relation.1" source="relation.1.point" target="claim-wet">
<data key="edge.graphics"><y:PolyLineEdge><y:LineStyle color="#5B6774" type="line" width="1.6"/><y:Arrows source="none" target="plain"/><y:EdgeLabel>a</y:EdgeLabel></y:PolyLineEdge></data>
<data key="edge.kind">unsaid</data>
<data key="edge.part">conclusion</data>
<data key="edge.relation">1</data>
<data key="edge.question">a</data>
</edge>
<edge id="relation.2" source="claim-roof" target="relation.1.point">
<data key="edge.graphics"><y:PolyLineEdge><y:LineStyle color="#5B6774" type="line" width="1.6"/><y:Arrows source="none" target="plain"/><y:EdgeLabel>b</y:EdgeLabel></y:PolyLineEdge></data>
<data key="edge.kind">unsaid</data>
<data key="edge.part">whole</data>
<data key="edge.relation">2</data>
<data key="edge.question">b</data>
</edge>
<edge id="relation.3" source="claim-dry" target="claim-wet">
<data key="edge.graphics"><y:PolyLineEdge><y:LineStyle color="#5B6774" type="line" width="1.6"/><y:Arrows source="none" target="plain"/><y:EdgeLabel>c</y:EdgeLabel></y:PolyLineEdge></data>
<data key="edge.kind">unsaid</data>
<data key="edge.part">whole</data>
<data key="edge.relation">3</data>
<data key="edge.question">c</data>
</edge>
<edge id="relation.4" source="claim-wind" target="claim-wet">
<data key="edge.graphics"><y:PolyLineEdge><y:LineStyle color="#5B6774" type="line" width="1.6"/><y:Arrows source="none" target="plain"/><y:EdgeLabel>d</y:EdgeLabel></y:PolyLineEdge></data>
<data key="edge.kind">unsaid</data>
<data key="edge.part">whole</data>
<data key="edge.relation">4</data>
<data key="edge.question">d</data>
</edge>
</graph>
</graphml>
)XML");
    CHECK(diagram_graphml(other, laid_out(other)).find("question") == std::string::npos);
}

TEST_CASE("questions are called by letters") {
    CHECK(question_letters(0) == "a");
    CHECK(question_letters(25) == "z");
    CHECK(question_letters(26) == "aa");
    CHECK(question_letters(701) == "zz");
    CHECK(question_letters(702) == "aaa");
    CHECK(question_letters(0xFFFF'FFFF) == "mwlqkwv");
}

TEST_CASE("every output of two maps is the same if only what is asked about differs") {
    for (const std::string& linked : for_steps)
        for (const std::string& at_step : for_steps)
            for (const std::string& one : for_claims)
                for (const LayoutKind layout : {LayoutKind::dot, LayoutKind::argument}) {
                    const DrawOptions options{.layout = layout};
                    const Diagram diagram = asked(rainy_street, options);
                    const Diagram other = asked(street(linked, at_step, one, for_claims[1]), options);
                    CHECK(diagram == other);
                    if (linked == "support" || at_step == "attack" || one != "rephrase")
                        continue;  // the farthest from the first is enough where it takes long
                    for (const Renderer* renderer : all_renderers())
                        for (const bool positions : {false, true}) {
                            INFO(renderer->name);
                            const Rendered first = renderer->render(diagram, {.positions = positions});
                            CHECK_FALSE(first.error);
                            CHECK((first.bytes == renderer->render(other, {.positions = positions}).bytes));
                        }
                }
}

TEST_CASE(
    "nothing in a picture depends on types that are asked about, in maps made at random and parts of them") {
    std::mt19937 random(11);
    for (int round = 0; round < 1500; ++round) {
        const std::string json = random_map(random, 3 + round % 20);
        const std::size_t asked_of_three = 1 + static_cast<std::size_t>(round % 3);
        const auto is_asked = [&](std::size_t relation) { return relation % 3 < asked_of_three; };
        const std::string other_json = with_other_types(json, random, is_asked);
        const ArgumentMap map = map_of(json), other = map_of(other_json);
        const auto in_part = [&](ClaimId claim) { return round % 2 == 0 || index(claim) % 3 != 1; };
        const auto draw_asking = [&](const ArgumentMap& one) {
            const Overlay overlay =
                asking(one, [&](RelationId relation) { return is_asked(index(relation)); });
            return draw(one, claims_where(one, in_part), {.layout = LayoutKind::argument}, overlay);
        };
        INFO(json << "\n" << other_json);
        const Diagram diagram = draw_asking(map), of_other = draw_asking(other);
        if (map.relation_count() > 0)
            CHECK(diagram == of_other);
    }
}

TEST_CASE("two maps that differ in what is not asked about are drawn differently") {
    const ArgumentMap map = map_of("{" + rainy_street + "}");
    const ArgumentMap other = map_of("{" + street("support", "attack", "contrary", "support") + "}");
    const auto is_first = [](RelationId relation) { return index(relation) == 0; };
    CHECK_FALSE(draw(map, whole(map), {}, asking(map, is_first)) ==
                draw(other, whole(other), {}, asking(other, is_first)));
}

TEST_CASE(
    "circles lie on no box, title, line of others or other circle, and every question is asked, whatever the "
    "direction") {
    constexpr Direction directions[] = {Direction::bottom_to_top, Direction::top_to_bottom,
                                        Direction::left_to_right, Direction::right_to_left};
    std::mt19937 random(5);
    for (int round = 0; round < 400; ++round) {
        const std::string json = random_map(random, 3 + round % 40);
        const ArgumentMap map = map_of(json);
        INFO(json);
        const std::size_t every = 1 + static_cast<std::size_t>(round % 2);
        const Overlay overlay =
            asking(map, [&](RelationId relation) { return index(relation) % every == 0; });
        DrawOptions options{.layout = LayoutKind::argument};
        options.direction = directions[round % 4];
        const Diagram diagram = draw(map, whole(map), options, overlay);
        const Layout layout = laid_out(diagram);
        CHECK(faults(diagram, layout) == "");
        CHECK(faults_of_questions(layout) == "");
        const std::set<std::uint32_t> asked = asked_in(layout);
        for (std::uint32_t relation = 0; relation < diagram.relations.size(); ++relation)
            if (diagram.relations[relation].marks.question)
                CHECK(asked.contains(relation));
    }
}

TEST_CASE("on whole lines a circle avoids boxes, titles, points and other circles") {
    Diagram diagram;
    diagram.relations = {{.number = 1, .kind = ArrowKind::unsaid, .marks = {.question = 0}},
                         {.number = 2, .kind = ArrowKind::unsaid, .marks = {.question = 1}},
                         {.number = 3}};
    Layout layout;
    layout.width = layout.height = 200;
    layout.boxes.resize(1);
    layout.boxes[0].rect = {0, 90, 200, 10};
    for (std::uint32_t line = 0; line < 3; ++line) {
        layout.lines.push_back({.relations = {line, 1}, .points = {2 * line, 2}, .head = true});
        layout.line_relations.push_back(line);
    }
    layout.points = {{50, 200}, {50, 0}, {50, 200}, {50, 0}, {80, 200}, {80, 0}};
    place_questions(diagram, layout);
    // Both lines run below the box and above it, one on the other.
    CHECK(layout.questions == std::vector<PlacedQuestion>{{0, {50, 116}}, {1, {50, 76}}});
}

TEST_CASE("what has become of claims, and what a version did to a relation, is not shown beside questions") {
    const ArgumentMap map = map_of("{" + rainy_street + "}");
    Overlay overlay = asking_all(map);
    const Diagram plain = draw(map, whole(map), {}, overlay);
    overlay.claims.assign(map.claim_count(), {.fate = Fate::fallen, .strength = 0.2, .base = 0.5});
    overlay.relations[0].fate = Fate::fallen;
    overlay.relations[0].strength = 0.1;
    overlay.relations[0].revision = Revision::changed;
    overlay.earlier_relations.assign(map.relation_count(), {.keys = {"type"}});
    CHECK(draw(map, whole(map), {}, overlay) == plain);
    CHECK(asking(map, [](RelationId) { return false; }).has_questions() == false);
}

TEST_CASE("a part of a map with questions does not tell how the rest bears") {
    const ArgumentMap map = map_of("{" + rainy_street + "}");
    const Selection part = claims_where(map, [](ClaimId claim) { return index(claim) % 4 < 2; });
    const auto notes = [&](const std::string& language, const Overlay& overlay) {
        std::string text;
        for (const Box& box : draw(map, part, {.language = language}, overlay).boxes)
            for (const std::string& note : box.notes)
                text += box.id + ": " + note + "\n";
        return text;
    };
    CHECK(notes("en", {}) == "wet: +1\u00A0reason, +1\u00A0objection not\u00A0shown\n");
    CHECK(notes("en", asking_all(map)) == "wet: +2\u00A0reasons or objections not\u00A0shown\n");
    CHECK(notes("zh", asking_all(map)) == "wet: 未显示：2\u00A0个理由或反驳\n");
}

TEST_CASE("on several pages a picture asks, too") {
    std::string claims = R"("language": "en", "main": "m", "claims": [{"id": "m", "text": "Main"})";
    std::string relations;
    for (std::size_t i = 0; i < 12; ++i) {
        const std::string id = "r" + std::to_string(i);
        claims += R"(, {"id": ")" + id + R"(", "text": "A reason"})";
        relations += std::string(i == 0 ? "" : ", ") + R"({"type": ")" + for_claims[i % 2] +
                     R"(", "from": ")" + id + R"(", "to": ")" +
                     (i < 2        ? "m"
                      : i % 2 == 0 ? "r0"
                                   : "r1") +
                     R"("})";
    }
    FixedWidth measure;
    const PagedPicture picture =
        lay_out_pages(asked(claims + "], \"relations\": [" + relations + "]"), {520, 380}, measure);
    std::string told;
    for (const PicturePage& page : picture.pages) {
        for (const Box& box : page.diagram.boxes)
            for (const PageReference& reference : box.references)
                told += box.id + ": " + reference.words + "\n";
        told += std::to_string(page.layout.questions.size()) + " circles\n";
    }
    CHECK(told == R"(m: page 2: 3 claims
r0: page 3: 6 claims
r1: page 4: 6 claims
2 circles
r0: page 3: 5 reasons or objections
r1: page 4: 5 reasons or objections
2 circles
r0: page 2: [a ?] bears on 1: Main
5 circles
r1: page 2: [b ?] bears on 1: Main
5 circles
)");
}

}  // namespace argmap

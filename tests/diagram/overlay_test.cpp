#include "diagram/overlay.hpp"

#include "diagram/diagrams.hpp"
#include "diagram/words.hpp"
#include "files.hpp"
#include "layout/tree.hpp"
#include "render/dot.hpp"
#include "render/renderer.hpp"
#include "render/xml.hpp"
#include "test.hpp"

#include <string>
#include <string_view>

namespace argmap {

namespace {

const std::string library = R"("language": "en", "main": "open",
    "claims": [{"id": "open", "text": "Open on Sundays"}, {"id": "free", "text": "It is the only free day"},
               {"id": "dear", "text": "It is dear", "implicit": true}, {"id": "fund", "text": "There is a fund"}],
    "relations": [{"type": "support", "from": "free", "to": "open"},
                  {"id": "r", "type": "attack", "from": "dear", "to": "open"},
                  {"type": "attack", "from": "fund", "to": "r"}])";

Overlay of_library() {
    Overlay overlay;
    overlay.claims = {{.fate = Fate::undecided, .strength = 0.25, .base = 0.5},
                      {.fate = Fate::stands, .strength = 0.5, .base = 0.5},
                      {.fate = Fate::fallen, .strength = 0, .base = 1},
                      {.strength = 1, .base = 0.75, .dimmed = true}};
    overlay.relations = {{.fate = Fate::stands, .strength = 0.5},
                         {.fate = Fate::fallen},
                         {.fate = Fate::undecided, .dimmed = true}};
    return overlay;
}

/// From the first box on, and without colours, which the tests of themes look at.
std::string without_colours(std::string dot) {
    dot.erase(0, dot.find("    n0 "));
    for (std::size_t at = dot.find('#'); at != std::string::npos; at = dot.find('#', at))
        dot.erase(at, 7);
    return dot;
}

std::string titles(std::string_view svg) {
    std::string titles;
    for (std::size_t at = svg.find("<title>"); at != std::string_view::npos; at = svg.find("<title>", at)) {
        at += 7;
        titles.append(svg.substr(at, svg.find('<', at) - at)).append("\n");
    }
    return titles;
}

Overlay empty_for(const ArgumentMap& map) {
    Overlay overlay;
    overlay.claims.resize(map.claim_count());
    overlay.relations.resize(map.relation_count());
    return overlay;
}

}  // namespace

TEST_CASE(
    "what stands, has fallen or is undecided differs in border and mark, what is dimmed in colour only") {
    const std::string expected =
        R"(    n0 [id="claim-open", class="claim thesis undecided", color="", fillcolor="", fontcolor="", fontsize=15, margin="0.26,0.12", style="rounded,filled,dotted", penwidth=1.8, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ROWSPAN="1" WIDTH="20" ALIGN="LEFT"><FONT FACE="DejaVu Sans" POINT-SIZE="15"><B>?</B></FONT></TD><TD><B>Open on Sundays</B></TD></TR><TR><TD COLSPAN="2"><TABLE FIXEDSIZE="TRUE" WIDTH="100" HEIGHT="18" BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2"><TR><TD><TABLE FIXEDSIZE="TRUE" WIDTH="62" HEIGHT="7" BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" COLOR=""><TR><TD FIXEDSIZE="TRUE" HEIGHT="5" WIDTH="15" BGCOLOR=""></TD><TD FIXEDSIZE="TRUE" HEIGHT="5" WIDTH="15"></TD><TD FIXEDSIZE="TRUE" HEIGHT="5" WIDTH="2" BGCOLOR=""></TD><TD FIXEDSIZE="TRUE" HEIGHT="5" WIDTH="28"></TD></TR></TABLE></TD><TD><FONT POINT-SIZE="10">0.25</FONT></TD></TR></TABLE></TD></TR></TABLE>>];
    n1 [id="claim-free", class="claim pro stands", color="", fillcolor="", fontcolor="", penwidth=2.2, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ROWSPAN="2" WIDTH="20" ALIGN="LEFT"><FONT FACE="DejaVu Sans" POINT-SIZE="15"><B>✓</B></FONT></TD><TD>It is the</TD></TR><TR><TD>only free day</TD></TR><TR><TD COLSPAN="2"><TABLE FIXEDSIZE="TRUE" WIDTH="100" HEIGHT="18" BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2"><TR><TD><TABLE FIXEDSIZE="TRUE" WIDTH="62" HEIGHT="7" BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" COLOR=""><TR><TD FIXEDSIZE="TRUE" HEIGHT="5" WIDTH="30" BGCOLOR=""></TD><TD FIXEDSIZE="TRUE" HEIGHT="5" WIDTH="30"></TD></TR></TABLE></TD><TD><FONT POINT-SIZE="10">0.50</FONT></TD></TR></TABLE></TD></TR></TABLE>>];
    n2 [id="claim-dear", class="claim con implicit fallen", color="", fillcolor="", fontcolor="", style="rounded,filled,dashed", penwidth=0.8, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ROWSPAN="1" WIDTH="20" ALIGN="LEFT"><FONT FACE="DejaVu Sans" POINT-SIZE="15"><B>✗</B></FONT></TD><TD>It is dear</TD></TR><TR><TD COLSPAN="2"><TABLE FIXEDSIZE="TRUE" WIDTH="100" HEIGHT="18" BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2"><TR><TD><TABLE FIXEDSIZE="TRUE" WIDTH="62" HEIGHT="7" BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" COLOR=""><TR><TD FIXEDSIZE="TRUE" HEIGHT="5" WIDTH="58"></TD><TD FIXEDSIZE="TRUE" HEIGHT="5" WIDTH="2" BGCOLOR=""></TD></TR></TABLE></TD><TD><FONT POINT-SIZE="10">0.00</FONT></TD></TR></TABLE></TD></TR></TABLE>>];
    n3 [id="claim-fund", class="claim pro dimmed", color="", fillcolor="", fontcolor="", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD>There is a fund</TD></TR><TR><TD><TABLE FIXEDSIZE="TRUE" WIDTH="100" HEIGHT="18" BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2"><TR><TD><TABLE FIXEDSIZE="TRUE" WIDTH="62" HEIGHT="7" BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" COLOR=""><TR><TD FIXEDSIZE="TRUE" HEIGHT="5" WIDTH="45" BGCOLOR=""></TD><TD FIXEDSIZE="TRUE" HEIGHT="5" WIDTH="2"></TD><TD FIXEDSIZE="TRUE" HEIGHT="5" WIDTH="13" BGCOLOR=""></TD></TR></TABLE></TD><TD><FONT POINT-SIZE="10">1.00</FONT></TD></TR></TABLE></TD></TR></TABLE>>];
    n4 [id="relation-r.point", class="junction attack fallen", shape=circle, label="", fixedsize=true, style=filled, width=0.07, color="", fillcolor=""];
  n1 -> n0 [id="relation.1", class="relation support stands", color=""];
  n2 -> n4 [id="relation-r.premise.1", class="relation attack premise fallen", color="", style=dashed, penwidth=0.8, arrowhead=none, weight=4];
  n4 -> n0 [id="relation-r", class="relation attack fallen", color="", style=dashed, penwidth=0.8, arrowhead=tee, arrowsize=1.1, weight=8];
  n3 -> n4 [id="relation.3", class="relation undercut undecided dimmed", color="", style=dotted, penwidth=1.7, arrowhead=odiamond];
}
)";
    CHECK(without_colours(to_dot(drawn(library, {.legend = false}, of_library()))) == expected);
}

TEST_CASE("what has become of claims shows in colours that their look has for it") {
    const auto head = [](Look look, Tone tone, Marks marks) {
        Diagram diagram;
        diagram.theme = theme_of(look);
        diagram.boxes = {box("a", "A")};
        diagram.boxes[0].tone = tone;
        diagram.boxes[0].marks = marks;
        const std::string dot = to_dot(diagram);
        const std::size_t begin = dot.find(", color=") + 2;
        return dot.substr(begin, dot.find(", label=", begin) - begin);
    };
    std::string told;
    for (const Look look : {Look::light, Look::dark, Look::print})
        for (const Tone tone : {Tone::pro, Tone::thesis})
            for (const Marks& marks : {Marks{.fate = Fate::stands}, Marks{.fate = Fate::undecided},
                                       Marks{.fate = Fate::fallen}, Marks{.dimmed = true}})
                told += head(look, tone, marks) + "\n";
    CHECK(told == R"(color="#007A5A", fillcolor="#C6E8DA", fontcolor="#1F2933", penwidth=2.2
color="#007A5A", fillcolor="#EAF6F1", fontcolor="#1F2933", style="rounded,filled,dotted", penwidth=1.8
color="#007A5A", fillcolor="#FFFFFF", fontcolor="#66727F", penwidth=0.8
color="#C3CBD4", fillcolor="#FFFFFF", fontcolor="#66727F"
color="#1F3A5F", fillcolor="#1F3A5F", fontcolor="#FFFFFF", fontsize=15, margin="0.26,0.12", penwidth=2.2
color="#1F3A5F", fillcolor="#DCE5F0", fontcolor="#1F2933", fontsize=15, margin="0.26,0.12", style="rounded,filled,dotted", penwidth=1.8
color="#1F3A5F", fillcolor="#FFFFFF", fontcolor="#66727F", fontsize=15, margin="0.26,0.12", penwidth=0.8
color="#C3CBD4", fillcolor="#FFFFFF", fontcolor="#66727F", fontsize=15, margin="0.26,0.12"
color="#3CC79A", fillcolor="#1F5244", fontcolor="#E6EBF0", penwidth=2.2
color="#3CC79A", fillcolor="#17302A", fontcolor="#E6EBF0", style="rounded,filled,dotted", penwidth=1.8
color="#3CC79A", fillcolor="#14191F", fontcolor="#8895A3", penwidth=0.8
color="#3A4550", fillcolor="#14191F", fontcolor="#8895A3"
color="#DDE7F1", fillcolor="#DDE7F1", fontcolor="#14191F", fontsize=15, margin="0.26,0.12", penwidth=2.2
color="#DDE7F1", fillcolor="#2C3A4A", fontcolor="#E6EBF0", fontsize=15, margin="0.26,0.12", style="rounded,filled,dotted", penwidth=1.8
color="#DDE7F1", fillcolor="#14191F", fontcolor="#8895A3", fontsize=15, margin="0.26,0.12", penwidth=0.8
color="#3A4550", fillcolor="#14191F", fontcolor="#8895A3", fontsize=15, margin="0.26,0.12"
color="#000000", fillcolor="#FFFFFF", fontcolor="#000000", penwidth=2.2
color="#000000", fillcolor="#FFFFFF", fontcolor="#000000", style="rounded,filled,dotted", penwidth=1.8
color="#000000", fillcolor="#FFFFFF", fontcolor="#6E6E6E", penwidth=0.8
color="#C4C4C4", fillcolor="#FFFFFF", fontcolor="#6E6E6E"
color="#000000", fillcolor="#000000", fontcolor="#FFFFFF", fontsize=15, margin="0.26,0.12", penwidth=2.2
color="#000000", fillcolor="#E0E0E0", fontcolor="#000000", fontsize=15, margin="0.26,0.12", style="rounded,filled,dotted", penwidth=1.8
color="#000000", fillcolor="#FFFFFF", fontcolor="#6E6E6E", fontsize=15, margin="0.26,0.12", penwidth=0.8
color="#C4C4C4", fillcolor="#FFFFFF", fontcolor="#6E6E6E", fontsize=15, margin="0.26,0.12"
)");
}

TEST_CASE("the legend explains the marks that occur") {
    const auto legend = [](const Overlay& overlay, const std::string& language) {
        std::string text;
        for (const LegendEntry& entry : drawn(library, {.language = language}, overlay).legend)
            text += entry.text + "\n";
        return text;
    };
    CHECK(legend(of_library(), "") == R"(supports
attacks
undercuts the inference
for the main claim
against the main claim
unstated
stands
has fallen
undecided
does not count
strength; the notch: base score
)");
    CHECK(legend(of_library(), "zh") == R"(支持
攻击
攻击推理步骤
支持中心主张
反对中心主张
未明说
成立
不成立
悬而未决
不起作用
强度，刻痕为基础分
)");
    Overlay all_stand;
    all_stand.claims.assign(4, {.fate = Fate::stands});
    all_stand.relations.assign(3, {.fate = Fate::stands});
    CHECK(legend(all_stand, "") == R"(supports
attacks
undercuts the inference
for the main claim
against the main claim
unstated
stands
)");
}

TEST_CASE("a drawing says in its titles what has become of claims and relations, and how strong they are") {
    const Rendered rendered = renderers::svg.render(drawn(library, {}, of_library()), {});
    CHECK(xml_mistake(rendered.bytes).empty());
    CHECK(titles(rendered.bytes) == R"(Open on Sundays&#10;undecided; strength 0.25, base score 0.50
It is the only free day&#10;stands; strength 0.50, base score 0.50
It is dear&#10;has fallen; strength 0.00, base score 1.00
There is a fund&#10;strength 1.00, base score 0.75
“It is the only free day” supports “Open on Sundays”&#10;stands; strength 0.50
“It is dear” attacks “Open on Sundays”&#10;has fallen
“There is a fund” undercuts the step from “It is dear” to “Open on Sundays”&#10;undecided
“It is dear” attacks “Open on Sundays”&#10;has fallen
)");
}

TEST_CASE("what a later version did differs in badge and border, and its line in a sign") {
    Overlay overlay;
    overlay.claims = {{},
                      {.revision = Revision::added},
                      {.revision = Revision::removed},
                      {.fate = Fate::stands, .revision = Revision::changed}};
    overlay.relations = {
        {.revision = Revision::added}, {.revision = Revision::removed}, {.revision = Revision::changed}};
    overlay.earlier_claims = {{}, {}, {}, {.text = "No <fund>", .keys = {"weight", "topic"}}};
    overlay.earlier_relations = {{}, {}, {.keys = {"weight"}}};
    const Diagram diagram = drawn(library, {}, overlay);
    const std::string expected =
        R"(    n0 [id="claim-open", class="claim thesis", color="", fillcolor="", fontcolor="", fontsize=15, margin="0.26,0.12", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD><B>Open on Sundays</B></TD></TR></TABLE>>];
    n1 [id="claim-free", class="claim pro added", color="", fillcolor="", fontcolor="", penwidth=2.2, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD><TABLE CELLSPACING="0" CELLPADDING="0" CELLBORDER="0" BORDER="1" STYLE="ROUNDED" COLOR="" BGCOLOR=""><TR><TD><FONT POINT-SIZE="9" COLOR="">+ new</FONT></TD></TR></TABLE></TD></TR><TR><TD>It is the</TD></TR><TR><TD>only free day</TD></TR></TABLE>>];
    n2 [id="claim-dear", class="claim neutral implicit removed", color="", fillcolor="", fontcolor="", style="rounded,filled,dashed", penwidth=1, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD><TABLE CELLSPACING="0" CELLPADDING="0" CELLBORDER="0" BORDER="1" STYLE="ROUNDED" COLOR="" BGCOLOR=""><TR><TD><FONT POINT-SIZE="9" COLOR="">– gone</FONT></TD></TR></TABLE></TD></TR><TR><TD>It is dear</TD></TR></TABLE>>];
    n3 [id="claim-fund", class="claim neutral stands changed", color="", fillcolor="", fontcolor="", penwidth=2.2, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD COLSPAN="2"><TABLE CELLSPACING="0" CELLPADDING="0" CELLBORDER="0" BORDER="1" STYLE="ROUNDED" COLOR="" BGCOLOR=""><TR><TD><FONT POINT-SIZE="9" COLOR="">~ changed</FONT></TD></TR></TABLE></TD></TR><TR><TD ROWSPAN="1" WIDTH="20" ALIGN="LEFT"><FONT FACE="DejaVu Sans" POINT-SIZE="15"><B>✓</B></FONT></TD><TD>There is a fund</TD></TR></TABLE>>];
    n4 [id="relation-r.point", class="junction attack removed", shape=circle, label="", fixedsize=true, style=filled, width=0.07, color="", fillcolor=""];
  n1 -> n0 [id="relation.1", class="relation support added", color=""];
  n2 -> n4 [id="relation-r.premise.1", class="relation attack premise removed", color="", style=dashed, penwidth=0.8, arrowhead=none, weight=4];
  n4 -> n0 [id="relation-r", class="relation attack removed", color="", style=dashed, penwidth=0.8, arrowhead=tee, arrowsize=1.1, weight=8];
  n3 -> n4 [id="relation.3", class="relation undercut changed", color="", style=dotted, penwidth=2.4, arrowhead=odiamond, label=<<TABLE CELLSPACING="0" CELLPADDING="0" CELLBORDER="0" BORDER="1" STYLE="ROUNDED" COLOR="" BGCOLOR=""><TR><TD><FONT POINT-SIZE="9" COLOR=""> ~ </FONT></TD></TR></TABLE>>];
}
)";
    CHECK(without_colours(to_dot(drawn(library, {.legend = false}, overlay))) == expected);
    const Rendered rendered = renderers::svg.render(diagram, {});
    CHECK(xml_mistake(rendered.bytes).empty());
    CHECK(titles(rendered.bytes) == R"(Open on Sundays
It is the only free day&#10;new
It is dear&#10;gone
There is a fund&#10;changed; stands&#10;before: “No &lt;fund&gt;”&#10;what changed: weight, topic
“It is the only free day” supports “Open on Sundays”&#10;new
“It is dear” attacks “Open on Sundays”&#10;gone
“There is a fund” undercuts the step from “It is dear” to “Open on Sundays”&#10;changed&#10;what changed: weight
“It is dear” attacks “Open on Sundays”&#10;gone
)");
    std::string legend;
    for (const LegendEntry& entry : drawn(library, {.language = "zh"}, overlay).legend)
        legend += entry.text + "\n";
    CHECK(legend == R"(支持
攻击
攻击推理步骤
支持中心主张
未明说
成立
新增
已删去
有改动
)");
}

TEST_CASE("a relation has a sign of its own only where no claim at its ends says the same") {
    const auto has_sign = [](const Marks& from, const Marks& to, Revision relation) {
        Overlay overlay;
        overlay.claims = {to, from};
        overlay.relations = {{.revision = relation}};
        return drawn(R"("claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}],
                        "relations": [{"type": "support", "from": "b", "to": "a"}])",
                     {}, overlay)
            .relations[0]
            .is_news;
    };
    const Marks kept, added{.revision = Revision::added}, removed{.revision = Revision::removed},
        changed{.revision = Revision::changed};
    CHECK(has_sign(kept, kept, Revision::added));
    CHECK(has_sign(changed, kept, Revision::removed));
    CHECK(has_sign(changed, changed, Revision::changed));
    CHECK_FALSE(has_sign(added, kept, Revision::added));
    CHECK_FALSE(has_sign(kept, added, Revision::added));
    CHECK_FALSE(has_sign(removed, kept, Revision::removed));
}

TEST_CASE("what is gone gives a claim that is still there no side, and no place") {
    const std::string map = R"("main": "a", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
        {"id": "c", "text": "C"}], "relations": [{"type": "support", "from": "c", "to": "a"},
        {"type": "support", "from": "c", "to": "b"}, {"type": "attack", "from": "b", "to": "a"}])";
    Overlay overlay;
    overlay.claims.resize(3);
    overlay.relations = {{.revision = Revision::removed}, {}, {}};
    const Diagram diagram = drawn(map, {}, overlay);
    CHECK(diagram.boxes[2].tone == Tone::con);
    CHECK(drawn(map).boxes[2].tone == Tone::neutral);
    CHECK(choose_tree(diagram, Links(diagram)).by[2] == 1);
    overlay.claims[2].revision = Revision::removed;
    CHECK(choose_tree(drawn(map, {}, overlay), Links(diagram)).by[2] == 0);
}

TEST_CASE("marks in words") {
    CHECK(marks_sentence({.fate = Fate::stands, .revision = Revision::added}, "en") == "new; stands");
    CHECK(marks_sentence({.revision = Revision::removed}, "zh") == "已删去");
    CHECK(earlier_words("", {}, "en").empty());
    CHECK(earlier_words("Old", {}, "en") == "before: “Old”");
    CHECK(earlier_words("旧", {"weight", "topic"}, "zh") == "之前：“旧”\n改动之处：weight、topic");
    CHECK(relation_badge_words(Revision::removed, "en") == "– relation gone");
    CHECK(relation_badge_words(Revision::added, "zh") == "+ 关系新增");
    CHECK(marks_sentence({}, "en").empty());
    CHECK(marks_sentence({.fate = Fate::fallen}, "en") == "has fallen");
    CHECK(marks_sentence({.fate = Fate::undecided}, "zh") == "悬而未决");
    CHECK(marks_sentence({.strength = 0.126}, "en") == "strength 0.13");
    CHECK(marks_sentence({.fate = Fate::stands, .strength = 1, .base = 0.5}, "zh") ==
          "成立；强度 1.00，基础分 0.50");
}

TEST_CASE("a strength next to 0 or 1 does not look as if it were that, and means nothing to any format") {
    const auto words = [](double strength) { return strength_words(strength); };
    CHECK(words(0) == "0.00");
    CHECK(words(1e-13) == "0.00");
    CHECK(words(0.0004) == "<.01");
    CHECK(words(0.0051) == "0.01");
    CHECK(words(0.994) == "0.99");
    CHECK(words(0.999) == ">.99");
    CHECK(words(1 - 1e-13) == "1.00");
    CHECK(words(1) == "1.00");
    CHECK(marks_sentence({.strength = 0.999, .base = 0.0004}, "zh") == "强度 >.99，基础分 <.01");
}

TEST_CASE("a strength with a sign before it is escaped in every format") {
    Overlay overlay;
    overlay.claims = {{.strength = 0.999, .base = 0.5}, {.strength = 0.0004, .base = 0.5}};
    const std::string json = R"("claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}])";
    const auto pieces = [&](const Renderer& renderer, std::string_view begin, std::string_view end) {
        const Rendered rendered =
            renderer.render(drawn(json, {.layout = renderer.layout, .legend = false}, overlay), {});
        std::string found;
        for (std::size_t at = rendered.bytes.find(begin); at != std::string::npos;
             at = rendered.bytes.find(begin, at)) {
            at += begin.size();
            const std::string piece = rendered.bytes.substr(at, rendered.bytes.find(end, at) - at);
            if (piece.find("99") != std::string::npos || piece.find("01") != std::string::npos ||
                piece.find("e-04") != std::string::npos)
                found += piece + "; ";
        }
        return found;
    };
    CHECK(pieces(renderers::dot, "POINT-SIZE=\"10\">", "</FONT>") == "&gt;.99; &lt;.01; ");
    CHECK(pieces(renderers::svg, "<title>", "</title>") ==
          "A&#10;strength &gt;.99, base score 0.50; B&#10;strength &lt;.01, base score 0.50; ");
    CHECK(pieces(renderers::mermaid, "<br/>", "\"") == "strength #62;#46;99; strength #60;#46;01; ");
    CHECK(pieces(renderers::tikz, ") {\\text", "};") == "greater{}.99; less{}.01; ");
    CHECK(pieces(renderers::graphml, "<data key=\"node.strength\">", "</data>") == "0.999; 4e-04; ");
}

TEST_CASE("bars are as long as the strength, with a notch or stroke at the base score if that is another") {
    const auto bar = [](double strength, double base) {
        Diagram diagram;
        diagram.boxes = {box("a", "A")};
        diagram.boxes[0].marks = {.strength = strength, .base = base};
        std::string dot = to_dot(diagram);
        std::string told;
        constexpr std::string_view width = "HEIGHT=\"5\" WIDTH=\"";
        for (std::size_t at = dot.find(width); at != std::string::npos; at = dot.find(width, at)) {
            at += width.size();
            const std::string cell = dot.substr(at, dot.find("></TD>", at) - at);
            told += cell.substr(0, cell.find('"'));
            told += cell.find("BGCOLOR") != std::string::npos ? "# " : "- ";
        }
        return told;
    };
    CHECK(bar(0.5, 0.5) == "30# 30- ");
    CHECK(bar(0, 0) == "60- ");
    CHECK(bar(1, 1) == "60# ");
    CHECK(bar(0.25, 0.5) == "15# 15- 2# 28- ");
    CHECK(bar(0.75, 0.5) == "30# 2- 13# 15- ");
    CHECK(bar(0, 1) == "58- 2# ");
    CHECK(bar(1, 0) == "2- 58# ");
}

TEST_CASE("an empty overlay changes no picture") {
    for (const auto& file : test::map_files()) {
        INFO(file.string());
        Diagnostics diagnostics;
        auto document = read(SourceFile(file.string(), test::contents(file)), diagnostics);
        if (!document)
            continue;
        const ArgumentMap map = resolve(std::move(*document), diagnostics);
        CHECK((draw(map, whole(map), {}) == draw(map, whole(map), {}, empty_for(map))));
    }
}

}  // namespace argmap

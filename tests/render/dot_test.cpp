#include "render/dot.hpp"

#include "diagram/diagrams.hpp"
#include "render/hostile.hpp"
#include "render/layout_effort.hpp"
#include "test.hpp"

#include <algorithm>
#include <string>

namespace argmap {

TEST_CASE("a small diagram in the DOT language") {
    Diagram diagram;
    diagram.title = {"Rain"};
    diagram.direction = Direction::bottom_to_top;
    diagram.boxes = {box("wet", "The street is wet"), box("rain", "It rains"), box("hose", "R&D: <hose>")};
    diagram.boxes[0].tone = Tone::thesis;
    diagram.boxes[1].tone = Tone::pro;
    diagram.boxes[1].cluster = 0;
    diagram.boxes[1].url = "https://example.org/?a=1&b=\"2\"";
    diagram.boxes[2].tone = Tone::con;
    diagram.boxes[2].implicit = true;
    diagram.clusters = {{.id = "sky", .title = "Sky", .lines = {"Sky"}}};
    diagram.relations = {{.id = "", .number = 1, .kind = ArrowKind::support},
                         {.id = "u", .number = 2, .kind = ArrowKind::undercut}};
    diagram.junctions = {{.relation = 0, .cluster = 0, .linked = false}};
    diagram.arrows = {
        {1, 3, 0, ArrowPart::premise}, {3, 0, 0, ArrowPart::conclusion}, {2, 3, 1, ArrowPart::whole}};
    diagram.legend = {{LegendSign::support, "supports"}};
    CHECK(to_dot(diagram) ==
          R"(digraph map {
  graph [rankdir=BT, newrank=true, nslimit=1, pad=0.25, nodesep=0.3, ranksep=0.5, bgcolor="#FFFFFF", fontcolor="#5B6774", fontsize=13, fontname="DejaVu Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif"];
  labelloc=b; label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="6"><TR><TD><FONT FACE="DejaVu Sans" COLOR="#007A5A">━━━▶</FONT></TD><TD ALIGN="LEFT">supports</TD><TD WIDTH="8"></TD></TR></TABLE>>;
  node [shape=box, style="rounded,filled", margin="0.15,0.08", penwidth=1.3, fontsize=12, fontname="DejaVu Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif"];
  edge [penwidth=1.9, arrowsize=0.85];
  subgraph cluster_title {
    peripheries=0; margin=6; labeljust=c; fontsize=20; labelloc=b; fontcolor="#1F2933"; label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2"><TR><TD><B>Rain</B></TD></TR><TR><TD HEIGHT="14"></TD></TR></TABLE>>;
    n0 [id="claim-wet", class="claim thesis", color="#1F3A5F", fillcolor="#1F3A5F", fontcolor="#FFFFFF", fontsize=15, margin="0.26,0.12", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD><B>The street is wet</B></TD></TR></TABLE>>];
    n2 [id="claim-hose", class="claim con implicit", color="#C44E00", fillcolor="#FDF0E7", fontcolor="#1F2933", style="rounded,filled,dashed", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD>R&amp;D: &lt;hose&gt;</TD></TR></TABLE>>];
  subgraph cluster_0 {
    id="topic-sky"; class=topic; style="rounded,filled"; penwidth=1; margin=14; labelloc=b; labeljust=l; color="#D5DCE4"; fillcolor="#F5F7FA"; fontcolor="#5B6774"; fontsize=12; label=<<TABLE BORDER="0" CELLPADDING="2"><TR><TD><B>Sky</B></TD></TR></TABLE>>;
    n1 [id="claim-rain", class="claim pro", color="#007A5A", fillcolor="#EAF6F1", fontcolor="#1F2933", URL="https://example.org/?a=1&b=%222%22", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD>It rains</TD></TR></TABLE>>];
    n3 [id="relation.1.point", class="junction support", shape=circle, label="", fixedsize=true, style=filled, width=0.07, color="#007A5A", fillcolor="#007A5A"];
  }
  }
  n1 -> n3 [id="relation.1.premise.1", class="relation support premise", color="#007A5A", arrowhead=none, weight=4];
  n3 -> n0 [id="relation.1", class="relation support", color="#007A5A", weight=8];
  n2 -> n3 [id="relation-u", class="relation undercut", color="#7B3FA0", style=dotted, penwidth=2.4, arrowhead=odiamond];
}
)");
}

TEST_CASE("no text ends its string, becomes markup or is too long for Graphviz") {
    for (const std::string& text : hostile_texts()) {
        Diagram diagram;
        diagram.boxes = {box("a", text)};
        std::string plain = to_dot(diagram);
        const std::size_t begin = plain.find("<TR><TD>") + 8;
        const std::string label = plain.substr(begin, plain.find("</TD></TR></TABLE>>];\n}\n") - begin);
        CHECK(label.find_first_of("<>\r\n\t") == std::string::npos);
        CHECK(std::none_of(label.begin(), label.end(), [](char c) { return c >= 0 && c < ' '; }));
        CHECK(label.size() < 16'000);
        std::size_t backslashes = 0;
        for (const char c : label)
            backslashes += c == '\\' ? 1U : 0U;
        CHECK(backslashes % 2 == 0);
    }
}

TEST_CASE("topics nested by the thousand are written without running out of stack") {
    Diagram diagram;
    for (std::uint32_t i = 0; i < 200'000; ++i)
        diagram.clusters.push_back(
            {.id = "t", .title = "t", .lines = {"t"}, .parent = i == 0 ? Box::no_cluster : i - 1});
    const std::string dot = to_dot(diagram);
    CHECK(std::count(dot.begin(), dot.end(), '{') == std::count(dot.begin(), dot.end(), '}'));
}

TEST_CASE("large diagrams get the settings that trade looks for time") {
    Diagram diagram;
    diagram.boxes.assign(easy_layout, box("a", "a"));
    CHECK(to_dot(diagram).find("splines=line") == std::string::npos);
    diagram.boxes.push_back(box("b", "b"));
    CHECK(to_dot(diagram).find("nslimit1=1, mclimit=0.1, splines=line") != std::string::npos);
}

}  // namespace argmap

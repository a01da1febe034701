// Does Graphviz keep where everything lies in our layout? Tried as `neato -n` and `neato -n2` do it.
#include "diagram/diagrams.hpp"
#include "files.hpp"
#include "layout/junctions.hpp"
#include "render/child.hpp"
#include "render/dot.hpp"
#include "render/hostile.hpp"
#include "render/picture.hpp"
#include "test.hpp"

#include <cmath>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include <graphviz/gvc.h>

namespace argmap {

namespace {

struct Found {
    std::string name;
    double x = 0, y = 0, width = 0, height = 0;
};

void tell_frames(Agraph_t* graph, std::ostream& out) {
    for (Agraph_t* part = agfstsubg(graph); part != nullptr; part = agnxtsubg(part)) {
        const boxf box = GD_bb(part);
        out << agnameof(part) << ' ' << (box.LL.x + box.UR.x) / 2 << ' ' << (box.LL.y + box.UR.y) / 2 << ' '
            << box.UR.x - box.LL.x << ' ' << box.UR.y - box.LL.y << '\n';
        tell_frames(part, out);
    }
}

std::string complaints;

int collect(char* fragment) {
    complaints += fragment;
    return 0;
}

/// Where Graphviz puts boxes, points and frames, a line each: the name, the middle and the size.
std::string places(const std::string& dot, const char* layout) {
    agseterr(AGWARN);
    agseterrf(collect);
    GVC_t* const context = gvContext();
    Agraph_t* const graph = agmemread(dot.c_str());
    if (graph == nullptr || gvLayout(context, graph, layout) != 0)
        return "no layout";
    std::ostringstream out;
    out.precision(10);
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node))
        out << agnameof(node) << ' ' << ND_coord(node).x << ' ' << ND_coord(node).y << ' '
            << ND_width(node) * 72 << ' ' << ND_height(node) * 72 << '\n';
    tell_frames(graph, out);
    return out.str() + complaints;
}

std::vector<Found> in_lines(const std::string& text) {
    std::vector<Found> all;
    std::istringstream lines(text);
    for (Found found; lines >> found.name >> found.x >> found.y >> found.width >> found.height;)
        all.push_back(found);
    return all;
}

/// What our layout says, in the same lines; y upwards.
std::vector<Found> wanted_places(const Diagram& diagram, const Layout& layout) {
    std::vector<Found> all;
    const auto add = [&](const std::string& name, const Rect& rect) {
        all.push_back({name, rect.x + rect.width / 2, layout.height - rect.y - rect.height / 2, rect.width,
                       rect.height});
    };
    for (std::size_t i = 0; i < layout.boxes.size(); ++i)
        add("n" + std::to_string(i), layout.boxes[i].rect);
    const std::vector<Point> points = junction_points(diagram, layout);
    for (std::size_t i = 0; i < points.size(); ++i)
        add("n" + std::to_string(layout.boxes.size() + i), {points[i].x, points[i].y, 0, 0});
    for (std::size_t i = 0; i < layout.frames.size(); ++i)
        add("cluster_" + std::to_string(i), layout.frames[i].rect);
    return all;
}

/// The names of what lies elsewhere or has another size, by more than a point; all may be moved together.
std::string moved(const std::vector<Found>& wanted, const std::vector<Found>& found) {
    if (wanted.empty() || found.empty())
        return "nothing";
    std::string names;
    const auto named = [&](const std::string& name) {
        for (const Found& place : found)
            if (place.name == name)
                return place;
        return Found{};
    };
    const Found first = named(wanted.front().name);
    const double left = first.x - wanted.front().x, up = first.y - wanted.front().y;
    for (const Found& place : wanted) {
        const Found got = named(place.name);
        const bool is_same_size = place.width == 0 || (std::abs(got.width - place.width) < 1 &&
                                                       std::abs(got.height - place.height) < 1);
        if (std::abs(got.x - place.x - left) > 1 || std::abs(got.y - place.y - up) > 1 || !is_same_size)
            names += place.name + " ";
    }
    return names;
}

/// What Graphviz moves, by both ways in which it is told to leave nodes where they are. Both layouts are run
/// in a child.
std::string moved_by_graphviz(const Diagram& diagram) {
    const Rendered told = in_child("Graphviz", {}, [&] {
        const std::variant<Layout, RenderError> layout = lay_out(diagram);
        if (!std::holds_alternative<Layout>(layout))
            return no_picture(std::get<RenderError>(layout));
        const auto& ours = std::get<Layout>(layout);
        const std::string dot = to_dot(diagram, ours);
        const std::vector<Found> wanted = wanted_places(diagram, ours);
        std::string all;
        for (const char* const way : {"nop", "nop2"}) {
            complaints.clear();
            all += moved(wanted, in_lines(places(dot, way)));
            if (complaints.find("too small") != std::string::npos ||
                complaints.find("rror") != std::string::npos)
                all += complaints;
        }
        return Rendered{.bytes = all.empty() ? "nothing" : all, .notes = {}, .error = {}};
    });
    return told.error ? told.error->message : told.bytes;
}

Diagram of_file(const char* name, const DrawOptions& options) {
    const ArgumentMap map = map_of(test::contents(test::project / "maps" / name));
    return draw(map, whole(map), options);
}

}  // namespace

TEST_CASE("Graphviz keeps boxes, points and frames where our layouts put them") {
    for (const LayoutKind layout : {LayoutKind::dot, LayoutKind::argument})
        for (const char* const map : {"socrates.json", "city-centre.json", "homework.json"}) {
            INFO(map);
            CHECK(moved_by_graphviz(of_file(map, {.layout = layout})) == "nothing");
        }
    for (const Direction direction : {Direction::left_to_right, Direction::right_to_left,
                                      Direction::top_to_bottom, Direction::bottom_to_top})
        CHECK(moved_by_graphviz(of_file("city-centre.json",
                                        {.layout = LayoutKind::dot, .direction = direction})) == "nothing");
    CHECK(moved_by_graphviz(of_file("krueger-2023.json", {.legend = false})) == "nothing");
}

TEST_CASE("that a box is moved would be seen") {
    const std::vector<Found> wanted = {{"n0", 0, 0, 10, 10}, {"n1", 20, 0, 10, 10}};
    CHECK(moved(wanted, {{"n0", 5, 7, 10, 10}, {"n1", 25, 7, 10, 10}}).empty());
    CHECK(moved(wanted, {{"n0", 5, 7, 10, 10}, {"n1", 25, 9, 10, 10}}) == "n1 ");
    CHECK(moved(wanted, {{"n0", 0, 0, 10, 10}, {"n1", 20, 0, 12, 10}}) == "n1 ");
    CHECK(moved(wanted, {{"n0", 0, 0, 10, 10}}) == "n1 ");
}

TEST_CASE("a small diagram in the DOT language with its places") {
    Diagram diagram;
    diagram.title = {"Rain"};
    diagram.boxes = {box("wet", "The street is wet"), box("rain", "It rains")};
    diagram.boxes[1].cluster = 0;
    diagram.clusters = {{.id = "sky", .title = "Sky", .lines = {"Sky"}}};
    diagram.relations = {{.id = "", .number = 1, .kind = ArrowKind::support}};
    diagram.junctions = {{.relation = 0, .cluster = 0, .linked = true}};
    diagram.arrows = {{1, 2, 0, ArrowPart::premise}, {2, 0, 0, ArrowPart::conclusion}};
    diagram.legend = {{LegendSign::support, "supports"}, {LegendSign::linked, "linked"}};
    Layout layout;
    layout.width = 300;
    layout.height = 200;
    layout.title = {"Rain"};
    layout.title_lines = {{140, 20}};
    layout.boxes = {{.rect = {10, 30, 144, 36}, .lines = {"The street", "is wet"}},
                    {.rect = {40, 100, 100, 20.5}, .lines = {"It rains"}}};
    layout.frames = {{.rect = {30, 80, 120, 60}, .lines = {"Sky"}, .words = {35, 82, 20, 12}}};
    layout.junctions = {{90, 90}};
    layout.legend = {{.sign = {10, 160, 20, 12}}, {.sign = {10, 176, 20, 12}}};
    CHECK(to_dot(diagram, layout) ==
          R"(digraph map {
  graph [splines=true, esep="+1", pad=0.25, bb="0,0,300,200", bgcolor="#FFFFFF", fontcolor="#5B6774", fontsize=13, fontname="DejaVu Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif"];
  labelloc=b; lp="150,26"; label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="6"><TR><TD><FONT FACE="DejaVu Sans" COLOR="#007A5A">━━━▶</FONT></TD><TD ALIGN="LEFT">supports</TD><TD WIDTH="8"></TD></TR><TR><TD><FONT FACE="DejaVu Sans" COLOR="#007A5A">●</FONT></TD><TD ALIGN="LEFT">linked</TD><TD WIDTH="8"></TD></TR></TABLE>>;
  node [shape=box, style="rounded,filled", margin="0.15,0.08", penwidth=1.3, fontsize=12, fontname="DejaVu Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif"];
  edge [penwidth=1.9, arrowsize=0.85];
  subgraph cluster_title {
    peripheries=0; margin=6; labeljust=c; fontsize=20; labelloc=t; fontcolor="#1F2933"; bb="0,52,300,200"; lp="150,180"; label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2"><TR><TD><B>Rain</B></TD></TR><TR><TD HEIGHT="14"></TD></TR></TABLE>>;
    n0 [id="claim-wet", class="claim neutral", color="#7A8794", fillcolor="#FFFFFF", fontcolor="#1F2933", pos="82,152!", fixedsize=true, width=2.0000, height=0.5000, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD>The street</TD></TR><TR><TD>is wet</TD></TR></TABLE>>];
  subgraph cluster_0 {
    id="topic-sky"; class=topic; style="rounded,filled"; penwidth=1; margin=14; labelloc=t; labeljust=l; color="#D5DCE4"; fillcolor="#F5F7FA"; fontcolor="#5B6774"; bb="30,60,150,120"; lp="45,112"; fontsize=12; label=<<TABLE BORDER="0" CELLPADDING="2"><TR><TD><B>Sky</B></TD></TR></TABLE>>;
    n1 [id="claim-rain", class="claim neutral", color="#7A8794", fillcolor="#FFFFFF", fontcolor="#1F2933", pos="90,89.8!", fixedsize=true, width=1.3889, height=0.2847, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD>It rains</TD></TR></TABLE>>];
    n2 [id="relation.1.point", class="junction support", shape=circle, label="", fixedsize=true, style=filled, width=0.13, pos="90,110!", color="#007A5A", fillcolor="#007A5A"];
  }
  }
  n1 -> n2 [id="relation.1.premise.1", class="relation support premise", color="#007A5A", arrowhead=none];
  n2 -> n0 [id="relation.1", class="relation support", color="#007A5A"];
}
)");
}

TEST_CASE("hostile texts do not keep Graphviz from reading the places") {
    for (const std::string& text : hostile_texts()) {
        Diagram diagram;
        diagram.layout = LayoutKind::argument;
        diagram.title = {text.substr(0, 200)};
        diagram.boxes = {box("a", text.substr(0, 2000)), box("b", "b")};
        INFO(text.substr(0, 100));
        CHECK(moved_by_graphviz(diagram) == "nothing");
    }
}

}  // namespace argmap

#include "render/graphml.hpp"

#include "diagram/diagrams.hpp"
#include "files.hpp"
#include "layout/argument.hpp"
#include "layout/junctions.hpp"
#include "layout/letters.hpp"
#include "render/hostile.hpp"
#include "render/renderer.hpp"
#include "render/xml.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

namespace {

Layout laid_out(const Diagram& diagram) {
    FixedWidth measure;
    return lay_out_arguments(diagram, diagram.ratio, measure);
}

std::string graphml_of(const Diagram& diagram) {
    return diagram_graphml(diagram, laid_out(diagram));
}

const DrawOptions by_argument{.layout = LayoutKind::argument};

/// From its first node on: before are the keys, which are always the same.
std::string nodes_and_edges(const std::string& graphml) {
    return graphml.substr(graphml.find("<node"));
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a graph has nodes for claims and for points where relations meet, with their places") {
    CHECK(nodes_and_edges(graphml_of(drawn(R"("title": "Rain", "language": "en", "main": "wet",
      "topics": {"sky": {"title": "Sky"}},
      "claims": [{"id": "wet", "text": "The street is wet"},
                 {"id": "rain", "text": "It \"rains\"", "topic": "sky"},
                 {"id": "open", "text": "It is open", "topic": "sky", "implicit": true},
                 {"id": "roof", "text": "It has a roof"}],
      "relations": [{"type": "support", "from": ["rain", "open"], "to": "wet", "id": "falls"},
                    {"type": "attack", "from": "roof", "to": "falls"}])",
                                           by_argument))) == R"GRAPHML(<node id="claim-wet">
<data key="node.graphics"><y:ShapeNode><y:Geometry x="24" y="62" width="285" height="53"/><y:Fill color="#1F3A5F" transparent="false"/><y:BorderStyle color="#1F3A5F" type="line" width="1.2"/><y:NodeLabel fontSize="15" fontStyle="bold" textColor="#FFFFFF">The street is wet</y:NodeLabel><y:Shape type="roundrectangle"/></y:ShapeNode></data>
<data key="node.kind">claim</data>
<data key="node.claim">wet</data>
<data key="node.number">1</data>
<data key="node.label">The street is wet</data>
<data key="node.text">The street is wet</data>
<data key="node.tone">thesis</data>
<data key="node.x">166.5</data>
<data key="node.y">88.5</data>
<data key="node.width">285</data>
<data key="node.height">53</data>
</node>
<node id="claim-rain">
<data key="node.graphics"><y:ShapeNode><y:Geometry x="86" y="152" width="190" height="43"/><y:Fill color="#EAF6F1" transparent="false"/><y:BorderStyle color="#007A5A" type="line" width="1.2"/><y:NodeLabel fontSize="12" fontStyle="plain" textColor="#1F2933">It &quot;rains&quot;</y:NodeLabel><y:Shape type="roundrectangle"/></y:ShapeNode></data>
<data key="node.kind">claim</data>
<data key="node.claim">rain</data>
<data key="node.number">2</data>
<data key="node.label">It &quot;rains&quot;</data>
<data key="node.text">It &quot;rains&quot;</data>
<data key="node.topic">sky</data>
<data key="node.topic_title">Sky</data>
<data key="node.tone">pro</data>
<data key="node.x">181</data>
<data key="node.y">173.5</data>
<data key="node.width">190</data>
<data key="node.height">43</data>
</node>
<node id="claim-open">
<data key="node.graphics"><y:ShapeNode><y:Geometry x="86" y="205" width="190" height="41"/><y:Fill color="#EAF6F1" transparent="false"/><y:BorderStyle color="#007A5A" type="dashed" width="1.2"/><y:NodeLabel fontSize="12" fontStyle="plain" textColor="#1F2933">It is open</y:NodeLabel><y:Shape type="roundrectangle"/></y:ShapeNode></data>
<data key="node.kind">claim</data>
<data key="node.claim">open</data>
<data key="node.number">3</data>
<data key="node.label">It is open</data>
<data key="node.text">It is open</data>
<data key="node.topic">sky</data>
<data key="node.topic_title">Sky</data>
<data key="node.tone">pro</data>
<data key="node.implicit">true</data>
<data key="node.x">181</data>
<data key="node.y">225.5</data>
<data key="node.width">190</data>
<data key="node.height">41</data>
</node>
<node id="claim-roof">
<data key="node.graphics"><y:ShapeNode><y:Geometry x="24" y="265" width="190" height="43"/><y:Fill color="#FDF0E7" transparent="false"/><y:BorderStyle color="#C44E00" type="line" width="1.2"/><y:NodeLabel fontSize="12" fontStyle="plain" textColor="#1F2933">It has a roof</y:NodeLabel><y:Shape type="roundrectangle"/></y:ShapeNode></data>
<data key="node.kind">claim</data>
<data key="node.claim">roof</data>
<data key="node.number">4</data>
<data key="node.label">It has a roof</data>
<data key="node.text">It has a roof</data>
<data key="node.tone">con</data>
<data key="node.x">119</data>
<data key="node.y">286.5</data>
<data key="node.width">190</data>
<data key="node.height">43</data>
</node>
<node id="relation-falls.point">
<data key="node.graphics"><y:ShapeNode><y:Geometry x="73.9" y="194.9" width="9.2" height="9.2"/><y:Fill color="#007A5A" transparent="false"/><y:BorderStyle color="#007A5A" type="line" width="1"/><y:Shape type="ellipse"/></y:ShapeNode></data>
<data key="node.kind">junction</data>
<data key="node.linked">true</data>
<data key="node.x">78.5</data>
<data key="node.y">199.5</data>
<data key="node.width">9.2</data>
<data key="node.height">9.2</data>
</node>
<edge id="relation-falls.premise.1" source="claim-rain" target="relation-falls.point">
<data key="edge.graphics"><y:PolyLineEdge><y:LineStyle color="#007A5A" type="line" width="1.6"/><y:Arrows source="none" target="none"/></y:PolyLineEdge></data>
<data key="edge.kind">support</data>
<data key="edge.part">premise</data>
<data key="edge.relation">1</data>
<data key="edge.relation_id">falls</data>
</edge>
<edge id="relation-falls.premise.2" source="claim-open" target="relation-falls.point">
<data key="edge.graphics"><y:PolyLineEdge><y:LineStyle color="#007A5A" type="line" width="1.6"/><y:Arrows source="none" target="none"/></y:PolyLineEdge></data>
<data key="edge.kind">support</data>
<data key="edge.part">premise</data>
<data key="edge.relation">1</data>
<data key="edge.relation_id">falls</data>
</edge>
<edge id="relation-falls" source="relation-falls.point" target="claim-wet">
<data key="edge.graphics"><y:PolyLineEdge><y:LineStyle color="#007A5A" type="line" width="1.6"/><y:Arrows source="none" target="delta"/></y:PolyLineEdge></data>
<data key="edge.kind">support</data>
<data key="edge.part">conclusion</data>
<data key="edge.relation">1</data>
<data key="edge.relation_id">falls</data>
</edge>
<edge id="relation.2" source="claim-roof" target="relation-falls.point">
<data key="edge.graphics"><y:PolyLineEdge><y:LineStyle color="#7B3FA0" type="dotted" width="1.6"/><y:Arrows source="none" target="white_diamond"/></y:PolyLineEdge></data>
<data key="edge.kind">undercut</data>
<data key="edge.part">whole</data>
<data key="edge.relation">2</data>
</edge>
</graph>
</graphml>
)GRAPHML");
}

TEST_CASE("a graph declares what its data are, once, and what they are of") {
    const std::string graphml = graphml_of(Diagram{});
    CHECK(xml_mistake(graphml).empty());
    CHECK(has(graphml, R"(<key id="node.x" for="node" attr.name="x" attr.type="double"/>)"));
    CHECK(has(graphml, R"(<key id="edge.kind" for="edge" attr.name="kind" attr.type="string"/>)"));
    CHECK(graphml.ends_with("<graph id=\"map\" edgedefault=\"directed\">\n</graph>\n</graphml>\n"));
}

TEST_CASE("a graph in Chinese, with what has become of its claims") {
    Diagram diagram = drawn(R"("title": "雨", "language": "zh", "claims": [{"id": "湿", "text": "街道湿了"},
        {"id": "雨", "text": "下雨了"}], "relations": [{"type": "support", "from": "雨", "to": "湿"}])",
                            by_argument);
    diagram.boxes[0].marks = {.fate = Fate::stands, .strength = 0.75, .base = 0.5};
    diagram.relations[0].marks.fate = Fate::fallen;
    const std::string graphml = graphml_of(diagram);
    CHECK(xml_mistake(graphml).empty());
    CHECK(has(graphml, "<data key=\"graph.title\">雨</data>\n<data key=\"graph.language\">zh</data>\n"));
    CHECK(has(graphml, "<node id=\"claim-湿\">\n"));
    CHECK(has(graphml, "<data key=\"node.text\">街道湿了</data>\n"));
    CHECK(has(graphml,
              "<data key=\"node.fate\">stands</data>\n<data key=\"node.strength\">0.75</data>\n"
              "<data key=\"node.base\">0.5</data>\n"));
    CHECK(has(graphml, "<data key=\"edge.fate\">fallen</data>\n"));
}

TEST_CASE("every junction has a place in the picture, by both layouts") {
    for (const char* name : {"krueger-2023.json", "city-centre.json"}) {
        const ArgumentMap map = map_of(test::contents(test::project / "maps" / name));
        const Diagram diagram = draw(map, whole(map), by_argument);
        const Layout layout = laid_out(diagram);
        const std::vector<Point> points = junction_points(diagram, layout);
        REQUIRE(points.size() == diagram.junctions.size());
        for (const Point point : points) {
            CHECK((point.x > 0 && point.x < layout.width));
            CHECK((point.y > 0 && point.y < layout.height));
        }
    }
    Layout by_dot;
    by_dot.junctions = {{3, 4}};
    Diagram diagram;
    diagram.junctions.resize(1);
    CHECK(junction_points(diagram, by_dot) == std::vector{Point{3, 4}});
}

TEST_CASE("a graph is well-formed and holds what was written, whatever that is") {
    Diagram diagram;
    diagram.layout = LayoutKind::argument;
    for (const std::string& text : hostile_texts()) {
        diagram.boxes.push_back(box(text.substr(0, 40), text));
        diagram.boxes.back().details = text.substr(0, 1000);
        diagram.boxes.back().url = "https://example.org/" + text.substr(0, 1000);
    }
    diagram.title = {hostile_texts()[4], hostile_texts()[5]};
    diagram.clusters = {{.id = "<", .title = hostile_texts()[2], .lines = {hostile_texts()[2]}}};
    diagram.boxes[0].cluster = 0;
    const std::string graphml = graphml_of(diagram);
    CHECK(xml_mistake(graphml).empty());
    CHECK(has(graphml, "<data key=\"node.text\">back\\slash \\N \\G \\E \\T \\L \\n \\l \\\\</data>"));
    CHECK(has(graphml, "&amp;amp; &amp;nbsp; &amp;#65; &amp;lt;</data>"));
    CHECK_FALSE(has(graphml, "<script"));
}

TEST_CASE("a node of a box that is to be filled in does not tell its text") {
    const std::string graphml =
        graphml_of(drawn(R"("claims": [{"id": "a", "text": "secret"}])",
                         {.layout = LayoutKind::argument, .words = 3, .blank = true}));
    CHECK_FALSE(has(graphml, "secret"));
}

}  // namespace argmap

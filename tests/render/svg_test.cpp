#include "diagram/diagrams.hpp"
#include "render/hostile.hpp"
#include "render/renderer.hpp"
#include "render/xml.hpp"
#include "test.hpp"

#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

namespace argmap {

namespace {

std::string svg_of(const Diagram& diagram) {
    const Rendered rendered = renderers::svg.render(diagram, {});
    REQUIRE_FALSE(rendered.error);
    return rendered.bytes;
}

/// One relation from premises P1, P2 and so on to a claim C.
Diagram linked_premises(std::uint32_t count, std::string language) {
    Diagram diagram;
    diagram.language = std::move(language);
    diagram.relations = {{.id = "", .number = 1, .kind = ArrowKind::support}};
    diagram.junctions = {{.relation = 0, .linked = true}};
    for (std::uint32_t i = 0; i < count; ++i) {
        diagram.boxes.push_back(box("p" + std::to_string(i + 1), "P" + std::to_string(i + 1)));
        diagram.arrows.push_back({i, count + 1, 0, ArrowPart::premise});
    }
    diagram.boxes.push_back(box("c", "C"));
    diagram.arrows.push_back({count + 1, count, 0, ArrowPart::conclusion});
    return diagram;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a drawing tells in words what each relation says") {
    const std::string svg =
        svg_of(drawn(R"("language": "en", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
          {"id": "c", "text": "C"}, {"id": "d", "text": "D"}],
        "relations": [{"id": "r", "type": "attack", "from": ["a", "b"], "to": "c"},
                      {"id": "s", "type": "attack", "from": "d", "to": "r"},
                      {"type": "contrary", "from": "c", "to": "d"}, {"type": "rephrase", "from": "a", "to": "b"}])"));
    CHECK(xml_mistake(svg).empty());
    CHECK(has(svg, "<title>“A” and “B” attack “C”</title>"));
    CHECK(has(svg, "<title>“D” undercuts the step from “A” and “B” to “C”</title>"));
    CHECK(has(svg, "<title>“C” contradicts “D”</title>"));
    CHECK(has(svg, "<title>“A” says the same as “B”</title>"));
}

TEST_CASE("drawings of Chinese maps tell it in Chinese") {
    const std::string svg =
        svg_of(drawn(R"("language": "zh", "claims": [{"id": "a", "text": "甲"}, {"id": "b", "text": "乙"}],
        "relations": [{"type": "support", "from": "a", "to": "b"}])"));
    CHECK(has(svg, "<title>“甲”支持“乙”</title>"));
    CHECK(has(svg, "xml:lang=\"zh\""));
}

TEST_CASE("a relation of many premises names a few of them and counts the others") {
    const std::string svg = svg_of(linked_premises(7, "en"));
    CHECK(has(svg, "<title>“P1”, “P2”, “P3”, “P4” and 3 more support “C”</title>"));
    CHECK(
        has(svg_of(linked_premises(5, "en")), "<title>“P1”, “P2”, “P3”, “P4” and “P5” support “C”</title>"));
    CHECK(has(svg_of(linked_premises(7, "zh")), "<title>“P1”、“P2”、“P3”、“P4”等 7 个前提支持“C”</title>"));
}

TEST_CASE("a drawing grows as its relation's premises do, not as their square") {
    const std::size_t once = svg_of(linked_premises(150, "en")).size();
    const std::size_t twice = svg_of(linked_premises(300, "en")).size();
    CHECK(twice < 2 * once + once / 10);
}

TEST_CASE("SVG is well-formed and shows what was written, whatever that is") {
    Diagram diagram;
    for (const std::string& text : hostile_texts()) {
        diagram.boxes.push_back(box(text.substr(0, 40), text));
        diagram.boxes.back().details = text.substr(0, 1000);
        diagram.boxes.back().earlier = text.substr(0, 1000);
        diagram.boxes.back().url = "https://example.org/" + text.substr(0, 20'000);
    }
    diagram.title = {hostile_texts()[4], hostile_texts()[5]};
    diagram.clusters = {{.id = "<", .title = hostile_texts()[2], .lines = {hostile_texts()[2]}}};
    diagram.boxes[0].cluster = 0;
    const std::string svg = svg_of(diagram);
    CHECK(xml_mistake(svg).empty());
    CHECK(has(svg, ">back\\slash \\N \\G \\E \\T \\L \\n \\l \\\\</text>"));
    CHECK(has(svg, "]]&gt; &lt;![CDATA[ &lt;!"));
    CHECK(has(svg, "&amp;amp; &amp;nbsp; &amp;#65; &amp;lt;</text>"));
    CHECK_FALSE(has(svg, "<script"));
}

TEST_CASE("the same diagram gives the same bytes") {
    const Diagram diagram = drawn(R"("claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}],
        "relations": [{"type": "support", "from": "a", "to": "b"}])");
    for (const Renderer* renderer : all_renderers()) {
        const Rendered once = renderer->render(diagram, {});
        const Rendered again = renderer->render(diagram, {});
        CHECK_FALSE(once.error);
        CHECK_FALSE(once.bytes.empty());
        CHECK((once.bytes == again.bytes));
    }
}

TEST_CASE("a picture does not depend on the time of day, nor on where it is made") {
    const Diagram diagram = drawn(R"("claims": [{"id": "a", "text": "A"}])");
    const auto pictures = [&](const char* zone) {
        ::setenv("TZ", zone, 1);
        std::vector<std::string> bytes;
        for (const Renderer* renderer : all_renderers())
            bytes.push_back(renderer->render(diagram, {}).bytes);
        ::unsetenv("TZ");
        return bytes;
    };
    const std::vector<std::string> early = pictures("CST-8");
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // a PDF tells seconds
    const std::vector<std::string> late = pictures("NST+3:30");
    for (std::size_t i = 0; i < early.size(); ++i) {
        INFO(all_renderers()[i]->name);
        CHECK_FALSE(early[i].empty());
        CHECK((early[i] == late[i]));
    }
}

TEST_CASE("an empty map is an empty drawing") {
    CHECK(xml_mistake(svg_of(Diagram{})).empty());
}

}  // namespace argmap

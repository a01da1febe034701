#include "render/json.hpp"

#include "diagram/diagrams.hpp"
#include "files.hpp"
#include "layout/argument.hpp"
#include "layout/letters.hpp"
#include "render/hostile.hpp"
#include "render/renderer.hpp"
#include "schema.hpp"
#include "test.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

using nlohmann::json;

std::string json_of(const Diagram& diagram) {
    FixedWidth measure;
    return diagram_json(diagram, lay_out_arguments(diagram, diagram.ratio, measure));
}

const DrawOptions by_argument{.layout = LayoutKind::argument};

}  // namespace

TEST_CASE("a small map as data: linked premises, an undercut and topics") {
    CHECK(json_of(drawn(R"("title": "Rain", "language": "en", "main": "wet",
      "topics": {"sky": {"title": "Sky", "topics": {"clouds": {"title": "Clouds"}}}},
      "claims": [{"id": "wet", "text": "The street is wet"},
                 {"id": "rain", "text": "It \"rains\"", "topic": "clouds"},
                 {"id": "open", "text": "It is open", "topic": "sky", "implicit": true},
                 {"id": "roof", "text": "It has a roof"}],
      "relations": [{"type": "support", "from": ["rain", "open"], "to": "wet", "id": "falls"},
                    {"type": "attack", "from": "roof", "to": "falls"}])",
                        by_argument)) == R"JSON({
  "format": "argmap-diagram",
  "version": 1,
  "language": "en",
  "layout": "argument",
  "direction": "BT",
  "unit": "px",
  "width": 463,
  "height": 469,
  "centred": false,
  "letters": {"claim": {"size": 12, "leading": 15}, "thesis": {"size": 15, "leading": 19, "bold": true}, "note": {"size": 10, "leading": 13}, "topic": {"size": 12, "leading": 15, "bold": true}, "tag": {"size": 9.5, "leading": 14, "bold": true}, "title": {"size": 20, "leading": 26, "bold": true}, "legend": {"size": 11, "leading": 16}},
  "title": [
    {"text": "Rain", "x": 24, "y": 44}
  ],
  "topics": [
    {"id": "sky", "title": "Sky", "lines": ["Sky"], "x": 43, "y": 128, "width": 279, "height": 186, "text_x": 71, "text_y": 131},
    {"id": "clouds", "title": "Clouds", "parent": "sky", "lines": ["Clouds"], "x": 71, "y": 152, "width": 242, "height": 94, "text_x": 99, "text_y": 155}
  ],
  "boxes": [
    {"id": "wet", "number": 1, "text": "The street is wet", "lines": ["The street is wet"], "tone": "thesis", "x": 24, "y": 62, "width": 285, "height": 53, "text_x": 39, "text_y": 86.4, "badge": {"x": 292.3, "y": 100, "width": 13.7, "height": 12}},
    {"id": "rain", "number": 2, "text": "It \"rains\"", "lines": ["It \"rains\""], "topic": "clouds", "tone": "pro", "x": 114, "y": 194, "width": 190, "height": 43, "text_x": 123, "text_y": 211.5, "badge": {"x": 287.3, "y": 222, "width": 13.7, "height": 12}, "tags": [{"relation": 2, "claim": "roof", "incoming": true, "text": "4 (→1)", "x": 132, "y": 232}]},
    {"id": "open", "number": 3, "text": "It is open", "lines": ["It is open"], "topic": "sky", "tone": "pro", "implicit": true, "x": 71, "y": 262, "width": 190, "height": 43, "text_x": 80, "text_y": 279.5, "badge": {"x": 244.3, "y": 290, "width": 13.7, "height": 12}, "tags": [{"relation": 1, "claim": "wet", "text": "with 2 supports 1: The…", "x": 89, "y": 300}]},
    {"id": "roof", "number": 4, "text": "It has a roof", "lines": ["It has a roof"], "tone": "con", "x": 24, "y": 324, "width": 190, "height": 43, "text_x": 33, "text_y": 341.5, "badge": {"x": 197.3, "y": 352, "width": 13.7, "height": 12}, "tags": [{"relation": 2, "claim": "rain", "text": "undercuts step 2+3→1", "x": 42, "y": 362}]}
  ],
  "relations": [
    {"number": 1, "id": "falls", "kind": "support", "from": ["rain", "open"], "to": "wet"},
    {"number": 2, "kind": "undercut", "from": ["roof"], "to_relation": 1}
  ],
  "lines": [
    {"kind": "support", "part": "stub", "relations": [1], "points": [[114, 184], [106.5, 184]]},
    {"kind": "support", "part": "bar", "relations": [1], "points": [[106.5, 184], [106.5, 215.5]]},
    {"kind": "support", "part": "stub", "relations": [1], "points": [[114, 215.5], [106.5, 215.5]]},
    {"kind": "support", "part": "stub", "relations": [1], "points": [[106.5, 184], [89, 184]]},
    {"kind": "support", "part": "trunk", "relations": [1], "points": [[89, 184], [89, 165], [71, 165]]},
    {"kind": "support", "part": "trunk", "relations": [1], "points": [[71, 165], [61, 165]]},
    {"kind": "support", "part": "trunk", "relations": [1], "points": [[61, 165], [61, 141], [43, 141]]},
    {"kind": "support", "part": "trunk", "relations": [1], "points": [[43, 141], [33, 141]]},
    {"kind": "support", "part": "trunk", "relations": [1], "head": true, "points": [[33, 141], [33, 115]]}
  ],
  "junctions": [],
  "proxies": [
    {"relation": 1, "claim": "open", "text": "3 It is open", "x": 114, "y": 176.5, "width": 190, "height": 15}
  ],
  "legend": [
    {"sign": "support", "text": "supports", "x": 24, "y": 389, "width": 40, "height": 13, "text_x": 71, "text_y": 400},
    {"sign": "undercut", "text": "undercuts the inference", "x": 147.8, "y": 389, "width": 40, "height": 13, "text_x": 194.8, "text_y": 400},
    {"sign": "linked", "text": "premises that work together", "x": 24, "y": 409, "width": 40, "height": 13, "text_x": 71, "text_y": 420},
    {"sign": "pro", "text": "for the main claim", "x": 273.2, "y": 409, "width": 40, "height": 13, "text_x": 320.2, "text_y": 420},
    {"sign": "con", "text": "against the main claim", "x": 24, "y": 429, "width": 40, "height": 13, "text_x": 71, "text_y": 440},
    {"sign": "implicit", "text": "unstated", "x": 240.2, "y": 429, "width": 40, "height": 13, "text_x": 287.2, "text_y": 440}
  ]
}
)JSON");
}

TEST_CASE("what is shown over a map is in its data, too") {
    Diagram diagram =
        drawn(R"("claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B", "assumed": true}],
        "relations": [{"type": "contrary", "from": "b", "to": "a"}])",
              by_argument);
    diagram.boxes[0].marks = {.fate = Fate::fallen, .strength = 0.1, .base = 1.0 / 3};
    diagram.boxes[1].marks.dimmed = true;
    diagram.relations[0].marks.fate = Fate::undecided;
    const json data = json::parse(json_of(diagram));
    CHECK(data["boxes"][0]["fate"] == "fallen");
    CHECK(data["boxes"][0]["strength"] == 0.1);
    CHECK(data["boxes"][0]["base"] == 1.0 / 3);
    CHECK(data["boxes"][1]["dimmed"] == true);
    CHECK(data["boxes"][1]["assumed"] == true);
    CHECK_FALSE(data["boxes"][1].contains("fate"));
    CHECK(data["relations"][0]["kind"] == "contrary");
    CHECK(data["relations"][0]["fate"] == "undecided");
    CHECK(test::Schema("diagram.schema.json").accepts(data));
}

TEST_CASE("a box that is to be filled in does not tell its text") {
    const std::string data = json_of(drawn(R"("claims": [{"id": "a", "text": "secret"}])",
                                           {.layout = LayoutKind::argument, .words = 3, .blank = true}));
    CHECK(data.find("secret") == std::string::npos);
    CHECK(json::parse(data)["boxes"][0]["blank"] == true);
    CHECK(test::Schema("diagram.schema.json").accepts(std::string_view(data)));
}

TEST_CASE("relations that are told by tags and proxies are in the data of a large map") {
    const ArgumentMap map = map_of(test::contents(test::project / "maps" / "krueger-2023.json"));
    const json data = json::parse(json_of(draw(map, whole(map), {.language = "zh"})));
    std::size_t tags = 0;
    for (const json& box : data["boxes"])
        tags += box.contains("tags") ? box["tags"].size() : 0;
    CHECK(tags > 0);
    CHECK(data["boxes"].size() == map.claim_count());
    CHECK(data["relations"].size() == map.relation_count());
    CHECK(data["language"] == "zh");
}

TEST_CASE("every map's data obey the schema by both layouts, whatever the direction") {
    test::Schema schema("diagram.schema.json");
    for (const auto& path : test::files(test::project / "maps", ".json")) {
        Diagnostics diagnostics;
        std::optional<Document> document = read(SourceFile(path.string(), test::contents(path)), diagnostics);
        if (!document)
            continue;
        const ArgumentMap map = resolve(*std::move(document), diagnostics);
        INFO(path);
        for (const Direction direction : {Direction::bottom_to_top, Direction::right_to_left})
            CHECK(schema.accepts(json::parse(
                json_of(draw(map, whole(map), {.layout = LayoutKind::argument, .direction = direction})))));
    }
    const Rendered by_dot = renderers::json.render(
        drawn(
            R"("topics": {"t": {"title": "T"}}, "claims": [{"id": "a", "text": "A", "topic": "t"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}],
        "relations": [{"type": "attack", "from": ["b", "c"], "to": "a"}])",
            {.layout = LayoutKind::dot}),
        {});
    CHECK(schema.accepts(json::parse(by_dot.bytes)));
    CHECK(json::parse(by_dot.bytes)["junctions"].size() == 1);
    CHECK(json::parse(by_dot.bytes)["lines"][0]["curved"] == true);
    CHECK(schema.accepts(json::parse(json_of(Diagram{}))));
    CHECK_FALSE(schema.accepts(json::parse(R"({"format": "argmap-diagram", "version": 1})")));
}

TEST_CASE("data hold any text") {
    Diagram diagram;
    diagram.layout = LayoutKind::argument;
    for (const std::string& text : hostile_texts()) {
        diagram.boxes.push_back(box("a" + text.substr(0, 40), text));
        diagram.boxes.back().number = 1;
        diagram.boxes.back().details = text.substr(0, 1000);
    }
    diagram.title = {hostile_texts()[4]};
    const std::string data = json_of(diagram);
    CHECK(test::Schema("diagram.schema.json").accepts(std::string_view(data)));
    const json parsed = json::parse(data);
    CHECK(parsed["boxes"][2]["text"] == hostile_texts()[2]);
    CHECK(parsed["boxes"][4]["text"] == hostile_texts()[4]);
    CHECK(std::none_of(data.begin(), data.end(), [](char c) { return c >= 0 && c < ' ' && c != '\n'; }));
}

}  // namespace argmap

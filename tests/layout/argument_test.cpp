#include "layout/argument.hpp"

#include "diagram/diagrams.hpp"
#include "diagram/random_maps.hpp"
#include "files.hpp"
#include "layout/letters.hpp"
#include "test.hpp"

#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <utility>

namespace argmap {

namespace {

constexpr Direction directions[] = {Direction::bottom_to_top, Direction::top_to_bottom,
                                    Direction::left_to_right, Direction::right_to_left};

Layout laid_out(const Diagram& diagram, double ratio = 1.414) {
    FixedWidth measure;
    return lay_out_arguments(diagram, ratio, measure);
}

Diagram diagram_of(const ArgumentMap& map, Direction direction) {
    DrawOptions options{.layout = LayoutKind::argument};
    options.direction = direction;
    return draw(map, whole(map), options);
}

/// Of every relation both ends are told: by lines, or by tags and proxies.
std::string untold(const Diagram& diagram, const Layout& layout) {
    std::set<std::uint32_t> told(layout.line_relations.begin(), layout.line_relations.end());
    for (const PlacedBox& box : layout.boxes)
        for (const Tag& tag : box.tags)
            told.insert(tag.relation);
    std::string missing;
    for (std::uint32_t relation = 0; relation < diagram.relations.size(); ++relation)
        if (!told.contains(relation))
            missing += "relation " + std::to_string(relation + 1) + " is not told\n";
    return missing;
}

}  // namespace

TEST_CASE("reasons stand below their claim in the order of the file, with one line and one head a kind") {
    const Diagram diagram = drawn(
        R"("main": "m", "claims": [{"id": "m", "text": "Main"}, {"id": "a", "text": "First"},
{"id": "b", "text": "Second"}, {"id": "c", "text": "Third"}],
"relations": [{"type": "support", "from": "c", "to": "m"}, {"type": "attack", "from": "b", "to": "m"},
{"type": "support", "from": "a", "to": "m"}])",
        {.layout = LayoutKind::argument});
    const Layout layout = laid_out(diagram, 0.1);
    CHECK(layout.boxes[0].rect.bottom() < layout.boxes[1].rect.y);
    CHECK(layout.boxes[1].rect.bottom() < layout.boxes[2].rect.y);
    CHECK(layout.boxes[2].rect.bottom() < layout.boxes[3].rect.y);
    const auto heads = std::count_if(layout.lines.begin(), layout.lines.end(),
                                     [](const PlacedLine& line) { return line.head; });
    CHECK(heads == 2);
    CHECK(faults(diagram, layout).empty());
}

TEST_CASE(
    "linked premises from two topics have a bar of their own each, and name those that stand elsewhere") {
    std::string claims =
        R"("main": "h1", "topics": {"g": {"title": "Guesses"}, "s": {"title": "Seen"}}, "claims": [
{"id": "h1", "text": "The belt is worn", "topic": "g"}, {"id": "h2", "text": "The fuse is blown", "topic": "g"})";
    std::string relations;
    for (int i = 1; i <= 6; ++i) {
        const std::string seen = "e" + std::to_string(i), guess = i % 2 == 0 ? "h2" : "h1";
        claims += ", {\"id\": \"" + seen + "\", \"text\": \"The caretaker saw this\", \"topic\": \"s\"}";
        relations += std::string(i == 1 ? "" : ", ") + "{\"type\": \"support\", \"from\": [\"" + guess +
                     "\", \"" + seen + "\"], \"to\": \"" + (i % 2 == 0 ? "h1" : "h2") + "\"}";
    }
    const Diagram diagram =
        drawn(claims + "], \"relations\": [" + relations + "]", {.layout = LayoutKind::argument});
    const Layout layout = laid_out(diagram);
    CHECK(faults(diagram, layout) == "");
    CHECK(untold(diagram, layout) == "");
    std::set<std::pair<double, double>> bars;
    std::size_t count = 0;
    for (const PlacedLine& line : layout.lines)
        if (line.part == LinePart::bar) {
            const Point& top = layout.points[line.points.first];
            bars.emplace(top.x, top.y);
            ++count;
        }
    CHECK(count >= 5);
    CHECK(bars.size() == count);
    CHECK(layout.proxies.size() >= 5);
}

TEST_CASE("siblings that are spread over columns are read down one column after the other, in file order") {
    std::string claims = R"("main": "m", "claims": [{"id": "m", "text": "The school should buy bicycles"})";
    std::string relations;
    for (int i = 1; i <= 24; ++i) {
        const std::string id = "c" + std::to_string(i);
        claims += ", {\"id\": \"" + id + "\", \"text\": \"A reason that is written at some length\"}";
        relations += std::string(i == 1 ? "" : ", ") + "{\"type\": \"" + (i % 3 == 0 ? "attack" : "support") +
                     "\", \"from\": \"" + id + "\", \"to\": \"m\"}";
    }
    const Diagram diagram =
        drawn(claims + "], \"relations\": [" + relations + "]", {.layout = LayoutKind::argument});
    const Layout layout = laid_out(diagram);
    std::set<double> columns;
    for (std::size_t i = 2; i < layout.boxes.size(); ++i) {
        const Rect& before = layout.boxes[i - 1].rect;
        const Rect& next = layout.boxes[i].rect;
        const bool is_below = next.x == before.x && next.y > before.y;
        const bool begins_column = next.x > before.x && next.y <= before.y;
        CHECK((is_below || begins_column));
        columns.insert(next.x);
    }
    CHECK(columns.size() > 2);
}

TEST_CASE("what is told says who is linked, and at which step it is aimed") {
    const Diagram diagram = drawn(
        R"("main": "m", "topics": {"t": {"title": "T"}, "u": {"title": "U"}}, "claims": [{"id": "m", "text": "Main"},
{"id": "n", "text": "Other"}, {"id": "a", "text": "Alpha"}, {"id": "b", "text": "Beta"}, {"id": "c", "text": "Gamma"},
{"id": "p", "text": "Premise", "topic": "t"}, {"id": "w", "text": "Warrant", "topic": "u"},
{"id": "x", "text": "Objection", "topic": "u"}],
"relations": [{"type": "support", "from": "a", "to": "m"}, {"type": "support", "from": "b", "to": "m"},
{"type": "attack", "from": "n", "to": "m"}, {"type": "support", "from": "c", "to": "m"},
{"type": "support", "from": ["a", "b", "c"], "to": "n"}, {"id": "r", "type": "support", "from": "p", "to": "m"},
{"type": "support", "from": "w", "to": "r"}, {"type": "attack", "from": "x", "to": "r"}])",
        {.layout = LayoutKind::argument});
    const Layout layout = laid_out(diagram);
    std::string told;
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        const PlacedBox& box = layout.boxes[i];
        told += diagram.boxes[i].id + (box.numbered ? " " + std::to_string(i + 1) : "") + ":";
        for (const Tag& tag : box.tags)
            told += (tag.incoming ? " [from " : " [") + tag.words + "]";
        told += "\n";
        for (const Tag& tag : box.tags) {
            CHECK(tag.from.x > box.rect.x);
            CHECK(tag.from.x + FixedWidth().width(tag.words, TextStyle::tag) < box.number.x);
            CHECK(tag.from.y < box.rect.bottom());
        }
    }
    CHECK(told == R"(m 1:
n 2: [from 3+4+5]
a 3: [with 4+5 supports 2:…]
b 4: [with 3+5 supports 2:…]
c 5: [with 3+4 supports 2:…]
p 6: [from 7 (→1)] [from 8 (→1)]
w 7: [supports step 6→1]
x 8: [undercuts step 6→1]
)");
}

TEST_CASE("a wider page makes a wider picture") {
    std::string claims = R"("main": "m", "claims": [{"id": "m", "text": "Main"})", relations;
    for (int i = 0; i < 60; ++i) {
        const std::string id = "c" + std::to_string(i);
        claims += ", {\"id\": \"" + id + "\", \"text\": \"One of the many reasons that somebody has given\"}";
        relations += std::string(i == 0 ? "" : ", ") + "{\"type\": \"support\", \"from\": \"" + id +
                     "\", \"to\": \"" + (i % 4 == 0 ? "m" : "c" + std::to_string(i - i % 4)) + "\"}";
    }
    const Diagram diagram =
        drawn(claims + "], \"relations\": [" + relations + "]", {.layout = LayoutKind::argument});
    const Layout high = laid_out(diagram, 0.5), even = laid_out(diagram, 1), wide = laid_out(diagram, 2);
    CHECK(high.width < even.width);
    CHECK(even.width < wide.width);
    CHECK(high.height > wide.height);
}

TEST_CASE("no boxes overlap, no line runs through one and no heads meet, in every map there is") {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::project / "maps")) {
        if (entry.path().extension() != ".json")
            continue;
        Diagnostics diagnostics;
        auto document = read(SourceFile("map.json", test::contents(entry.path())), diagnostics);
        if (!document)
            continue;
        const ArgumentMap map = resolve(std::move(*document), diagnostics);
        INFO(entry.path());
        for (const Direction direction : directions) {
            const Diagram diagram = diagram_of(map, direction);
            const Layout layout = laid_out(diagram);
            CHECK(faults(diagram, layout) == "");
            CHECK(untold(diagram, layout) == "");
        }
    }
}

TEST_CASE("the same holds of maps made at random, and the same map gives the same layout") {
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        const std::string json = random_map(random, 3 + round % 40);
        const ArgumentMap map = map_of(json);
        INFO(json);
        const Direction direction = directions[round % 4];
        const Diagram diagram = diagram_of(map, direction);
        const Layout layout = laid_out(diagram);
        CHECK(faults(diagram, layout) == "");
        CHECK(untold(diagram, layout) == "");
        CHECK(laid_out(diagram) == layout);
    }
}

TEST_CASE("a picture of nothing is a margin") {
    const Layout layout = laid_out(drawn(R"("claims": [])", {.layout = LayoutKind::argument}));
    CHECK(layout.boxes.empty());
    CHECK(layout.lines.empty());
    CHECK(layout.width > 0);
    CHECK(layout.height > 0);
}

}  // namespace argmap

#include "diagram/draw.hpp"

#include "diagram/diagrams.hpp"
#include "test.hpp"
#include "text/unicode.hpp"

#include <random>
#include <string>

namespace argmap {

namespace {

const std::string car = R"("title": "Shall we sell the car?", "language": "en", "main": "sell",
    "topics": {"money": {"title": {"en": "Money", "zh": "钱"}}},
    "speakers": {"ann": {"name": "Ann"}},
    "sources": {"bill": {"title": "The garage's bill", "url": "https://example.org/bill"}},
    "claims": [
      {"id": "sell", "text": {"en": "We should sell the car", "zh": "我们应当卖掉汽车"}},
      {"id": "costs", "text": {"en": "It costs more than it is worth to us"}, "topic": "money", "speaker": "ann",
       "source": {"in": "bill", "at": "p. 2"}},
      {"id": "rarely", "text": "We rarely drive", "topic": "money", "assumed": true},
      {"id": "winter", "text": "We need it in winter", "implicit": true},
      {"id": "tram", "text": "The tram is heated"}],
    "relations": [
      {"id": "too-dear", "type": "support", "from": ["costs", "rarely"], "to": "sell"},
      {"id": "cold", "type": "attack", "from": "winter", "to": "sell"},
      {"type": "attack", "from": "tram", "to": "cold"},
      {"type": "support", "from": "rarely", "to": "cold"}])";

}  // namespace

TEST_CASE("a drawing has a box for each claim, an arrow for each relation and junctions where they meet") {
    CHECK(told(drawn(car)) == R"(title: Shall we sell the car?
topic money: Money
thesis box sell: [We should sell the car]
pro box costs in money: [It costs more than] [it is worth to us] (Ann
The garage's bill, p. 2) -> https://example.org/bill
neutral assumed box rarely in money: [We rarely drive]
con implicit box winter: [We need it in winter]
pro box tram: [The tram is heated]
linked (too-dear) in money
point (cold)
support costs -> (too-dear)
support rarely -> (too-dear)
support (too-dear) -> sell
attack winter -> (cold)
attack (cold) -> sell
undercut tram -> (cold)
support rarely -> (cold)
legend: supports
legend: attacks
legend: undercuts the inference
legend: premises that work together
legend: for the main claim
legend: against the main claim
legend: unstated
legend: taken for granted
)");
}

TEST_CASE("a drawing in another language falls back where a text has none") {
    DrawOptions options{.language = "zh"};
    options.legend = false;
    const Diagram diagram = drawn(car, options);
    CHECK(diagram.boxes[0].text == "我们应当卖掉汽车");
    CHECK(diagram.boxes[2].text == "We rarely drive");
    CHECK(diagram.clusters[0].title == "钱");
    CHECK(diagram.legend.empty());
}

TEST_CASE("a drawing in all languages has them below each other") {
    const Diagram diagram = drawn(car, {.language = "all"});
    CHECK(diagram.boxes[0].lines == std::vector<std::string>{"We should sell the car", "我们应当卖掉汽车"});
    CHECK(diagram.boxes[2].lines == std::vector<std::string>{"We rarely drive"});
    CHECK(diagram.clusters[0].title == "Money · 钱");
    CHECK(diagram.legend[0].text == "supports · 支持");
}

TEST_CASE("contraries and rephrases are drawn once and leave boxes neutral") {
    CHECK(told(drawn(R"("claims": [{"id": "a", "text": "It rains"}, {"id": "b", "text": "It is dry"},
                         {"id": "c", "text": "Rain falls"}],
                        "relations": [{"type": "contrary", "from": "a", "to": "b"},
                                      {"type": "rephrase", "from": "c", "to": "a"}])")) ==
          R"(neutral box a: [It rains]
neutral box b: [It is dry]
neutral box c: [Rain falls]
contrary a -> b
rephrase c -> a
legend: contradict each other
legend: say the same
)");
}

TEST_CASE("a claim that supports one thing and attacks another has no tone") {
    const Diagram diagram =
        drawn(R"("main": ["b", "c"], "claims": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"},
                                     {"id": "c", "text": "z"}],
                        "relations": [{"type": "support", "from": "a", "to": "b"},
                                      {"type": "attack", "from": "a", "to": "c"}])");
    CHECK(diagram.boxes[0].tone == Tone::neutral);
}

TEST_CASE("a part of a map is drawn without what lies outside, in the tones of the whole") {
    const ArgumentMap map = map_of("{" + car + "}");
    const Diagram diagram = draw(map, of_topic(map, *map.find_topic("money")), {});
    CHECK(told(diagram) == R"(title: Shall we sell the car?
topic money: Money
pro box costs in money: [It costs more than] [it is worth to us] /+1 conclusion not shown/ (Ann
The garage's bill, p. 2) -> https://example.org/bill
neutral assumed box rarely in money: [We rarely drive] /+1 conclusion not shown/
legend: for the main claim
legend: taken for granted
)");
}

TEST_CASE("topics without a claim in the picture are left out, those around others stay") {
    const std::string content =
        R"("topics": {"a": {"title": "A", "topics": {"b": {"title": "B"}}}, "c": {"title": "C"}},
        "claims": [{"id": "x", "text": "x", "topic": "b"}])";
    CHECK(told(drawn(content)) == "topic a: A\ntopic b in a: B\nneutral box x in b: [x]\n");
}

TEST_CASE("a long title of a topic is drawn in up to three lines, and cut after them") {
    const auto topic = [](const std::string& title) {
        return drawn(R"("topics": {"a": {"title": ")" + title +
                     R"("}}, "claims": [{"id": "x", "text": "x", "topic": "a"}])")
            .clusters[0];
    };
    const Cluster english = topic("What the council said in its first answer to the people of the old town");
    CHECK(english.lines == std::vector<std::string>{"What the council said in its first",
                                                    "answer to the people of the old town"});
    CHECK_FALSE(english.cut);
    const Cluster chinese = topic("市议会在给老城居民的第一封答复信里说了什么，没有说什么，为什么没有说");
    CHECK(chinese.lines == std::vector<std::string>{"市议会在给老城居民的第一封答复信里",
                                                    "说了什么，没有说什么，为什么没有说"});
    CHECK_FALSE(chinese.cut);
    std::string words;
    for (int i = 0; i < 60; ++i)
        words += "word ";
    const Cluster long_one = topic(words + "end");
    CHECK(long_one.lines == std::vector<std::string>{"word word word word word word word word word",
                                                     "word word word word word word word word word",
                                                     "word word word word word word word word word…"});
    CHECK(long_one.cut);
    CHECK(long_one.title == words + "end");
    CHECK(topic(std::string(5000, 'n')).lines.size() == 3);
}

TEST_CASE("large maps grow to the right and small ones upwards, unless told otherwise") {
    std::string claims = R"({"id": "c", "text": "c"})";
    CHECK(drawn("\"claims\": [" + claims + "]").direction == Direction::bottom_to_top);
    for (int i = 0; i < 12; ++i)
        claims += R"(, {"id": "c)" + std::to_string(i) + R"(", "text": "c"})";
    CHECK(drawn("\"claims\": [" + claims + "]").direction == Direction::left_to_right);
    CHECK(drawn("\"claims\": [" + claims + "]", {.direction = Direction::top_to_bottom}).direction ==
          Direction::top_to_bottom);
}

TEST_CASE("lines in a box are about as long as each other") {
    const Diagram diagram =
        drawn(R"("claims": [{"id": "a", "text": "Permits can exempt residents with a disability"}])");
    CHECK(diagram.boxes[0].lines ==
          std::vector<std::string>{"Permits can", "exempt residents", "with a disability"});
}

TEST_CASE("texts of large maps are wrapped by the same rules as others") {
    constexpr std::string_view pieces[] = {"a",    "word", "words.", "3.5",
                                           ",",    ".",    "e.g.",   "well-known",
                                           "中文", "  ",   "x y,",   "honorificabilitudinitatibus"};
    std::string claims;
    std::minstd_rand random(7);
    for (int i = 0; i < 2'500; ++i) {
        std::string text;
        for (std::size_t words = random() % 15 + 1; words > 0; --words)
            text += (text.empty() ? "w" : " ") + std::string(pieces[random() % std::size(pieces)]);
        claims += (i == 0 ? "" : ",") + std::string(R"({"id": "c)") + std::to_string(i) + R"(", "text": ")" +
                  text + R"("})";
    }
    const Diagram diagram = drawn("\"claims\": [" + claims + "]", {.columns = 20});
    for (const Box& box : diagram.boxes)
        CHECK(box.lines == wrap(box.text, 20));
}

TEST_CASE("a text of thousands of lines is cut in the box") {
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += "word ";
    const Diagram diagram = drawn(R"("claims": [{"id": "a", "text": ")" + text + R"("}])");
    CHECK(diagram.boxes[0].lines.size() == 40);
    CHECK(diagram.boxes[0].cut);
    CHECK(diagram.boxes[0].lines.back() == "…");
    CHECK(diagram.boxes[0].text == text);
}

TEST_CASE("texts may be cut after some words, and stay whole where they are told") {
    const Diagram diagram = drawn(car, {.language = "all", .words = 3});
    CHECK(diagram.boxes[0].text == "We should sell the car\n我们应当卖掉汽车");
    CHECK(diagram.boxes[0].shown_text() == "We should sell…\n我们应当卖掉…");
    CHECK(diagram.boxes[0].lines == std::vector<std::string>{"We should sell…", "我们应当卖掉…"});
    CHECK(diagram.boxes[2].shown_text() == "We rarely drive");
}

TEST_CASE("who says it may stand in the box") {
    const Diagram diagram = drawn(car, {.speakers = true});
    CHECK(diagram.boxes[0].notes.empty());
    CHECK(diagram.boxes[1].notes == std::vector<std::string>{"— Ann"});
}

TEST_CASE("a picture to be filled in says no text, and has room for it") {
    const Diagram whole = drawn(car), blank = drawn(car, {.blank = true});
    for (std::size_t i = 0; i < whole.boxes.size(); ++i) {
        const Box& box = blank.boxes[i];
        CHECK(box.blank);
        CHECK(box.text == "…");
        CHECK(box.shown_text() == whole.boxes[i].text);
        CHECK(box.lines == whole.boxes[i].lines);
    }
    CHECK(blank.title == whole.title);
    CHECK(blank.arrows == whole.arrows);
}

}  // namespace argmap

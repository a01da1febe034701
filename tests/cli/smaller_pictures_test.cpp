#include "cli/smaller_pictures.hpp"

#include "diagram/diagrams.hpp"
#include "test.hpp"

namespace argmap::cli {

namespace {

const std::string town = R"({"topics": {"town": {"title": "Town", "topics": {"trade": {"title": "Trade"},
                                                  "health": {"title": "Health"}}}},
  "claims": [{"id": "a", "text": "A", "topic": "trade"}, {"id": "b", "text": "B", "topic": "health"},
             {"id": "c", "text": "C", "topic": "trade"}, {"id": "d", "text": "D", "topic": "town"}],
  "relations": [{"type": "support", "from": "a", "to": "b"}, {"type": "attack", "from": "c", "to": "d"}]})";

}  // namespace

TEST_CASE("what is proposed to draw instead is a topic and a claim of the map, and less than all") {
    const ArgumentMap map = map_of(town);
    CHECK(smaller_pictures(map, whole(map)) ==
          "draw a part of it, for example with `--topic trade` or `--focus a`");
    CHECK(smaller_pictures(map, of_topic(map, TopicId{1})) == "");
}

TEST_CASE("a main claim is proposed first") {
    const ArgumentMap map =
        map_of(R"({"main": "c", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
      {"id": "c", "text": "C"}], "relations": [{"type": "support", "from": "a", "to": "b"}]})");
    CHECK(smaller_pictures(map, whole(map)) == "draw a part of it, for example with `--focus c`");
}

TEST_CASE("the first steps are proposed where more than the main claims are left of them, and not all") {
    const auto chain = [](std::string_view claims, std::string_view relations) {
        return map_of(R"({"main": "a", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
          {"id": "c", "text": "C"})" +
                      std::string(claims) + R"(], "relations": [{"type": "support", "from": "b", "to": "a"},
          {"type": "attack", "from": "c", "to": "b"})" +
                      std::string(relations) + "]}");
    };
    const ArgumentMap three = chain("", "");
    CHECK(smaller_pictures(three, whole(three)) == "draw a part of it, for example with `--focus a`");
    const ArgumentMap four =
        chain(R"(, {"id": "d", "text": "D"})", R"(, {"type": "attack", "from": "d", "to": "c"})");
    CHECK(smaller_pictures(four, whole(four)) ==
          "draw a part of it, for example with `--focus a` or `--collapse 2`");
}

TEST_CASE("where every picture of a part would be the same one, none is proposed") {
    const ArgumentMap map = map_of(R"({"claims": [{"id": "a", "text": "A"}]})");
    CHECK(smaller_pictures(map, whole(map)) == "");
}

}  // namespace argmap::cli

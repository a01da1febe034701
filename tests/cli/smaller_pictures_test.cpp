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

TEST_CASE("where every picture of a part would be the same one, none is proposed") {
    const ArgumentMap map = map_of(R"({"claims": [{"id": "a", "text": "A"}]})");
    CHECK(smaller_pictures(map, whole(map)) == "");
}

}  // namespace argmap::cli

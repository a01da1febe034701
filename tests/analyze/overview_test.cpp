#include "analyze/overview.hpp"

#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("everything in a map is counted once") {
    const ArgumentMap map = test::map_of(R"({"main": "a", "language": "en",
      "topics": {"t": {"title": "T"}}, "speakers": {"s": {"name": "S"}},
      "sources": {"book": {"title": "Book"}, "film": {"title": "Film"}},
      "claims": [
        {"id": "a", "text": {"en": "A", "fr": "A"}, "topic": "t"},
        {"id": "b", "text": "B", "assumed": true, "speaker": "s", "source": "book"},
        {"id": "c", "text": "C", "implicit": true}],
      "relations": [
        {"id": "r", "type": "support", "from": ["b", "c"], "to": "a"},
        {"type": "attack", "from": "c", "to": "r"}, {"type": "support", "from": "b", "to": "r"},
        {"type": "contrary", "from": "b", "to": "c"}, {"type": "rephrase", "from": "a", "to": "b"}]})");
    const Counts counts = count(map);
    CHECK(counts.claims == 3);
    CHECK(counts.assumed == 1);
    CHECK(counts.implicit == 1);
    CHECK(counts.with_speaker == 1);
    CHECK(counts.with_source == 1);
    CHECK(counts.relations == 5);
    CHECK(counts.of_type == std::array<std::size_t, 4>{2, 1, 1, 1});
    CHECK(counts.undercuts == 1);
    CHECK(counts.on_relations == 2);
    CHECK(counts.linked == 1);
    CHECK(counts.topics == 1);
    CHECK(counts.speakers == 1);
    CHECK(counts.sources == 2);
    CHECK(counts.languages == 2);
}

}  // namespace argmap

#include "structure/counts.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <set>
#include <utility>

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

namespace {

void check_joined_pairs(const test::SmallMap& small) {
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const test::SmallRelation& relation : small.relations) {
        if (relation.to_relation)
            continue;
        for (const std::size_t premise : relation.from) {
            pairs.emplace(premise, relation.to);
            if (relation.type == RelationType::contrary || relation.type == RelationType::rephrase)
                pairs.emplace(relation.to, premise);
        }
    }
    if (joined_pairs(small.map()) != pairs.size())
        FAIL(small.json());
}

}  // namespace

TEST_CASE("joined pairs agree with their definition on every small map and on random ones") {
    test::for_every_small_map(3, 2, check_joined_pairs);
    std::mt19937 random(21);
    for (std::size_t i = 0; i < 500; ++i)
        check_joined_pairs(test::random_map(random, 3 + i % 8, i % 25));
}

}  // namespace argmap

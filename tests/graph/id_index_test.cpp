#include "graph/id_index.hpp"

#include "mutate.hpp"
#include "test.hpp"

#include <map>
#include <string>

namespace argmap {

TEST_CASE("an id belongs to the first that got it") {
    IdIndex index(3);
    CHECK(index.get_or_add("a", {0, true}) == Named{0, true});
    CHECK(index.get_or_add("b", {1, true}) == Named{1, true});
    CHECK(index.get_or_add("a", {2, false}) == Named{0, true});
    CHECK(index.find("a") == Named{0, true});
    CHECK(index.find("b") == Named{1, true});
    CHECK(index.find("c") == std::nullopt);
}

TEST_CASE("an index of nothing finds nothing") {
    CHECK(IdIndex().find("a") == std::nullopt);
    CHECK(IdIndex(0).find("a") == std::nullopt);
}

TEST_CASE("ids of every length are told apart, also by their last byte") {
    IdIndex index(1000);
    std::map<std::string, Named> expected;
    for (std::uint32_t length = 1; length <= 30; ++length) {
        for (const char* last : {"x", "y", "\xE4\xBA\xBA"}) {
            const std::string id = test::repeated("a", length - 1) + last;
            const auto mine = expected.try_emplace(id, Named{length, *last == 'x'}).first;
            CHECK(index.get_or_add(mine->first, mine->second) == mine->second);
        }
    }
    for (const auto& [id, named] : expected) {
        INFO(id);
        CHECK(index.find(std::string(id)) == named);
        CHECK(index.find(id + "z") == std::nullopt);
    }
}

TEST_CASE("relations can be given new numbers, and those without one lose their id") {
    IdIndex index(4);
    index.get_or_add("claim", {1, true});
    index.get_or_add("kept", {1, false});
    index.get_or_add("a-relation-with-a-long-id", {2, false});
    index.get_or_add("dropped", {0, false});
    index.renumber_relations({IdIndex::no_number, 0, 1});
    CHECK(index.find("claim") == Named{1, true});
    CHECK(index.find("kept") == Named{0, false});
    CHECK(index.find("a-relation-with-a-long-id") == Named{1, false});
    CHECK(index.find("dropped") == std::nullopt);
}

TEST_CASE("an index agrees with a map of the standard library about random ids") {
    test::Chance chance(1);
    for (int round = 0; round < 50; ++round) {
        std::map<std::string, Named> expected;
        const std::size_t most = 1 + chance.below(300);
        IdIndex index(most);
        for (std::uint32_t i = 0; i < most; ++i) {
            std::string id;
            for (std::size_t length = 1 + chance.below(20); id.size() < length;)
                id += static_cast<char>('a' + chance.below(2));
            const auto mine = expected.try_emplace(id, Named{i, chance.once_in(2)}).first;
            index.will_look_up(mine->first);
            index.get_or_add(mine->first, mine->second);
        }
        for (const auto& [id, named] : expected)
            CHECK(index.find(id) == named);
        CHECK(index.find("c") == std::nullopt);
    }
}

}  // namespace argmap

#include "structure/citations.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <random>

namespace argmap {

TEST_CASE("a claim counts once for each source that it cites") {
    const ArgumentMap map = test::map_of(
        R"({"sources": {"a": {"title": "A"}, "b": {"title": "B"}, "c": {"title": "C"}}, "claims": [
        {"id": "one", "text": "1", "source": ["b", {"in": "a", "at": "p. 1"}, "b"]},
        {"id": "two", "text": "2"},
        {"id": "three", "text": "3", "source": {"in": "b", "at": "p. 2"}}], "relations": []})");
    CHECK(coverage(map) == Coverage{.claims_of = {1, 2, 0}, .sources_of = {2, 0, 1}});
}

TEST_CASE("citations agree with their definition on random maps") {
    std::mt19937 random(11);
    for (std::size_t i = 0; i < 200; ++i) {
        std::string json =
            R"({"sources": {"s0": {"title": "0"}, "s1": {"title": "1"}, "s2": {"title": "2"}}, "claims": [)";
        std::vector<std::size_t> cited(3, 0);
        std::vector<std::size_t> citing;
        for (std::size_t c = 0; c < 1 + i % 5; ++c) {
            const std::size_t which = random() % 8;  // a set of sources
            json += (c > 0 ? ", " : "") + (R"({"id": "c)" + std::to_string(c)) + R"(", "text": "C")";
            std::string list;
            citing.push_back(0);
            for (std::size_t s = 0; s < 3; ++s) {
                if ((which >> s) % 2 == 0)
                    continue;
                ++cited[s];
                ++citing.back();
                list += (list.empty() ? "\"s" : ", \"s") + std::to_string(s) + '"';
            }
            if (!list.empty())
                json += R"(, "source": [)" + list + "]";
            json += "}";
        }
        const ArgumentMap map = test::map_of(json + R"(], "relations": []})");
        CHECK(coverage(map) == Coverage{.claims_of = cited, .sources_of = citing});
    }
}

}  // namespace argmap

#include "analyze/citations.hpp"

#include "analyze/analysis.hpp"
#include "analyze/print.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <random>

namespace argmap {

namespace {

std::string told(const std::string& json) {
    const ArgumentMap map = test::map_of(json);
    const Analysis* const only[] = {&analyses::citations};
    return report_text(analyze(map, only, {}), {});
}

}  // namespace

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

TEST_CASE("sources are told with the number of claims that cite them") {
    CHECK(
        told(
            R"({"title": "T", "sources": {"book": {"title": "The book"}, "letter": {"title": "A letter"}}, "claims": [
        {"id": "a", "text": "A", "source": "book"}, {"id": "b", "text": "B"}], "relations": []})") ==
        "T\n=\n"
        "\n"
        "Sources\n"
        "  1 of 2 claims cites nothing.\n"
        "  1 source is cited by no claim.\n"
        "  Claims that cite each source:\n"
        "    claims  source  title\n"
        "         1  book    The book\n"
        "         0  letter  A letter\n"
        "  Without a source: b\n");
    CHECK(told(
              R"({"title": "T", "sources": {"x": {"title": "X"}, "y": {"title": "Y"}}, "claims": [
        {"id": "a", "text": "A", "source": ["x", "y"]}], "relations": []})") ==
          "T\n=\n"
          "\n"
          "Sources\n"
          "  The only claim cites a source.\n"
          "  1 claim cites more than one source: 2.\n"
          "  Claims that cite each source:\n"
          "    claims  source  title\n"
          "         1  x       X\n"
          "         1  y       Y\n");
    CHECK(told(R"({"title": "T", "claims": [{"id": "a", "text": "A"}], "relations": []})") == "T\n=\n");
}

}  // namespace argmap

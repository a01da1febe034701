#include "structure/cuts.hpp"

#include "report/analysis.hpp"
#include "report/sections.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <utility>

namespace argmap {

namespace {

std::string told(const std::string& relations, const std::string& main = R"("a")") {
    const ArgumentMap map = test::map_of(R"({"title": "T", "main": )" + main + R"(, "claims": [
        {"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}, {"id": "d", "text": "D"},
        {"id": "e", "text": "E"}], "relations": [)" +
                                         relations + "]}");
    std::string text;
    for (const std::string& sentence : test::told(test::section(analyses::cuts, map)))
        text += (text.empty() ? "" : " ") + sentence;
    return text;
}

}  // namespace

TEST_CASE("one linked premise is enough, and where lines meet one claim is") {
    CHECK(told(R"({"type": "support", "from": ["b", "c"], "to": "a"})") ==
          "The loss of `b` alone would leave `a` without support, though 2 claims support it.");
    CHECK(
        told(
            R"({"type": "support", "from": ["b", "c"], "to": "a"}, {"type": "support", "from": ["c", "d"], "to": "a"})") ==
        "The loss of `c` alone would leave `a` without support, though 3 claims support it.");
    CHECK(told(R"({"type": "support", "from": "b", "to": "a"})") == "Only `b` supports `a`.");
}

TEST_CASE("supports that do not meet each need a claim of their own") {
    CHECK(told(R"({"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "a"},
                  {"type": "support", "from": "d", "to": "b"}, {"type": "support", "from": "e", "to": "c"})") ==
          "The loss of 2 of the 4 claims that support `a`, and of no fewer, would leave it without support: "
          "one for "
          "each of its supports.");
}

TEST_CASE("what rests on the main claim or goes in circles holds nothing up") {
    CHECK(
        told(R"({"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "a", "to": "b"})") ==
        "What supports `a` only goes round in circles.");
    CHECK(told(R"({"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "b"},
                  {"type": "support", "from": "b", "to": "c"})") ==
          "What supports `a` only goes round in circles.");
    CHECK(told(R"({"type": "attack", "from": "b", "to": "a"})") == "Nothing supports `a` directly.");
}

TEST_CASE("claims that rephrase the main claim are the main claim") {
    CHECK(
        told(
            R"({"type": "rephrase", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "b"})") ==
        "Only `c` supports `a`.");
}

TEST_CASE("where too much supports a main claim no cut is looked for, and this is told") {
    test::SmallMap star{.claims = most_support / 2, .relations = {}};
    for (std::size_t c = 1; c < star.claims; ++c)
        star.relations.push_back({RelationType::support, {c}, 0, false});
    const ArgumentMap map = star.map();
    CHECK_FALSE(smallest_cut(map, ClaimId{0}));
    CHECK(test::told(test::section(analyses::cuts, map)) ==
          std::vector<std::string>{
              "Too much supports `c0` to look for a smallest cut: more than 100 000 claims, "
              "supports and premises together."});
}

TEST_CASE("where linked premises leave too many choices the cut is called what it is, the smallest found") {
    // Each claim of one half is needed with each of the other: to lose one half is best, and hard to prove.
    const auto cut_of_grid = [](std::size_t half) {
        test::SmallMap grid{.claims = 1 + 2 * half, .relations = {}};
        for (std::size_t one = 1; one <= half; ++one)
            for (std::size_t other = half + 1; other <= 2 * half; ++other)
                grid.relations.push_back({RelationType::support, {one, other}, 0, false});
        const ArgumentMap map = grid.map();
        const std::optional<Cut> found = smallest_cut(map, ClaimId{0});
        REQUIRE(found);
        CHECK(found->claims.size() == half);
        return std::pair(found->is_smallest, test::told(test::section(analyses::cuts, map)).front());
    };
    CHECK(cut_of_grid(5) ==
          std::pair(true,
                    std::string("The loss of 5 of the 10 claims that support `c0`, and of no fewer, would "
                                "leave it without support.")));
    CHECK(cut_of_grid(40) ==
          std::pair(false,
                    std::string("The loss of 40 of the 80 claims that support `c0` would leave it without "
                                "support; fewer may do, for not every choice among linked premises was "
                                "tried.")));
}

}  // namespace argmap

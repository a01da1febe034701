#include "report/about_claim.hpp"

#include "files.hpp"
#include "report/print.hpp"
#include "schema.hpp"
#include "small_maps.hpp"
#include "structure/cycles.hpp"
#include "structure/depth.hpp"
#include "structure/hinges.hpp"
#include "structure/sides.hpp"
#include "test.hpp"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

using nlohmann::json;

json about(const ArgumentMap& map, ClaimId claim) {
    return json::parse(report_json(about_claim(map, claim, {}), {}))["sections"]["claim"];
}

std::string text_about(const ArgumentMap& map, std::string_view id, ReportOptions options = {}) {
    return report_text(about_claim(map, *map.find_claim(id), options), options);
}

bool is_in_one(const std::vector<std::vector<ClaimId>>& cycles, ClaimId claim) {
    return std::any_of(cycles.begin(), cycles.end(), [&](const std::vector<ClaimId>& cycle) {
        return std::find(cycle.begin(), cycle.end(), claim) != cycle.end();
    });
}

/// The ids of the relations that end at a claim, or at a relation that does; contraries and rephrases end at
/// both sides.
std::set<std::string> ids_of_reasons(const ArgumentMap& map, ClaimId claim) {
    std::set<std::string> ids;
    for (const RelationId r : map.relations()) {
        RelationId last = r;
        while (map.target(last).is_relation())
            last = map.target(last).relation();
        const bool mutual = map.type(r) == RelationType::contrary || map.type(r) == RelationType::rephrase;
        if (map.target(last) == Target(claim) || (mutual && map.premises(r)[0] == claim))
            ids.insert(std::string(map.id(r)));
    }
    return ids;
}

void check_about(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const ClaimId main = map.main_claims()[0];
    const std::vector<Side> side_of = sides(map, main);
    const Depths depth = depths(map);
    for (const ClaimId claim : map.claims()) {
        const json section = about(map, claim);
        const json& tables = section["tables"];
        const auto expect = [&](bool is_so, const char* what) {
            if (!is_so)
                FAIL(small.json() << " " << map.id(claim) << ": " << what << "\n" << section.dump(1));
        };
        const bool reached = depth.of[index(claim)] != Depths::unreached;
        expect(section["facts"]["depth"] == (reached ? json(depth.of[index(claim)]) : json()), "depth");
        if (claim != main) {
            const bool bears = side_of[index(claim)] != Side::none;
            expect(tables["main_claims"].size() == (bears ? 1U : 0U), "main claims");
            std::size_t behind = 0;
            for (const Hinge& hinge : hinges(map, main))
                if (hinge.claim == claim)
                    behind = hinge.behind;
            if (bears)
                expect(tables["main_claims"][0]["side"] == std::string(name(side_of[index(claim)])) &&
                           tables["main_claims"][0]["behind"] == behind,
                       "side and hinge");
        }
        const std::size_t cycles = (is_in_one(support_cycles(map), claim) ? 1U : 0U) +
                                   (is_in_one(attack_cycles(map), claim) ? 1U : 0U);
        expect(tables["cycles"].size() == cycles, "cycles");
        std::set<std::string> reasons;
        for (const json& row : tables["reasons"])
            reasons.insert(row["relation"]["id"]);
        expect(reasons == ids_of_reasons(map, claim) && reasons.size() == tables["reasons"].size(),
               "reasons");
    }
}

}  // namespace

TEST_CASE("what is told about a claim agrees with the other analyses on every small map and on random ones") {
    test::for_every_small_map(3, 2, check_about);
    std::mt19937 random(61);
    for (std::size_t i = 0; i < 100; ++i)
        check_about(test::random_map(random, 2 + i % 8, i % 13));
}

TEST_CASE("what is told about a claim is valid after the schema") {
    test::Schema schema("analysis.schema.json");
    std::mt19937 random(62);
    for (std::size_t i = 0; i < 60; ++i) {
        const test::SmallMap small = test::random_map(random, 2 + i % 8, i % 13);
        const ArgumentMap map = small.map();
        for (const ClaimId claim : map.claims())
            if (!schema.accepts(json::parse(report_json(about_claim(map, claim, {}), {}))))
                FAIL(small.json() << " " << map.id(claim));
    }
}

TEST_CASE("a claim is told with its text in full and with all that it is related to") {
    const ArgumentMap map = test::map_of(R"({"title": "T", "language": "en", "main": "go",
      "speakers": {"ann": {"name": "Ann"}}, "topics": {"w": {"title": "Weather"}},
      "sources": {"s": {"title": "The almanac"}},
      "claims": [
        {"id": "go", "text": "We should go"},
        {"id": "rain", "text": "It will rain for most of the afternoon, and nobody who has looked at the sky this morning can doubt it",
         "speaker": "ann", "topic": "w", "source": "s"},
        {"id": "wet", "text": "We hate to be wet"}, {"id": "clouds", "text": "There are clouds"},
        {"id": "thin", "text": "They are thin"}, {"id": "wind", "text": "The wind blows them off"}],
      "relations": [
        {"type": "attack", "from": ["rain", "wet"], "to": "go"},
        {"type": "support", "from": "clouds", "to": "rain", "id": "sky"},
        {"type": "attack", "from": "thin", "to": "sky"},
        {"type": "attack", "from": "wind", "to": "thin"}]})");
    CHECK(text_about(map, "rain") ==
          "T\n=\n"
          "\n"
          "One claim\n"
          "  It will rain for most of the afternoon, and nobody who has looked at the sky\n"
          "  this morning can doubt it\n"
          "  `rain` is a claim of Ann under the topic Weather.\n"
          "  Nobody attacks it.\n"
          "  It speaks against `go` and is a hinge: 3 other claims bear on that only by way\n"
          "  of it.\n"
          "  It is 1 step from the main claim on the longest line.\n"
          "  It attacks `go` only together with `wet`.\n"
          "  Behind it, and bearing on nothing but by way of it: clouds, thin, wind\n"
          "  Bearing on it directly:\n"
          "    supports it     clouds  There are clouds\n"
          "    attacks a step  thin    They are thin\n"
          "  Answers to the attacks on it, the first to each:\n"
          "    thin  -  wind  The wind blows them off\n"
          "  What it bears on directly:\n"
          "    attacks  go  We should go\n"
          "  It cites:\n"
          "    s  -  The almanac\n");
}

TEST_CASE("a claim that is in no relation is told as such") {
    const ArgumentMap map = test::map_of(
        R"({"title": "T", "main": "a", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}], "relations": []})");
    CHECK(text_about(map, "b") ==
          "T\n=\n"
          "\n"
          "One claim\n"
          "  B\n"
          "  `b` is a claim.\n"
          "  Nothing bears on it.\n"
          "  It bears on no main claim.\n");
}

TEST_CASE("a hostile text disturbs neither terminals nor pages") {
    const ArgumentMap map = test::map_of(
        R"({"title": "T", "claims": [{"id": "a", "text": "one`two\n# <b>three</b> | *four*"}], "relations": []})");
    CHECK(text_about(map, "a") ==
          "T\n=\n"
          "\n"
          "One claim\n"
          "  one`two # <b>three</b> | *four*\n"
          "  `a` is a claim.\n"
          "  Nothing bears on it.\n");
    CHECK(report_markdown(about_claim(map, ClaimId{0}, {}), {}) ==
          "# T\n"
          "\n"
          "## One claim\n"
          "\n"
          "one\\`two \\# &lt;b&gt;three&lt;/b&gt; &#124; \\*four\\* `a` is a claim. Nothing bears on it.\n");
}

}  // namespace argmap

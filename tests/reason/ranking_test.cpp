#include "reason/ranking.hpp"

#include "reason/published_graph_maps.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace argmap {

namespace {

using Numbers = std::vector<std::vector<double>>;  // of each claim its numbers, step by step

std::vector<std::size_t> attackers_of(const ArgumentMap& map, ClaimId claim) {
    std::vector<std::size_t> attackers;
    for (const RelationId r : map.relations()) {
        const std::size_t from = index(map.premises(r)[0]);
        const std::size_t to = index(map.target(r).claim());
        if (map.type(r) != RelationType::rephrase && to == index(claim))
            attackers.push_back(from);
        if (map.type(r) == RelationType::contrary && from == index(claim))
            attackers.push_back(to);
    }
    return attackers;
}

/// Bur_0, Bur_1 ... by their definition.
Numbers plain_burdens(const ArgumentMap& map, std::size_t steps) {
    Numbers burdens(map.claim_count(), {1});
    for (std::size_t step = 1; step <= steps; ++step)
        for (const ClaimId claim : map.claims()) {
            double burden = 1;
            for (const std::size_t attacker : attackers_of(map, claim))
                burden += 1 / burdens[attacker][step - 1];
            burdens[index(claim)].push_back(burden);
        }
    return burdens;
}

/// Dis_1, Dis_2 ... by their definition.
Numbers plain_discussions(const ArgumentMap& map, std::size_t steps) {
    Numbers ways(map.claim_count(), {1});
    for (std::size_t step = 1; step <= steps; ++step)
        for (const ClaimId claim : map.claims()) {
            double number = 0;
            for (const std::size_t attacker : attackers_of(map, claim))
                number += ways[attacker][step - 1];
            ways[index(claim)].push_back(number);
        }
    for (std::vector<double>& numbers : ways)
        for (std::size_t step = 0; step < numbers.size(); step += 2)
            numbers[step] = -numbers[step];
    return ways;
}

/// -1 where the first is better, 1 where the second is, 0 where they tie.
int compare(const std::vector<double>& one, const std::vector<double>& other) {
    for (std::size_t step = 0; step < one.size(); ++step)
        if (std::abs(one[step] - other[step]) > 1e-9)
            return one[step] < other[step] ? -1 : 1;
    return 0;
}

Ranking ranking(const ArgumentMap& map, std::string_view id, std::size_t steps = 64) {
    return std::get<Ranking>(ranking_of(map, *find_ranking_semantics(id), steps));
}

/// "b, d c, a"
std::string told(const ArgumentMap& map, const Ranking& ranking) {
    std::string text;
    for (const auto& place : ranking.places) {
        text += text.empty() ? "" : ",";
        for (const ClaimId claim : place)
            text += (text.empty() ? "" : " ") + std::string(map.id(claim));
    }
    return text;
}

ArgumentMap six_attacks() {
    return test::map_of(test::published_attack_graphs().front());
}

std::string refusal(const std::string& relations) {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [
        {"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}],
        "relations": [)" + relations + "]}");
    return std::get<StrengthRefusal>(ranking_of(map, *find_ranking_semantics("burden"))).reason;
}

}  // namespace

// Bonzon, Delobelle, Konieczny and Maudet 2016, figure 1.
TEST_CASE("the published graph of six attacks has the numbers and the order that were published for it") {
    const ArgumentMap map = six_attacks();
    const Numbers burdens = plain_burdens(map, 2);
    const Numbers discussions = plain_discussions(map, 3);
    const double burden_2[] = {2.5, 1, 2, 4.0 / 3, 11.0 / 6};
    const double discussion_4[] = {2, 0, 0, 3, 1};
    for (std::size_t claim = 0; claim < 5; ++claim) {
        CHECK(burdens[claim][2] == Approx(burden_2[claim]));
        CHECK(discussions[claim][3] == discussion_4[claim]);
    }
    CHECK(told(map, ranking(map, "burden")) == "b, d, c, e, a");
    CHECK(told(map, ranking(map, "discussion")) == "b, d, c, e, a");
}

TEST_CASE("a ranking ends where nothing ties any more") {
    const ArgumentMap map = six_attacks();
    CHECK(ranking(map, "burden").steps == 2);
    CHECK(ranking(map, "discussion").steps == 2);
    CHECK(ranking(map, "discussion").is_settled);
}

TEST_CASE("claims that have the same attackers tie, and that is settled once the numbers are at rest") {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [
        {"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}],
        "relations": [{"type": "attack", "from": "b", "to": "a"}, {"type": "rephrase", "from": "b", "to": "c"}]})");
    for (const RankingSemantics* semantics : all_ranking_semantics()) {
        const Ranking found = ranking(map, semantics->id);
        CHECK(told(map, found) == "b c, a");
        CHECK(found.is_settled);
    }
}

TEST_CASE("a ranking that is cut short says so") {
    const ArgumentMap map = six_attacks();
    const Ranking found = ranking(map, "burden", 1);
    CHECK(told(map, found) == "b, c d, a e");
    CHECK(found.steps == 1);
    CHECK_FALSE(found.is_settled);
}

TEST_CASE("ways are counted as long as their numbers are exact") {
    // Of claims that all attack each other none is better, but the ways grow tenfold with each step.
    test::SmallMap small{.claims = 11, .relations = {}};
    for (std::size_t a = 0; a < small.claims; ++a)
        for (std::size_t b = 0; b < a; ++b)
            small.relations.push_back({RelationType::contrary, {a}, b, false});
    const ArgumentMap map = small.map();
    const Ranking found = ranking(map, "discussion");
    CHECK(found.places.size() == 1);
    CHECK(found.steps == 18);
    CHECK_FALSE(found.is_settled);
}

TEST_CASE("rankings agree with their definition on random maps") {
    std::mt19937 random(13);
    for (int round = 0; round < 300; ++round) {
        test::SmallMap small = test::random_map(random, 2 + random() % 7, random() % 12);
        for (test::SmallRelation& relation : small.relations) {
            relation.from.resize(1);
            if (relation.type == RelationType::support)
                relation.type = RelationType::attack;
        }
        std::erase_if(small.relations,
                      [](const test::SmallRelation& relation) { return relation.to_relation; });
        const ArgumentMap map = small.map();
        for (const RankingSemantics* semantics : all_ranking_semantics()) {
            INFO(semantics->id << ": " << small.json());
            const Ranking found = ranking(map, semantics->id, 12);
            const Numbers numbers =
                semantics->id == "burden" ? plain_burdens(map, 12) : plain_discussions(map, 12);
            std::size_t claims = 0;
            for (std::size_t i = 0; i < found.places.size(); ++i) {
                const auto& place = found.places[i];
                claims += place.size();
                CHECK(std::is_sorted(place.begin(), place.end()));
                for (const ClaimId claim : place)
                    CHECK(compare(numbers[index(place[0])], numbers[index(claim)]) == 0);
                if (i > 0)
                    CHECK(compare(numbers[index(found.places[i - 1][0])], numbers[index(place[0])]) == -1);
            }
            CHECK(claims == small.claims);
        }
    }
}

TEST_CASE("a ranking refuses maps with more than attacks between claims, and says why") {
    const std::string begin =
        "`burden` is defined for attacks of one claim on another alone, and this map has ";
    CHECK(refusal(R"({"type": "support", "from": "b", "to": "a"})") == begin + "1 support");
    CHECK(refusal(R"({"type": "attack", "from": ["b", "c"], "to": "a"})") ==
          begin + "1 attack with linked premises");
    CHECK(refusal(R"({"id": "r", "type": "attack", "from": "b", "to": "a"},
                     {"type": "attack", "from": "c", "to": "r"})") == begin + "1 undercut");
}

}  // namespace argmap

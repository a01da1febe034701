#include "reason/strength.hpp"

#include "reason/plain_strengths.hpp"
#include "reason/published_graph_maps.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <cstdio>
#include <random>
#include <string>
#include <variant>
#include <vector>

namespace argmap {

namespace {

Strengths strengths(const ArgumentMap& map,
                    const StrengthSemantics& semantics = strength_semantics::df_quad) {
    return std::get<Strengths>(strengths_of(map, {.semantics = &semantics}));
}

/// "0.125 0.75 0.5": with four significant digits at most.
std::string shown(const std::vector<double>& numbers) {
    std::string text;
    for (const double number : numbers) {
        char digits[32];
        std::snprintf(digits, sizeof digits, "%.4g", number);
        text += (text.empty() ? "" : " ") + std::string(digits);
    }
    return text;
}

/// Claims a, b, c, d of weights .8, .6, .5 and .4, and some relations.
ArgumentMap among_four(const std::string& relations) {
    return test::map_of(R"({"main": "a", "claims": [
        {"id": "a", "text": "A", "weight": 0.8}, {"id": "b", "text": "B", "weight": 0.6},
        {"id": "c", "text": "C", "weight": 0.5}, {"id": "d", "text": "D", "weight": 0.4}],
        "relations": [)" +
                        relations + "]}");
}

std::string claims_among_four(const std::string& relations) {
    return shown(strengths(among_four(relations)).claims);
}

}  // namespace

TEST_CASE("maps have the strengths that were published for their graphs") {
    for (const auto* graphs : {&test::published_graphs(), &test::published_attack_graphs()})
        for (const test::PublishedGraph& published : *graphs) {
            if (published.title == "a self-attack")
                continue;
            const ArgumentMap map = test::map_of(published);
            for (const auto& [id, expected] : published.strengths) {
                INFO(published.title << ", " << id);
                const Strengths found = strengths(map, *find_strength_semantics(id));
                REQUIRE(found.claims.size() == expected.size());
                for (std::size_t i = 0; i < expected.size(); ++i)
                    CHECK(std::abs(found.claims[i] - expected[i]) < 2e-10);
                CHECK(found.unreliable.empty());
            }
        }
}

TEST_CASE("linked premises multiply") {
    CHECK(claims_among_four(R"({"type": "support", "from": ["b", "c"], "to": "a"})") == "0.86 0.6 0.5 0.4");
    CHECK(claims_among_four(R"({"type": "attack", "from": ["b", "c"], "to": "a"})") == "0.56 0.6 0.5 0.4");
}

TEST_CASE("a relation's weight multiplies what it carries") {
    CHECK(claims_among_four(R"({"type": "attack", "from": "b", "to": "a", "weight": 0.5})") ==
          "0.56 0.6 0.5 0.4");
    CHECK(claims_among_four(R"({"type": "attack", "from": "b", "to": "a", "weight": 0})") ==
          "0.8 0.6 0.5 0.4");
    CHECK(claims_among_four(R"({"type": "attack", "from": "b", "to": "a", "weight": 1})") ==
          claims_among_four(R"({"type": "attack", "from": "b", "to": "a"})"));
}

TEST_CASE("an undercut weakens a relation and neither of its ends") {
    const Strengths found = strengths(among_four(R"({"id": "r", "type": "attack", "from": "b", "to": "a"},
                                                    {"type": "attack", "from": "c", "to": "r"})"));
    CHECK(shown(found.relations) == "0.3 0.5");
    CHECK(shown(found.claims) == "0.56 0.6 0.5 0.4");
}

TEST_CASE("a warrant makes up for an undercut, or for a low weight, but never for weak premises") {
    const auto relation = [](const std::string& weight, const std::string& more) {
        return strengths(among_four(R"({"id": "r", "type": "support", "from": "b", "to": "a")" + weight +
                                    R"(}, {"type": "support", "from": "c", "to": "r"})" + more))
            .relations[0];
    };
    const std::string undercut = R"(, {"type": "attack", "from": "d", "to": "r"})";
    CHECK(relation("", "") == 0.6);
    CHECK(relation("", undercut) == 0.6);                                        // .5 for it, .4 against
    CHECK(relation(R"(, "weight": 0.5)", undercut) == Approx(0.3 + 0.7 * 0.1));  // lifted by .1
    CHECK(relation(R"(, "weight": 0.5)", "") == 0.6);                            // would be .65
}

TEST_CASE("a contrary attacks both ways, and an undercut of it counts for both") {
    const std::string contrary = R"({"id": "r", "type": "contrary", "from": "b", "to": "c")";
    const Strengths plain = strengths(among_four(contrary + "}"));
    CHECK(shown(plain.claims) == "0.8 0.4286 0.2857 0.4");  // b = .6 (1 - c), c = .5 (1 - b)
    REQUIRE(plain.cycles.size() == 1);
    CHECK(plain.cycles[0].claims == std::vector{ClaimId{1}, ClaimId{2}});
    CHECK(plain.cycles[0].way == CycleWay::iterated);
    CHECK(plain.relations[0] == plain.claims[1]);  // that of the stronger direction
    const Strengths undercut =
        strengths(among_four(contrary + R"(}, {"type": "attack", "from": "d", "to": "r"})"));
    CHECK(shown(undercut.claims) == "0.8 0.4709 0.3587 0.4");  // b = .6 (1 - .6 c), c = .5 (1 - .6 b)
}

TEST_CASE("a rephrase and what is aimed at it change nothing") {
    const Strengths found = strengths(among_four(R"({"id": "r", "type": "rephrase", "from": "b", "to": "a"},
                                                    {"type": "attack", "from": "c", "to": "r"})"));
    CHECK(shown(found.claims) == "0.8 0.6 0.5 0.4");
    CHECK(shown(found.relations) == "0 0.5");
}

TEST_CASE("without weights a claim is worth a half, one that is assumed is worth 1") {
    const ArgumentMap map = test::map_of(R"({"claims": [{"id": "a", "text": "A"},
        {"id": "b", "text": "B", "assumed": true}, {"id": "c", "text": "C", "assumed": true, "weight": 0.2}]})");
    CHECK(shown(strengths(map).base) == "0.5 1 0.2");
    CHECK(shown(strengths(map, strength_semantics::h_categorizer).base) == "1 1 0.2");
    CHECK(shown(std::get<Strengths>(strengths_of(map, {.default_base = 0.7})).claims) == "0.7 1 0.2");
}

TEST_CASE("semantics for attacks alone refuse maps with supports, and say why") {
    const ArgumentMap map = among_four(R"({"type": "support", "from": "b", "to": "a"})");
    const auto refused = strengths_of(map, {.semantics = &strength_semantics::max_based});
    REQUIRE(std::holds_alternative<StrengthRefusal>(refused));
    CHECK(std::get<StrengthRefusal>(refused).reason ==
          "`max-based` is defined for maps of attacks alone, and this one has 1 support");
    CHECK(std::holds_alternative<Strengths>(
        strengths_of(among_four(""), {.semantics = &strength_semantics::max_based})));
}

TEST_CASE("strengths agree with their definition on every small map") {
    for (const StrengthSemantics* semantics : all_strength_semantics()) {
        std::size_t exact = 0;
        std::size_t at_rest = 0;
        test::for_every_small_map(3, 2, [&](const test::SmallMap& small) {
            const ArgumentMap map = small.map();
            const auto answer = strengths_of(map, {.semantics = semantics});
            const auto* found = std::get_if<Strengths>(&answer);
            if (found == nullptr)
                return;
            double distance = test::unrest(map, *semantics, found->claims);
            if (found->cycles.empty()) {
                const std::vector<double> plain = test::plain_strengths(map, *semantics, small.claims);
                for (std::size_t c = 0; c < small.claims; ++c)
                    distance = std::max(distance, std::abs(plain[c] - found->claims[c]));
            }
            ++(found->cycles.empty() ? exact : at_rest);
            if (distance >= 1e-10 || !found->unreliable.empty())
                FAIL(semantics->id << ": " << distance << " off in " << small.json());
        });
        CHECK(exact >= 100);
        CHECK(at_rest >= 30);
    }
}

TEST_CASE("strengths agree with their definition on random maps with random weights") {
    std::mt19937 random(4);
    for (const StrengthSemantics* semantics : all_strength_semantics()) {
        std::size_t exact = 0;
        for (int round = 0; round < 300; ++round) {
            test::SmallMap small = test::random_map(random, 3 + random() % 10, random() % 14);
            if (semantics->attacks_only)
                for (test::SmallRelation& relation : small.relations)
                    if (relation.type == RelationType::support)
                        relation.type = RelationType::attack;
            const std::string json = test::weighted_json(small, random);
            const ArgumentMap map = test::map_of(json);
            const Strengths found = strengths(map, *semantics);
            double distance = test::unrest(map, *semantics, found.claims);
            if (found.cycles.empty()) {
                ++exact;
                const std::vector<double> plain = test::plain_strengths(map, *semantics, small.claims);
                for (std::size_t c = 0; c < small.claims; ++c)
                    distance = std::max(distance, std::abs(plain[c] - found.claims[c]));
            }
            const test::PlainStep step(map, *semantics, found.claims);
            for (const RelationId r : map.relations()) {
                double force =
                    map.type(r) == RelationType::rephrase ? 0 : step.force(r, test::PlainStep::Way::forward);
                if (map.type(r) == RelationType::contrary)
                    force = std::max(force, step.force(r, test::PlainStep::Way::back));
                distance = std::max(distance, std::abs(force - found[r]));
            }
            if (distance >= 1e-10 || !found.unreliable.empty())
                FAIL(semantics->id << ": " << distance << " off in " << json);
            for (const double strength : found.claims)
                if (strength < 0 || strength > 1)
                    FAIL(semantics->id << ": " << strength << " in " << json);
        }
        CHECK(exact >= 50);
    }
}

TEST_CASE("the order of claims and relations in a file makes no difference to strengths") {
    std::mt19937 random(5);
    const auto shuffle = [&](std::vector<std::size_t> numbers) {
        for (std::size_t left = numbers.size(); left > 1; --left)
            std::swap(numbers[left - 1], numbers[random() % left]);
        return numbers;
    };
    const auto count_to = [](std::size_t count) {
        std::vector<std::size_t> numbers(count);
        for (std::size_t i = 0; i < count; ++i)
            numbers[i] = i;
        return numbers;
    };
    for (int round = 0; round < 200; ++round) {
        const test::SmallMap small = test::random_map(random, 8, 14);
        const std::vector<std::size_t> claims = shuffle(count_to(small.claims));  // of each its new number
        test::SmallMap other{.claims = small.claims, .relations = {}};
        // Relations on claims may go anywhere, relations on relations follow as they come.
        std::vector<std::size_t> first;
        std::vector<std::size_t> rest;
        for (std::size_t r = 0; r < small.relations.size(); ++r)
            (small.relations[r].to_relation ? rest : first).push_back(r);
        std::vector<std::size_t> order = shuffle(first);
        order.insert(order.end(), rest.begin(), rest.end());
        std::vector<std::size_t> place(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            place[order[i]] = i;
        for (const std::size_t r : order) {
            test::SmallRelation relation = small.relations[r];
            for (std::size_t& premise : relation.from)
                premise = claims[premise];
            relation.to = relation.to_relation ? place[relation.to] : claims[relation.to];
            other.relations.push_back(relation);
        }
        for (const StrengthSemantics* semantics : all_strength_semantics()) {
            if (semantics->attacks_only)
                continue;
            const Strengths one = strengths(small.map(), *semantics);
            const Strengths two = strengths(other.map(), *semantics);
            for (std::size_t c = 0; c < small.claims; ++c)
                if (std::abs(one.claims[c] - two.claims[claims[c]]) >= 1e-9)
                    FAIL(semantics->id << ": " << one.claims[c] << " and " << two.claims[claims[c]] << " in "
                                       << small.json());
        }
    }
}

}  // namespace argmap

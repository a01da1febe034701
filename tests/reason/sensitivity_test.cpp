#include "reason/sensitivity.hpp"

#include "reason/plain_strengths.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>
#include <string>
#include <variant>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

Sensitivity sensitivity(const ArgumentMap& map, double threshold = 0.5, const StrengthOptions& options = {},
                        const SensitivityLimits& limits = {}) {
    return std::get<Sensitivity>(sensitivity_of(map, ClaimId{0}, threshold, options, limits));
}

/// "a 0.8 -> 0.7143, ..."
std::string told(const ArgumentMap& map, const Sensitivity& sensitivity) {
    std::string text;
    for (const Turn& turn : sensitivity.turns) {
        char numbers[64];
        std::snprintf(numbers, sizeof numbers, " %.4g -> %.4g", turn.from, turn.to);
        text += (text.empty() ? "" : ", ") + std::string(map.id(turn.claim)) + numbers;
    }
    return text;
}

ArgumentMap among_three(const std::string& relations) {
    return test::map_of(R"({"main": "a", "claims": [
        {"id": "a", "text": "A", "weight": 0.8}, {"id": "b", "text": "B", "weight": 0.3},
        {"id": "c", "text": "C", "weight": 0.5}], "relations": [)" +
                        relations + "]}");
}

}  // namespace

TEST_CASE("the base scores that turn a claim are told, the smallest change first") {
    const ArgumentMap map = among_three(R"({"type": "attack", "from": "b", "to": "a"},
                                           {"type": "support", "from": "c", "to": "b"})");
    // a = .8 (1 - b), and b = .3 + .7 c = .65
    const Sensitivity found = sensitivity(map);
    CHECK_FALSE(found.is_reached());
    CHECK(found.strength == Approx(0.28));
    // b need be no more than .375, and c is .5 of what is left of it
    CHECK(told(map, found) == "c 0.5 -> 0.1071");
    CHECK(found.turns[0].strength == Approx(0.5));
    CHECK(found.tried == 3);
    CHECK(told(map, sensitivity(map, 0.2)) == "c 0.5 -> 0.6429, b 0.3 -> 0.5, a 0.8 -> 0.5714");
    CHECK(told(map, sensitivity(map, 0)).empty());
    CHECK(told(map, sensitivity(map, 0.9)).empty());
}

TEST_CASE("a claim that both lifts and lowers another is tried along all of its base scores") {
    const ArgumentMap map = among_three(R"({"type": "support", "from": "b", "to": "a"},
                                           {"type": "support", "from": "b", "to": "c"},
                                           {"type": "attack", "from": "c", "to": "a"})");
    const Sensitivity found = sensitivity(map);
    const auto turn = std::find_if(found.turns.begin(), found.turns.end(),
                                   [](const Turn& one) { return one.claim == ClaimId{1}; });
    REQUIRE(turn != found.turns.end());
    CHECK_FALSE(turn->is_monotone);
    CHECK(turn->strength < 0.5);
}

TEST_CASE("where it takes too long the farthest claims are left out") {
    const ArgumentMap map = among_three(R"({"type": "attack", "from": "b", "to": "a"},
                                           {"type": "support", "from": "c", "to": "b"})");
    const Sensitivity found = sensitivity(map, 0.5, {}, {.looks = 3});
    CHECK(found.tried == 1);
    CHECK(found.left_out == 2);
    CHECK(sensitivity(map, 0.5, {}, {.looks = 0}).left_out == 3);
}

TEST_CASE("turns are right, and where there is none no base score on a fine grid turns the claim") {
    std::mt19937 random(12);
    std::size_t turns = 0;
    for (int round = 0; round < 60; ++round) {
        const test::SmallMap small = test::random_map(random, 5, 7);
        const std::string json = test::weighted_json(small, random);
        const StrengthOptions options{.semantics = all_strength_semantics()[random() % 6]};
        const ArgumentMap map = test::map_of(json);
        INFO(options.semantics->id << ": " << json);
        const Sensitivity found = sensitivity(map, 0.5, options);
        const auto is_reached_with = [&](std::size_t claim, double weight) {
            nlohmann::ordered_json changed = nlohmann::ordered_json::parse(json);
            changed["claims"][claim]["weight"] = weight;
            const auto strengths = strengths_of(test::map_of(changed.dump()), options);
            return std::get<Strengths>(strengths).claims[0] >= 0.5 - 1e-12;
        };
        for (std::size_t c = 0; c < small.claims; ++c) {
            const auto turn = std::find_if(found.turns.begin(), found.turns.end(),
                                           [&](const Turn& one) { return index(one.claim) == c; });
            if (turn == found.turns.end()) {
                for (double weight = 0; weight <= 1; weight += 0.125)
                    CHECK(is_reached_with(c, weight) == found.is_reached());
                continue;
            }
            ++turns;
            CHECK(is_reached_with(c, turn->to) != found.is_reached());
            const double before = turn->to + (turn->from < turn->to ? -2e-9 : 2e-9);
            CHECK(is_reached_with(c, before) == found.is_reached());
        }
    }
    CHECK(turns > 30);
}

}  // namespace argmap

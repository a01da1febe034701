#include "reason/attribution.hpp"

#include "reason/plain_strengths.hpp"
#include "reason/published_graph_maps.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

using Json = nlohmann::ordered_json;

Attribution attribution(const ArgumentMap& map, const StrengthSemantics& semantics,
                        const AttributionLimits& limits = {}) {
    return std::get<Attribution>(attribution_of(map, ClaimId{0}, {.semantics = &semantics}, limits));
}

const Contribution* find(const Attribution& attribution, ClaimId claim) {
    const auto& all = attribution.contributions;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Contribution& one) { return one.claim == claim; });
    return found == all.end() ? nullptr : &*found;
}

/// A map without some of its claims, and without the relations that need them.
Json without(Json map, const std::set<std::string>& gone_claims) {
    std::set<std::string> gone = gone_claims;
    const auto keep = [&](const char* list, const auto& is_kept) {
        Json kept = Json::array();
        for (const Json& entry : map[list])
            if (is_kept(entry))
                kept.push_back(entry);
            else
                gone.insert(entry["id"].get<std::string>());
        map[list] = kept;
    };
    keep("claims", [&](const Json& claim) { return !gone.contains(claim["id"].get<std::string>()); });
    // A relation comes after the one it is aimed at.
    keep("relations", [&](const Json& relation) {
        bool is_kept = !gone.contains(relation["to"].get<std::string>());
        for (const Json& premise : relation["from"])
            is_kept = is_kept && !gone.contains(premise.get<std::string>());
        return is_kept;
    });
    return map;
}

/// A map in which nothing is aimed at a claim; contraries then attack from it alone.
Json with_bare(Json map, const std::string& claim) {
    Json changed = Json::array();
    std::set<std::string> gone;
    for (Json relation : map["relations"]) {
        const bool is_contrary = relation["type"] == "contrary";
        if (is_contrary && relation["from"][0] == claim) {
            relation["type"] = "attack";
        } else if (is_contrary && relation["to"] == claim) {
            relation["to"] = relation["from"][0];
            relation["from"] = {claim};
            relation["type"] = "attack";
        }
        if (relation["to"] == claim || gone.contains(relation["to"].get<std::string>()))
            gone.insert(relation["id"].get<std::string>());
        else
            changed.push_back(relation);
    }
    map["relations"] = changed;
    return map;
}

double strength_of_c0(const Json& json, const StrengthSemantics& semantics) {
    const ArgumentMap map = test::map_of(json.dump());
    return std::get<Strengths>(strengths_of(map, {.semantics = &semantics})).claims[0];
}

/// By the definition: the average over all sets of other claims, weighted by size.
double plain_shapley(const Json& json, std::size_t claims, std::size_t of,
                     const StrengthSemantics& semantics) {
    double value = 0;
    for (std::size_t set = 0; set < std::size_t{1} << claims; set += 2) {  // c0 is always there
        if ((set >> of & 1U) != 0)
            continue;
        std::set<std::string> gone;
        double size = 0;
        for (std::size_t c = 1; c < claims; ++c)
            if ((set >> c & 1U) == 0)
                gone.insert("c" + std::to_string(c));
            else
                ++size;
        const double before = strength_of_c0(without(json, gone), semantics);
        gone.erase("c" + std::to_string(of));
        const double after = strength_of_c0(without(json, gone), semantics);
        const auto others = static_cast<double>(claims - 1);
        value +=
            std::tgamma(size + 1) * std::tgamma(others - size) / std::tgamma(others + 1) * (after - before);
    }
    return value;
}

const StrengthSemantics& bipolar(std::mt19937& random) {
    return *all_strength_semantics()[random() % 6];
}

}  // namespace

TEST_CASE("contributions are those that were published") {
    for (const test::PublishedContribution& published : test::published_contributions()) {
        INFO(published.graph << ", " << published.semantics << ", " << published.of);
        const auto& graphs = test::published_graphs();
        const auto graph = std::find_if(graphs.begin(), graphs.end(),
                                        [&](const auto& one) { return one.title == published.graph; });
        REQUIRE(graph != graphs.end());
        const ArgumentMap map = test::map_of(*graph);
        const Attribution found = attribution(map, *find_strength_semantics(published.semantics));
        const Contribution* const contribution = find(found, *map.find_claim(published.of));
        REQUIRE(contribution != nullptr);
        CHECK(contribution->removal == Approx(published.removal).margin(1e-10));
        CHECK(contribution->intrinsic_removal == Approx(published.intrinsic_removal).margin(1e-10));
        CHECK(found.shapley == ShapleyWay::exact);
        CHECK(contribution->shapley.value() == Approx(published.shapley).margin(1e-10));
        REQUIRE(contribution->gradient);
        if (!std::isnan(published.gradient))
            CHECK(*contribution->gradient == Approx(published.gradient).margin(1e-6));
    }
}

TEST_CASE("removals and Shapley values agree with maps that lack the claims") {
    std::mt19937 random(9);
    std::size_t contributions = 0;
    for (int round = 0; round < 60; ++round) {
        const test::SmallMap small = test::random_map(random, 5, 8);
        const Json json = Json::parse(test::weighted_json(small, random));
        const StrengthSemantics& semantics = bipolar(random);
        INFO(semantics.id << ": " << json.dump());
        const Attribution found = attribution(test::map_of(json.dump()), semantics);
        CHECK(found.has_converged);
        CHECK(found.left_out == 0);
        CHECK(found.strength == Approx(strength_of_c0(json, semantics)).margin(1e-10));
        double sum = found.base;
        for (std::size_t c = 1; c < small.claims; ++c) {
            const std::string id = "c" + std::to_string(c);
            const Contribution* const one = find(found, ClaimId{static_cast<std::uint32_t>(c)});
            const double gone = strength_of_c0(without(json, {id}), semantics);
            const double removal = one == nullptr ? 0 : one->removal;
            CHECK(removal == Approx(found.strength - gone).margin(1e-10));
            const double intrinsic = one == nullptr ? 0 : one->intrinsic_removal;
            CHECK(intrinsic == Approx(strength_of_c0(with_bare(json, id), semantics) - gone).margin(1e-10));
            const double shapley = one == nullptr ? 0 : one->shapley.value();
            CHECK(shapley == Approx(plain_shapley(json, small.claims, c, semantics)).margin(1e-10));
            sum += shapley;
            contributions += one == nullptr ? 0 : 1;
        }
        CHECK(sum == Approx(found.strength).margin(1e-10));
    }
    CHECK(contributions > 60);
}

TEST_CASE("gradients are what small changes of the weights come to, in cycles too") {
    std::mt19937 random(10);
    std::size_t in_cycles = 0;
    for (int round = 0; round < 200; ++round) {
        const test::SmallMap small = test::random_map(random, 5, 8);
        const std::string json = test::weighted_json(small, random);
        const StrengthSemantics& semantics = bipolar(random);
        INFO(semantics.id << ": " << json);
        const ArgumentMap map = test::map_of(json);
        const Attribution found = attribution(map, semantics);
        if (!std::get<Strengths>(strengths_of(map)).cycles.empty())
            ++in_cycles;
        const auto slope_along = [&](std::size_t c) {
            const auto moved = [&](double by) {
                Json changed = Json::parse(json);
                changed["claims"][c]["weight"] = changed["claims"][c]["weight"].get<double>() + by;
                return strength_of_c0(changed, semantics);
            };
            const double step = 1e-5;
            const double up = (moved(step) - moved(0)) / step;
            const double down = (moved(0) - moved(-step)) / step;
            return std::pair(std::min(up, down), std::max(up, down));
        };
        for (std::size_t c = 0; c < small.claims; ++c) {
            const Contribution* const one = find(found, ClaimId{static_cast<std::uint32_t>(c)});
            const auto gradient = c == 0           ? found.own_gradient
                                  : one == nullptr ? std::optional<double>(0)
                                                   : one->gradient;
            const auto [least, most] = slope_along(c);  // different at kinks
            REQUIRE(gradient);
            CHECK(*gradient > least - 1e-3);
            CHECK(*gradient < most + 1e-3);
        }
    }
    CHECK(in_cycles > 50);
}

TEST_CASE("sampled Shapley values are as near the exact ones as they say") {
    std::mt19937 random(11);
    for (int round = 0; round < 5; ++round) {
        const ArgumentMap map = test::map_of(test::weighted_json(test::random_map(random, 9, 14), random));
        const Attribution exact = attribution(map, strength_semantics::quadratic_energy);
        const Attribution sampled =
            attribution(map, strength_semantics::quadratic_energy, {.exact_claims = 0, .most_samples = 2000});
        const Attribution again =
            attribution(map, strength_semantics::quadratic_energy, {.exact_claims = 0, .most_samples = 2000});
        if (exact.contributions.empty())
            continue;
        CHECK(sampled.shapley == ShapleyWay::sampled);
        CHECK(sampled.samples == 2000);
        CHECK(sampled.shapley_error > 0);
        CHECK(sampled.shapley_error < 0.1);
        for (std::size_t i = 0; i < exact.contributions.size(); ++i) {
            const double value = sampled.contributions[i].shapley.value();
            CHECK(std::abs(value - exact.contributions[i].shapley.value()) <= sampled.shapley_error);
            CHECK(value == again.contributions[i].shapley.value());
        }
    }
}

TEST_CASE("claims are told nearest first, and the farthest are left out where it takes too long") {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [
        {"id": "d", "text": "D"}, {"id": "c", "text": "C"}, {"id": "b", "text": "B"}, {"id": "a", "text": "A"},
        {"id": "z", "text": "Z"}],
        "relations": [{"type": "attack", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "b"},
                      {"type": "support", "from": "d", "to": "c"}, {"type": "support", "from": "a", "to": "z"}]})");
    const auto told = [&](const AttributionLimits& limits) {
        const auto found = std::get<Attribution>(attribution_of(map, ClaimId{3}, {}, limits));
        std::string ids;
        for (const Contribution& one : found.contributions)
            ids += map.id(one.claim);
        return ids + " " + std::to_string(found.left_out) +
               (found.shapley == ShapleyWay::left_out ? " none" : "");
    };
    CHECK(told({}) == "bcd 0");
    CHECK(told({.looks = 0}) == "b 2 none");
}

TEST_CASE("a semantics for attacks alone has no contributions where there are supports") {
    const ArgumentMap map = test::SmallMap{2, {{RelationType::support, {1}, 0, false}}}.map();
    const auto refused = attribution_of(map, ClaimId{0}, {.semantics = &strength_semantics::card_based});
    CHECK(std::holds_alternative<StrengthRefusal>(refused));
}

}  // namespace argmap

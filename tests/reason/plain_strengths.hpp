// Strengths as their definition says, formula by formula, without graphs and without any thought of cost.
#pragma once

#include "graph/argument_map.hpp"
#include "reason/strength.hpp"
#include "small_maps.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::test {

/// The formulas as the literature prints them.
inline double plain_formula(std::string_view id, double w, const std::vector<double>& a,
                            const std::vector<double>& s) {
    double a_sum = 0;
    double s_sum = 0;
    double a_rest = 1;
    double s_rest = 1;
    double a_most = 0;
    double a_count = 0;
    for (const double x : a) {
        a_sum += x;
        a_rest *= 1 - x;
        a_most = std::max(a_most, x);
        a_count += x > 0 ? 1 : 0;
    }
    for (const double x : s) {
        s_sum += x;
        s_rest *= 1 - x;
    }
    const double va = 1 - a_rest;
    const double vs = 1 - s_rest;
    const double energy = s_sum - a_sum;
    const double difference = a_rest - s_rest;
    const auto up = [](double x) { return std::max(0.0, x); };
    const auto h = [&](double x, double p) { return std::pow(up(x), p) / (1 + std::pow(up(x), p)); };
    if (id == "df-quad")
        return va >= vs ? w - w * std::abs(vs - va) : w + (1 - w) * std::abs(vs - va);
    if (id == "quadratic-energy")
        return w - w * h(-energy, 2) + (1 - w) * h(energy, 2);
    if (id == "euler-based")
        return 1 - (1 - w * w) / (1 + w * std::exp(energy));
    if (id == "quad")
        return a.empty() && s.empty() ? w
               : s.empty()            ? w * a_rest
               : a.empty()            ? 1 - (1 - w) * s_rest
                                      : (w * a_rest + 1 - (1 - w) * s_rest) / 2;
    if (id == "squared-df-quad")
        return w - w * h(-difference, 1) + (1 - w) * h(difference, 1);
    if (id == "mlp-based")
        return 1 / (1 + std::exp(-(std::log(w / (1 - w)) + energy)));
    if (id == "h-categorizer")
        return w / (1 + a_sum);
    if (id == "max-based")
        return w / (1 + a_most);
    if (id == "card-based")
        return a_count > 0 ? w / (1 + a_count + a_sum / a_count) : w;
    throw std::runtime_error("no plain formula");
}

/// What the claims' strengths become in one step, all of them at once.
class PlainStep {
  public:
    PlainStep(const ArgumentMap& map, const StrengthSemantics& semantics,
              const std::vector<double>& strengths)
        : map_(map), semantics_(semantics), strengths_(strengths) {}

    double strength(ClaimId claim) const {
        std::vector<double> attackers;
        std::vector<double> supporters;
        for (const RelationId r : map_.relations()) {
            const bool forward = map_.target(r) == Target(claim);
            if (forward && map_.type(r) == RelationType::support)
                supporters.push_back(force(r, Way::forward));
            if (forward && (map_.type(r) == RelationType::attack || map_.type(r) == RelationType::contrary))
                attackers.push_back(force(r, Way::forward));
            if (map_.type(r) == RelationType::contrary && map_.premises(r)[0] == claim)
                attackers.push_back(force(r, Way::back));
        }
        return plain_formula(semantics_.id, base(claim), attackers, supporters);
    }

    double base(ClaimId claim) const {
        const ClaimEntry& entry = map_[claim];
        return entry.weight.present() ? entry.weight.value : entry.assumed ? 1 : semantics_.default_base;
    }

    enum class Way { forward, back };

    /// Relations aimed at relations come to an end somewhere.
    double force(RelationId relation, Way way) const {
        double most = 1;
        if (way == Way::back)
            most = strengths_[index(map_.target(relation).claim())];
        else
            for (const ClaimId premise : map_.premises(relation))
                most *= strengths_[index(premise)];
        std::vector<double> attackers;
        std::vector<double> supporters;
        for (const RelationId r : map_.relations_to(relation))
            (map_.type(r) == RelationType::support ? supporters : attackers)
                .push_back(force(r, Way::forward));
        const double weight = map_[relation].weight.present() ? map_[relation].weight.value : 1;
        return std::min(most, plain_formula(semantics_.id, weight * most, attackers, supporters));
    }

  private:
    const ArgumentMap& map_;
    const StrengthSemantics& semantics_;
    const std::vector<double>& strengths_;
};

/// The claims' strengths after so many steps from their base scores.
inline std::vector<double> plain_strengths(const ArgumentMap& map, const StrengthSemantics& semantics,
                                           std::size_t steps) {
    std::vector<double> strengths;
    for (const ClaimId claim : map.claims())
        strengths.push_back(PlainStep(map, semantics, strengths).base(claim));
    for (std::size_t step = 0; step < steps; ++step) {
        std::vector<double> next;
        for (const ClaimId claim : map.claims())
            next.push_back(PlainStep(map, semantics, strengths).strength(claim));
        strengths = std::move(next);
    }
    return strengths;
}

/// How far the strengths are from what the formula makes of them.
inline double unrest(const ArgumentMap& map, const StrengthSemantics& semantics,
                     const std::vector<double>& strengths) {
    double unrest = 0;
    for (const ClaimId claim : map.claims())
        unrest = std::max(
            unrest, std::abs(PlainStep(map, semantics, strengths).strength(claim) - strengths[index(claim)]));
    return unrest;
}

/// The JSON of a small map whose claims and relations all have random weights.
inline std::string weighted_json(const SmallMap& map, std::mt19937& random) {
    std::string json = map.json();
    const auto weigh = [&](char kind, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            const std::string id = std::string(R"({"id": ")") + kind + std::to_string(i) + "\"";
            const std::string weight = ", \"weight\": 0." + std::to_string(100 + random() % 900);
            json.insert(json.find(id) + id.size(), weight);
        }
    };
    weigh('c', map.claims);
    weigh('r', map.relations.size());
    return json;
}

}  // namespace argmap::test

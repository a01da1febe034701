#include "reason/attribution.hpp"

#include "reason/strength_gradient.hpp"
#include "reason/strength_part.hpp"
#include "reason/strength_trials.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace argmap {

namespace {

/// Nearest claims first, until the looks are used up.
void try_removals(const StrengthPart& part, const AttributionLimits& limits, StrengthTrials& trials,
                  Attribution& attribution) {
    const std::size_t most = trials.looks() + limits.looks;
    for (const std::uint32_t claim : part.claims) {
        if (trials.looks() > most) {
            attribution.left_out = part.claims.size() - attribution.contributions.size();
            break;
        }
        const double without = trials.without(claim);
        attribution.contributions.push_back({.claim = ClaimId{part.original[claim]},
                                             .removal = trials.strength() - without,
                                             .intrinsic_removal = trials.with_bare(claim) - without});
    }
}

void add_gradients(const StrengthPart& part, const StrengthOptions& options, StrengthTrials& trials,
                   Attribution& attribution) {
    const auto gradient = strength_gradient(part.graph, trials.evaluation(), part.chosen, options.limits);
    if (!gradient)
        return;
    attribution.own_gradient = (*gradient)[part.chosen];
    for (std::size_t i = 0; i < attribution.contributions.size(); ++i)
        attribution.contributions[i].gradient = (*gradient)[part.claims[i]];
}

/// The strength with each set of claims, numbered by its members as bits. From one set to the next in Gray's
/// order one claim comes or goes.
std::vector<double> strengths_of_sets(const StrengthPart& part, StrengthTrials& trials) {
    const std::size_t sets = std::size_t{1} << part.claims.size();
    std::vector<double> strengths(sets);
    strengths[0] = trials.without_claims();
    for (std::size_t i = 1; i < sets; ++i) {
        const std::size_t set = i ^ (i >> 1U);
        const std::size_t changed = set ^ ((i - 1) ^ ((i - 1) >> 1U));
        std::size_t claim = 0;
        while ((changed >> claim & 1U) == 0)
            ++claim;
        strengths[set] = trials.after(part.claims[claim], (set & changed) != 0);
    }
    return strengths;
}

/// In what share of all orders just so many claims, and these, come before a given one, of so many in all.
std::vector<double> shares_of_orders(std::size_t claims) {
    std::vector<double> shares(claims, 1 / static_cast<double>(claims));
    for (std::size_t before = 1; before < claims; ++before)
        shares[before] =
            shares[before - 1] * static_cast<double>(before) / static_cast<double>(claims - before);
    return shares;
}

std::vector<double> exact_shapley(const StrengthPart& part, StrengthTrials& trials) {
    const std::size_t claims = part.claims.size();
    const std::vector<double> strengths = strengths_of_sets(part, trials);
    const std::vector<double> shares = shares_of_orders(claims);
    std::vector<double> values(claims, 0);
    for (std::size_t set = 0; set < strengths.size(); ++set) {
        std::size_t members = 0;
        for (std::size_t claim = 0; claim < claims; ++claim)
            members += set >> claim & 1U;
        for (std::size_t claim = 0; claim < claims; ++claim)
            if ((set >> claim & 1U) == 0)
                values[claim] +=
                    shares[members] * (strengths[set | std::size_t{1} << claim] - strengths[set]);
    }
    return values;
}

/// The standard's own shuffle differs from one library to the next.
void shuffle(std::vector<std::uint32_t>& numbers, std::mt19937_64& random) {
    for (std::size_t left = numbers.size(); left > 1; --left)
        std::swap(numbers[left - 1], numbers[random() % left]);
}

/// What a claim added in the orders tried so far.
class Added {
  public:
    void add(double value) {
        ++count_;
        const double difference = value - mean_;
        mean_ += difference / count_;
        squares_ += difference * (value - mean_);
    }

    double mean() const { return mean_; }

    /// How far off the mean may be with so much confidence, if values lie in an interval of this width:
    /// Maurer and Pontil, "Empirical Bernstein bounds and sample variance penalization" (2009), theorem 4.
    double error(double chance_of_more, double width) const {
        const double logarithm = std::log(4 / chance_of_more);  // 2 for each side
        const double variance = squares_ / (count_ - 1);
        return std::sqrt(2 * variance * logarithm / count_) + 7 * width * logarithm / (3 * (count_ - 1));
    }

  private:
    double count_ = 0;
    double mean_ = 0;
    double squares_ = 0;
};

class ShapleySamples {
  public:
    ShapleySamples(const StrengthPart& part, StrengthTrials& trials) : part_(part), trials_(trials) {
        for (std::uint32_t i = 0; i < part.claims.size(); ++i)
            order_.push_back(i);
        added_.resize(part.claims.size());
    }

    void try_an_order(std::mt19937_64& random) {
        shuffle(order_, random);
        double strength = trials_.without_claims();
        for (const std::uint32_t i : order_) {
            const double next = trials_.after(part_.claims[i], true);
            added_[i].add(next - strength);
            strength = next;
        }
    }

    double value(std::size_t i) const { return added_[i].mean(); }

    /// Of all claims together, with 95 % confidence. A claim that only lifts, or only lowers, adds something
    /// between 0 and 1, or the reverse; any other one between -1 and 1.
    double error() const {
        double most = 0;
        for (std::size_t i = 0; i < added_.size(); ++i) {
            const double width = part_.bearings[part_.claims[i]] == Bearing::both ? 2 : 1;
            most = std::max(most, added_[i].error(0.05 / static_cast<double>(added_.size()), width));
        }
        return most;
    }

  private:
    const StrengthPart& part_;
    StrengthTrials& trials_;
    std::vector<std::uint32_t> order_;
    std::vector<Added> added_;
};

/// How many orders the looks suffice for; each looks at about as much as one that was tried.
std::size_t orders_within(const AttributionLimits& limits, std::size_t looks_for_one) {
    return std::min(limits.most_samples, limits.looks / std::max<std::size_t>(looks_for_one, 1));
}

void sample_shapley(const StrengthPart& part, const AttributionLimits& limits, StrengthTrials& trials,
                    Attribution& attribution) {
    attribution.shapley = ShapleyWay::left_out;
    if (orders_within(limits, trials.looks_of_a_run() * part.claims.size() / 2) < limits.least_samples)
        return;
    ShapleySamples samples(part, trials);
    std::mt19937_64 random(limits.seed);
    const std::size_t before = trials.looks();
    samples.try_an_order(random);
    const std::size_t orders = orders_within(limits, trials.looks() - before);
    if (orders < limits.least_samples)
        return;
    for (std::size_t order = 1; order < orders; ++order)
        samples.try_an_order(random);
    attribution.samples = orders;
    attribution.shapley = ShapleyWay::sampled;
    attribution.shapley_error = samples.error();
    for (std::size_t i = 0; i < attribution.contributions.size(); ++i)
        attribution.contributions[i].shapley = samples.value(i);
}

void add_shapley_values(const StrengthPart& part, const AttributionLimits& limits, StrengthTrials& trials,
                        Attribution& attribution) {
    if (part.claims.empty())
        return;
    if (part.claims.size() > limits.exact_claims ||
        trials.looks_of_a_run() > limits.looks >> part.claims.size())
        return sample_shapley(part, limits, trials, attribution);
    const std::vector<double> values = exact_shapley(part, trials);
    for (std::size_t i = 0; i < attribution.contributions.size(); ++i)
        attribution.contributions[i].shapley = values[i];
}

}  // namespace

std::variant<Attribution, StrengthRefusal> attribution_of(const ArgumentMap& map, ClaimId claim,
                                                          const StrengthOptions& options,
                                                          const AttributionLimits& limits) {
    if (std::optional<StrengthRefusal> refusal = refusal_of(map, *options.semantics))
        return *std::move(refusal);
    const StrengthPart part = strength_part(strength_graph(map, options), claim);
    StrengthTrials trials(part, options, limits.looks);
    Attribution attribution{
        .claim = claim, .base = part.graph.base(part.chosen), .strength = trials.strength()};
    try_removals(part, limits, trials, attribution);
    add_gradients(part, options, trials, attribution);
    add_shapley_values(part, limits, trials, attribution);
    attribution.has_converged = trials.has_converged();
    return attribution;
}

}  // namespace argmap

#include "reason/sensitivity.hpp"

#include "reason/strength_trials.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace argmap {

namespace {

constexpr double precision = 1e-9;
constexpr int grid = 16;

class Search {
  public:
    Search(const StrengthPart& part, StrengthTrials& trials, double threshold, std::size_t looks)
        : part_(part),
          trials_(trials),
          threshold_(threshold),
          most_looks_(trials.looks() + looks),
          is_reached_(Sensitivity::reaches(trials.strength(), threshold)) {}

    /// What was found about the last node is not to be trusted then.
    bool is_exhausted() const { return trials_.looks() > most_looks_; }

    std::optional<Turn> turn_by(std::uint32_t node) {
        const Bearing bearing = part_.bearings[node];
        const double base = part_.graph.base(node);
        if (bearing == Bearing::both)
            return nearer(on_grid(node, 0), on_grid(node, 1));
        // What lifts a claim that reaches the threshold has to be less to turn it, and so on.
        const double end = (bearing == Bearing::lifts) == is_reached_ ? 0 : 1;
        if (end == base || !turns(node, end))
            return std::nullopt;
        return between(node, base, end);
    }

  private:
    bool turns(std::uint32_t node, double base) {
        return Sensitivity::reaches(trials_.with_base(node, base), threshold_) != is_reached_;
    }

    /// From a base score that does not turn the claim to one that does, by halves.
    Turn between(std::uint32_t node, double not_yet, double turned) {
        while (std::abs(turned - not_yet) > precision && !is_exhausted()) {
            const double middle = (not_yet + turned) / 2;
            (turns(node, middle) ? turned : not_yet) = middle;
        }
        return {.claim = ClaimId{part_.original[node]},
                .from = part_.graph.base(node),
                .to = turned,
                .strength = trials_.with_base(node, turned),
                .is_monotone = part_.bearings[node] != Bearing::both};
    }

    /// Between the first base score on the way to an end that turns the claim and the one before it.
    std::optional<Turn> on_grid(std::uint32_t node, double end) {
        const double base = part_.graph.base(node);
        double before = base;
        const double steps = std::ceil(std::abs(end - base) * grid);
        for (double step = 1; step <= steps && !is_exhausted(); ++step) {
            const double here = step == steps ? end : base + (end - base) * step / steps;
            if (turns(node, here))
                return between(node, before, here);
            before = here;
        }
        return std::nullopt;
    }

    static std::optional<Turn> nearer(const std::optional<Turn>& one, const std::optional<Turn>& other) {
        if (!one || !other)
            return one ? one : other;
        return std::abs(other->change()) < std::abs(one->change()) ? other : one;
    }

    const StrengthPart& part_;
    StrengthTrials& trials_;
    double threshold_;
    std::size_t most_looks_;
    bool is_reached_;
};

bool comes_first(const Turn& one, const Turn& other) {
    return std::tuple(std::abs(one.change()), index(one.claim)) <
           std::tuple(std::abs(other.change()), index(other.claim));
}

}  // namespace

std::variant<Sensitivity, StrengthRefusal> sensitivity_of(const ArgumentMap& map, ClaimId claim,
                                                          double threshold, const StrengthOptions& options,
                                                          const SensitivityLimits& limits) {
    if (std::optional<StrengthRefusal> refusal = refusal_of(map, *options.semantics))
        return *std::move(refusal);
    const StrengthPart part = strength_part(strength_graph(map, options), claim);
    StrengthTrials trials(part, options, limits.looks);
    Sensitivity sensitivity{.claim = claim, .strength = trials.strength(), .threshold = threshold};

    std::vector<std::uint32_t> nodes{part.chosen};
    nodes.insert(nodes.end(), part.claims.begin(), part.claims.end());
    Search search(part, trials, threshold, limits.looks);
    for (const std::uint32_t node : nodes) {
        const std::optional<Turn> turn = search.turn_by(node);
        if (search.is_exhausted())
            break;
        if (turn)
            sensitivity.turns.push_back(*turn);
        ++sensitivity.tried;
    }
    std::sort(sensitivity.turns.begin(), sensitivity.turns.end(), comes_first);
    sensitivity.left_out = nodes.size() - sensitivity.tried;
    sensitivity.has_converged = trials.has_converged();
    return sensitivity;
}

}  // namespace argmap

#include "reason/strength_gradient.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace argmap {

namespace {

class Backwards {
  public:
    Backwards(const StrengthGraph& graph, StrengthEvaluation& evaluation, std::uint32_t chosen,
              const CycleLimits& limits)
        : graph_(graph),
          evaluation_(evaluation),
          limits_(limits),
          order_(evaluation.order()),
          effect_(graph.size(), 0),
          gradient_(graph.size(), 0) {
        effect_[chosen] = 1;
    }

    std::optional<std::vector<double>> gradient() && {
        auto cycle = order_.cycles.rbegin();
        for (auto place = static_cast<std::uint32_t>(order_.nodes.size()); place > 0;) {
            StrengthOrder::Range range{place - 1, place};
            if (cycle != order_.cycles.rend() && cycle->end == place) {
                range = *cycle;
                ++cycle;
                if (has_effect(range) && !settle(range))
                    return std::nullopt;
            }
            for (std::uint32_t i = range.begin; i < range.end; ++i)
                hand_on(range, order_.nodes[i]);
            place = range.begin;
        }
        return std::move(gradient_);
    }

  private:
    /// Along which edge within a cycle an effect goes back, and how much of it.
    struct Share {
        std::uint32_t from;
        std::uint32_t to;
        double slope;
    };

    bool has_effect(StrengthOrder::Range cycle) const {
        for (std::uint32_t place = cycle.begin; place < cycle.end; ++place)
            if (effect_[order_.nodes[place]] != 0)
                return true;
        return false;
    }

    /// Calls `use` with each node that a node depends on and the slope along it.
    template <class Use>
    void for_each_slope(std::uint32_t node, Use use) {
        evaluation_.slopes(node, slopes_, premise_slopes_);
        const auto go = [&](std::span<const std::uint32_t> nodes, const std::vector<double>& slopes) {
            for (std::size_t i = 0; i < nodes.size(); ++i)
                use(nodes[i], slopes[i]);
        };
        go(graph_.premises(node), premise_slopes_);
        go(graph_.attackers(node), slopes_.attackers);
        go(graph_.supporters(node), slopes_.supporters);
    }

    /// Hands the effect of a node on to its base score and to what it depends on, but not within its cycle.
    void hand_on(StrengthOrder::Range range, std::uint32_t node) {
        if (effect_[node] == 0)
            return;
        for_each_slope(node, [&](std::uint32_t from, double slope) {
            if (!is_in(range, from))
                effect_[from] += effect_[node] * slope;
        });
        gradient_[node] = effect_[node] * slopes_.base;
    }

    /// The nodes of a cycle are by number.
    bool is_in(StrengthOrder::Range range, std::uint32_t node) const {
        return std::binary_search(order_.nodes.begin() + range.begin, order_.nodes.begin() + range.end, node);
    }

    bool settle(StrengthOrder::Range cycle) {
        const std::vector<Share> shares = shares_in(cycle);
        std::vector<double> given;
        for (std::uint32_t place = cycle.begin; place < cycle.end; ++place)
            given.push_back(effect_[order_.nodes[place]]);
        // Whole steps first; where they overshoot, short ones, as the continuous form takes them.
        for (const double step : {1.0, 0.1})
            if (const auto effects = solve(shares, given, step)) {
                for (std::size_t i = 0; i < effects->size(); ++i)
                    effect_[order_.nodes[cycle.begin + i]] = (*effects)[i];
                return true;
            }
        return false;
    }

    std::vector<Share> shares_in(StrengthOrder::Range cycle) {
        std::vector<Share> shares;
        const auto begin = order_.nodes.begin() + cycle.begin;
        const auto end = order_.nodes.begin() + cycle.end;
        for (auto to = begin; to != end; ++to)
            for_each_slope(*to, [&](std::uint32_t from, double slope) {
                const auto found = std::lower_bound(begin, end, from);
                if (found != end && *found == from)
                    shares.push_back({static_cast<std::uint32_t>(found - begin),
                                      static_cast<std::uint32_t>(to - begin), slope});
            });
        return shares;
    }

    /// What each node's effect comes to when it is what is given plus the shares it has in the others'.
    std::optional<std::vector<double>> solve(const std::vector<Share>& shares,
                                             const std::vector<double>& given, double step) const {
        const std::size_t steps =
            std::min(limits_.steps, std::max(limits_.least_steps, limits_.looks / (shares.size() + 1)));
        std::vector<double> effects = given;
        std::vector<double> next;
        for (std::size_t i = 0; i < steps; ++i) {
            next = given;
            for (const Share& share : shares)
                next[share.from] += effects[share.to] * share.slope;
            double change = 0;
            for (std::size_t node = 0; node < effects.size(); ++node) {
                const double difference = next[node] - effects[node];
                change = std::max(change, std::abs(difference));
                effects[node] += step * difference;
            }
            if (!std::isfinite(change))
                return std::nullopt;
            if (change <= limits_.tolerance)
                return effects;
        }
        return std::nullopt;
    }

    const StrengthGraph& graph_;
    StrengthEvaluation& evaluation_;
    CycleLimits limits_;
    const StrengthOrder& order_;
    std::vector<double> effect_;  // of a node's strength on the chosen one's
    std::vector<double> gradient_;
    StrengthSlopes slopes_;
    std::vector<double> premise_slopes_;
};

}  // namespace

std::optional<std::vector<double>> strength_gradient(const StrengthGraph& graph,
                                                     StrengthEvaluation& evaluation, std::uint32_t chosen,
                                                     const CycleLimits& limits) {
    return Backwards(graph, evaluation, chosen, limits).gradient();
}

}  // namespace argmap

#include "reason/strength_trials.hpp"

#include <algorithm>

namespace argmap {

namespace {

constexpr std::size_t least_steps_in_trials = 200;

}  // namespace

StrengthTrials::StrengthTrials(const StrengthPart& part, const StrengthOptions& options,
                               std::size_t most_looks)
    : part_(part), evaluation_(part.graph, *options.semantics, options.limits) {
    evaluation_.run();
    looks_of_a_run_ = evaluation_.looks();
    has_converged_ = evaluation_.has_converged();
    strength_ = evaluation_[part.chosen];
    CycleLimits limits = options.limits;
    limits.looks = std::min(limits.looks, most_looks);
    limits.least_steps = std::min(limits.least_steps, least_steps_in_trials);
    evaluation_.set_limits(limits);
}

double StrengthTrials::strength_after(std::uint32_t node) {
    evaluation_.run_after(node);
    has_converged_ = has_converged_ && evaluation_.has_converged();
    return evaluation_[part_.chosen];
}

double StrengthTrials::undone(double strength) {
    evaluation_.undo();
    return strength;
}

double StrengthTrials::without(std::uint32_t node) {
    evaluation_.set_absent(node, true);
    const double strength = strength_after(node);
    evaluation_.set_absent(node, false);
    return undone(strength);
}

double StrengthTrials::with_bare(std::uint32_t node) {
    evaluation_.set_bare(node);
    const double strength = strength_after(node);
    evaluation_.set_bare(std::nullopt);
    return undone(strength);
}

double StrengthTrials::with_base(std::uint32_t node, double base) {
    evaluation_.set_base(node, base);
    const double strength = strength_after(node);
    evaluation_.set_base(node, part_.graph.base(node));
    return undone(strength);
}

double StrengthTrials::without_claims() {
    for (const std::uint32_t claim : part_.claims)
        evaluation_.set_absent(claim, true);
    evaluation_.run();
    has_converged_ = has_converged_ && evaluation_.has_converged();
    return evaluation_[part_.chosen];
}

double StrengthTrials::after(std::uint32_t claim, bool is_there) {
    evaluation_.set_absent(claim, !is_there);
    return strength_after(claim);
}

}  // namespace argmap

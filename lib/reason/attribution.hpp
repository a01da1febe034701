// Through which claims does a claim come to its strength, and how much does each contribute?
#pragma once

#include "graph/argument_map.hpp"
#include "reason/strength.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace argmap {

/// What one claim contributes to the strength of another, in four ways that cannot be made one (Kampik,
/// Potyka, Yin, Cyras and Toni 2024): above 0 where it lifts that strength, below 0 where it lowers it.
struct Contribution {
    ClaimId claim{};

    /// What the strength loses if the claim is gone, and with it all relations that need it.
    double removal = 0;

    /// The same, where the claim counts with its base score: what is aimed at it is left out first.
    double intrinsic_removal = 0;

    /// Its Shapley value: what it adds on average when the claims come one after the other in any order. With
    /// those of all others it adds up to the strength less the base score. Absent where too much bears on it.
    std::optional<double> shapley{};

    /// How fast the strength grows with the claim's base score. Where a formula has a kink, that of one side.
    /// Absent where a cycle leaves it open.
    std::optional<double> gradient{};
};

enum class ShapleyWay : std::uint8_t {
    exact,
    sampled,   ///< over random orders of the claims
    left_out,  ///< too much bears on the claim even to sample it
};

struct AttributionLimits {
    std::size_t looks = 30'000'000;  ///< at nodes and edges, for removals, and again for Shapley values
    std::size_t exact_claims =
        16;  ///< the Shapley values of more are sampled, or where the looks do not suffice
    std::size_t most_samples = 20'000;  ///< orders of the claims
    std::size_t least_samples = 50;     ///< with fewer, no Shapley values are given
    std::uint64_t seed = 1;             ///< of the samples: the same one, the same values
};

struct Attribution {
    ClaimId claim{};  ///< the chosen one
    double base = 0;
    double strength = 0;

    /// Of the claims that bear on it, nearest first: by the number of relations between, then in file order.
    std::vector<Contribution> contributions;
    std::size_t left_out = 0;  ///< the farthest ones, for which the looks did not suffice

    /// How fast its strength grows with its own base score.
    std::optional<double> own_gradient{};

    ShapleyWay shapley = ShapleyWay::exact;
    std::size_t samples = 0;  ///< orders tried
    double shapley_error =
        0;  ///< with 95 % confidence no sampled value is farther off (Maurer and Pontil 2009)
    bool has_converged = true;  ///< whether all cycles did, in every trial; the figures mean little where not
};

/// A refusal where `strengths_of` refuses. Each removal costs what changes with it, twice; all of them
/// together, and Shapley values, end at the limits. Gradients are one pass over the part of the map that
/// bears on the claim, backwards, and where it has cycles as many steps as these need.
std::variant<Attribution, StrengthRefusal> attribution_of(const ArgumentMap& map, ClaimId claim,
                                                          const StrengthOptions& options = {},
                                                          const AttributionLimits& limits = {});

}  // namespace argmap

// Which single base score, if it were another, would turn a claim?
#pragma once

#include "graph/argument_map.hpp"
#include "reason/strength.hpp"

#include <cstddef>
#include <variant>
#include <vector>

namespace argmap {

/// A change of one claim's base score that brings the chosen claim to the other side of the threshold.
struct Turn {
    ClaimId claim{};      ///< the chosen one itself, perhaps
    double from = 0;      ///< its base score as it is
    double to = 0;        ///< the nearest that turns the chosen claim, to a billionth
    double strength = 0;  ///< of the chosen claim then

    /// Whether the claim moves the chosen one's strength in one direction only. Where not, base scores were
    /// tried in steps of 1/16, and a nearer one between two of them may have been missed.
    bool is_monotone = true;

    double change() const { return to - from; }
};

struct SensitivityLimits {
    std::size_t looks = 30'000'000;  ///< at nodes and edges
};

struct Sensitivity {
    ClaimId claim{};  ///< the chosen one
    double strength = 0;
    double threshold = 0;

    std::vector<Turn> turns;  ///< the smallest change first, then in file order
    std::size_t tried =
        0;  ///< of how many claims the base score was changed: those nearest to the chosen one
    std::size_t left_out = 0;   ///< how many bear on it too, for which the looks did not suffice
    bool has_converged = true;  ///< whether all cycles did, in every trial; the turns mean little where not

    /// Whether the claim reaches the threshold as it is: a strength just as high does.
    bool is_reached() const { return reaches(strength, threshold); }
    static bool reaches(double strength, double threshold) { return strength >= threshold - 1e-12; }
};

/// A refusal where `strengths_of` refuses. For each claim some 30 trials, or 90 if it is not monotone, each
/// of which costs what changes with it; all together end at the limits.
std::variant<Sensitivity, StrengthRefusal> sensitivity_of(const ArgumentMap& map, ClaimId claim,
                                                          double threshold = 0.5,
                                                          const StrengthOptions& options = {},
                                                          const SensitivityLimits& limits = {});

}  // namespace argmap

// How fast does one strength grow with each base score?
#pragma once

#include "reason/strength_evaluation.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace argmap {

/// Of each node the derivative of one node's strength along its base score, where the strengths are now: one
/// pass backwards through the order. In a cycle the derivatives are the solution of the equations between
/// them (implicit differentiation), found by steps as strengths are; nothing where these do not come to rest.
/// All nodes are to be there. Linear but for cycles.
std::optional<std::vector<double>> strength_gradient(const StrengthGraph& graph,
                                                     StrengthEvaluation& evaluation, std::uint32_t chosen,
                                                     const CycleLimits& limits = {});

}  // namespace argmap

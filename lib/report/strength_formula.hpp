// How does the formula of a strength read with the numbers of a claim?
#pragma once

#include "reason/strength_semantics.hpp"

#include <span>
#include <string>
#include <vector>

namespace argmap {

/// "0.5 × (1 − 0.8) = 0.1": the formula of a semantics with its numbers, in three digits, a line for each
/// step of it; before the last where it has two parts the energy, E. Of more than eight attackers or
/// supporters the rest are dots. Nothing where there are none of either. No word of any language is in it.
/// Linear.
std::vector<std::string> written_formula(const StrengthSemantics& semantics, double base,
                                         std::span<const double> attackers,
                                         std::span<const double> supporters);

}  // namespace argmap

// Where does a claim's strength come from, and what would turn it?
#pragma once

#include "reason/attribution.hpp"
#include "reason/sensitivity.hpp"
#include "reason/strength.hpp"
#include "report/report.hpp"

namespace argmap {

/// What each other claim contributes to a claim's strength, that which contributes most first. Linear, and
/// the logarithm for sorting.
Section contributions_section(const ArgumentMap& map, const Attribution& attribution,
                              const StrengthSemantics& semantics);

/// Which single base scores would turn a claim, the smallest change first. Linear.
Section turns_section(const ArgumentMap& map, const Sensitivity& sensitivity);

/// By which formula a claim's strength follows from what bears on it directly, with the numbers. Linear in
/// that.
Section formula_section(const ArgumentMap& map, ClaimId claim, const Strengths& strengths,
                        const StrengthSemantics& semantics);

}  // namespace argmap

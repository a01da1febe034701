// What would be otherwise, and what would it take?
#pragma once

#include "reason/changes.hpp"
#include "reason/remedies.hpp"
#include "reason/strength_semantics.hpp"
#include "report/report.hpp"

#include <span>
#include <vector>

namespace argmap {

/// What changes make of the claims: of the one asked about in a sentence, of all with another label or
/// strength in a table. Strengths are by the semantics, which is named where it is not the usual one. Linear
/// in the changes.
Section what_if_section(const ArgumentMap& map, ClaimId claim, std::span<const ClaimChange> changes,
                        const StrengthSemantics& semantics = strength_semantics::df_quad);

/// The smallest sets of other claims that would make a claim what is wished, and of each set what
/// `unargued_after` says of it. Linear in them.
Section remedies_section(const ArgumentMap& map, ClaimId claim, Wish wish, Means means,
                         const Remedies& remedies, std::span<const std::vector<ClaimId>> unargued = {});

}  // namespace argmap

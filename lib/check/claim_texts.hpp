// Which texts do claims have, each in its language? For rules that compare texts with each other.
#pragma once

#include "graph/argument_map.hpp"
#include "graph/facts.hpp"
#include "language/terms.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

/// The texts of all claims in order, and whose they are. Views the map.
struct ClaimTexts {
    std::vector<TaggedText> texts;
    std::vector<ClaimId> claims;            ///< of each text
    std::vector<const LocalText*> entries;  ///< of each text
};

/// Linear. To be asked for as `facts(claim_texts)`.
ClaimTexts claim_texts(Facts& facts);

/// Whether a relation joins two claims, as premise and target or as premises that are linked. Costs the
/// relations of the one that has fewer.
bool are_related(const ArgumentMap& map, ClaimId one, ClaimId other);

/// Whether a relation of a type joins two claims, in whichever direction. Costs the same.
bool are_related(const ArgumentMap& map, ClaimId one, ClaimId other, RelationType type);

}  // namespace argmap

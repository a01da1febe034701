// Which contraries does a map itself break, by taking both claims to stand?
#pragma once

#include "graph/argument_map.hpp"

#include <string_view>

namespace argmap {

/// Whether a map takes both claims of a contrary to stand: each is said to be accepted, or is assumed and not
/// said to be anything else. Main claims are not taken to stand: a map that weighs a choice has rivals as its
/// main claims. Constant time.
bool both_taken_to_stand(const ArgumentMap& map, RelationId contrary);

/// "assumed" or "accepted": by what a claim is taken to stand; "" where it is not.
std::string_view why_taken_to_stand(const ArgumentMap& map, ClaimId claim);

}  // namespace argmap

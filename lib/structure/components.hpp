// Into how many parts does a map fall that have nothing to do with each other?
#pragma once

#include "graph/argument_map.hpp"

#include <vector>

namespace argmap {

struct Components {
    /// The claims of each part, in file order; parts are ordered by their first claim.
    std::vector<std::vector<ClaimId>> parts;
    /// The claims that are in no relation at all.
    std::vector<ClaimId> unrelated;
};

/// Two claims are in one part where relations of any type lead from one to the other, in whatever direction;
/// a relation aimed at a relation joins its claims with those of its target. Practically linear.
Components components(const ArgumentMap& map);

}  // namespace argmap

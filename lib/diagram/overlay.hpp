// What is shown over a picture of a map? Commands fill it; drawing knows nothing of where it comes from.
#pragma once

#include "diagram/marks.hpp"
#include "graph/argument_map.hpp"

#include <vector>

namespace argmap {

/// The marks of each claim and each relation of a map; a list may also be empty. With an empty overlay a
/// picture is what it is without one, byte for byte.
struct Overlay {
    std::vector<Marks> claims = {};
    std::vector<Marks> relations = {};

    Marks operator[](ClaimId claim) const { return claims.empty() ? Marks{} : claims[index(claim)]; }
    Marks operator[](RelationId relation) const {
        return relations.empty() ? Marks{} : relations[index(relation)];
    }
};

}  // namespace argmap

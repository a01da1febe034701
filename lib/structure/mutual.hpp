// Which relations say the same of both their claims?
#pragma once

#include "graph/argument_map.hpp"

namespace argmap {

/// Whether a relation says the same of both its claims: a contrary or a rephrase.
inline bool is_mutual(const ArgumentMap& map, RelationId relation) {
    return map.type(relation) == RelationType::contrary || map.type(relation) == RelationType::rephrase;
}

}  // namespace argmap

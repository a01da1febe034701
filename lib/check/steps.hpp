// Which supports leave it to the reader by what kind of step they lead to their target?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/facts.hpp"

#include <vector>

namespace argmap {

/// Whether a relation supports a claim, names no scheme, and nothing is said about the step: no relation is
/// aimed at it.
inline bool is_bare_support(const ArgumentMap& map, RelationId relation) {
    return map.type(relation) == RelationType::support && map.target(relation).is_claim() &&
           !map[relation].scheme.present() && map.relations_to(relation).empty();
}

/// For each relation whether it is a bare support of a claim that none of its premises mentions anything of,
/// where all of them say enough for that to mean something. To be asked for as `facts(unrelated_supports)`.
/// Costs the terms of its claims.
std::vector<bool> unrelated_supports(Facts& facts);

}  // namespace argmap

// When do two relations join the same claims?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace argmap {

/// The premises of a relation and its target, whatever its type and the order of its premises. Contrary and
/// rephrase join two claims both ways, so their ends are in order too.
struct RelationEnds {
    std::vector<ClaimId> premises;
    Target target;

    friend bool operator==(const RelationEnds&, const RelationEnds&) = default;
};

RelationEnds ends(const ArgumentMap& map, RelationId relation);

std::size_t hash_value(const RelationEnds& ends);

}  // namespace argmap

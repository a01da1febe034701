// Which relations join the same things?
#pragma once

#include "graph/argument_map.hpp"

#include <vector>

namespace argmap {

/// Two or more relations of whatever types, in file order, that lead from the same premises, in whatever
/// order, to the same target.
struct ParallelRelations {
    Target target;
    std::vector<RelationId> relations;
};

/// All of them, ordered by their targets: claims first, then relations. Contraries and rephrases lead both
/// ways, so each can be in two sets. Linear, and for each target a sort of the relations that lead to it.
std::vector<ParallelRelations> parallel_relations(const ArgumentMap& map);

}  // namespace argmap

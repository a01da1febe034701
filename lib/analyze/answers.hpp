// Which attacks does nobody answer?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

struct Attack {
    RelationId relation;
    bool answered = false;
};

/// Every attack, undercut and contrary in file order, and whether it is answered: whether some other attack,
/// undercut or contrary is aimed at the relation itself, at one of its premises, or at all that is said for
/// one of its premises (it has supports, and each is undercut or has a premise attacked). A contrary attacks
/// both of its claims: it is answered too where its target is met in one of these ways, and it answers the
/// attacks that come from either. Linear.
std::vector<Attack> attacks(const ArgumentMap& map);

}  // namespace argmap

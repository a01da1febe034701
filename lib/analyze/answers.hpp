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
/// undercut or contrary is aimed at the relation itself or at one of its premises. A contrary attacks both of
/// its claims, so it is answered too where another attack is aimed at its target, and it answers the attacks
/// that come from either. Linear.
std::vector<Attack> attacks(const ArgumentMap& map);

}  // namespace argmap

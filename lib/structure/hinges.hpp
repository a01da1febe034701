// On which claims does the case for or against a main claim hinge?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/facts.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

struct Hinge {
    ClaimId claim;
    std::size_t behind;  ///< how many other claims bear on the main claim only by way of this one, at least 1
};

/// The claims, the main claim aside, through which every line of argument runs that leads from some other
/// claim to the main claim (the dominators, seen from the main claim), whatever the types of relations.
/// Contraries and rephrases lead both ways; a line that ends at a relation goes on along that one without
/// passing its premises. The most important first, equals in file order. Claims plus relations times their
/// logarithm at worst, practically linear.
std::vector<Hinge> hinges(const ArgumentMap& map, ClaimId main);

struct Hinges {
    std::vector<Hinge> hinges;
    std::size_t bearing;  ///< how many claims bear on the main claim
};

/// The same by the facts of a map, which share its bearing graph, and how many claims bear on the main claim.
Hinges hinges_in(Facts& facts, ClaimId main);

}  // namespace argmap

// Which claims and which relations hold the map together?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

struct Articulation {
    ClaimId claim;
    std::size_t parts;  ///< into how many parts its surroundings fall without it, at least 2
};

/// The claims without which claims that are now joined by relations, in whatever direction, would no longer
/// be (the articulation points). Relations with linked premises, and those that relations are aimed at, stay
/// behind when a claim goes and keep the rest of their claims together. In file order. Linear.
std::vector<Articulation> articulation_claims(const ArgumentMap& map);

struct Bridge {
    RelationId relation;
    std::size_t cut_off;  ///< how many claims it keeps joined to the largest of the parts, at least 1
};

/// The relations without which claims that are now joined by relations, in whatever direction, would no
/// longer be. Relations that are aimed at a bridge then lead nowhere, but still keep their own claims
/// together. In file order. Linear.
std::vector<Bridge> bridges(const ArgumentMap& map);

struct Joints {
    std::vector<Articulation> claims;
    std::vector<Bridge> bridges;
};

/// Both, at the cost of one.
Joints joints(const ArgumentMap& map);

}  // namespace argmap

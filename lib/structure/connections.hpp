// Which claims take part in the most relations?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

struct Connections {
    ClaimId claim;
    std::size_t in;   ///< relations aimed at the claim
    std::size_t out;  ///< relations that have it among their premises
};

/// Every claim that is in a relation, the most connected first, equals in file order. Relations aimed at a
/// relation count only for their premises. Linear, and a sort.
std::vector<Connections> connections(const ArgumentMap& map);

}  // namespace argmap

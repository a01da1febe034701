// How far is each claim from the main claim?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/facts.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace argmap {

/// One claim of a chain and the relation by which it bears on the claim before it. There is none for a main
/// claim, and where a chain crosses a cycle: then the claim is on a cycle with the one before.
struct ChainLink {
    ClaimId claim;
    std::optional<RelationId> relation;
};

struct Depths {
    /// Not reached: the claim bears on no main claim.
    static constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();

    std::vector<std::uint32_t> of;   ///< the depth of each claim, or unreached
    std::vector<ChainLink> deepest;  ///< from a main claim to the first claim of the greatest depth
};

/// The depth of a claim is the number of relations in the longest chain from it to a main claim. A relation
/// aimed at a relation goes on along that one; contraries and rephrases lead both ways. Where claims are on a
/// cycle of relations, longest chains have no end: all claims of the cycle count as one, at the depth that
/// chains through other claims give them, so a cycle that holds a main claim has depth 0 unless another
/// main claim is further down. Linear.
Depths depths(const ArgumentMap& map);

/// The same by the facts of a map, which share its bearing graph.
Depths depths(Facts& facts);

}  // namespace argmap

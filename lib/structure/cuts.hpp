// How few claims would have to go for a main claim to lose all its support?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace argmap {

struct CutClaim {
    ClaimId claim;
    std::size_t behind;  ///< other claims with a line of support to the main claim by way of this one
    std::size_t alone;   ///< those of them that have no other line

    friend bool operator==(const CutClaim&, const CutClaim&) = default;
};

struct Cut {
    std::size_t supporting;        ///< claims that have a line of support to the main claim
    std::size_t supports;          ///< supports aimed at the main claim that stand
    std::vector<CutClaim> claims;  ///< those with the most behind them first, equals in file order
    bool is_smallest;              ///< proved; else none smaller was found
};

/// The smallest set of claims whose loss leaves a main claim without support. A support stands where all its
/// premises do: so the loss of one linked premise is enough. A claim stands where one of its supports does,
/// or where nothing supports it; any claim but the main claim can be lost. Claims that support each other in
/// a cycle do not stand on that, and nothing stands on the main claim itself. Claims that rephrase each
/// other count as one, the first of them; supports of relations do not count. A line of support leads from a
/// claim that stands along supports that stand. Of several smallest sets this is one near the main claim.
///
/// Without linked premises this is a minimum vertex cut, found by Boost's maximum flow. With them it is a
/// minimum cut of an AND/OR graph, which is NP-hard: which premise of a step to cut is settled at once where
/// what supports all but one is theirs alone, and searched for where it is not, with flows up to a fixed
/// amount of work.
///
/// Nothing where claims, supports and premises behind the main claim are more than `most_support`.
std::optional<Cut> smallest_cut(const ArgumentMap& map, ClaimId main);

constexpr std::size_t most_support = 100'000;

}  // namespace argmap

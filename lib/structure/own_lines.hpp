// How much of a map stands behind a claim or a relation, and behind nothing else?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/facts.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace argmap {

/// Where a claim or junction and what is behind it alone are, in an order of all claims in which the claims
/// behind anything stand together. From `begin` up to before `end`; empty where there is no claim.
struct LineSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The lines of argument of a map, each claim in the one that it needs. A claim needs another, or a relation,
/// where everything that it bears on in the end it bears on by way of that one (the dominators, seen from
/// where arguments end: from the claims that bear on nothing but those that they are on a cycle with).
/// Whatever the types of relations; contraries and rephrases lead both ways.
class OwnLines {
  public:
    /// Practically linear.
    explicit OwnLines(Facts& facts);

    /// How many claims the lines hold that end in these claims and relations: these claims, and those that
    /// need one of these claims or relations. With `but`, a line that holds that claim is counted without it
    /// and the claims that need it. The number of ends times its logarithm.
    std::size_t claims_in(std::span<const Target> ends, std::optional<ClaimId> but = std::nullopt) const;

    /// The line of a relation: its premises, and the claims that need one of them or the relation itself.
    std::size_t claims_behind(RelationId relation) const;

    /// The claims that need a claim, in file order. Linear in all claims.
    std::vector<ClaimId> claims_that_need(ClaimId claim) const;

  private:
    LineSpan line_of(Target end) const;

    const ArgumentMap& map_;
    std::vector<LineSpan> span_of_;  // of each vertex of the graph
};

/// To be asked for as `facts(own_lines)`.
inline OwnLines own_lines(Facts& facts) {
    return OwnLines(facts);
}

}  // namespace argmap

// Which claims stand? What follows from a map's arguments and what they overturn, taken strictly.
#pragma once

#include "graph/argument_map.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace argmap {

enum class Standing : std::uint8_t {
    in,         ///< it stands
    out,        ///< it has fallen
    undecided,  ///< the map leaves it open
};

/// "in".
std::string_view name(Standing standing);

/// A label for each claim and each relation of a map.
struct Labelling {
    std::vector<Standing> claims;
    std::vector<Standing> relations;

    Standing operator[](ClaimId claim) const { return claims[index(claim)]; }
    Standing operator[](RelationId relation) const { return relations[index(relation)]; }

    friend bool operator==(const Labelling&, const Labelling&) = default;
};

/// The grounded labelling: everything in it is forced, nothing is chosen. docs/semantics.md explains it.
///
/// A claim is in when every attack on it is out and, unless it is `assumed` or has no support at all, some
/// support of it is in. It is out when an attack on it is in, or when it needs a support and all of them are
/// out. A relation is in when all its premises are in, every attack on it is out and, if it has supports of
/// its own, one of them is in; it is out when a premise is out, an attack on it is in, or it has supports of
/// its own and all of them are out. Claims that only hold each other up, in a cycle of supports, are out.
/// What is neither in nor out is undecided.
///
/// A contrary attacks each of its two claims with the other, so its premises count as in as soon as one of
/// the two is in, and as out once both are; what is aimed at it counts for both directions. Its attack from
/// one claim on the other has the lesser of two labels, that claim's and its own (out is least, in most). A
/// rephrase is labelled in the same way and bears on nothing.
///
/// This is the well-founded model (Van Gelder, Ross and Schlipf 1991) of the map read as a logic program in
/// which attacks are negated. Without supports and linked premises it is Dung's grounded extension (1995).
///
/// Linear in claims, premises and relations where no claims support each other in cycles. A cycle is
/// searched for claims that rest on nothing else, in time linear in it, and once more when it has lost a
/// support since, which happens where cycles also depend on each other by way of attacks. At worst, on maps
/// built for it, there are as many searches as the cycles have supports, so that the time grows with the
/// square of the cycles' size. Sorting the members of cycles takes the logarithm of their number for each.
Labelling grounded(const ArgumentMap& map);

/// The labels that relations have where those of the claims are known, as `grounded` says. Linear.
Labelling with_relations(const ArgumentMap& map, std::vector<Standing> claims);

}  // namespace argmap

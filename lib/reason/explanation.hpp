// Why does a claim stand, or not?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/selection.hpp"
#include "reason/labelling.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace argmap {

/// What a claim's label in the grounded labelling comes from.
enum class Because : std::uint8_t {
    stands,       ///< in: all attacks on it fail, and a support stands where it needs one
    attacked,     ///< out: an attack on it stands
    unsupported,  ///< out: all its supports fail
    circular,     ///< out: it rests on nothing but claims that rest on it
    open,         ///< undecided: it depends on something that depends on itself
};

/// "stands".
std::string_view name(Because because);

/// Why a relation fails.
enum class Fault : std::uint8_t {
    premise,   ///< a premise of it is out
    undercut,  ///< an attack on the relation itself stands
    warrant,   ///< it has warrants, and all of them fail
};

/// "premise".
std::string_view name(Fault fault);

/// A relation that bears on a claim or on another relation and does not count.
struct Failure {
    RelationId relation{};
    Fault fault = Fault::premise;
    std::optional<ClaimId> premise = {};      ///< of the fault `premise`
    std::size_t others = 0;                   ///< premises that are out as well
    std::optional<RelationId> undercut = {};  ///< of the fault `undercut`
};

/// A relation that counts, though something is aimed at it.
struct Defence {
    RelationId relation{};
    std::vector<Failure> undercuts;          ///< all of them fail
    std::optional<RelationId> warrant = {};  ///< stands, where the relation has any
};

/// Why one claim is what it is. Of several reasons the one is named that takes the fewest steps to show; of
/// several as short the first in the file.
struct ClaimReason {
    ClaimId claim{};
    Standing standing = Standing::undecided;
    Because because = Because::open;
    std::optional<RelationId> support = {};  ///< `stands`: that carries it; nothing where it needs none
    std::optional<RelationId> attack = {};   ///< `attacked`
    std::size_t others = 0;                  ///< supports or attacks that stand beside the one that is named

    /// `stands`: the attacks on it; `unsupported`: its supports; `circular`: those of them that are in no
    /// cycle; `open`: its supports and then the attacks on it, as far as they are out.
    std::vector<Failure> failures = {};

    /// Claims from the one asked for, of which each depends on the next and the last on one of them:
    /// `circular`, by supports that are out; `open`, by whatever is undecided, and there is an attack in
    /// the cycle that closes it.
    std::vector<ClaimId> chain = {};
    std::vector<RelationId> links =
        {};  ///< of the chain: by which each depends on the next, and the last on one before
};

/// Why a claim is what it is, and why all that this rests on is.
struct Explanation {
    /// The claim asked for, then those on which its reason rests, each once, in the order in which they are
    /// first named. Of what a chain names only the beginning has reasons of its own, where something that
    /// bears on it fails.
    std::vector<ClaimReason> claims;

    /// Relations that count in it and at which something is aimed.
    std::vector<Defence> defences;
};

/// Who attacks or supports a claim by a relation: its premises, or the other claim of a contrary.
std::vector<ClaimId> speakers_by(const ArgumentMap& map, RelationId relation, Target about);

/// By the grounded labelling. Its reasons rest on each other in no cycle: each is found in fewer steps than
/// what it is a reason for. Linear in the map, and for each cycle of supports that rests on nothing once
/// more.
Explanation explanation_of(const ArgumentMap& map, ClaimId claim);

/// What an explanation names: its claims, the relations by which they bear on each other in it, and the
/// claims that these come from. Linear in the map.
Selection selection_of(const ArgumentMap& map, const Explanation& explanation);

}  // namespace argmap

// As which abstract framework can a solver read a map?
#pragma once

#include "framework/bounds.hpp"
#include "framework/framework.hpp"
#include "reason/labelling.hpp"
#include "reason/ties.hpp"

#include <optional>
#include <vector>

namespace argmap {

/// An argument for each claim or relation whose label is not known, and arguments that stand for what lies
/// between them: that something is out, that a claim has lost all its supports. Complete labellings of the
/// framework are the three-valued stable models of the map read as a logic program, each once
/// (docs/semantics.md), so that complete, preferred, stable, ideal and grounded mean the same of both; and
/// semi-stable and stage mean what they mean of the framework.
struct MapFramework {
    struct ClaimArguments {
        Standing known = Standing::undecided;  ///< what it is in any case; where it is not known:
        ArgumentId in{};                       ///< is in where the claim is
        ArgumentId out{};                      ///< is in where the claim is out
    };

    Framework framework;
    std::vector<ClaimArguments> claims;
};

/// How many attacks cycles of support may take in a framework made of a map.
constexpr std::size_t most_attacks_of_map = 300'000;

/// What attack does: an argument that something attacks is in just when all that attacks it is out, so that
/// any formula of labels can be said. Supports and premises must rest on something, which takes more: in a
/// strong component of them, each of its vertices has an argument for each number of steps in which it can
/// be reached from outside, up to the number of its vertices.
///
/// `known` is what vertices are in any case, the grounded labelling, or nothing: then none is known. Linear,
/// but for cycles of supports that are not known: these take arguments and attacks in proportion to the
/// square of a component's size. Nothing where that would be more than `most_attacks_of_map`. Throws
/// BoundMet.
std::optional<MapFramework> framework_of(const Ties& ties, const std::vector<Standing>& known, Watch& watch);

}  // namespace argmap

// How strong is each claim once everything for and against it is weighed? docs/strength.md explains it.
#pragma once

#include "graph/argument_map.hpp"
#include "reason/strength_evaluation.hpp"
#include "reason/strength_graph.hpp"
#include "reason/strength_semantics.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace argmap {

/// Why a question has no answer: one line, lower case, no full stop.
struct StrengthRefusal {
    std::string reason;
};

struct StrengthOptions {
    const StrengthSemantics* semantics = &strength_semantics::df_quad;

    /// In [0,1]: what a claim without a weight is worth that is not assumed, if not what the semantics says.
    std::optional<double> default_base{};

    CycleLimits limits{};
};

/// Claims whose strengths depend on each other, in file order, and how these were found.
struct StrengthCycle {
    std::vector<ClaimId> claims;
    CycleWay way = CycleWay::iterated;
    std::size_t steps = 0;
    double change = 0;  ///< what was still changing: see CycleReport
};

/// Base scores and strengths, all in [0,1].
struct Strengths {
    std::vector<double> base;       ///< of each claim
    std::vector<double> claims;     ///< of each claim: its final strength
    std::vector<double> relations;  ///< of each relation: with what strength it attacks or supports. Of a
                                    ///< contrary its stronger direction; 0 of a rephrase

    std::vector<double> backwards;  ///< of each contrary: with what strength its target attacks its premise;
                                    ///< 0 of others
    std::vector<double> forwards;   ///< of each relation: with what strength its premises bear on its target

    std::vector<StrengthCycle> cycles;  ///< all that is in none of them is exact
    std::vector<ClaimId>
        unreliable;  ///< in a cycle that did not converge, or dependent on one; in file order

    double operator[](ClaimId claim) const { return claims[index(claim)]; }
    double operator[](RelationId relation) const { return relations[index(relation)]; }

    /// With what strength a relation bears on a claim that it is aimed at or, a contrary, comes from.
    double on(ClaimId claim, RelationId relation, const ArgumentMap& map) const {
        return map.target(relation) == Target(claim) ? forwards[index(relation)] : backwards[index(relation)];
    }
    double change(ClaimId claim) const { return claims[index(claim)] - base[index(claim)]; }
};

/// The graph that strengths are computed in: with the base scores that the options ask for.
MapStrengthGraph strength_graph(const ArgumentMap& map, const StrengthOptions& options);

/// A refusal where the semantics knows attacks only and the map has supports. Linear where no claims depend
/// on each other in cycles; else by the limits of the options.
std::variant<Strengths, StrengthRefusal> strengths_of(const ArgumentMap& map,
                                                      const StrengthOptions& options = {});

/// Why a semantics says nothing about a map, if so. Linear in relations.
std::optional<StrengthRefusal> refusal_of(const ArgumentMap& map, const StrengthSemantics& semantics);

/// "iterated", "continuous", "not converged".
std::string_view name(CycleWay way);

}  // namespace argmap

// What if a map had been written otherwise?
#pragma once

#include "graph/argument_map.hpp"
#include "reason/labelling.hpp"
#include "reason/strength.hpp"

#include <utility>
#include <vector>

namespace argmap {

/// What is otherwise. The ids are those of the map as it is.
struct Changes {
    /// As if nobody had written them: with a claim go the relations that it is a premise or the target of,
    /// with a relation all that is aimed at it, and so on.
    std::vector<ClaimId> without;
    std::vector<RelationId> without_relations;

    /// Claims that stand come what may: they are `assumed`, and the attacks on them are left out, with what
    /// is aimed at these. A contrary of such a claim becomes the claim's attack on the other one, and keeps
    /// what is aimed at it; one between two such claims is left out. Weights stay as they are.
    std::vector<ClaimId> assumed;

    /// More attacks, the last relations of the map, by a claim on a relation or another claim. Left out where
    /// either is, and those on `assumed` claims.
    std::vector<std::pair<ClaimId, Target>> attacks;

    std::vector<std::pair<ClaimId, double>> weights;  ///< in [0,1]; of several for a claim the last counts
};

/// The map with the changes. Its claims and relations keep their order, ids and places in the file; a
/// relation that has no id of its own is given one where it is newly attacked. Linear.
ArgumentMap changed(const ArgumentMap& map, const Changes& changes);

/// What was found of a map.
struct Findings {
    const ArgumentMap& map;
    const Labelling& labels;
    const Strengths& strengths;
};

/// What becomes of a claim.
struct ClaimChange {
    ClaimId claim{};  ///< in the map before
    Standing label_before = Standing::undecided;
    Standing label_after = Standing::undecided;
    double strength_before = 0;
    double strength_after = 0;

    bool has_other_label() const { return label_before != label_after; }
    bool has_other_strength() const;  ///< by more than `least_change_of_strength`
};

constexpr double least_change_of_strength = 0.0005;

/// The claims whose label or strength is another, in file order. A claim is the one with its id; what only
/// one of the maps has is left out. Linear on average.
std::vector<ClaimChange> changes_between(const Findings& before, const Findings& after);

}  // namespace argmap

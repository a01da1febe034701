// What would it take for a claim to stand, or to fall?
#pragma once

#include "framework/bounds.hpp"
#include "graph/argument_map.hpp"
#include "reason/changes.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>  // and with it how to compare
#include <vector>

namespace argmap {

/// What the claim is to be in the grounded labelling.
enum class Wish : std::uint8_t { in, out };

/// What may be done with other claims: as if one had not been written, or as if it stood come what may (both
/// as in `Changes`).
enum class Deed : std::uint8_t { drop, assume };
enum class Means : std::uint8_t { drop, assume, both };

struct Step {
    ClaimId claim{};
    Deed deed = Deed::drop;

    friend auto operator<=>(const Step&, const Step&) = default;
};

/// What is done with claims, each once; in file order.
using Remedy = std::vector<Step>;

/// As if it were done.
Changes changes_of(const Remedy& remedy);

struct RemedyLimits {
    std::size_t steps = 4;            ///< of a remedy, at most
    std::size_t remedies = 20;        ///< to find, at most
    std::vector<ClaimId> given = {};  ///< claims that are neither dropped nor assumed
    Bounds bounds{};
};

struct Remedies {
    /// All have the same number of steps, the fewest that there can be: none where the claim is already what
    /// it is to be. Ordered as lists of steps are: by the first claims, dropping before assuming, then by the
    /// second ones.
    std::vector<Remedy> remedies;

    bool are_all = false;  ///< whether there are no others with as few steps

    /// Nothing with fewer steps will do. Where nothing was found by then it is one more than the most steps
    /// allowed, unless the search ended early.
    std::size_t ruled_out = 0;

    bool is_impossible = false;  ///< known that nothing will do, however many steps it has
    std::string reason = {};     ///< why the search ended early; "" where it did not
};

/// By the grounded labelling with supports as grounds. The claim itself is neither dropped nor assumed; only
/// claims on which its label depends can be part of a remedy. Where there are more remedies than are to be
/// found, which of them are found is the same each time.
///
/// A search among hitting sets: what does not help has a reason, of which any remedy has to undo something
/// (remedy_trial.hpp); a SAT solver proposes what undoes some of each reason known so far, with as few steps
/// as possible, and each proposal is tried. Each trial is linear in what the label depends on; there may be
/// exponentially many.
Remedies remedies_for(const ArgumentMap& map, ClaimId claim, Wish wish, Means means,
                      const RemedyLimits& limits = {});

/// Of each remedy the claims on which its success rests and which stand after it only because it drops all
/// that was said for them: nobody argues for them any more, and so they need no reason. In the order in which
/// the explanation names them. For each remedy linear in the map; where a bound is met, only of those before.
std::vector<std::vector<ClaimId>> unargued_after(const ArgumentMap& map, ClaimId claim,
                                                 const std::vector<Remedy>& remedies,
                                                 const Bounds& bounds = {});

}  // namespace argmap

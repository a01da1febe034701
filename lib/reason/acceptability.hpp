// Which claims stand under a semantics by which a map may have several labellings?
#pragma once

#include "framework/solve.hpp"
#include "graph/argument_map.hpp"
#include "reason/outcome.hpp"
#include "reason/reading.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace argmap {

/// What was found of each claim. Of those that are unanswered the outcome says nothing.
struct Acceptability {
    std::vector<Outcome> claims;
    bool has_labelling = true;             ///< only under stable semantics there may be none
    std::vector<ClaimId> unanswered = {};  ///< those of which it is not known; in file order
    std::string reason = {};               ///< why it is not
};

/// In how many labellings each claim is in and out. The map becomes a framework (map_framework.hpp), after
/// all that the grounded labelling decides has been taken out of it; each part of it that hangs together is
/// then asked for itself. A labelling that was found answers for all its claims at once: a few are listed,
/// and only what they leave open costs a search of its own. `all_semantics` but naive are known.
///
/// Where a bound is met, what is not known by then is named; what the grounded labelling decides is known.
Acceptability acceptability_of(const ArgumentMap& map, Semantics semantics, const Reading& reading,
                               const Bounds& bounds);

/// The same of some claims, in file order; the outcomes of others say nothing. Searched is only what can bear
/// on these: under complete, preferred and ideal semantics what leads to them; under the others the part of
/// the map that hangs together with them, and of every other part under stable semantics whether it has a
/// labelling at all.
Acceptability acceptability_of(const ArgumentMap& map, Semantics semantics, const Reading& reading,
                               const Bounds& bounds, std::span<const ClaimId> asked);

/// Hands out each labelling of the claims once, in an order that is the same each time. Ends early where
/// `use` returns false.
Enumeration for_each_labelling(const ArgumentMap& map, Semantics semantics, const Reading& reading,
                               const Bounds& bounds,
                               const std::function<bool(const std::vector<Standing>&)>& use);

/// How many labellings there are.
Count count_labellings(const ArgumentMap& map, Semantics semantics, const Reading& reading,
                       const Bounds& bounds);

}  // namespace argmap

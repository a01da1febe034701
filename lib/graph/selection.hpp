// Which part of a map? Claims and relations picked out of it.
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

/// A part of a map: a flag for each claim and relation. A relation is in only with its premises and its
/// target.
struct Selection {
    std::vector<bool> claims;
    std::vector<bool> relations;

    bool has(ClaimId claim) const { return claims[index(claim)]; }
    bool has(RelationId relation) const { return relations[index(relation)]; }

    friend bool operator==(const Selection&, const Selection&) = default;
};

Selection whole(const ArgumentMap& map);

/// The claims for which `keep` holds and the relations between them. `keep` is asked once a claim, in order.
template <class Keep>
Selection claims_where(const ArgumentMap& map, Keep keep);

/// The relations of one type and the claims they join (also by way of a relation they are aimed at).
Selection of_type(const ArgumentMap& map, RelationType type);

/// The claims of a topic and of the topics in it, and the relations between them.
Selection of_topic(const ArgumentMap& map, TopicId topic);

/// The claims at most `steps` relations away from a claim, in any direction, and the relations between them.
/// From a claim one step leads to all claims of each relation that it is in; a relation and those aimed at it
/// count as one, for they are about the same step of the argument.
Selection neighbourhood(const ArgumentMap& map, ClaimId claim, std::size_t steps);

/// The claims that are in both of two parts, or in one of them at least, and the relations between them.
Selection in_both(const ArgumentMap& map, const Selection& one, const Selection& other);
Selection in_either(const ArgumentMap& map, const Selection& one, const Selection& other);

/// The selection without the relations whose claims or target relations it lacks. Linear.
void drop_dangling_relations(const ArgumentMap& map, Selection& selection);

template <class Keep>
Selection claims_where(const ArgumentMap& map, Keep keep) {
    Selection selection = whole(map);
    for (const ClaimId claim : map.claims())
        selection.claims[index(claim)] = keep(claim);
    drop_dangling_relations(map, selection);
    return selection;
}

}  // namespace argmap

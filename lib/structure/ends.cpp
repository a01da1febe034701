#include "structure/ends.hpp"

#include <algorithm>

namespace argmap {

namespace {

bool any_one_way(const ArgumentMap& map, std::span<const RelationId> relations) {
    return std::any_of(relations.begin(), relations.end(), [&](RelationId relation) {
        return map.type(relation) == RelationType::support || map.type(relation) == RelationType::attack;
    });
}

}  // namespace

std::vector<ClaimId> roots(const ArgumentMap& map) {
    std::vector<ClaimId> found;
    for (const ClaimId claim : map.claims())
        if (any_one_way(map, map.relations_to(claim)) && !any_one_way(map, map.relations_from(claim)))
            found.push_back(claim);
    return found;
}

std::vector<ClaimId> leaves(const ArgumentMap& map) {
    std::vector<ClaimId> found;
    for (const ClaimId claim : map.claims()) {
        const bool related = !map.relations_from(claim).empty() || !map.relations_to(claim).empty();
        if (related && !any_one_way(map, map.relations_to(claim)))
            found.push_back(claim);
    }
    return found;
}

}  // namespace argmap

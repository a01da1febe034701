#include "check/relation_key.hpp"

#include <algorithm>
#include <utility>

#include <boost/container_hash/hash.hpp>

namespace argmap {

RelationEnds ends(const ArgumentMap& map, RelationId relation) {
    const auto premises = map.premises(relation);
    RelationEnds ends{{premises.begin(), premises.end()}, map.target(relation)};
    std::sort(ends.premises.begin(), ends.premises.end());
    const RelationType type = map.type(relation);
    const bool mutual = type == RelationType::contrary || type == RelationType::rephrase;
    if (mutual && ends.target.claim() < ends.premises[0])
        ends = {{ends.target.claim()}, ends.premises[0]};
    return ends;
}

std::size_t hash_value(const RelationEnds& ends) {
    std::size_t hash = ends.target.is_claim() ? 2 * std::size_t{index(ends.target.claim())}
                                              : 2 * std::size_t{index(ends.target.relation())} + 1;
    for (const ClaimId premise : ends.premises)
        boost::hash_combine(hash, index(premise));
    return hash;
}

}  // namespace argmap

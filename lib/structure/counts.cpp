#include "structure/counts.hpp"

#include <cstdint>
#include <utility>

namespace argmap {

namespace {

void count_if(bool is_so, std::size_t& count) {
    if (is_so)
        ++count;
}

}  // namespace

Counts count(const ArgumentMap& map) {
    Counts counts{.claims = map.claim_count(),
                  .relations = map.relation_count(),
                  .topics = map.topic_count(),
                  .speakers = map.speaker_count(),
                  .sources = map.source_count(),
                  .languages = map.languages().size()};
    for (const ClaimId claim : map.claims()) {
        count_if(map[claim].assumed, counts.assumed);
        count_if(map[claim].implicit, counts.implicit);
        count_if(map.speaker(claim).has_value(), counts.with_speaker);
        count_if(!map[claim].citations.empty() && !map.citations(claim).empty(), counts.with_source);
    }
    for (const RelationId relation : map.relations()) {
        ++counts.of_type[static_cast<std::size_t>(map.type(relation))];
        count_if(map.is_undercut(relation), counts.undercuts);
        count_if(map.target(relation).is_relation(), counts.on_relations);
        count_if(map.is_linked(relation), counts.linked);
    }
    return counts;
}

std::size_t joined_pairs(const ArgumentMap& map) {
    std::size_t pairs = 0;
    std::vector<std::uint32_t> last_joined(map.claim_count(), 0);  // to the claim of this number, from 1 on
    for (const ClaimId claim : map.claims()) {
        const auto join = [&](ClaimId other) {
            if (std::exchange(last_joined[index(other)], index(claim) + 1) != index(claim) + 1)
                ++pairs;
        };
        for (const RelationId relation : map.relations_to(claim))
            for (const ClaimId premise : map.premises(relation))
                join(premise);
        for (const RelationId relation : map.relations_from(claim))
            if (is_mutual(map, relation) && map.target(relation).is_claim())
                join(map.target(relation).claim());
    }
    return pairs;
}

}  // namespace argmap

#include "structure/clashes.hpp"

namespace argmap {

namespace {

bool speaks_against(RelationType type) {
    return type == RelationType::attack || type == RelationType::contrary;
}

/// The claims by which lines arrive at one claim, and by how many relations they do.
struct Arrivals {
    std::vector<Target> claims;
    std::size_t reasons = 0;

    void clear() {
        claims.clear();
        reasons = 0;
    }
    void add(std::span<const ClaimId> arriving) {
        claims.insert(claims.end(), arriving.begin(), arriving.end());
        ++reasons;
    }
};

/// Goes from claim to claim and keeps its room. Each relation arrives at one claim, so that all of them take
/// linear time together.
class ArrivalSearch {
  public:
    explicit ArrivalSearch(const ArgumentMap& map) : map_(map) {}

    Arrivals for_it;
    Arrivals against;

    void look_at(ClaimId claim) {
        for_it.clear();
        against.clear();
        todo_.clear();
        for (const RelationId relation : map_.relations_to(claim))
            todo_.push_back({relation, speaks_against(map_.type(relation))});
        while (!todo_.empty()) {
            const auto [relation, is_against] = todo_.back();
            todo_.pop_back();
            (is_against ? against : for_it).add(map_.premises(relation));
            for (const RelationId on_it : map_.relations_to(relation))
                todo_.push_back({on_it, is_against != speaks_against(map_.type(on_it))});
        }
        for (const RelationId relation : map_.relations_from(claim))
            if (is_mutual(map_, relation)) {
                const ClaimId other = map_.target(relation).claim();
                (speaks_against(map_.type(relation)) ? against : for_it).add({&other, 1});
            }
    }

  private:
    struct Step {
        RelationId relation;
        bool is_against;
    };

    const ArgumentMap& map_;
    std::vector<Step> todo_;
};

}  // namespace

std::vector<Clash> clashes(const ArgumentMap& map, const OwnLines& lines) {
    ArrivalSearch arriving(map);
    std::vector<Clash> found;
    found.reserve(map.claim_count());
    for (const ClaimId claim : map.claims()) {
        arriving.look_at(claim);
        found.push_back({.claim = claim,
                         .for_it = lines.claims_in(arriving.for_it.claims, claim),
                         .against = lines.claims_in(arriving.against.claims, claim),
                         .reasons_for = arriving.for_it.reasons,
                         .reasons_against = arriving.against.reasons});
    }
    return found;
}

std::vector<TopicSides> topic_sides(const ArgumentMap& map, const std::vector<Clash>& clashes) {
    std::vector<TopicSides> found;
    for (const TopicId topic : map.topics())
        found.push_back({.topic = topic});
    for (const Clash& clash : clashes)
        if (const auto topic = map.topic(clash.claim)) {
            found[index(*topic)].reasons_for += clash.reasons_for;
            found[index(*topic)].reasons_against += clash.reasons_against;
        }
    return found;
}

}  // namespace argmap

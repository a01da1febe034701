#include "check/main_cases.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

std::span<const ClaimId> looked_at_main_claims(const ArgumentMap& map) {
    constexpr std::size_t most = 16;
    const std::span<const ClaimId> mains = map.main_claims();
    return mains.first(std::min(mains.size(), most));
}

namespace {

Side turned_round(Side side) {
    switch (side) {
        case Side::pro:
            return Side::con;
        case Side::con:
            return Side::pro;
        case Side::none:
        case Side::both:
            break;
    }
    return side;
}

class Search {
  public:
    Search(const ArgumentMap& map, std::span<const Side> of_claims)
        : map_(map),
          of_claims_(of_claims),
          known_(map.relation_count(), false),
          sides_(map.relation_count(), Side::none) {}

    std::vector<Side> all() {
        for (const RelationId relation : map_.relations())
            settle(relation);
        return std::move(sides_);
    }

  private:
    /// First what the relation is aimed at, then what that is aimed at, and so on; then back.
    void settle(RelationId relation) {
        chain_.clear();
        while (!known_[index(relation)]) {
            known_[index(relation)] = true;
            chain_.push_back(relation);
            if (map_.target(relation).is_relation())
                relation = map_.target(relation).relation();
        }
        for (auto last = chain_.rbegin(); last != chain_.rend(); ++last)
            sides_[index(*last)] = side_of(*last);
    }

    Side side_of(RelationId relation) const {
        const Target target = map_.target(relation);
        switch (map_.type(relation)) {
            case RelationType::contrary:
            case RelationType::rephrase:
                return of_claims_[index(map_.premises(relation)[0])];
            case RelationType::support:
                return of(target);
            case RelationType::attack:
                return turned_round(of(target));
        }
        return Side::none;
    }

    Side of(Target target) const {
        return target.is_claim() ? of_claims_[index(target.claim())] : sides_[index(target.relation())];
    }

    const ArgumentMap& map_;
    std::span<const Side> of_claims_;
    std::vector<bool> known_;
    std::vector<Side> sides_;
    std::vector<RelationId> chain_;
};

}  // namespace

std::vector<Side> sides_of_relations(const ArgumentMap& map, std::span<const Side> of_claims) {
    return Search(map, of_claims).all();
}

}  // namespace argmap

#include "structure/components.hpp"

#include <cstdint>

#include <boost/pending/disjoint_sets.hpp>

namespace argmap {

namespace {

/// Claims are elements by their index, and relations follow them.
class Joined {
  public:
    explicit Joined(const ArgumentMap& map)
        : claims_(map.claim_count()), sets_(map.claim_count() + map.relation_count()) {
        for (const RelationId relation : map.relations()) {
            sets_.union_set(of(relation), of(map.target(relation)));
            for (const ClaimId premise : map.premises(relation))
                sets_.union_set(of(relation), std::size_t{index(premise)});
        }
    }

    std::size_t part(ClaimId claim) { return sets_.find_set(std::size_t{index(claim)}); }

  private:
    std::size_t of(RelationId relation) const { return claims_ + index(relation); }
    std::size_t of(Target target) const {
        return target.is_claim() ? index(target.claim()) : of(target.relation());
    }

    std::size_t claims_;
    boost::disjoint_sets_with_storage<> sets_;
};

bool is_related(const ArgumentMap& map, ClaimId claim) {
    return !map.relations_from(claim).empty() || !map.relations_to(claim).empty();
}

}  // namespace

Components components(const ArgumentMap& map) {
    constexpr std::uint32_t none = 0xFFFF'FFFF;
    Joined joined(map);
    std::vector<std::uint32_t> number(map.claim_count() + map.relation_count(), none);
    Components found;
    for (const ClaimId claim : map.claims()) {
        if (!is_related(map, claim)) {
            found.unrelated.push_back(claim);
            continue;
        }
        std::uint32_t& part = number[joined.part(claim)];
        if (part == none) {
            part = static_cast<std::uint32_t>(found.parts.size());
            found.parts.emplace_back();
        }
        found.parts[part].push_back(claim);
    }
    return found;
}

}  // namespace argmap

#include "teach/shared_map.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace argmap {

namespace {

/// Joined claims of both maps: those of the reference first.
class Joining {
  public:
    explicit Joining(std::size_t claims) : parent_(claims) { std::iota(parent_.begin(), parent_.end(), 0U); }

    std::uint32_t root(std::uint32_t claim) {
        while (parent_[claim] != claim)
            claim = parent_[claim] = parent_[parent_[claim]];
        return claim;
    }

    void join(std::uint32_t one, std::uint32_t other) {
        const std::uint32_t first = root(one), second = root(other);
        parent_[std::max(first, second)] = std::min(first, second);
    }

  private:
    std::vector<std::uint32_t> parent_;
};

/// Relations aimed at claims first, then those aimed at them, and so on.
std::vector<RelationId> outermost_first(const ArgumentMap& map) {
    std::vector<RelationId> order;
    for (const RelationId relation : map.relations())
        if (map.target(relation).is_claim())
            order.push_back(relation);
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const RelationId aimed : map.relations_to(order[next]))
            order.push_back(aimed);
    return order;
}

class Projection {
  public:
    Projection(const ArgumentMap& map, SideOfMaps& side) : map_(map), side_(side) {}

    void run() {
        new_of_.assign(map_.relation_count(), std::nullopt);
        for (const RelationId relation : outermost_first(map_))
            add(relation);
        side_.bears.resize(side_.claims_of.size());
        for (const ThingRelation& relation : side_.relations)
            add_bearing(relation);
        for (const ClaimId main : map_.main_claims())
            side_.mains.push_back(side_.thing_of[index(main)]);
    }

  private:
    using Key = std::tuple<RelationType, std::vector<Thing>, bool, std::uint32_t>;

    void add(RelationId relation) {
        ThingRelation made{.type = map_.type(relation)};
        const Target target = map_.target(relation);
        made.aims_at_relation = target.is_relation();
        if (target.is_claim())
            made.target = side_.thing_of[index(target.claim())];
        else if (const auto known = new_of_[index(target.relation())])
            made.target = *known;
        else
            return;
        for (const ClaimId premise : map_.premises(relation))
            if (const Thing thing = side_.thing_of[index(premise)];
                made.aims_at_relation || thing != made.target)
                made.premises.push_back(thing);
        std::sort(made.premises.begin(), made.premises.end());
        made.premises.erase(std::unique(made.premises.begin(), made.premises.end()), made.premises.end());
        if (made.premises.empty())
            return;
        const auto [known, is_new] =
            known_.emplace(key(made), static_cast<std::uint32_t>(side_.relations.size()));
        new_of_[index(relation)] = known->second;
        if (is_new)
            side_.relations.push_back(std::move(made));
        side_.relations[known->second].originals.push_back(relation);
    }

    /// Of what holds both ways it does not matter which end comes first.
    static Key key(const ThingRelation& relation) {
        if (!is_mutual(relation.type) || relation.aims_at_relation)
            return {relation.type, relation.premises, relation.aims_at_relation, relation.target};
        std::vector<Thing> ends = relation.premises;
        ends.push_back(relation.target);
        std::sort(ends.begin(), ends.end());
        return {relation.type, std::move(ends), false, 0};
    }

    void add_bearing(const ThingRelation& relation) {
        if (is_mutual(relation.type))
            return;
        int sign = relation.type == RelationType::support ? 1 : -1;
        const ThingRelation* last = &relation;
        for (; last->aims_at_relation; last = &side_.relations[last->target])
            sign = 0;
        for (const Thing premise : relation.premises)
            side_.bears[premise].push_back({last->target, sign});
    }

    const ArgumentMap& map_;
    SideOfMaps& side_;
    std::vector<std::optional<std::uint32_t>> new_of_;
    std::map<Key, std::uint32_t> known_;
};

}  // namespace

SharedMaps share(const ArgumentMap& student, const ArgumentMap& reference,
                 std::span<const Counterpart> pairs) {
    const auto references = static_cast<std::uint32_t>(reference.claim_count());
    const auto all = references + static_cast<std::uint32_t>(student.claim_count());
    Joining joining(all);
    for (const Counterpart& pair : pairs)
        joining.join(index(pair.reference), references + index(pair.student));
    SharedMaps shared;
    std::vector<Thing> thing_of_root(all);
    for (std::uint32_t claim = 0; claim < all; ++claim)
        if (joining.root(claim) == claim)
            thing_of_root[claim] = static_cast<Thing>(shared.things++);
    shared.reference.claims_of.resize(shared.things);
    shared.student.claims_of.resize(shared.things);
    const auto name = [&](SideOfMaps& side, ClaimId claim, std::uint32_t place) {
        const Thing thing = thing_of_root[joining.root(place)];
        side.thing_of.push_back(thing);
        side.claims_of[thing].push_back(claim);
    };
    for (const ClaimId claim : reference.claims())
        name(shared.reference, claim, index(claim));
    for (const ClaimId claim : student.claims())
        name(shared.student, claim, references + index(claim));
    Projection(reference, shared.reference).run();
    Projection(student, shared.student).run();
    return shared;
}

}  // namespace argmap

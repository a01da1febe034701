#include "teach/shared_map.hpp"

#include "graph/bearing.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include <boost/pending/disjoint_sets.hpp>

namespace argmap {

namespace {

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
        int sign = sign_of(relation.type);
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
    boost::disjoint_sets_with_storage<> joined(all);  // claims of the reference first
    for (const Counterpart& pair : pairs)
        joined.union_set(std::size_t{index(pair.reference)}, std::size_t{references + index(pair.student)});
    SharedMaps shared;
    std::vector<std::optional<Thing>> thing_of_set(all);
    for (std::size_t claim = 0; claim < all; ++claim)
        if (auto& thing = thing_of_set[joined.find_set(claim)]; !thing)
            thing = static_cast<Thing>(shared.things++);
    shared.reference.claims_of.resize(shared.things);
    shared.student.claims_of.resize(shared.things);
    const auto name = [&](SideOfMaps& side, ClaimId claim, std::uint32_t place) {
        const Thing thing = *thing_of_set[joined.find_set(std::size_t{place})];
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

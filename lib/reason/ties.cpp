#include "reason/ties.hpp"

#include "graph/boost_graph.hpp"

#include <numeric>
#include <span>

#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>

namespace argmap {

namespace {

static_assert(Ties::none == no_junction, "the junctions of the graph are taken as they are");

/// Of each claim the one that counts for it: itself, or the first of those that rephrase each other.
std::vector<std::uint32_t> representatives(const ArgumentMap& map, const Reading& reading) {
    std::vector<std::uint32_t> parents(map.claim_count());
    std::iota(parents.begin(), parents.end(), 0U);
    if (!reading.merge_rephrases)
        return parents;
    std::vector<std::uint32_t> ranks(parents.size(), 0);
    const boost::typed_identity_property_map<std::uint32_t> itself;
    boost::disjoint_sets groups(boost::make_iterator_property_map(ranks.begin(), itself),
                                boost::make_iterator_property_map(parents.begin(), itself));
    for (const RelationId relation : map.relations())
        if (map.type(relation) == RelationType::rephrase)
            groups.union_set(index(map.premises(relation)[0]), index(map.target(relation).claim()));
    groups.normalize_sets(parents.begin(), parents.end());
    return parents;
}

class Builder {
  public:
    Builder(const ArgumentMap& map, const Reading& reading) : map_(map), reading_(reading) {
        ties_.claims = representatives(map, reading);
        ties_.junctions = argmap::junctions(map);
        is_assumed_.assign(map.claim_count(), false);
        for (const ClaimId claim : map.claims())
            if (map[claim].assumed)
                is_assumed_[ties_.claims[index(claim)]] = true;
        ties_.vertices = static_cast<std::uint32_t>(num_vertices(graph(map)));
        ties_.ends.reserve(map.relation_count() * 2);
        ties_.kinds.reserve(map.relation_count() * 2);
    }

    Ties run() {
        for (const RelationId relation : map_.relations())
            add(relation);
        find_what_needs_support();
        return std::move(ties_);
    }

  private:
    void add(RelationId relation) {
        switch (map_.type(relation)) {
            case RelationType::contrary:
                add_attack(premise(relation, 0), junction(relation), target(relation));
                add_attack(target(relation), junction(relation), premise(relation, 0));
                return;
            case RelationType::rephrase:
                return;
            case RelationType::attack:
                return add_tie(carrier(relation), target(relation), Tie::attack);
            case RelationType::support:
                return add_support(relation);
        }
    }

    std::uint32_t premise(RelationId relation, std::size_t at) const {
        return ties_.claims[index(map_.premises(relation)[at])];
    }
    std::uint32_t junction(RelationId relation) const { return ties_.junctions[index(relation)]; }
    std::uint32_t target(RelationId relation) const {
        const Target target = map_.target(relation);
        return target.is_claim() ? ties_.claims[index(target.claim())] : junction(target.relation());
    }

    /// The vertex that bears on a relation's target, tied to the premises.
    std::uint32_t carrier(RelationId relation) {
        const std::uint32_t junction = this->junction(relation);
        if (junction == Ties::none)
            return premise(relation, 0);
        for (std::size_t p = 0; p < map_.premises(relation).size(); ++p)
            add_tie(premise(relation, p), junction, Tie::premise);
        return junction;
    }

    void add_support(RelationId relation) {
        const bool is_warrant = map_.target(relation).is_relation();
        switch (is_warrant && reading_.support != SupportReading::none ? SupportReading::grounds
                                                                       : reading_.support) {
            case SupportReading::grounds:
            case SupportReading::evidential:
                return add_within_limits(carrier(relation), target(relation), Tie::support);
            case SupportReading::necessary:
                if (!is_assumed_[target(relation)])
                    add_within_limits(carrier(relation), target(relation), Tie::premise);
                return;
            case SupportReading::deductive:
                return add_consequence(relation);
            case SupportReading::none:
                return;
        }
    }

    /// A claim is no reason for what it is taken to say itself.
    void add_within_limits(std::uint32_t from, std::uint32_t to, Tie tie) {
        if (from != to)
            add_tie(from, to, tie);
    }

    void add_consequence(RelationId relation) {
        Consequence consequence{.premises = {}, .target = target(relation), .relation = junction(relation)};
        for (std::size_t p = 0; p < map_.premises(relation).size(); ++p)
            consequence.premises.push_back(premise(relation, p));
        ties_.consequences.push_back(std::move(consequence));
    }

    /// One direction of a contrary.
    void add_attack(std::uint32_t from, std::uint32_t junction, std::uint32_t to) {
        if (junction != Ties::none) {
            const std::uint32_t attack = ties_.vertices++;
            add_tie(from, attack, Tie::premise);
            add_tie(junction, attack, Tie::premise);
            from = attack;
        }
        add_tie(from, to, Tie::attack);
    }

    void add_tie(std::uint32_t from, std::uint32_t to, Tie tie) {
        ties_.ends.emplace_back(from, to);
        ties_.kinds.push_back(tie);
    }

    void find_what_needs_support() {
        ties_.needs_support.assign(ties_.vertices, false);
        for (std::size_t tie = 0; tie < ties_.size(); ++tie)
            if (ties_.kinds[tie] == Tie::support)
                ties_.needs_support[ties_.ends[tie].second] = true;
        if (reading_.support == SupportReading::evidential)
            for (const ClaimId claim : map_.claims())
                ties_.needs_support[ties_.claims[index(claim)]] = true;
        for (const ClaimId claim : map_.claims())
            if (stands_by_itself(claim))
                ties_.needs_support[ties_.claims[index(claim)]] = false;
    }

    bool stands_by_itself(ClaimId claim) const {
        return map_[claim].assumed ||
               (reading_.support == SupportReading::evidential && !map_.citations(claim).empty());
    }

    const ArgumentMap& map_;
    const Reading& reading_;
    Ties ties_;
    std::vector<bool> is_assumed_;  // of the vertex of each claim
};

}  // namespace

Ties ties_of(const ArgumentMap& map, const Reading& reading) {
    return Builder(map, reading).run();
}

}  // namespace argmap

// The grounded labelling as its definition says, step by step and without any thought of cost.
#pragma once

#include "graph/argument_map.hpp"
#include "reason/labelling.hpp"
#include "structure/plain.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace argmap::test {

/// What can be in, if just the attacks of a first guess count: the least set of claims and relations that has
/// what it needs. By node number; for a relation between two claims both ways, whether it is in at all.
class Reach {
  public:
    Reach(const ArgumentMap& map, const std::vector<bool>& guess)
        : map_(map), guess_(guess), in_(node_count(map), false), holds_(map.relation_count(), false) {
        for (bool grows = true; grows;) {
            grows = false;
            for (const ClaimId c : map.claims())
                grows |= add(in_, node(c), is_in(c));
            for (const RelationId r : map.relations()) {
                grows |= add(holds_, index(r), holds(r));
                grows |= add(in_, node(map, r), holds_[index(r)] && has_premises(r, in_));
            }
        }
    }

    const std::vector<bool>& in() const { return in_; }

  private:
    static bool add(std::vector<bool>& set, std::size_t i, bool belongs) {
        const bool is_new = belongs && !set[i];
        if (is_new)
            set[i] = true;
        return is_new;
    }

    bool is_in(ClaimId claim) const {
        bool attacked = false;
        for (const RelationId r : map_.relations())
            attacked = attacked || attacks(r, claim);
        return !attacked && (map_[claim].assumed || is_carried(map_.relations_to(claim)));
    }

    /// No attack on it is in, and it has a support where it needs one.
    bool holds(RelationId relation) const {
        for (const RelationId r : map_.relations_to(relation))
            if (map_.type(r) == RelationType::attack && guess_[node(map_, r)])
                return false;
        return is_carried(map_.relations_to(relation));
    }

    bool is_carried(std::span<const RelationId> aimed) const {
        bool needs = false;
        bool has = false;
        for (const RelationId r : aimed)
            if (map_.type(r) == RelationType::support) {
                needs = true;
                has = has || in_[node(map_, r)];
            }
        return has || !needs;
    }

    bool has_premises(RelationId relation, const std::vector<bool>& set) const {
        if (map_.type(relation) == RelationType::contrary || map_.type(relation) == RelationType::rephrase)
            return set[node(map_.premises(relation)[0])] || set[node(map_.target(relation).claim())];
        bool all = true;
        for (const ClaimId premise : map_.premises(relation))
            all = all && set[node(premise)];
        return all;
    }

    /// Whether by the guess an attack on the claim is in. A contrary attacks either of its claims when it and
    /// the other one are in.
    bool attacks(RelationId relation, ClaimId claim) const {
        const Target target = map_.target(relation);
        const ClaimId first = map_.premises(relation)[0];
        if (!guess_[node(map_, relation)])
            return false;
        if (map_.type(relation) == RelationType::attack)
            return target == Target(claim);
        if (map_.type(relation) == RelationType::contrary)
            return (target == Target(claim) && guess_[node(first)]) ||
                   (first == claim && guess_[node(target.claim())]);
        return false;
    }

    const ArgumentMap& map_;
    const std::vector<bool>& guess_;
    std::vector<bool> in_;
    std::vector<bool> holds_;
};

/// The well-founded model by the alternating fixpoint (Van Gelder 1993): what is in for certain bounds what
/// may be in, and the reverse, until neither changes.
inline Labelling plain_grounded(const ArgumentMap& map) {
    std::vector<bool> certain(node_count(map), false);
    std::vector<bool> possible;
    for (;;) {
        possible = Reach(map, certain).in();
        const std::vector<bool> next = Reach(map, possible).in();
        if (next == certain)
            break;
        certain = next;
    }
    Labelling labelling;
    const auto standing = [&](std::size_t i) {
        return certain[i] ? Standing::in : possible[i] ? Standing::undecided : Standing::out;
    };
    for (const ClaimId claim : map.claims())
        labelling.claims.push_back(standing(node(claim)));
    for (const RelationId relation : map.relations())
        labelling.relations.push_back(standing(node(map, relation)));
    return labelling;
}

}  // namespace argmap::test

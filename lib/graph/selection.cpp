#include "graph/selection.hpp"

#include <algorithm>

namespace argmap {

Selection whole(const ArgumentMap& map) {
    return {std::vector<bool>(map.claim_count(), true), std::vector<bool>(map.relation_count(), true)};
}

void drop_dangling_relations(const ArgumentMap& map, Selection& selection) {
    std::vector<RelationId> dropped;
    const auto drop = [&](RelationId relation) {
        if (!selection.has(relation))
            return;
        selection.relations[index(relation)] = false;
        dropped.push_back(relation);
    };
    for (const RelationId relation : map.relations()) {
        const auto premises = map.premises(relation);
        const Target target = map.target(relation);
        const bool has_premises = std::all_of(premises.begin(), premises.end(),
                                              [&](ClaimId premise) { return selection.has(premise); });
        const bool has_target =
            target.is_claim() ? selection.has(target.claim()) : selection.has(target.relation());
        if (selection.has(relation) && !(has_premises && has_target))
            drop(relation);
        else if (!selection.has(relation))
            dropped.push_back(relation);
    }
    // What is aimed at a dropped relation goes with it, wherever it stands in the file.
    while (!dropped.empty()) {
        const RelationId relation = dropped.back();
        dropped.pop_back();
        for (const RelationId aimed : map.relations_to(relation))
            drop(aimed);
    }
}

Selection of_type(const ArgumentMap& map, RelationType type) {
    Selection selection{std::vector<bool>(map.claim_count(), false),
                        std::vector<bool>(map.relation_count(), false)};
    // A relation aimed at another brings that one along, or it would be aimed at nothing.
    std::vector<RelationId> wanted;
    for (const RelationId relation : map.relations())
        if (map.type(relation) == type)
            wanted.push_back(relation);
    while (!wanted.empty()) {
        const RelationId relation = wanted.back();
        wanted.pop_back();
        if (selection.has(relation))
            continue;
        selection.relations[index(relation)] = true;
        for (const ClaimId premise : map.premises(relation))
            selection.claims[index(premise)] = true;
        if (const Target target = map.target(relation); target.is_claim())
            selection.claims[index(target.claim())] = true;
        else
            wanted.push_back(target.relation());
    }
    return selection;
}

Selection of_topic(const ArgumentMap& map, TopicId topic) {
    // A topic comes after the one it is part of, so one pass finds all that are inside.
    std::vector<bool> inside(map.topic_count(), false);
    for (const TopicId each : map.topics()) {
        const auto parent = map.parent(each);
        inside[index(each)] = each == topic || (parent && inside[index(*parent)]);
    }
    return claims_where(map, [&](ClaimId claim) {
        const auto own = map.topic(claim);
        return own && inside[index(*own)];
    });
}

Selection in_both(const ArgumentMap& map, const Selection& one, const Selection& other) {
    return claims_where(map, [&](ClaimId claim) { return one.has(claim) && other.has(claim); });
}

Selection in_either(const ArgumentMap& map, const Selection& one, const Selection& other) {
    return claims_where(map, [&](ClaimId claim) { return one.has(claim) || other.has(claim); });
}

Selection neighbourhood(const ArgumentMap& map, ClaimId claim, std::size_t steps) {
    Selection selection{std::vector<bool>(map.claim_count(), false),
                        std::vector<bool>(map.relation_count(), true)};
    std::vector<bool> crossed(map.relation_count(), false);
    std::vector<ClaimId> reached{claim};
    selection.claims[index(claim)] = true;
    std::vector<ClaimId> next;
    std::vector<RelationId> open;
    const auto reach = [&](ClaimId other) {
        if (selection.has(other))
            return;
        selection.claims[index(other)] = true;
        next.push_back(other);
    };
    for (std::size_t step = 0; step < steps && !reached.empty(); ++step) {
        next.clear();
        for (const ClaimId from : reached) {
            open.assign(map.relations_from(from).begin(), map.relations_from(from).end());
            open.insert(open.end(), map.relations_to(from).begin(), map.relations_to(from).end());
            while (!open.empty()) {
                const RelationId relation = open.back();
                open.pop_back();
                if (crossed[index(relation)])
                    continue;
                crossed[index(relation)] = true;
                for (const ClaimId premise : map.premises(relation))
                    reach(premise);
                if (const Target target = map.target(relation); target.is_claim())
                    reach(target.claim());
                else
                    open.push_back(target.relation());
                open.insert(open.end(), map.relations_to(relation).begin(), map.relations_to(relation).end());
            }
        }
        std::swap(reached, next);
    }
    drop_dangling_relations(map, selection);
    return selection;
}

}  // namespace argmap

#include "graph/bearing.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// Calls `use` with each claim to which a relation leads whose last aim is another one, or the same.
template <class Use>
void for_each_conclusion(const ArgumentMap& map, RelationId last_aim, Use use) {
    use(map.target(last_aim).claim());
    if (is_mutual(map, last_aim))
        for (const ClaimId premise : map.premises(last_aim))
            use(premise);
}

/// The claims that `cross` leads to from some others within so many steps, and these. `cross(claim, reach)`
/// calls `reach` with each claim that is one step away.
template <class Cross>
std::vector<bool> reached(const ArgumentMap& map, std::span<const ClaimId> from, std::size_t steps,
                          Cross cross) {
    std::vector<bool> reached(map.claim_count(), false);
    std::vector<ClaimId> last, next;
    const auto reach = [&](ClaimId claim) {
        if (!reached[index(claim)])
            next.push_back(claim);
        reached[index(claim)] = true;
    };
    std::for_each(from.begin(), from.end(), reach);
    for (std::size_t step = 0; step < steps && !next.empty(); ++step) {
        last.clear();
        std::swap(last, next);
        for (const ClaimId claim : last)
            cross(claim, reach);
    }
    return reached;
}

std::vector<bool> reached_above(const ArgumentMap& map, ClaimId from, std::size_t steps,
                                const std::vector<RelationId>& aims) {
    return reached(map, {&from, 1}, steps, [&](ClaimId claim, auto reach) {
        for (const RelationId relation : map.relations_from(claim))
            for_each_conclusion(map, aims[index(relation)], reach);
        for (const RelationId relation : map.relations_to(claim))
            if (is_mutual(map, relation))
                for_each_conclusion(map, relation, reach);
    });
}

std::vector<bool> reached_below(const ArgumentMap& map, std::span<const ClaimId> from, std::size_t steps) {
    std::vector<bool> crossed(map.relation_count(), false);
    std::vector<RelationId> open;
    return reached(map, from, steps, [&](ClaimId claim, auto reach) {
        open.assign(map.relations_to(claim).begin(), map.relations_to(claim).end());
        for (const RelationId relation : map.relations_from(claim))
            if (is_mutual(map, relation))
                open.push_back(relation);
        while (!open.empty()) {
            const RelationId relation = open.back();
            open.pop_back();
            if (crossed[index(relation)])
                continue;
            crossed[index(relation)] = true;
            for (const ClaimId premise : map.premises(relation))
                reach(premise);
            if (is_mutual(map, relation))
                reach(map.target(relation).claim());
            open.insert(open.end(), map.relations_to(relation).begin(), map.relations_to(relation).end());
        }
    });
}

/// The relations that lead from one of some claims to another, and those they are aimed at.
std::vector<bool> relations_among(const ArgumentMap& map, const std::vector<bool>& claims,
                                  const std::vector<RelationId>& aims) {
    std::vector<bool> among(map.relation_count(), false);
    for (const RelationId relation : map.relations()) {
        bool leads = false;
        for_each_conclusion(map, aims[index(relation)], [&](ClaimId conclusion) {
            const auto premises = map.premises(relation);
            leads |= claims[index(conclusion)] &&
                     std::any_of(premises.begin(), premises.end(), [&](ClaimId premise) {
                         return premise != conclusion && claims[index(premise)];
                     });
        });
        if (!leads)
            continue;
        RelationId aim = relation;
        while (!among[index(aim)]) {
            among[index(aim)] = true;
            if (const Target target = map.target(aim); target.is_relation())
                aim = target.relation();
        }
    }
    return among;
}

/// Some claims and all others that are needed to show the relations among them.
Selection with_companions(const ArgumentMap& map, const std::vector<bool>& claims,
                          const std::vector<RelationId>& aims) {
    const std::vector<bool> among = relations_among(map, claims, aims);
    std::vector<bool> shown = claims;
    for (const RelationId relation : map.relations()) {
        if (!among[index(relation)])
            continue;
        for (const ClaimId premise : map.premises(relation))
            shown[index(premise)] = true;
        if (const Target target = map.target(relation); target.is_claim())
            shown[index(target.claim())] = true;
    }
    return claims_where(map, [&](ClaimId claim) { return shown[index(claim)]; });
}

}  // namespace

std::vector<RelationId> last_aims(const ArgumentMap& map) {
    std::vector<RelationId> aims(map.relation_count(), RelationId{});
    std::vector<RelationId> open;
    for (const RelationId last : map.relations()) {
        if (map.target(last).is_relation())
            continue;
        open.push_back(last);
        while (!open.empty()) {
            const RelationId relation = open.back();
            open.pop_back();
            aims[index(relation)] = last;
            open.insert(open.end(), map.relations_to(relation).begin(), map.relations_to(relation).end());
        }
    }
    return aims;
}

std::vector<RelationId> outermost_first(const ArgumentMap& map) {
    std::vector<RelationId> order;
    order.reserve(map.relation_count());
    for (const RelationId relation : map.relations())
        if (map.target(relation).is_claim())
            order.push_back(relation);
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const RelationId aimed : map.relations_to(order[next]))
            order.push_back(aimed);
    return order;
}

Selection above(const ArgumentMap& map, ClaimId claim, std::size_t steps) {
    const std::vector<RelationId> aims = last_aims(map);
    return with_companions(map, reached_above(map, claim, steps, aims), aims);
}

Selection below(const ArgumentMap& map, std::span<const ClaimId> claims, std::size_t steps) {
    const std::vector<bool> reached = reached_below(map, claims, steps);
    return claims_where(map, [&](ClaimId claim) { return reached[index(claim)]; });
}

Selection between(const ArgumentMap& map, ClaimId from, ClaimId to) {
    const std::vector<RelationId> aims = last_aims(map);
    std::vector<bool> on_the_way = reached_above(map, from, any_steps, aims);
    const std::vector<bool> below_end = reached_below(map, {&to, 1}, any_steps);
    for (std::size_t i = 0; i < on_the_way.size(); ++i)
        on_the_way[i] = on_the_way[i] && below_end[i];
    return with_companions(map, on_the_way, aims);
}

}  // namespace argmap

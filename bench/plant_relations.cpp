// Slips of relations: between the claims of the reference, but not as there.
#include "bench/plants.hpp"

#include <algorithm>
#include <tuple>

namespace argmap::bench {

namespace {

/// A relation that could be aimed at something else.
struct Aim {
    RelationId relation;
    Target target;
};

/// A relation and the step or relation beside it that makes the slip one.
struct Pair {
    RelationId relation;
    RelationId beside;
};

struct Ends {
    ClaimId from;
    ClaimId to;
};

bool is_argument(RelationType type) {
    return !is_mutual(type);
}

std::vector<ClaimId> both_ends(const SketchRelation& relation) {
    std::vector<ClaimId> ends = relation.premises;
    ends.push_back(relation.target.claim());
    return ends;
}

/// Supports and attacks aimed at a claim, at which nothing is aimed.
std::vector<RelationId> plain_arguments(const Planting& planting, SlipKind kind) {
    std::vector<RelationId> found;
    for (const RelationId relation : planting.free_relations(kind))
        if (is_argument(planting.map[relation].type) && planting.map[relation].target.is_claim() &&
            !planting.is_aimed_at(relation))
            found.push_back(relation);
    return found;
}

/// How many relations aimed at a claim join two, in either direction.
std::size_t joins(const Sketch& map, ClaimId one, ClaimId other) {
    const auto count = [&](ClaimId from, ClaimId to) {
        return std::count_if(map.relations.begin(), map.relations.end(), [&](const SketchRelation& relation) {
            return relation.is_there && relation.target == Target(to) && has(relation.premises, from);
        });
    };
    return static_cast<std::size_t>(count(one, other) + count(other, one));
}

/// Whether a relation is all that joins its premises and its target.
bool joins_alone(const Sketch& map, RelationId relation) {
    const SketchRelation& one = map[relation];
    return std::all_of(one.premises.begin(), one.premises.end(),
                       [&](ClaimId premise) { return joins(map, premise, one.target.claim()) == 1; });
}

bool apply(Planting& planting, SlipKind kind, const std::optional<Aim>& aim) {
    if (!aim)
        return false;
    planting.map[aim->relation].target = aim->target;
    return planting.tell_of(aim->relation, kind, planting.map[aim->relation].premises);
}

}  // namespace

bool plant_wrong_parent(Planting& planting) {
    const Ways ways(planting.map);
    std::vector<Aim> sites;
    for (const RelationId relation : plain_arguments(planting, SlipKind::wrong_parent))
        for (const ClaimId parent : planting.free_claims()) {
            const std::vector<ClaimId>& premises = planting.map[relation].premises;
            if (std::all_of(premises.begin(), premises.end(),
                            [&](ClaimId premise) { return planting.are_apart(ways, premise, parent); }))
                sites.push_back({relation, parent});
        }
    return apply(planting, SlipKind::wrong_parent, planting.choose(sites));
}

bool plant_to_conclusion(Planting& planting) {
    std::vector<std::pair<Aim, RelationId>> sites;
    for (const RelationId relation : plain_arguments(planting, SlipKind::to_conclusion))
        for (const RelationId step : relations_from(planting.map, planting.map[relation].target.claim())) {
            const SketchRelation& second = planting.map[step];
            if (!planting.is_free(step, SlipKind::to_conclusion) || second.type != RelationType::support ||
                !second.target.is_claim())
                continue;
            const std::vector<ClaimId>& premises = planting.map[relation].premises;
            const ClaimId beyond = second.target.claim();
            if (std::none_of(premises.begin(), premises.end(), [&](ClaimId premise) {
                    return premise == beyond || planting.is_joined(premise, beyond) ||
                           has(second.premises, premise);
                }))
                sites.push_back({{relation, beyond}, step});
        }
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    planting.lock(site->second, SlipKind::to_conclusion);
    return apply(planting, SlipKind::to_conclusion, site->first);
}

bool plant_wrong_direction(Planting& planting) {
    const Ways ways(planting.map);
    std::vector<RelationId> sites;
    for (const RelationId relation : plain_arguments(planting, SlipKind::wrong_direction)) {
        const SketchRelation& one = planting.map[relation];
        if (one.premises.size() != 1)
            continue;
        const ClaimId conclusion_claim = one.target.claim();
        const std::vector<RelationId> others = relations_from(planting.map, one.premises[0]);
        if (!ways.lead(conclusion_claim, one.premises[0]) && joins_alone(planting.map, relation) &&
            std::none_of(others.begin(), others.end(), [&](RelationId other) {
                const ClaimId led_to = conclusion(planting.map, other);
                return other != relation &&
                       (led_to == conclusion_claim || ways.lead(led_to, conclusion_claim));
            }))
            sites.push_back(relation);
    }
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    SketchRelation& turned = planting.map[*site];
    const ClaimId premise = turned.premises[0];
    turned.premises[0] = turned.target.claim();
    turned.target = premise;
    return planting.tell_of(*site, SlipKind::wrong_direction, both_ends(turned));
}

bool plant_wrong_polarity(Planting& planting) {
    std::vector<RelationId> sites;
    for (const RelationId relation : planting.free_relations(SlipKind::wrong_polarity))
        if (is_argument(planting.map[relation].type) && planting.map[relation].target.is_claim() &&
            joins_alone(planting.map, relation))
            sites.push_back(relation);
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    SketchRelation& turned = planting.map[*site];
    turned.type = turned.type == RelationType::support ? RelationType::attack : RelationType::support;
    return planting.tell_of(*site, SlipKind::wrong_polarity, turned.premises);
}

bool plant_linked_as_separate(Planting& planting) {
    std::vector<RelationId> sites;
    for (const RelationId relation : plain_arguments(planting, SlipKind::linked_as_separate))
        if (planting.map[relation].premises.size() > 1 && joins_alone(planting.map, relation))
            sites.push_back(relation);
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    const SketchRelation linked = planting.map[*site];
    planting.map[*site].premises.resize(1);
    for (std::size_t i = 1; i < linked.premises.size(); ++i)
        planting.add_relation(linked.type, {linked.premises[i]}, linked.target);
    return planting.tell_of(*site, SlipKind::linked_as_separate, linked.premises);
}

bool plant_separate_as_linked(Planting& planting) {
    const std::vector<RelationId> all = plain_arguments(planting, SlipKind::separate_as_linked);
    std::vector<Pair> sites;
    for (const RelationId one : all)
        for (const RelationId other : all) {
            const SketchRelation &first = planting.map[one], &second = planting.map[other];
            if (one < other && first.type == second.type && first.target == second.target &&
                first.premises.size() == 1 && second.premises.size() == 1 && joins_alone(planting.map, one) &&
                joins_alone(planting.map, other) &&
                !planting.is_joined(first.premises[0], second.premises[0]))
                sites.push_back({one, other});
        }
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    SketchRelation& linked = planting.map[site->relation];
    linked.premises.push_back(planting.map[site->beside].premises[0]);
    planting.map[site->beside].is_there = false;
    planting.lock(site->beside, SlipKind::separate_as_linked);
    return planting.tell_of(site->relation, SlipKind::separate_as_linked, linked.premises);
}

namespace {

/// Whether some claims may argue about a claim anew: nothing joins them yet, and it is no reason for them.
bool can_argue(const Planting& planting, const Ways& ways, const std::vector<ClaimId>& premises, ClaimId to) {
    return std::none_of(premises.begin(), premises.end(), [&](ClaimId premise) {
        return premise == to || planting.is_joined(premise, to) || ways.lead(to, premise) ||
               planting.reference_ways.lead(to, premise);
    });
}

/// Objections to steps with what they might be drawn against instead.
std::vector<std::pair<Aim, RelationId>> objections_to_steps(const Planting& planting, SlipKind kind) {
    const Ways ways(planting.map);
    std::vector<std::pair<Aim, RelationId>> sites;
    for (const RelationId relation : planting.free_relations(kind)) {
        const SketchRelation& one = planting.map[relation];
        if (one.type != RelationType::attack || one.target.is_claim() || planting.is_aimed_at(relation))
            continue;
        const RelationId step = one.target.relation();
        // Whoever objects to an attack is not against what it attacks.
        const bool may_be_attack = kind == SlipKind::step_as_premise;
        if (!planting.is_free(step, kind) || planting.map[step].target.is_relation() ||
            is_mutual(planting.map[step].type) ||
            (planting.map[step].type == RelationType::attack && !may_be_attack))
            continue;
        const std::vector<ClaimId> instead = kind == SlipKind::step_as_premise
                                                 ? planting.map[step].premises
                                                 : std::vector{planting.map[step].target.claim()};
        for (const ClaimId claim : instead)
            if (can_argue(planting, ways, one.premises, claim))
                sites.push_back({{relation, claim}, step});
    }
    return sites;
}

/// Objections to claims with the steps from or to these that they might be drawn against instead.
std::vector<std::pair<Aim, RelationId>> objections_to_claims(const Planting& planting, SlipKind kind) {
    const Ways ways(planting.map);
    std::vector<std::pair<Aim, RelationId>> sites;
    for (const RelationId relation : plain_arguments(planting, kind)) {
        const SketchRelation& one = planting.map[relation];
        if (one.type != RelationType::attack)
            continue;
        const ClaimId denied = one.target.claim();
        const bool is_premise = kind == SlipKind::premise_as_step;
        for (const RelationId step :
             is_premise ? relations_from(planting.map, denied) : relations_to(planting.map, denied)) {
            const SketchRelation& other = planting.map[step];
            const bool can_be_meant =
                other.type == RelationType::support || (is_premise && other.type == RelationType::attack);
            if (!planting.is_free(step, kind) || !can_be_meant || other.target.is_relation() ||
                planting.is_aimed_at(step))
                continue;
            const bool argues_with_itself =
                std::any_of(one.premises.begin(), one.premises.end(),
                            [&](ClaimId claim) { return has(other.premises, claim); });
            if (!argues_with_itself &&
                (!is_premise || can_argue(planting, ways, one.premises, other.target.claim())))
                sites.push_back({{relation, step}, step});
        }
    }
    return sites;
}

bool apply(Planting& planting, SlipKind kind, const std::vector<std::pair<Aim, RelationId>>& sites) {
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    planting.lock(site->second, kind);
    return apply(planting, kind, site->first);
}

}  // namespace

bool plant_step_as_premise(Planting& planting) {
    constexpr SlipKind kind = SlipKind::step_as_premise;
    return apply(planting, kind, objections_to_steps(planting, kind));
}

bool plant_step_as_conclusion(Planting& planting) {
    constexpr SlipKind kind = SlipKind::step_as_conclusion;
    return apply(planting, kind, objections_to_steps(planting, kind));
}

bool plant_premise_as_step(Planting& planting) {
    constexpr SlipKind kind = SlipKind::premise_as_step;
    return apply(planting, kind, objections_to_claims(planting, kind));
}

bool plant_conclusion_as_step(Planting& planting) {
    constexpr SlipKind kind = SlipKind::conclusion_as_step;
    return apply(planting, kind, objections_to_claims(planting, kind));
}

bool plant_contrary_as_attack(Planting& planting) {
    constexpr SlipKind kind = SlipKind::contrary_as_attack;
    const Ways ways(planting.map);
    std::vector<std::pair<RelationId, Ends>> sites;
    for (const RelationId relation : planting.free_relations(kind)) {
        const SketchRelation& one = planting.map[relation];
        if (one.type != RelationType::contrary || one.premises.size() != 1 || !one.target.is_claim() ||
            planting.is_aimed_at(relation) || !joins_alone(planting.map, relation))
            continue;
        const ClaimId premise = one.premises[0], target = one.target.claim();
        if (!ways.lead(target, premise))
            sites.push_back({relation, {premise, target}});
        if (!ways.lead(premise, target))
            sites.push_back({relation, {target, premise}});
    }
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    planting.map[site->first] = {
        .type = RelationType::attack, .premises = {site->second.from}, .target = site->second.to};
    return planting.tell_of(site->first, kind, {site->second.from, site->second.to});
}

bool plant_attack_as_contrary(Planting& planting) {
    constexpr SlipKind kind = SlipKind::attack_as_contrary;
    std::vector<RelationId> sites;
    for (const RelationId relation : plain_arguments(planting, kind))
        if (planting.map[relation].type == RelationType::attack &&
            planting.map[relation].premises.size() == 1 && joins_alone(planting.map, relation))
            sites.push_back(relation);
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    planting.map[*site].type = RelationType::contrary;
    return planting.tell_of(*site, kind, both_ends(planting.map[*site]));
}

namespace {

/// Supports, each from what the one before is aimed at.
using Chain = std::vector<RelationId>;

/// A chain of at most three supports from each claim to each other that it has one to; the shortest ones.
std::vector<std::pair<Ends, Chain>> chains(const Planting& planting, SlipKind kind) {
    std::vector<std::pair<Ends, Chain>> found;
    std::vector<RelationId> steps;
    for (const RelationId relation : planting.free_relations(kind))
        if (planting.map[relation].type == RelationType::support && planting.map[relation].target.is_claim())
            steps.push_back(relation);
    for (const ClaimId from : planting.free_claims()) {
        std::vector<ClaimId> seen{from};
        std::vector<std::pair<ClaimId, Chain>> open{{from, {}}};
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (!open[i].second.empty())
                found.push_back({{from, open[i].first}, open[i].second});
            if (open[i].second.size() == 3)
                continue;
            for (const RelationId step : steps) {
                const ClaimId to = planting.map[step].target.claim();
                if (!has(planting.map[step].premises, open[i].first) || has(seen, to))
                    continue;
                seen.push_back(to);
                Chain longer = open[i].second;
                longer.push_back(step);
                open.emplace_back(to, std::move(longer));
            }
        }
    }
    return found;
}

}  // namespace

bool plant_cycle(Planting& planting) {
    const Ways ways(planting.map);
    std::vector<std::pair<Ends, Chain>> sites;
    for (auto& [ends, chain] : chains(planting, SlipKind::cycle))
        if (!ways.lead(ends.to, ends.from) && !planting.reference_ways.lead(ends.to, ends.from) &&
            (chain.size() == 1 || !planting.is_joined(ends.from, ends.to)))
            sites.emplace_back(ends, std::move(chain));
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    const auto& [ends, chain] = *site;
    std::vector<ClaimId> around{ends.from};
    for (const RelationId step : chain) {
        around.push_back(planting.map[step].target.claim());
        planting.lock(step, SlipKind::cycle);
    }
    planting.add_relation(RelationType::support, {ends.to}, ends.from);
    return planting.tell(SlipKind::cycle, around);
}

bool plant_shortcut(Planting& planting) {
    std::vector<std::pair<Ends, Chain>> sites;
    for (auto& [ends, chain] : chains(planting, SlipKind::shortcut))
        if (chain.size() > 1 && !planting.is_joined(ends.from, ends.to))
            sites.emplace_back(ends, std::move(chain));
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    for (const RelationId step : site->second)
        planting.lock(step, SlipKind::shortcut);
    const Ends& ends = site->first;
    planting.add_relation(RelationType::support, {ends.from}, ends.to);
    return planting.tell(SlipKind::shortcut, {ends.from, ends.to});
}

bool plant_missing_relation(Planting& planting) {
    constexpr SlipKind kind = SlipKind::missing_relation;
    std::vector<RelationId> sites;
    for (const RelationId relation : planting.free_relations(kind)) {
        const SketchRelation& one = planting.map[relation];
        if (one.type != RelationType::rephrase && one.target.is_claim() && !planting.is_aimed_at(relation) &&
            joins_alone(planting.map, relation))
            sites.push_back(relation);
    }
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    planting.map[*site].is_there = false;
    return planting.tell_of(*site, kind, both_ends(planting.map[*site]));
}

namespace {

/// Whether some relation has both as premises or both argue about one claim: then a relation between them
/// could be read as another way to the same.
bool argue_together(const Sketch& map, ClaimId one, ClaimId other) {
    for (const RelationId first : relations_from(map, one))
        for (const RelationId second : relations_from(map, other))
            if (conclusion(map, first) == conclusion(map, second))
                return true;
    return false;
}

}  // namespace

bool plant_extra_relation(Planting& planting) {
    const Ways ways(planting.map);
    std::vector<Ends> sites;
    for (const ClaimId from : planting.free_claims())
        for (const ClaimId to : planting.free_claims())
            if (!planting.map[from].is_main && planting.are_apart(ways, from, to) &&
                !argue_together(planting.map, from, to))
                sites.push_back({from, to});
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    planting.add_relation(RelationType::support, {site->from}, site->to);
    return planting.tell(SlipKind::extra_relation, {site->from, site->to});
}

}  // namespace argmap::bench

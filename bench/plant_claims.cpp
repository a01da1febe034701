// Slips of claims: missing, extra, split, merged, or taken for what the map is about.
#include "bench/plants.hpp"
#include "bench/student_words.hpp"

#include <algorithm>

namespace argmap::bench {

namespace {

/// A claim with what hangs by it, and the relations that go with them.
struct Branch {
    std::vector<ClaimId> claims;
    std::vector<RelationId> relations;  ///< all premises or the target are gone
    std::vector<RelationId> trimmed;    ///< linked ones that lose a premise

    bool has(RelationId relation) const {
        return std::find(relations.begin(), relations.end(), relation) != relations.end();
    }
};

void find_relations(const Sketch& map, Branch& branch) {
    branch.relations.clear();
    branch.trimmed.clear();
    for (std::size_t before = map.relations.size() + 1; before != branch.relations.size();) {
        before = branch.relations.size();
        for (const RelationId relation : map.relation_ids()) {
            const SketchRelation& one = map[relation];
            const bool loses_target = one.target.is_claim() ? has(branch.claims, one.target.claim())
                                                            : branch.has(one.target.relation());
            if (one.is_there && !branch.has(relation) &&
                (loses_target || std::all_of(one.premises.begin(), one.premises.end(),
                                             [&](ClaimId claim) { return has(branch.claims, claim); })))
                branch.relations.push_back(relation);
        }
    }
    for (const RelationId relation : map.relation_ids())
        if (map[relation].is_there && !branch.has(relation) &&
            std::any_of(map[relation].premises.begin(), map[relation].premises.end(),
                        [&](ClaimId claim) { return has(branch.claims, claim); }))
            branch.trimmed.push_back(relation);
}

/// All relations that lead from a claim or are aimed at it.
std::vector<RelationId> relations_of(const Sketch& map, ClaimId claim) {
    std::vector<RelationId> all = relations_from(map, claim);
    const std::vector<RelationId> to = relations_to(map, claim);
    all.insert(all.end(), to.begin(), to.end());
    return all;
}

/// Whether a claim has no other place in the map than in a branch: it argues for or against something there,
/// and whatever else it has to do with is there, too.
bool hangs_by(const Sketch& map, const Branch& branch, ClaimId claim) {
    const std::vector<RelationId> from = relations_from(map, claim);
    const std::vector<RelationId> to = relations_to(map, claim);
    return map[claim].is_there && !map[claim].is_main && !has(branch.claims, claim) && !from.empty() &&
           std::all_of(from.begin(), from.end(), [&](RelationId relation) { return branch.has(relation); }) &&
           std::all_of(to.begin(), to.end(), [&](RelationId relation) {
               return !is_mutual(map[relation].type) || branch.has(relation);
           });
}

Branch branch_of(const Sketch& map, ClaimId root) {
    Branch branch{.claims = {root}, .relations = {}, .trimmed = {}};
    for (std::size_t before = 0; before != branch.claims.size();) {
        before = branch.claims.size();
        find_relations(map, branch);
        for (const ClaimId claim : map.claim_ids())
            if (hangs_by(map, branch, claim))
                branch.claims.push_back(claim);
    }
    return branch;
}

/// Whether a claim that stays would lose all it has to do with.
bool leaves_one_alone(const Sketch& map, const Branch& branch) {
    return std::any_of(branch.relations.begin(), branch.relations.end(), [&](RelationId relation) {
        std::vector<ClaimId> ends = map[relation].premises;
        if (map[relation].target.is_claim())
            ends.push_back(map[relation].target.claim());
        return std::any_of(ends.begin(), ends.end(), [&](ClaimId claim) {
            const std::vector<RelationId> all = relations_of(map, claim);
            return !has(branch.claims, claim) && !map[claim].is_main &&
                   std::all_of(all.begin(), all.end(), [&](RelationId one) { return branch.has(one); });
        });
    });
}

bool can_be_missing(const Planting& planting, const Branch& branch) {
    constexpr SlipKind kind = SlipKind::missing_claim;
    const std::size_t most = std::min<std::size_t>(4, planting.reference.claims.size() / 3);
    const auto is_free = [&](RelationId relation) { return planting.is_free(relation, kind); };
    return branch.claims.size() <= most && !leaves_one_alone(planting.map, branch) &&
           std::all_of(branch.claims.begin(), branch.claims.end(),
                       [&](ClaimId claim) { return planting.is_untied(claim); }) &&
           std::all_of(branch.relations.begin(), branch.relations.end(), is_free) &&
           std::all_of(branch.trimmed.begin(), branch.trimmed.end(), is_free);
}

/// Relations from either of two claims to the other.
std::size_t relations_between(const Sketch& map, ClaimId one, ClaimId other) {
    const std::vector<RelationId> all = relations_of(map, one), others = relations_of(map, other);
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](RelationId relation) {
        return std::find(others.begin(), others.end(), relation) != others.end();
    }));
}

/// A claim may be split or merged only where nothing else was changed about it.
bool is_untouched(const Planting& planting, ClaimId claim, SlipKind kind) {
    const std::vector<RelationId> all = relations_of(planting.map, claim);
    return planting.is_untied(claim) && !planting.map[claim].is_main &&
           std::all_of(all.begin(), all.end(),
                       [&](RelationId relation) { return planting.is_free(relation, kind); });
}

void lock_all(Planting& planting, ClaimId claim, SlipKind kind) {
    planting.lock(claim);
    for (const RelationId relation : relations_of(planting.map, claim))
        planting.lock(relation, kind);
}

}  // namespace

bool plant_missing_claim(Planting& planting) {
    std::vector<Branch> sites;
    for (const ClaimId claim : planting.free_claims())
        if (!planting.map[claim].is_main)
            if (Branch branch = branch_of(planting.map, claim); can_be_missing(planting, branch))
                sites.push_back(std::move(branch));
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    for (const ClaimId claim : site->claims)
        planting.map[claim].is_there = false;
    for (const RelationId relation : site->relations) {
        planting.map[relation].is_there = false;
        planting.lock(relation, SlipKind::missing_claim);
    }
    for (const RelationId relation : site->trimmed) {
        std::erase_if(planting.map[relation].premises,
                      [&](ClaimId claim) { return has(site->claims, claim); });
        planting.lock(relation, SlipKind::missing_claim);
    }
    return planting.tell(SlipKind::missing_claim, site->claims, {});
}

namespace {

/// A new claim whose text no other has; none where all that were tried were taken.
std::optional<ClaimId> add_extra(Planting& planting) {
    for (int tries = 0; tries < 20; ++tries) {
        std::string text = planting.extra_text();
        if (!text.empty() && std::none_of(planting.map.claims.begin(), planting.map.claims.end(),
                                          [&](const SketchClaim& claim) { return claim.text == text; }))
            return planting.add_claim(std::move(text), {});
    }
    return std::nullopt;
}

}  // namespace

bool plant_extra_claim(Planting& planting) {
    const auto target = planting.choose(planting.free_claims());
    const auto extra = target ? add_extra(planting) : std::nullopt;
    if (!extra)
        return false;
    planting.add_relation(RelationType::support, {*extra}, *target);
    std::vector<ClaimId> all{*extra};
    if (planting.chance.once_in(3))
        if (const auto reason = add_extra(planting)) {
            planting.add_relation(RelationType::support, {*reason}, *extra);
            all.push_back(*reason);
        }
    return planting.tell(SlipKind::extra_claim, {}, all);
}

namespace {

/// One more attack between claims of the reference.
bool plant_extra_attack(Planting& planting) {
    const Ways ways(planting.map);
    std::vector<std::pair<ClaimId, ClaimId>> sites;
    for (const ClaimId from : planting.free_claims())
        for (const ClaimId to : planting.free_claims())
            if (!planting.map[from].is_main && planting.are_apart(ways, from, to))
                sites.emplace_back(from, to);
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    planting.add_relation(RelationType::attack, {site->first}, site->second);
    return planting.tell(SlipKind::extra_objection, {site->first, site->second});
}

}  // namespace

bool plant_extra_objection(Planting& planting) {
    constexpr SlipKind kind = SlipKind::extra_objection;
    if (planting.chance.once_in(4) && plant_extra_attack(planting))
        return true;
    std::vector<Target> sites;
    for (const ClaimId claim : planting.free_claims())
        sites.emplace_back(claim);
    for (const RelationId relation : planting.free_relations(kind))
        if (planting.map[relation].type == RelationType::support && planting.chance.once_in(3))
            sites.emplace_back(relation);
    const auto target = planting.choose(sites);
    const auto extra = target ? add_extra(planting) : std::nullopt;
    if (!extra)
        return false;
    if (target->is_relation())
        planting.lock(target->relation(), kind);
    planting.add_relation(RelationType::attack, {*extra}, *target);
    return planting.tell(kind, {}, {*extra});
}

bool plant_split_claim(Planting& planting) {
    constexpr SlipKind kind = SlipKind::split_claim;
    std::vector<std::pair<ClaimId, TwoTexts>> sites;
    for (const ClaimId claim : planting.free_claims()) {
        const std::vector<RelationId> from = relations_from(planting.map, claim);
        if (!is_untouched(planting, claim, kind) ||
            std::none_of(from.begin(), from.end(),
                         [&](RelationId relation) { return !is_mutual(planting.map[relation].type); }))
            continue;
        if (auto halves = cut_in_two(planting.map[claim].text, planting.is_chinese))
            sites.emplace_back(claim, *std::move(halves));
    }
    auto site = planting.choose(sites);
    if (!site)
        return false;
    const ClaimId first = site->first;
    lock_all(planting, first, kind);
    planting.divide(first);
    planting.map[first].text = std::move(site->second.first);
    const ClaimId second = planting.add_claim(std::move(site->second.second), {first});
    const bool is_linked = planting.chance.once_in(2);
    for (const RelationId relation : relations_from(planting.map, first)) {
        if (is_mutual(planting.map[relation].type))
            continue;
        if (is_linked || planting.map[relation].premises.size() > 1)
            planting.map[relation].premises.push_back(second);
        else
            planting.add_relation(planting.map[relation].type, {second}, planting.map[relation].target);
    }
    for (const RelationId relation : relations_to(planting.map, first))
        if (!is_mutual(planting.map[relation].type) && planting.chance.once_in(2))
            planting.map[relation].target = second;
    return planting.tell(kind, {first}, {first, second});
}

namespace {

/// Two claims that a student could take for one: both argue for the same, or one is a reason for the other.
struct Merge {
    ClaimId kept;
    ClaimId gone;
    Joint joint = Joint::both;
};

bool argues_alike(const SketchRelation& one, const SketchRelation& other) {
    return one.type == other.type && one.target == other.target && one.premises.size() == 1 &&
           other.premises.size() == 1;
}

void find_siblings(const Planting& planting, const Ways& ways, std::vector<Merge>& sites) {
    const auto add = [&](ClaimId one, ClaimId other) {
        if (is_untouched(planting, one, SlipKind::merged_claims) &&
            is_untouched(planting, other, SlipKind::merged_claims) && planting.are_apart(ways, one, other))
            sites.push_back({one, other});
    };
    const Sketch& map = planting.map;
    for (const RelationId relation : planting.free_relations(SlipKind::merged_claims)) {
        const SketchRelation& one = map[relation];
        if (is_mutual(one.type))
            continue;
        for (std::size_t i = 1; i < one.premises.size(); ++i)
            add(one.premises[0], one.premises[i]);
        for (const RelationId beside : relations_to(map, one.target))
            if (relation < beside && argues_alike(one, map[beside]))
                add(one.premises[0], map[beside].premises[0]);
    }
}

void find_reasons(const Planting& planting, const Ways& ways, std::vector<Merge>& sites) {
    const Sketch& map = planting.map;
    for (const RelationId relation : planting.free_relations(SlipKind::merged_claims)) {
        const SketchRelation& one = map[relation];
        if (one.type != RelationType::support || one.premises.size() != 1 || one.target.is_relation() ||
            planting.is_aimed_at(relation))
            continue;
        const ClaimId reason = one.premises[0], claim = one.target.claim();
        if (is_untouched(planting, reason, SlipKind::merged_claims) &&
            is_untouched(planting, claim, SlipKind::merged_claims) &&
            relations_from(map, reason).size() == 1 && !ways.lead(claim, reason) &&
            relations_between(map, reason, claim) == 1)
            sites.push_back({claim, reason, Joint::because});
    }
}

/// The relations that say the same now are one, at which all is aimed that was aimed at any of them.
void join_equal_relations(Sketch& map, ClaimId claim) {
    const std::vector<RelationId> all = relations_of(map, claim);
    for (const RelationId one : all)
        for (const RelationId other : all) {
            SketchRelation &first = map[one], &second = map[other];
            if (one >= other || !first.is_there || !second.is_there || first.type != second.type ||
                first.target != second.target ||
                !std::is_permutation(first.premises.begin(), first.premises.end(), second.premises.begin(),
                                     second.premises.end()))
                continue;
            second.is_there = false;
            for (const RelationId aimed : relations_to(map, other))
                map[aimed].target = one;
        }
}

void merge(Sketch& map, const Merge& site) {
    for (const RelationId relation : relations_from(map, site.gone)) {
        std::vector<ClaimId>& premises = map[relation].premises;
        if (map[relation].target == Target(site.kept))
            map[relation].is_there = false;
        else if (has(premises, site.kept))
            std::erase(premises, site.gone);
        else
            std::replace(premises.begin(), premises.end(), site.gone, site.kept);
    }
    for (const RelationId relation : relations_to(map, site.gone))
        map[relation].target = site.kept;
    map[site.gone].is_there = false;
    join_equal_relations(map, site.kept);
}

}  // namespace

bool plant_merged_claims(Planting& planting) {
    constexpr SlipKind kind = SlipKind::merged_claims;
    const Ways ways(planting.map);
    std::vector<Merge> sites;
    find_siblings(planting, ways, sites);
    find_reasons(planting, ways, sites);
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    lock_all(planting, site->kept, kind);
    lock_all(planting, site->gone, kind);
    planting.divide(site->kept);
    SketchClaim& kept = planting.map[site->kept];
    kept.text = joined(kept.text, planting.map[site->gone].text, site->joint, planting.is_chinese);
    kept.reference = {site->kept, site->gone};
    std::sort(kept.reference.begin(), kept.reference.end());
    merge(planting.map, *site);
    return planting.tell(kind, {site->kept, site->gone}, {site->kept});
}

bool plant_wrong_main(Planting& planting) {
    const auto is_main = [&](ClaimId claim) { return planting.map[claim].is_main; };
    std::vector<ClaimId> mains, sites;
    for (const ClaimId claim : planting.map.claim_ids())
        if (is_main(claim) && planting.map[claim].is_there)
            mains.push_back(claim);
    if (mains.size() != 1 || !planting.is_free(mains[0]) || !planting.reference[mains[0]].is_main)
        return false;
    for (const ClaimId claim : planting.free_claims())
        if (!is_main(claim) && !relations_to(planting.map, claim).empty())
            sites.push_back(claim);
    const auto site = planting.choose(sites);
    if (!site)
        return false;
    planting.map[mains[0]].is_main = false;
    planting.map[*site].is_main = true;
    planting.lock(mains[0]);
    planting.lock(*site);
    return planting.tell(SlipKind::wrong_main, {mains[0], *site});
}

}  // namespace argmap::bench

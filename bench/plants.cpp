#include "bench/plants.hpp"

#include "bench/student_words.hpp"

#include <algorithm>

namespace argmap::bench {

Planting::Planting(Sketch drawn, std::uint64_t seed, bool may_overlap, bool chinese,
                   std::span<const std::string> elsewhere)
    : reference(std::move(drawn)),
      reference_ways(reference),
      map(reference),
      chance(seed),
      is_chinese(chinese),
      may_overlap_(may_overlap),
      elsewhere_(elsewhere),
      is_whole_(map.claims.size(), true),
      is_locked_(map.claims.size(), false),
      is_tied_(map.claims.size(), false),
      changed_by_(map.relations.size()) {}

bool Planting::is_plain(ClaimId claim) const {
    return index(claim) < reference.claims.size() && map[claim].is_there && is_whole_[index(claim)];
}

bool Planting::is_free(ClaimId claim) const {
    return is_plain(claim) && (may_overlap_ || !is_locked_[index(claim)]);
}

bool Planting::is_untied(ClaimId claim) const {
    return is_free(claim) && (may_overlap_ || !is_tied_[index(claim)]);
}

bool Planting::is_free(RelationId relation, SlipKind kind) const {
    if (index(relation) >= reference.relations.size() || !map[relation].is_there)
        return false;
    const std::vector<SlipKind>& changed_by = changed_by_[index(relation)];
    if (may_overlap_ ? std::find(changed_by.begin(), changed_by.end(), kind) != changed_by.end()
                     : !changed_by.empty())
        return false;
    const Target target = map[relation].target;
    return std::all_of(map[relation].premises.begin(), map[relation].premises.end(),
                       [&](ClaimId claim) { return is_plain(claim); }) &&
           (target.is_claim() ? is_plain(target.claim())
                              : index(target.relation()) < reference.relations.size());
}

std::vector<ClaimId> Planting::free_claims() const {
    std::vector<ClaimId> found;
    for (const ClaimId claim : map.claim_ids())
        if (is_free(claim))
            found.push_back(claim);
    return found;
}

std::vector<RelationId> Planting::free_relations(SlipKind kind) const {
    std::vector<RelationId> found;
    for (const RelationId relation : map.relation_ids())
        if (is_free(relation, kind))
            found.push_back(relation);
    return found;
}

bool Planting::are_apart(const Ways& ways, ClaimId one, ClaimId other) const {
    return one != other && !ways.lead(one, other) && !ways.lead(other, one) &&
           !reference_ways.lead(one, other) && !reference_ways.lead(other, one) && !is_joined(one, other);
}

bool Planting::is_joined(ClaimId one, ClaimId other) const {
    return are_joined(map, one, other) || are_joined(reference, one, other);
}

void Planting::lock(ClaimId claim) {
    if (index(claim) < is_locked_.size())
        is_locked_[index(claim)] = true;
}

void Planting::lock(RelationId relation, SlipKind kind) {
    if (index(relation) >= changed_by_.size())
        return;
    changed_by_[index(relation)].push_back(kind);
    for (const ClaimId premise : reference[relation].premises)
        is_tied_[index(premise)] = true;
    is_tied_[index(conclusion(reference, relation))] = true;
}

ClaimId Planting::add_claim(std::string text, std::vector<ClaimId> says) {
    const ClaimId claim{static_cast<std::uint32_t>(map.claims.size())};
    map.claims.push_back({.id = {}, .text = std::move(text), .reference = std::move(says)});
    return claim;
}

RelationId Planting::add_relation(RelationType type, std::vector<ClaimId> premises, Target target) {
    const RelationId relation{static_cast<std::uint32_t>(map.relations.size())};
    map.relations.push_back({.type = type, .premises = std::move(premises), .target = target});
    return relation;
}

bool Planting::tell(SlipKind kind, std::vector<ClaimId> claims) {
    return tell(kind, claims, claims);
}

bool Planting::tell(SlipKind kind, std::vector<ClaimId> of_reference, std::vector<ClaimId> of_student) {
    std::sort(of_reference.begin(), of_reference.end());
    of_reference.erase(std::unique(of_reference.begin(), of_reference.end()), of_reference.end());
    plants.push_back({.kind = kind, .reference = std::move(of_reference), .student = std::move(of_student)});
    return true;
}

bool Planting::tell_of(RelationId relation, SlipKind kind, std::vector<ClaimId> claims) {
    lock(relation, kind);
    tell(kind, std::move(claims));
    plants.back().relation = relation;
    return true;
}

bool Planting::leaves_trace(const Plant& plant) const {
    if (!plant.relation)
        return true;
    const SketchRelation &before = reference[*plant.relation], &now = map[*plant.relation];
    const auto is_there = [&](ClaimId claim) { return map[claim].is_there; };
    const auto there =
        static_cast<std::size_t>(std::count_if(plant.reference.begin(), plant.reference.end(), is_there));
    switch (plant.kind) {
        case SlipKind::missing_relation:
            return is_there(before.target.claim()) &&
                   std::any_of(before.premises.begin(), before.premises.end(), is_there);
        case SlipKind::wrong_polarity:
        case SlipKind::contrary_as_attack:
        case SlipKind::attack_as_contrary:
            return now.is_there && (now.type != before.type || now.target != before.target);
        case SlipKind::wrong_direction:
            return now.is_there && now.target != before.target && !is_mutual(now.type);
        case SlipKind::linked_as_separate:
        case SlipKind::separate_as_linked:
            return now.is_there && there > 1 && now.premises != before.premises;
        default:
            return now.is_there && now.target != before.target;
    }
}

std::string Planting::extra_text() {
    if (!elsewhere_.empty() && chance.once_in(2))
        return elsewhere_[chance.below(elsewhere_.size())];
    std::vector<std::string> texts;
    for (const SketchClaim& claim : reference.claims)
        texts.push_back(claim.text);
    return on_topic(texts, is_chinese, chance);
}

std::span<const PlantKind> all_plants() {
    static constexpr PlantKind all[] = {
#define PLANT(kind) {SlipKind::kind, plant_##kind}
        PLANT(missing_claim),      PLANT(extra_claim),        PLANT(extra_objection),
        PLANT(split_claim),        PLANT(merged_claims),      PLANT(wrong_parent),
        PLANT(to_conclusion),      PLANT(wrong_direction),    PLANT(wrong_polarity),
        PLANT(linked_as_separate), PLANT(separate_as_linked), PLANT(step_as_premise),
        PLANT(step_as_conclusion), PLANT(premise_as_step),    PLANT(conclusion_as_step),
        PLANT(contrary_as_attack), PLANT(attack_as_contrary), PLANT(cycle),
        PLANT(wrong_main),         PLANT(missing_relation),   PLANT(extra_relation),
        PLANT(shortcut),
#undef PLANT
    };
    static_assert(std::size(all) == planted_kinds);
    return all;
}

}  // namespace argmap::bench

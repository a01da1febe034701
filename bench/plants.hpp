// How is each kind of slip planted? One function a kind: it looks for all places, takes one of them by
// chance, and says nothing was planted where there is none.
#pragma once

#include "bench/sketch.hpp"
#include "exercise/chance.hpp"
#include "teach/slips.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace argmap::bench {

/// A slip in terms of the sketch: the numbers of a student's claims are known only when all is drawn.
struct Plant {
    SlipKind kind = SlipKind::missing_claim;
    std::vector<ClaimId> reference;
    std::vector<ClaimId> student;
    std::optional<RelationId> relation = {};  ///< that it changed, where it changed one of the reference
};

/// A map in which slips are being planted, and what was changed already.
class Planting {
  public:
    Planting(Sketch reference, std::uint64_t seed, bool may_overlap, bool is_chinese,
             std::span<const std::string> elsewhere);

    const Sketch reference;
    const Ways reference_ways;
    Sketch map;
    Chance chance;
    bool is_chinese = false;
    std::vector<Plant> plants;

    /// Whether a claim is one of the reference, whole, and no slip has changed it if that is not allowed.
    bool is_free(ClaimId claim) const;
    /// The same, and of none of its relations, those that it has in the reference among them.
    bool is_untied(ClaimId claim) const;
    /// The same of a relation, with whole claims, which no slip of this kind has changed in any case.
    bool is_free(RelationId relation, SlipKind kind) const;
    std::vector<ClaimId> free_claims() const;
    std::vector<RelationId> free_relations(SlipKind kind) const;

    /// Claims that are neither joined nor bear on each other, here or in the reference.
    bool are_apart(const Ways& ways, ClaimId one, ClaimId other) const;
    /// The same without looking for longer ways.
    bool is_joined(ClaimId one, ClaimId other) const;
    bool is_aimed_at(RelationId relation) const { return !relations_to(map, relation).empty(); }

    template <class Site>
    std::optional<Site> choose(const std::vector<Site>& sites) {
        if (sites.empty())
            return std::nullopt;
        return sites[chance.below(sites.size())];
    }

    /// From now on no other slip may change it. With a relation its claims may no longer go away, be split or
    /// merged: then it would be hard to say what the slip was.
    void lock(ClaimId claim);
    void lock(RelationId relation, SlipKind kind);
    /// It is now several claims, or several are one.
    void divide(ClaimId claim) { is_whole_[index(claim)] = false; }

    ClaimId add_claim(std::string text, std::vector<ClaimId> reference);
    RelationId add_relation(RelationType type, std::vector<ClaimId> premises, Target target);

    /// Notes a slip about claims that are in the reference and in the student's map.
    bool tell(SlipKind kind, std::vector<ClaimId> claims);
    bool tell(SlipKind kind, std::vector<ClaimId> reference, std::vector<ClaimId> student);
    /// The same of a relation that the slip has changed, which is locked.
    bool tell_of(RelationId relation, SlipKind kind, std::vector<ClaimId> claims);

    /// Whether a slip is still to be seen: a later one may have undone it, or taken away what it changed.
    bool leaves_trace(const Plant& plant) const;

    /// A text that no claim has: from another map or made of this map's words.
    std::string extra_text();

  private:
    bool is_plain(ClaimId claim) const;

    bool may_overlap_;
    std::span<const std::string> elsewhere_;
    std::vector<bool> is_whole_;
    std::vector<bool> is_locked_;
    std::vector<bool> is_tied_;
    std::vector<std::vector<SlipKind>> changed_by_;
};

struct PlantKind {
    SlipKind kind;
    bool (*plant)(Planting& planting);
};

/// One for each kind of slip.
std::span<const PlantKind> all_plants();

// Of claims.
bool plant_missing_claim(Planting& planting);
bool plant_extra_claim(Planting& planting);
bool plant_extra_objection(Planting& planting);
bool plant_split_claim(Planting& planting);
bool plant_merged_claims(Planting& planting);
bool plant_wrong_main(Planting& planting);

// Of relations.
bool plant_wrong_parent(Planting& planting);
bool plant_to_conclusion(Planting& planting);
bool plant_wrong_direction(Planting& planting);
bool plant_wrong_polarity(Planting& planting);
bool plant_linked_as_separate(Planting& planting);
bool plant_separate_as_linked(Planting& planting);
bool plant_step_as_premise(Planting& planting);
bool plant_step_as_conclusion(Planting& planting);
bool plant_premise_as_step(Planting& planting);
bool plant_conclusion_as_step(Planting& planting);
bool plant_contrary_as_attack(Planting& planting);
bool plant_attack_as_contrary(Planting& planting);
bool plant_cycle(Planting& planting);
bool plant_missing_relation(Planting& planting);
bool plant_extra_relation(Planting& planting);
bool plant_shortcut(Planting& planting);

}  // namespace argmap::bench

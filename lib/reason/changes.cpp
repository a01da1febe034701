#include "reason/changes.hpp"

#include "diagnostics/diagnostics.hpp"
#include "document/copy.hpp"
#include "graph/resolve.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace argmap {

namespace {

template <class Id>
std::vector<bool> marks(std::size_t count, const std::vector<Id>& marked) {
    std::vector<bool> marks(count, false);
    for (const Id id : marked)
        marks[index(id)] = true;
    return marks;
}

/// What of a map is left after changes.
class Left {
  public:
    Left(const ArgumentMap& map, const Changes& changes)
        : map_(map),
          gone_claims_(marks(map.claim_count(), changes.without)),
          gone_relations_(marks(map.relation_count(), changes.without_relations)),
          assumed_(marks(map.claim_count(), changes.assumed)) {
        for (const RelationId relation : map.relations())
            if (has_lost_an_end(relation) || attacks_only_the_assumed(relation))
                gone_relations_[index(relation)] = true;
        drop_what_is_aimed_at_gone_ones();
    }

    bool has(ClaimId claim) const { return !gone_claims_[index(claim)]; }
    bool has(RelationId relation) const { return !gone_relations_[index(relation)]; }
    bool has(Target target) const { return target.is_claim() ? has(target.claim()) : has(target.relation()); }
    bool is_assumed(ClaimId claim) const { return assumed_[index(claim)]; }

    bool has_assumed_target(RelationId relation) const {
        const Target target = map_.target(relation);
        return target.is_claim() && is_assumed(target.claim());
    }
    bool has_assumed_premise(RelationId relation) const { return is_assumed(map_.premises(relation)[0]); }

  private:
    bool has_lost_an_end(RelationId relation) const {
        const auto premises = map_.premises(relation);
        const Target target = map_.target(relation);
        return (target.is_claim() && !has(target.claim())) ||
               !std::all_of(premises.begin(), premises.end(), [&](ClaimId premise) { return has(premise); });
    }

    bool attacks_only_the_assumed(RelationId relation) const {
        if (!has_assumed_target(relation))
            return false;
        return map_.type(relation) == RelationType::attack ||
               (map_.type(relation) == RelationType::contrary && has_assumed_premise(relation));
    }

    void drop_what_is_aimed_at_gone_ones() {
        std::vector<RelationId> to_follow;
        for (const RelationId relation : map_.relations())
            if (!has(relation))
                to_follow.push_back(relation);
        while (!to_follow.empty()) {
            const RelationId gone = to_follow.back();
            to_follow.pop_back();
            for (const RelationId aimed : map_.relations_to(gone))
                if (has(aimed)) {
                    gone_relations_[index(aimed)] = true;
                    to_follow.push_back(aimed);
                }
        }
    }

    const ArgumentMap& map_;
    std::vector<bool> gone_claims_;
    std::vector<bool> gone_relations_;
    std::vector<bool> assumed_;
};

class Changer {
  public:
    Changer(const ArgumentMap& map, const Changes& changes)
        : map_(map), changes_(changes), left_(map, changes), document_(copy(map.document())) {}

    Document run() {
        keep_claims();
        keep_relations();
        for (const auto& [claim, weight] : changes_.weights)
            if (left_.has(claim))
                document_.claims[places_of_claims_[index(claim)]].weight = {weight};
        for (const auto& [claim, target] : changes_.attacks)
            add_attack(claim, target);
        keep_main_claims();
        return std::move(document_);
    }

  private:
    /// Keeps the entries of what is left, and tells where they are then.
    template <class Id, class Entry, class Change>
    std::vector<std::size_t> keep(IdRange<Id> ids, Rows<Entry> Document::*list, Change change) {
        const Rows<Entry>& written = map_.document().*list;
        std::vector<std::size_t> places(ids.size());
        Rows<Entry> kept;
        std::size_t entry = 0;
        for (const Id id : ids) {
            while (&written[entry] != &map_[id])
                ++entry;
            places[index(id)] = kept.size();
            if (left_.has(id)) {
                kept.push_back((document_.*list)[entry]);
                change(id, kept.back());
            }
        }
        document_.*list = std::move(kept);
        return places;
    }

    void keep_claims() {
        const auto assume = [&](ClaimId claim, ClaimEntry& entry) {
            entry.assumed = entry.assumed || left_.is_assumed(claim);
        };
        places_of_claims_ = keep(map_.claims(), &Document::claims, assume);
    }

    void keep_relations() {
        const auto aim = [&](RelationId relation, RelationEntry& entry) {
            if (map_.type(relation) != RelationType::contrary)
                return;
            const bool is_turned = left_.has_assumed_target(relation);
            if (is_turned || left_.has_assumed_premise(relation))
                entry.type = RelationType::attack;
            if (is_turned) {
                const Word premise = document_[entry.from][0];
                entry.from = row({entry.to});
                entry.to = premise;
            }
        };
        places_of_relations_ = keep(map_.relations(), &Document::relations, aim);
    }

    void add_attack(ClaimId claim, Target target) {
        assert(target != Target(claim));
        if (!left_.has(claim) || !left_.has(target) ||
            (target.is_claim() && left_.is_assumed(target.claim())))
            return;
        RelationEntry attack;
        attack.type = RelationType::attack;
        attack.from = row({unplaced(map_.id(claim))});
        attack.to = unplaced(target.is_claim() ? map_.id(target.claim()) : id_of(target.relation()));
        document_.relations.push_back(attack);
    }

    Run<Word> row(const std::vector<Word>& words) {
        const Run<Word> row{static_cast<std::uint32_t>(document_.words.size()),
                            static_cast<std::uint32_t>(words.size())};
        document_.words.insert(document_.words.end(), words.begin(), words.end());
        return row;
    }

    Word unplaced(std::string_view text) { return {document_.decoded.emplace_back(text), nowhere}; }

    /// The id that a relation is known by; a new one where it has none, or one that is taken.
    std::string_view id_of(RelationId relation) {
        RelationEntry& entry = document_.relations[places_of_relations_[index(relation)]];
        if (map_.find_relation(map_.id(relation)) != relation && !new_ids_.contains(entry.id.text()))
            entry.id = unplaced(new_id());
        return entry.id.text();
    }

    std::string new_id() {
        if (new_ids_.empty())
            note_ids();
        std::string id;
        do
            id = "relation-" + std::to_string(++last_number_);
        while (taken_ids_.contains(id));
        return *new_ids_.insert(std::move(id)).first;
    }

    void note_ids() {
        for (const ClaimEntry& claim : map_.document().claims)
            taken_ids_.insert(claim.id.text());
        for (const RelationEntry& relation : map_.document().relations)
            taken_ids_.insert(relation.id.text());
    }

    void keep_main_claims() {
        std::vector<Word> kept;
        for (const Word word : document_[document_.main])
            if (const auto claim = map_.find_claim(word.text()); claim && left_.has(*claim))
                kept.push_back(word);
        document_.main = row(kept);
        document_.has_main = !kept.empty();
    }

    const ArgumentMap& map_;
    const Changes& changes_;
    Left left_;
    Document document_;
    std::vector<std::size_t> places_of_claims_;     // in the changed document, of those that are left
    std::vector<std::size_t> places_of_relations_;  // likewise
    std::set<std::string_view> taken_ids_;
    std::set<std::string, std::less<>> new_ids_;
    std::size_t last_number_ = 0;
};

}  // namespace

ArgumentMap changed(const ArgumentMap& map, const Changes& changes) {
    Diagnostics nothing_new;  // what is wrong with the map as it is has been told
    return resolve(Changer(map, changes).run(), nothing_new);
}

bool ClaimChange::has_other_strength() const {
    return std::abs(strength_after - strength_before) > least_change_of_strength;
}

std::vector<ClaimChange> changes_between(const Findings& before, const Findings& after) {
    std::vector<ClaimChange> changes;
    for (const ClaimId claim : before.map.claims()) {
        const std::optional<ClaimId> then = after.map.find_claim(before.map.id(claim));
        if (!then)
            continue;
        const ClaimChange change{.claim = claim,
                                 .label_before = before.labels[claim],
                                 .label_after = after.labels[*then],
                                 .strength_before = before.strengths[claim],
                                 .strength_after = after.strengths[*then]};
        if (change.has_other_label() || change.has_other_strength())
            changes.push_back(change);
    }
    return changes;
}

}  // namespace argmap

#include "diagram/hidden.hpp"

#include "graph/bearing.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace argmap {

namespace {

using Count = std::uint32_t Hidden::*;

/// Counts each claim once on each side of another.
class Counter {
  public:
    Counter(const ArgumentMap& map, const Selection& selection, HiddenBearing bearing)
        : map_(map),
          selection_(selection),
          is_told_(bearing == HiddenBearing::told),
          aims_(last_aims(map)),
          counted_for_(map.claim_count()) {}

    Hidden around(ClaimId claim) {
        hidden_ = {};
        ++turn_;
        count_below(claim);
        count_above(claim);
        return hidden_;
    }

  private:
    static constexpr Count sides[] = {&Hidden::reasons, &Hidden::objections, &Hidden::rewordings,
                                      &Hidden::conclusions, &Hidden::unsaid};

    struct CountedFor {
        std::uint32_t turns[5] = {};  // the last one on each side
    };

    void count(ClaimId claim, std::size_t side) {
        std::uint32_t& turn = counted_for_[index(claim)].turns[side];
        if (selection_.has(claim) || turn == turn_)
            return;
        turn = turn_;
        ++(hidden_.*sides[side]);
    }

    std::size_t side_of(RelationId relation) const {
        const RelationType type = map_.type(relation);
        return !is_told_                        ? unsaid
               : type == RelationType::support  ? reason
               : type == RelationType::rephrase ? rewording
                                                : objection;
    }

    bool leads_both_ways(RelationId relation) const { return is_told_ && is_mutual(map_, relation); }

    void count_below(ClaimId claim) {
        for (const RelationId relation : map_.relations_to(claim))
            open_.emplace_back(relation, side_of(relation));
        for (const RelationId relation : map_.relations_from(claim)) {
            if (!leads_both_ways(relation))
                continue;
            open_.emplace_back(relation, side_of(relation));
            count(map_.target(relation).claim(), open_.back().second);
        }
        while (!open_.empty()) {
            const auto [relation, side] = open_.back();
            open_.pop_back();
            for (const ClaimId premise : map_.premises(relation))
                count(premise, side);
            for (const RelationId aimed : map_.relations_to(relation))
                open_.emplace_back(aimed, side_of_aimed(aimed, side));
        }
    }

    /// An attack turns what it is aimed at round: an objection to an objection is a reason.
    std::size_t side_of_aimed(RelationId aimed, std::size_t side) const {
        if (!is_told_)
            return unsaid;
        const bool against = side == objection;
        const bool turns = map_.type(aimed) == RelationType::attack;
        return against == turns ? reason : objection;
    }

    void count_above(ClaimId claim) {
        for (const RelationId relation : map_.relations_from(claim)) {
            if (leads_both_ways(relation))
                continue;
            const RelationId last = aims_[index(relation)];
            count(map_.target(last).claim(), conclusion);
            if (leads_both_ways(last))
                count(map_.premises(last).front(), conclusion);
        }
    }

    static constexpr std::size_t reason = 0, objection = 1, rewording = 2, conclusion = 3, unsaid = 4;

    const ArgumentMap& map_;
    const Selection& selection_;
    bool is_told_;  // how claims bear
    std::vector<RelationId> aims_;
    std::vector<CountedFor> counted_for_;  // by claim
    std::uint32_t turn_ = 0;
    std::vector<std::pair<RelationId, std::size_t>> open_;
    Hidden hidden_;
};

}  // namespace

std::vector<Hidden> hidden_around(const ArgumentMap& map, const Selection& selection, HiddenBearing bearing) {
    std::vector<Hidden> hidden(map.claim_count());
    Counter counter(map, selection, bearing);
    for (const ClaimId claim : map.claims())
        if (selection.has(claim))
            hidden[index(claim)] = counter.around(claim);
    return hidden;
}

}  // namespace argmap

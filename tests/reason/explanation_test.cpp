#include "reason/explanation.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <functional>
#include <random>
#include <string>

namespace argmap {

namespace {

/// Checks of an explanation what anybody can check who has the map and its labels before him.
class Judge {
  public:
    Judge(const ArgumentMap& map, const Explanation& explanation)
        : map_(map), labelling_(grounded(map)), explanation_(explanation) {}

    bool agrees(ClaimId asked) const {
        if (explanation_.claims.empty() || explanation_.claims.front().claim != asked)
            return false;
        return std::all_of(explanation_.claims.begin(), explanation_.claims.end(),
                           [&](const ClaimReason& reason) { return is_right(reason); }) &&
               std::all_of(explanation_.defences.begin(), explanation_.defences.end(),
                           [&](const Defence& defence) { return is_right(defence); }) &&
               !goes_in_cycles();
    }

  private:
    const ClaimReason* find(ClaimId claim) const {
        const auto found = std::find_if(explanation_.claims.begin(), explanation_.claims.end(),
                                        [&](const ClaimReason& one) { return one.claim == claim; });
        return found == explanation_.claims.end() ? nullptr : &*found;
    }

    bool has_defence(RelationId relation) const {
        return map_.relations_to(relation).empty() ||
               std::any_of(explanation_.defences.begin(), explanation_.defences.end(),
                           [&](const Defence& one) { return one.relation == relation; });
    }

    std::vector<RelationId> aimed(Target about, RelationType type) const {
        std::vector<RelationId> found;
        for (const RelationId r : map_.relations()) {
            const bool is_aimed =
                map_.target(r) == about || (is_mutual(map_, r) && Target(map_.premises(r)[0]) == about);
            const bool is_wanted = map_.type(r) == type ||
                                   (type == RelationType::attack && map_.type(r) == RelationType::contrary);
            if (is_aimed && is_wanted)
                found.push_back(r);
        }
        return found;
    }

    /// Whether a relation counts: its speakers are in and explained, and what is aimed at it is met.
    bool counts(RelationId relation, Target about) const {
        for (const ClaimId speaker : speakers_by(map_, relation, about))
            if (labelling_[speaker] != Standing::in || find(speaker) == nullptr)
                return false;
        return labelling_[relation] == Standing::in && has_defence(relation);
    }

    bool fails(const Failure& failure, Target about) const {
        if (failure.fault == Fault::premise) {
            const auto speakers = speakers_by(map_, failure.relation, about);
            return std::find(speakers.begin(), speakers.end(), *failure.premise) != speakers.end() &&
                   labelling_[*failure.premise] == Standing::out && find(*failure.premise) != nullptr;
        }
        if (failure.fault == Fault::undercut)
            return map_.is_undercut(*failure.undercut) &&
                   map_.target(*failure.undercut) == Target(failure.relation) &&
                   counts(*failure.undercut, failure.relation);
        const auto warrants = aimed(failure.relation, RelationType::support);
        return !warrants.empty() && std::all_of(warrants.begin(), warrants.end(), [&](RelationId warrant) {
            return labelling_[warrant] == Standing::out;
        });
    }

    bool all_fail(const std::vector<Failure>& failures, Target about,
                  const std::vector<RelationId>& expected) const {
        std::vector<RelationId> told;
        for (const Failure& failure : failures) {
            told.push_back(failure.relation);
            if (!fails(failure, about))
                return false;
        }
        return told == expected;
    }

    bool is_right(const ClaimReason& reason) const {
        const ClaimId claim = reason.claim;
        if (reason.standing != labelling_[claim])
            return false;
        const auto supports = aimed(claim, RelationType::support);
        switch (reason.because) {
            case Because::stands:
                return reason.standing == Standing::in &&
                       (reason.support ? counts(*reason.support, claim)
                                       : supports.empty() || map_[claim].assumed) &&
                       all_fail(reason.failures, claim, aimed(claim, RelationType::attack));
            case Because::attacked:
                return reason.standing == Standing::out && counts(*reason.attack, claim);
            case Because::unsupported:
                return reason.standing == Standing::out && !supports.empty() && !map_[claim].assumed &&
                       all_fail(reason.failures, claim, supports);
            case Because::circular:
                return reason.standing == Standing::out && is_chain(reason, Standing::out);
            case Because::open:
                return reason.standing == Standing::undecided && is_chain(reason, Standing::undecided) &&
                       has_attack_in_cycle(reason);
        }
        return false;
    }

    bool is_right(const Defence& defence) const {
        const auto warrants = aimed(defence.relation, RelationType::support);
        return labelling_[defence.relation] == Standing::in &&
               all_fail(defence.undercuts, defence.relation, aimed(defence.relation, RelationType::attack)) &&
               defence.warrant.has_value() == !warrants.empty() &&
               (!defence.warrant || counts(*defence.warrant, defence.relation));
    }

    bool is_chain(const ClaimReason& reason, Standing standing) const {
        return !reason.chain.empty() && reason.chain.front() == reason.claim &&
               reason.links.size() == reason.chain.size() &&
               std::all_of(reason.chain.begin(), reason.chain.end(),
                           [&](ClaimId claim) { return labelling_[claim] == standing; });
    }

    /// Whether one of the links from where the chain comes back to is no support of a claim.
    bool has_attack_in_cycle(const ClaimReason& reason) const {
        for (std::size_t begin = 0; begin < reason.chain.size(); ++begin) {
            const auto last = speakers_by(map_, reason.links.back(), reason.chain.back());
            if (std::find(last.begin(), last.end(), reason.chain[begin]) == last.end())
                continue;
            for (std::size_t i = begin; i < reason.links.size(); ++i)
                if (map_.type(reason.links[i]) != RelationType::support ||
                    map_.target(reason.links[i]).is_relation())
                    return true;
        }
        return false;
    }

    /// What the reason of a claim rests on, by claims.
    std::vector<ClaimId> rests_on(const ClaimReason& reason) const {
        std::vector<ClaimId> found;
        const auto add_relation = [&](auto&& self, RelationId relation, Target about) -> void {
            for (const ClaimId speaker : speakers_by(map_, relation, about))
                found.push_back(speaker);
            for (const Defence& defence : explanation_.defences)
                if (defence.relation == relation) {
                    for (const Failure& failure : defence.undercuts)
                        if (failure.premise)
                            found.push_back(*failure.premise);
                        else if (failure.undercut)
                            self(self, *failure.undercut, failure.relation);
                    if (defence.warrant)
                        self(self, *defence.warrant, relation);
                }
        };
        for (const auto& relation : {reason.support, reason.attack})
            if (relation)
                add_relation(add_relation, *relation, reason.claim);
        for (const Failure& failure : reason.failures)
            if (failure.premise)
                found.push_back(*failure.premise);
            else if (failure.undercut)
                add_relation(add_relation, *failure.undercut, failure.relation);
        return found;
    }

    bool goes_in_cycles() const {
        std::vector<int> state(map_.claim_count(), 0);
        std::function<bool(ClaimId)> visit = [&](ClaimId claim) {
            int& at = state[index(claim)];
            if (at != 0)
                return at == 1;
            at = 1;
            if (const ClaimReason* const reason = find(claim))
                for (const ClaimId next : rests_on(*reason))
                    if (visit(next))
                        return true;
            at = 2;
            return false;
        };
        return std::any_of(explanation_.claims.begin(), explanation_.claims.end(),
                           [&](const ClaimReason& reason) { return visit(reason.claim); });
    }

    const ArgumentMap& map_;
    const Labelling labelling_;
    const Explanation& explanation_;
};

void check_every_claim(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    for (const ClaimId claim : map.claims()) {
        const Explanation explanation = explanation_of(map, claim);
        if (!Judge(map, explanation).agrees(claim))
            FAIL(small.json() << " c" << index(claim));
    }
}

}  // namespace

TEST_CASE("every claim of every small map is explained by what is so, and nothing by itself") {
    test::for_every_small_map(
        3, 2, [](const test::SmallMap& small) { test::for_every_assumption(small, check_every_claim); });
    test::for_every_small_map(2, 3, check_every_claim);
}

TEST_CASE("every claim of random maps is explained by what is so, and nothing by itself") {
    std::mt19937 random(4);
    for (std::size_t i = 0; i < 1500; ++i)
        check_every_claim(test::random_map(random, 2 + i % 9, i % 25));
}

}  // namespace argmap

#include "reason/remedies.hpp"

#include "framework/sat.hpp"
#include "reason/explanation.hpp"
#include "reason/labelling.hpp"
#include "reason/remedy_trial.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace argmap {

namespace {

/// The steps that may be taken, as variables of a SAT solver.
class Proposals {
  public:
    /// Keeps a reference to the part.
    Proposals(const RemedyPart& part, Means means, const RemedyLimits& limits)
        : part_(part), sat_(limits.bounds), variables_(part.claims.size(), {0, 0}) {
        std::vector<ClaimId> given = limits.given;
        std::sort(given.begin(), given.end());
        for (std::uint32_t claim = 0; claim < part.claims.size(); ++claim)
            if (claim != part.asked && !std::binary_search(given.begin(), given.end(), part.claims[claim]))
                add_steps_with(claim, means);
        count(limits.steps + 1);
    }

    /// Whether something is left that undoes some of each reason with at most so many steps, `most_steps` at
    /// most. Throws BoundMet.
    bool has_proposal(std::size_t steps) { return satisfiable(sat_, {-at_least_[steps]}); }
    bool has_proposal_of_any_size() { return satisfiable(sat_); }

    /// The one found; only right after it was.
    Remedy proposal() const {
        Remedy steps;
        for (std::uint32_t claim = 0; claim < part_.claims.size(); ++claim)
            for (const Deed deed : {Deed::drop, Deed::assume})
                if (const int taken = variable(claim, deed); taken != 0 && sat_.value(taken))
                    steps.push_back({.claim = part_.claims[claim], .deed = deed});
        return steps;
    }

    /// Only what has one of these levers otherwise.
    void require(const std::vector<Lever>& levers) {
        std::vector<int> clause;
        for (const Lever& lever : levers)
            if (const int taken = variable(lever.step); taken != 0)
                clause.push_back(lever.is_taken ? taken : -taken);
        sat_.add(clause);
    }

    /// Only what lacks one of the steps.
    void exclude(const Remedy& remedy) {
        std::vector<int> clause;
        for (const Step step : remedy)
            clause.push_back(-variable(step));
        sat_.add(clause);
    }

  private:
    void add_steps_with(std::uint32_t claim, Means means) {
        for (const Deed deed : {Deed::drop, Deed::assume})
            if (means == Means::both || (means == Means::drop) == (deed == Deed::drop)) {
                const int taken = sat_.new_variable();
                variables_[claim][static_cast<std::size_t>(deed)] = taken;
                all_.push_back(taken);
                sat_.prefer(-taken);
            }
        if (means == Means::both)
            sat_.add({-variable(claim, Deed::drop), -variable(claim, Deed::assume)});
    }

    /// A sequential counter (Sinz 2005): of the steps up to each, whether at least one is taken, two ...
    void count(std::size_t most) {
        std::vector<int> before;
        for (const int taken : all_) {
            std::vector<int> now;
            for (std::size_t number = 0; number < most; ++number)
                now.push_back(sat_.new_variable());
            sat_.add({-taken, now[0]});
            for (std::size_t number = 0; number < before.size(); ++number)
                sat_.add({-before[number], now[number]});
            for (std::size_t number = 1; number < before.size(); ++number)
                sat_.add({-taken, -before[number - 1], now[number]});
            before = std::move(now);
        }
        at_least_ = std::move(before);
        while (at_least_.size() < most)
            at_least_.push_back(sat_.new_variable());
    }

    int variable(std::uint32_t claim, Deed deed) const {
        return variables_[claim][static_cast<std::size_t>(deed)];
    }
    int variable(Step step) const {
        const auto at = std::lower_bound(part_.claims.begin(), part_.claims.end(), step.claim);
        return variable(static_cast<std::uint32_t>(at - part_.claims.begin()), step.deed);
    }

    const RemedyPart& part_;
    Sat sat_;
    std::vector<std::array<int, 2>> variables_;  // of each claim by deed; 0 where it may not be done
    std::vector<int> all_;
    std::vector<int> at_least_;  // that at least one step is taken, two ...
};

class Search {
  public:
    Search(const RemedyPart& part, Wish wish, Means means, const RemedyLimits& limits)
        : part_(part),
          wish_(wish),
          limits_(limits),
          watch_(limits_.bounds),
          proposals_(part, means, limits) {}

    /// Throws BoundMet; what was found by then is in `found`.
    void run(Remedies& found) {
        while (found.remedies.empty() && found.ruled_out <= limits_.steps && !found.is_impossible) {
            find_all_with(found.ruled_out, found);
            if (found.remedies.empty()) {
                ++found.ruled_out;
                found.is_impossible = !proposals_.has_proposal_of_any_size();
            }
        }
    }

  private:
    void find_all_with(std::size_t steps, Remedies& found) {
        while (proposals_.has_proposal(steps)) {
            watch_.look();
            Remedy remedy = proposals_.proposal();
            const RemedyTrial trial(part_, remedy);
            if (trial.standing() != (wish_ == Wish::in ? Standing::in : Standing::out)) {
                proposals_.require(trial.why_not(wish_));
                continue;
            }
            if (found.remedies.size() == limits_.remedies)
                return;
            proposals_.exclude(remedy);
            found.remedies.push_back(std::move(remedy));
        }
        found.are_all = !found.remedies.empty();
    }

    const RemedyPart& part_;
    Wish wish_;
    const RemedyLimits& limits_;
    Watch watch_;
    Proposals proposals_;
};

}  // namespace

Changes changes_of(const Remedy& remedy) {
    Changes changes;
    for (const Step step : remedy)
        (step.deed == Deed::drop ? changes.without : changes.assumed).push_back(step.claim);
    return changes;
}

namespace {

bool is_argued_for(const ArgumentMap& map, ClaimId claim) {
    const auto aimed = map.relations_to(claim);
    return std::any_of(aimed.begin(), aimed.end(),
                       [&](RelationId one) { return map.type(one) == RelationType::support; });
}

}  // namespace

std::vector<std::vector<ClaimId>> unargued_after(const ArgumentMap& map, ClaimId claim,
                                                 const std::vector<Remedy>& remedies, const Bounds& bounds) {
    std::vector<std::vector<ClaimId>> unargued;
    const Labelling now = grounded(map);
    for (const Remedy& remedy : remedies) {
        if (bound_met(bounds))
            break;
        std::vector<ClaimId>& claims = unargued.emplace_back();
        const ArgumentMap other = changed(map, changes_of(remedy));
        for (const ClaimReason& reason : explanation_of(other, *other.find_claim(map.id(claim))).claims) {
            const ClaimId same = *map.find_claim(other.id(reason.claim));
            if (reason.standing == Standing::in && now[same] != Standing::in &&
                !other[reason.claim].assumed && is_argued_for(map, same) &&
                !is_argued_for(other, reason.claim))
                claims.push_back(same);
        }
    }
    return unargued;
}

Remedies remedies_for(const ArgumentMap& map, ClaimId claim, Wish wish, Means means,
                      const RemedyLimits& limits) {
    const RemedyPart part = remedy_part(map, claim);
    Remedies found;
    try {
        Search(part, wish, means, limits).run(found);
    } catch (const BoundMet& met) {
        found.reason = met.reason;
    }
    std::sort(found.remedies.begin(), found.remedies.end());
    return found;
}

}  // namespace argmap

// What becomes of a claim where others are dropped or assumed, and what keeps it so?
#pragma once

#include "graph/argument_map.hpp"
#include "reason/labelling.hpp"
#include "reason/remedies.hpp"
#include "reason/tie_lists.hpp"
#include "reason/ties.hpp"

#include <cstdint>
#include <span>
#include <utility>  // and with it how to compare
#include <vector>

namespace argmap {

/// The part of a map on which a claim's label depends, claims first, in file order.
struct RemedyPart {
    Ties ties;                     ///< without what `needs_support`, which depends on the trial
    std::vector<ClaimId> claims;   ///< the first vertices
    std::vector<bool> is_assumed;  ///< of each claim, by the map
    std::uint32_t asked = 0;       ///< the claim's vertex
    TieLists incoming;

    bool is_claim(std::uint32_t vertex) const { return vertex < claims.size(); }
};

/// Linear in the map.
RemedyPart remedy_part(const ArgumentMap& map, ClaimId claim);

/// A step that is to be taken, or not to be taken.
struct Lever {
    Step step;
    bool is_taken = true;

    friend auto operator<=>(const Lever&, const Lever&) = default;
};

/// The part after some steps. Keeps a reference to it.
class RemedyTrial {
  public:
    /// Linear in the part. The steps are with claims of the part.
    RemedyTrial(const RemedyPart& part, std::span<const Step> steps);

    /// What becomes of the claim asked for.
    Standing standing() const { return standings_[part_->asked]; }

    /// Why it is not in, or not out, as the wish is: any steps by which it is differ from this trial's in one
    /// of these levers. Where there are none, nothing will do. Linear in the part, but for sorting them.
    ///
    /// They come from a proof whose statements hold each other up: that something is not in, because a
    /// premise is not in, an attack on it is not out, or it needs support and all its supports are not in;
    /// and that something is not out, because no premise is out, no attack on it is in and, where it needs
    /// one, some support is not out that was shown to be so before. Of such statements the first may go in
    /// cycles and the second, but for attacks, may not, as in the well-founded model; so they hold however
    /// they were found. A lever is a step that would take a tie away which the proof needs, bring one back
    /// that it needs gone, or make a claim stand or go of which it speaks.
    std::vector<Lever> why_not(Wish wish) const;

  private:
    friend class RemedyReason;

    bool is_gone(std::uint32_t vertex) const { return is_gone_[vertex]; }
    bool is_made_to_stand(std::uint32_t vertex) const {
        return part_->is_claim(vertex) && is_made_to_stand_[vertex];
    }
    bool is_in(std::uint32_t vertex) const { return !is_gone(vertex) && standings_[vertex] == Standing::in; }
    bool is_out(std::uint32_t vertex) const { return is_gone(vertex) || standings_[vertex] == Standing::out; }
    Ties ties_left() const;

    const RemedyPart* part_;
    std::vector<bool> is_gone_;           // of each vertex: dropped, or a premise of it is
    std::vector<bool> is_made_to_stand_;  // of each claim
    std::vector<Standing> standings_;
};

}  // namespace argmap

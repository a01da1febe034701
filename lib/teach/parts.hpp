// Which claims of one map say together what a single claim of the other says?
#pragma once

#include "graph/argument_map.hpp"
#include "teach/grade.hpp"
#include "teach/likeness.hpp"

#include <cstdint>
#include <set>
#include <vector>

namespace argmap {

/// A claim of one map that may say a part of one of the other, which has a counterpart already.
struct ClaimPart {
    ClaimId student;
    ClaimId reference;
    double evidence = 0;  ///< above 0 it is more likely a part than a claim of its own
};

/// Split and merged claims of two maps.
///
/// For a part speak: how much of it the whole says, twice as much what of the whole only it says, and that
/// the whole is as long as both parts, not as long as one. Against it speaks that the other part already says
/// the whole. A part stands beside the other one: one is aimed at the other, or both at the same.
class Parts {
  public:
    /// Keeps references to the maps' likeness. Of `pairs` it takes how much longer than the reference the
    /// student puts things.
    Parts(const ArgumentMap& student, const ArgumentMap& reference, const Likeness& texts,
          const std::vector<Counterpart>& pairs);

    /// All claims of the other map that a claim without counterpart may be a part of, in the order of
    /// `pairs`. Of pairs that share a claim the first counts.
    std::vector<ClaimPart> of_student(ClaimId part, const std::vector<Counterpart>& pairs) const;
    std::vector<ClaimPart> of_reference(ClaimId part, const std::vector<Counterpart>& pairs) const;

    /// What speaks for the further counterparts in a list, all together: of those whose claim is in a pair
    /// before.
    double evidence(const std::vector<Counterpart>& pairs) const;

    /// Of pairs that say together that one claim is two, where the words show it, each is as sure as the
    /// other: the whole has nearly all that either part says and is about as long as both, and each part has
    /// words of its own.
    void trust_plain_parts(std::vector<Counterpart>& pairs) const;

  private:
    double split(ClaimId part, ClaimId other_part, ClaimId whole) const;
    double merged(ClaimId part, ClaimId other_part, ClaimId whole) const;
    bool is_plain(const Counterpart& one, const Counterpart& other) const;

    const Likeness& texts_;
    std::vector<std::set<std::uint32_t>> near_, near_in_reference_;
    double length_ = 1;
};

}  // namespace argmap

// What would become of a claim's strength if one thing were different?
#pragma once

#include "reason/strength.hpp"
#include "reason/strength_part.hpp"

#include <cstddef>
#include <cstdint>

namespace argmap {

/// Changes something about the part of a map that bears on a claim and computes anew what that changes, the
/// claim's strength in the end.
class StrengthTrials {
  public:
    /// The part is to outlive it. Cycles are tried as hard as the options say for things as they are, and in
    /// trials with so many looks at most.
    StrengthTrials(const StrengthPart& part, const StrengthOptions& options, std::size_t most_looks);

    /// As it is.
    double strength() const { return strength_; }

    // Each of these is undone at once.
    double without(std::uint32_t node);
    double with_bare(std::uint32_t node);  ///< nothing aimed at the node counts
    double with_base(std::uint32_t node, double base);

    // These build on each other, and nothing is undone.
    double without_claims();                           ///< all but the chosen one are gone
    double after(std::uint32_t claim, bool is_there);  ///< a claim has come or gone

    /// The computation, to look closer at how things are. Not to be run.
    StrengthEvaluation& evaluation() { return evaluation_; }

    std::size_t looks() const { return evaluation_.looks(); }       ///< at edges, so far
    std::size_t looks_of_a_run() const { return looks_of_a_run_; }  ///< over the whole part
    bool has_converged() const { return has_converged_; }           ///< whether every cycle did, every time

  private:
    double strength_after(std::uint32_t node);
    double undone(double strength);

    const StrengthPart& part_;
    StrengthEvaluation evaluation_;
    double strength_ = 0;
    std::size_t looks_of_a_run_ = 0;
    bool has_converged_ = true;
};

}  // namespace argmap

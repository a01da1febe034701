// How does a student's map differ from a reference?
#pragma once

#include "graph/argument_map.hpp"
#include "teach/slips.hpp"

#include <string_view>
#include <vector>

namespace argmap {

/// A claim of the student and the claim of the reference that says the same. A claim may have several, where
/// it was split or merged.
struct Counterpart {
    ClaimId student;
    ClaimId reference;
    double confidence = 1;  ///< in [0,1]; below `doubtful` a person should look
    double likeness = 1;    ///< of texts and places together, from 0
    bool by_place = false;  ///< the texts do not say so, only the places do
};

/// Pairs below this confidence are wrong more than once in twenty.
constexpr double doubtful = 0.3;

struct GradeOptions {
    /// Of the texts to compare; the student's own where it is "" or the student does not write it.
    std::string_view language = {};
    std::vector<Counterpart> known = {};  ///< pairs that a person has settled
    std::vector<ClaimId> without = {};    ///< the student's claims that have no counterpart, as settled
};

struct Grading {
    std::vector<Counterpart> counterparts;  ///< in the order of the student's claims
    std::vector<Slip> slips;                ///< relations first, then claims, then the main claim
};

/// Aligns both maps and explains how they differ by as few slips as it can. Two maps of n claims take about
/// n^2 steps; those of 50 some milliseconds.
Grading grade(const ArgumentMap& student, const ArgumentMap& reference, const GradeOptions& options = {});

}  // namespace argmap

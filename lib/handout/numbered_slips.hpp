// By which number is a slip found in the list of a page and in the picture beside it?
#pragma once

#include "graph/argument_map.hpp"
#include "teach/print_grade.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

/// A slip as a student finds it. Views what was graded.
struct NumberedSlip {
    std::size_t number = 1;  ///< from 1
    const ScoreLine* line = nullptr;
    const Slip* slip = nullptr;
    /// The student's claims at which it is seen, as `where_to_look` says; may be none.
    std::vector<ClaimId> seen_at = {};
};

/// All slips of a map that could be read: those that count, those that a person has to decide, those that
/// cost nothing, each in the order of the grading. About slips times
/// counterparts, claims and relations.
std::vector<NumberedSlip> numbered_slips(const GradedMap& graded);

}  // namespace argmap

// Where in the picture of a student's map are the slips?
#pragma once

#include "diagram/diagram.hpp"
#include "handout/numbered_slips.hpp"

#include <span>
#include <string>

namespace argmap {

/// The student's map, each claim at which a slip is seen with a ring, and below its text the slip's number
/// and, from the second hint on, its name; the number stands on the relation that is meant, too. Of a map
/// that is told by its number nothing is shown but what stands in boxes, since who says it could name the
/// student. It has no title.
Diagram feedback_picture(const GradedMap& graded, std::span<const NumberedSlip> slips,
                         const GradeTelling& telling);

/// The name that a claim has there (diagram/names.hpp).
std::string name_in_feedback_picture(const GradedMap& graded, ClaimId claim);

}  // namespace argmap

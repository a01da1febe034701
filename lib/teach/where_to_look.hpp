// At which claims of a student's map is a slip to be looked at?
#pragma once

#include "graph/argument_map.hpp"
#include "teach/grade.hpp"
#include "teach/slips.hpp"

#include <vector>

namespace argmap {

/// The student's claims that the slip is about. Where it is about what is missing: what stands for the
/// nearest claim of the reference that the student has, first among those that the missing ones bear on, at
/// any distance, then among those that bear on them. None where the student has none of these. In the order
/// of the counterparts. Linear in counterparts and claims, and in the neighbours of each missing claim.
std::vector<ClaimId> where_to_look(const Slip& slip, const Grading& grading, const ArgumentMap& reference);

}  // namespace argmap

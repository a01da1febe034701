// By which slips does a student's map differ from the reference?
#pragma once

#include "graph/argument_map.hpp"
#include "teach/grade.hpp"
#include "teach/slips.hpp"

#include <span>
#include <vector>

namespace argmap {

/// Few slips that explain all of it: a branch that was moved is one, and so is a claim that is missing with
/// all that hangs by it. What follows from missing and extra claims is none.
std::vector<Slip> diagnose(const ArgumentMap& student, const ArgumentMap& reference,
                           std::span<const Counterpart> pairs);

}  // namespace argmap

// How did a class do?
#pragma once

#include "teach/print_grade.hpp"

#include <span>
#include <string>

namespace argmap {

/// How many points there were, the slips that several made, the most common first, and each relation of the
/// reference with how many have it and what most of the others drew instead. All maps have the same
/// reference; "" where none could be read.
std::string class_text(std::span<const GradedMap> graded, const GradeTelling& telling);

}  // namespace argmap

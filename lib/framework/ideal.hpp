// Ideal semantics: what can be accepted whatever else is.
#pragma once

#include "framework/bounds.hpp"
#include "framework/solve.hpp"

namespace argmap {

/// The ideal extension: the largest admissible set that no admissible set attacks (Dung, Mancarella and Toni
/// 2007).
Extension ideal_extension(const Framework& framework, Watch& watch);

}  // namespace argmap

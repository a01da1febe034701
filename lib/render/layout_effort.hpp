// Is a diagram too large to lay out?
#pragma once

#include "diagram/diagram.hpp"

#include <cstddef>

namespace argmap {

/// What layered layout costs most for: the places between layers that arrows pass through, plus the boxes and
/// junctions themselves. Layers are guessed as in longest-path layering (each box one before the nearest
/// thing it leads to; arrows that close a cycle left out). Linear.
std::size_t layout_effort(const Diagram& diagram);

/// Up to here dot is quick with its usual settings.
constexpr std::size_t easy_layout = 2'000;

/// Up to here dot gets done within a minute with settings that trade looks for time; above, it may not.
constexpr std::size_t feasible_layout = 20'000;

}  // namespace argmap

// How are exercises printed, to be solved with a pencil?
#pragma once

#include "exercise/exercise.hpp"
#include "render/leaflet.hpp"

#include <cstdint>
#include <span>

namespace argmap {

/// For students, or for those who correct.
enum class Sheet : std::uint8_t { tasks, key };

/// Each exercise on pages of its own, with lines for a name on the first; the key has the answers, and why.
Leaflet worksheet(std::span<const Exercise> exercises, Sheet sheet);

}  // namespace argmap

// How does a platform that reads GIFT take exercises in?
#pragma once

#include "exercise/platform.hpp"

#include <span>

namespace argmap {

/// GIFT, as Moodle reads it: texts are HTML ("[html]") that holds only what is escaped, then escaped for
/// GIFT, one answer a line. There are no pictures: each question has the outline of its picture instead,
/// where there is one. `order` becomes matching of places, and a wrong choice of `several` costs what it
/// costs in Moodle XML. Linear.
PlatformFile gift(std::span<const PlatformExercise> exercises);

}  // namespace argmap

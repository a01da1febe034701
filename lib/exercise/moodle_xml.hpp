// How does Moodle's question bank take exercises in?
#pragma once

#include "exercise/platform.hpp"

#include <span>

namespace argmap {

/// Moodle XML: a category for each exercise, under one for its map, and its questions in their order. `order`
/// becomes the type `ordering`, which is part of Moodle from 4.4 on. A wrong choice of `several` costs as
/// much as the right ones bring, divided by how many are wrong, so that ticking all, or any, brings nothing.
/// Answers are shuffled by Moodle. Texts are HTML that holds only what is escaped. Linear.
PlatformFile moodle_xml(std::span<const PlatformExercise> exercises);

}  // namespace argmap

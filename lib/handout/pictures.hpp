// What does the picture of an exercise show?
#pragma once

#include "diagram/diagram.hpp"
#include "diagram/theme.hpp"
#include "exercise/exercise.hpp"

#include <optional>

namespace argmap {

/// The picture that goes with an exercise, with its blanks and with letters on the relations that are asked
/// about; nothing where none is shown before the end. Boxes have no ids.
std::optional<Diagram> asked_picture(const Exercise& exercise, Look look);

/// The picture to be shown at the end; nothing where there is none.
std::optional<Diagram> solved_picture(const Exercise& exercise, Look look);

}  // namespace argmap

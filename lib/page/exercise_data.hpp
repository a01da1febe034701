// What does the script of a page have to know?
#pragma once

#include "message/message.hpp"
#include "page/exercise_page.hpp"

#include <span>
#include <string>

namespace argmap {

/// The JSON that `exercise.js` reads: its own words, and of each exercise the picture solved and what is
/// right, said and hinted at. `key` is another one where these are, in whatever language argmap speaks.
std::string exercise_data(std::span<const ExerciseOnPage> exercises, Tongue tongue);

}  // namespace argmap

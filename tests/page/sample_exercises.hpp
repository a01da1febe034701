// Exercises made by hand for tests of pages, and their pictures.
#pragma once

#include "exercise/exercise.hpp"

#include <string>
#include <string_view>

namespace argmap::test {

/// A question of each form about a small map.
Exercise english_exercise();
Exercise chinese_exercise();

/// One question without a picture whose choices are too long for a list that opens.
Exercise gap_exercise();

/// Texts that would do harm where they are taken for HTML, for a script, or for the order of what is around.
Exercise hostile_exercise();

/// SVG of the map of the first two, in one of their languages.
std::string picture(std::string_view language, bool is_solved);

/// SVG of a map whose texts are those of `hostile_exercise`.
std::string hostile_picture();

}  // namespace argmap::test

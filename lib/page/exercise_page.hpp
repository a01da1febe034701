// How does a student answer exercises alone, in a browser, without a network?
#pragma once

#include "exercise/exercise.hpp"

#include <span>
#include <string>
#include <string_view>

namespace argmap {

/// One exercise of a page, with its pictures as SVG files; "" where there is none.
struct ExerciseOnPage {
    const Exercise* exercise = nullptr;  ///< never null
    std::string_view asked_svg = {};
    std::string_view solved_svg = {};
};

struct ExercisePageWishes {
    std::string_view title = {};     ///< of a set; "": of the exercise, or "Exercises"
    std::string_view language = {};  ///< of argmap's own words, a BCP 47 tag; "": that of the first exercise
};

/// One HTML file with exercises in order. All questions of an exercise stand below each other beside the
/// picture that they are about; of several exercises one is shown at a time. What a question says to an
/// answer, and the solved picture once all questions are answered, travel masked (`masked_base64`): whoever
/// wants to find them will, but nobody reads them by accident. Answers are kept by the browser for as long as
/// the page holds the same exercises. Without scripts the page can be read and printed. Linear.
std::string exercise_page(std::span<const ExerciseOnPage> exercises, const ExercisePageWishes& wishes = {});

}  // namespace argmap

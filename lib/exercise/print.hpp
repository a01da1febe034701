// How is an exercise told?
#pragma once

#include "exercise/exercise.hpp"
#include "message/message.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace argmap {

/// An exercise with its pictures, in the form that an output takes; either may be empty.
struct ShownExercise {
    const Exercise* exercise = nullptr;
    std::string asked = {};
    std::string solved = {};
};

/// "Level 2 of 5 (3 was asked for): 8 claims, 3 steps deep, 1 undercut, ..."
std::string level_words(const Exercise& exercise);

/// The letters or numbers of right answers of a question: "B", "A, D", "box 2: C; box 3: A", "C, A, B".
std::string key_words(const Question& question, Tongue tongue);

/// For a terminal or a plain file: the pictures are text. With the key, what is said about each answer comes
/// below each question.
std::string exercise_text(const ShownExercise& shown, bool with_key, std::size_t width);

/// For programs, as schemas/exercise.schema.json says; pictures are left out for `boxes` and `relations`.
std::string exercises_json(std::span<const Exercise> exercises);

}  // namespace argmap

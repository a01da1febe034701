// What does a question look like before it is answered?
#pragma once

#include "exercise/exercise.hpp"
#include "message/message.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap {

/// Where a question stands among those of its exercise, from 1.
struct QuestionPlace {
    std::size_t number = 1;
    std::size_t of = 1;
};

/// An HTML form with native controls that names nothing right. `id` is its own, and begins those of its
/// parts.
std::string question_form(const Question& question, QuestionPlace place, std::string_view id, Tongue tongue);

}  // namespace argmap

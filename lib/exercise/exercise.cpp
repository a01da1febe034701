#include "exercise/exercise.hpp"

#include <algorithm>
#include <cmath>

namespace argmap {

std::string_view name(QuestionForm form) {
    switch (form) {
        case QuestionForm::one:
            return "one";
        case QuestionForm::several:
            return "several";
        case QuestionForm::match:
            return "match";
        case QuestionForm::order:
            return "order";
    }
    return {};
}

std::size_t right_choices(const Question& question) {
    return static_cast<std::size_t>(std::count_if(question.choices.begin(), question.choices.end(),
                                                  [](const Choice& choice) { return choice.is_right; }));
}

double Difficulty::points() const {
    return 0.25 * static_cast<double>(claims) + 0.5 * static_cast<double>(depth) +
           static_cast<double>(undercuts) + 0.5 * static_cast<double>(linked) +
           0.25 * static_cast<double>(answers) + 0.25 * static_cast<double>(wrong) + 1.5 * closeness + effort;
}

int Difficulty::level() const {
    return static_cast<int>(std::clamp(std::floor((points() - 2.5) / 2.5), 0.0, 4.0)) + 1;
}

}  // namespace argmap

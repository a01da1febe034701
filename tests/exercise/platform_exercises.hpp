// Exercises for the tests of what learning platforms import.
#pragma once

#include "exercise/platform.hpp"

#include <string>
#include <vector>

namespace argmap {

/// A small exercise with a question of each form, in English.
inline Exercise exercise_of_each_form() {
    Exercise exercise{.kind = "fill-blanks",
                      .title = "Fill the blanks",
                      .trains = "To see what is missing.",
                      .task = "Look at the map.",
                      .map_title = "Death / life",
                      .language = "en",
                      .seed = 42};
    exercise.questions.push_back({.text = "What is 1?",
                                  .choices = {{.text = "A premise", .feedback = "No, it is what follows."},
                                              {.text = "A conclusion", .is_right = true, .feedback = "Yes."}},
                                  .hints = {"Follow the arrows."},
                                  .explanation = "The arrow ends at 1."});
    exercise.questions.push_back(
        {.form = QuestionForm::several,
         .text = "Which are premises?",
         .choices = {{.text = "2", .is_right = true}, {.text = "3", .is_right = true}, {.text = "1"}},
         .explanation = "Arrows begin there."});
    exercise.questions.push_back(
        {.form = QuestionForm::match,
         .text = "What stands where?",
         .choices = {{.text = "All men are mortal"},
                     {.text = "Socrates is a man"},
                     {.text = "Plato is a man", .feedback = "It is about Socrates."}},
         .gaps = {{.name = "box 2", .answer = 0, .feedback = "It is the rule."},
                  {.name = "box 3", .answer = 1}},
         .explanation = "Rule and case."});
    exercise.questions.push_back({.form = QuestionForm::order,
                                  .text = "What comes first?",
                                  .choices = {{.text = "conclusion"}, {.text = "premise"}},
                                  .order = {1, 0},
                                  .explanation = "Reasons come first."});
    return exercise;
}

/// The same in Chinese, shorter: a choice, and gaps that take the same choices.
inline Exercise chinese_exercise() {
    Exercise exercise{.kind = "name-relations",
                      .title = "说出关系",
                      .trains = "分清支持与反对。",
                      .task = "看图。",
                      .map_title = "",
                      .language = "zh",
                      .seed = 7};
    exercise.questions.push_back({.text = "甲是什么？",
                                  .choices = {{.text = "前提", .is_right = true}, {.text = "结论"}},
                                  .explanation = "箭头由甲出发。"});
    exercise.questions.push_back({.form = QuestionForm::match,
                                  .text = "每个箭头是什么？",
                                  .choices = {{.text = "支持"}, {.text = "反对"}, {.text = "削弱"}},
                                  .gaps = {{.name = "a", .answer = 0}, {.name = "b", .answer = 0}},
                                  .is_reusable = true,
                                  .explanation = "都是理由。"});
    return exercise;
}

inline PlatformImage small_image(std::string bytes) {
    return {.bytes = std::move(bytes), .alternative = "1 <- 2 & 3", .outline = "1\n  + 2\n  + 3"};
}

/// Both, the English one with pictures.
inline std::vector<PlatformExercise> platform_exercises() {
    return {{.exercise = exercise_of_each_form(),
             .asked = small_image("<svg/>"),
             .solved = small_image("<svg></svg>")},
            {.exercise = chinese_exercise()}};
}

/// An exercise of each form in which every text is one that somebody else wrote.
inline PlatformExercise platform_exercise_of(const std::string& text) {
    Exercise exercise{.kind = "hostile",
                      .title = text,
                      .trains = text,
                      .task = "task " + text,
                      .map_title = text,
                      .language = "en",
                      .seed = 1};
    const std::vector<Choice> choices{{.text = "a " + text, .is_right = true, .feedback = text},
                                      {.text = text, .feedback = text},
                                      {.text = "c " + text}};
    for (const QuestionForm form :
         {QuestionForm::one, QuestionForm::several, QuestionForm::match, QuestionForm::order}) {
        Question question{
            .form = form, .text = text, .choices = choices, .hints = {text}, .explanation = text};
        if (form == QuestionForm::match)
            question.gaps = {{.name = text, .answer = 0, .feedback = text},
                             {.name = "g " + text, .answer = 1}};
        if (form == QuestionForm::order)
            question.order = {2, 0, 1};
        exercise.questions.push_back(std::move(question));
    }
    return {
        .exercise = std::move(exercise),
        .asked = {.type = PlatformImageType::png, .bytes = "\x89PNG", .alternative = text, .outline = text},
        .solved = {}};
}

}  // namespace argmap

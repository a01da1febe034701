#include "page/exercise_page.hpp"

#include "page/exercise_data.hpp"
#include "page/inline_svg.hpp"
#include "page/masked.hpp"
#include "page/page.hpp"
#include "page/question_form.hpp"

#include <cstddef>

namespace argmap {

namespace {

/// What a page is written by.
struct PageWords {
    std::string title;
    std::string language;
    Tongue tongue = Tongue::english;

    std::string operator()(const Message& message) const { return as_html(message.in(tongue)); }
};

PageWords words(std::span<const ExerciseOnPage> exercises, const ExercisePageWishes& wishes) {
    PageWords words{.title = std::string(wishes.title), .language = std::string(wishes.language)};
    if (words.language.empty() && !exercises.empty())
        words.language = exercises.front().exercise->language;
    if (words.language.empty())
        words.language = "en";
    words.tongue = tongue_of(words.language);
    if (words.title.empty())
        words.title =
            exercises.size() == 1 ? exercises.front().exercise->title : Message("Exercises").in(words.tongue);
    return words;
}

std::string paragraph(std::string_view kind, std::string_view text) {
    return text.empty() ? ""
                        : "<p class=\"" + std::string(kind) + "\" dir=\"auto\">" + as_html(text) + "</p>\n";
}

std::string exercise_id(std::size_t number) {
    return "exercise-" + std::to_string(number);
}

/// The exercises by name, to go to one: with how far each is once the script runs.
std::string contents(std::span<const ExerciseOnPage> exercises, const PageWords& words) {
    std::string html = "<nav class=\"contents\" aria-label=\"" + words("Exercises") + "\">\n<ol>\n";
    std::size_t number = 0;
    for (const ExerciseOnPage& one : exercises) {
        ++number;
        html += "<li><a href=\"#" + exercise_id(number) + "\"><span class=\"name\">" +
                std::to_string(number) + ". <bdi>" + as_html(one.exercise->title) +
                "</bdi></span><span class=\"state\"></span></a></li>\n";
    }
    return html + "</ol>\n</nav>\n";
}

std::string page_header(std::span<const ExerciseOnPage> exercises, const PageWords& words) {
    std::string html =
        "<header class=\"page-header\">\n<h1 id=\"title\" dir=\"auto\">" + as_html(words.title) + "</h1>\n";
    if (exercises.size() > 1)
        html += contents(exercises, words);
    return html + "</header>\n";
}

/// The place of the picture; empty where it is shown at the end only.
std::string picture(const ExerciseOnPage& one, std::size_t number, const PageWords& words) {
    if (one.asked_svg.empty() && one.solved_svg.empty())
        return {};
    const std::string svg = inline_svg(one.asked_svg, "asked-" + std::to_string(number) + "-");
    return std::string("<div class=\"picture\"") + (svg.empty() ? " hidden" : "") +
           ">\n<div class=\"sheet\" tabindex=\"0\" role=\"region\" aria-label=\"" + words("The argument") +
           "\">\n" + svg + "</div>\n</div>\n";
}

std::string about(const Exercise& exercise, const PageWords& words) {
    std::string html = "<p class=\"about\">";
    if (!exercise.map_title.empty())
        html += "<bdi>" + as_html(exercise.map_title) + "</bdi> · ";
    const auto level = static_cast<std::size_t>(exercise.difficulty.level());
    return html + words(say("Level {0} of 5", level)) + "</p>\n";
}

/// The name of one exercise; "" where the page is named like it already.
std::string heading(const Exercise& exercise, std::size_t number, bool is_only, const PageWords& words) {
    if (is_only && words.title == exercise.title)
        return {};
    const std::string before = is_only ? "" : std::to_string(number) + ". ";
    return "<h2 id=\"" + exercise_id(number) + "-title\" tabindex=\"-1\">" + before + "<bdi>" +
           as_html(exercise.title) + "</bdi></h2>\n";
}

std::string section(const ExerciseOnPage& one, std::size_t number, bool is_only, const PageWords& words) {
    const Exercise& exercise = *one.exercise;
    const std::string id = exercise_id(number);
    const std::string named = heading(exercise, number, is_only, words);
    std::string html = "<section class=\"exercise\" id=\"" + id + "\" aria-labelledby=\"";
    html += named.empty() ? "title\"" : id + "-title\"";
    if (!exercise.language.empty() && exercise.language != words.language)
        html += " lang=\"" + as_html(exercise.language) + "\"";
    html += ">\n" + named + about(exercise, words);
    html += paragraph("task", exercise.task) + paragraph("trains", exercise.trains);
    html += "<div class=\"work\">\n" + picture(one, number, words) + "<div class=\"questions\">\n";
    for (std::size_t i = 0; i < exercise.questions.size(); ++i)
        html += question_form(exercise.questions[i], {.number = i + 1, .of = exercise.questions.size()},
                              id + "-question-" + std::to_string(i + 1), words.tongue);
    return html + "</div>\n</div>\n</section>\n";
}

std::string body(std::span<const ExerciseOnPage> exercises, const PageWords& words) {
    std::string html = page_header(exercises, words) + "<main>\n<noscript><p class=\"notice\">";
    html += words(
        "Your browser does not run the script of this page. You can read and print the exercise, but "
        "not check your answers.");
    html += "</p></noscript>\n";
    std::size_t number = 0;
    for (const ExerciseOnPage& one : exercises)
        html += section(one, ++number, exercises.size() == 1, words);
    return html + "</main>\n<footer class=\"page-footer\"><p class=\"kept\">" +
           words("Your answers stay on this device.") + "</p></footer>\n";
}

}  // namespace

std::string exercise_page(std::span<const ExerciseOnPage> exercises, const ExercisePageWishes& wishes) {
    const PageWords written = words(exercises, wishes);
    return html({.title = written.title,
                 .language = written.language,
                 .body = body(exercises, written),
                 .script = &page_files::exercise_script,
                 .data = masked_base64(exercise_data(exercises, written.tongue))});
}

}  // namespace argmap

#include "page/question_form.hpp"

#include "exercise/words.hpp"
#include "page/page.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace argmap {

namespace {

/// A choice that is wider than this, in columns, would be cut off in a list that opens.
constexpr std::size_t widest_option = 32;
constexpr std::size_t widest_name = 26;  ///< of a gap, beside its list

std::string said(std::string_view text) {
    return "<span class=\"said\" dir=\"auto\">" + as_html(text) + "</span>";
}

Message instruction(const Question& question) {
    switch (question.form) {
        case QuestionForm::one:
            return "Choose one.";
        case QuestionForm::several:
            return "Choose all that are right.";
        case QuestionForm::match:
            return question.is_reusable ? "Choose an answer for each gap. An answer may fit several gaps."
                                        : "Choose an answer for each gap. An answer fits one gap at most.";
        case QuestionForm::order:
            return "Put these in order.";
    }
    return {};
}

/// Radio buttons or boxes to tick.
std::string choices(const Question& question, std::string_view id) {
    const std::string_view type = question.form == QuestionForm::one ? "radio" : "checkbox";
    std::string html = "<ul class=\"choices\">\n";
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        html += "<li class=\"item\"><label><input type=\"";
        ((html += type) += "\" name=\"") += id;
        html += "-choice\" value=\"" + std::to_string(i) + "\">" + said(question.choices[i].text);
        html += "</label></li>\n";
    }
    return html + "</ul>\n";
}

bool needs_list(const Question& question) {
    return std::any_of(question.choices.begin(), question.choices.end(),
                       [](const Choice& choice) { return width(choice.text) > widest_option; });
}

/// Whether names are too long to stand before their lists.
bool has_long_names(const Question& question) {
    return std::any_of(question.gaps.begin(), question.gaps.end(),
                       [](const Gap& gap) { return width(gap.name) > widest_name; });
}

/// What gaps are filled from, to be read in whole.
std::string list_of_choices(const Question& question, Tongue tongue) {
    std::string html = "<p class=\"bank-title\">" + as_html(Message("Answers to choose from").in(tongue));
    html += "</p>\n<ul class=\"bank\">\n";
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        html += "<li><b>" + choice_letter(i) + "</b> " + said(question.choices[i].text) + "</li>\n";
    return html + "</ul>\n";
}

std::string options(const Question& question, Tongue tongue) {
    const bool lettered = needs_list(question);
    std::string html = "<option value=\"\">" + as_html(Message("choose ...").in(tongue)) + "</option>";
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        html += "<option value=\"" + std::to_string(i) + "\">";
        html += (lettered ? choice_letter(i) + ". " : "") + as_html(question.choices[i].text) + "</option>";
    }
    return html;
}

std::string gaps(const Question& question, std::string_view id, Tongue tongue) {
    std::string html = needs_list(question) ? list_of_choices(question, tongue) : "";
    const std::string to_choose = options(question, tongue);
    html += has_long_names(question) ? "<ul class=\"gaps long\">\n" : "<ul class=\"gaps\">\n";
    for (std::size_t i = 0; i < question.gaps.size(); ++i) {
        const std::string gap = std::string(id) + "-gap-" + std::to_string(i + 1);
        html += "<li class=\"item\"><label for=\"" + gap + "\">" + said(question.gaps[i].name);
        html += "</label><select id=\"" + gap + "\">" + to_choose + "</select></li>\n";
    }
    return html + "</ul>\n";
}

std::string things_to_order(const Question& question) {
    std::string html = "<ol class=\"order\">\n";
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        html += "<li class=\"item\" data-choice=\"" + std::to_string(i) + "\">" +
                said(question.choices[i].text) + "</li>\n";
    return html + "</ol>\n";
}

std::string controls(const Question& question, std::string_view id, Tongue tongue) {
    switch (question.form) {
        case QuestionForm::one:
        case QuestionForm::several:
            return choices(question, id);
        case QuestionForm::match:
            return gaps(question, id, tongue);
        case QuestionForm::order:
            return things_to_order(question);
    }
    return {};
}

}  // namespace

std::string question_form(const Question& question, QuestionPlace place, std::string_view id, Tongue tongue) {
    std::string html = "<form class=\"question\" id=\"" + std::string(id) + "\" autocomplete=\"off\">\n";
    html += "<fieldset><legend>";
    if (place.of > 1)
        html += "<span class=\"number\">" +
                as_html(say("Question {0} of {1}", place.number, place.of).in(tongue)) + "</span> ";
    html += said(question.text) + "</legend>\n";
    html += "<p class=\"how\">" + as_html(instruction(question).in(tongue)) + "</p>\n";
    return html + controls(question, id, tongue) + "</fieldset>\n</form>\n";
}

}  // namespace argmap

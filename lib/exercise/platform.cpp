#include "exercise/platform.hpp"

#include "text/unicode.hpp"
#include "text/xml.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace argmap {

namespace {

/// The rows "<li><b>box 3</b> why</li>", or nothing.
std::string told(std::string_view about, std::string_view feedback) {
    if (is_blank(feedback))
        return {};
    return "<li><b>" + platform_html(about) + "</b> " + platform_html(feedback) + "</li>";
}

bool has_feedback_of_parts(const Question& question) {
    const auto says = [](const auto& part) { return !is_blank(part.feedback); };
    return std::any_of(question.choices.begin(), question.choices.end(), says) ||
           std::any_of(question.gaps.begin(), question.gaps.end(), says);
}

/// Moodle keeps 255 characters of a name.
constexpr std::size_t most_bytes_of_name = 200;

std::string_view shown_title(const Exercise& exercise) {
    return is_blank(exercise.title) ? exercise.kind : std::string_view(exercise.title);
}

/// A text as one name in a path in which slashes part names.
std::string in_category_path(std::string_view text) {
    std::string path;
    for (const char c : plain_line(first_bytes(text, most_bytes_of_name)))
        path += c == '/' ? "//" : std::string(1, c);
    if (path.starts_with('/'))
        path.insert(0, 1, ' ');
    if (path.ends_with('/'))
        path += ' ';
    return path;
}

/// So many shares of 100.
std::vector<std::string> shares(std::size_t count) {
    // Of what Moodle's question_bank::fraction_options() has, what goes into 100 from 1 to 10 times.
    static constexpr std::string_view equal[] = {"100",      "50",       "33.33333", "25",       "20",
                                                 "16.66667", "14.28571", "12.5",     "11.11111", "10"};
    if (count > 0 && count <= std::size(equal))
        return std::vector<std::string>(count, std::string(equal[count - 1]));
    std::vector<std::string> shares(count, "5");
    for (std::size_t i = 0; count > 0 && count + i < 20; ++i)
        shares[i] = "10";
    return shares;
}

}  // namespace

std::string_view name(PlatformImageType type) {
    switch (type) {
        case PlatformImageType::svg:
            return "svg";
        case PlatformImageType::png:
            return "png";
    }
    return {};
}

std::string platform_html(std::string_view text) {
    if (is_blank(text))
        return "&#160;";
    std::string html;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = text.find('\n');
        append_xml(html, text.substr(0, end));
        if (end != std::string_view::npos) {
            html += "<br/>";
            text.remove_prefix(end + 1);
        }
    }
    return html;
}

std::string platform_paragraph(std::string_view text) {
    return is_blank(text) ? std::string() : "<p>" + platform_html(text) + "</p>";
}

std::string platform_task(const Exercise& exercise, const Question& question) {
    return exercise.task == question.text ? std::string() : platform_paragraph(exercise.task);
}

bool tells_answers_at_the_end(const Question& question) {
    return (question.form == QuestionForm::match || question.form == QuestionForm::order) &&
           has_feedback_of_parts(question);
}

std::string platform_explanation(const Question& question) {
    std::string html = platform_paragraph(question.explanation);
    if (!tells_answers_at_the_end(question))
        return html;
    html += "<ul>";
    for (const Gap& gap : question.gaps)
        html += told(gap.name, gap.feedback);
    for (const Choice& choice : question.choices)
        html += told(choice.text, choice.feedback);
    return html + "</ul>";
}

std::string platform_name(const Exercise& exercise, std::size_t number) {
    return plain_line(first_bytes(shown_title(exercise), most_bytes_of_name)) + " " +
           std::to_string(exercise.seed) + ", " + std::to_string(number);
}

Question without_single_gap(Question question) {
    if (question.form != QuestionForm::match || question.gaps.size() != 1)
        return question;
    const Gap gap = std::exchange(question.gaps, {}).front();
    assert(gap.answer < question.choices.size());
    Choice& right = question.choices[gap.answer];
    question.form = QuestionForm::one;
    right.is_right = true;
    if (right.feedback.empty())
        right.feedback = gap.feedback;
    else if (!gap.feedback.empty())
        right.feedback += "\n" + gap.feedback;
    if (!gap.name.empty())
        question.text += "\n" + gap.name;
    return question;
}

Question as_places(const Question& question) {
    Question places = question;
    places.form = QuestionForm::match;
    places.order.clear();
    for (std::size_t place = 0; place < question.order.size(); ++place)
        places.gaps.push_back({.name = std::to_string(place + 1) + ".", .answer = question.order[place]});
    return places;
}

bool is_whole_order(const Question& question) {
    return question.order.size() == question.choices.size();
}

std::vector<std::size_t> unused_choices(const Question& question) {
    std::vector<bool> is_used(question.choices.size());
    for (const Gap& gap : question.gaps)
        is_used[gap.answer] = true;
    std::vector<std::size_t> unused;
    for (std::size_t choice = 0; choice < is_used.size(); ++choice)
        if (!is_used[choice])
            unused.push_back(choice);
    return unused;
}

std::string platform_category(const Exercise& exercise) {
    const std::string map = in_category_path(is_blank(exercise.map_title) ? "argmap" : exercise.map_title);
    const std::string own =
        in_category_path(plain_line(first_bytes(shown_title(exercise), most_bytes_of_name)) + " " +
                         std::to_string(exercise.seed));
    return as_xml("$course$/top/" + map + "/" + own);
}

std::vector<std::string> platform_shares(const Question& question) {
    const std::size_t right = right_choices(question);
    const std::vector<std::string> gains = shares(right);
    const std::vector<std::string> costs = shares(question.choices.size() - right);
    std::vector<std::string> all;
    auto gain = gains.begin();
    auto cost = costs.begin();
    for (const Choice& choice : question.choices)
        all.push_back(choice.is_right ? *gain++ : "-" + *cost++);
    return all;
}

bool needs_too_small_shares(const Question& question) {
    constexpr std::size_t most = 20;
    const std::size_t right = right_choices(question);
    return right > most || question.choices.size() - right > most;
}

void add_note(std::vector<std::string>& notes, std::string_view note) {
    if (std::find(notes.begin(), notes.end(), note) == notes.end())
        notes.emplace_back(note);
}

}  // namespace argmap

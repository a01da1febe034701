#include "exercise/gift.hpp"

#include "text/unicode.hpp"
#include "text/xml.hpp"

#include <string>

namespace argmap {

namespace {

constexpr std::string_view no_hints = "GIFT has no hints: they are left out";
constexpr std::string_view no_pictures = "GIFT has no pictures: questions have an outline of them instead";
constexpr std::string_view lost_pictures =
    "GIFT has no pictures: those without an outline in plain text are left out";
constexpr std::string_view no_order = "GIFT has no questions of order: they ask what belongs to which place";
constexpr std::string_view no_place_for_answers =
    "GIFT says nothing about single answers of a matching question: what was to be said about them stands in "
    "the "
    "general feedback";
constexpr std::string_view reusable_anyway =
    "matching questions of GIFT let an answer be given to several gaps, though in this exercise each fits "
    "only "
    "one";
constexpr std::string_view too_many =
    "Moodle has no share of the mark as small as a question with more than 20 right or 20 wrong choices "
    "needs: "
    "each of them counts 5 %";

/// What has a meaning in GIFT, escaped. A line break would end a question, or what stands after it be a
/// comment.
std::string escaped(std::string_view text) {
    std::string gift;
    for (const char c : text) {
        if (c == '\n')
            gift += "\\n";
        else if (c == '\\' || c == '~' || c == '=' || c == '#' || c == '{' || c == '}' || c == ':')
            gift += {'\\', c};
        else
            gift += c;
    }
    return gift;
}

std::string html(std::string_view html) {
    return "[html]" + escaped(html);
}

std::string html_of(std::string_view text) {
    return html(platform_html(text));
}

std::string outline(const PlatformImage& image) {
    if (is_blank(image.outline))
        return {};
    // HTML leaves out a line break at the beginning.
    return (image.outline.starts_with('\n') ? "<pre>\n" : "<pre>") +
           as_xml(image.outline, XmlSpace::as_it_is) + "</pre>";
}

/// "$CATEGORY: ..." and its line's end, which nothing escapes: a backslash, which some readers take for the
/// beginning of an escape, is written by its number.
std::string category(const Exercise& exercise) {
    std::string gift = "$CATEGORY: ";
    for (const char c : platform_category(exercise))
        gift += c == '\\' ? "&#92;" : std::string(1, c);
    return gift + "\n\n";
}

std::string choice(std::string_view mark, const Choice& choice) {
    return "\t" + std::string(mark) + html_of(choice.text) +
           (is_blank(choice.feedback) ? std::string() : "#" + html_of(choice.feedback)) + "\n";
}

std::string one_of_choices(const Question& question) {
    std::string gift;
    for (const Choice& one : question.choices)
        gift += choice(one.is_right ? "=" : "~", one);
    return gift;
}

std::string several_of_choices(const Question& question, std::vector<std::string>& notes) {
    if (needs_too_small_shares(question))
        add_note(notes, too_many);
    std::string gift;
    const std::vector<std::string> shares = platform_shares(question);
    for (std::size_t i = 0; i < shares.size(); ++i)
        gift += choice("~%" + shares[i] + "%", question.choices[i]);
    return gift;
}

/// The right side of a pair is read as it is, without its format; what it holds is HTML all the same.
std::string pair(std::string_view left, const Choice& right) {
    return "\t=" + std::string(left) + " -> " + escaped(platform_html(right.text)) + "\n";
}

std::string pairs(const Question& question, std::vector<std::string>& notes) {
    if (!question.is_reusable)
        add_note(notes, reusable_anyway);
    std::string gift;
    for (const Gap& gap : question.gaps)
        gift += pair(html_of(gap.name), question.choices[gap.answer]);
    for (const std::size_t unused : unused_choices(question))
        gift += pair("", question.choices[unused]);
    return gift;
}

std::string answers(const Question& question, std::vector<std::string>& notes) {
    switch (question.form) {
        case QuestionForm::one:
            return one_of_choices(question);
        case QuestionForm::several:
            return several_of_choices(question, notes);
        case QuestionForm::match:
        case QuestionForm::order:
            return pairs(question, notes);
    }
    return {};
}

void note_what_is_left_out(const PlatformExercise& from, const Question& question,
                           std::vector<std::string>& notes) {
    if (!question.hints.empty())
        add_note(notes, no_hints);
    for (const PlatformImage* image : {&from.asked, &from.solved})
        if (!image->bytes.empty())
            add_note(notes, is_blank(image->outline) ? lost_pictures : no_pictures);
    if (question.form == QuestionForm::order)
        add_note(notes, no_order);
    if (tells_answers_at_the_end(question))
        add_note(notes, no_place_for_answers);
}

std::string question_text(const PlatformExercise& from, std::size_t number, const Question& asked,
                          std::vector<std::string>& notes) {
    note_what_is_left_out(from, asked, notes);
    const Question question =
        without_single_gap(asked.form == QuestionForm::order ? as_places(asked) : asked);
    std::string gift = "::" + escaped(as_xml(platform_name(from.exercise, number))) + "::" +
                       html(platform_task(from.exercise, question) + outline(from.asked) +
                            platform_paragraph(question.text)) +
                       "{\n" + answers(question, notes);
    const std::string explanation = platform_explanation(question) + outline(from.solved);
    if (!explanation.empty())
        gift += "\t####" + html(explanation) + "\n";
    return gift + "}\n\n";
}

}  // namespace

PlatformFile gift(std::span<const PlatformExercise> exercises) {
    PlatformFile file;
    for (const PlatformExercise& exercise : exercises) {
        file.bytes += category(exercise.exercise);
        std::size_t number = 0;
        for (const Question& question : exercise.exercise.questions)
            file.bytes += question_text(exercise, ++number, question, file.notes);
    }
    return file;
}

}  // namespace argmap

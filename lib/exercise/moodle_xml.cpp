#include "exercise/moodle_xml.hpp"

#include "text/base64.hpp"
#include "text/unicode.hpp"
#include "text/xml.hpp"

#include <string>

namespace argmap {

namespace {

constexpr std::string_view no_place_for_answers =
    "Moodle's questions of matching and ordering say nothing about single answers: what was to be said about "
    "them stands in the general feedback";
constexpr std::string_view reusable_anyway =
    "Moodle lets an answer be given to several gaps, though in this exercise each fits only one";
constexpr std::string_view too_many =
    "Moodle has no share of the mark as small as a question with more than 20 right or 20 wrong choices "
    "needs: "
    "each of them counts 5 %";

/// An element that holds HTML, which never has the "]]>" that would end its section.
std::string text_element(std::string_view html) {
    return html.empty() ? "<text></text>" : "<text><![CDATA[" + std::string(html) + "]]></text>";
}

std::string html_element(std::string_view name, std::string_view html, std::string_view files = {}) {
    return "<" + std::string(name) + " format=\"html\">" + text_element(html) + std::string(files) + "</" +
           std::string(name) + ">\n";
}

/// A picture and the file that it is in, or nothing.
struct Shown {
    std::string html;
    std::string file;
};

Shown shown(const PlatformImage& image, std::string_view name) {
    if (image.bytes.empty())
        return {};
    const std::string file = std::string(name) + "." + std::string(argmap::name(image.type));
    Shown shown{
        .html = "<p><img src=\"@@PLUGINFILE@@/" + file + "\" alt=\"" + as_xml(image.alternative) + "\"/></p>",
        .file = "<file name=\"" + file + "\" path=\"/\" encoding=\"base64\">"};
    append_base64(shown.file, image.bytes);
    shown.file += "</file>";
    return shown;
}

std::string category(const Exercise& exercise) {
    return "<question type=\"category\">\n<category><text>" + as_xml(platform_category(exercise)) +
           "</text></category>\n" + html_element("info", platform_paragraph(exercise.trains)) +
           "</question>\n";
}

std::string answer(std::string_view fraction, const Choice& choice) {
    return "<answer fraction=\"" + std::string(fraction) + "\" format=\"html\">" +
           text_element(platform_html(choice.text)) +
           (is_blank(choice.feedback) ? std::string()
                                      : "<feedback format=\"html\">" +
                                            text_element(platform_html(choice.feedback)) + "</feedback>") +
           "</answer>\n";
}

std::string one_of_choices(const Question& question) {
    std::string xml = "<single>true</single>\n";
    for (const Choice& choice : question.choices)
        xml += answer(choice.is_right ? "100" : "0", choice);
    return xml;
}

std::string several_of_choices(const Question& question, std::vector<std::string>& notes) {
    if (needs_too_small_shares(question))
        add_note(notes, too_many);
    std::string xml = "<single>false</single>\n";
    const std::vector<std::string> shares = platform_shares(question);
    for (std::size_t i = 0; i < shares.size(); ++i)
        xml += answer(shares[i], question.choices[i]);
    return xml;
}

std::string subquestion(std::string_view html, const Choice& choice) {
    return "<subquestion format=\"html\">" + text_element(html) + "<answer>" +
           text_element(platform_html(choice.text)) + "</answer></subquestion>\n";
}

std::string pairs(const Question& question, std::vector<std::string>& notes) {
    if (!question.is_reusable)
        add_note(notes, reusable_anyway);
    std::string xml;
    for (const Gap& gap : question.gaps)
        xml += subquestion(platform_html(gap.name), question.choices[gap.answer]);
    for (const std::size_t choice : unused_choices(question))
        xml += subquestion("", question.choices[choice]);
    return xml;
}

/// Graded by how many follow whom they should: by chance few do, and one in the wrong place costs little.
std::string in_order(const Question& question) {
    std::string xml =
        "<layouttype>VERTICAL</layouttype>\n<selecttype>ALL</selecttype>\n<selectcount>0</selectcount>\n"
        "<gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype>\n<showgrading>SHOW</showgrading>\n"
        "<numberingstyle>none</numberingstyle>\n";
    for (std::size_t place = 0; place < question.order.size(); ++place)
        xml += answer(std::to_string(place + 1), {.text = question.choices[question.order[place]].text});
    return xml;
}

std::string_view moodle_type(QuestionForm form) {
    switch (form) {
        case QuestionForm::one:
        case QuestionForm::several:
            return "multichoice";
        case QuestionForm::match:
            return "matching";
        case QuestionForm::order:
            return "ordering";
    }
    return {};
}

std::string answers(const Question& question, std::vector<std::string>& notes) {
    // Letters before the choices would be taken for those in a picture.
    constexpr std::string_view shuffled = "<shuffleanswers>true</shuffleanswers>\n";
    constexpr std::string_view plain = "<answernumbering>none</answernumbering>\n";
    switch (question.form) {
        case QuestionForm::one:
            return std::string(shuffled) + std::string(plain) + one_of_choices(question);
        case QuestionForm::several:
            return std::string(shuffled) + std::string(plain) + several_of_choices(question, notes);
        case QuestionForm::match:
            return std::string(shuffled) + pairs(question, notes);
        case QuestionForm::order:
            return in_order(question);
    }
    return {};
}

/// As Moodle has a form for it.
Question expressible(const Question& question) {
    return question.form == QuestionForm::order && !is_whole_order(question)
               ? without_single_gap(as_places(question))
               : without_single_gap(question);
}

std::string question_element(const PlatformExercise& from, std::size_t number, const Question& asked,
                             std::vector<std::string>& notes) {
    const Question question = expressible(asked);
    const Shown picture = shown(from.asked, "asked");
    const Shown solved = shown(from.solved, "solved");
    if (tells_answers_at_the_end(question))
        add_note(notes, no_place_for_answers);
    std::string xml = "<question type=\"" + std::string(moodle_type(question.form)) + "\">\n<name><text>" +
                      as_xml(as_xml(platform_name(from.exercise, number))) + "</text></name>\n";
    xml += html_element(
        "questiontext",
        platform_task(from.exercise, question) + picture.html + platform_paragraph(question.text),
        picture.file);
    xml += html_element("generalfeedback", platform_explanation(question) + solved.html, solved.file);
    xml += "<defaultgrade>1</defaultgrade>\n<penalty>0.3333333</penalty>\n<hidden>0</hidden>\n";
    xml += answers(question, notes);
    for (const std::string& hint : question.hints)
        xml += html_element("hint", platform_html(hint));
    return xml + "<tags><tag><text>" + as_xml(from.exercise.kind) + "</text></tag><tag><text>level-" +
           std::to_string(from.exercise.difficulty.level()) + "</text></tag></tags>\n</question>\n";
}

}  // namespace

PlatformFile moodle_xml(std::span<const PlatformExercise> exercises) {
    PlatformFile file;
    file.bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n";
    for (const PlatformExercise& exercise : exercises) {
        file.bytes += category(exercise.exercise);
        std::size_t number = 0;
        for (const Question& question : exercise.exercise.questions)
            file.bytes += question_element(exercise, ++number, question, file.notes);
    }
    file.bytes += "</quiz>\n";
    return file;
}

}  // namespace argmap

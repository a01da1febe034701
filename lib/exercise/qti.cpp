#include "exercise/qti.hpp"

#include "text/ascii.hpp"
#include "text/unicode.hpp"
#include "text/xml.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace argmap {

namespace {

constexpr std::string_view no_hints = "QTI 2.1 has no hints that platforms share: they are left out";
constexpr std::string_view no_order =
    "a question of order that leaves choices out asks what belongs to which place";
constexpr std::string_view no_place_for_answers =
    "in QTI, what was to be said about single answers of matching and ordering is said at the end";

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view namespaces =
    " xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://www.imsglobal.org/xsd/imsqti_v2p1 "
    "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd\"";

/// "C3", from 1.
std::string choice_id(std::size_t choice) {
    return "C" + std::to_string(choice + 1);
}

std::string gap_id(std::size_t gap) {
    return "G" + std::to_string(gap + 1);
}

/// An identifier of XML, which has no colon: other characters become hyphens.
std::string identifier(std::string_view text) {
    std::string id = "q-";
    for (const char c : text)
        id += is_ascii_word(c) ? c : '-';
    return id;
}

/// ` xml:lang="zh"`, or nothing where the language is none.
std::string language_attribute(std::string_view language) {
    const bool is_tag = !language.empty() && std::all_of(language.begin(), language.end(),
                                                         [](char c) { return is_ascii_word(c) || c == '-'; });
    return is_tag ? " xml:lang=\"" + std::string(language) + "\"" : std::string();
}

std::string picture(const PlatformImage& image, std::string_view file) {
    return image.bytes.empty()
               ? std::string()
               : "<p><img src=\"" + std::string(file) + "\" alt=\"" + as_xml(image.alternative) + "\"/></p>";
}

/// What differs from form to form.
struct Interaction {
    std::string response;  ///< attributes of its declaration
    std::vector<std::string> right;
    std::vector<std::pair<std::string, std::string>> shares;  ///< none where it is right or wrong as a whole
    std::string element;
};

std::string prompt(const Question& question) {
    return "<prompt>" + platform_html(question.text) + "</prompt>\n";
}

/// "0.333334": one part of so many, rounded up; what all of them have too much is cut off at 1. In
/// millionths.
std::string share_of(std::size_t parts) {
    constexpr std::size_t whole = 1'000'000;
    const std::string digits = std::to_string(whole + (whole + parts - 1) / parts);
    return (parts == 1 ? "1." : "0.") + digits.substr(1);
}

Interaction choices(const Question& question) {
    const bool one = question.form == QuestionForm::one;
    Interaction made{
        .response = one ? "cardinality=\"single\" baseType=\"identifier\""
                        : "cardinality=\"multiple\" baseType=\"identifier\"",
        .element = "<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" maxChoices=\"" +
                   std::string(one ? "1" : "0") + "\">\n" + prompt(question)};
    const std::size_t right = right_choices(question);
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        const Choice& choice = question.choices[i];
        if (choice.is_right)
            made.right.push_back(choice_id(i));
        if (!one)
            made.shares.emplace_back(choice_id(i), choice.is_right
                                                       ? share_of(right)
                                                       : "-" + share_of(question.choices.size() - right));
        made.element += "<simpleChoice identifier=\"" + choice_id(i) + "\">" + platform_html(choice.text) +
                        "</simpleChoice>\n";
    }
    made.element += "</choiceInteraction>\n";
    return made;
}

std::string associable(const std::string& id, std::string_view text, std::size_t most) {
    return "<simpleAssociableChoice identifier=\"" + id + "\" matchMax=\"" + std::to_string(most) + "\">" +
           platform_html(text) + "</simpleAssociableChoice>\n";
}

/// Gaps on the one side, each with one choice, choices on the other.
Interaction pairs(const Question& question) {
    const std::size_t count = question.gaps.size();
    Interaction made{
        .response = "cardinality=\"multiple\" baseType=\"directedPair\"",
        .element = "<matchInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" maxAssociations=\"" +
                   std::to_string(count) + "\">\n" + prompt(question) + "<simpleMatchSet>\n"};
    const std::string share = share_of(std::max<std::size_t>(count, 1));
    for (std::size_t i = 0; i < count; ++i) {
        made.right.push_back(gap_id(i) + " " + choice_id(question.gaps[i].answer));
        made.shares.emplace_back(made.right.back(), share);
        made.element += associable(gap_id(i), question.gaps[i].name, 1);
    }
    made.element += "</simpleMatchSet>\n<simpleMatchSet>\n";
    const std::size_t most = question.is_reusable ? count : 1;
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        made.element += associable(choice_id(i), question.choices[i].text, most);
    made.element += "</simpleMatchSet>\n</matchInteraction>\n";
    return made;
}

Interaction in_order(const Question& question) {
    Interaction made{.response = "cardinality=\"ordered\" baseType=\"identifier\"",
                     .element = "<orderInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\">\n" +
                                prompt(question)};
    for (const std::size_t choice : question.order)
        made.right.push_back(choice_id(choice));
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        made.element += "<simpleChoice identifier=\"" + choice_id(i) + "\">" +
                        platform_html(question.choices[i].text) + "</simpleChoice>\n";
    made.element += "</orderInteraction>\n";
    return made;
}

Interaction interaction(const Question& question) {
    switch (question.form) {
        case QuestionForm::one:
        case QuestionForm::several:
            return choices(question);
        case QuestionForm::match:
            return pairs(question);
        case QuestionForm::order:
            return in_order(question);
    }
    return {};
}

std::string response_declaration(const Interaction& made) {
    std::string xml =
        "<responseDeclaration identifier=\"RESPONSE\" " + made.response + ">\n<correctResponse>\n";
    for (const std::string& right : made.right)
        xml += "<value>" + right + "</value>\n";
    xml += "</correctResponse>\n";
    if (!made.shares.empty())
        xml += "<mapping lowerBound=\"0\" upperBound=\"1\" defaultValue=\"0\">\n";
    for (const auto& [key, share] : made.shares)
        xml += "<mapEntry mapKey=\"" + key + "\" mappedValue=\"" + share + "\"/>\n";
    if (!made.shares.empty())
        xml += "</mapping>\n";
    return xml + "</responseDeclaration>\n";
}

/// What is said about the choice that was taken: only a question of choices says it in its place.
std::vector<std::pair<std::string, std::string>> said_of_choices(const Question& question) {
    std::vector<std::pair<std::string, std::string>> said;
    if (question.form != QuestionForm::one && question.form != QuestionForm::several)
        return said;
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        if (!is_blank(question.choices[i].feedback))
            said.emplace_back(choice_id(i), platform_html(question.choices[i].feedback));
    return said;
}

std::string modal_feedback(std::string_view outcome, std::string_view id, std::string_view html) {
    return "<modalFeedback outcomeIdentifier=\"" + std::string(outcome) +
           "\" showHide=\"show\" identifier=\"" + std::string(id) + "\">" + std::string(html) +
           "</modalFeedback>\n";
}

std::string graded(const Interaction& made) {
    if (!made.shares.empty())
        return "<setOutcomeValue identifier=\"SCORE\"><mapResponse "
               "identifier=\"RESPONSE\"/></setOutcomeValue>\n";
    return "<responseCondition>\n<responseIf>\n<match><variable identifier=\"RESPONSE\"/>"
           "<correct identifier=\"RESPONSE\"/></match>\n"
           "<setOutcomeValue identifier=\"SCORE\"><baseValue "
           "baseType=\"float\">1</baseValue></setOutcomeValue>\n"
           "</responseIf>\n<responseElse>\n"
           "<setOutcomeValue identifier=\"SCORE\"><baseValue "
           "baseType=\"float\">0</baseValue></setOutcomeValue>\n"
           "</responseElse>\n</responseCondition>\n";
}

std::string whole_template(const Interaction& made) {
    return "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/" +
           std::string(made.shares.empty() ? "match_correct" : "map_response") + "\"/>\n";
}

/// An item, in the order in which QTI has its parts. Where there is nothing to say, the template of QTI
/// grades it, for some platforms know these only.
std::string item(const std::string& id, const std::string& title, const std::string& language,
                 const Question& question, const std::string& above, const std::string& at_the_end) {
    const Interaction made = interaction(question);
    const auto said = said_of_choices(question);
    const std::string cardinality = question.form == QuestionForm::several ? "multiple" : "single";
    std::string xml = std::string(declaration) + "<assessmentItem" + std::string(namespaces) +
                      " identifier=\"" + id + "\" title=\"" + title + "\"" + language +
                      " adaptive=\"false\" timeDependent=\"false\">\n" + response_declaration(made) +
                      "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\" "
                      "normalMaximum=\"1\">\n<defaultValue>\n<value>0</value>\n</defaultValue>\n"
                      "</outcomeDeclaration>\n";
    if (!said.empty())
        xml += "<outcomeDeclaration identifier=\"FEEDBACK\" cardinality=\"" + cardinality +
               "\" baseType=\"identifier\"/>\n";
    if (!at_the_end.empty())
        xml += "<outcomeDeclaration identifier=\"END\" cardinality=\"single\" baseType=\"identifier\"/>\n";
    xml += "<itemBody>\n" + above + made.element + "</itemBody>\n";
    if (said.empty() && at_the_end.empty())
        return xml + whole_template(made) + "</assessmentItem>\n";
    xml += "<responseProcessing>\n" + graded(made);
    if (!said.empty())
        xml +=
            "<setOutcomeValue identifier=\"FEEDBACK\"><variable "
            "identifier=\"RESPONSE\"/></setOutcomeValue>\n";
    if (!at_the_end.empty())
        xml +=
            "<setOutcomeValue identifier=\"END\"><baseValue baseType=\"identifier\">reached</baseValue>"
            "</setOutcomeValue>\n";
    xml += "</responseProcessing>\n";
    for (const auto& [choice, html] : said)
        xml += modal_feedback("FEEDBACK", choice, html);
    if (!at_the_end.empty())
        xml += modal_feedback("END", "reached", at_the_end);
    return xml + "</assessmentItem>\n";
}

/// As QTI has a form for it.
Question expressible(const Question& question, std::vector<std::string>& notes) {
    if (!question.hints.empty())
        add_note(notes, no_hints);
    if (tells_answers_at_the_end(question))
        add_note(notes, no_place_for_answers);
    if (question.form != QuestionForm::order || is_whole_order(question))
        return question;
    add_note(notes, no_order);
    return as_places(question);
}

std::string resource(const std::string& id, std::string_view type, const std::string& file,
                     const std::vector<std::string>& also) {
    std::string xml = "<resource identifier=\"" + id + "\" type=\"" + std::string(type) + "\" href=\"" +
                      file + "\">\n<file href=\"" + file + "\"/>\n";
    for (const std::string& other : also)
        xml += "<file href=\"" + other + "\"/>\n";
    return xml + "</resource>\n";
}

/// What is put together while exercise after exercise is written.
struct Package {
    std::vector<PackedFile> items;
    std::vector<PackedFile> pictures;
    std::string sections;
    std::string resources;
    std::string item_ids;  ///< `dependency` elements
};

/// The picture's name, once it is in the package; "" where there is none.
std::string packed(Package& package, const PlatformImage& image, const std::string& stem) {
    if (image.bytes.empty())
        return {};
    std::string file = stem + "." + std::string(name(image.type));
    package.pictures.push_back({.name = file, .bytes = image.bytes});
    return file;
}

void add_exercise(Package& package, const PlatformExercise& from, std::size_t place,
                  std::vector<std::string>& notes) {
    const Exercise& exercise = from.exercise;
    const std::string stem = std::to_string(place);
    const std::string asked = packed(package, from.asked, "asked-" + stem);
    const std::string solved = packed(package, from.solved, "solved-" + stem);
    std::vector<std::string> pictures;
    for (const std::string& file : {asked, solved})
        if (!file.empty())
            pictures.push_back(file);
    package.sections += "<assessmentSection identifier=\"S" + stem + "\" title=\"" +
                        as_xml(plain_line(is_blank(exercise.title) ? exercise.kind : exercise.title)) +
                        "\" visible=\"true\">\n";
    std::size_t number = 0;
    for (const Question& whole : exercise.questions) {
        ++number;
        const Question question = expressible(whole, notes);
        const std::string id = identifier(exercise.kind) + "-" + std::to_string(exercise.seed) + "-" + stem +
                               "-" + std::to_string(number);
        const std::string file = "item-" + stem + "-" + std::to_string(number) + ".xml";
        package.items.push_back(
            {.name = file,
             .bytes = item(id, as_xml(platform_name(exercise, number)), language_attribute(exercise.language),
                           question, platform_task(exercise, question) + picture(from.asked, asked),
                           platform_explanation(question) + picture(from.solved, solved))});
        package.sections += "<assessmentItemRef identifier=\"" + id + "\" href=\"" + file + "\"/>\n";
        package.resources += resource(id, "imsqti_item_xmlv2p1", file, pictures);
        package.item_ids += "<dependency identifierref=\"" + id + "\"/>\n";
    }
    package.sections += "</assessmentSection>\n";
}

std::string test(const std::string& sections) {
    return std::string(declaration) + "<assessmentTest" + std::string(namespaces) +
           " identifier=\"argmap-test\" title=\"argmap\">\n"
           "<testPart identifier=\"P1\" navigationMode=\"nonlinear\" submissionMode=\"individual\">\n"
           "<itemSessionControl maxAttempts=\"0\" showFeedback=\"true\"/>\n" +
           sections + "</testPart>\n</assessmentTest>\n";
}

std::string manifest(const Package& package) {
    return std::string(declaration) +
           "<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" identifier=\"argmap-package\">\n"
           "<metadata>\n<schema>QTIv2.1 Package</schema>\n<schemaversion>1.0.0</schemaversion>\n</metadata>\n"
           "<organizations/>\n<resources>\n"
           "<resource identifier=\"argmap-test\" type=\"imsqti_test_xmlv2p1\" href=\"test.xml\">\n"
           "<file href=\"test.xml\"/>\n" +
           package.item_ids + "</resource>\n" + package.resources + "</resources>\n</manifest>\n";
}

}  // namespace

std::vector<PackedFile> qti_files(std::span<const PlatformExercise> exercises,
                                  std::vector<std::string>& notes) {
    Package package;
    std::size_t place = 0;
    for (const PlatformExercise& exercise : exercises)
        add_exercise(package, exercise, ++place, notes);
    std::vector<PackedFile> files{{.name = "imsmanifest.xml", .bytes = manifest(package)},
                                  {.name = "test.xml", .bytes = test(package.sections)}};
    for (std::vector<PackedFile>* some : {&package.items, &package.pictures})
        std::move(some->begin(), some->end(), std::back_inserter(files));
    return files;
}

PlatformFile qti_package(std::span<const PlatformExercise> exercises) {
    PlatformFile file;
    file.bytes = zip_archive(qti_files(exercises, file.notes));
    return file;
}

}  // namespace argmap

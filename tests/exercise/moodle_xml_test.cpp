#include "exercise/moodle_xml.hpp"

#include "exercise/accepted.hpp"
#include "exercise/platform_exercises.hpp"
#include "render/hostile.hpp"
#include "test.hpp"
#include "text/base64.hpp"
#include "text/unicode.hpp"

#include <string>
#include <vector>

namespace argmap {

namespace {

std::string moodle_of(Question question) {
    PlatformExercise exercise;
    exercise.exercise.kind = "kind";
    exercise.exercise.questions.push_back(std::move(question));
    return moodle_xml({&exercise, 1}).bytes;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("exercises of each form, in English and Chinese, become questions of Moodle") {
    const PlatformFile file = moodle_xml(platform_exercises());
    check_accepted("platform.moodle.xml", file.bytes);
    CHECK(file.notes ==
          std::vector<std::string>{
              "Moodle's questions of matching and ordering say nothing about single answers: what was to be "
              "said "
              "about them stands in the general feedback",
              "Moodle lets an answer be given to several gaps, though in this exercise each fits only one"});
}

TEST_CASE("an order that leaves choices out asks Moodle for what belongs to which place") {
    const std::string xml = moodle_of({.form = QuestionForm::order,
                                       .text = "order",
                                       .choices = {{.text = "x"}, {.text = "y"}, {.text = "z"}},
                                       .order = {2, 0}});
    CHECK(has(xml, "<question type=\"matching\">"));
    CHECK(has(
        xml,
        "<subquestion format=\"html\"><text><![CDATA[1.]]></text><answer><text><![CDATA[z]]></text></answer>"
        "</subquestion>\n"
        "<subquestion format=\"html\"><text><![CDATA[2.]]></text><answer><text><![CDATA[x]]></text></answer>"
        "</subquestion>\n"
        "<subquestion format=\"html\"><text></text><answer><text><![CDATA[y]]></text></answer>"
        "</subquestion>\n"));
}

TEST_CASE("a gap alone asks Moodle for one of the choices") {
    const std::string xml = moodle_of({.form = QuestionForm::match,
                                       .text = "what stands there?",
                                       .choices = {{.text = "x"}, {.text = "y", .feedback = "y it is"}},
                                       .gaps = {{.name = "box 1", .answer = 1, .feedback = "for a reason"}}});
    CHECK(has(xml, "<question type=\"multichoice\">"));
    CHECK(has(xml, "<p>what stands there?<br/>box 1</p>"));
    CHECK(has(
        xml,
        "<answer fraction=\"0\" format=\"html\"><text><![CDATA[x]]></text></answer>\n"
        "<answer fraction=\"100\" format=\"html\"><text><![CDATA[y]]></text><feedback format=\"html\"><text>"
        "<![CDATA[y it is<br/>for a reason]]></text></feedback></answer>\n"));
}

TEST_CASE("what right choices bring and wrong ones cost are shares that Moodle has, and add up to all") {
    for (std::size_t right = 1; right <= 25; ++right)
        for (std::size_t wrong = 0; wrong <= 25; ++wrong) {
            Question question{.form = QuestionForm::several};
            for (std::size_t i = 0; i < right + wrong; ++i)
                question.choices.push_back({.text = std::to_string(i), .is_right = i < right});
            double gains = 0;
            double costs = 0;
            for (const std::string& share : platform_shares(question))
                (share.starts_with('-') ? costs : gains) += std::stod(share);
            INFO(right << " right, " << wrong << " wrong");
            CHECK(needs_too_small_shares(question) == (right > 20 || wrong > 20));
            CHECK(gains == Approx(right > 20 ? 5.0 * static_cast<double>(right) : 100.0).margin(0.0001));
            CHECK(costs == Approx(wrong == 0   ? 0.0
                                  : wrong > 20 ? -5.0 * static_cast<double>(wrong)
                                               : -100.0)
                               .margin(0.0001));
        }
    Question question{.form = QuestionForm::several};
    for (std::size_t i = 0; i < 12; ++i)
        question.choices.push_back({.text = std::to_string(i), .is_right = true});
    CHECK(platform_shares(question) ==
          std::vector<std::string>{"10", "10", "10", "10", "10", "10", "10", "10", "5", "5", "5", "5"});
}

TEST_CASE("more than 20 right choices are noted, for Moodle has no share that small") {
    PlatformExercise exercise;
    Question question{.form = QuestionForm::several};
    for (std::size_t i = 0; i < 21; ++i)
        question.choices.push_back({.text = std::to_string(i), .is_right = true});
    exercise.exercise.questions.push_back(question);
    CHECK(moodle_xml({&exercise, 1}).notes ==
          std::vector<std::string>{
              "Moodle has no share of the mark as small as a question with more than 20 right "
              "or 20 wrong choices needs: each of them counts 5 %"});
}

TEST_CASE("no text ends a section of Moodle XML early or brings markup of its own") {
    for (const std::string& text : hostile_texts()) {
        const PlatformExercise exercise = platform_exercise_of(text);
        const std::string xml = moodle_xml({&exercise, 1}).bytes;
        INFO(text.substr(0, 40));
        CHECK(is_utf8(xml));
        CHECK_FALSE(has(xml, "<script"));
        CHECK_FALSE(has(xml, "<b>bold"));
        std::size_t sections = 0;
        for (std::size_t at = xml.find("<![CDATA["); at != std::string::npos;
             at = xml.find("<![CDATA[", at + 1))
            ++sections;
        std::size_t ends = 0;
        for (std::size_t at = xml.find("]]>"); at != std::string::npos; at = xml.find("]]>", at + 1))
            ++ends;
        CHECK(sections == ends);
    }
}

TEST_CASE("a category keeps the slashes of its names, and is not longer than Moodle keeps") {
    Exercise exercise{.kind = "kind", .title = "/a/", .map_title = "<b> // c", .seed = 3};
    CHECK(platform_category(exercise) == "$course$/top/&lt;b&gt; //// c/ //a// 3");
    exercise.map_title = std::string(10'000, 'x');
    CHECK(platform_category(exercise).size() < 300);
    exercise.map_title = " \n";
    exercise.title = "";
    CHECK(platform_category(exercise) == "$course$/top/argmap/kind 3");
}

}  // namespace argmap

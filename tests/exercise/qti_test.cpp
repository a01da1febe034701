#include "exercise/qti.hpp"

#include "exercise/accepted.hpp"
#include "exercise/platform_exercises.hpp"
#include "render/hostile.hpp"
#include "render/xml.hpp"
#include "test.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// All files of a package, each under its name.
std::string together(const std::vector<PackedFile>& files) {
    std::string all;
    for (const PackedFile& file : files)
        all += "==== " + file.name + "\n" + file.bytes + (file.bytes.ends_with('\n') ? "" : "\n");
    return all;
}

std::string item_of(Question question) {
    PlatformExercise exercise;
    exercise.exercise.kind = "kind";
    exercise.exercise.questions.push_back(std::move(question));
    std::vector<std::string> notes;
    return qti_files({&exercise, 1}, notes).at(2).bytes;
}

}  // namespace

TEST_CASE("exercises of each form, in English and Chinese, become items of QTI") {
    std::vector<std::string> notes;
    check_accepted("platform.qti.txt", together(qti_files(platform_exercises(), notes)));
    CHECK(notes ==
          std::vector<std::string>{
              "QTI 2.1 has no hints that platforms share: they are left out",
              "in QTI, what was to be said about single answers of matching and ordering is said at the "
              "end"});
    CHECK(qti_package(platform_exercises()).notes == notes);
}

TEST_CASE("a question that says nothing is graded in QTI by its templates") {
    const std::string one =
        item_of({.text = "one", .choices = {{.text = "x", .is_right = true}, {.text = "y"}}});
    CHECK(has(one,
              "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
              "match_correct\"/>"));
    CHECK_FALSE(has(one, "modalFeedback"));
    const std::string several = item_of({.form = QuestionForm::several,
                                         .text = "several",
                                         .choices = {{.text = "x", .is_right = true},
                                                     {.text = "y", .is_right = true},
                                                     {.text = "z", .is_right = true},
                                                     {.text = "no"}}});
    CHECK(has(several, "rptemplates/map_response\"/>"));
    CHECK(has(several,
              "<mapping lowerBound=\"0\" upperBound=\"1\" defaultValue=\"0\">\n"
              "<mapEntry mapKey=\"C1\" mappedValue=\"0.333334\"/>\n"
              "<mapEntry mapKey=\"C2\" mappedValue=\"0.333334\"/>\n"
              "<mapEntry mapKey=\"C3\" mappedValue=\"0.333334\"/>\n"
              "<mapEntry mapKey=\"C4\" mappedValue=\"-1.000000\"/>\n"
              "</mapping>"));
}

TEST_CASE("an order that leaves choices out asks QTI for what belongs to which place") {
    const std::string xml = item_of({.form = QuestionForm::order,
                                     .text = "order",
                                     .choices = {{.text = "x"}, {.text = "y"}, {.text = "z"}},
                                     .order = {2, 0}});
    CHECK(has(xml, "<correctResponse>\n<value>G1 C3</value>\n<value>G2 C1</value>\n</correctResponse>"));
    CHECK(has(xml, "<simpleAssociableChoice identifier=\"G1\" matchMax=\"1\">1.</simpleAssociableChoice>"));
}

TEST_CASE("no text breaks an item of QTI or brings markup of its own") {
    for (const std::string& text : hostile_texts()) {
        PlatformExercise exercise = platform_exercise_of(text);
        exercise.exercise.kind = std::string_view(text).substr(0, 40);
        exercise.exercise.language = text.substr(0, 40);
        std::vector<std::string> notes;
        for (const PackedFile& file : qti_files({&exercise, 1}, notes)) {
            INFO(text.substr(0, 40) << " in " << file.name);
            if (!file.name.ends_with(".xml"))
                continue;
            CHECK(xml_mistake(file.bytes) == "");
            CHECK_FALSE(has(file.bytes, "<script"));
        }
    }
}

TEST_CASE("a package is a zip of files that are not compressed, the same whenever it is written") {
    const std::vector<PackedFile> files{{.name = "a.txt", .bytes = "hello\n"}, {.name = "b/c", .bytes = ""}};
    using namespace std::string_literals;
    // Local headers with the sizes, then the directory: PKWARE's APPNOTE.TXT, 4.3.
    CHECK(
        zip_archive(files) ==
        "PK\3\4\x14\0\0\0\0\0\0\0\x21\0\x20\x30\x3A\x36\6\0\0\0\6\0\0\0\5\0\0\0a.txthello\n"s
        "PK\3\4\x14\0\0\0\0\0\0\0\x21\0\0\0\0\0\0\0\0\0\0\0\0\0\3\0\0\0b/c"s
        "PK\1\2\0\0\x14\0\0\0\0\0\0\0\x21\0\x20\x30\x3A\x36\6\0\0\0\6\0\0\0\5\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0a.txt"s
        "PK\1\2\0\0\x14\0\0\0\0\0\0\0\x21\0\0\0\0\0\0\0\0\0\0\0\0\0\3\0\0\0\0\0\0\0\0\0\0\0\0\0\x29\0\0\0b/c"s
        "PK\5\6\0\0\0\0\2\0\2\0\x64\0\0\0\x4A\0\0\0\0\0"s);
    CHECK(qti_package(platform_exercises()).bytes == qti_package(platform_exercises()).bytes);
}

}  // namespace argmap

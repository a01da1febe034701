// Writes the pages that tests/browser/run.mjs opens into a folder, which has to be there already.
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "handout/feedback_page.hpp"
#include "handout/feedback_picture.hpp"
#include "page/exercise_page.hpp"
#include "page/sample_exercises.hpp"
#include "render/renderer.hpp"
#include "text/json.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace argmap;

void write(const std::filesystem::path& path, const std::string& page) {
    std::ofstream(path, std::ios::binary) << page;
}

ArgumentMap map_of(std::string json) {
    Diagnostics diagnostics;
    auto document = read(SourceFile("map.json", std::move(json)), diagnostics);
    return resolve(std::move(*document), diagnostics);
}

constexpr const char* model =
    R"({"language": "en", "main": "open", "claims": [
{"id": "open", "text": {"en": "The library should open on Sundays", "zh": "图书馆周日应当开放"}},
{"id": "free", "text": {"en": "Sunday is the only free day of many families", "zh": "许多家庭只有周日有空"}},
{"id": "work", "text": {"en": "Most parents work from Monday to Saturday", "zh": "多数家长周一到周六都要上班"}},
{"id": "dear", "text": {"en": "Heating one more day costs too much", "zh": "多供一天暖气花费太大"}},
{"id": "gas", "text": {"en": "The price of gas has just fallen by half", "zh": "天然气价格刚刚降了一半"}}],
"relations": [{"type": "support", "from": "free", "to": "open"}, {"type": "support", "from": "work", "to": "free"},
{"type": "attack", "from": "dear", "to": "open"}, {"type": "attack", "from": "gas", "to": "dear"}]})";

constexpr const char* essay =
    R"({"language": "en", "title": "My map of the library", "main": "c1", "claims": [
{"id": "c1", "text": "Libraries should be open on Sundays"},
{"id": "c2", "text": "For many families Sunday is the only free day"},
{"id": "c3", "text": "Parents mostly work Monday to Saturday"},
{"id": "c4", "text": "To heat on one more day costs too much"}],
"relations": [{"type": "support", "from": "c2", "to": "c1"}, {"type": "support", "from": "c3", "to": "c1"},
{"type": "support", "from": "c4", "to": "c1"}]})";

constexpr const char* chinese_essay =
    R"({"language": "zh", "title": "图书馆", "main": "a", "claims": [
{"id": "a", "text": "图书馆星期天应该开放"}, {"id": "b", "text": "很多家庭只有周日才有空"},
{"id": "c", "text": "大多数家长周一至周六要上班"}, {"id": "d", "text": "多供一天暖气太花钱"},
{"id": "e", "text": "天然气刚降价一半"}],
"relations": [{"type": "support", "from": "a", "to": "b"}, {"type": "support", "from": "c", "to": "b"},
{"type": "attack", "from": "d", "to": "a"}, {"type": "support", "from": "e", "to": "a"}]})";

/// A map whose texts would do harm where they are taken for HTML.
std::string hostile_essay() {
    const std::string harm = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'>&amp;";
    std::string map = "{\"language\": " + json_string("en\" onload=\"alert(3)") +
                      ", \"title\": " + json_string(harm) + ", \"main\": \"c1\", \"claims\": [";
    for (const std::string id : {"c1", "c2", "c3"})
        map += (id == "c1" ? "{\"id\": \"" : ", {\"id\": \"") + id +
               "\", \"text\": " + json_string(id + " Libraries open " + harm) + "}";
    return map + R"(], "relations": [{"type": "attack", "from": "c2", "to": "c1"}]})";
}

std::string feedback(const std::string& student_map, const std::string& name, std::size_t number, int hints) {
    const ArgumentMap student = map_of(student_map), reference = map_of(model);
    GradedMap graded{.name = name, .number = number, .student = &student, .reference = &reference};
    graded.grading = grade(student, reference);
    graded.score = score(graded.grading, reference);
    const GradeTelling telling{.hints = hints};
    const Rendered drawn =
        renderers::svg.render(feedback_picture(graded, numbered_slips(graded), telling), {});
    return feedback_page(graded, drawn.bytes, telling);
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: exercise_pages FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = words[1];
    const Exercise english = test::english_exercise();
    const Exercise chinese = test::chinese_exercise();
    const Exercise gaps = test::gap_exercise();
    const Exercise hostile = test::hostile_exercise();
    const std::string asked = test::picture("en", false);
    const std::string solved = test::picture("en", true);
    const ExerciseOnPage with_picture{&english, asked, solved};
    const std::string hostile_picture = test::hostile_picture();
    const std::array set{with_picture, ExerciseOnPage{&gaps}};
    write(folder / "one.html", exercise_page(std::array{with_picture}));
    write(folder / "set.html", exercise_page(set, {.title = "Two exercises"}));
    write(folder / "chinese.html", exercise_page(std::array{ExerciseOnPage{
                                       &chinese, test::picture("zh", false), test::picture("zh", true)}}));
    write(folder / "hostile.html",
          exercise_page(std::array{ExerciseOnPage{&hostile, hostile_picture, hostile_picture}}));
    write(folder / "none.html", exercise_page({}));
    write(folder / "feedback.html", feedback(essay, "class/essay.json", 0, 3));
    write(folder / "feedback-questions.html", feedback(essay, "class/essay.json", 2, 2));
    write(folder / "feedback-chinese.html", feedback(chinese_essay, "", 0, 3));
    write(folder / "feedback-hostile.html", feedback(hostile_essay(), "<img src=x onerror=alert(4)>", 0, 3));
    write(folder / "feedback-right.html", feedback(model, "class/model.json", 0, 3));
    const std::array<std::string, 2> found{"line 1, column 12: `claims` is a number\nwrite a list",
                                           "line 9, column 3: <script>alert(1)</script>"};
    write(folder / "feedback-ungraded.html", ungraded_page({.name = "class/cem.json"}, found, {}));
}

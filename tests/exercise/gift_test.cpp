#include "exercise/gift.hpp"

#include "exercise/accepted.hpp"
#include "exercise/platform_exercises.hpp"
#include "render/hostile.hpp"
#include "test.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace argmap {

TEST_CASE("exercises of each form, in English and Chinese, become questions in GIFT") {
    const PlatformFile file = gift(platform_exercises());
    check_accepted("platform.gift.txt", file.bytes);
    CHECK(
        file.notes ==
        std::vector<std::string>{
            "GIFT has no hints: they are left out",
            "GIFT has no pictures: questions have an outline of them instead",
            "GIFT says nothing about single answers of a matching question: what was to be said about them "
            "stands in the general feedback",
            "matching questions of GIFT let an answer be given to several gaps, though in this exercise each "
            "fits only one",
            "GIFT has no questions of order: they ask what belongs to which place"});
}

TEST_CASE("a picture without an outline is noted as left out of GIFT") {
    PlatformExercise exercise{.exercise = chinese_exercise(), .asked = small_image("<svg/>")};
    exercise.asked.outline.clear();
    CHECK(gift({&exercise, 1}).notes ==
          std::vector<std::string>{
              "GIFT has no pictures: those without an outline in plain text are left out"});
}

TEST_CASE("no text adds a line to GIFT, so none begins a question or a comment") {
    const PlatformExercise plain = platform_exercise_of("plain");
    const std::string expected = gift({&plain, 1}).bytes;
    const auto lines = std::count(expected.begin(), expected.end(), '\n');
    for (const std::string& text : hostile_texts()) {
        if (is_blank(text))
            continue;  // has fewer: there is no feedback
        const PlatformExercise exercise = platform_exercise_of(text);
        const std::string bytes = gift({&exercise, 1}).bytes;
        INFO(text.substr(0, 40));
        CHECK(is_utf8(bytes));
        CHECK(std::count(bytes.begin(), bytes.end(), '\n') == lines);
    }
}

}  // namespace argmap

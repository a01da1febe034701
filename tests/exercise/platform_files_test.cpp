// Writes what tests/lms/check gives to readers that are not ours; see there.
#include "exercise/gift.hpp"
#include "exercise/moodle_xml.hpp"
#include "exercise/platform_exercises.hpp"
#include "exercise/qti.hpp"
#include "render/hostile.hpp"
#include "test.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

using nlohmann::json;

json as_json(const PlatformImage& image) {
    return {{"type", name(image.type)},
            {"hasBytes", !image.bytes.empty()},
            {"alternative", image.alternative},
            {"outline", image.outline}};
}

json as_json(const Question& question) {
    json choices = json::array();
    for (const Choice& choice : question.choices)
        choices.push_back(
            {{"text", choice.text}, {"isRight", choice.is_right}, {"feedback", choice.feedback}});
    json gaps = json::array();
    for (const Gap& gap : question.gaps)
        gaps.push_back({{"name", gap.name}, {"answer", gap.answer}, {"feedback", gap.feedback}});
    return {{"form", name(question.form)}, {"text", question.text},
            {"choices", choices},          {"gaps", gaps},
            {"order", question.order},     {"isReusable", question.is_reusable},
            {"hints", question.hints},     {"explanation", question.explanation}};
}

json as_json(const PlatformExercise& from) {
    json questions = json::array();
    for (const Question& question : from.exercise.questions)
        questions.push_back(as_json(question));
    return {{"kind", from.exercise.kind},   {"title", from.exercise.title},
            {"task", from.exercise.task},   {"mapTitle", from.exercise.map_title},
            {"seed", from.exercise.seed},   {"questions", questions},
            {"asked", as_json(from.asked)}, {"solved", as_json(from.solved)}};
}

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

void write_all(const std::filesystem::path& folder, const std::string& stem,
               const std::vector<PlatformExercise>& exercises) {
    json all = json::array();
    for (const PlatformExercise& exercise : exercises)
        all.push_back(as_json(exercise));
    write(folder / (stem + ".json"), all.dump(1, ' ', false, json::error_handler_t::replace));
    write(folder / (stem + ".moodle.xml"), moodle_xml(exercises).bytes);
    write(folder / (stem + ".gift.txt"), gift(exercises).bytes);
    write(folder / (stem + ".qti.zip"), qti_package(exercises).bytes);
}

std::vector<std::string> texts_that_disturb() {
    std::vector<std::string> texts = hostile_texts();
    texts.insert(texts.end(),
                 {"]]>", "</p><script>alert(1)</script>", "{}~=#:\\", "%50% =x ~y #z ####w", "[plain]x",
                  "[html]y]", "-> <-", "&&058; &amp;&amp;", "// no comment\n\n// nor here",
                  "::name::", "$CATEGORY: x", "  spaces  around ", "0", "$$x$$ @@PLUGINFILE@@/a"});
    return texts;
}

/// More right choices than Moodle has equal shares for.
PlatformExercise many_choices() {
    Exercise exercise{.kind = "many", .title = "Many", .task = "Tick."};
    for (std::size_t right = 1; right <= 20; ++right) {
        Question question{.form = QuestionForm::several, .text = "which?"};
        for (std::size_t i = 0; i < right + 3; ++i)
            question.choices.push_back(
                {.text = std::to_string(i) + ".", .is_right = i % (right + 3) < right});
        exercise.questions.push_back(std::move(question));
    }
    return {.exercise = std::move(exercise)};
}

}  // namespace

TEST_CASE("files for readers that are not ours are written", "[.platforms]") {
    const char* folder = std::getenv("ARGMAP_PLATFORM_FILES");
    if (folder == nullptr)
        return;
    write_all(folder, "small", platform_exercises());
    write_all(folder, "many", {many_choices()});
    std::size_t number = 0;
    for (const std::string& text : texts_that_disturb())
        write_all(folder, "text-" + std::to_string(++number), {platform_exercise_of(text)});
}

}  // namespace argmap

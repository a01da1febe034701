// Does teaching hold whatever a map says? For libFuzzer: makes an exercise of every kind, writes each for
// programs and for a learning platform, and grades the map by itself.
#include "exercise/make.hpp"
#include "exercise/moodle_xml.hpp"
#include "exercise/print.hpp"
#include "format/format.hpp"
#include "fuzzing.hpp"
#include "graph/resolve.hpp"
#include "teach/grade.hpp"
#include "teach/score.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

using namespace argmap;
using fuzzing::require;

constexpr std::size_t most_claims = 24;  // of a map to be graded: more take too long

void try_question(const Question& question, const std::string& text) {
    require(question.choices.size() >= 2, "there is nothing to choose", text);
    for (const Choice& choice : question.choices)
        require(std::count_if(question.choices.begin(), question.choices.end(),
                              [&](const Choice& other) { return other.text == choice.text; }) == 1,
                "two choices are the same", text);
    for (const Gap& gap : question.gaps)
        require(gap.answer < question.choices.size(), "an answer is none of the choices", text);
}

void try_exercises(const ArgumentMap& map, std::uint64_t seed, const std::string& text) {
    std::vector<Exercise> exercises;
    for (const ExerciseKind* kind : all_exercise_kinds())
        if (auto exercise =
                make_exercise(map, *kind, {.seed = seed, .level = static_cast<int>(seed % 5) + 1}))
            exercises.push_back(*std::move(exercise));
    std::vector<PlatformExercise> for_platform;
    for (const Exercise& exercise : exercises) {
        for (const Question& question : exercise.questions)
            try_question(question, text);
        for_platform.push_back({.exercise = exercise, .asked = {}, .solved = {}});
    }
    require(nlohmann::json::accept(exercises_json(exercises)), "this is not JSON", text);
    require(moodle_xml(for_platform).bytes.ends_with("</quiz>\n"), "questions are missing", text);
}

void try_grading(const ArgumentMap& map, const std::string& text) {
    const Grading grading = grade(map, map);
    for (const Slip& slip : grading.slips)
        require(slip.confidence >= 0 && slip.confidence <= 1, "a confidence is none", text);
    const Score points = score(grading, map, {});
    require(points.points >= 0 && points.points <= points.most, "these are no points", text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(fuzzing::text_of(data, size));
    Diagnostics diagnostics;
    std::optional<Document> document = read(SourceFile("map.json", text), diagnostics);
    if (!document)
        return 0;
    const ArgumentMap map = resolve(*std::move(document), diagnostics);
    try_exercises(map, size, text);
    if (map.claim_count() <= most_claims)
        try_grading(map, text);
    return 0;
}

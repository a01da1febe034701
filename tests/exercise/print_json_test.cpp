#include "exercise/exercise_maps.hpp"
#include "exercise/platform_exercises.hpp"
#include "exercise/print.hpp"
#include "schema.hpp"
#include "test.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

/// A picture with a blank, a relation that is asked about and one aimed at a relation.
Exercise exercise_with_picture() {
    Exercise exercise{
        .kind = "signs",
        .title = "Signs",
        .trains = "To see.",
        .task = "Say which.",
        .language = "en",
        .seed = 3,
        .asked_level = 2,
        .difficulty = {.claims = 3, .depth = 1, .undercuts = 1, .answers = 1, .closeness = 0.255}};
    Excerpt excerpt{
        .claims = {{.text = "A \"quoted\"\n"}, {.text = "B"}, {.text = "C"}},
        .relations = {
            {.premises = {ClaimId{1}}, .target = ClaimId{0}},
            {.type = RelationType::attack, .premises = {ClaimId{2}, ClaimId{1}}, .target = RelationId{0}}}};
    exercise.figure = shown_throughout(excerpt);
    exercise.figure->unsaid = {RelationId{1}};
    exercise.questions.push_back({.form = QuestionForm::match,
                                  .text = "Which?",
                                  .choices = {{.text = "one"}, {.text = "other", .feedback = "No."}},
                                  .gaps = {{.name = "a", .answer = 1, .feedback = "Because."}, {.name = "b"}},
                                  .is_reusable = true,
                                  .hints = {"Look."},
                                  .explanation = "So."});
    return exercise;
}

}  // namespace

TEST_CASE("an exercise for programs has everything in it, numbered from 1") {
    const Exercise exercise = exercise_with_picture();
    CHECK(exercises_json({&exercise, 1}) == R"({
  "exercises": [
    {
      "kind": "signs",
      "title": "Signs",
      "trains": "To see.",
      "task": "Say which.",
      "language": "en",
      "seed": 3,
      "level": 1,
      "asked_level": 2,
      "difficulty": {
        "claims": 3,
        "depth": 1,
        "undercuts": 1,
        "linked": 0,
        "answers": 1,
        "wrong": 0,
        "closeness": 0.26,
        "effort": 0.00,
        "points": 2.88
      },
      "picture": {
        "asked": {
          "boxes": [
            "1. A \"quoted\"\n",
            "2. B",
            "3. C"
          ],
          "relations": [
            {
              "type": "support",
              "from": [
                2
              ],
              "to_box": 1
            },
            {
              "question": 1,
              "from": [
                3,
                2
              ],
              "to_relation": 1
            }
          ]
        },
        "solved": {
          "boxes": [
            "1. A \"quoted\"\n",
            "2. B",
            "3. C"
          ],
          "relations": [
            {
              "type": "support",
              "from": [
                2
              ],
              "to_box": 1
            },
            {
              "type": "attack",
              "from": [
                3,
                2
              ],
              "to_relation": 1
            }
          ]
        }
      },
      "questions": [
        {
          "form": "match",
          "text": "Which?",
          "choices": [
            {
              "text": "one"
            },
            {
              "text": "other",
              "feedback": "No."
            }
          ],
          "gaps": [
            {
              "name": "a",
              "answer": 2,
              "feedback": "Because."
            },
            {
              "name": "b",
              "answer": 1
            }
          ],
          "reusable": true,
          "hints": [
            "Look."
          ],
          "explanation": "So."
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("no exercises are an empty list") {
    CHECK(exercises_json({}) == "{\n  \"exercises\": []\n}\n");
    CHECK(test::Schema("exercise.schema.json").accepts(std::string_view(exercises_json({}))));
}

TEST_CASE("whatever exercises are about, their JSON obeys the schema") {
    test::Schema schema("exercise.schema.json");
    std::vector<Exercise> forms{exercise_of_each_form(), exercise_with_picture()};
    forms.front().asked_level = 1;
    CHECK(schema.accepts(std::string_view(exercises_json(forms))));
    for (const ExerciseKind* kind : all_exercise_kinds()) {
        std::vector<Exercise> exercises;
        const auto keep = [&](const Exercise& exercise) { exercises.push_back(exercise); };
        for (const ArgumentMap& map : test::maps_to_learn_from())
            for (const char* language : {"en", "zh"})
                test::for_exercises(map, *kind, language, 1, keep);
        std::mt19937 random(6);
        for (std::size_t round = 0; round < test::cases(10); ++round)
            test::for_exercises(test::hostile_map(random), *kind, "", 1, keep);
        INFO(kind->name);
        CHECK(!exercises.empty());
        CHECK(schema.accepts(std::string_view(exercises_json(exercises))));
    }
}

TEST_CASE("the schema of exercises refuses what is never told") {
    test::Schema schema("exercise.schema.json");
    const Exercise exercise = exercise_with_picture();
    const nlohmann::json right = nlohmann::json::parse(exercises_json({&exercise, 1}));
    REQUIRE(schema.accepts(right));
    const auto refused = [&](const char* pointer, nlohmann::json value) {
        nlohmann::json wrong = right;
        wrong[nlohmann::json::json_pointer(pointer)] = std::move(value);
        INFO(pointer);
        CHECK_FALSE(schema.accepts(wrong));
    };
    refused("/exercises/0/kind", "riddle");
    refused("/exercises/0/level", 6);
    refused("/exercises/0/extra", 1);
    refused("/exercises/0/difficulty/closeness", 1.5);
    refused("/exercises/0/questions", nlohmann::json::array());
    refused("/exercises/0/questions/0/form", "one");
    refused("/exercises/0/questions/0/order", {1, 2});
    refused("/exercises/0/questions/0/gaps/0/answer", 0);
    refused("/exercises/0/questions/0/choices/0/right", false);
    refused("/exercises/0/picture/asked/relations/0/question", 1);
    refused("/exercises/0/picture/asked/relations/1/to_box", 1);
    refused("/exercises/0/picture/solved/boxes/0", "no number");
}

}  // namespace argmap

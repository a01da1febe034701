// Is every exercise one that can be asked? Whatever the map, the kind, the level and the seed.
#include "exercise/exercise_maps.hpp"
#include "exercise/print.hpp"
#include "test.hpp"
#include "text/unicode.hpp"
#include "untranslated.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace argmap {

namespace {

bool is_blank(const std::string& text) {
    return plain_line(text).find_first_not_of(' ') == std::string::npos;
}

bool are_different(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    return std::adjacent_find(texts.begin(), texts.end()) == texts.end();
}

std::vector<std::string> choice_texts(const Question& question) {
    std::vector<std::string> texts;
    for (const Choice& choice : question.choices)
        texts.push_back(choice.text);
    return texts;
}

std::vector<std::string> gap_names(const Question& question) {
    std::vector<std::string> names;
    for (const Gap& gap : question.gaps)
        names.push_back(gap.name);
    return names;
}

/// All that is said in an exercise besides its picture.
std::vector<std::string> all_texts(const Exercise& exercise) {
    std::vector<std::string> texts{exercise.title, exercise.trains, exercise.task, level_words(exercise)};
    for (const Question& question : exercise.questions) {
        texts.push_back(question.text);
        texts.push_back(question.explanation);
        texts.insert(texts.end(), question.hints.begin(), question.hints.end());
        for (const Choice& choice : question.choices) {
            texts.push_back(choice.text);
            texts.push_back(choice.feedback);
        }
        for (const Gap& gap : question.gaps) {
            texts.push_back(gap.name);
            texts.push_back(gap.feedback);
        }
    }
    return texts;
}

std::size_t right_ones(const Question& question) {
    return static_cast<std::size_t>(std::count_if(question.choices.begin(), question.choices.end(),
                                                  [](const Choice& choice) { return choice.is_right; }));
}

/// What is wrong with the answers of a question, or nothing.
std::string wrong_answers(const Question& question) {
    const std::size_t choices = question.choices.size(), right = right_ones(question);
    if ((question.form == QuestionForm::match) == question.gaps.empty())
        return "gaps belong to matching";
    if ((question.form == QuestionForm::order) == question.order.empty())
        return "an order belongs to ordering";
    switch (question.form) {
        case QuestionForm::one:
            return right == 1 ? "" : "not one is right";
        case QuestionForm::several:
            return right >= 1 && right < choices ? "" : "none or all are right";
        case QuestionForm::match: {
            std::set<std::size_t> used;
            for (const Gap& gap : question.gaps) {
                if (gap.answer >= choices)
                    return "an answer is no choice";
                if (!used.insert(gap.answer).second && !question.is_reusable)
                    return "a choice is used twice";
            }
            return right == 0 ? "" : "a choice is right by itself";
        }
        case QuestionForm::order: {
            if (std::is_sorted(question.order.begin(), question.order.end()))
                return "in order from the beginning";
            std::vector<std::size_t> sorted = question.order;
            std::sort(sorted.begin(), sorted.end());
            for (std::size_t i = 0; i < choices; ++i)
                if (sorted.size() != choices || sorted[i] != i)
                    return "not every choice has its place";
            return right == 0 ? "" : "a choice is right by itself";
        }
    }
    return "no form";
}

void check_question(const Question& question) {
    INFO(question.text);
    CHECK_FALSE(is_blank(question.text));
    CHECK(question.choices.size() >= 2);
    const std::vector<std::string> texts = choice_texts(question);
    CHECK(are_different(texts));
    CHECK(std::none_of(texts.begin(), texts.end(), is_blank));
    CHECK(wrong_answers(question) == "");
    CHECK(are_different(gap_names(question)));
    CHECK(!question.hints.empty());
    CHECK(are_different(question.hints));
    CHECK(std::none_of(question.hints.begin(), question.hints.end(), is_blank));
    CHECK_FALSE(is_blank(question.explanation));
}

std::size_t answers(const Exercise& exercise) {
    std::size_t answers = 0;
    for (const Question& question : exercise.questions)
        answers += question.form == QuestionForm::match   ? question.gaps.size()
                   : question.form == QuestionForm::order ? question.choices.size()
                                                          : right_ones(question);
    return answers;
}

/// Whether a student comes to read a claim: in the picture, or quoted by a question.
bool is_read(const Exercise& exercise, ClaimId claim) {
    if (exercise.figure->asked)
        return true;
    std::string text(exercise.figure->solved->text(claim));
    text.erase(0, text.find(". ") + 2);  // its number
    for (const Question& question : exercise.questions) {
        std::string all = question.text;
        for (const Choice& choice : question.choices)
            all += "\n" + choice.text;
        if (all.find(text) != std::string::npos)
            return true;
    }
    return false;
}

/// What is counted of the picture that is shown before the end: more would give away what is wrong in it.
void check_difficulty(const Exercise& exercise) {
    const ArgumentMap& map = *(exercise.figure->asked ? exercise.figure->asked : exercise.figure->solved);
    const Difficulty& hard = exercise.difficulty;
    std::size_t claims = 0, undercuts = 0, linked = 0;
    for (const ClaimId claim : map.claims())
        claims += is_read(exercise, claim);
    for (const RelationId relation : map.relations()) {
        bool is_whole = true;
        for (const ClaimId premise : map.premises(relation))
            is_whole &= is_read(exercise, premise);
        undercuts +=
            is_whole && map.type(relation) == RelationType::attack && map.target(relation).is_relation();
        linked += is_whole && map.premises(relation).size() > 1;
    }
    CHECK(hard.claims == claims);
    CHECK(hard.undercuts == undercuts);
    CHECK(hard.linked == linked);
    CHECK(hard.depth < hard.claims);
    CHECK(hard.answers == answers(exercise));
    CHECK(hard.closeness >= 0);
    CHECK(hard.closeness <= 1);
    CHECK(hard.level() >= 1);
    CHECK(hard.level() <= 5);
}

/// A box that is not the same in both pictures must be blank in the first, but for its number.
void check_blanks(const Exercise& exercise) {
    const Figure& figure = *exercise.figure;
    if (!figure.asked || exercise.kind == "flaw")
        return;
    REQUIRE(figure.asked->claim_count() == figure.solved->claim_count());
    for (const ClaimId claim : figure.asked->claims()) {
        const std::string asked(figure.asked->text(claim)), solved(figure.solved->text(claim));
        const std::string number = std::to_string(index(claim) + 1) + ". ";
        CHECK(solved.starts_with(number));
        CHECK((asked == solved || asked == number + "____________"));
    }
}

void check_exercise(const Exercise& exercise) {
    INFO(exercise.kind << ", seed " << exercise.seed << ", level " << exercise.asked_level);
    CHECK_FALSE(is_blank(exercise.title));
    CHECK_FALSE(is_blank(exercise.trains));
    CHECK_FALSE(is_blank(exercise.task));
    CHECK(!exercise.questions.empty());
    for (const Question& question : exercise.questions)
        check_question(question);
    std::vector<std::string> questions;
    for (const Question& question : exercise.questions)
        questions.push_back(question.text);
    CHECK(are_different(questions));
    REQUIRE(exercise.figure);
    REQUIRE(exercise.figure->solved);
    check_blanks(exercise);
    check_difficulty(exercise);
}

/// Gaps of messages that nothing was put into.
void check_gaps_are_filled(const Exercise& exercise) {
    for (const std::string& text : all_texts(exercise)) {
        INFO(text);
        CHECK(text.find('{') == std::string::npos);
    }
}

void check_exercises_of_our_maps(std::size_t seeds) {
    for (const ArgumentMap& map : test::maps_to_learn_from())
        for (const ExerciseKind* kind : all_exercise_kinds())
            for (const char* language : {"en", "zh"})
                test::for_exercises(map, *kind, language, seeds, [](const Exercise& exercise) {
                    check_exercise(exercise);
                    check_gaps_are_filled(exercise);
                });
}

std::string told(const Exercise& exercise) {
    return exercises_json({&exercise, 1});
}

}  // namespace

TEST_CASE("every exercise about the maps that come with argmap can be asked, in English and Chinese") {
    check_exercises_of_our_maps(2);
}

TEST_CASE("so can those of many seeds", "[slow]") {
    check_exercises_of_our_maps(test::cases(10));
}

TEST_CASE("every exercise about a random map can be asked") {
    std::mt19937 random(1);
    for (std::size_t round = 0; round < test::cases(30); ++round)
        for (const bool has_schemes : {true, false}) {
            const ArgumentMap map =
                has_schemes ? test::map_with_schemes(random, round % 2 == 0 ? "en" : "zh")
                            : test::map_of(random_map(random, 4 + static_cast<int>(random() % 20)));
            for (const ExerciseKind* kind : all_exercise_kinds())
                test::for_exercises(map, *kind, "", 1, [](const Exercise& exercise) {
                    check_exercise(exercise);
                    check_gaps_are_filled(exercise);
                });
        }
}

TEST_CASE("every exercise about a hostile map can be asked") {
    std::mt19937 random(2);
    for (std::size_t round = 0; round < test::cases(40); ++round) {
        const ArgumentMap map = test::hostile_map(random);
        for (const ExerciseKind* kind : all_exercise_kinds())
            test::for_exercises(map, *kind, "", 1, check_exercise);
    }
}

TEST_CASE("an exercise about a Chinese map is Chinese throughout") {
    std::mt19937 random(3);
    for (std::size_t round = 0; round < test::cases(30); ++round) {
        const ArgumentMap map = test::map_with_schemes(random, "zh");  // claims are called C0, C1 ...
        for (const ExerciseKind* kind : all_exercise_kinds())
            test::for_exercises(map, *kind, "", 1, [](const Exercise& exercise) {
                for (const std::string& text : all_texts(exercise)) {
                    INFO(text);
                    CHECK(test::is_chinese_throughout(text));
                }
            });
    }
}

TEST_CASE("the kinds that fit are those of which there is an exercise") {
    std::mt19937 random(5);
    for (std::size_t round = 0; round < test::cases(20); ++round) {
        const ArgumentMap map = test::hostile_map(random);
        for (const int level : {1, 5}) {
            const ExerciseWish wish{.level = level};
            std::vector<const ExerciseKind*> made;
            for (const ExerciseKind* kind : all_exercise_kinds())
                if (make_exercise(map, *kind, wish))
                    made.push_back(kind);
            CHECK(fitting_kinds(map, wish) == made);
        }
    }
}

TEST_CASE("random maps have material for every kind") {
    std::mt19937 random(4);
    std::set<std::string_view> seen;
    for (int round = 0; round < 20; ++round)
        for (const ExerciseKind* kind : fitting_kinds(test::map_with_schemes(random, "en"), {}))
            seen.insert(kind->name);
    CHECK(seen.size() == all_exercise_kinds().size());
}

TEST_CASE("the same wish gives the same exercise, and another seed often another one") {
    const std::vector<ArgumentMap> maps = test::maps_to_learn_from();
    const ArgumentMap& map = maps.front();
    for (const ExerciseKind* kind : all_exercise_kinds()) {
        INFO(kind->name);
        std::set<std::string> different;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            auto exercise = make_exercise(map, *kind, {.seed = seed, .level = 3});
            REQUIRE(exercise);
            CHECK(told(*exercise) == told(*make_exercise(map, *kind, {.seed = seed, .level = 3})));
            CHECK(exercise->seed == seed);
            exercise->seed = 0;
            different.insert(told(*exercise));
        }
        CHECK(different.size() >= 6);
    }
}

TEST_CASE("the interview has an exercise of nearly every level for every kind") {
    const std::vector<ArgumentMap> maps = test::maps_to_learn_from();
    const ArgumentMap& map = maps.front();
    for (const ExerciseKind* kind : all_exercise_kinds())
        for (int level = 1; level <= 5; ++level) {
            INFO(kind->name << " " << level);
            const auto exercise = make_exercise(map, *kind, {.seed = 1, .level = level});
            REQUIRE(exercise);
            CHECK(exercise->asked_level == level);
            // Without a picture there is only so much to read.
            CHECK(std::abs(exercise->difficulty.level() - level) <= (exercise->figure->asked ? 1 : 4));
        }
}

TEST_CASE("a map without material for any kind gives no exercise") {
    for (const char* text : {R"({"claims": []})", R"({"claims": [{"id": "a", "text": "A"}]})",
                             R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]})"})
        CHECK(fitting_kinds(test::map_that_is_left(text), {}).empty());
}

TEST_CASE("what makes an exercise hard is told in words, and what is not there is left out") {
    Exercise exercise{.kind = "signs", .language = "en", .asked_level = 1};
    exercise.difficulty = {.claims = 1, .answers = 1};
    CHECK(level_words(exercise) == "Level 1 of 5: 1 claim, 1 answer to find");
    exercise.difficulty = {
        .claims = 8, .depth = 3, .undercuts = 1, .linked = 2, .answers = 2, .wrong = 3, .effort = 1};
    exercise.asked_level = 2;
    CHECK(level_words(exercise) ==
          "Level 3 of 5 (2 was asked for): 8 claims, 3 steps deep, 2 answers to find among 3 wrong ones");
    const auto map = std::make_shared<ArgumentMap>(test::map_that_is_left(R"({"claims": []})"));
    exercise.figure = {.asked = map, .solved = map};
    CHECK(
        level_words(exercise) ==
        "Level 3 of 5 (2 was asked for): 8 claims, 3 steps deep, 1 objection to a step, 2 steps with linked "
        "premises, 2 answers to find among 3 wrong ones");
    exercise.language = "zh";
    CHECK(
        level_words(exercise) ==
        "难度 3（共 5 级，要求的是 2）：8 个主张，深 3 步，1 条针对推理的反驳，2 步合用前提的推理，要找出 2 "
        "个答案，另有 3 个错误选项");
    exercise.figure->unsaid = {RelationId{0}};  // what is to be found out
    CHECK(level_words(exercise) ==
          "难度 3（共 5 级，要求的是 2）：8 个主张，深 3 步，2 步合用前提的推理，要找出 2 个答案，另有 3 "
          "个错误选项");
}

}  // namespace argmap

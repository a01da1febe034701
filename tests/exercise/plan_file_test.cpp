#include "exercise/plan_file.hpp"

#include "diagnostics/print.hpp"
#include "exercise/exercise_maps.hpp"
#include "files.hpp"
#include "mutate.hpp"
#include "schema.hpp"
#include "test.hpp"
#include "untranslated.hpp"

#include <string>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

Diagnostics diagnose(const std::string& text) {
    Diagnostics diagnostics;
    read_plan(SourceFile("p.json", text), diagnostics);
    diagnostics.sort();
    return diagnostics;
}

std::string findings(const std::string& text, Tongue tongue = Tongue::english) {
    return "\n" + findings_for_people(SourceFile("p.json", text), diagnose(text), Colour::none, Notes::enough,
                                      tongue);
}

constexpr const char* wrong_in_every_way = R"({
  "title": 1,
  "exercise": [],
  "exercises": [3,
    {"kind": "sings", "level": 6, "count": 0, "seed": -1, "levels": 1},
    {"level": "2", "count": 1.5},
    {"kind": 1},
    {"kind": "nothing like it"},
    {"kind": "signs", "count": 200, "kind": "flaw"},
    {"kind": "signs"}, {"kind": "flaw"}
  ]
})";

}  // namespace

TEST_CASE("a plan says which exercises, how hard, how many and from which seed") {
    Diagnostics diagnostics;
    const ExercisePlan plan = read_plan(SourceFile("p.json", R"({"title": "Lesson", "exercises": [
  {"kind": "signs"}, {"seed": 7, "count": 3, "level": 5, "kind": "weakest-point"}]})"),
                                        diagnostics);
    CHECK(diagnostics.empty());
    CHECK(plan.title == "Lesson");
    REQUIRE(plan.exercises.size() == 2);
    CHECK(plan.exercises[0].kind == &exercise_kinds::signs);
    CHECK(plan.exercises[0].level == 1);
    CHECK(plan.exercises[0].count == 1);
    CHECK(!plan.exercises[0].seed);
    CHECK(plan.exercises[1].kind == &exercise_kinds::weakest_point);
    CHECK(plan.exercises[1].level == 5);
    CHECK(plan.exercises[1].count == 3);
    CHECK(plan.exercises[1].seed == 7);
}

TEST_CASE("what is wrong with a plan is told with its place") {
    CHECK(findings(wrong_in_every_way) == R"(
p.json:2:12: error[AM110]: `title` is a number, but a string belongs here
    "title": 1,
             ^
  help: write the title in quotes
p.json:3:3: error[AM111]: a plan has no key `exercise`
    "exercise": [],
    ^~~~~~~~~~
  help: did you mean `exercises`?
p.json:4:17: error[AM110]: this is a number, but an object belongs here
    "exercises": [3,
                  ^
  help: write `{"kind": "signs", "level": 2}`, for example
p.json:5:14: error[AM123]: there is no kind `sings` of exercises
    {"kind": "sings", "level": 6, "count": 0, "seed": -1, "levels": 1},
             ^~~~~~~
  help: did you mean `signs`?
p.json:5:32: error[AM113]: this number is not one that can stand here
    {"kind": "sings", "level": 6, "count": 0, "seed": -1, "levels": 1},
                               ^
  help: write a whole number from 1 to 5
p.json:5:44: error[AM113]: this number is not one that can stand here
    {"kind": "sings", "level": 6, "count": 0, "seed": -1, "levels": 1},
                                           ^
  help: write a whole number from 1 to 200
p.json:5:55: error[AM113]: this number is not one that can stand here
    {"kind": "sings", "level": 6, "count": 0, "seed": -1, "levels": 1},
                                                      ^~
  help: write a whole number from 0 to 1 000 000 000
p.json:5:59: error[AM111]: an exercise of a plan has no key `levels`
    {"kind": "sings", "level": 6, "count": 0, "seed": -1, "levels": 1},
                                                          ^~~~~~~~
  help: did you mean `level`?
p.json:6:5: error[AM112]: an exercise has a kind
    {"level": "2", "count": 1.5},
    ^
  help: name one under `kind`: `main-claim`, `signs`, `fill-blanks`, `place-claims`, `linked`, `missing-premise`, `objection-target`, `order-exchange`, `stands`, `weakest-point`, `flaw` and `scheme`
p.json:6:15: error[AM110]: `level` is a string, but a number belongs here
    {"level": "2", "count": 1.5},
              ^~~
  help: write a whole number from 1 to 5
p.json:6:29: error[AM113]: this number is not one that can stand here
    {"level": "2", "count": 1.5},
                            ^~~
  help: write a whole number from 1 to 200
p.json:7:14: error[AM110]: `kind` is a number, but a string belongs here
    {"kind": 1},
             ^
  help: name one of `main-claim`, `signs`, `fill-blanks`, `place-claims`, `linked`, `missing-premise`, `objection-target`, `order-exchange`, `stands`, `weakest-point`, `flaw` and `scheme`
p.json:8:14: error[AM123]: there is no kind `nothing like it` of exercises
    {"kind": "nothing like it"},
             ^~~~~~~~~~~~~~~~~
  help: name one of `main-claim`, `signs`, `fill-blanks`, `place-claims`, `linked`, `missing-premise`, `objection-target`, `order-exchange`, `stands`, `weakest-point`, `flaw` and `scheme`
p.json:9:37: error[AM107]: the key `kind` stands here a second time
    {"kind": "signs", "count": 200, "kind": "flaw"},
                                    ^~~~~~
  help: keep one of them
p.json:10:5: error[AM113]: a set has at most 200 exercises
    {"kind": "signs"}, {"kind": "flaw"}
    ^
  help: make two sets of it
)");
    CHECK(findings("[]") == R"(
p.json:1:1: error[AM110]: a plan is an object, and this is a list
    []
    ^
  help: write `{"exercises": [{"kind": "main-claim", "level": 1}]}`, for example
)");
}

TEST_CASE("what is wrong with a plan is told in Chinese, too") {
    CHECK(findings(wrong_in_every_way, Tongue::chinese) == R"(
p.json:2:12: 错误[AM110]：`title` 是数字，但这里应当是字符串
    "title": 1,
             ^
  建议：把标题写在引号里
p.json:3:3: 错误[AM111]：练习计划没有键 `exercise`
    "exercise": [],
    ^~~~~~~~~~
  建议：是不是想写 `exercises`？
p.json:4:17: 错误[AM110]：这是数字，但这里应当是对象
    "exercises": [3,
                  ^
  建议：例如写成 `{"kind": "signs", "level": 2}`
p.json:5:14: 错误[AM123]：没有 `sings` 这种练习
    {"kind": "sings", "level": 6, "count": 0, "seed": -1, "levels": 1},
             ^~~~~~~
  建议：是不是想写 `signs`？
p.json:5:32: 错误[AM113]：这里不能用这个数
    {"kind": "sings", "level": 6, "count": 0, "seed": -1, "levels": 1},
                               ^
  建议：写一个从 1 到 5 的整数
p.json:5:44: 错误[AM113]：这里不能用这个数
    {"kind": "sings", "level": 6, "count": 0, "seed": -1, "levels": 1},
                                           ^
  建议：写一个从 1 到 200 的整数
p.json:5:55: 错误[AM113]：这里不能用这个数
    {"kind": "sings", "level": 6, "count": 0, "seed": -1, "levels": 1},
                                                      ^~
  建议：写一个从 0 到 1 000 000 000 的整数
p.json:5:59: 错误[AM111]：计划中的练习没有键 `levels`
    {"kind": "sings", "level": 6, "count": 0, "seed": -1, "levels": 1},
                                                          ^~~~~~~~
  建议：是不是想写 `level`？
p.json:6:5: 错误[AM112]：练习要有种类
    {"level": "2", "count": 1.5},
    ^
  建议：在 `kind` 下写明一种：`main-claim`、`signs`、`fill-blanks`、`place-claims`、`linked`、`missing-premise`、`objection-target`、`order-exchange`、`stands`、`weakest-point`、`flaw` 和 `scheme`
p.json:6:15: 错误[AM110]：`level` 是字符串，但这里应当是数字
    {"level": "2", "count": 1.5},
              ^~~
  建议：写一个从 1 到 5 的整数
p.json:6:29: 错误[AM113]：这里不能用这个数
    {"level": "2", "count": 1.5},
                            ^~~
  建议：写一个从 1 到 200 的整数
p.json:7:14: 错误[AM110]：`kind` 是数字，但这里应当是字符串
    {"kind": 1},
             ^
  建议：写 `main-claim`、`signs`、`fill-blanks`、`place-claims`、`linked`、`missing-premise`、`objection-target`、`order-exchange`、`stands`、`weakest-point`、`flaw` 和 `scheme` 中的一个
p.json:8:14: 错误[AM123]：没有 `nothing like it` 这种练习
    {"kind": "nothing like it"},
             ^~~~~~~~~~~~~~~~~
  建议：写 `main-claim`、`signs`、`fill-blanks`、`place-claims`、`linked`、`missing-premise`、`objection-target`、`order-exchange`、`stands`、`weakest-point`、`flaw` 和 `scheme` 中的一个
p.json:9:37: 错误[AM107]：键 `kind` 在这里第二次出现
    {"kind": "signs", "count": 200, "kind": "flaw"},
                                    ^~~~~~
  建议：只留一个
p.json:10:5: 错误[AM113]：一套练习最多 200 道
    {"kind": "signs"}, {"kind": "flaw"}
    ^
  建议：分成两套
)");
    CHECK(test::untranslated(diagnose(wrong_in_every_way), test::is_chinese_throughout) == "");
    CHECK(test::untranslated(diagnose("[]"), test::is_chinese_throughout) == "");
}

TEST_CASE("no text that is broken or hostile makes the reader of plans fail, and what it gives can be made") {
    test::Chance chance(23);
    for (std::size_t i = 0; i < test::cases(3000); ++i) {
        const std::string text = test::mutate_bytes(wrong_in_every_way, chance);
        INFO(text);
        Diagnostics diagnostics;
        std::size_t count = 0;
        for (const PlannedExercises& planned : read_plan(SourceFile("p.json", text), diagnostics).exercises) {
            CHECK(planned.kind != nullptr);
            CHECK(planned.level >= 1);
            CHECK(planned.level <= 5);
            count += planned.count;
        }
        CHECK(count <= most_planned);
    }
}

TEST_CASE("the schema of plans accepts what the reader does") {
    test::Schema schema("exercise-plan.schema.json");
    const auto agree = [&](const std::string& text) {
        INFO(text);
        CHECK(schema.accepts(nlohmann::json::parse(text)) == !diagnose(text).left_out_parts());
    };
    for (const char* text : {"{}", "[]", "null", R"({"title": ""})", R"({"title": null})",
                             R"({"$schema": "x"})", R"({"name": "x"})", R"({"exercises": []})",
                             R"({"exercises": {}})", R"({"exercises": [[]]})", R"({"exercises": [{}]})"})
        agree(text);
    for (const ExerciseKind* kind : all_exercise_kinds())
        agree(R"({"exercises": [{"kind": ")" + std::string(kind->name) + R"("}]})");
    const std::vector<std::string> values{
        "-1",   "0",          "1",          "2",    "5",      "6",        "200",  "201", "1.5", "1e9",
        "1e10", "1000000000", "1000000001", "null", R"("1")", R"("all")", "true", "[1]", "{}"};
    for (const char* key : {"kind", "level", "count", "seed", "levels", "$schema"})
        for (const std::string& value : values) {
            agree(R"({"exercises": [{"kind": "signs", ")" + std::string(key + (*key == 'k')) + R"(": )" +
                  value + "}]}");
            agree(R"({"exercises": [{")" + std::string(key) + R"(": )" + value + "}]}");
        }
}

TEST_CASE("a set of more exercises than can be made is refused once, whatever is in the rest") {
    const std::string text = R"({"exercises": [{"kind": "signs", "count": 150}, {"kind": "flaw", "count": 51},
  {"kind": "flaw"}]})";
    CHECK(findings(text) == R"(
p.json:1:49: error[AM113]: a set has at most 200 exercises
    {"exercises": [{"kind": "signs", "count": 150}, {"kind": "flaw", "count": 51},
                                                    ^
  help: make two sets of it
)");
}

TEST_CASE("a climbing plan begins with level 1 and ends with the level that was asked for") {
    const std::vector<const ExerciseKind*> kinds(all_exercise_kinds().begin(), all_exercise_kinds().end());
    int before = 1;
    const ExercisePlan plan = climbing_plan(kinds, 4);
    REQUIRE(plan.exercises.size() == kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        CHECK(plan.exercises[i].kind == kinds[i]);
        CHECK(plan.exercises[i].level >= before);
        before = plan.exercises[i].level;
    }
    CHECK(plan.exercises.front().level == 1);
    CHECK(before == 4);
    CHECK(climbing_plan({&exercise_kinds::signs}, 3).exercises.front().level == 3);
    CHECK(climbing_plan({}, 3).exercises.empty());
}

TEST_CASE("the lesson that comes with argmap climbs, and our maps have material for it") {
    const std::string text = test::contents(test::project / "examples/lesson.json");
    Diagnostics diagnostics;
    const ExercisePlan plan = read_plan(SourceFile("lesson.json", text), diagnostics);
    CHECK(diagnostics.empty());
    CHECK(test::Schema("exercise-plan.schema.json").accepts(std::string_view(text)));
    CHECK(plan.title == "Reading arguments: a lesson");
    CHECK(plan.exercises.size() == 8);
    int before = 1;
    for (const PlannedExercises& planned : plan.exercises) {
        CHECK(planned.level >= before);
        before = planned.level;
    }
    const std::vector<ArgumentMap> maps = test::maps_to_learn_from();
    for (std::size_t map = 0; map < 3; ++map)  // Socrates' is too small
        for (const PlannedExercises& planned : plan.exercises) {
            INFO(map << " " << planned.kind->name);
            CHECK(make_exercise(maps[map], *planned.kind, {.seed = 1, .level = planned.level}));
        }
}

}  // namespace argmap

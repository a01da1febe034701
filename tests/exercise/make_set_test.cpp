#include "exercise/make_set.hpp"

#include "exercise/exercise_maps.hpp"
#include "exercise/print.hpp"
#include "test.hpp"

#include <string>
#include <vector>

namespace argmap {

namespace {

const ExerciseKind* kind_named(std::string_view name) {
    return find_exercise_kind(name);
}

/// Each exercise as "kind seed".
std::vector<std::string> listed(const ExerciseSet& set) {
    std::vector<std::string> names;
    for (const Exercise& exercise : set.exercises)
        names.push_back(std::string(exercise.kind) + " " + std::to_string(exercise.seed));
    return names;
}

constexpr const char* two_exchanges = R"({"language": "en", "main": "a", "claims": [
    {"id": "a", "text": "Tea is good"}, {"id": "b", "text": "Tea is bitter"}, {"id": "c", "text": "Sugar helps"}],
    "relations": [{"type": "attack", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "b"}]})";

}  // namespace

TEST_CASE("the exercises of a set have seeds of their own, one after the other") {
    const auto maps = test::maps_to_learn_from();
    const ExercisePlan plan{.title = "",
                            .exercises = {{.kind = kind_named("signs"), .level = 2, .count = 2},
                                          {.kind = kind_named("stands"), .level = 2, .seed = 40},
                                          {.kind = kind_named("flaw"), .level = 2}}};
    CHECK(listed(make_set(maps.front(), plan, {.seed = 1})) ==
          std::vector<std::string>{"signs 1", "signs 2", "stands 40", "flaw 3"});
    CHECK(listed(make_set(maps.front(), plan, {.seed = 5})) ==
          std::vector<std::string>{"signs 5", "signs 6", "stands 44", "flaw 7"});
}

TEST_CASE("a set asks nothing twice, and says of which kinds there is too little") {
    const ArgumentMap map = test::map_of(two_exchanges);
    const ExercisePlan plan{.title = "",
                            .exercises = {{.kind = kind_named("order-exchange"), .count = 3},
                                          {.kind = kind_named("scheme"), .count = 2}}};
    const ExerciseSet set = make_set(map, plan, {});
    REQUIRE(set.exercises.size() == 1);
    CHECK(set.exercises.front().kind == "order-exchange");
    CHECK(set.scarce == std::vector<const ExerciseKind*>{kind_named("order-exchange")});
    CHECK(set.lacking == std::vector<const ExerciseKind*>{kind_named("scheme")});
}

}  // namespace argmap

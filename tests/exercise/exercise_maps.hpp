// Maps that exercises are made from in tests: those that come with argmap, random ones, and hostile ones.
#pragma once

#include "diagram/random_maps.hpp"
#include "exercise/make.hpp"
#include "files.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "mutate.hpp"
#include "schemes/schemes.hpp"
#include "small_maps.hpp"

#include <cstddef>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace argmap::test {

/// What is left of a text after its mistakes are left out.
inline ArgumentMap map_that_is_left(std::string text) {
    Diagnostics diagnostics;
    return resolve(*read(SourceFile("map.json", std::move(text)), diagnostics), diagnostics);
}

inline std::vector<ArgumentMap> maps_to_learn_from() {
    std::vector<ArgumentMap> maps;
    for (const char* name : {"krueger-2023", "city-centre", "homework", "socrates"})
        maps.push_back(map_of(contents(project / "maps" / (std::string(name) + ".json"))));
    return maps;
}

/// A random map whose claims all have other texts, and some of whose relations name schemes.
inline ArgumentMap map_with_schemes(std::mt19937& random, const char* language) {
    nlohmann::json json =
        nlohmann::json::parse(random_map(random, 5 + random() % 9, 6 + random() % 10).json());
    json["language"] = language;
    for (nlohmann::json& relation : json["relations"])
        if (random() % 3 == 0 && (relation["type"] == "support" || relation["type"] == "attack"))
            relation["scheme"] = std::string(schemes()[random() % schemes().size()].id);
    for (nlohmann::json& claim : json["claims"])
        if (random() % 6 == 0)
            claim["assumed"] = true;
    return map_that_is_left(json.dump());
}

/// A random map that is written as nobody would.
inline ArgumentMap hostile_map(std::mt19937& random) {
    static const std::vector<std::string> texts{"",
                                                " ",
                                                "\n",
                                                "{0}",
                                                "{1|claim}",
                                                "{0?is|are} {5}",
                                                "supports",
                                                "box 1",
                                                "A.",
                                                "A. B",
                                                "Is it?",
                                                "真的吗？",
                                                "a",
                                                "b",
                                                "c",
                                                "a ",
                                                "“a”",
                                                "“",
                                                "\u202E abc",
                                                "<b>",
                                                "1. x",
                                                "____________",
                                                "true",
                                                "x\ny",
                                                std::string(300, 'x') + "1",
                                                std::string(300, 'x') + "2"};
    nlohmann::json json =
        nlohmann::json::parse(random_map(random, 5 + random() % 9, 6 + random() % 10).json());
    for (nlohmann::json& claim : json["claims"])
        if (random() % 3 != 0)
            claim["text"] = texts[random() % texts.size()];
    if (random() % 2 == 0)
        json["title"] = texts[random() % texts.size()];
    json["language"] = random() % 2 == 0 ? "en" : "zh";
    return map_that_is_left(json.dump());
}

/// Calls `use` with the exercises of a kind that a map has for some seeds, at each level.
template <class Use>
void for_exercises(const ArgumentMap& map, const ExerciseKind& kind, std::string_view language,
                   std::size_t seeds, Use use) {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed)
        for (int level = 1; level <= 5; ++level) {
            const auto exercise =
                make_exercise(map, kind, {.seed = seed, .level = level, .language = language});
            if (!exercise)
                return;
            use(*exercise);
        }
}

/// Calls `use` with exercises of a kind in English: about the maps that come with argmap, about random ones
/// with texts that are all different, and about random ones with many texts that are the same.
template <class Use>
void for_english_exercises(const ExerciseKind& kind, Use use) {
    for (const ArgumentMap& map : maps_to_learn_from())
        for_exercises(map, kind, "en", 2, use);
    std::mt19937 random(21);
    for (std::size_t round = 0; round < cases(40); ++round) {
        for_exercises(map_with_schemes(random, "en"), kind, "en", 1, use);
        for_exercises(map_of(argmap::random_map(random, 12)), kind, "", 1, use);
    }
}

}  // namespace argmap::test

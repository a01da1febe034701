// Is all that is found while a file is read told in Chinese, too, however broken it is?
#include "diagnostics/diagnostics.hpp"
#include "files.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "mutate.hpp"
#include "project/project_file.hpp"
#include "test.hpp"
#include "untranslated.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

using test::Chance;

/// The bad maps of the codes of reading and resolving.
std::vector<std::string> bad_maps() {
    std::vector<std::string> maps;
    for (const std::string_view hundred : {"AM1", "AM2"})
        for (const auto& file : test::files(test::project / "maps/rules", "bad.json"))
            if (file.parent_path().filename().string().starts_with(hundred))
                maps.push_back(test::contents(file));
    return maps;
}

std::string untranslated(const std::string& text) {
    Diagnostics found;
    if (std::optional<Document> document = read(SourceFile("map.json", text), found))
        resolve(*std::move(document), found);
    return test::untranslated(found, test::is_chinese_throughout);
}

std::string untranslated_of_project(const std::string& text) {
    Diagnostics found;
    read_project(SourceFile("argmap.json", text), found);
    return test::untranslated(found, test::is_chinese_throughout);
}

/// The text without backticks, which end a name where it is shown.
std::string broken(const std::string& text, Chance& chance) {
    std::string broken = test::mutate_bytes(text, chance);
    std::replace(broken.begin(), broken.end(), '`', '\'');
    return broken;
}

}  // namespace

TEST_CASE("all that is said of bad maps, and of these with broken bytes, is said in Chinese, too") {
    Chance chance(5);
    for (const std::string& map : bad_maps()) {
        CHECK(untranslated(map) == "");
        for (std::size_t i = 0; i < test::cases(100); ++i)
            CHECK(untranslated(broken(map, chance)) == "");
    }
}

TEST_CASE("all that is said of a map with anything under any key is said in Chinese, too") {
    Chance chance(6);
    for (std::size_t i = 0; i < test::cases(1000); ++i)
        CHECK(untranslated(test::any_map(chance)) == "");
}

TEST_CASE("all that is said of a wrong project file is said in Chinese, too") {
    constexpr std::array<std::string_view, 6> projects{
        "[]",
        R"({"profile": 1, "profile": "core", "profiles": "core", "what": 1, "select": "AM3"})",
        R"({"profile": "corpse", "exclude": [1, {}], "ignore": ["AM101", "unused-clam", "AM777"]})",
        R"({"profile": "all that there is", "select": [null, "AM999"], "$schema": []})",
        R"({"severity": {"AM301": "hind", "AM302": "whatever it is", "AM303": true, "nothing": "off"}})",
        R"({"ignore": ["AM312"], "severity": {"AM312": "off"}})",
    };
    Chance chance(7);
    for (const std::string_view project : projects) {
        CHECK(untranslated_of_project(std::string(project)) == "");
        for (std::size_t i = 0; i < test::cases(100); ++i)
            CHECK(untranslated_of_project(broken(std::string(project), chance)) == "");
    }
}

}  // namespace argmap

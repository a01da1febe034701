#include "compare/merge.hpp"

#include "check/findings.hpp"
#include "compare/diff.hpp"
#include "compare/edits.hpp"
#include "compare/merged.hpp"
#include "files.hpp"
#include "format/documents.hpp"
#include "test.hpp"

#include <string>
#include <vector>

namespace argmap {

namespace {

using test::canonical;
using test::MapInWords;
using test::merged;
using test::Merged;
using test::read;

/// Maps that every test of all maps begins with, in the canonical layout.
std::vector<std::string> sound_maps() {
    std::vector<std::string> maps;
    for (const auto& file : test::map_files())
        if (const std::string text = test::contents(file); test::is_sound(text))
            maps.push_back(canonical(text));
    return maps;
}

std::vector<std::string> small_sound_maps() {
    std::vector<std::string> maps = sound_maps();
    std::erase_if(maps, [](const std::string& map) { return map.size() > 5000; });
    return maps;
}

/// Whether two maps say the same, though perhaps in another order.
bool says_the_same(const std::string& map, const std::string& other) {
    const Document before = read("one", map);
    const Document after = read("other", other);
    Diff changes = diff(before, after);
    for (KindChanges* kind :
         {&changes.speakers, &changes.sources, &changes.topics, &changes.claims, &changes.relations})
        kind->reordered.clear();
    std::erase_if(changes.map, [](const FieldChange& change) { return change.key == "main"; });  // a list
    return changes.empty();
}

}  // namespace

TEST_CASE("where one side changed nothing, or both the same, every map merges to what was changed") {
    test::Chance chance(11);
    test::Editor editor(chance);
    std::size_t maps = 0;
    for (const std::string& base : sound_maps()) {
        const std::string changed = editor.edited(base, 6);
        for (const auto& [ours, theirs] :
             {std::pair(changed, base), std::pair(base, changed), std::pair(changed, changed)}) {
            const Merged result = merged(base, ours, theirs);
            CHECK(result.map == changed);
            CHECK(result.conflicts == "");
        }
        CHECK(merged(base, base, base).map == base);
        ++maps;
    }
    CHECK(maps >= 20);
}

TEST_CASE("whatever one side changed, the other side gets, on many edited maps") {
    test::Chance chance(12);
    test::Editor editor(chance);
    const std::vector<std::string> maps = small_sound_maps();
    for (std::size_t i = 0; i < test::cases(1500); ++i) {
        const std::string base = editor.edited(chance.one_of(maps), chance.below(4));
        const std::string changed = editor.edited(base, 1 + chance.below(6));
        INFO(base << changed);
        CHECK(merged(base, changed, base).map == changed);
        const Merged as_theirs = merged(base, base, changed);
        CHECK(as_theirs.map == changed);
        CHECK(as_theirs.conflicts == "");
        CHECK(merged(base, changed, changed).map == changed);
    }
}

TEST_CASE(
    "whatever two sides changed, the merged map is sound, and without conflicts is the same either way") {
    test::Chance chance(13);
    test::Editor editor(chance, test::Numbering::anew);
    const std::vector<std::string> maps = small_sound_maps();
    std::size_t without_conflict = 0;
    for (std::size_t i = 0; i < test::cases(3000); ++i) {
        const std::string base = editor.edited(chance.one_of(maps), chance.below(5));
        const std::string ours = editor.edited(base, 1 + chance.below(6));
        const std::string theirs = editor.edited(base, 1 + chance.below(6));
        INFO("base " << base << "ours " << ours << "theirs " << theirs);
        const Merged result = merged(base, ours, theirs);
        INFO("merged " << result.map << result.conflicts);
        CHECK(test::is_sound(result.map));
        CHECK(canonical(result.map) == result.map);
        const Merged swapped = merged(base, theirs, ours);
        if (!result.conflicts.empty() || !swapped.conflicts.empty())
            continue;
        ++without_conflict;
        CHECK(says_the_same(result.map, swapped.map));
    }
    CHECK(without_conflict > test::cases(3000) / 10);
}

TEST_CASE("two sides that begin from nothing are one map of all that they have") {
    const std::string ours =
        canonical(MapInWords{.claims = "a b", .relations = {"b supports a"}, .main = {}}.json());
    const std::string theirs =
        canonical(MapInWords{.claims = "a c", .relations = {"c attacks a"}, .main = {}}.json());
    const Merged result = merged("", ours, theirs);
    CHECK(result.conflicts == "");
    CHECK(
        result.map ==
        canonical(
            MapInWords{.claims = "a b c", .relations = {"b supports a", "c attacks a"}, .main = {}}.json()));
}

}  // namespace argmap

// Does it matter to a merge which side is whose? Only for who wins in a conflict.
#include "compare/edits.hpp"
#include "compare/merged.hpp"
#include "files.hpp"
#include "test.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

using test::merged;
using test::Merged;

std::vector<std::string> small_maps() {
    std::vector<std::string> maps;
    for (const auto& file : test::map_files())
        if (const std::string text = test::contents(file); text.size() < 5000 && test::is_sound(text))
            maps.push_back(test::canonical(text));
    return maps;
}

/// The texts of claims in every language, each with the id of its claim.
std::set<std::pair<std::string, std::string>> claim_texts(const std::string& map) {
    std::set<std::pair<std::string, std::string>> texts;
    const Document document = test::read("map", map);
    for (const ClaimEntry& claim : document.claims)
        for (const LocalText& text : document[claim.texts])
            texts.emplace(text.text.text(), claim.id.text());
    return texts;
}

/// The claims whose text one side wrote and that are neither in the merged map nor named in a conflict. Each
/// side may call a claim by another id, and a conflict shows the first of its texts.
std::string lost_claims(const std::string& base, const std::string& side, const Merged& merged) {
    std::set<std::string> known;
    for (const std::string& map : {base, merged.map})
        for (const auto& [text, id] : claim_texts(map))
            known.insert(text);
    const auto is_named = [&](const std::string& what) {
        return merged.conflicts.find("`" + what + "`") != std::string::npos;
    };
    std::set<std::string> named;
    for (const auto& [text, id] : claim_texts(side))
        if (is_named(id) || is_named(text))
            named.insert(id);
    std::string lost;
    for (const auto& [text, id] : claim_texts(side))
        if (!known.contains(text) && !named.contains(id))
            lost += id + ": " + text + "\n";
    return lost;
}

/// Merges in both orders, in which nothing may be lost, and with a side that changed nothing.
std::pair<Merged, Merged> merged_both_ways(const std::string& base, const std::string& ours,
                                           const std::string& theirs) {
    const Merged one = merged(base, ours, theirs);
    const Merged other = merged(base, theirs, ours);
    INFO("merged " << one.map << one.conflicts << "merged " << other.map << other.conflicts);
    CHECK(lost_claims(base, ours, one) == "");
    CHECK(lost_claims(base, theirs, one) == "");
    CHECK(lost_claims(base, ours, other) == "");
    CHECK(lost_claims(base, theirs, other) == "");
    CHECK(merged(base, base, ours).map == ours);
    CHECK(merged(base, ours, base).map == ours);
    CHECK(merged(base, ours, ours).map == ours);
    return {one, other};
}

}  // namespace

TEST_CASE("both orders of the sides have as many conflicts and lose nothing, on many edited maps") {
    const std::vector<std::string> maps = small_maps();
    for (std::size_t seed = 0; seed < test::cases(400); ++seed) {
        test::Chance chance(seed);
        test::Editor editor(chance);
        const std::string base = editor.edited(chance.one_of(maps), chance.below(5));
        const std::string ours = editor.edited(base, 1 + chance.below(6));
        const std::string theirs = editor.edited(base, 1 + chance.below(6));
        INFO("seed " << seed << "\nbase " << base << "ours " << ours << "theirs " << theirs);
        const auto [one, other] = merged_both_ways(base, ours, theirs);
        CHECK(one.conflict_count == other.conflict_count);
    }
}

TEST_CASE(
    "both orders lose nothing where ids were numbered anew, and either both have conflicts or neither") {
    const std::vector<std::string> maps = small_maps();
    for (std::size_t seed = 0; seed < test::cases(400); ++seed) {
        test::Chance chance(seed);
        test::Editor editor(chance, test::Numbering::anew);
        const std::string base = editor.edited(chance.one_of(maps), chance.below(5));
        const std::string ours = editor.edited(base, 1 + chance.below(6));
        const std::string theirs = editor.edited(base, 1 + chance.below(6));
        INFO("seed " << seed << "\nbase " << base << "ours " << ours << "theirs " << theirs);
        const auto [one, other] = merged_both_ways(base, ours, theirs);
        CHECK((one.conflict_count == 0) == (other.conflict_count == 0));
    }
}

}  // namespace argmap

#include "bench/planter.hpp"

#include "bench/sketch.hpp"
#include "files.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "language/script.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace argmap::bench {

namespace {

using Lines = std::vector<std::string>;

std::string told(const ArgumentMap& map, RelationId relation) {
    std::vector<std::string> premises;
    for (const ClaimId premise : map.premises(relation))
        premises.emplace_back(map.text(premise));
    std::sort(premises.begin(), premises.end());
    std::string text(name(map.type(relation)));
    for (std::size_t i = 0; i < premises.size(); ++i)
        text += (i == 0 ? " " : " + ") + premises[i];
    const Target target = map.target(relation);
    return text + " -> " +
           (target.is_claim() ? std::string(map.text(target.claim()))
                              : "(" + told(map, target.relation()) + ")");
}

/// The relations of a map by the texts of its claims, whatever their ids and their order.
Lines relations(const ArgumentMap& map) {
    Lines lines;
    for (const RelationId relation : map.relations())
        lines.push_back(told(map, relation));
    for (const ClaimId claim : map.main_claims())
        lines.push_back("main " + std::string(map.text(claim)));
    std::sort(lines.begin(), lines.end());
    return lines;
}

Lines texts(const ArgumentMap& map, std::string_view language = {}) {
    Lines all;
    for (const ClaimId claim : map.claims())
        all.emplace_back(map.text(claim, language));
    std::sort(all.begin(), all.end());
    return all;
}

/// "wrong-parent a, b | c": claims of the reference by id, those of the student by text.
std::string told(const Slip& slip, const ArgumentMap& reference, const ArgumentMap& student) {
    std::string text;
    for (const ClaimId claim : slip.reference)
        text += std::string(text.empty() ? "" : ", ") + std::string(reference.id(claim));
    text += " |";
    std::vector<std::string> said;
    for (const ClaimId claim : slip.student)
        said.emplace_back(student.text(claim));
    std::sort(said.begin(), said.end());
    for (std::size_t i = 0; i < said.size(); ++i)
        text += (i == 0 ? " " : ", ") + said[i];
    return text;
}

/// A map whose claims say what their ids say, and are about `m`: "s a b > c" is a support from linked
/// premises, "r0" the first relation.
ArgumentMap small(const std::vector<std::string>& claims, const std::vector<std::string>& rows) {
    std::string json = R"({"language": "en", "main": "m", "claims": [)";
    for (std::size_t i = 0; i < claims.size(); ++i)
        json += (i == 0 ? "" : ", ") + (R"({"id": ")" + claims[i]) + R"(", "text": ")" + claims[i] + "\"}";
    json += R"(], "relations": [)";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::string from;
        std::size_t at = 2;
        for (; rows[i][at] != '>'; at += 2)
            from += (from.empty() ? "\"" : ", \"") + std::string(1, rows[i][at]) + "\"";
        const std::string type = rows[i][0] == 's' ? "support" : rows[i][0] == 'a' ? "attack" : "contrary";
        json += (i == 0 ? "" : ", ") + (R"({"id": "r)" + std::to_string(i)) + R"(", "type": ")" + type +
                R"(", "from": [)" + from + R"(], "to": ")" + rows[i].substr(at + 2) + "\"}";
    }
    return test::map_of(json + "]}");
}

struct Drawn {
    Lines relations;
    std::string slip;
};

/// What is drawn where a slip of a kind is planted; "none" where there is no place for one.
Drawn planted(const ArgumentMap& reference, SlipKind kind, std::uint64_t seed = 1) {
    const Planted planted = plant(reference, {.seed = seed, .language = "en", .kinds = {kind}});
    return {relations(planted.student),
            planted.slips.empty() ? "none" : told(planted.slips[0], reference, planted.student)};
}

ArgumentMap read_map(const std::filesystem::path& path) {
    return test::map_of(test::contents(path));
}

std::vector<ArgumentMap> large_maps() {
    std::vector<ArgumentMap> maps;
    for (const char* const name : {"socrates", "homework", "city-centre", "krueger-2023"})
        maps.push_back(read_map(test::project / "maps" / (std::string(name) + ".json")));
    return maps;
}

void check_key(const ArgumentMap& reference, const Planted& planted, std::string_view language) {
    const ArgumentMap& student = planted.student;
    for (const ClaimId claim : student.claims()) {
        CHECK_FALSE(reference.find_claim(student.id(claim)));
        CHECK_FALSE(student.text(claim).empty());
    }
    CHECK(student.languages().size() == 1);
    CHECK(student.language() == language);
    for (const Slip& slip : planted.slips) {
        CHECK_FALSE((slip.reference.empty() && slip.student.empty()));
        for (const ClaimId claim : slip.reference)
            CHECK(index(claim) < reference.claim_count());
        for (const ClaimId claim : slip.student)
            CHECK(index(claim) < student.claim_count());
    }
}

}  // namespace

TEST_CASE("a map in which nothing is planted has the texts and relations of the reference") {
    for (const ArgumentMap& reference : large_maps())
        for (const std::string_view language : {"en", "zh"}) {
            const Planted planted = plant(reference, {.slips = 0, .language = language});
            CHECK(planted.slips.empty());
            CHECK(texts(planted.student) == texts(reference, language));
            CHECK(planted.counterparts.size() == reference.claim_count());
            for (const Counterpart& pair : planted.counterparts)
                CHECK(planted.student.text(pair.student) == reference.text(pair.reference, language));
            CHECK(relations(planted.student) == relations(part_of(reference, whole(reference), language)));
            CHECK(planted.student.text(ClaimId{0}) != reference.text(ClaimId{0}, language));
        }
}

TEST_CASE("whatever is planted resolves, with ids of its own and in one language") {
    for (const ArgumentMap& reference : large_maps())
        for (const std::string_view language : {"en", "zh"})
            for (std::size_t kind = 0; kind < planted_kinds; ++kind)
                for (std::uint64_t seed = 1; seed <= 2; ++seed) {
                    const Planted planted =
                        plant(reference,
                              {.seed = seed, .language = language, .kinds = {static_cast<SlipKind>(kind)}});
                    check_key(reference, planted, language);
                    CHECK(planted.slips.size() <= 1);
                }
}

TEST_CASE("whatever is planted together and worded anew resolves") {
    std::size_t slips = 0;
    for (const ArgumentMap& reference : large_maps())
        for (const std::string_view language : {"en", "zh"})
            for (const StudentWording wording : student_wordings)
                for (const Overlap overlap : {Overlap::never, Overlap::may_be})
                    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
                        const Planted planted = plant(reference, {.seed = seed,
                                                                  .slips = 5,
                                                                  .wording = wording,
                                                                  .overlap = overlap,
                                                                  .language = language});
                        check_key(reference, planted, language);
                        slips += planted.slips.size();
                    }
    CHECK(slips > 4 * 2 * 5 * 2 * 5 * 3);
}

TEST_CASE("whatever is planted in maps made at random resolves, and changes them") {
    std::mt19937 random(7);
    const std::vector<std::string> elsewhere{"The moon is far", "Bread is cheap", "Cats sleep long"};
    std::vector<std::size_t> planted_of(planted_kinds, 0);
    for (int i = 0; i < 200; ++i) {
        const ArgumentMap reference = test::random_map(random, 8, 12).map();
        const Lines before = relations(reference);
        for (std::size_t kind = 0; kind < planted_kinds; ++kind) {
            const Planted planted =
                plant(reference, {.kinds = {static_cast<SlipKind>(kind)}, .elsewhere = elsewhere});
            const bool is_same =
                relations(planted.student) == before && texts(planted.student) == texts(reference);
            CHECK(is_same == planted.slips.empty());
            planted_of[kind] += planted.slips.size();
        }
        for (const Overlap overlap : {Overlap::never, Overlap::may_be})
            plant(reference, {.seed = 3, .slips = 5, .overlap = overlap, .elsewhere = elsewhere});
    }
    // Claims like "C1" are too short to be split.
    for (std::size_t kind = 0; kind < planted_kinds; ++kind)
        CHECK((planted_of[kind] > 0) == (static_cast<SlipKind>(kind) != SlipKind::split_claim));
}

TEST_CASE("no slip but a cycle makes a claim a reason for itself") {
    const auto goes_round = [](const ArgumentMap& map) {
        const Ways ways(sketch(map, {}));
        const auto claims = map.claims();
        return std::any_of(claims.begin(), claims.end(),
                           [&](ClaimId claim) { return ways.lead(claim, claim); });
    };
    std::vector<SlipKind> others;
    for (std::size_t kind = 0; kind < planted_kinds; ++kind)
        if (static_cast<SlipKind>(kind) != SlipKind::cycle)
            others.push_back(static_cast<SlipKind>(kind));
    for (const char* const name : {"socrates", "homework", "city-centre"}) {
        const ArgumentMap reference = read_map(test::project / "maps" / (std::string(name) + ".json"));
        CHECK_FALSE(goes_round(reference));
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            CHECK_FALSE(goes_round(plant(reference, {.seed = seed, .slips = 5, .kinds = others}).student));
            CHECK(goes_round(plant(reference, {.seed = seed, .kinds = {SlipKind::cycle}}).student));
        }
    }
}

TEST_CASE("every kind of slip has a place in some map") {
    const std::vector<ArgumentMap> maps = large_maps();
    for (std::size_t kind = 0; kind < planted_kinds; ++kind)
        CHECK(std::any_of(maps.begin(), maps.end(), [&](const ArgumentMap& map) {
            const auto planted = plant(map, {.language = "en", .kinds = {static_cast<SlipKind>(kind)}});
            return planted.slips.size() == 1 && planted.slips[0].kind == static_cast<SlipKind>(kind);
        }));
}

TEST_CASE("the same seed plants the same bytes, another one others") {
    const ArgumentMap reference = read_map(test::project / "maps/krueger-2023.json");
    std::set<std::string> different;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const PlantOptions options{
            .seed = seed, .slips = 5, .wording = StudentWording::reworded, .language = "zh"};
        const std::string bytes = write_map(plant(reference, options).student.document());
        CHECK(write_map(plant(reference, options).student.document()) == bytes);
        different.insert(bytes);
    }
    CHECK(different.size() == 10);
}

TEST_CASE("slips that may not meet leave alone what another one is about") {
    const auto changes_claims = [](SlipKind kind) {
        return kind == SlipKind::missing_claim || kind == SlipKind::split_claim ||
               kind == SlipKind::merged_claims;
    };
    const auto meet = [&](const Planted& planted) {
        for (const Slip& one : planted.slips)
            for (const Slip& other : planted.slips)
                if (&one != &other && changes_claims(one.kind) &&
                    std::any_of(one.reference.begin(), one.reference.end(), [&](ClaimId claim) {
                        return std::find(other.reference.begin(), other.reference.end(), claim) !=
                               other.reference.end();
                    }))
                    return true;
        return false;
    };
    const ArgumentMap reference = read_map(test::project / "maps/homework.json");
    std::size_t met = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CHECK_FALSE(meet(plant(reference, {.seed = seed, .slips = 5})));
        met += meet(plant(reference, {.seed = seed, .slips = 5, .overlap = Overlap::may_be})) ? 1U : 0U;
    }
    CHECK(met > 5);  // and are still to be seen
}

TEST_CASE("slips of which one undoes the other are none, and one whose claims went away is none") {
    const ArgumentMap reference = small({"m", "a"}, {"a a > m"});
    const Lines before = relations(reference);
    std::set<std::size_t> counts;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Planted planted =
            plant(reference, {.seed = seed,
                              .slips = 2,
                              .overlap = Overlap::may_be,
                              .kinds = {SlipKind::attack_as_contrary, SlipKind::contrary_as_attack}});
        CHECK((relations(planted.student) == before) == planted.slips.empty());
        counts.insert(planted.slips.size());
    }
    CHECK(counts.contains(0));
    const ArgumentMap linked = small({"m", "a", "b", "c"}, {"s a b > m", "s c > m"});
    std::size_t without_trace = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Planted planted =
            plant(linked, {.seed = seed,
                           .slips = 2,
                           .overlap = Overlap::may_be,
                           .kinds = {SlipKind::linked_as_separate, SlipKind::missing_claim}});
        const bool has_both = planted.student.claim_count() == linked.claim_count();
        const auto is_apart = [](const Slip& slip) { return slip.kind == SlipKind::linked_as_separate; };
        const bool is_told = std::any_of(planted.slips.begin(), planted.slips.end(), is_apart);
        CHECK((has_both || !is_told || planted.student.claim_count() == 3));
        without_trace += !has_both && !is_told ? 1U : 0U;
    }
    CHECK(without_trace > 0);
}

TEST_CASE("a missing claim takes what hangs by it along, and no one else") {
    const ArgumentMap reference = small({"m", "a", "b", "c", "d", "e"}, {"s a > m", "s b c > a", "a d > r1",
                                                                         "s e > m", "s c > e", "s e > a"});
    std::set<std::string> found;
    for (std::uint64_t seed = 1; seed <= 30; ++seed)
        found.insert(planted(reference, SlipKind::missing_claim, seed).slip);
    // Without `a` also `b`, which has no other place, and `d`, which objects to a step that is gone: too
    // many.
    CHECK(found == std::set<std::string>{"b |", "d |", "e |", "c |"});
    for (std::uint64_t seed = 1; seed <= 30; ++seed)
        if (const Drawn drawn = planted(reference, SlipKind::missing_claim, seed); drawn.slip == "b |")
            CHECK(drawn.relations == Lines{"attack d -> (support c -> a)", "main m", "support a -> m",
                                           "support c -> a", "support c -> e", "support e -> a",
                                           "support e -> m"});
}

TEST_CASE("an extra claim argues for a claim, an extra objection against one or a step") {
    const ArgumentMap reference = read_map(test::project / "maps/socrates.json");
    const std::vector<std::string> elsewhere{"The moon is far away"};
    const Lines before = relations(part_of(reference, whole(reference), "en"));
    for (const SlipKind kind : {SlipKind::extra_claim, SlipKind::extra_objection})
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            const Planted planted =
                plant(reference, {.seed = seed, .language = "en", .kinds = {kind}, .elsewhere = elsewhere});
            REQUIRE(planted.slips.size() == 1);
            const Lines after = relations(planted.student);
            Lines added;
            std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                                std::back_inserter(added));
            const std::string type = kind == SlipKind::extra_claim ? "support " : "attack ";
            CHECK(std::includes(after.begin(), after.end(), before.begin(), before.end()));
            CHECK(std::all_of(added.begin(), added.end(),
                              [&](const std::string& line) { return line.starts_with(type); }));
            CHECK(added.size() == std::max<std::size_t>(1, planted.slips[0].student.size() -
                                                               planted.slips[0].reference.size()));
        }
}

TEST_CASE("a split claim argues as the whole did, linked or twice") {
    const ArgumentMap reference = test::map_of(
        R"({"language": "en", "main": "m", "claims": [{"id": "m", "text": "m"}, {"id": "b", "text": "b"},
            {"id": "a", "text": "Buses would be late and trains would be full"}],
            "relations": [{"type": "support", "from": "a", "to": "m"}, {"type": "attack", "from": "b", "to": "a"}]})");
    std::set<Lines> found;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Drawn drawn = planted(reference, SlipKind::split_claim, seed);
        CHECK(drawn.slip == "a | Buses would be late, Trains would be full");
        found.insert(drawn.relations);
    }
    CHECK(found ==
          std::set<Lines>{{"attack b -> Buses would be late", "main m",
                           "support Buses would be late + Trains would be full -> m"},
                          {"attack b -> Buses would be late", "main m", "support Buses would be late -> m",
                           "support Trains would be full -> m"},
                          {"attack b -> Trains would be full", "main m",
                           "support Buses would be late + Trains would be full -> m"},
                          {"attack b -> Trains would be full", "main m", "support Buses would be late -> m",
                           "support Trains would be full -> m"}});
}

TEST_CASE("merged claims are those that argue alike, or a claim and its reason") {
    const Drawn linked = planted(small({"m", "a", "b"}, {"s a b > m"}), SlipKind::merged_claims);
    CHECK(linked.slip == "a, b | a and b");
    CHECK(linked.relations == Lines{"main m", "support a and b -> m"});
    const Drawn separate =
        planted(small({"m", "a", "b", "c"}, {"a a > m", "a b > m", "s c > r1"}), SlipKind::merged_claims);
    CHECK(separate.slip == "a, b | a and b");
    CHECK(separate.relations == Lines{"attack a and b -> m", "main m", "support c -> (attack a and b -> m)"});
    const Drawn reason =
        planted(small({"m", "a", "b", "c"}, {"s a > m", "s b > a", "a c > b"}), SlipKind::merged_claims);
    CHECK(reason.slip == "a, b | a because b");
    CHECK(reason.relations == Lines{"attack c -> a because b", "main m", "support a because b -> m"});
    CHECK(planted(small({"m", "a", "b"}, {"s a > m", "a b > m"}), SlipKind::merged_claims).slip == "none");
}

TEST_CASE("a wrong parent is none that the claim bears on or that bears on it") {
    const ArgumentMap chain = small({"m", "a", "b", "c"}, {"s a > m", "s b > a", "s c > b"});
    CHECK(planted(chain, SlipKind::wrong_parent).slip == "none");
    const ArgumentMap tree = small({"m", "a", "b", "c"}, {"s a > m", "s b > a", "a c > b", "s c > m"});
    CHECK(planted(tree, SlipKind::wrong_parent).slip == "none");
    const ArgumentMap forked = small({"m", "a", "b", "c", "d"}, {"c a > d", "s b > a", "s a > m", "s d > m"});
    std::set<Lines> found;
    for (std::uint64_t seed = 1; seed <= 30; ++seed)
        found.insert(planted(forked, SlipKind::wrong_parent, seed).relations);
    CHECK(found.count({"contrary a -> d", "main m", "support a -> m", "support b -> d", "support d -> m"}) ==
          1);
    CHECK(std::none_of(found.begin(), found.end(), [](const Lines& lines) {
        return std::find(lines.begin(), lines.end(), "support b -> m") != lines.end() ||
               std::find(lines.begin(), lines.end(), "support a -> d") != lines.end();
    }));
}

TEST_CASE("a claim may argue for the conclusion beyond") {
    const Drawn drawn = planted(small({"m", "a", "b"}, {"s a > m", "a b > a"}), SlipKind::to_conclusion);
    CHECK(drawn.slip == "b | b");
    CHECK(drawn.relations == Lines{"attack b -> m", "main m", "support a -> m"});
    CHECK(planted(small({"m", "a", "b"}, {"a a > m", "a b > a"}), SlipKind::to_conclusion).slip == "none");
    CHECK(planted(small({"m", "a", "b"}, {"s a > m", "s b > a", "s b > m"}), SlipKind::to_conclusion).slip ==
          "none");
}

TEST_CASE("a relation may lead the wrong way, if nobody could take that for a cycle") {
    const Drawn drawn = planted(small({"m", "a", "b"}, {"s a b > m", "a b > a"}), SlipKind::wrong_direction);
    CHECK(drawn.slip == "a, b | a, b");
    CHECK(drawn.relations == Lines{"attack a -> b", "main m", "support a + b -> m"});
    CHECK(planted(small({"m", "a", "b"}, {"s a b > m", "a b > r0"}), SlipKind::wrong_direction).slip ==
          "none");
}

TEST_CASE("support may be drawn as attack") {
    const Drawn drawn = planted(small({"m", "a", "b"}, {"s a b > m"}), SlipKind::wrong_polarity);
    CHECK(drawn.slip == "a, b | a, b");
    CHECK(drawn.relations == Lines{"attack a + b -> m", "main m"});
    CHECK(planted(small({"m", "a"}, {"s a > m", "a a > m"}), SlipKind::wrong_polarity).slip == "none");
}

TEST_CASE("linked premises may be drawn as separate reasons, and the reverse") {
    const ArgumentMap linked = small({"m", "a", "b", "c"}, {"s a b c > m"});
    const ArgumentMap separate = small({"m", "a", "b", "c"}, {"s a > m", "s b > m", "a c > m"});
    const Drawn apart = planted(linked, SlipKind::linked_as_separate);
    CHECK(apart.slip == "a, b, c | a, b, c");
    CHECK(apart.relations == Lines{"main m", "support a -> m", "support b -> m", "support c -> m"});
    const Drawn together = planted(separate, SlipKind::separate_as_linked);
    CHECK(together.slip == "a, b | a, b");
    CHECK(together.relations == Lines{"attack c -> m", "main m", "support a + b -> m"});
    CHECK(planted(separate, SlipKind::linked_as_separate).slip == "none");
    CHECK(planted(linked, SlipKind::separate_as_linked).slip == "none");
}

TEST_CASE("an objection to a step may be drawn against a claim, and the reverse") {
    const ArgumentMap step = small({"m", "a", "c"}, {"s a > m", "a c > r0"});
    const ArgumentMap premise = small({"m", "a", "c"}, {"s a > m", "a c > a"});
    const ArgumentMap claim = small({"m", "a", "c"}, {"s a > m", "a c > m"});
    const Lines as_step{"attack c -> (support a -> m)", "main m", "support a -> m"};
    const Lines as_premise{"attack c -> a", "main m", "support a -> m"};
    const Lines as_claim{"attack c -> m", "main m", "support a -> m"};
    CHECK(relations(step) == as_step);
    CHECK(planted(step, SlipKind::step_as_premise).relations == as_premise);
    CHECK(planted(step, SlipKind::step_as_conclusion).relations == as_claim);
    CHECK(planted(premise, SlipKind::premise_as_step).relations == as_step);
    CHECK(planted(claim, SlipKind::conclusion_as_step).relations == as_step);
    CHECK(planted(claim, SlipKind::conclusion_as_step).slip == "c | c");
    CHECK(planted(premise, SlipKind::conclusion_as_step).slip == "none");
    CHECK(planted(claim, SlipKind::premise_as_step).slip == "none");
}

TEST_CASE("an objection to an attack is none to what is attacked") {
    const ArgumentMap step = small({"m", "a", "c"}, {"a a > m", "a c > r0"});
    const ArgumentMap premise = small({"m", "a", "c"}, {"a a > m", "a c > a"});
    CHECK(planted(step, SlipKind::step_as_conclusion).slip == "none");
    CHECK(planted(step, SlipKind::step_as_premise).relations == relations(premise));
    CHECK(planted(premise, SlipKind::premise_as_step).relations == relations(step));
    CHECK(planted(small({"m", "a", "c"}, {"a a > m", "a c > m"}), SlipKind::conclusion_as_step).slip ==
          "none");
}

TEST_CASE("a claim is split where it can be, and not at all where it is short") {
    const auto halves = [](std::string_view text, std::string_view language) {
        const ArgumentMap reference = test::map_of(
            R"({"language": ")" + std::string(language) +
            R"(", "main": "m", "claims": [{"id": "m", "text": "m"}, {"id": "a", "text": ")" +
            std::string(text) + R"("}], "relations": [{"type": "support", "from": "a", "to": "m"}]})");
        const Planted planted = plant(reference, {.kinds = {SlipKind::split_claim}});
        return planted.slips.empty() ? "none" : told(planted.slips[0], reference, planted.student);
    };
    CHECK(halves("If it rains for days, the rivers rise", "en") ==
          "a | If it rains for days, The rivers rise");
    CHECK(halves("The trams run late on most days of winter", "en") ==
          "a | Late on most days of winter, The trams run late on most");
    CHECK(halves("The trams run late", "en") == "none");
    CHECK(halves("雨下得太久，河水就会上涨", "zh") == "a | 河水就会上涨, 雨下得太久");
    CHECK(halves("电车晚点", "zh") == "none");
}

TEST_CASE("what contradicts each other may be drawn as an attack, and the reverse") {
    const ArgumentMap contrary = small({"m", "a", "b"}, {"s a > m", "a b > m", "c a > b"});
    std::set<Lines> found;
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        found.insert(planted(contrary, SlipKind::contrary_as_attack, seed).relations);
    CHECK(found == std::set<Lines>{{"attack a -> b", "attack b -> m", "main m", "support a -> m"},
                                   {"attack b -> a", "attack b -> m", "main m", "support a -> m"}});
    const Drawn drawn = planted(contrary, SlipKind::attack_as_contrary);
    CHECK(drawn.slip == "m, b | b, m");
    CHECK(drawn.relations == Lines{"contrary a -> b", "contrary b -> m", "main m", "support a -> m"});
}

TEST_CASE("a cycle is closed over supports, a shortcut goes beside them") {
    const ArgumentMap chain = small({"m", "a", "b"}, {"s a > m", "s b > a"});
    std::set<std::string> found;
    for (std::uint64_t seed = 1; seed <= 30; ++seed)
        found.insert(planted(chain, SlipKind::cycle, seed).slip);
    CHECK(found == std::set<std::string>{"m, a | a, m", "a, b | a, b", "m, a, b | a, b, m"});
    const Drawn drawn = planted(chain, SlipKind::shortcut);
    CHECK(drawn.slip == "m, b | b, m");
    CHECK(drawn.relations == Lines{"main m", "support a -> m", "support b -> a", "support b -> m"});
    CHECK(planted(small({"m", "a", "b"}, {"a a > m", "a b > a"}), SlipKind::cycle).slip == "none");
}

TEST_CASE("a map may be about another claim than its reference") {
    const Drawn drawn = planted(small({"m", "a", "b"}, {"s a > m", "s b > a"}), SlipKind::wrong_main);
    CHECK(drawn.slip == "m, a | a, m");
    CHECK(drawn.relations == Lines{"main a", "support a -> m", "support b -> a"});
}

TEST_CASE("a relation may be missing or extra") {
    const Drawn missing = planted(small({"m", "a", "b"}, {"s a b > m"}), SlipKind::missing_relation);
    CHECK(missing.slip == "m, a, b | a, b, m");
    CHECK(missing.relations == Lines{"main m"});
    const ArgumentMap two = small({"m", "a", "b", "c"}, {"s a > m", "s b > m", "s c > b"});
    std::set<std::string> found;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Drawn extra = planted(two, SlipKind::extra_relation, seed);
        found.insert(extra.slip);
        CHECK(extra.relations.size() == 5);
    }
    // Between `a` and `b`, which argue for the same, it could be read as a longer way.
    CHECK(found == std::set<std::string>{"a, c | a, c"});
}

TEST_CASE("students shorten what they read") {
    const auto shortened = [](std::string_view text, bool is_chinese = false) {
        return reworded(text, StudentWording::shortened, is_chinese, 1);
    };
    CHECK(shortened("Private cars often block the narrow streets of the centre") ==
          "Private cars block narrow streets of centre");
    CHECK(shortened("Trees (also small ones) cool the streets when it is hot") ==
          "Trees cool the streets when it is hot");
    CHECK(shortened("Everyone shares the risk that AI gets out of control and causes a catastrophe") ==
          "Everyone shares the risk that AI gets out of control");
    CHECK(shortened("Only one") == "Only one");
    CHECK(shortened("系统越开放、越自主、越智能、越追求长期目标，就越可能失控", true) ==
          "系统越开放、越自主、越智能、越追求长期目标");
    CHECK(shortened("私家车常常堵住市中心的窄街", true) == "私家车堵住市中心窄街");
    CHECK(shortened("", true).empty());
    CHECK(shortened("").empty());
}

TEST_CASE("students find other words, and other orders") {
    const auto said = [](std::string_view text, StudentWording wording, bool is_chinese = false) {
        return reworded(text, wording, is_chinese, 1);
    };
    CHECK(said("Fast bicycles are dangerous", StudentWording::synonyms) == "Quick bikes are hazardous");
    CHECK(said("孩子放学回家", StudentWording::synonyms, true) == "儿童下课回家");
    CHECK(said("The exhaust causes asthma", StudentWording::reworded) == "Asthma is caused by the fumes");
    CHECK(said("AI的发展无法暂停", StudentWording::reworded, true) == "并非AI的进展能够中止");
}

TEST_CASE("no wording of a map's texts breaks characters") {
    for (const ArgumentMap& map : large_maps())
        for (const std::string_view language : {"en", "zh"})
            for (const ClaimId claim : map.claims())
                for (const StudentWording wording : student_wordings) {
                    const std::string_view text = map.text(claim, language);
                    const std::string said = reworded(text, wording, language == "zh", index(claim));
                    CHECK(is_utf8(said));
                    CHECK_FALSE(said.empty());
                    CHECK(said.find("  ") == std::string::npos);
                    CHECK(script_fits(language, said));
                }
}

TEST_CASE("what is reworded has about half of the words that it had") {
    const ArgumentMap map = read_map(test::project / "maps/krueger-2023.json");
    // Words of English, characters of Chinese.
    const auto parts = [](std::string_view text, bool is_chinese) {
        std::multiset<std::string> all;
        std::string word;
        for (std::string_view rest = text; !rest.empty();) {
            const std::size_t size = first_character(rest).size;
            if (rest[0] != ' ')
                word += rest.substr(0, size);
            rest.remove_prefix(size);
            if (!word.empty() && (is_chinese || rest.empty() || rest[0] == ' '))
                all.insert(std::exchange(word, {}));
        }
        return all;
    };
    for (const bool is_chinese : {false, true}) {
        std::size_t before = 0, kept = 0;
        for (const ClaimId claim : map.claims()) {
            const std::string text(map.text(claim, is_chinese ? "zh" : "en"));
            const auto all = parts(text, is_chinese);
            const auto said =
                parts(reworded(text, StudentWording::reworded, is_chinese, index(claim)), is_chinese);
            std::vector<std::string> both;
            std::set_intersection(all.begin(), all.end(), said.begin(), said.end(), std::back_inserter(both));
            before += all.size();
            kept += both.size();
        }
        CHECK(kept * 10 > before * 4);
        CHECK(kept * 10 < before * 6);
    }
}

TEST_CASE("one Chinese character in ten is misspelt, and one English word in eight") {
    const ArgumentMap map = read_map(test::project / "maps/krueger-2023.json");
    std::size_t words = 0, same = 0;
    for (const ClaimId claim : map.claims()) {
        const std::string text = std::string(map.text(claim, "zh"));
        const std::string said = reworded(text, StudentWording::typos, true, index(claim) + 1);
        std::string_view left = said;
        for (std::string_view rest = text; !rest.empty();) {
            const Character one = first_character(rest), other = first_character(left);
            ++words;
            same += one.code_point == other.code_point ? 1U : 0U;
            rest.remove_prefix(one.size);
            left.remove_prefix(other.size);
        }
    }
    CHECK(words - same > words / 20);
    CHECK(words - same < words / 8);

    std::size_t all = 0, misspelt = 0;
    for (const ClaimId claim : map.claims()) {
        const std::string text = std::string(map.text(claim, "en"));
        const std::string said = reworded(text, StudentWording::typos, false, index(claim) + 1);
        std::istringstream before(text), after(said);
        for (std::string word, other; before >> word && after >> other; ++all)
            misspelt += word == other ? 0U : 1U;
    }
    CHECK(misspelt > all / 20);
    CHECK(misspelt < all / 6);
}

}  // namespace argmap::bench

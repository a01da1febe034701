#include "reason/remedies.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// "-b +c" for dropping b and assuming c, remedies parted by commas; "nothing" for no step.
std::string told(const ArgumentMap& map, const Remedies& remedies) {
    std::string text;
    for (const Remedy& remedy : remedies.remedies) {
        text += text.empty() ? "" : ", ";
        for (const Step step : remedy)
            text += (step == remedy.front() ? "" : " ") + std::string(step.deed == Deed::drop ? "-" : "+") +
                    std::string(map.id(step.claim));
        text += remedy.empty() ? "nothing" : "";
    }
    return text;
}

/// Claims a, b, c ... f with the relations given.
ArgumentMap among_six(const std::string& relations) {
    return test::map_of(R"({"main": "a", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
        {"id": "c", "text": "C"}, {"id": "d", "text": "D"}, {"id": "e", "text": "E"},
        {"id": "f", "text": "F"}], "relations": [)" +
                        relations + "]}");
}

constexpr ClaimId a{0};

std::string remedies_of_a(const ArgumentMap& map, Wish wish, Means means = Means::both) {
    return told(map, remedies_for(map, a, wish, means));
}

}  // namespace

TEST_CASE("an attacked claim stands without the attack's claim, or if something stands that attacks it") {
    const ArgumentMap map = among_six(R"({"type": "attack", "from": "b", "to": "a"},
        {"type": "attack", "from": "c", "to": "b"}, {"type": "attack", "from": "d", "to": "c"})");
    CHECK(remedies_of_a(map, Wish::in) == "-b, +c, -d");
    CHECK(remedies_of_a(map, Wish::in, Means::drop) == "-b, -d");
    CHECK(remedies_of_a(map, Wish::in, Means::assume) == "+c");
    CHECK(remedies_of_a(map, Wish::out) == "nothing");
}

TEST_CASE("a claim that nothing bears on can be helped by nothing") {
    const Remedies found = remedies_for(among_six(""), a, Wish::out, Means::both);
    CHECK(found.remedies.empty());
    CHECK(found.is_impossible);
    CHECK(found.ruled_out == 1);
    CHECK_FALSE(found.are_all);
}

TEST_CASE("without its only reason, a fallen one, a claim is taken as it is") {
    const ArgumentMap map = among_six(R"({"type": "support", "from": "b", "to": "a"},
        {"type": "attack", "from": "c", "to": "b"})");
    CHECK(remedies_of_a(map, Wish::in) == "-b, +b, -c");
}

TEST_CASE("a claim with several reasons falls once all of them do, and one of them is left to fall") {
    const ArgumentMap map = among_six(R"({"type": "support", "from": "b", "to": "a"},
        {"type": "support", "from": ["c", "d"], "to": "a"}, {"type": "attack", "from": "e", "to": "b"},
        {"type": "attack", "from": "f", "to": "e"}, {"type": "attack", "from": "e", "to": "c"})");
    CHECK(remedies_of_a(map, Wish::out) == "+e, -f");
    CHECK(remedies_of_a(map, Wish::out, Means::assume) == "+e");
}

TEST_CASE("what two contraries leave open one step decides") {
    const ArgumentMap map = among_six(R"({"type": "contrary", "from": "a", "to": "b"},
        {"type": "attack", "from": "c", "to": "b"}, {"type": "attack", "from": "d", "to": "c"})");
    CHECK(remedies_of_a(map, Wish::in) == "-b, +c, -d");
    CHECK(remedies_of_a(map, Wish::out) == "+b");
}

TEST_CASE("where there are more remedies than are to be found it is said") {
    const ArgumentMap map = among_six(R"({"type": "attack", "from": "b", "to": "a"},
        {"type": "support", "from": "c", "to": "b"}, {"type": "support", "from": "d", "to": "c"},
        {"type": "support", "from": "e", "to": "d"})");
    const Remedies all = remedies_for(map, a, Wish::in, Means::both);
    CHECK(told(map, all) == "-b");
    CHECK(all.are_all);
    const ArgumentMap chain = among_six(R"({"type": "attack", "from": "b", "to": "a"},
        {"type": "attack", "from": "c", "to": "b"}, {"type": "attack", "from": "d", "to": "c"},
        {"type": "attack", "from": "e", "to": "d"}, {"type": "attack", "from": "f", "to": "e"})");
    const Remedies some = remedies_for(chain, a, Wish::in, Means::both, {.remedies = 2});
    CHECK(some.remedies.size() == 2);
    CHECK_FALSE(some.are_all);
    CHECK(remedies_for(chain, a, Wish::in, Means::both, {.remedies = 5}).are_all);
}

TEST_CASE("what is said of remedies ends where a bound is met") {
    const ArgumentMap map = among_six(R"({"type": "attack", "from": "b", "to": "a"})");
    const Remedies found = remedies_for(map, a, Wish::in, Means::both);
    REQUIRE(found.remedies.size() == 1);
    CHECK(unargued_after(map, a, found.remedies).size() == 1);
    CHECK(unargued_after(map, a, found.remedies, within_seconds(-1)).empty());
}

TEST_CASE("what is given is neither dropped nor assumed") {
    const ArgumentMap map = among_six(R"({"type": "attack", "from": "b", "to": "a"},
        {"type": "attack", "from": "c", "to": "b"}, {"type": "attack", "from": "d", "to": "c"})");
    CHECK(told(map, remedies_for(map, a, Wish::in, Means::both)) == "-b, +c, -d");
    const ClaimId b = *map.find_claim("b"), c = *map.find_claim("c"), d = *map.find_claim("d");
    CHECK(told(map, remedies_for(map, a, Wish::in, Means::both, {.given = {d, b}})) == "+c");
    CHECK(remedies_for(map, a, Wish::in, Means::both, {.given = {b, c, d}}).is_impossible);
}

TEST_CASE("a remedy with more steps than allowed is not found, and those with fewer are ruled out") {
    const ArgumentMap map = among_six(R"({"type": "attack", "from": "b", "to": "a"},
        {"type": "attack", "from": "c", "to": "a"}, {"type": "attack", "from": "d", "to": "a"})");
    const Remedies none = remedies_for(map, a, Wish::in, Means::both, {.steps = 2});
    CHECK(none.remedies.empty());
    CHECK(none.ruled_out == 3);
    CHECK_FALSE(none.is_impossible);
    CHECK(none.reason.empty());
    const Remedies one = remedies_for(map, a, Wish::in, Means::both, {.steps = 3});
    CHECK(told(map, one) == "-b -c -d");
    CHECK(one.ruled_out == 3);
}

TEST_CASE("a search for remedies that may take no time says so") {
    const ArgumentMap map = among_six(R"({"type": "attack", "from": "b", "to": "a"})");
    const Remedies found = remedies_for(map, a, Wish::in, Means::both, {.bounds = within_seconds(0)});
    CHECK(found.remedies.empty());
    CHECK(found.ruled_out == 0);
    CHECK(found.reason == "the time allowed is over");
}

namespace {

bool does(const ArgumentMap& map, const Remedy& remedy, Wish wish) {
    const ArgumentMap after = changed(map, changes_of(remedy));
    return grounded(after)[*after.find_claim(map.id(a))] == (wish == Wish::in ? Standing::in : Standing::out);
}

/// Every remedy with so many steps.
void for_each_remedy(const ArgumentMap& map, Means means, std::size_t steps,
                     const std::function<void(const Remedy&)>& use) {
    Remedy remedy;
    const auto extend = [&](const auto& self, std::uint32_t first) -> void {
        if (remedy.size() == steps)
            return use(remedy);
        for (std::uint32_t claim = first; claim < map.claim_count(); ++claim)
            for (const Deed deed : {Deed::drop, Deed::assume})
                if (means == Means::both || (means == Means::drop) == (deed == Deed::drop)) {
                    remedy.push_back({ClaimId{claim}, deed});
                    self(self, claim + 1);
                    remedy.pop_back();
                }
    };
    extend(extend, 1);
}

std::vector<Remedy> plain_remedies(const ArgumentMap& map, Wish wish, Means means, std::size_t most_steps) {
    std::vector<Remedy> found;
    for (std::size_t steps = 0; steps <= most_steps && found.empty(); ++steps)
        for_each_remedy(map, means, steps, [&](const Remedy& remedy) {
            if (does(map, remedy, wish))
                found.push_back(remedy);
        });
    return found;
}

/// With as many steps as there are other claims.
void check_against_definition(const test::SmallMap& small) {
    const std::size_t most_steps = small.claims - 1;
    const ArgumentMap map = small.map();
    for (const Wish wish : {Wish::in, Wish::out})
        for (const Means means : {Means::drop, Means::assume, Means::both}) {
            const Remedies found =
                remedies_for(map, a, wish, means, {.steps = most_steps, .remedies = 100'000});
            const std::vector<Remedy> expected = plain_remedies(map, wish, means, most_steps);
            const std::size_t ruled_out = expected.empty() ? most_steps + 1 : expected.front().size();
            const bool is_right = found.remedies == expected && found.are_all == !expected.empty() &&
                                  (found.ruled_out == ruled_out || found.is_impossible) &&
                                  !(found.is_impossible && !expected.empty()) && found.reason.empty();
            if (!is_right)
                FAIL(small.json() << ", " << static_cast<int>(wish) << static_cast<int>(means) << ": "
                                  << told(map, found) << " instead of " << told(map, {.remedies = expected}));
        }
}

}  // namespace

TEST_CASE("remedies are those that trying all of them finds, on every small map") {
    for (const auto& [claims, relations] : {std::pair<std::size_t, std::size_t>(1, 0), {2, 3}, {3, 2}})
        test::for_every_small_map(claims, relations, [](const test::SmallMap& small) {
            test::for_every_assumption(small, check_against_definition);
        });
}

TEST_CASE("remedies are those that trying all of them finds, on random maps") {
    std::mt19937 random(7);
    for (std::size_t i = 0; i < 300; ++i) {
        test::SmallMap small = test::random_map(random, 3 + i % 6, 2 + i % 17);
        for (std::size_t c = 0; c < small.claims; ++c)
            small.assumed.push_back(random() % 8 == 0);
        check_against_definition(small);
    }
}

}  // namespace argmap

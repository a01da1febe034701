#include "text/closest.hpp"

#include "test.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace argmap {

namespace {

/// Optimal string alignment distance by its definition: the whole table.
std::size_t plain_distance(std::string_view one, std::string_view other) {
    std::vector<std::vector<std::size_t>> table(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
    for (std::size_t i = 0; i <= one.size(); ++i) {
        for (std::size_t j = 0; j <= other.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = i + j;
                continue;
            }
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                                    table[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[one.size()][other.size()];
}

std::string random_word(std::mt19937& random, std::size_t longest) {
    std::string word;
    for (std::size_t size = random() % (longest + 1); size > 0; --size)
        word += static_cast<char>('a' + random() % 3);
    return word;
}

constexpr std::array<std::string_view, 4> types{"support", "attack", "contrary", "rephrase"};

}  // namespace

TEST_CASE("the distance of two words agrees with its definition, up to any limit") {
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        const std::string one = random_word(random, 8), other = random_word(random, 8);
        for (const std::size_t limit : {0U, 1U, 2U, 3U, 5U, 20U})
            if (edit_distance(one, other, limit) != std::min(plain_distance(one, other), limit + 1))
                FAIL_CHECK(one << " and " << other << " within " << limit);
    }
}

TEST_CASE("a slip of the hand is an insertion, a deletion, a replacement or a swap") {
    CHECK(edit_distance("support", "supports", 3) == 1);
    CHECK(edit_distance("support", "suport", 3) == 1);
    CHECK(edit_distance("support", "supporz", 3) == 1);
    CHECK(edit_distance("support", "supoprt", 3) == 1);
    CHECK(edit_distance("", "abc", 3) == 3);
    CHECK(edit_distance("", "", 0) == 0);
}

TEST_CASE("the nearest of some names is meant, if it is near enough") {
    CHECK(closest("suport", types) == "support");
    CHECK(closest("supports", types) == "support");
    CHECK(closest("Attack", types) == "attack");
    CHECK(closest("ATTACKS", types) == "attack");
    CHECK(closest("contrray", types) == "contrary");
    CHECK(closest("undercut", types) == std::nullopt);
    CHECK(closest("", types) == std::nullopt);
    CHECK(closest("support", {}) == std::nullopt);
}

TEST_CASE("among names equally near the first is meant") {
    constexpr std::array<std::string_view, 3> names{"claim-b", "claim-a", "claim-c"};
    CHECK(closest("claim-x", names) == "claim-b");
    CHECK(closest("claim-c", names) == "claim-c");
}

TEST_CASE("a short name is not meant by another that shares nothing with it") {
    constexpr std::array<std::string_view, 2> names{"a", "be"};
    CHECK(closest("x", names) == std::nullopt);
    CHECK(closest("b", names) == "be");
    CHECK(closest("A", names) == "a");
}

TEST_CASE("one wrong character of four is a slip in Chinese as well") {
    constexpr std::array<std::string_view, 2> names{"市中心禁行", "公共交通"};
    CHECK(closest("公共交桶", names) == "公共交通");
    CHECK(closest("公园", names) == std::nullopt);
}

TEST_CASE("a name too long to be typed is no slip") {
    const std::string name(100, 'a');
    const std::array<std::string_view, 1> names{name};
    CHECK(closest(name, names) == name);
    CHECK(closest(name + "a", names) == std::nullopt);
}

TEST_CASE("the nearest name agrees with trying them all") {
    std::mt19937 random(2);
    for (int i = 0; i < 2000; ++i) {
        std::vector<std::string> words;
        for (std::size_t count = random() % 6; count > 0; --count)
            words.push_back(random_word(random, 9));
        const std::string wanted = random_word(random, 9);
        const std::vector<std::string_view> names(words.begin(), words.end());
        std::optional<std::string_view> nearest;
        std::size_t least = std::max<std::size_t>(1, wanted.size() / 3) + 1;
        for (const std::string_view name : names) {
            const std::size_t distance = plain_distance(wanted, name);
            if (distance < least && distance < std::max(wanted.size(), name.size())) {
                nearest = name;
                least = distance;
            }
        }
        if (closest(wanted, names) != nearest)
            FAIL_CHECK(wanted);
    }
}

TEST_CASE("searches together do no more work than their budget allows, and say when it is met") {
    const std::string name(90, 'a');
    const std::vector<std::string_view> names(1000, name);
    SearchBudget budget{.steps_left = 100'000};
    std::size_t answered = 0;
    for (int search = 0; search < 1000 && !budget.met; ++search)
        answered += closest(std::string(89, 'a') + "bb", names, budget).has_value() ? 1U : 0U;
    CHECK(budget.met);
    CHECK(answered < 20);
    CHECK(closest(name, names, budget) == std::nullopt);

    SearchBudget enough;
    CHECK(closest("aab", std::vector<std::string_view>{"xyz", "aaa"}, enough) == "aaa");
    CHECK_FALSE(enough.met);
}

}  // namespace argmap

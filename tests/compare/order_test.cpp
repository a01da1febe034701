#include "compare/order.hpp"

#include "mutate.hpp"
#include "test.hpp"

#include <algorithm>
#include <numeric>

namespace argmap {

namespace {

using Numbers = std::vector<std::uint32_t>;

std::size_t longest_ascending(const Numbers& numbers) {
    std::vector<std::size_t> longest(numbers.size(), 1);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (numbers[j] < numbers[i])
                longest[i] = std::max(longest[i], longest[j] + 1);
    return numbers.empty() ? 0 : *std::max_element(longest.begin(), longest.end());
}

/// Some of the numbers below `count`, in any order.
Numbers some(test::Chance& chance, std::uint32_t count) {
    Numbers numbers;
    for (std::uint32_t i = 0; i < count; ++i)
        if (!chance.once_in(3))
            numbers.insert(numbers.begin() + static_cast<std::ptrdiff_t>(chance.below(numbers.size() + 1)),
                           i);
    return numbers;
}

}  // namespace

TEST_CASE("as few things as possible are out of order, in every order of up to seven") {
    for (std::uint32_t count = 0; count <= 7; ++count) {
        Numbers numbers(count);
        std::iota(numbers.begin(), numbers.end(), 0U);
        do {
            const std::vector<bool> out = out_of_order(numbers);
            Numbers rest;
            for (std::size_t i = 0; i < count; ++i)
                if (!out[i])
                    rest.push_back(numbers[i]);
            CHECK(std::is_sorted(rest.begin(), rest.end()));
            CHECK(rest.size() == longest_ascending(numbers));
        } while (std::next_permutation(numbers.begin(), numbers.end()));
    }
}

TEST_CASE("additions follow what they follow in their version, ours before theirs") {
    CHECK(merged_order(Numbers{0, 1}, Numbers{0, 1}, Numbers{2, 0, 3, 4, 1, 5}, 6) ==
          Numbers{2, 0, 3, 4, 1, 5});
    CHECK(merged_order(Numbers{0, 1}, Numbers{0, 2, 1}, Numbers{0, 3, 1}, 4) == Numbers{0, 2, 3, 1});
}

TEST_CASE("whoever reordered things has their order; both: ours") {
    CHECK(merged_order(Numbers{0, 1, 2}, Numbers{0, 1, 2, 3}, Numbers{2, 1, 0}, 4) == Numbers{2, 3, 1, 0});
    CHECK(merged_order(Numbers{0, 1, 2}, Numbers{2, 1, 0}, Numbers{0, 1, 3, 2}, 4) == Numbers{2, 1, 3, 0});
    CHECK(merged_order(Numbers{0, 1, 2}, Numbers{1, 0, 2}, Numbers{2, 1, 0}, 3) == Numbers{1, 0, 2});
}

TEST_CASE("the order of a side that changed it alone is kept, and nothing is lost or doubled") {
    test::Chance chance(9);
    for (std::size_t i = 0; i < 3000; ++i) {
        const Numbers base = some(chance, 8);
        const Numbers side = some(chance, 8);
        const auto of_side = [&](Numbers order) {
            std::erase_if(
                order, [&](std::uint32_t n) { return std::find(side.begin(), side.end(), n) == side.end(); });
            return order;
        };
        CHECK(of_side(merged_order(base, side, base, 8)) == side);
        CHECK(of_side(merged_order(base, base, side, 8)) == side);

        Numbers all = merged_order(base, side, some(chance, 8), 8);
        std::sort(all.begin(), all.end());
        CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
    }
}

}  // namespace argmap

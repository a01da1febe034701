#include "compare/order.hpp"

#include <algorithm>
#include <cstddef>

namespace argmap {

namespace {

constexpr std::uint32_t none = 0xFFFF'FFFF;

/// Whether a version has what it shares with the base in the base's order.
bool keeps_order(std::span<const std::uint32_t> base, std::span<const std::uint32_t> version,
                 std::size_t count) {
    std::vector<std::uint32_t> place(count, none);
    for (std::uint32_t i = 0; i < base.size(); ++i)
        place[base[i]] = i;
    std::uint32_t last = 0;
    for (const std::uint32_t thing : version) {
        if (place[thing] == none)
            continue;
        if (place[thing] < last)
            return false;
        last = place[thing];
    }
    return true;
}

/// What is in `first`, in its order, and what only `second` has, each after what it follows there and after
/// what `first` alone has at the same place.
std::vector<std::uint32_t> interleaved(std::span<const std::uint32_t> first,
                                       std::span<const std::uint32_t> second, std::size_t count) {
    std::vector<bool> in_first(count, false);
    for (const std::uint32_t thing : first)
        in_first[thing] = true;
    std::vector<bool> in_second(count, false);
    // Additions are linked to what they follow; those before everything to one more, the last place.
    const auto start = static_cast<std::uint32_t>(count);
    std::vector<std::uint32_t> next(count + 1, none);
    std::uint32_t last = start;
    for (const std::uint32_t thing : second) {
        in_second[thing] = true;
        if (!in_first[thing])
            next[last] = thing;
        last = thing;
    }
    std::vector<std::uint32_t> order;
    std::uint32_t shared = start;
    const auto add_followers_of_shared = [&] {
        for (std::uint32_t follower = next[shared]; follower != none; follower = next[follower])
            order.push_back(follower);
    };
    for (const std::uint32_t thing : first) {
        if (in_second[thing]) {
            add_followers_of_shared();
            shared = thing;
        }
        order.push_back(thing);
    }
    add_followers_of_shared();
    return order;
}

}  // namespace

std::vector<bool> out_of_order(std::span<const std::uint32_t> numbers) {
    std::vector<bool> out(numbers.size(), true);
    if (std::is_sorted(numbers.begin(), numbers.end())) {
        out.assign(numbers.size(), false);
        return out;
    }
    // The last place of the best ascending row of each length, and what comes before each place in its row.
    std::vector<std::uint32_t> ends;
    std::vector<std::uint32_t> before(numbers.size(), none);
    for (std::uint32_t place = 0; place < numbers.size(); ++place) {
        const auto end =
            std::lower_bound(ends.begin(), ends.end(), numbers[place],
                             [&](std::uint32_t at, std::uint32_t number) { return numbers[at] < number; });
        before[place] = end == ends.begin() ? none : *std::prev(end);
        if (end == ends.end())
            ends.push_back(place);
        else
            *end = place;
    }
    for (std::uint32_t place = ends.back(); place != none; place = before[place])
        out[place] = false;
    return out;
}

std::vector<std::uint32_t> merged_order(std::span<const std::uint32_t> base,
                                        std::span<const std::uint32_t> ours,
                                        std::span<const std::uint32_t> theirs, std::size_t count) {
    const bool only_theirs = keeps_order(base, ours, count) && !keeps_order(base, theirs, count);
    return only_theirs ? interleaved(theirs, ours, count) : interleaved(ours, theirs, count);
}

}  // namespace argmap

#include "text/closest.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace argmap {

namespace {

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& byte : lower)
        byte = argmap::lower(byte);
    return lower;
}

}  // namespace

std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t limit) {
    if (one.size() > other.size())
        std::swap(one, other);
    const std::size_t too_far = limit + 1;
    if (other.size() - one.size() > limit)
        return too_far;
    // Three rows of the usual table, of which only the band within `limit` of the diagonal is worked out.
    const std::size_t width = one.size() + 1;
    std::vector<std::size_t> before_last(width, too_far), last(width, too_far), row(width, too_far);
    for (std::size_t i = 0; i < std::min(width, limit + 1); ++i)
        last[i] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
        const std::size_t first = j > limit ? j - limit : 0;
        const std::size_t final = std::min(one.size(), j + limit);
        std::fill(row.begin(), row.end(), too_far);
        std::size_t nearest = too_far;
        for (std::size_t i = first; i <= final; ++i) {
            if (i == 0) {
                row[0] = j;
            } else {
                const bool same = one[i - 1] == other[j - 1];
                std::size_t best = std::min({last[i] + 1, row[i - 1] + 1, last[i - 1] + (same ? 0 : 1)});
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    best = std::min(best, before_last[i - 2] + 1);
                row[i] = std::min(best, too_far);
            }
            nearest = std::min(nearest, row[i]);
        }
        if (nearest == too_far)
            return too_far;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return last[one.size()];
}

std::optional<std::string_view> closest(std::string_view wanted, std::span<const std::string_view> names,
                                        SearchBudget& budget) {
    // A name too long to be typed is no slip of the hand.
    if (wanted.size() > 100)
        return std::nullopt;
    const std::string lower_wanted = lower_case(wanted);
    std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
    std::optional<std::string_view> nearest;
    for (std::string_view name : names) {
        const std::size_t difference =
            name.size() > wanted.size() ? name.size() - wanted.size() : wanted.size() - name.size();
        const std::size_t steps = difference > limit ? 1 : (wanted.size() + 1) * (2 * limit + 1);
        if (steps > budget.steps_left) {
            budget.steps_left = 0;
            budget.met = true;
            return std::nullopt;
        }
        budget.steps_left -= steps;
        if (difference > limit)
            continue;
        const std::size_t distance = edit_distance(lower_wanted, lower_case(name), limit);
        if (distance > limit || distance >= std::max(wanted.size(), name.size()))
            continue;
        nearest = name;
        if (distance == 0)
            break;
        limit = distance - 1;
    }
    return nearest;
}

std::optional<std::string_view> closest(std::string_view wanted, std::span<const std::string_view> names) {
    SearchBudget unbounded{.steps_left = std::numeric_limits<std::size_t>::max()};
    return closest(wanted, names, unbounded);
}

}  // namespace argmap

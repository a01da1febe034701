// "Did you mean ...?": the nearest of some names.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace argmap {

/// How many insertions, deletions, replacements and swaps of neighbouring bytes turn one text into the
/// other (optimal string alignment distance), or `limit + 1` where it is more than `limit`.
/// Costs at most size times `2 * limit + 1`.
std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t limit);

/// The first of the names that is nearest to `wanted`, where one is near enough to be a slip of the hand: at
/// most a third of its length away, ASCII case aside. Nothing otherwise. For a few names.
std::optional<std::string_view> closest(std::string_view wanted, std::span<const std::string_view> names);

/// How much all searches among many names may cost together. A step compares two letters; as many as there
/// are take a quarter of a second.
struct SearchBudget {
    std::size_t steps_left = 50'000'000;
    bool met = false;  ///< whether a search ended before it had seen all names
};

/// The same within a budget; nothing where that is met.
std::optional<std::string_view> closest(std::string_view wanted, std::span<const std::string_view> names,
                                        SearchBudget& budget);

}  // namespace argmap

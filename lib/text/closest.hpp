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
/// most a third of its length away, ASCII case aside. Nothing otherwise.
std::optional<std::string_view> closest(std::string_view wanted, std::span<const std::string_view> names);

}  // namespace argmap

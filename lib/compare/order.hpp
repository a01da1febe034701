// How do two orders of the same things differ, and how do they become one?
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// Which places of a list of different numbers are out of order: as few as possible, so that the rest
/// ascends (a longest increasing subsequence, Fredman 1975). Linear where none is, else n log n.
std::vector<bool> out_of_order(std::span<const std::uint32_t> numbers);

/// The things of three versions in one order: ours, but theirs where only they reordered what is in the
/// base; what only one side has follows the thing that it follows there, ours before theirs. Each list has
/// different numbers, all less than `count`. What a side has removed is not left out. Linear.
std::vector<std::uint32_t> merged_order(std::span<const std::uint32_t> base,
                                        std::span<const std::uint32_t> ours,
                                        std::span<const std::uint32_t> theirs, std::size_t count);

}  // namespace argmap

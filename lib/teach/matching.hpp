// Which row goes with which column, so that all of them together are worth most?
#pragma once

#include "teach/likeness.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

/// The column of each row, or `no_match`: no column twice, and the sum of what the pairs are worth as large
/// as can be. Pairs worth 0 or less are not made. Among equals those whose order is alike are taken. By
/// Boost's maximum weighted matching (after Galil, "Efficient algorithms for finding maximum matching in
/// graphs", ACM Computing Surveys 18(1), 1986), in O(n^3) for n rows and columns together; quick where few
/// pairs are worth anything.
std::vector<std::size_t> best_matching(const Grid& worth);

constexpr std::size_t no_match = static_cast<std::size_t>(-1);

}  // namespace argmap

// How richly does an argument branch? Includes Boost: for .cpp files only.
#pragma once

#include "structure/longest_chains.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

/// The Horton-Strahler number of each claim, from 1 on (Horton 1945 and Strahler 1957, who ordered rivers).
/// The children of a claim are the claims that bear on it directly or by what is aimed at a relation to it,
/// each counted once. A claim without children has 1; else it has the largest number of its children, and one
/// more where two of them have it. Claims on a cycle count as one, whose children are those of all of them
/// that are not on it. A chain has 1 however long it is; for each further number the claims needed at least
/// double. `condensed` is that of the graph. Linear.
std::vector<std::uint32_t> strahler_numbers(const ArgumentMap& map, const ArgumentGraph& bearing,
                                            const Condensed& condensed);

}  // namespace argmap

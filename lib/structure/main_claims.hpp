// What is the map about, and how large is the case that is made for and against it?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/facts.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace argmap {

/// All that bears on a main claim.
struct Case {
    ClaimId main;
    std::size_t bearing = 0;     ///< how many other claims bear on it, whatever the types of relations
    std::uint32_t depth = 0;     ///< relations of the longest chain to it, as in `depths`
    std::size_t breadth = 0;     ///< claims of the level that has the most; a level is a depth
    std::uint32_t broadest = 0;  ///< the first such level, counted from the main claim, which is on level 0
    std::uint32_t strahler = 1;  ///< as `strahler_numbers` says

    friend bool operator==(const Case&, const Case&) = default;
};

/// The first `most` main claims, in order. Linear in the map for each.
std::vector<Case> cases(const ArgumentMap& map, std::size_t most);

/// The same by the facts of a map, which share its bearing graph.
std::vector<Case> cases(Facts& facts, std::size_t most);

}  // namespace argmap

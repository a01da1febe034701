// How much of a map rests on its sources?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

struct Coverage {
    std::vector<std::size_t> claims_of;   ///< how many claims cite each source, in file order
    std::vector<std::size_t> sources_of;  ///< how many declared sources each claim cites, in file order

    friend bool operator==(const Coverage&, const Coverage&) = default;
};

/// Who cites what. A claim that cites a source twice counts once. Linear, on average.
Coverage coverage(const ArgumentMap& map);

}  // namespace argmap

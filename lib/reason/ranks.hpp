// In how many steps does it follow what becomes of each claim?
#pragma once

#include "reason/labelling.hpp"
#include "reason/ties.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

/// When each vertex of ties gets its grounded label, in rounds in each of which all follows that follows from
/// the rounds before.
struct Ranks {
    static constexpr std::uint32_t never = 0xFFFF'FFFF;  ///< of what is undecided

    std::vector<std::uint32_t> of;  ///< from 0

    /// Of what is out because it rests on nothing else that could be in: in the round in which nothing more
    /// follows otherwise, all of it at once.
    std::vector<bool> circular;
};

/// Linear, and for each cycle of supports that rests on nothing once more.
Ranks ranks_of(const Ties& ties, const std::vector<Standing>& standings);

}  // namespace argmap

// Which claims speak for a main claim, and which against it?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/facts.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace argmap {

enum class Side : std::uint8_t {
    none,  ///< it does not bear on the main claim
    pro,
    con,
    both,  ///< pro along one line of argument, con along another
};

/// The side of each claim towards one claim, which is pro itself. A line of argument from a claim is pro
/// where it holds an even number of attacks, and con where an odd one. It goes along relations; one aimed at
/// a relation goes on along that one, so that an undercut of a support is con and an undercut of an attack
/// pro. A contrary between claims is an attack either way, a rephrase carries a side unchanged either way,
/// and no line turns back along the relation it came by. Linear.
std::vector<Side> sides(const ArgumentMap& map, ClaimId main);

/// The same by the facts of a map, which share its bearing graph.
std::vector<Side> sides(Facts& facts, ClaimId main);

/// The same towards several claims at once: what is pro towards one and con towards another is both. Linear,
/// however many there are. Relations that are marked in `left_out`, by index, do not count; it may be empty.
std::vector<Side> sides(Facts& facts, std::span<const ClaimId> mains, const std::vector<bool>& left_out = {});

/// That towards all main claims. To be asked for as `facts(sides_of_all_mains)`.
std::vector<Side> sides_of_all_mains(Facts& facts);

/// "pro".
std::string_view name(Side side);

}  // namespace argmap

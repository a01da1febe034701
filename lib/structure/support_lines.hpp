// Which claims hold a main claim up, if claims stand only where their supports do?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace argmap {

/// A support of a claim. Claims are numbers of `SupportLines::claims`.
struct SupportStep {
    std::vector<std::uint32_t> premises;  ///< all different, in the order of the relation
    std::uint32_t target;
};

/// The claims and supports that stand behind a main claim, as structure/cuts.hpp says what stands. All lists
/// are in the order in which a breadth-first walk from the main claim meets their members.
struct SupportLines {
    std::vector<ClaimId> claims;     ///< the main claim first
    std::vector<bool> is_supported;  ///< of each claim, whether any support is aimed at it
    std::vector<SupportStep> steps;
    std::vector<std::vector<std::uint32_t>> steps_to;    ///< of each claim
    std::vector<std::vector<std::uint32_t>> steps_from;  ///< of each claim
};

/// Nothing where claims, supports and premises behind the main claim are more than `most`. Linear in these.
std::optional<SupportLines> support_lines(const ArgumentMap& map, ClaimId main, std::size_t most);

/// Of each claim whether it stands without those that are lost. Linear.
std::vector<bool> standing(const SupportLines& lines, const std::vector<bool>& lost);

}  // namespace argmap

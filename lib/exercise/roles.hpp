// Which blank boxes can be told apart by where they stand?
#pragma once

#include "exercise/excerpt.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

/// A number for each claim: blank claims with the same number may stand in each other's places without
/// anything that is said in the picture being different, so that nobody could say which is which. Claims that
/// are not blank begin with what they say. The ends of what is mutual are alike. (Colour refinement:
/// Weisfeiler and Leman 1968; it may fail to tell apart what could be, never the reverse.) For excerpts of
/// some dozens of claims: rounds of their size, at most as many as there are claims.
std::vector<std::uint32_t> roles(const Excerpt& excerpt, const std::vector<bool>& is_blank);

}  // namespace argmap

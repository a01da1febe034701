// Which relations beyond the tree have a short free way, and where does it run?
#pragma once

#include "layout/blocks.hpp"
#include "layout/layout.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

/// Adds a line to a layout for each of some relations that has a way of at most 640 pixels: one of some forty
/// simple ones, past all boxes and titles, beside no other line and across at most two. Which do not must be
/// told by tags. The numbers that are asked for and given are those of `blocks.across`, in order. Linear in
/// what stands near the ways that are tried.
std::vector<std::size_t> draw_across(const Links& links, const Blocks& blocks,
                                     const std::vector<std::size_t>& wanted, Layout& layout);

}  // namespace argmap

// Which page holds what? One page that shows the branches on all the others.
#pragma once

#include "diagram/diagram.hpp"
#include "layout/measure.hpp"
#include "layout/pages.hpp"
#include "layout/tree.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

/// A whole tree, or a branch that was cut off, with all its pages.
struct PageBranch {
    std::uint32_t root = 0;      ///< a box
    std::uint32_t parent = 0;    ///< the branch, before it, that it was cut from
    std::uint32_t by = nothing;  ///< the relation by which its root bears on that; of a whole tree none
    std::uint32_t level = 0;     ///< of how many others it is a branch
    std::uint32_t first_page = 0, last_page = 0;
    std::uint32_t claims = 0;  ///< on them, each counted once
};

/// The overview of a picture on several pages: a box for each branch, as many levels of them as the page has
/// room for, at least the first; those that are not shown are counted in the one that they belong to. Claims
/// that nothing hangs by and that hang by nothing are one box together.
PicturePage overview_page(const Diagram& diagram, const std::vector<PageBranch>& branches,
                          const PageRoom& room, Measure& measure);

}  // namespace argmap

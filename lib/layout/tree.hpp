// By which of its relations does each box hang?
#pragma once

#include "diagram/links.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

constexpr std::uint32_t nothing = 0xFFFF'FFFF;

/// A tree, or several, out of the relations of a diagram. What is in none of them goes across.
struct Tree {
    std::vector<std::uint32_t> by;  ///< of each box: the support, attack or undercut by which it hangs
    std::vector<std::uint32_t>
        aside;  ///< of a box that hangs by none: a contrary or rephrase to one that does
    std::vector<std::uint32_t> topic;  ///< of each box: its cluster; nothing of a thesis, which has no frame
};

/// A box hangs by a relation that is still there before one that is gone, unless it is gone itself; then by
/// the relation to what is nearest: in its own topic, else in the same outermost topic; one to
/// a claim before one to a relation; then file order. An undercut hangs where what it undercuts does. Where
/// relations lead round in a circle, the last box of it in file order takes its next best one. Nearly linear.
Tree choose_tree(const Diagram& diagram, const Links& links);

}  // namespace argmap

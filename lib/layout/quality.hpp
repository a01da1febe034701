// How good is a layout?
#pragma once

#include "layout/layout.hpp"

#include <cstddef>

namespace argmap {

struct Quality {
    std::size_t crossings = 0;  ///< places where two lines cross
    std::size_t through = 0;    ///< times that a line runs through a box that it does not belong to
    double length = 0;          ///< of all lines, in pixels
    double used = 0;            ///< share of the picture that boxes take, in [0,1]
    std::size_t tags = 0;       ///< relations told by tags instead of lines
};

/// Curves are measured as eight straight pieces for each piece of theirs. Lines that touch or lie upon each
/// other do not cross. Linear in pieces and what lies near them.
Quality quality(const Layout& layout);

}  // namespace argmap

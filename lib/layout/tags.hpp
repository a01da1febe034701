// What do the ends of a relation say that is not drawn as a line?
#pragma once

#include "diagram/links.hpp"
#include "layout/layout.hpp"
#include "layout/measure.hpp"

#include <vector>

namespace argmap {

/// A premise of a relation that is to be told, and whether its target says so, too.
struct Told {
    std::uint32_t relation = 0;
    std::uint32_t box = 0;
    bool at_target = true;
};

/// Gives boxes the tags of some relations, with their words: at a premise "supports 64: first words", of
/// linked ones "with 12+13 supports 64: ...", of what is aimed at a relation "undercuts step 14→17"; at the
/// target the numbers of the premises. Sets how many rows they take and which boxes are named by their
/// numbers. Boxes must have their widths. Linear.
void set_tags(const Diagram& diagram, const Links& links, const std::vector<Told>& told, Measure& measure,
              Layout& layout);

/// Puts the tags where their boxes stand, which must be where they stay.
void place_tags(Layout& layout);

}  // namespace argmap

// Where do the blocks of a picture stand, and where do the lines of its tree run?
#pragma once

#include "layout/blocks.hpp"
#include "layout/layout.hpp"
#include "layout/measure.hpp"

namespace argmap {

/// Adds lines to a layout.
class LineAdder {
  public:
    explicit LineAdder(Layout& layout) : layout_(layout) {}

    /// Corners in order; the head is at the last. Points that repeat the one before are left out.
    void add(ArrowKind kind, LinePart part, const std::vector<std::uint32_t>& relations,
             const std::vector<Point>& corners, bool head);

  private:
    Layout& layout_;
};

/// Places the blocks as their shapes say, and draws boxes, frames, bars and the lines of the tree: the items
/// of a block lead to it together, by one line a kind in a lane of its own left of them. Linear.
void place(const Diagram& diagram, const Links& links, Measure& measure, Blocks& blocks, Layout& layout);

}  // namespace argmap

// How may a block be laid out, and which way is best for the whole?
#pragma once

#include "layout/blocks.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

/// Distances, in pixels.
namespace spacing {
constexpr double lane = 8;          ///< between the lines of two kinds
constexpr double before_lanes = 9;  ///< left of the first
constexpr double after_lanes = 10;  ///< between the last and the boxes
constexpr double items = 10;        ///< between blocks that stand upon each other
constexpr double topics = 16;       ///< the same, where one of them is a topic
constexpr double columns = 22;      ///< between blocks that stand side by side
constexpr double below_box = 13;    ///< between a box and what hangs below it
constexpr double beside_box = 22;   ///< and what hangs beside it
constexpr double frame = 9;         ///< inside a frame
constexpr double frame_title = 20;  ///< above what stands in it, with the title; more for more lines
constexpr double bar = 15;          ///< for the bar left of linked premises
constexpr double bar_above = 15;    ///< or above them
constexpr double undercut = 13;     ///< for the line of an undercut
constexpr double proxy = 18;        ///< for a premise that stands elsewhere
constexpr double question = 18;     ///< for the letters of a relation that a reader is asked about
constexpr double strip = 4;         ///< around the lines above a row of columns
}  // namespace spacing

/// What is asked of a picture.
struct PageWish {
    double ratio = 1.414;  ///< of its width to its height
    bool beside = false;   ///< reasons to the right of their claim, not below
};

/// How far from the left of a block's items their boxes begin.
double indent(Kinds kinds);

/// The kinds of lines that the items of a block need lanes for.
Kinds lanes_of(const Blocks& blocks, const Block& block);

/// How far from the left of the items of a block the lane of a kind is.
double lane_offset(const Block& block, Kinds kinds, ArrowKind kind);

/// Between two blocks of which one stands upon the other.
double gap(const Block& one, const Block& other);

/// An item in its place: relative to the top left of all items.
struct PlacedItem {
    std::uint32_t item = 0;  ///< index into the items
    std::uint32_t column = 0;
    double x = 0, y = 0;
    Shape shape;
};

/// A column of items: where it begins, and the line above its row by which it is reached; nothing for the
/// first column.
struct PlacedColumn {
    double x = 0;
    double strip = no_strip;

    static constexpr double no_strip = -1;
};

struct Arrangement {
    double width = 0, height = 0;
    std::vector<PlacedItem> items;
    std::vector<PlacedColumn> columns;
};

/// The items of a block as one of its shapes has them.
Arrangement arrange(const Blocks& blocks, const Block& block, const Shape& shape);

/// The lowest shape that is not wider, else the narrowest.
const Shape& lowest_within(const std::vector<Shape>& shapes, double width);

/// The narrowest shape that is not higher; null where all are.
const Shape* narrowest_within(const std::vector<Shape>& shapes, double height);

/// The narrowest shape that is not higher, else the lowest.
const Shape& narrowest_or_lowest(const std::vector<Shape>& shapes, double height);

/// Width and room of an argument's own parts.
double undercut_lanes(const Blocks& blocks, const Block& argument);
bool has_bar(const Block& argument);

/// Finds the shapes of every block, from the inside out, and takes the best for the whole: the largest print
/// on a page of the wanted ratio; of those within a tenth of it the simplest, so that a small change of the
/// map seldom changes all of the picture. Boxes must have their sizes. After Stockmeyer (Optimal orientations
/// of cells in slicing floorplan designs, 1983), with at most 14 shapes a block. Nearly linear.
void choose_shapes(Blocks& blocks, const PageWish& wish);

}  // namespace argmap

// Where does a page of a leaflet end?
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// How much a row minds that a page ends before it, the least first.
enum class Hold : std::uint8_t {
    nothing,
    picture,  ///< it begins what belongs to the picture before
    group,    ///< it begins a part that belongs to the one before
    part,     ///< it goes on with such a part
    line,     ///< it or the row before would stand alone
};

/// One line of text, or a picture, which is never split. In points.
struct PageRow {
    double height = 0;
    double space = 0;  ///< above it; none at the top of a page
    Hold hold = Hold::nothing;
    bool begins_page = false;
};

struct PlacedRow {
    std::size_t page = 0;  ///< from 0
    double top = 0;        ///< of the row, below the space

    friend bool operator==(const PlacedRow&, const PlacedRow&) = default;
};

/// Each row on its page, in order. Rows that hold together go to the next page where they have no room on
/// this one; those that are higher than a page are parted where they mind it least. A row that is higher than
/// a page has one of its own. Linear.
std::vector<PlacedRow> fill_pages(std::span<const PageRow> rows, double page_height);

}  // namespace argmap

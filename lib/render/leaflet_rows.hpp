// What stands in each row of a leaflet, before it has pages? Only for a child that draws.
#pragma once

#include "render/leaflet.hpp"
#include "render/leaflet_pages.hpp"
#include "render/leaflet_text.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace argmap {

/// A line of text, from where its letters begin, right of the margin.
struct RowText {
    SetLine line;
    double left = 0;
};

enum class RowMark : std::uint8_t { none, box, ring };

/// What is to be ticked, right of the margin.
struct PlacedMark {
    RowMark shape = RowMark::none;
    bool ticked = false;
    double left = 0;
};

/// To write on, right of the margin.
struct RuledLine {
    double left = 0;
    double right = 0;
};

struct LeafletBookmark {
    std::string words;
    bool is_title = false;  ///< so that those after it are under it
};

/// A row across the page. All in points.
struct LeafletRow {
    PageRow place = {};
    double baseline = 0;  ///< of its text, below its top
    bool muted = false;
    std::vector<RowText> texts = {};  ///< as they are read
    PlacedMark mark = {};
    std::optional<RuledLine> ruled = {};
    std::optional<std::size_t> picture = {};  ///< which one of the leaflet's, or of those fitted
    std::optional<LeafletBookmark> bookmark = {};
};

/// How large a box to tick is.
constexpr double mark_size = 10;

/// The rows of a leaflet whose text is so wide; pictures have no height yet. Stops soon after they are higher
/// than `most_height`.
std::vector<LeafletRow> rows_of(const Leaflet& leaflet, double width, double most_height,
                                const LeafletText& text);

}  // namespace argmap

// Which room does each picture of a leaflet have, and on which page? Only for a child that draws.
#pragma once

#include "render/leaflet.hpp"
#include "render/leaflet_pictures.hpp"
#include "render/leaflet_rows.hpp"
#include "render/leaflet_text.hpp"
#include "render/paper.hpp"
#include "render/renderer.hpp"

#include <cstddef>
#include <variant>
#include <vector>

namespace argmap {

/// What room a page of a leaflet has, in points.
struct LeafletPage {
    PageSize text;  ///< for text and pictures
    PageSize own;   ///< for a picture by itself
};

/// A picture of a leaflet, which may have it several times.
struct FittedPicture {
    std::size_t number = 0;  ///< which one of the leaflet's
    PrintedPicture printed;
    bool on_own_page = false;
};

/// Lays out the pictures of rows that have been set without them, in their order, gives each row its height,
/// and ends pages where pictures want it; a row's picture is then one of these. A picture for which there is
/// no room with large letters otherwise has a page of its own, after the one on which it should be; that says
/// so and is filled with what follows. Only what cannot be laid out is an error. Every picture is tried in a
/// few rooms.
std::variant<std::vector<FittedPicture>, RenderError> fit_pictures(const Leaflet& leaflet,
                                                                   const LeafletPage& page,
                                                                   const LeafletText& text,
                                                                   std::vector<LeafletRow>& rows);

}  // namespace argmap

// How does a picture go on several sheets of paper?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"
#include "render/paper.hpp"
#include "render/renderer.hpp"

namespace argmap {

/// The picture in its own size, row by row, to be cut along marks and put together. Only for a child.
Rendered as_poster(const Diagram& diagram, const Layout& layout, const Paper& paper);

/// Pages by themselves, cut where branches begin, with an overview, bookmarks and links from page to page, in
/// letters of eight points at least where that can be. Only for a child.
Rendered as_pages(const Diagram& diagram, const PageSize& size);

}  // namespace argmap

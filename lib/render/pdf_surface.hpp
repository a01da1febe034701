// How do bytes come out of cairo?
#pragma once

#include "render/renderer.hpp"

#include <memory>
#include <string>
#include <string_view>

#include <cairo.h>

namespace argmap {

struct ReleaseCairo {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

using Surface = std::unique_ptr<cairo_surface_t, ReleaseCairo>;
using Cairo = std::unique_ptr<cairo_t, ReleaseCairo>;

/// A writer for cairo; `to` is a string.
cairo_status_t append_bytes(void* to, const unsigned char* bytes, unsigned int size);

/// Ends the child where there was no memory.
Rendered cairo_failed(cairo_status_t status);

/// How large what is one pixel in a layout is in print.
constexpr double points_a_pixel = 0.75;

/// Pages of a size in points, whose bytes go into `pdf`, which must live as long.
Surface pdf_pages(std::string_view title, double width, double height, std::string& pdf);

/// A place on the page that is being painted, so far below its top in points, and a bookmark that leads
/// there, by what it is under; gives what others may be under. The name of each place is another, in ASCII.
int add_bookmark(const Surface& surface, cairo_t* cairo, int under, std::string_view words,
                 const std::string& place, double top);

/// Under nothing.
constexpr int no_bookmark = 0;

/// What came of it after the last page; `painted` is how painting went.
Rendered finished(const Surface& surface, cairo_status_t painted, std::string& pdf);

}  // namespace argmap

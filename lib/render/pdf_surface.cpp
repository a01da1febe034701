#include "render/pdf_surface.hpp"

#include "render/child.hpp"
#include "text/unicode.hpp"

#include <cmath>
#include <utility>

#include <cairo-pdf.h>

namespace argmap {

cairo_status_t append_bytes(void* to, const unsigned char* bytes, unsigned int size) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

Rendered cairo_failed(cairo_status_t status) {
    if (status == CAIRO_STATUS_NO_MEMORY)
        give_up_for_memory();
    return no_picture(
        {std::string("the picture could not be painted: ") + cairo_status_to_string(status), "write .svg"});
}

Surface pdf_pages(std::string_view title, double width, double height, std::string& pdf) {
    Surface surface(cairo_pdf_surface_create_for_stream(append_bytes, &pdf, width, height));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, plain_line(title).c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    return surface;
}

int add_bookmark(const Surface& surface, cairo_t* cairo, int under, std::string_view words,
                 const std::string& place, double top) {
    static_assert(no_bookmark == CAIRO_PDF_OUTLINE_ROOT);
    const std::string at = "name='" + place + "' x=0 y=" + std::to_string(static_cast<int>(std::floor(top)));
    cairo_tag_begin(cairo, CAIRO_TAG_DEST, at.c_str());
    cairo_tag_end(cairo, CAIRO_TAG_DEST);
    return cairo_pdf_surface_add_outline(surface.get(), under, plain_line(words).c_str(),
                                         ("dest='" + place + "'").c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

Rendered finished(const Surface& surface, cairo_status_t painted, std::string& pdf) {
    cairo_surface_finish(surface.get());  // writes the rest of it
    const cairo_status_t status =
        painted == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface.get()) : painted;
    if (status != CAIRO_STATUS_SUCCESS)
        return cairo_failed(status);
    return {.bytes = std::move(pdf), .notes = {}, .error = {}};
}

}  // namespace argmap

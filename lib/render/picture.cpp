#include "render/picture.hpp"

#include "diagram/theme.hpp"
#include "layout/argument.hpp"
#include "layout/margins.hpp"
#include "layout/sizes.hpp"
#include "render/cairo_canvas.hpp"
#include "render/child.hpp"
#include "render/fonts.hpp"
#include "render/graphviz.hpp"
#include "render/layout_effort.hpp"
#include "render/paint.hpp"
#include "render/pango_text.hpp"
#include "render/svg_canvas.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include <cairo-pdf.h>

namespace argmap {

namespace {

struct Release {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

using Surface = std::unique_ptr<cairo_surface_t, Release>;
using Cairo = std::unique_ptr<cairo_t, Release>;

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int size) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

Rendered cairo_failed(cairo_status_t status) {
    if (status == CAIRO_STATUS_NO_MEMORY)
        give_up_for_memory();
    return {.bytes = {},
            .notes = {},
            .error = RenderError{
                std::string("the picture could not be painted: ") + cairo_status_to_string(status),
                "write .svg"}};
}

Rendered as_svg(const Diagram& diagram, const Layout& layout) {
    SvgCanvas canvas(layout.width, layout.height, theme(diagram.look).background, title_of(diagram),
                     description_of(diagram), diagram.language);
    paint(diagram, layout, canvas);
    return {.bytes = std::move(canvas).finish(), .notes = {}, .error = {}};
}

cairo_status_t paint_on(cairo_surface_t* surface, double scale, const Diagram& diagram, const Layout& layout,
                        CairoCanvas::Links links) {
    const Cairo cairo(cairo_create(surface));
    cairo_scale(cairo.get(), scale, scale);
    CairoCanvas canvas(cairo.get(), links);
    canvas.rectangle({0, 0, layout.width, layout.height}, 0, theme(diagram.look).background, {});
    paint(diagram, layout, canvas);
    return cairo_status(cairo.get());
}

Rendered as_png(const Diagram& diagram, const Layout& layout) {
    constexpr double most_pixels = 50e6, longest = 32'767;  // the latter is cairo's
    const double scale = std::min({1.0, std::sqrt(most_pixels / (layout.width * layout.height)),
                                   longest / layout.width, longest / layout.height});
    const auto pixels = [scale](double size) { return static_cast<int>(std::floor(size * scale)); };
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, std::max(1, pixels(layout.width)),
                                                     std::max(1, pixels(layout.height))));
    if (const auto status = paint_on(surface.get(), scale, diagram, layout, CairoCanvas::Links::no);
        status != CAIRO_STATUS_SUCCESS)
        return cairo_failed(status);
    Rendered rendered;
    if (const auto status = cairo_surface_write_to_png_stream(surface.get(), append, &rendered.bytes);
        status != CAIRO_STATUS_SUCCESS)
        return cairo_failed(status);
    if (scale < 1)
        rendered.notes.push_back(
            "the picture is drawn at " + std::to_string(std::lround(scale * 100)) +
            " % of its size, as large as a PNG is made; an SVG or PDF is sharp at every size");
    return rendered;
}

Rendered as_pdf(const Diagram& diagram, const Layout& layout) {
    constexpr double points_a_pixel = 0.75, longest = 14'400;
    const double scale = std::min(points_a_pixel, longest / std::max(layout.width, layout.height));
    Rendered rendered;
    {
        const Surface surface(cairo_pdf_surface_create_for_stream(
            append, &rendered.bytes, layout.width * scale, layout.height * scale));
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title_of(diagram).c_str());
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
        auto status = paint_on(surface.get(), scale, diagram, layout, CairoCanvas::Links::yes);
        cairo_surface_finish(surface.get());
        if (status == CAIRO_STATUS_SUCCESS)
            status = cairo_surface_status(surface.get());
        if (status != CAIRO_STATUS_SUCCESS)
            return cairo_failed(status);
    }
    return rendered;
}

/// Only for a child.
Rendered draw(const Diagram& diagram, PictureFormat format) {
    setenv("TZ", "UTC0", 1);  // cairo writes into a PDF how far local time is from it
    if (format == PictureFormat::pdf)
        use_embeddable_fonts(drawn_characters(diagram));
    std::variant<Layout, RenderError> found = lay_out(diagram);
    if (RenderError* const error = std::get_if<RenderError>(&found))
        return {.bytes = {}, .notes = {}, .error = std::move(*error)};
    const Layout& layout = std::get<Layout>(found);
    Rendered rendered = format == PictureFormat::svg   ? as_svg(diagram, layout)
                        : format == PictureFormat::png ? as_png(diagram, layout)
                                                       : as_pdf(diagram, layout);
    if (const std::u32string missing = without_font(drawn_characters(diagram)); !missing.empty())
        rendered.notes.push_back(font_note(missing));
    return rendered;
}

}  // namespace

Rendered render_picture(const Diagram& diagram, PictureFormat format, const RenderLimits& limits) {
    const bool by_dot = diagram.layout == LayoutKind::dot;
    if (by_dot && layout_effort(diagram) > feasible_layout)
        return {.bytes = {},
                .notes = {},
                .error = RenderError{"the map is too large for the layout `dot`: " + description_of(diagram),
                                     "draw it with --layout argument, or write .dot",
                                     /*part_helps=*/true}};
    return in_child(by_dot ? "Graphviz" : "argmap", limits, [&] { return draw(diagram, format); });
}

std::variant<Layout, RenderError> lay_out(const Diagram& diagram) {
    PangoMeasure measure;
    if (diagram.layout == LayoutKind::argument)
        return lay_out_arguments(diagram, diagram.ratio, measure);
    std::variant<Layout, RenderError> found = lay_out_by_dot(diagram);
    if (Layout* const layout = std::get_if<Layout>(&found)) {
        add_margins(diagram, measure, *layout);
        place_texts(diagram, *layout);
    }
    return found;
}

std::string title_of(const Diagram& diagram) {
    std::string title;
    for (const std::string& line : diagram.title)
        title.append(title.empty() ? "" : " ").append(line);
    return title.empty() ? "argument map" : title;
}

std::string description_of(const Diagram& diagram) {
    return counted(diagram.boxes.size(), "claim") + ", " + counted(diagram.relations.size(), "relation");
}

}  // namespace argmap

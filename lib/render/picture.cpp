#include "render/picture.hpp"

#include "diagram/cut_notes.hpp"
#include "diagram/names.hpp"
#include "diagram/theme.hpp"
#include "diagram/words.hpp"
#include "layout/argument.hpp"
#include "layout/margins.hpp"
#include "layout/questions.hpp"
#include "layout/sizes.hpp"
#include "render/cairo_canvas.hpp"
#include "render/child.hpp"
#include "render/fonts.hpp"
#include "render/graphviz.hpp"
#include "render/layout_effort.hpp"
#include "render/paint.hpp"
#include "render/pango_text.hpp"
#include "render/pdf_surface.hpp"
#include "render/sheets.hpp"
#include "render/svg_canvas.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

namespace argmap {

namespace {

Rendered as_svg(const Diagram& diagram, const Layout& layout) {
    SvgCanvas canvas(layout.width, layout.height, diagram.theme.background, title_of(diagram),
                     description_of(diagram), diagram.language);
    paint(diagram, layout, canvas);
    return {.bytes = std::move(canvas).finish(), .notes = {}, .error = {}};
}

cairo_status_t paint_on(cairo_surface_t* surface, double scale, const Diagram& diagram, const Layout& layout,
                        CairoCanvas::Links links) {
    const Cairo cairo(cairo_create(surface));
    cairo_scale(cairo.get(), scale, scale);
    CairoCanvas canvas(cairo.get(), links);
    canvas.rectangle({0, 0, layout.width, layout.height}, 0, diagram.theme.background, {});
    paint(diagram, layout, canvas);
    return cairo_status(cairo.get());
}

Rendered as_png(const Diagram& diagram, const Layout& layout, double dots_an_inch) {
    constexpr double most_pixels = 50e6, longest = 32'767;  // the latter is cairo's
    const double wished = dots_an_inch / 96;
    const double scale = std::min({wished, std::sqrt(most_pixels / (layout.width * layout.height)),
                                   longest / layout.width, longest / layout.height});
    const auto pixels = [scale](double size) { return static_cast<int>(std::floor(size * scale)); };
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, std::max(1, pixels(layout.width)),
                                                     std::max(1, pixels(layout.height))));
    if (const auto status = paint_on(surface.get(), scale, diagram, layout, CairoCanvas::Links::no);
        status != CAIRO_STATUS_SUCCESS)
        return cairo_failed(status);
    Rendered rendered;
    if (const auto status = cairo_surface_write_to_png_stream(surface.get(), append_bytes, &rendered.bytes);
        status != CAIRO_STATUS_SUCCESS)
        return cairo_failed(status);
    if (scale < wished)
        rendered.notes.push_back(
            "the picture is drawn at " + std::to_string(std::lround(scale / wished * 100)) +
            " % of its size, as large as a PNG is made; an SVG or PDF is sharp at every size");
    return rendered;
}

/// A page as large as the picture.
Rendered as_pdf(const Diagram& diagram, const Layout& layout) {
    constexpr double longest = 14'400;
    const double scale = std::min(points_a_pixel, longest / std::max(layout.width, layout.height));
    std::string pdf;
    const Surface surface = pdf_pages(title_of(diagram), layout.width * scale, layout.height * scale, pdf);
    const cairo_status_t painted = paint_on(surface.get(), scale, diagram, layout, CairoCanvas::Links::yes);
    return finished(surface, painted, pdf);
}

Rendered with_font_note(const Diagram& diagram, Rendered rendered) {
    if (const std::u32string missing = without_font(drawn_characters(diagram)); !missing.empty())
        rendered.notes.push_back(font_note(missing));
    return rendered;
}

/// Only for a child.
Rendered write_laid_out(const Diagram& diagram, const LayoutWriter& write) {
    std::variant<Layout, RenderError> found = lay_out(diagram);
    if (RenderError* const error = std::get_if<RenderError>(&found))
        return no_picture(std::move(*error));
    const Layout& layout = std::get<Layout>(found);
    Rendered rendered = write(diagram, layout);
    for (std::string& note : notes_on_cut(diagram, layout))
        rendered.notes.push_back(std::move(note));
    return with_font_note(diagram, std::move(rendered));
}

/// `prepare` is called in the child, before anything is laid out.
Rendered laid_out_in_child(const Diagram& diagram, const RenderLimits& limits,
                           const std::function<void()>& prepare, const LayoutWriter& write) {
    if (std::optional<RenderError> error = refusal(diagram))
        return no_picture(std::move(*error));
    return in_child(diagram.layout == LayoutKind::dot ? "Graphviz" : "argmap", limits, [&] {
        prepare();
        return write_laid_out(diagram, write);
    });
}

}  // namespace

Rendered render_picture(const Diagram& diagram, PictureFormat format, const RenderOptions& options) {
    const auto prepare = [&] {
        setenv("TZ", "UTC0", 1);  // cairo writes into a PDF how far local time is from it
        if (format == PictureFormat::pdf)
            use_embeddable_fonts(drawn_characters(diagram));
    };
    if (format == PictureFormat::pdf && options.pages)
        return in_child("argmap", options.limits, [&] {
            prepare();
            return with_font_note(diagram, as_pages(diagram, *options.pages));
        });
    const auto write = [&](const Diagram& drawn, const Layout& layout) {
        return format == PictureFormat::svg   ? as_svg(drawn, layout)
               : format == PictureFormat::png ? as_png(drawn, layout, options.dots_an_inch)
               : options.tiles != nullptr     ? as_poster(drawn, layout, *options.tiles)
                                              : as_pdf(drawn, layout);
    };
    return laid_out_in_child(diagram, options.limits, prepare, write);
}

Rendered render_laid_out(const Diagram& diagram, const RenderOptions& options, const LayoutWriter& write) {
    return laid_out_in_child(
        diagram, options.limits, [] {}, write);
}

std::variant<Layout, RenderError> lay_out(const Diagram& diagram) {
    PangoMeasure measure;
    if (diagram.layout == LayoutKind::argument)
        return lay_out_arguments(diagram, diagram.ratio, measure);
    std::variant<Layout, RenderError> found = lay_out_by_dot(diagram);
    if (Layout* const layout = std::get_if<Layout>(&found)) {
        add_margins(diagram, measure, *layout);
        place_texts(diagram, *layout);
        place_questions(diagram, *layout);
    }
    return found;
}

std::optional<RenderError> refusal(const Diagram& diagram) {
    if (diagram.layout != LayoutKind::dot || layout_effort(diagram) <= feasible_layout)
        return std::nullopt;
    return RenderError{"the map is too large for the layout `dot`: " + description_of(diagram),
                       "draw it with --layout argument, or write .dot",
                       /*part_helps=*/true};
}

std::vector<std::string> notes_on_cut(const Diagram& diagram, const Layout& layout) {
    if (diagram.layout != LayoutKind::argument)
        return {};
    std::vector<std::string_view> claims, topics;
    for (std::size_t i = 0; i < layout.boxes.size(); ++i)
        if (layout.boxes[i].cut)
            claims.push_back(diagram.boxes[i].id);
    for (std::size_t i = 0; i < layout.frames.size(); ++i)
        if (layout.frames[i].cut)
            topics.push_back(diagram.clusters[i].id);
    return notes_on_cut(claims, topics);
}

std::string title_of(const Diagram& diagram) {
    const std::string title = whole_title(diagram);
    return title.empty() ? "argument map" : title;
}

std::string description_of(const Diagram& diagram) {
    return counted(diagram.boxes.size(), "claim") + ", " + counted(diagram.relations.size(), "relation");
}

}  // namespace argmap

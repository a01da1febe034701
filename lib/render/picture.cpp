#include "render/picture.hpp"

#include "diagram/cut_notes.hpp"
#include "diagram/names.hpp"
#include "diagram/theme.hpp"
#include "diagram/words.hpp"
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
    return no_picture(
        {std::string("the picture could not be painted: ") + cairo_status_to_string(status), "write .svg"});
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
    if (const auto status = cairo_surface_write_to_png_stream(surface.get(), append, &rendered.bytes);
        status != CAIRO_STATUS_SUCCESS)
        return cairo_failed(status);
    if (scale < wished)
        rendered.notes.push_back(
            "the picture is drawn at " + std::to_string(std::lround(scale / wished * 100)) +
            " % of its size, as large as a PNG is made; an SVG or PDF is sharp at every size");
    return rendered;
}

constexpr double points_a_pixel = 0.75;

/// Pages of a size in points, whose bytes go into `pdf`, which must live as long.
Surface pdf_pages(const Diagram& diagram, double width, double height, std::string& pdf) {
    Surface surface(cairo_pdf_surface_create_for_stream(append, &pdf, width, height));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                   plain_line(title_of(diagram)).c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    return surface;
}

/// What came of it after the last page; `painted` is how painting went.
Rendered finished(const Surface& surface, cairo_status_t painted, std::string& pdf) {
    cairo_surface_finish(surface.get());  // writes the rest of it
    const cairo_status_t status =
        painted == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface.get()) : painted;
    if (status != CAIRO_STATUS_SUCCESS)
        return cairo_failed(status);
    return {.bytes = std::move(pdf), .notes = {}, .error = {}};
}

/// A page as large as the picture.
Rendered as_pdf(const Diagram& diagram, const Layout& layout) {
    constexpr double longest = 14'400;
    const double scale = std::min(points_a_pixel, longest / std::max(layout.width, layout.height));
    std::string pdf;
    const Surface surface = pdf_pages(diagram, layout.width * scale, layout.height * scale, pdf);
    const cairo_status_t painted = paint_on(surface.get(), scale, diagram, layout, CairoCanvas::Links::yes);
    return finished(surface, painted, pdf);
}

/// Along these a sheet is cut.
void paint_crop_marks(const Rect& inside, std::string_view colour, CairoCanvas& canvas) {
    constexpr double away = 3, length = 12;
    const Pen pen{.colour = colour, .width = 0.5};
    for (const double x : {inside.x, inside.right()})
        for (const double y : {inside.y, inside.bottom()}) {
            const double left = x == inside.x ? -1 : 1, up = y == inside.y ? -1 : 1;
            canvas.line(std::array{Point{x + left * away, y}, Point{x + left * (away + length), y}}, pen);
            canvas.line(std::array{Point{x, y + up * away}, Point{x, y + up * (away + length)}}, pen);
        }
}

/// The picture in its own size on several sheets, row by row, to be cut along marks and put together.
Rendered as_poster(const Diagram& diagram, const Layout& layout, const Paper& paper) {
    constexpr int most_sheets = 400;
    const Sheets sheets = sheets_for(layout.width * points_a_pixel, layout.height * points_a_pixel, paper);
    if (sheets.columns > most_sheets || sheets.columns * sheets.rows > most_sheets)
        return no_picture({"the poster would take " + std::to_string(sheets.columns) + " by " +
                               std::to_string(sheets.rows) + " sheets, and " + std::to_string(most_sheets) +
                               " are the most",
                           "write it without --tile", /*part_helps=*/true});
    std::string pdf;
    const Surface surface = pdf_pages(diagram, sheets.width, sheets.height, pdf);
    const Cairo cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), points_a_pixel, points_a_pixel);
    CairoCanvas canvas(cairo.get(), CairoCanvas::Links::no);
    const Theme& colours = theme(diagram.look);
    const double margin = sheet_margin / points_a_pixel;
    const Rect inside{margin, margin, sheets.width / points_a_pixel - 2 * margin,
                      sheets.height / points_a_pixel - 2 * margin};
    for (int sheet = 0; sheet < sheets.columns * sheets.rows; ++sheet) {
        const int column = sheet % sheets.columns, row = sheet / sheets.columns;
        paint_crop_marks(inside, colours.muted, canvas);
        canvas.text({inside.x + 20, inside.bottom() + 18}, Anchor::start,
                    sheet_words(row + 1, sheets.rows, column + 1, sheets.columns, diagram.language),
                    TextStyle::tag, colours.muted);
        const Rect seen{column * inside.width, row * inside.height, inside.width, inside.height};
        cairo_save(cairo.get());
        cairo_rectangle(cairo.get(), inside.x, inside.y, inside.width, inside.height);
        cairo_clip(cairo.get());
        cairo_translate(cairo.get(), inside.x - seen.x, inside.y - seen.y);
        canvas.show_only(seen);
        canvas.rectangle(seen, 0, colours.background, {});
        paint(diagram, layout, canvas);
        canvas.show_only(std::nullopt);
        cairo_restore(cairo.get());
        cairo_show_page(cairo.get());
    }
    return finished(surface, cairo_status(cairo.get()), pdf);
}

void add_notes_on_cut(const Diagram& diagram, const Layout& layout, Rendered& rendered) {
    std::vector<std::string_view> claims, topics;
    for (std::size_t i = 0; i < layout.boxes.size(); ++i)
        if (layout.boxes[i].cut)
            claims.push_back(diagram.boxes[i].id);
    for (std::size_t i = 0; i < layout.frames.size(); ++i)
        if (layout.frames[i].cut)
            topics.push_back(diagram.clusters[i].id);
    for (std::string& note : notes_on_cut(claims, topics))
        rendered.notes.push_back(std::move(note));
}

/// Only for a child.
Rendered write_laid_out(const Diagram& diagram, const LayoutWriter& write) {
    std::variant<Layout, RenderError> found = lay_out(diagram);
    if (RenderError* const error = std::get_if<RenderError>(&found))
        return no_picture(std::move(*error));
    const Layout& layout = std::get<Layout>(found);
    Rendered rendered = write(diagram, layout);
    if (diagram.layout == LayoutKind::argument)
        add_notes_on_cut(diagram, layout, rendered);
    if (const std::u32string missing = without_font(drawn_characters(diagram)); !missing.empty())
        rendered.notes.push_back(font_note(missing));
    return rendered;
}

/// `prepare` is called in the child, before anything is laid out.
Rendered laid_out_in_child(const Diagram& diagram, const RenderLimits& limits,
                           const std::function<void()>& prepare, const LayoutWriter& write) {
    const bool by_dot = diagram.layout == LayoutKind::dot;
    if (by_dot && layout_effort(diagram) > feasible_layout)
        return no_picture({"the map is too large for the layout `dot`: " + description_of(diagram),
                           "draw it with --layout argument, or write .dot",
                           /*part_helps=*/true});
    return in_child(by_dot ? "Graphviz" : "argmap", limits, [&] {
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
    }
    return found;
}

std::string title_of(const Diagram& diagram) {
    const std::string title = whole_title(diagram);
    return title.empty() ? "argument map" : title;
}

std::string description_of(const Diagram& diagram) {
    return counted(diagram.boxes.size(), "claim") + ", " + counted(diagram.relations.size(), "relation");
}

}  // namespace argmap

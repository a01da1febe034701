#include "render/sheets.hpp"

#include "diagram/cut_notes.hpp"
#include "diagram/names.hpp"
#include "diagram/theme.hpp"
#include "diagram/words.hpp"
#include "layout/pages.hpp"
#include "render/cairo_canvas.hpp"
#include "render/paint.hpp"
#include "render/pango_text.hpp"
#include "render/pdf_surface.hpp"
#include "render/picture.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <cairo-pdf.h>

namespace argmap {

namespace {

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

// ---- Pages. ----

constexpr double smallest_letters = 8;                 // in points, of claims
constexpr double least_scale = smallest_letters / 12;  // points a pixel
constexpr double most_scale = 0.9;
constexpr double page_margin = 22;  // the picture has one of its own besides
constexpr double footer = 12;

class PagePrinting {
  public:
    PagePrinting(const Diagram& diagram, const PageSize& size) : diagram_(diagram), size_(size) {}

    Rendered run() {
        const PagedPicture picture =
            lay_out_pages(diagram_, {width() / least_scale, height() / least_scale}, measure_);
        if (picture.wanted > picture.pages.size())
            return no_picture({"the picture would take " + with_thousands(picture.wanted) + " pages, and " +
                                   with_thousands(most_picture_pages) + " are the most",
                               "write it without --pages", /*part_helps=*/true});
        std::string pdf;
        const Surface surface = pdf_pages(title_of(diagram_), size_.width, size_.height, pdf);
        const Cairo cairo(cairo_create(surface.get()));
        for (std::size_t page = 0; page < picture.pages.size(); ++page) {
            print(picture.pages[page], page + 1, picture.pages.size(), cairo.get());
            cairo_show_page(cairo.get());
        }
        add_bookmarks(picture, surface.get());
        Rendered rendered = finished(surface, cairo_status(cairo.get()), pdf);
        add_note_on_small(rendered);
        return rendered;
    }

  private:
    double width() const { return size_.width - 2 * page_margin; }
    double height() const { return size_.height - 2 * page_margin - footer; }

    void print(const PicturePage& page, std::size_t number, std::size_t pages, cairo_t* cairo) {
        const double scale =
            std::min({most_scale, width() / page.layout.width, height() / page.layout.height});
        if (scale < least_scale * 0.999)
            small_pages_.push_back(number);
        const std::string place = "name='" + page_name(number) + "' x=0 y=0";
        cairo_tag_begin(cairo, CAIRO_TAG_DEST, place.c_str());
        cairo_tag_end(cairo, CAIRO_TAG_DEST);
        CairoCanvas canvas(cairo, CairoCanvas::Links::between_pages);
        canvas.rectangle({0, 0, size_.width, size_.height}, 0, diagram_.theme.background, {});
        print_footer(number, pages, cairo, canvas);
        cairo_save(cairo);
        cairo_translate(cairo, page_margin + (width() - page.layout.width * scale) / 2, page_margin);
        cairo_scale(cairo, scale, scale);
        paint(page.diagram, page.layout, canvas);
        cairo_restore(cairo);
    }

    void print_footer(std::size_t number, std::size_t pages, cairo_t* cairo, CairoCanvas& canvas) {
        const std::string_view colour = diagram_.theme.muted;
        const std::string words = page_words(number, pages, diagram_.language);
        const double room = width() / points_a_pixel;
        const double wide = measure_.width(words, TextStyle::tag);
        const double y = (size_.height - page_margin) / points_a_pixel;
        const double left = page_margin / points_a_pixel;
        cairo_save(cairo);
        cairo_scale(cairo, points_a_pixel, points_a_pixel);
        canvas.text({left + room - wide, y}, Anchor::start, words, TextStyle::tag, colour);
        canvas.text({left, y}, Anchor::start,
                    fitted(whole_title(diagram_), room - wide - 20, TextStyle::tag, measure_), TextStyle::tag,
                    colour);
        cairo_restore(cairo);
    }

    /// A tree of them, no deeper than readers show with ease.
    void add_bookmarks(const PagedPicture& picture, cairo_surface_t* surface) {
        constexpr std::uint32_t most_levels = 8;
        const auto add = [&](int parent, const std::string& words, std::size_t page) {
            const std::string place = "dest='" + page_name(page) + "'";
            return cairo_pdf_surface_add_outline(surface, parent, plain_line(words).c_str(), place.c_str(),
                                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);
        };
        if (picture.pages.size() > 1)
            add(CAIRO_PDF_OUTLINE_ROOT, overview_name(diagram_.language), 1);
        std::array<int, most_levels + 1> open{};
        for (const ContentsEntry& entry : picture.contents) {
            const std::uint32_t level = std::min(entry.level, most_levels - 1);
            open[level + 1] = add(level == 0 ? CAIRO_PDF_OUTLINE_ROOT : open[level], entry.words, entry.page);
        }
    }

    void add_note_on_small(Rendered& rendered) const {
        if (!small_pages_.empty())
            rendered.notes.push_back((small_pages_.size() == 1
                                          ? "on page " + std::to_string(small_pages_.front())
                                          : "on " + with_thousands(small_pages_.size()) +
                                                " pages, the first of them " +
                                                std::to_string(small_pages_.front()) + ",") +
                                     " letters are smaller than 8 points; --short or larger paper helps");
    }

    const Diagram& diagram_;
    const PageSize& size_;
    PangoMeasure measure_;
    std::vector<std::size_t> small_pages_;
};

}  // namespace

Rendered as_poster(const Diagram& diagram, const Layout& layout, const Paper& paper) {
    constexpr int most_sheets = 400;
    const Sheets sheets = sheets_for(layout.width * points_a_pixel, layout.height * points_a_pixel, paper);
    if (sheets.columns > most_sheets || sheets.columns * sheets.rows > most_sheets)
        return no_picture({"the poster would take " + std::to_string(sheets.columns) + " by " +
                               std::to_string(sheets.rows) + " sheets, and " + std::to_string(most_sheets) +
                               " are the most",
                           "write it without --tile", /*part_helps=*/true});
    std::string pdf;
    const Surface surface = pdf_pages(title_of(diagram), sheets.width, sheets.height, pdf);
    const Cairo cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), points_a_pixel, points_a_pixel);
    CairoCanvas canvas(cairo.get(), CairoCanvas::Links::no);
    const Theme& colours = diagram.theme;
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

Rendered as_pages(const Diagram& diagram, const PageSize& size) {
    return PagePrinting(diagram, size).run();
}

}  // namespace argmap

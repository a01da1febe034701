#include "render/leaflet.hpp"

#include "diagram/theme.hpp"
#include "diagram/words.hpp"
#include "render/cairo_canvas.hpp"
#include "render/child.hpp"
#include "render/fonts.hpp"
#include "render/leaflet_fitting.hpp"
#include "render/leaflet_pages.hpp"
#include "render/leaflet_rows.hpp"
#include "render/leaflet_text.hpp"
#include "render/paint.hpp"
#include "render/pdf_surface.hpp"
#include "render/picture.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdlib>
#include <optional>
#include <utility>
#include <variant>

namespace argmap {

namespace {

constexpr double margin = 51;         // 18 millimetres
constexpr double narrow_margin = 34;  // around a picture on a page of its own
constexpr double footer = 22;         // at the foot of the page, above the margin
constexpr std::string_view tick = "✓";

const Theme& colours() {
    return theme_of(Look::print);
}

// ---- What is worth knowing. ----

void add_once(std::string note, std::vector<std::string>& notes) {
    if (std::find(notes.begin(), notes.end(), note) == notes.end())
        notes.push_back(std::move(note));
}

void add_notes_on_pictures(const std::vector<FittedPicture>& pictures, std::vector<std::string>& notes) {
    constexpr double smallest_letters = 6;  // in points, that are read with ease
    for (const auto& [number, picture, on_own_page] : pictures) {
        for (std::string& note : notes_on_cut(picture.diagram, picture.layout))
            add_once(std::move(note), notes);
        if (picture.letters() < smallest_letters)
            add_once("in picture " + with_thousands(number + 1) +
                         " letters are smaller than 6 points; one of a part of the map has larger ones",
                     notes);
    }
}

/// All that is written anywhere in it.
std::u32string characters_of(const Leaflet& leaflet) {
    std::u32string all = drawn_characters(leaflet.title) + drawn_characters(tick) + U"…" +
                         drawn_characters("0123456789" + page_words(1, 1, leaflet.language) +
                                          picture_on_next_page(leaflet.language));
    for (const LeafletPart& part : leaflet.parts)
        all += drawn_characters(part.label) + drawn_characters(part.text);
    for (const Diagram& diagram : leaflet.pictures)
        all += drawn_characters(diagram);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

// ---- Pages. ----

class LeafletPrinting {
  public:
    LeafletPrinting(const Leaflet& leaflet, const PageSize& size)
        : leaflet_(leaflet), size_(size), text_(leaflet.language) {}

    Rendered run() {
        const double most_height = height() * static_cast<double>(most_leaflet_pages);
        std::vector<LeafletRow> rows = rows_of(leaflet_, width(), most_height, text_);
        auto found = fit_pictures(leaflet_, {.text = {width(), height()}, .own = own_page()}, text_, rows);
        if (RenderError* const error = std::get_if<RenderError>(&found))
            return no_picture(std::move(*error));
        pictures_ = std::move(std::get<0>(found));
        const std::vector<PlacedRow> places = places_of(rows);
        const std::size_t pages = places.empty() ? 1 : places.back().page + 1;
        if (pages > most_leaflet_pages)
            return no_picture({"this would take more than " + with_thousands(most_leaflet_pages) +
                                   " pages, which are the most",
                               "print a part of it"});
        Rendered rendered = print(rows, places, pages);
        if (!rendered.error)
            add_notes_on_pictures(pictures_, rendered.notes);
        return rendered;
    }

  private:
    double width() const { return size_.width - 2 * margin; }
    double height() const { return size_.height - 2 * margin - footer; }
    PageSize own_page() const {
        return {size_.width - 2 * narrow_margin, size_.height - narrow_margin - margin - footer};
    }

    std::vector<PlacedRow> places_of(const std::vector<LeafletRow>& rows) const {
        std::vector<PageRow> all;
        all.reserve(rows.size());
        for (const LeafletRow& row : rows)
            all.push_back(row.place);
        return fill_pages(all, height());
    }

    Rendered print(const std::vector<LeafletRow>& rows, const std::vector<PlacedRow>& places,
                   std::size_t pages) {
        std::string pdf;
        const Surface surface = pdf_pages(leaflet_.title, size_.width, size_.height, pdf);
        const Cairo cairo(cairo_create(surface.get()));
        std::size_t next = 0;
        for (std::size_t page = 0; page < pages; ++page) {
            for (; next < rows.size() && places[next].page == page; ++next)
                print_row(rows[next], margin + places[next].top, surface, cairo.get());
            print_footer(page + 1, pages, cairo.get());
            cairo_show_page(cairo.get());
        }
        return finished(surface, cairo_status(cairo.get()), pdf);
    }

    void print_row(const LeafletRow& row, double top, const Surface& surface, cairo_t* cairo) {
        if (row.bookmark)
            print_bookmark(*row.bookmark, top, surface, cairo);
        if (row.picture)
            print_picture(*row.picture, top, cairo);
        const double baseline = top + row.baseline;
        if (row.mark.shape != RowMark::none)
            print_mark(row.mark, baseline, cairo);
        set_colour(cairo, row.muted ? colours().muted : colours().ink);
        for (const RowText& text : row.texts)
            print_line(text.line, margin + text.left, baseline, cairo);
        if (row.ruled)
            print_ruled(*row.ruled, baseline, cairo);
    }

    static void print_line(const SetLine& line, double left, double baseline, cairo_t* cairo) {
        cairo_move_to(cairo, left, baseline);
        pango_cairo_show_layout_line(cairo, line.line);
        cairo_new_path(cairo);
    }

    void print_picture(std::size_t index, double top, cairo_t* cairo) {
        const auto& [number, picture, on_own_page] = pictures_[index];
        const auto& [diagram, layout, scale] = picture;
        const PageSize size = picture.size();
        const double left = (size_.width - size.width) / 2;
        if (on_own_page)
            top = narrow_margin;
        const Point overhang = picture.overhang();
        cairo_save(cairo);
        CairoCanvas(cairo, CairoCanvas::Links::no)
            .rectangle({left, top, size.width, size.height}, 0, diagram.theme.background, {});
        cairo_translate(cairo, left - overhang.x, top - overhang.y);
        cairo_scale(cairo, scale, scale);
        CairoCanvas canvas(cairo, CairoCanvas::Links::between_pages);
        paint(diagram, layout, canvas);
        cairo_restore(cairo);
    }

    /// In the middle of capitals.
    void print_mark(const PlacedMark& mark, double baseline, cairo_t* cairo) const {
        constexpr double middle = 4;
        const double left = margin + mark.left, top = baseline - middle - mark_size / 2;
        CairoCanvas canvas(cairo, CairoCanvas::Links::no);
        canvas.rectangle({left, top, mark_size, mark_size}, mark.shape == RowMark::ring ? mark_size / 2 : 1,
                         "", {.colour = colours().ink, .width = 0.8});
        if (!mark.ticked)
            return;
        const SetLine line = text_.on_one_line(tick, 2 * mark_size, {.size = 13, .bold = true}, false);
        set_colour(cairo, colours().ink);
        print_line(line, left + (mark_size - line.width) / 2 + 1, baseline + 1, cairo);
    }

    static void print_ruled(const RuledLine& line, double baseline, cairo_t* cairo) {
        constexpr double below = 2;
        CairoCanvas canvas(cairo, CairoCanvas::Links::no);
        canvas.line(std::array{Point{margin + line.left, baseline + below},
                               Point{margin + line.right, baseline + below}},
                    {.colour = colours().muted, .width = 0.6});
    }

    void print_footer(std::size_t page, std::size_t pages, cairo_t* cairo) const {
        constexpr LeafletFont font{.size = 8.5};
        constexpr double apart = 20;
        const double baseline = size_.height - margin;
        const std::string words = page_words(page, pages, leaflet_.language);
        const SetLine number = text_.on_one_line(words, width(), font, /*from_right=*/false);
        set_colour(cairo, colours().muted);
        if (!leaflet_.title.empty())
            print_line(text_.on_one_line(leaflet_.title, width() - number.width - apart, font,
                                         begins_at_right(leaflet_.title)),
                       margin, baseline, cairo);
        print_line(number, margin + width() - number.width, baseline, cairo);
    }

    void print_bookmark(const LeafletBookmark& bookmark, double top, const Surface& surface, cairo_t* cairo) {
        const std::string place = "part-" + std::to_string(++bookmarks_);
        const int under = bookmark.is_title ? no_bookmark : open_title_;
        const int added = add_bookmark(surface, cairo, under, bookmark.words, place, top);
        if (bookmark.is_title)
            open_title_ = added;
    }

    const Leaflet& leaflet_;
    const PageSize& size_;
    LeafletText text_;
    std::vector<FittedPicture> pictures_;
    std::size_t bookmarks_ = 0;
    int open_title_ = no_bookmark;
};

}  // namespace

Rendered as_leaflet(const Leaflet& leaflet, const PageSize& size, const RenderLimits& limits) {
    assert(size.width >= 200 && size.height >= 200);
    for (const Diagram& diagram : leaflet.pictures)
        if (std::optional<RenderError> error = refusal(diagram))
            return no_picture(std::move(*error));
    return in_child("argmap", limits, [&] {
        setenv("TZ", "UTC0", 1);  // as for pictures
        const std::u32string characters = characters_of(leaflet);
        use_embeddable_fonts(characters);
        Rendered rendered = LeafletPrinting(leaflet, size).run();
        if (const std::u32string missing = without_font(characters); !rendered.error && !missing.empty())
            rendered.notes.push_back(font_note(missing, "text"));
        return rendered;
    });
}

}  // namespace argmap

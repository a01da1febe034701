#include "render/cairo_canvas.hpp"

#include "diagram/names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <numbers>

namespace argmap {

namespace {

/// As an attribute of a tag of cairo.
std::string in_quotes(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "'";
}

/// The name of a place: cairo 1.16 writes others differently where they are and where they are led to.
std::string in_ascii(std::string_view name) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string plain;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            plain += c;
        else
            plain.append(1, '.').append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
    return plain;
}

double part_of_colour(std::string_view digits) {
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value / 255.0;
}

}  // namespace

void set_colour(cairo_t* cairo, std::string_view colour) {
    cairo_set_source_rgb(cairo, part_of_colour(colour.substr(1, 2)), part_of_colour(colour.substr(3, 2)),
                         part_of_colour(colour.substr(5, 2)));
}

void CairoCanvas::begin(const Thing& thing) {
    if (links_ == Links::no)
        return;
    const bool inside = thing.link.starts_with('#');
    const bool is_named = !thing.id.empty() && links_ == Links::yes;
    const bool is_link =
        !thing.link.empty() && (!inside || links_ == Links::yes || leads_to_page(thing.link));
    open_.push_back({is_named, is_link});
    // A link leads to the top left of what is painted meanwhile.
    if (is_named)
        cairo_tag_begin(cairo_, CAIRO_TAG_DEST, ("name=" + in_quotes(in_ascii(thing.id))).c_str());
    if (!is_link)
        return;
    cairo_tag_begin(
        cairo_, CAIRO_TAG_LINK,
        (inside ? "dest=" + in_quotes(in_ascii(thing.link.substr(1))) : "uri=" + in_quotes(thing.link))
            .c_str());
}

void CairoCanvas::end() {
    if (links_ == Links::no)
        return;
    if (open_.back().is_link)
        cairo_tag_end(cairo_, CAIRO_TAG_LINK);
    if (open_.back().is_named)
        cairo_tag_end(cairo_, CAIRO_TAG_DEST);
    open_.pop_back();
}

void CairoCanvas::rectangle(const Rect& rect, double radius, std::string_view fill, const Pen& pen) {
    if (!is_seen(std::array{Point{rect.x, rect.y}, Point{rect.right(), rect.bottom()}}, pen.width))
        return;
    constexpr double right_angle = std::numbers::pi / 2;
    if (radius <= 0) {
        cairo_rectangle(cairo_, rect.x, rect.y, rect.width, rect.height);
    } else {
        cairo_new_sub_path(cairo_);
        cairo_arc(cairo_, rect.right() - radius, rect.y + radius, radius, -right_angle, 0);
        cairo_arc(cairo_, rect.right() - radius, rect.bottom() - radius, radius, 0, right_angle);
        cairo_arc(cairo_, rect.x + radius, rect.bottom() - radius, radius, right_angle, 2 * right_angle);
        cairo_arc(cairo_, rect.x + radius, rect.y + radius, radius, 2 * right_angle, 3 * right_angle);
        cairo_close_path(cairo_);
    }
    fill_and_stroke(fill, pen);
}

void CairoCanvas::line(std::span<const Point> corners, const Pen& pen) {
    if (!is_seen(corners, pen.width))
        return;
    follow(corners);
    fill_and_stroke("", pen);
}

void CairoCanvas::curve(std::span<const Point> points, const Pen& pen) {
    if (!is_seen(points, pen.width))
        return;
    cairo_move_to(cairo_, points[0].x, points[0].y);
    for (std::size_t i = 1; i + 2 < points.size(); i += 3)
        cairo_curve_to(cairo_, points[i].x, points[i].y, points[i + 1].x, points[i + 1].y, points[i + 2].x,
                       points[i + 2].y);
    fill_and_stroke("", pen);
}

void CairoCanvas::polygon(std::span<const Point> corners, std::string_view fill, const Pen& pen) {
    if (!is_seen(corners, pen.width))
        return;
    follow(corners);
    cairo_close_path(cairo_);
    fill_and_stroke(fill, pen);
}

void CairoCanvas::text(Point at, Anchor anchor, std::string_view text, TextStyle style,
                       std::string_view colour) {
    if (seen_ && (at.y < seen_->y - 40 || at.y > seen_->bottom() + 40 || at.x > seen_->right() + 1000))
        return;
    set_colour(cairo_, colour);
    PangoLayout* const layout = text_.laid_out(text, style);
    PangoRectangle extents{};
    pango_layout_get_extents(layout, nullptr, &extents);
    const double before = anchor == Anchor::middle ? extents.width / 2.0 / PANGO_SCALE : 0;
    cairo_move_to(cairo_, at.x - before, at.y);
    pango_cairo_show_layout_line(cairo_, pango_layout_get_line_readonly(layout, 0));
    cairo_new_path(cairo_);
}

bool CairoCanvas::is_seen(std::span<const Point> points, double more) const {
    if (!seen_)
        return true;
    double left = points[0].x, right = left, top = points[0].y, bottom = top;
    for (const Point& point : points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    return left - more <= seen_->right() && right + more >= seen_->x && top - more <= seen_->bottom() &&
           bottom + more >= seen_->y;
}

void CairoCanvas::follow(std::span<const Point> corners) {
    cairo_move_to(cairo_, corners.front().x, corners.front().y);
    for (const Point& corner : corners.subspan(1))
        cairo_line_to(cairo_, corner.x, corner.y);
}

void CairoCanvas::fill_and_stroke(std::string_view fill, const Pen& pen) {
    if (!fill.empty()) {
        set_colour(cairo_, fill);
        cairo_fill_preserve(cairo_);
    }
    if (!pen.colour.empty()) {
        set_colour(cairo_, pen.colour);
        cairo_set_line_width(cairo_, pen.width);
        constexpr std::array long_ones{5.0, 3.0}, dots{1.5, 2.5};
        if (pen.dashes == Dashes::none)
            cairo_set_dash(cairo_, nullptr, 0, 0);
        else
            cairo_set_dash(cairo_, pen.dashes == Dashes::dots ? dots.data() : long_ones.data(), 2, 0);
        cairo_stroke_preserve(cairo_);
    }
    cairo_new_path(cairo_);
}

}  // namespace argmap

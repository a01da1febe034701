#include "render/svg_canvas.hpp"

#include "render/fonts.hpp"
#include "render/tenths.hpp"
#include "text/xml.hpp"

#include <utility>

namespace argmap {

SvgCanvas::SvgCanvas(double width, double height, std::string_view background, std::string_view title,
                     std::string_view description, std::string_view language) {
    svg_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg";
    attribute("width", width);
    attribute("height", height);
    svg_ += " viewBox=\"0 0 ";
    append_tenths(svg_, width);
    svg_ += ' ';
    append_tenths(svg_, height);
    svg_ += "\" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    // Not role="img": that would hide the titles and links of claims from screen readers.
    svg_ += " role=\"graphics-document document\" aria-labelledby=\"map-title\"";
    if (!language.empty())
        attribute("xml:lang", language);
    attribute("font-family", font_families);
    svg_ += ">\n<title id=\"map-title\">";
    append_xml(svg_, title);
    svg_ += "</title>\n<desc>";
    append_xml(svg_, description);
    svg_ += "</desc>\n<rect width=\"100%\" height=\"100%\"";
    attribute("fill", background);
    svg_ += "/>\n";
}

std::string SvgCanvas::finish() && {
    svg_ += "</svg>\n";
    return std::move(svg_);
}

void SvgCanvas::begin(const Thing& thing) {
    svg_ += "<g";
    if (!thing.id.empty())
        attribute("id", thing.id);
    attribute("class", thing.kinds);
    svg_ += '>';
    if (!thing.caption.empty()) {
        svg_ += "<title>";
        append_xml(svg_, thing.caption);
        svg_ += "</title>";
    }
    linked_ += thing.link.empty() ? '0' : '1';
    if (!thing.link.empty()) {
        svg_ += "<a";
        attribute("xlink:href", thing.link);
        svg_ += '>';
    }
    svg_ += '\n';
}

void SvgCanvas::end() {
    svg_ += linked_.back() == '1' ? "</a></g>\n" : "</g>\n";
    linked_.pop_back();
}

void SvgCanvas::rectangle(const Rect& rect, double radius, std::string_view fill, const Pen& pen) {
    svg_ += "<rect";
    attribute("x", rect.x);
    attribute("y", rect.y);
    attribute("width", rect.width);
    attribute("height", rect.height);
    if (radius > 0)
        attribute("rx", radius);
    paint(fill, pen);
}

void SvgCanvas::line(std::span<const Point> corners, const Pen& pen) {
    svg_ += "<path d=\"";
    for (std::size_t i = 0; i < corners.size(); ++i) {
        svg_ += i == 0 ? 'M' : 'L';
        append_tenths(svg_, corners[i].x);
        svg_ += ' ';
        append_tenths(svg_, corners[i].y);
    }
    svg_ += '"';
    paint("", pen);
}

void SvgCanvas::curve(std::span<const Point> points, const Pen& pen) {
    svg_ += "<path d=\"M";
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0)
            svg_ += i % 3 == 1 ? 'C' : ' ';
        append_tenths(svg_, points[i].x);
        svg_ += ' ';
        append_tenths(svg_, points[i].y);
    }
    svg_ += '"';
    paint("", pen);
}

void SvgCanvas::polygon(std::span<const Point> corners, std::string_view fill, const Pen& pen) {
    svg_ += "<polygon points=\"";
    for (const Point& corner : corners) {
        if (&corner != corners.data())
            svg_ += ' ';
        append_tenths(svg_, corner.x);
        svg_ += ',';
        append_tenths(svg_, corner.y);
    }
    svg_ += '"';
    paint(fill, pen);
}

void SvgCanvas::text(Point at, Anchor anchor, std::string_view text, TextStyle style,
                     std::string_view colour) {
    const TextSize size = text_size(style);
    svg_ += "<text";
    attribute("x", at.x);
    attribute("y", at.y);
    if (anchor == Anchor::middle)
        attribute("text-anchor", "middle");
    attribute("font-size", size.size);
    if (size.bold)
        attribute("font-weight", "bold");
    attribute("fill", colour);
    svg_ += '>';
    append_xml(svg_, text);
    svg_ += "</text>\n";
}

void SvgCanvas::attribute(std::string_view name, std::string_view value) {
    svg_ += ' ';
    svg_ += name;
    svg_ += "=\"";
    append_xml(svg_, value);
    svg_ += '"';
}

void SvgCanvas::attribute(std::string_view name, double value) {
    svg_ += ' ';
    svg_ += name;
    svg_ += "=\"";
    append_tenths(svg_, value);
    svg_ += '"';
}

void SvgCanvas::paint(std::string_view fill, const Pen& pen) {
    attribute("fill", fill.empty() ? "none" : fill);
    if (!pen.colour.empty()) {
        attribute("stroke", pen.colour);
        if (pen.width != 1)
            attribute("stroke-width", pen.width);
        if (pen.dashes == Dashes::long_ones)
            svg_ += " stroke-dasharray=\"5,3\"";
        if (pen.dashes == Dashes::dots)
            svg_ += " stroke-dasharray=\"1.5,2.5\"";
    }
    svg_ += "/>\n";
}

}  // namespace argmap

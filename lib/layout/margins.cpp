#include "layout/margins.hpp"

#include "diagram/names.hpp"
#include "diagram/words.hpp"

#include <algorithm>

namespace argmap {

namespace {

constexpr double below_title = 12;
constexpr double above_legend = 22;
constexpr double narrowest = 420;  // for title and legend
constexpr double sign_width = 40;
constexpr double sign_gap = 7;    // between a sign and its words
constexpr double entry_gap = 24;  // between entries

void shift(Layout& layout, double x, double y) {
    const auto move = [x, y](auto& moved) {
        moved.x += x;
        moved.y += y;
    };
    layout.move(move, move);
}

/// How high the title is.
double add_title(const Diagram& diagram, Measure& measure, double room, Layout& layout) {
    const TextSize size = text_size(TextStyle::title);
    const std::string whole = whole_title(diagram);
    if (whole.empty())
        return 0;
    layout.title = wrap(whole, room, 4, TextStyle::title, measure).lines;
    double y = picture_margin + size.size;
    for (std::size_t line = 0; line < layout.title.size(); ++line, y += size.leading)
        layout.title_lines.push_back({picture_margin, y});
    return static_cast<double>(layout.title.size()) * size.leading + below_title;
}

/// In rows as wide as there is room; how high they are.
double add_legend(const Diagram& diagram, Measure& measure, double room, double top, Layout& layout) {
    if (diagram.legend.empty())
        return 0;
    const TextSize size = text_size(TextStyle::legend);
    double x = 0, y = 0;
    for (const LegendEntry& entry : diagram.legend) {
        const double wide = sign_width + sign_gap + measure.width(entry.text, TextStyle::legend);
        if (x > 0 && (x + wide > room || begins_second_row(diagram.legend, entry))) {
            x = 0;
            y += size.leading + 4;
        }
        const double baseline = top + y + size.size;
        layout.legend.push_back(
            {.sign = {picture_margin + x, baseline - size.size, sign_width, size.size + 2},
             .words = {picture_margin + x + sign_width + sign_gap, baseline}});
        layout.width = std::max(layout.width, x + wide);
        x += wide + entry_gap;
    }
    return y + size.leading;
}

}  // namespace

void add_margins(const Diagram& diagram, Measure& measure, Layout& layout) {
    const double room = std::max(layout.width, narrowest);
    const double title = add_title(diagram, measure, room, layout);
    for (const std::string& line : layout.title)
        layout.width = std::max(layout.width, measure.width(line, TextStyle::title));
    shift(layout, picture_margin, picture_margin + title);
    const double body = picture_margin + title + layout.height;
    const double legend = add_legend(diagram, measure, room, body + above_legend, layout);
    layout.width += 2 * picture_margin;
    layout.height = body + (legend > 0 ? above_legend + legend : 0) + picture_margin;
}

}  // namespace argmap

#include "layout/sizes.hpp"

#include "diagram/draw.hpp"
#include "layout/shapes.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

constexpr double usual_width = 216, widest = 340, narrowest = 110;
constexpr double narrowest_with_tags = 190;
constexpr double thesis_more = 1.5;  // times as wide
constexpr double most_title_width = 330;

TextStyle style(const Box& box) {
    return box.tone == Tone::thesis ? TextStyle::thesis : TextStyle::claim;
}

constexpr double mark_width = 18;  // of the sign that tells what has become of a claim

/// From the left of a box to its text.
double text_indent(const Box& box) {
    return inside::beside_text + (box.tone == Tone::thesis ? inside::thesis : 0) +
           (box.marks.fate ? mark_width : 0);
}

/// Above and below it, each.
double padding(const Box& box) {
    return inside::above_text + (box.tone == Tone::thesis ? inside::thesis - 2 : 0);
}

/// Left and right of the text together.
double beside_text(const Box& box) {
    return text_indent(box) + inside::beside_text + (box.tone == Tone::thesis ? inside::thesis : 0);
}

/// The widths of texts on one line, as far as they matter here.
std::vector<double> text_widths(const Diagram& diagram, Measure& measure) {
    constexpr std::size_t enough_bytes = 1000;
    std::vector<double> widths;
    widths.reserve(diagram.boxes.size());
    for (const Box& box : diagram.boxes) {
        double width = 0;
        for (const std::string& line : box.lines) {
            width += measure.width(std::string_view(line).substr(0, std::min(line.size(), enough_bytes)),
                                   TextStyle::claim);
        }
        widths.push_back(width);
    }
    return widths;
}

double box_width(const Diagram& diagram, double least, Measure& measure) {
    if (diagram.columns > 0)
        return std::max(least, static_cast<double>(diagram.columns) * measure.width("n", TextStyle::claim) +
                                   2 * inside::beside_text);
    std::vector<double> widths = text_widths(diagram, measure);
    if (widths.empty())
        return usual_width;
    const double longest = *std::max_element(widths.begin(), widths.end());
    const auto most = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 4);
    std::nth_element(widths.begin(), most, widths.end());
    const double for_most = *most / 4 + 2 * inside::beside_text;
    const double for_all = longest + 2 * inside::beside_text + 1;
    return std::clamp(for_most, std::clamp(for_all, least, usual_width), widest);
}

/// A text of several paragraphs, such as one for each language.
void wrap_box(const Box& box, double width, Measure& measure, PlacedBox& placed) {
    const double room = width - beside_text(box);
    std::string_view rest = box.shown_text();
    do {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        Wrapped wrapped = wrap(rest.substr(0, end), room, most_lines, style(box), measure);
        placed.cut |= wrapped.cut;
        for (std::string& line : wrapped.lines)
            placed.lines.push_back(std::move(line));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    } while (!rest.empty() && placed.lines.size() <= most_lines);
    if (placed.lines.size() > most_lines) {
        placed.cut = true;
        placed.lines.resize(most_lines);
        placed.lines.back() = "…";
    }
    placed.rect.width = width;
}

void wrap_notes(const Box& box, double width, Measure& measure, PlacedBox& placed) {
    constexpr std::size_t most_lines_of_note = 4;
    for (const std::string& note : box.notes)
        for (std::string& line :
             wrap(note, width - beside_text(box), most_lines_of_note, TextStyle::note, measure).lines)
            placed.notes.push_back(std::move(line));
}

}  // namespace

void wrap_texts(const Diagram& diagram, bool has_tags, Measure& measure, Layout& layout) {
    const double usual = box_width(diagram, has_tags ? narrowest_with_tags : narrowest, measure);
    layout.boxes.resize(diagram.boxes.size());
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
        const Box& box = diagram.boxes[i];
        const double width = box.tone == Tone::thesis ? usual * thesis_more : usual;
        wrap_box(box, width, measure, layout.boxes[i]);
        wrap_notes(box, width, measure, layout.boxes[i]);
    }
    layout.frames.resize(diagram.clusters.size());
    for (std::size_t i = 0; i < diagram.clusters.size(); ++i) {
        const Cluster& cluster = diagram.clusters[i];
        Wrapped title = wrap(cluster.title, most_title_width, most_lines_of_topic, TextStyle::topic, measure);
        layout.frames[i].lines = std::move(title.lines);
        layout.frames[i].cut = title.cut;
    }
}

void set_sizes(const Diagram& diagram, const Layout& layout, Measure& measure, Blocks& blocks) {
    for (Block& block : blocks.all) {
        if (block.kind == BlockKind::claim) {
            const Box& box = diagram.boxes[block.ref];
            const PlacedBox& placed = layout.boxes[block.ref];
            const double rows = placed.tag_rows;
            block.width = placed.rect.width;
            block.height = static_cast<double>(placed.lines.size()) * text_size(style(box)).leading +
                           2 * padding(box) + rows * inside::tag + (rows > 0 ? 2 : 0);
            if (rows == 0 && placed.numbered)
                block.height += inside::tag;
            block.height += static_cast<double>(placed.notes.size()) * text_size(TextStyle::note).leading;
            if (box.marks.strength)
                block.height += inside::strength;
            if (box.marks.revision)
                block.height += inside::badge;
        } else if (block.kind == BlockKind::topic) {
            const PlacedFrame& frame = layout.frames[block.ref];
            block.width = 12;
            for (const std::string& line : frame.lines)
                block.width = std::max(block.width, measure.width(line, TextStyle::topic) + 12);
            block.height = spacing::frame_title + 4 +
                           static_cast<double>(frame.lines.size() - 1) * text_size(TextStyle::topic).leading;
        }
    }
}

void place_texts(const Diagram& diagram, Layout& layout) {
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        const Box& box = diagram.boxes[i];
        PlacedBox& placed = layout.boxes[i];
        const TextSize size = text_size(style(box));
        const double badge = box.marks.revision ? inside::badge : 0;
        const double ascent = size.size * 0.96 + badge;
        if (!layout.centred) {
            placed.text = {placed.rect.x + text_indent(box), placed.rect.y + padding(box) + ascent};
            continue;
        }
        const double height = static_cast<double>(placed.lines.size()) * size.leading +
                              static_cast<double>(placed.notes.size()) * text_size(TextStyle::note).leading +
                              (box.marks.strength ? inside::strength : 0) + badge;
        const double beside = box.marks.fate ? mark_width : 0;
        placed.text = {placed.rect.x + (placed.rect.width + beside) / 2,
                       placed.rect.y + (placed.rect.height - height) / 2 + ascent};
    }
}

}  // namespace argmap

#include "render/dot.hpp"

#include "diagram/names.hpp"
#include "diagram/nesting.hpp"
#include "diagram/style.hpp"
#include "diagram/theme.hpp"
#include "diagram/words.hpp"
#include "layout/junctions.hpp"
#include "render/fonts.hpp"
#include "render/layout_effort.hpp"
#include "render/picture.hpp"
#include "render/renderer.hpp"
#include "render/tenths.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace argmap {

namespace {

// A line of ordinary text in a box is a hundred bytes at most. Graphviz cannot read 16 KB without markup.
constexpr std::size_t most_bytes_a_line = 1000;
constexpr std::size_t most_bytes_a_piece = 8000;

constexpr std::string_view replacement = "\xEF\xBF\xBD";

void append_number(std::string& dot, std::size_t number) {
    char digits[std::numeric_limits<std::size_t>::digits10 + 1];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    dot.append(std::begin(digits), end);
}

constexpr std::array<bool, 256> plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (unsigned char byte = ' '; byte < 0x7F; ++byte)
        plain[byte] = byte != '&' && byte != '<' && byte != '>' && byte != '\\';
    return plain;
}();

bool is_plain(char byte) {
    return plain_bytes[static_cast<unsigned char>(byte)];
}

/// Text inside an HTML-like label. A backslash is doubled, or Graphviz reads `\N` as the node's name.
void append_text(std::string& dot, std::string_view text) {
    std::size_t plain = 0;
    while (plain < text.size()) {
        std::size_t end = plain;
        while (end < text.size() && is_plain(text[end]))
            ++end;
        dot += text.substr(plain, end - plain);
        if (end == text.size())
            return;
        const Character character = first_character(text.substr(end));
        const char32_t c = character.code_point;
        const bool malformed = c == 0xFFFD && character.size == 1;
        if (c == '&')
            dot += "&amp;";
        else if (c == '<')
            dot += "&lt;";
        else if (c == '>')
            dot += "&gt;";
        else if (c == '\\')
            dot += "\\\\";
        else if (malformed || is_control(c) || is_invisible(c) || (c & 0xFFFEU) == 0xFFFE)
            dot += replacement;
        else
            dot += text.substr(end, character.size);
        plain = end + character.size;
    }
}

/// The same, cut where it is absurdly long for a line (a letter with a thousand accents).
void append_line(std::string& dot, std::string_view line) {
    if (line.size() <= most_bytes_a_line)
        return append_text(dot, line);
    std::size_t end = most_bytes_a_line;
    while (end > 0 && continues_a_character(line[end]))
        --end;
    append_text(dot, line.substr(0, end));
    dot += "…";
}

/// A quoted string of characters that need no escape, in pieces that Graphviz can read.
void append_quoted(std::string& dot, std::string_view text) {
    dot += '"';
    if (text.size() <= most_bytes_a_piece) {
        dot += text;
        dot += '"';
        return;
    }
    for (std::size_t i = 0; i < text.size(); i += most_bytes_a_piece) {
        dot += i == 0 ? "" : "\" + \"";
        dot += text.substr(i, most_bytes_a_piece);
    }
    dot += '"';
}

std::string_view border_width(Fate fate) {
    switch (fate) {
        case Fate::stands:
            return "2.2";
        case Fate::fallen:
            return "0.8";
        case Fate::undecided:
            return "1.8";
    }
    return {};
}

/// The style of a box's border. An unstated claim stays dashed whatever becomes of it.
std::string_view border_style(const Box& box) {
    if (box.implicit || box.marks.revision == Revision::removed)
        return "dashed";
    return box.marks.fate == Fate::undecided ? "dotted" : "";
}

/// How thick the line of a relation is; "" is as usual.
std::string_view line_width(ArrowKind kind, const Marks& marks) {
    const bool undecided = marks.fate == Fate::undecided;
    const bool fallen = is_faint(marks);
    switch (kind) {
        case ArrowKind::support:
        case ArrowKind::attack:
        case ArrowKind::contrary:
        case ArrowKind::unsaid:
            return fallen ? "0.8" : undecided ? "1.2" : "";
        case ArrowKind::undercut:
            return fallen ? "1.1" : undecided ? "1.7" : "2.4";
        case ArrowKind::rephrase:
            return fallen ? "0.6" : undecided ? "0.9" : "1.3";
    }
    return {};
}

std::string_view line_style(ArrowKind kind) {
    switch (kind) {
        case ArrowKind::support:
        case ArrowKind::rephrase:
        case ArrowKind::unsaid:
            return {};
        case ArrowKind::attack:
        case ArrowKind::contrary:
            return ", style=dashed";
        case ArrowKind::undercut:
            return ", style=dotted";
    }
    return {};
}

/// Writes a diagram from top to bottom.
class DotWriter {
  public:
    explicit DotWriter(const Diagram& diagram, const Layout* layout = nullptr)
        : diagram_(diagram), theme_(diagram.theme), layout_(layout) {
        if (layout != nullptr)
            junctions_ = junction_points(diagram, *layout);
    }

    std::string write() {
        dot_.reserve(4096 + 384 * diagram_.boxes.size() + 160 * diagram_.arrows.size());
        write_head();
        if (!diagram_.title.empty())
            write_title();
        write_clusters();
        if (!diagram_.title.empty())
            dot_ += "  }\n";
        write_arrows();
        dot_ += "}\n";
        return std::move(dot_);
    }

  private:
    bool is_horizontal() const {
        return diagram_.direction == Direction::left_to_right ||
               diagram_.direction == Direction::right_to_left;
    }

    void colour(std::string_view attribute, std::string_view value) {
        dot_ += attribute;
        dot_ += "=\"";
        dot_ += value;
        dot_ += '"';
    }

    void write_head() {
        dot_ += "digraph map {\n  graph [";
        if (layout_ != nullptr)
            write_ways_of_lines();
        else
            write_wishes_for_layout();
        colour(", bgcolor", theme_.background);
        colour(", fontcolor", theme_.muted);
        dot_ += ", fontsize=13, fontname=\"";
        dot_ += font_families;
        dot_ += "\"];\n";
        write_legend();
        dot_ +=
            "  node [shape=box, style=\"rounded,filled\", margin=\"0.15,0.08\", penwidth=1.3, fontsize=12, "
            "fontname=\"";
        dot_ += font_families;
        dot_ += "\"];\n  edge [penwidth=1.9, arrowsize=0.85];\n";
    }

    bool begins_row_of_legend(const LegendEntry& entry) const {
        if (layout_ == nullptr)
            return begins_second_row(diagram_.legend, entry);
        const auto i = static_cast<std::size_t>(&entry - diagram_.legend.data());
        return i > 0 && layout_->legend[i].sign.y > layout_->legend[i - 1].sign.y + 1;
    }

    void write_wishes_for_layout() {
        dot_ += "rankdir=";
        dot_ += name(diagram_.direction);
        dot_ += ", newrank=true, nslimit=1, pad=0.25, ";
        dot_ += is_horizontal() ? "nodesep=0.16, ranksep=0.75" : "nodesep=0.3, ranksep=0.5";
        if (layout_effort(diagram_) > easy_layout)
            dot_ += ", nslimit1=1, mclimit=0.1, splines=line";
    }

    /// Around boxes where that does not take long.
    void write_ways_of_lines() {
        dot_ += layout_effort(diagram_) > easy_layout ? "splines=line" : "splines=true, esep=\"+1\"";
        dot_ += ", pad=0.25";
        write_frame({0, 0, layout_->width, layout_->height}, ", bb=\"", "\"");
    }

    void write_point(Point point) {
        append_tenths(dot_, point.x);
        dot_ += ',';
        append_tenths(dot_, layout_->height - point.y);
    }

    void write_frame(const Rect& rect, std::string_view before, std::string_view after) {
        dot_ += before;
        write_point({rect.x, rect.bottom()});
        dot_ += ',';
        write_point({rect.right(), rect.y});
        dot_ += after;
    }

    void write_middle(Point middle) {
        dot_ += ", pos=\"";
        write_point(middle);
        dot_ += "!\"";
    }

    void write_inches(std::string_view attribute, double points) {
        char digits[32];
        const auto end =
            std::to_chars(std::begin(digits), std::end(digits), points / 72, std::chars_format::fixed, 4).ptr;
        dot_ += attribute;
        dot_.append(std::begin(digits), end);
    }

    void write_place_of_box(const Box& box, const Rect& rect) {
        const double second_border = box.assumed ? 8 : 0;  // Graphviz draws it around what is asked for
        write_middle({rect.x + rect.width / 2, rect.y + rect.height / 2});
        write_inches(", fixedsize=true, width=", rect.width - second_border);
        write_inches(", height=", rect.height - second_border);
    }

    void write_legend() {
        if (diagram_.legend.empty())
            return;
        dot_ += "  labelloc=b; ";
        if (layout_ != nullptr)
            write_place_of_legend();
        dot_ += "label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"6\"><TR>";
        for (const LegendEntry& entry : diagram_.legend) {
            if (begins_row_of_legend(entry))
                dot_ += "</TR><TR>";
            dot_ += "<TD>";
            write_sign(entry.sign);
            dot_ += "</TD><TD ALIGN=\"LEFT\">";
            append_line(dot_, entry.text);
            dot_ += "</TD><TD WIDTH=\"8\"></TD>";
        }
        dot_ += "</TR></TABLE>>;\n";
    }

    void write_sign(LegendSign sign) {
        switch (sign) {
            case LegendSign::support:
                return write_line_sign(theme_.support.line, "━━━▶");
            case LegendSign::attack:
                return write_line_sign(theme_.attack.line, "╍╍╍┫");
            case LegendSign::undercut:
                return write_line_sign(theme_.undercut, "┈┈┈◇");
            case LegendSign::contrary:
                return write_line_sign(theme_.contrary, "┣╍╍┫");
            case LegendSign::rephrase:
                return write_line_sign(theme_.rephrase, "═══");
            case LegendSign::unsaid:
                return write_line_sign(line_colour(theme_, ArrowKind::unsaid), "━━━❯");
            case LegendSign::linked:
                return write_line_sign(linked_colour(theme_, diagram_.legend), "●");
            case LegendSign::pro:
                return write_box_sign("ROUNDED", 0, theme_.support.line, theme_.support.fill);
            case LegendSign::con:
                return write_box_sign("ROUNDED", 0, theme_.attack.line, theme_.attack.fill);
            case LegendSign::implicit:
                return write_box_sign("ROUNDED,DASHED", 0, theme_.muted, "");
            case LegendSign::assumed:
                return write_box_sign("ROUNDED", 1, theme_.muted, "");
            case LegendSign::stands:
                return write_fate_sign(Fate::stands, "ROUNDED", 2, theme_.neutral.full);
            case LegendSign::fallen:
                return write_fate_sign(Fate::fallen, "ROUNDED", 1, theme_.background);
            case LegendSign::undecided:
                return write_fate_sign(Fate::undecided, "ROUNDED,DOTTED", 2, theme_.neutral.fill);
            case LegendSign::idle:
                return write_line_sign(theme_.neutral.line, "───▷");
            case LegendSign::strength:
                return write_bar(0.75, 0.5, {theme_.muted, theme_.background, theme_.muted});
            case LegendSign::added:
                return write_badge(Revision::added, sign_of(Revision::added));
            case LegendSign::removed:
                return write_badge(Revision::removed, sign_of(Revision::removed));
            case LegendSign::changed:
                return write_badge(Revision::changed, sign_of(Revision::changed));
            case LegendSign::focus:
                return write_focus_sign();
        }
    }

    void write_line_sign(std::string_view colour, std::string_view sign) {
        dot_ += "<FONT FACE=\"DejaVu Sans\" COLOR=\"";
        dot_ += colour;
        dot_ += "\">";
        dot_ += sign;
        dot_ += "</FONT>";
    }

    static std::string sign_of(Revision revision) { return " " + std::string(sign(revision)) + " "; }

    void write_badge(Revision revision, std::string_view words) {
        write_badge(badge_colours(theme_, revision), words);
    }

    void write_badge(const BoxColours& look, std::string_view words) {
        dot_ +=
            "<TABLE CELLSPACING=\"0\" CELLPADDING=\"0\" CELLBORDER=\"0\" BORDER=\"1\" STYLE=\"ROUNDED\" "
            "COLOR=\"";
        dot_ += look.line;
        dot_ += "\" BGCOLOR=\"";
        dot_ += look.fill;
        dot_ += "\"><TR><TD><FONT POINT-SIZE=\"9\" COLOR=\"";
        dot_ += look.ink;
        dot_ += "\">";
        append_line(dot_, words);
        dot_ += "</FONT></TD></TR></TABLE>";
    }

    void write_fate_sign(Fate fate, std::string_view style, std::size_t border, std::string_view fill) {
        dot_ += "<TABLE CELLSPACING=\"0\" CELLPADDING=\"1\" CELLBORDER=\"0\" BORDER=\"";
        append_number(dot_, border);
        dot_ += "\" COLOR=\"";
        dot_ += theme_.muted;
        dot_ += "\" BGCOLOR=\"";
        dot_ += fill;
        dot_ += "\" STYLE=\"";
        dot_ += style;
        dot_ += "\"><TR><TD WIDTH=\"20\">";
        write_mark(fate, "12");
        dot_ += "</TD></TR></TABLE>";
    }

    void write_focus_sign() {
        dot_ +=
            "<TABLE CELLSPACING=\"0\" CELLPADDING=\"0\" CELLBORDER=\"0\" BORDER=\"4\" STYLE=\"ROUNDED\" "
            "COLOR=\"";
        dot_ += theme_.ink;
        dot_ += "\"><TR><TD FIXEDSIZE=\"TRUE\" WIDTH=\"20\" HEIGHT=\"8\"></TD></TR></TABLE>";
    }

    void write_box_sign(std::string_view style, int inner_border, std::string_view border,
                        std::string_view fill) {
        dot_ += "<TABLE CELLSPACING=\"2\" CELLPADDING=\"0\" BORDER=\"1\" COLOR=\"";
        dot_ += border;
        if (!fill.empty()) {
            dot_ += "\" BGCOLOR=\"";
            dot_ += fill;
        }
        dot_ += "\" STYLE=\"";
        dot_ += style;
        dot_ += "\" CELLBORDER=\"";
        append_number(dot_, static_cast<std::size_t>(inner_border));
        dot_ += "\"><TR><TD FIXEDSIZE=\"TRUE\" WIDTH=\"18\" HEIGHT=\"8\"></TD></TR></TABLE>";
    }

    /// Where ours stands, whose signs are not as wide.
    void write_place_of_legend() {
        if (layout_->legend.empty())
            return;
        const Rect& first = layout_->legend.front().sign;
        const Rect& last = layout_->legend.back().sign;
        dot_ += "lp=\"";
        write_point({layout_->width / 2, (first.y + last.bottom()) / 2});
        dot_ += "\"; ";
    }

    /// Graphviz 2.42 turns the labels of clusters upside down together with the layers.
    char top_of_clusters() const {
        return diagram_.direction == Direction::bottom_to_top && layout_ == nullptr ? 'b' : 't';
    }

    /// The title is the label of a cluster around everything, because the graph's own label is the legend.
    void write_title() {
        dot_ +=
            "  subgraph cluster_title {\n    peripheries=0; margin=6; labeljust=c; fontsize=20; labelloc=";
        dot_ += top_of_clusters();
        colour("; fontcolor", theme_.ink);
        if (layout_ != nullptr)
            write_place_of_title();
        dot_ += "; label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">";
        for (const std::string& line : title_lines()) {
            dot_ += "<TR><TD><B>";
            append_line(dot_, line);
            dot_ += "</B></TD></TR>";
        }
        dot_ += "<TR><TD HEIGHT=\"14\"></TD></TR></TABLE>>;\n";
    }

    const std::vector<std::string>& title_lines() const {
        return layout_ != nullptr ? layout_->title : diagram_.title;
    }

    void write_place_of_title() {
        // It has the colour of the background, and would hide the legend.
        const double bottom = layout_->legend.empty() ? layout_->height : layout_->legend.front().sign.y - 12;
        write_frame({0, 0, layout_->width, bottom}, "; bb=\"", "\"");
        if (layout_->title_lines.empty())
            return;
        dot_ += "; lp=\"";
        write_point(
            {layout_->width / 2, (layout_->title_lines.front().y + layout_->title_lines.back().y) / 2});
        dot_ += '"';
    }

    void write_clusters() {
        Nesting(diagram_).walk(
            [this](std::uint32_t cluster, std::size_t depth) { write_cluster_head(cluster, depth); },
            [this](std::uint32_t place) { write_place(place); }, [this] { dot_ += "  }\n"; });
    }

    void write_cluster_head(std::uint32_t number, std::size_t depth) {
        const Cluster& cluster = diagram_.clusters[number];
        dot_ += "  subgraph cluster_";
        append_number(dot_, number);
        dot_ += " {\n    id=";
        append_quoted(dot_, cluster_name(cluster));
        dot_ += "; class=topic; style=\"rounded,filled\"; penwidth=1; margin=14; labelloc=";
        dot_ += top_of_clusters();
        dot_ += "; labeljust=";
        dot_ += diagram_.direction == Direction::right_to_left ? 'r' : 'l';
        colour("; color", theme_.topic_border);
        colour("; fillcolor", depth % 2 == 0 ? theme_.topic_fill : theme_.inner_topic_fill);
        colour("; fontcolor", theme_.muted);
        if (layout_ != nullptr)
            write_place_of_frame(layout_->frames[number]);
        dot_ += "; fontsize=12; label=<";
        write_topic_title(layout_ != nullptr ? layout_->frames[number].lines : cluster.lines);
        dot_ += ">;\n";
    }

    void write_place_of_frame(const PlacedFrame& frame) {
        write_frame(frame.rect, "; bb=\"", "\"");
        dot_ += "; lp=\"";
        write_point({frame.words.x + frame.words.width / 2, frame.words.y + frame.words.height / 2});
        dot_ += '"';
    }

    void write_topic_title(const std::vector<std::string>& lines) {
        const bool at_right = diagram_.direction == Direction::right_to_left;
        const std::string_view row = lines.size() == 1 ? "<TR><TD><B>"
                                     : at_right        ? "<TR><TD ALIGN=\"RIGHT\"><B>"
                                                       : "<TR><TD ALIGN=\"LEFT\"><B>";
        dot_ += lines.size() == 1 ? R"(<TABLE BORDER="0" CELLPADDING="2">)"
                                  : R"(<TABLE BORDER="0" CELLPADDING="1" CELLSPACING="0">)";
        for (const std::string& line : lines) {
            dot_ += row;
            append_line(dot_, line);
            dot_ += "</B></TD></TR>";
        }
        dot_ += "</TABLE>";
    }

    void write_place(std::uint32_t place) {
        if (place < diagram_.boxes.size())
            write_box(place);
        else
            write_junction(place);
    }

    void write_node_name(std::size_t place) {
        dot_ += 'n';
        append_number(dot_, place);
    }

    void write_box(std::uint32_t place) {
        const Box& box = diagram_.boxes[place];
        dot_ += "    ";
        write_node_name(place);
        dot_ += " [id=";
        append_quoted(dot_, box_name(box));
        write_box_class(box);
        const BoxColours look = colours(theme_, box);
        colour(", color", look.line);
        colour(", fillcolor", look.fill);
        colour(", fontcolor", look.ink);
        if (box.tone == Tone::thesis)
            dot_ += ", fontsize=15, margin=\"0.26,0.12\"";
        write_border(box);
        if (layout_ != nullptr)
            write_place_of_box(box, layout_->boxes[place].rect);
        if (const std::string url = safe_url(box.url); !url.empty()) {
            dot_ += ", URL=";
            append_quoted(dot_, url);
        }
        dot_ += ", label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">";
        if (box.marks.revision) {
            dot_ += box.marks.fate ? "<TR><TD COLSPAN=\"2\">" : "<TR><TD>";
            write_badge(*box.marks.revision, badge_words(*box.marks.revision, diagram_.language));
            dot_ += "</TD></TR>";
        }
        write_box_text(box, layout_ != nullptr ? layout_->boxes[place].lines : box.lines);
        write_notes(box, layout_ != nullptr ? layout_->boxes[place].notes : note_lines(box));
        if (box.marks.strength)
            write_strength(box, look);
        dot_ += "</TABLE>>];\n";
    }

    void write_box_class(const Box& box) {
        dot_ += ", class=\"";
        dot_ += classes(box);
        dot_ += '"';
    }

    void write_border(const Box& box) {
        if (const std::string_view style = border_style(box); !style.empty()) {
            dot_ += ", style=\"rounded,filled,";
            dot_ += style;
            dot_ += '"';
        }
        if (box.assumed)
            dot_ += ", peripheries=2";
        if (box.marks.in_focus) {
            dot_ += ", penwidth=5";  // as wide as no other; a ring of another colour is beyond Graphviz
        } else if (box.marks.fate) {
            dot_ += ", penwidth=";
            dot_ += border_width(*box.marks.fate);
        } else if (box.marks.revision) {
            dot_ += box.marks.revision == Revision::removed ? ", penwidth=1" : ", penwidth=2.2";
        }
    }

    void write_box_text(const Box& box, const std::vector<std::string>& lines) {
        const bool bold = box.tone == Tone::thesis;
        for (const std::string& line : lines) {
            dot_ += "<TR>";
            if (box.marks.fate && &line == &lines.front())
                write_mark_cell(*box.marks.fate, lines.size());
            dot_ += bold ? "<TD><B>" : "<TD>";
            if (box.blank)
                write_spaces(width(line));
            else
                append_line(dot_, line);
            if (line.empty())
                dot_ += ' ';
            dot_ += bold ? "</B></TD></TR>" : "</TD></TR>";
        }
    }

    void write_spaces(std::size_t columns) {
        constexpr std::string_view en_space = "\u2002";  // as wide as a column is on average
        for (std::size_t i = 0; i < columns; ++i)
            dot_ += en_space;
    }

    void write_notes(const Box& box, const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            dot_ += box.marks.fate ? "<TR><TD COLSPAN=\"2\">" : "<TR><TD>";
            dot_ += "<FONT POINT-SIZE=\"10\">";
            append_line(dot_, line);
            dot_ += "</FONT></TD></TR>";
        }
    }

    /// Beside all lines of the text, so that these are wrapped as without it.
    void write_mark_cell(Fate fate, std::size_t lines) {
        dot_ += "<TD ROWSPAN=\"";
        append_number(dot_, lines);
        dot_ += "\" WIDTH=\"20\" ALIGN=\"LEFT\">";
        write_mark(fate, "15");
        dot_ += "</TD>";
    }

    void write_mark(Fate fate, std::string_view size) {
        dot_ += "<FONT FACE=\"DejaVu Sans\" POINT-SIZE=\"";
        dot_ += size;
        dot_ += "\"><B>";
        dot_ += sign(fate);
        dot_ += "</B></FONT>";
    }

    void write_strength(const Box& box, const BoxColours& look) {
        const double strength = *box.marks.strength;
        dot_ += box.marks.fate ? "<TR><TD COLSPAN=\"2\">" : "<TR><TD>";
        // Of a fixed size, or the number drifts away from its bar in wide boxes.
        dot_ +=
            "<TABLE FIXEDSIZE=\"TRUE\" WIDTH=\"100\" HEIGHT=\"18\" BORDER=\"0\" CELLBORDER=\"0\" "
            "CELLSPACING=\"0\" CELLPADDING=\"2\"><TR><TD>";
        write_bar(strength, box.marks.base.value_or(strength), look);
        dot_ += "</TD><TD><FONT POINT-SIZE=\"10\">";
        append_text(dot_, strength_words(strength));
        dot_ += "</FONT></TD></TR></TABLE></TD></TR>";
    }

    /// Filled up to the strength. Where the base score is another, it is a notch in the filled part or a
    /// stroke in the empty one.
    void write_bar(double strength, double base, const BoxColours& look) {
        constexpr double length = 60;
        constexpr std::size_t end = 60;
        constexpr std::size_t notch = 2;
        const auto filled = static_cast<std::size_t>(std::lround(strength * length));
        const auto mark = std::min(static_cast<std::size_t>(std::lround(base * length)), end - notch);
        const std::string_view colour = look.line == look.fill ? look.ink : look.line;
        dot_ +=
            "<TABLE FIXEDSIZE=\"TRUE\" WIDTH=\"62\" HEIGHT=\"7\" BORDER=\"1\" CELLBORDER=\"0\" "
            "CELLSPACING=\"0\" CELLPADDING=\"0\" COLOR=\"";
        dot_ += colour;
        dot_ += "\"><TR>";
        const auto piece = [&](std::size_t from, std::size_t to) {
            const std::size_t middle = std::clamp(filled, from, to);
            write_bar_cell(middle - from, colour);
            write_bar_cell(to - middle, {});
        };
        if (strength_words(strength) == strength_words(base)) {
            piece(0, end);
        } else {
            piece(0, mark);
            write_bar_cell(notch, mark < filled ? std::string_view() : colour);
            piece(mark + notch, end);
        }
        dot_ += "</TR></TABLE>";
    }

    void write_bar_cell(std::size_t width, std::string_view fill) {
        if (width == 0)
            return;
        dot_ += "<TD FIXEDSIZE=\"TRUE\" HEIGHT=\"5\" WIDTH=\"";
        append_number(dot_, width);
        if (!fill.empty()) {
            dot_ += "\" BGCOLOR=\"";
            dot_ += fill;
        }
        dot_ += "\"></TD>";
    }

    void write_junction(std::uint32_t place) {
        const Junction& junction = diagram_.junctions[place - diagram_.boxes.size()];
        const DrawnRelation& relation = diagram_.relations[junction.relation];
        dot_ += "    ";
        write_node_name(place);
        dot_ += " [id=";
        append_quoted(dot_, junction_name(relation));
        dot_ += ", class=\"";
        dot_ += junction_classes(relation);
        dot_ += "\", shape=circle, label=\"\", fixedsize=true, style=filled, width=";
        dot_ += junction.linked ? "0.13" : "0.07";
        if (layout_ != nullptr)
            write_middle(junctions_[place - diagram_.boxes.size()]);
        const std::string_view line = line_colour(theme_, relation);
        const bool counts = relation.marks.fate.value_or(Fate::stands) == Fate::stands &&
                            relation.marks.revision != Revision::removed;
        colour(", color", line);
        colour(", fillcolor", counts ? line : theme_.background);
        dot_ += "];\n";
    }

    void write_arrows() {
        count_ordering_arrows();
        std::size_t premise = 0;
        for (const Arrow& arrow : diagram_.arrows) {
            premise = arrow.part == ArrowPart::premise ? premise + 1 : 0;
            write_arrow(arrow, premise);
        }
    }

    /// The arrows at each place that say which end comes first.
    void count_ordering_arrows() {
        ordering_.assign(diagram_.boxes.size() + diagram_.junctions.size(), 0);
        for (const Arrow& arrow : diagram_.arrows) {
            if (!is_mutual(arrow)) {
                ++ordering_[arrow.from];
                ++ordering_[arrow.to];
            }
        }
    }

    bool is_mutual(const Arrow& arrow) const {
        return arrow.part == ArrowPart::whole && argmap::is_mutual(diagram_.relations[arrow.relation].kind);
    }

    void write_arrow(const Arrow& arrow, std::size_t premise) {
        const DrawnRelation& relation = diagram_.relations[arrow.relation];
        // Both ends of a mutual arrow look the same: one that hangs on nothing else comes before the other.
        const bool swapped = is_mutual(arrow) && ordering_[arrow.from] > 0 && ordering_[arrow.to] == 0;
        dot_ += "  ";
        write_node_name(swapped ? arrow.to : arrow.from);
        dot_ += " -> ";
        write_node_name(swapped ? arrow.from : arrow.to);
        dot_ += " [id=";
        append_quoted(dot_, arrow.part == ArrowPart::premise ? premise_name(relation, premise)
                                                             : relation_name(relation));
        dot_ += ", class=\"";
        dot_ += classes(relation, arrow.part == ArrowPart::premise ? "premise" : "");
        dot_ += '"';
        write_line(relation, arrow.part);
        if (relation.is_news && arrow.part != ArrowPart::premise)
            write_news(*relation.marks.revision);
        if (relation.marks.question && arrow.part != ArrowPart::premise)
            write_question(*relation.marks.question);
        if (layout_ == nullptr)
            write_place_in_layout(arrow);
        dot_ += "];\n";
    }

    void write_line(const DrawnRelation& relation, ArrowPart part) {
        const std::string_view line = line_colour(theme_, relation);
        const std::string_view width = line_width(relation.kind, relation.marks);
        if (relation.kind == ArrowKind::rephrase) {
            // Two thin lines, like an equals sign: the middle one of three is not drawn.
            dot_ += ", color=\"";
            dot_ += line;
            dot_ += ":#00000000:";
            dot_ += line;
            dot_ += "\", penwidth=";
            dot_ += width;
            dot_ += ", dir=none";
            return;
        }
        colour(", color", line);
        dot_ += line_style(relation.kind);
        if (!width.empty()) {
            dot_ += ", penwidth=";
            dot_ += width;
        }
        if (part == ArrowPart::premise)
            dot_ += ", arrowhead=none";
        else
            write_heads(relation, part);
    }

    /// A badge on the line. What paints over a layout of dot puts its own there.
    void write_news(Revision revision) {
        dot_ += ", label=<";
        write_badge(revision, sign_of(revision));
        dot_ += ">";
    }

    /// In a circle. What paints over a layout of dot puts its own there.
    void write_question(std::uint32_t question) {
        dot_ += ", label=<";
        write_badge({theme_.ink, theme_.background, theme_.ink}, " " + question_letters(question) + " ");
        dot_ += ">";
    }

    void write_heads(const DrawnRelation& relation, ArrowPart part) {
        const bool fallen = is_faint(relation.marks);
        switch (relation.kind) {
            case ArrowKind::support:
                dot_ += fallen ? ", arrowhead=empty, arrowsize=0.7" : "";
                break;
            case ArrowKind::attack:
                dot_ += ", arrowhead=tee, arrowsize=1.1";
                break;
            case ArrowKind::undercut:
                dot_ += ", arrowhead=odiamond";
                break;
            case ArrowKind::contrary:
                dot_ += ", arrowhead=tee, arrowsize=1.1";
                if (part == ArrowPart::whole)
                    dot_ += ", arrowtail=tee, dir=both";
                break;
            case ArrowKind::unsaid:
                dot_ += ", arrowhead=vee";
                break;
            case ArrowKind::rephrase:
                break;
        }
    }

    /// Premises run straight through their junction, and an arrow at another relation does not pull it aside.
    void write_place_in_layout(const Arrow& arrow) {
        const bool one_is_loose = (ordering_[arrow.from] == 0) != (ordering_[arrow.to] == 0);
        if (is_mutual(arrow) && !one_is_loose)
            dot_ += ", constraint=false";
        else if (arrow.part == ArrowPart::premise)
            write_premise_place();
        else if (arrow.part == ArrowPart::conclusion)
            dot_ += arrow.to < diagram_.boxes.size() ? ", weight=8" : ", weight=2";
    }

    /// In a column of boxes that are not all as wide, a line that leaves at the top would cross the next box.
    void write_premise_place() {
        dot_ += ", weight=4";
        if (diagram_.direction == Direction::left_to_right)
            dot_ += ", tailport=e";
        if (diagram_.direction == Direction::right_to_left)
            dot_ += ", tailport=w";
    }

    const Diagram& diagram_;
    const Theme& theme_;
    const Layout* layout_;  // nothing where Graphviz is to lay it out
    std::string dot_;
    std::vector<std::uint32_t> ordering_;  // by place
    std::vector<Point> junctions_;         // of the layout
};

Rendered render_dot(const Diagram& diagram, const RenderOptions& options) {
    if (options.positions)
        return render_laid_out(diagram, options, [](const Diagram& drawn, const Layout& layout) {
            return Rendered{.bytes = to_dot(drawn, layout), .notes = {}, .error = {}};
        });
    return {.bytes = to_dot(diagram), .notes = {}, .error = {}};
}

}  // namespace

std::vector<std::string> note_lines(const Box& box) {
    constexpr std::size_t narrowest = 22;
    std::size_t columns = narrowest;
    for (const std::string& line : box.lines)
        columns = std::max(columns, width(line));
    std::vector<std::string> all;
    for (const std::string& note : box.notes)
        for (std::string& line : wrap(first_bytes(note, most_bytes_a_line), columns * 6 / 5))
            all.push_back(std::move(line));
    return all;
}

std::string to_dot(const Diagram& diagram) {
    return DotWriter(diagram).write();
}

std::string to_dot(const Diagram& diagram, const Layout& layout) {
    return DotWriter(diagram, &layout).write();
}

const Renderer renderers::dot = {.name = "dot",
                                 .ending = "dot",
                                 .summary = "text for Graphviz, written without a layout",
                                 .binary = false,
                                 .render = render_dot,
                                 .layout = LayoutKind::dot};

}  // namespace argmap

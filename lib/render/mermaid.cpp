#include "render/mermaid.hpp"

#include "diagram/names.hpp"
#include "diagram/nesting.hpp"
#include "diagram/style.hpp"
#include "diagram/theme.hpp"
#include "diagram/words.hpp"
#include "render/dot.hpp"
#include "render/renderer.hpp"
#include "text/ascii.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// What Mermaid draws where nobody raises its limits `maxEdges` and `maxTextSize`, which a diagram cannot.
constexpr std::size_t most_arrows = 500;
constexpr std::size_t most_characters = 50'000;

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Whether a sign of ASCII means nothing where it stands. A dash or plus begins a list, a full stop ends the
/// number of one or is part of an address, in the Markdown that labels are.
bool is_harmless(char c, char before, char after) {
    const auto is_space_or_end = [](char other) { return other == ' ' || other == '\0'; };
    switch (c) {
        case ' ':
        case ',':
        case '?':
        case '\'':
            return true;
        case '.':
            return is_digit(before) ? is_digit(after) : is_space_or_end(after);
        case '-':
            return is_ascii_word(before) && is_ascii_word(after);
        default:
            return is_ascii_word(c);
    }
}

void append_by_number(std::string& out, char32_t c) {
    out += '#';
    out += std::to_string(static_cast<std::uint32_t>(c));
    out += ';';
}

/// Mermaid keeps such numbers as "ﬂ°34¶ß" meanwhile. What cannot be seen keeps these letters apart in a text.
bool is_placeholder(std::string_view line) {
    return line.starts_with("ﬂ°") || line.starts_with("¶ß");
}

constexpr std::string_view word_joiner = "\u2060";

/// Mermaid takes a line that has "direction TB" anywhere, also in a label, for a statement.
bool is_direction(std::string_view line) {
    constexpr std::string_view word = "direction";
    if (!line.starts_with(word))
        return false;
    line.remove_prefix(word.size());
    while (!line.empty() && is_space(first_character(line).code_point))
        line.remove_prefix(first_character(line).size);
    constexpr std::string_view names[] = {"TB", "BT", "RL", "LR", "TD"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](std::string_view name) { return line.starts_with(name); });
}

std::string_view head_and_line(ArrowKind kind, bool has_head) {
    switch (kind) {
        case ArrowKind::support:
            return has_head ? " --> " : " --- ";
        case ArrowKind::attack:
            return has_head ? " --x " : " --- ";
        case ArrowKind::undercut:
            return has_head ? " -.-o " : " -.- ";
        case ArrowKind::contrary:
            return has_head ? " x--x " : " --- ";
        case ArrowKind::rephrase:
            return " === ";
        case ArrowKind::unsaid:  // there is no open head
            return has_head ? " --o " : " --- ";
    }
    return {};
}

/// Things that look alike, by how they do, in the order in which the first of each comes.
class Alike {
  public:
    /// `thing` is one more that looks so.
    void add(std::string_view look, std::string_view thing) {
        const auto known =
            std::find_if(looks_.begin(), looks_.end(), [&](const auto& each) { return each.first == look; });
        if (known == looks_.end())
            looks_.emplace_back(look, thing);
        else
            known->second.append(",").append(thing);
    }

    /// Looks, and the things that have each, with commas between. There are few.
    const std::vector<std::pair<std::string, std::string>>& all() const { return looks_; }

  private:
    std::vector<std::pair<std::string, std::string>> looks_;
};

/// Writes a diagram from top to bottom.
class MermaidWriter {
  public:
    explicit MermaidWriter(const Diagram& diagram) : diagram_(diagram), theme_(diagram.theme) {}

    std::string write() {
        out_.reserve(1024 + 256 * diagram_.boxes.size() + 32 * diagram_.arrows.size());
        write_title();
        out_ += "flowchart ";
        out_ += name(diagram_.direction);
        out_ += '\n';
        Nesting(diagram_).walk([this](std::uint32_t topic, std::size_t depth) { begin_topic(topic, depth); },
                               [this](std::uint32_t place) { write_place(place); }, [this] { end_topic(); });
        for (std::size_t i = 0; i < diagram_.arrows.size(); ++i)
            write_arrow(i);
        write_links();
        write_looks();
        return std::move(out_);
    }

  private:
    /// In the YAML before the diagram. JSON's strings are YAML's, too; but Mermaid looks for directives in
    /// all of it, and takes for HTML what begins with "<", which has no escape there.
    void write_title() {
        const std::string title = whole_title(diagram_);
        if (title.empty())
            return;
        out_ += "---\ntitle: ";
        for (const char c : json_string(title)) {
            if (c == '<')
                out_ += "‹";
            else if (c == '%')
                out_ += "\\u0025";
            else
                out_ += c;
        }
        out_ += "\n---\n";
    }

    void indent() { out_.append(2 * std::min<std::size_t>(depth_, 8) + 2, ' '); }

    void begin_topic(std::uint32_t topic, std::size_t depth) {
        depth_ = depth;
        indent();
        const std::string name = "t" + std::to_string(topic + 1);
        out_ += "subgraph " + name + "[\"";
        write_lines(diagram_.clusters[topic].lines);
        out_ += "\"]\n";
        const std::string_view fill = depth % 2 == 0 ? theme_.topic_fill : theme_.inner_topic_fill;
        topic_looks_.add(std::string("fill:").append(fill).append(",stroke:").append(theme_.topic_border) +
                             ",color:" + std::string(theme_.muted),
                         name);
        depth_ = depth + 1;
    }

    void end_topic() {
        --depth_;
        indent();
        out_ += "end\n";
    }

    void write_place(std::uint32_t place) {
        indent();
        if (place < diagram_.boxes.size())
            write_box(diagram_.boxes[place]);
        else
            write_junction(diagram_.relations[diagram_.junctions[place - diagram_.boxes.size()].relation]);
    }

    std::string place_name(std::uint32_t place) const {
        if (place < diagram_.boxes.size())
            return "c" + std::to_string(diagram_.boxes[place].number);
        const Junction& junction = diagram_.junctions[place - diagram_.boxes.size()];
        return "r" + std::to_string(diagram_.relations[junction.relation].number);
    }

    void write_box(const Box& box) {
        const std::string name = "c" + std::to_string(box.number);
        out_ += name;
        out_ += "[\"";
        if (box.marks.revision)
            (out_ += mermaid_text(badge_words(*box.marks.revision, diagram_.language))) += "<br/>";
        if (box.marks.fate)
            (out_ += sign(*box.marks.fate)) += ' ';
        if (box.blank)
            out_ += mermaid_text(box.text);
        else
            write_lines(box.lines);
        for (const std::string& note : note_lines(box))
            write_further_line(note);
        if (box.marks.strength)
            write_further_line(std::string(strength_name(diagram_.language)) + " " +
                               strength_words(*box.marks.strength));
        out_ += "\"]\n";
        // "claim thesis implicit" as one word.
        std::string look = classes(box).substr(std::string_view("claim ").size());
        std::replace(look.begin(), look.end(), ' ', '-');
        box_looks_.add(look + " " + style_of(box), name);
        if (const std::string url = link(box.url); !url.empty())
            links_ += "  click " + name + " href \"" + url + "\" _blank\n";
    }

    void write_lines(const std::vector<std::string>& lines) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            out_ += i == 0 ? "" : "<br/>";
            out_ += mermaid_text(lines[i]);
        }
    }

    void write_further_line(std::string_view line) {
        out_ += "<br/>";
        out_ += mermaid_text(line);
    }

    /// Mermaid would take what stands between "#" and ";" for the number of a character.
    static std::string link(std::string_view url) {
        std::string safe;
        for (const char c : safe_url(url)) {
            if (c == ';')
                safe += "%3B";
            else
                safe += c;
        }
        return safe;
    }

    std::string style_of(const Box& box) const {
        const BoxColours look = colours(theme_, box);
        std::string style = "fill:";
        style.append(look.fill).append(",stroke:").append(look.line).append(",color:").append(look.ink);
        if (box.marks.in_focus)
            style += ",stroke-width:6px";
        else if (box.assumed)
            style += ",stroke-width:4px";
        else if (box.marks.fate == Fate::stands)
            style += ",stroke-width:2px";
        if (box.implicit)
            style += ",stroke-dasharray:5 3";
        else if (box.marks.fate == Fate::undecided)
            style += ",stroke-dasharray:2 2";
        return style;
    }

    void write_junction(const DrawnRelation& relation) {
        const std::string name = "r" + std::to_string(relation.number);
        out_ += name + "((\" \"))\n";
        const std::string line(line_colour(theme_, relation));
        const bool counts = relation.marks.fate.value_or(Fate::stands) == Fate::stands;
        std::string style = "fill:" + (counts ? line : std::string(theme_.background));
        style += ",stroke:" + line;
        point_looks_.add(style, name);
    }

    void write_arrow(std::size_t number) {
        const Arrow& arrow = diagram_.arrows[number];
        const DrawnRelation& relation = diagram_.relations[arrow.relation];
        out_ += "  " + place_name(arrow.from);
        const bool has_head = arrow.part != ArrowPart::premise;
        out_ += head_and_line(relation.kind, has_head);
        if (relation.marks.question && has_head) {
            out_.back() = '|';
            out_ += question_letters(*relation.marks.question) + "| ";
        }
        out_ += place_name(arrow.to) + "\n";
        std::string style = "stroke:";
        style += line_colour(theme_, relation);
        if (relation.kind == ArrowKind::attack || relation.kind == ArrowKind::contrary)
            style += ",stroke-dasharray:5 3";
        arrow_looks_.add(style, std::to_string(number));
    }

    void write_links() { out_ += links_; }

    void write_looks() {
        for (const auto& [look, boxes] : box_looks_.all()) {
            const std::size_t space = look.find(' ');
            write_class(look.substr(0, space), look.substr(space + 1), boxes);
        }
        std::size_t count = 0;
        for (const auto& [style, points] : point_looks_.all())
            write_class("point" + std::to_string(++count), style, points);
        count = 0;
        for (const auto& [style, topics] : topic_looks_.all())
            write_class("topic" + std::to_string(++count), style, topics);
        for (const auto& [style, arrows] : arrow_looks_.all())
            out_ += "  linkStyle " + arrows + " " + style + "\n";
    }

    void write_class(const std::string& name, const std::string& style, const std::string& things) {
        out_ += "  classDef " + name + " " + style + "\n  class " + things + " " + name + "\n";
    }

    const Diagram& diagram_;
    const Theme& theme_;
    std::string out_;
    std::string links_;
    std::size_t depth_ = 0;
    Alike box_looks_, point_looks_, topic_looks_, arrow_looks_;
};

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !continues_a_character(c); }));
}

Rendered render_mermaid(const Diagram& diagram, const RenderOptions&) {
    Rendered rendered{.bytes = diagram_mermaid(diagram), .notes = {}, .error = {}};
    if (diagram.arrows.size() > most_arrows)
        rendered.notes.push_back("Mermaid draws at most " + with_thousands(most_arrows) +
                                 " arrows unless its `maxEdges` is raised, and these are " +
                                 with_thousands(diagram.arrows.size()));
    if (const std::size_t length = characters(rendered.bytes); length > most_characters)
        rendered.notes.push_back("Mermaid reads at most " + with_thousands(most_characters) +
                                 " characters unless its `maxTextSize` is raised, and these are " +
                                 with_thousands(length));
    return rendered;
}

}  // namespace

std::string diagram_mermaid(const Diagram& diagram) {
    return MermaidWriter(diagram).write();
}

std::string mermaid_text(std::string_view line) {
    std::string out;
    char before = '\0';
    while (!line.empty()) {
        const Character character = first_character(line);
        const char32_t c = character.code_point;
        const char after = line.size() > 1 ? line[1] : '\0';
        const bool malformed = c == 0xFFFD && character.size == 1;
        if (malformed || is_control(c) || is_invisible(c) || (c & 0xFFFEU) == 0xFFFE)
            out += replacement;
        else if (c < 0x80 && (!is_harmless(line[0], before, after) || is_direction(line)))
            append_by_number(out, c);
        else
            out += line.substr(0, character.size);
        if (is_placeholder(line))
            out += word_joiner;
        before = line[0];
        line.remove_prefix(character.size);
    }
    return out;
}

const Renderer renderers::mermaid = {.name = "mermaid",
                                     .ending = "mmd",
                                     .summary = "a flowchart for Markdown pages, laid out where it is shown",
                                     .binary = false,
                                     .render = render_mermaid,
                                     .layout = LayoutKind::dot};

}  // namespace argmap

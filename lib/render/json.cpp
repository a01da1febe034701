#include "render/json.hpp"

#include "diagram/links.hpp"
#include "diagram/style.hpp"
#include "diagram/words.hpp"
#include "layout/measure.hpp"
#include "render/picture.hpp"
#include "render/tenths.hpp"
#include "text/json.hpp"

#include <charconv>
#include <span>
#include <utility>
#include <vector>

namespace argmap {

namespace {

struct NamedStyle {
    std::string_view name;
    TextStyle style;
};

constexpr NamedStyle text_styles[] = {{"claim", TextStyle::claim},  {"thesis", TextStyle::thesis},
                                      {"note", TextStyle::note},    {"topic", TextStyle::topic},
                                      {"tag", TextStyle::tag},      {"title", TextStyle::title},
                                      {"legend", TextStyle::legend}};

std::string_view name(LinePart part) {
    switch (part) {
        case LinePart::whole:
            return "whole";
        case LinePart::premise:
            return "premise";
        case LinePart::stub:
            return "stub";
        case LinePart::trunk:
            return "trunk";
        case LinePart::bar:
            return "bar";
    }
    return {};
}

/// Writes a diagram from top to bottom: the lists of the whole with an item a line.
class JsonDiagram {
  public:
    JsonDiagram(const Diagram& diagram, const Layout& layout)
        : diagram_(diagram), layout_(layout), links_(diagram) {}

    std::string write() {
        out_.reserve(2048 + 512 * diagram_.boxes.size() + 256 * diagram_.relations.size());
        out_ = "{";
        add_head();
        lines("title", layout_.title.size(), [this](std::size_t i) { add_title(i); });
        lines("topics", diagram_.clusters.size(), [this](std::size_t i) { add_topic(i); });
        lines("boxes", diagram_.boxes.size(), [this](std::size_t i) { add_box(i); });
        lines("relations", diagram_.relations.size(),
              [this](std::size_t i) { add_relation(static_cast<std::uint32_t>(i)); });
        lines("lines", layout_.lines.size(), [this](std::size_t i) { add_line(layout_.lines[i]); });
        lines("junctions", layout_.junctions.size(), [this](std::size_t i) { add_junction(i); });
        lines("proxies", layout_.proxies.size(), [this](std::size_t i) { add_proxy(layout_.proxies[i]); });
        if (!layout_.questions.empty())
            lines("questions", layout_.questions.size(),
                  [this](std::size_t i) { add_question(layout_.questions[i]); });
        lines("legend", layout_.legend.size(), [this](std::size_t i) { add_sign(i); });
        out_ += "\n}\n";
        return std::move(out_);
    }

  private:
    // ---- Pieces of JSON. ----

    /// What separates a member or item from the one before.
    void next() {
        if (out_.back() != '{' && out_.back() != '[')
            out_ += ", ";
    }

    void key(std::string_view name) {
        next();
        append_json_string(out_, name);
        out_ += ": ";
    }

    /// A member of the whole, on a line of its own.
    void whole_key(std::string_view name) {
        out_ += out_.back() == '{' ? "\n  " : ",\n  ";
        append_json_string(out_, name);
        out_ += ": ";
    }

    void text(std::string_view name, std::string_view value) {
        key(name);
        append_json_string(out_, value);
    }

    void text_if_any(std::string_view name, std::string_view value) {
        if (!value.empty())
            text(name, value);
    }

    void length(std::string_view name, double value) {
        key(name);
        append_tenths(out_, value);
    }

    void number(std::string_view name, std::uint32_t value) {
        key(name);
        out_ += std::to_string(value);
    }

    /// In [0,1], in as many digits as tell it from all others.
    void share(std::string_view name, double value) {
        key(name);
        char digits[32];
        out_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    }

    void flag_if(std::string_view name, bool value) {
        if (!value)
            return;
        key(name);
        out_ += "true";
    }

    void place(Point at) {
        length("x", at.x);
        length("y", at.y);
    }

    void place(const Rect& rect) {
        place(Point{rect.x, rect.y});
        length("width", rect.width);
        length("height", rect.height);
    }

    /// A list on one line.
    template <class Items, class Write>
    void list(std::string_view name, const Items& items, Write write_item) {
        key(name);
        out_ += '[';
        for (const auto& item : items) {
            next();
            write_item(item);
        }
        out_ += ']';
    }

    void texts(std::string_view name, const std::vector<std::string>& values) {
        list(name, values, [this](const std::string& value) { append_json_string(out_, value); });
    }

    /// A list of the whole, of so many objects.
    template <class Write>
    void lines(std::string_view name, std::size_t count, Write write_members) {
        whole_key(name);
        out_ += '[';
        for (std::size_t i = 0; i < count; ++i) {
            out_ += i == 0 ? "\n    {" : ",\n    {";
            write_members(i);
            out_ += '}';
        }
        out_ += count == 0 ? "]" : "\n  ]";
    }

    // ---- What the picture is made of. ----

    void add_head() {
        whole_key("format");
        out_ += "\"argmap-diagram\"";
        whole_key("version");
        out_ += '1';
        if (!diagram_.language.empty()) {
            whole_key("language");
            append_json_string(out_, diagram_.language);
        }
        whole_key("layout");
        append_json_string(out_, name(diagram_.layout));
        whole_key("direction");
        append_json_string(out_, name(diagram_.direction));
        whole_key("unit");
        out_ += "\"px\"";
        whole_key("width");
        append_tenths(out_, layout_.width);
        whole_key("height");
        append_tenths(out_, layout_.height);
        whole_key("centred");
        out_ += layout_.centred ? "true" : "false";
        whole_key("letters");
        out_ += '{';
        for (const NamedStyle& named : text_styles)
            add_letters(named.name, text_size(named.style));
        out_ += '}';
    }

    void add_letters(std::string_view name, const TextSize& size) {
        key(name);
        out_ += '{';
        length("size", size.size);
        length("leading", size.leading);
        flag_if("bold", size.bold);
        out_ += '}';
    }

    void add_title(std::size_t line) {
        text("text", layout_.title[line]);
        place(layout_.title_lines[line]);
    }

    void add_topic(std::size_t at) {
        const Cluster& topic = diagram_.clusters[at];
        text("id", topic.id);
        text("title", topic.title);
        add_topic_of("parent", topic.parent);
        if (at < layout_.frames.size() && layout_.frames[at].rect.width > 0)
            add_frame(layout_.frames[at]);
    }

    void add_frame(const PlacedFrame& frame) {
        texts("lines", frame.lines);
        flag_if("cut", frame.cut);
        place(frame.rect);
        length("text_x", frame.words.x);
        length("text_y", frame.words.y);
    }

    void add_topic_of(std::string_view name, std::uint32_t topic) {
        if (topic != Box::no_cluster)
            text(name, diagram_.clusters[topic].id);
    }

    void add_box(std::size_t at) {
        const Box& box = diagram_.boxes[at];
        const PlacedBox& placed = layout_.boxes[at];
        text("id", box.id);
        number("number", box.number);
        add_box_texts(box, placed);
        add_topic_of("topic", box.cluster);
        text("tone", name(box.tone));
        flag_if("implicit", box.implicit);
        flag_if("assumed", box.assumed);
        add_marks(box.marks, box.earlier);
        place(placed.rect);
        length("text_x", placed.text.x);
        length("text_y", placed.text.y);
        if (placed.numbered)
            add_badge(placed.number);
        if (!placed.tags.empty())
            list("tags", placed.tags, [this](const Tag& tag) { add_tag(tag); });
    }

    void add_box_texts(const Box& box, const PlacedBox& placed) {
        text("text", box.text);
        flag_if("blank", box.blank);
        if (!box.blank) {
            text_if_any("shown", box.shown);
            texts("lines", placed.lines);
            flag_if("cut", placed.cut || box.cut);
        }
        if (!placed.notes.empty())
            texts("notes", placed.notes);
        text_if_any("details", box.details);
        text_if_any("url", box.url);
    }

    void add_marks(const Marks& marks, std::string_view earlier) {
        if (marks.fate)
            text("fate", name(*marks.fate));
        if (marks.strength)
            share("strength", *marks.strength);
        if (marks.base)
            share("base", *marks.base);
        flag_if("dimmed", marks.dimmed);
        if (marks.revision)
            text("revision", name(*marks.revision));
        flag_if("focus", marks.in_focus);
        text_if_any("earlier", earlier);
    }

    void add_badge(const Rect& rect) {
        key("badge");
        out_ += '{';
        place(rect);
        out_ += '}';
    }

    void add_tag(const Tag& tag) {
        out_ += '{';
        number("relation", relation_number(tag.relation));
        text("claim", diagram_.boxes[tag.box].id);
        flag_if("incoming", tag.incoming);
        text("text", tag.words);
        place(tag.from);
        out_ += '}';
    }

    std::uint32_t relation_number(std::uint32_t relation) const {
        return diagram_.relations[relation].number;
    }

    void add_relation(std::uint32_t relation) {
        const DrawnRelation& drawn = diagram_.relations[relation];
        number("number", drawn.number);
        text_if_any("id", drawn.id);
        text("kind", name(drawn.kind));
        list("from", links_.premises(relation),
             [this](std::uint32_t box) { append_json_string(out_, diagram_.boxes[box].id); });
        if (links_[relation].aims_at_relation)
            number("to_relation", relation_number(links_[relation].target));
        else
            text("to", diagram_.boxes[links_[relation].target].id);
        add_marks(drawn.marks, drawn.earlier);
        if (drawn.marks.question)
            text("question", question_letters(*drawn.marks.question));
    }

    void add_line(const PlacedLine& line) {
        text("kind", name(line.kind));
        text("part", name(line.part));
        list("relations",
             std::span(layout_.line_relations).subspan(line.relations.first, line.relations.count),
             [this](std::uint32_t relation) { out_ += std::to_string(relation_number(relation)); });
        flag_if("head", line.head);
        flag_if("curved", line.curved);
        list("points", std::span(layout_.points).subspan(line.points.first, line.points.count),
             [this](const Point& point) { add_point(point); });
    }

    void add_point(const Point& point) {
        out_ += '[';
        append_tenths(out_, point.x);
        out_ += ", ";
        append_tenths(out_, point.y);
        out_ += ']';
    }

    void add_junction(std::size_t junction) {
        number("relation", relation_number(diagram_.junctions[junction].relation));
        place(layout_.junctions[junction]);
    }

    void add_proxy(const Proxy& proxy) {
        number("relation", relation_number(proxy.relation));
        text("claim", diagram_.boxes[proxy.box].id);
        text("text", proxy.words);
        place(proxy.rect);
    }

    void add_question(const PlacedQuestion& question) {
        number("relation", relation_number(question.relation));
        place(question.middle);
    }

    void add_sign(std::size_t entry) {
        text("sign", name(diagram_.legend[entry].sign));
        text("text", diagram_.legend[entry].text);
        place(layout_.legend[entry].sign);
        length("text_x", layout_.legend[entry].words.x);
        length("text_y", layout_.legend[entry].words.y);
    }

    const Diagram& diagram_;
    const Layout& layout_;
    const Links links_;
    std::string out_;
};

Rendered render_json(const Diagram& diagram, const RenderOptions& options) {
    return render_laid_out(diagram, options, [](const Diagram& drawn, const Layout& layout) {
        return Rendered{.bytes = diagram_json(drawn, layout), .notes = {}, .error = {}};
    });
}

}  // namespace

std::string diagram_json(const Diagram& diagram, const Layout& layout) {
    return JsonDiagram(diagram, layout).write();
}

const Renderer renderers::json = {.name = "json",
                                  .ending = "json",
                                  .summary = "the picture as data, with where everything lies",
                                  .binary = false,
                                  .render = render_json};

}  // namespace argmap

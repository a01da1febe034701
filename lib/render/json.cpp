#include "render/json.hpp"

#include "diagram/links.hpp"
#include "diagram/style.hpp"
#include "diagram/words.hpp"
#include "layout/measure.hpp"
#include "render/picture.hpp"
#include "render/tenths.hpp"
#include "text/json_writer.hpp"

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
        json_.begin_object(JsonWriter::lines);
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
        json_.end_object();
        return std::move(out_) + "\n";
    }

  private:
    // ---- Pieces of JSON. ----

    void text_if_any(std::string_view name, std::string_view value) {
        if (!value.empty())
            json_.member(name, value);
    }

    void length(std::string_view name, double value) {
        json_.key(name);
        append_tenths(json_.begin_value(), value);
    }

    void flag_if(std::string_view name, bool value) {
        if (value)
            json_.member(name, true);
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
    void list(std::string_view name, const Items& items, const Write& write_item) {
        json_.key(name);
        json_.array(items, write_item);
    }

    void texts(std::string_view name, const std::vector<std::string>& values) {
        list(name, values, [this](const std::string& value) { json_.value(value); });
    }

    /// A list of the whole, of so many objects.
    template <class Write>
    void lines(std::string_view name, std::size_t count, const Write& write_members) {
        json_.key(name);
        json_.begin_array(JsonWriter::lines);
        for (std::size_t i = 0; i < count; ++i)
            json_.object([&] { write_members(i); });
        json_.end_array();
    }

    // ---- What the picture is made of. ----

    void add_head() {
        json_.member("format", "argmap-diagram");
        json_.member("version", 1);
        text_if_any("language", diagram_.language);
        json_.member("layout", name(diagram_.layout));
        json_.member("direction", name(diagram_.direction));
        json_.member("unit", "px");
        length("width", layout_.width);
        length("height", layout_.height);
        json_.member("centred", layout_.centred);
        json_.key("letters");
        json_.begin_object();
        for (const NamedStyle& named : text_styles)
            add_letters(named.name, text_size(named.style));
        json_.end_object();
    }

    void add_letters(std::string_view name, const TextSize& size) {
        json_.key(name);
        json_.begin_object();
        length("size", size.size);
        length("leading", size.leading);
        flag_if("bold", size.bold);
        json_.end_object();
    }

    void add_title(std::size_t line) {
        json_.member("text", layout_.title[line]);
        place(layout_.title_lines[line]);
    }

    void add_topic(std::size_t at) {
        const Cluster& topic = diagram_.clusters[at];
        json_.member("id", topic.id);
        json_.member("title", topic.title);
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
            json_.member(name, diagram_.clusters[topic].id);
    }

    void add_box(std::size_t at) {
        const Box& box = diagram_.boxes[at];
        const PlacedBox& placed = layout_.boxes[at];
        json_.member("id", box.id);
        json_.member("number", box.number);
        add_box_texts(box, placed);
        add_topic_of("topic", box.cluster);
        json_.member("tone", name(box.tone));
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
        json_.member("text", box.text);
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
            json_.member("fate", name(*marks.fate));
        if (marks.strength)
            json_.member("strength", *marks.strength);
        if (marks.base)
            json_.member("base", *marks.base);
        flag_if("dimmed", marks.dimmed);
        if (marks.revision)
            json_.member("revision", name(*marks.revision));
        flag_if("focus", marks.in_focus);
        text_if_any("earlier", earlier);
    }

    void add_badge(const Rect& rect) {
        json_.key("badge");
        json_.object([&] { place(rect); });
    }

    void add_tag(const Tag& tag) {
        json_.begin_object();
        json_.member("relation", relation_number(tag.relation));
        json_.member("claim", diagram_.boxes[tag.box].id);
        flag_if("incoming", tag.incoming);
        json_.member("text", tag.words);
        place(tag.from);
        json_.end_object();
    }

    std::uint32_t relation_number(std::uint32_t relation) const {
        return diagram_.relations[relation].number;
    }

    void add_relation(std::uint32_t relation) {
        const DrawnRelation& drawn = diagram_.relations[relation];
        json_.member("number", drawn.number);
        text_if_any("id", drawn.id);
        json_.member("kind", name(drawn.kind));
        list("from", links_.premises(relation),
             [this](std::uint32_t box) { json_.value(diagram_.boxes[box].id); });
        if (links_[relation].aims_at_relation)
            json_.member("to_relation", relation_number(links_[relation].target));
        else
            json_.member("to", diagram_.boxes[links_[relation].target].id);
        add_marks(drawn.marks, drawn.earlier);
        if (drawn.marks.question)
            json_.member("question", question_letters(*drawn.marks.question));
    }

    void add_line(const PlacedLine& line) {
        json_.member("kind", name(line.kind));
        json_.member("part", name(line.part));
        list("relations",
             std::span(layout_.line_relations).subspan(line.relations.first, line.relations.count),
             [this](std::uint32_t relation) { json_.value(relation_number(relation)); });
        flag_if("head", line.head);
        flag_if("curved", line.curved);
        list("points", std::span(layout_.points).subspan(line.points.first, line.points.count),
             [this](const Point& point) { add_point(point); });
    }

    void add_point(const Point& point) {
        json_.begin_array();
        append_tenths(json_.begin_value(), point.x);
        append_tenths(json_.begin_value(), point.y);
        json_.end_array();
    }

    void add_junction(std::size_t junction) {
        json_.member("relation", relation_number(diagram_.junctions[junction].relation));
        place(layout_.junctions[junction]);
    }

    void add_proxy(const Proxy& proxy) {
        json_.member("relation", relation_number(proxy.relation));
        json_.member("claim", diagram_.boxes[proxy.box].id);
        json_.member("text", proxy.words);
        place(proxy.rect);
    }

    void add_question(const PlacedQuestion& question) {
        json_.member("relation", relation_number(question.relation));
        place(question.middle);
    }

    void add_sign(std::size_t entry) {
        json_.member("sign", name(diagram_.legend[entry].sign));
        json_.member("text", diagram_.legend[entry].text);
        place(layout_.legend[entry].sign);
        length("text_x", layout_.legend[entry].words.x);
        length("text_y", layout_.legend[entry].words.y);
    }

    const Diagram& diagram_;
    const Layout& layout_;
    const Links links_;
    std::string out_;
    JsonWriter json_{out_};
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

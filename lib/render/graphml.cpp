#include "render/graphml.hpp"

#include "diagram/names.hpp"
#include "diagram/style.hpp"
#include "diagram/theme.hpp"
#include "diagram/words.hpp"
#include "layout/junctions.hpp"
#include "layout/measure.hpp"
#include "render/picture.hpp"
#include "render/tenths.hpp"
#include "text/xml.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// Data that nodes, edges or the graph have, by plain names.
struct Key {
    std::string_view of;
    std::string_view name;
    std::string_view type;
};

constexpr Key keys[] = {
    {"graph", "title", "string"},    {"graph", "language", "string"},   {"node", "kind", "string"},
    {"node", "claim", "string"},     {"node", "number", "int"},         {"node", "label", "string"},
    {"node", "text", "string"},      {"node", "details", "string"},     {"node", "url", "string"},
    {"node", "topic", "string"},     {"node", "topic_title", "string"}, {"node", "tone", "string"},
    {"node", "implicit", "boolean"}, {"node", "assumed", "boolean"},    {"node", "linked", "boolean"},
    {"node", "fate", "string"},      {"node", "strength", "double"},    {"node", "base", "double"},
    {"node", "revision", "string"},  {"node", "earlier", "string"},     {"node", "dimmed", "boolean"},
    {"node", "focus", "boolean"},    {"node", "x", "double"},           {"node", "y", "double"},
    {"node", "width", "double"},     {"node", "height", "double"},      {"edge", "kind", "string"},
    {"edge", "part", "string"},      {"edge", "relation", "int"},       {"edge", "relation_id", "string"},
    {"edge", "fate", "string"},      {"edge", "revision", "string"},    {"edge", "earlier", "string"},
    {"edge", "dimmed", "boolean"}};

std::string_view name(ArrowPart part) {
    switch (part) {
        case ArrowPart::whole:
            return "whole";
        case ArrowPart::premise:
            return "premise";
        case ArrowPart::conclusion:
            return "conclusion";
    }
    return {};
}

std::string_view line_type(ArrowKind kind) {
    return kind == ArrowKind::attack || kind == ArrowKind::contrary ? "dashed"
           : kind == ArrowKind::undercut                            ? "dotted"
                                                                    : "line";
}

/// As yEd calls them.
std::string_view head(ArrowKind kind) {
    switch (kind) {
        case ArrowKind::support:
            return "delta";
        case ArrowKind::attack:
        case ArrowKind::contrary:
            return "t_shape";
        case ArrowKind::undercut:
            return "white_diamond";
        case ArrowKind::rephrase:
            return "none";
        case ArrowKind::unsaid:
            return "plain";
    }
    return {};
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines)
        all.append(all.empty() ? "" : "\n").append(line);
    return all;
}

/// Writes a graph from top to bottom. What yEd reads comes before the plain data, for NetworkX keeps the last
/// of two that have the same name.
class GraphmlWriter {
  public:
    GraphmlWriter(const Diagram& diagram, const Layout& layout)
        : diagram_(diagram), layout_(layout), theme_(diagram.theme) {}

    std::string write() {
        xml_.reserve(4096 + 1024 * diagram_.boxes.size() + 384 * diagram_.arrows.size());
        write_keys();
        xml_ += "<graph id=\"map\" edgedefault=\"directed\">\n";
        data("graph", "title", whole_title(diagram_));
        data("graph", "language", diagram_.language);
        for (std::size_t i = 0; i < diagram_.boxes.size(); ++i)
            write_box(diagram_.boxes[i], layout_.boxes[i]);
        const std::vector<Point> points = junction_points(diagram_, layout_);
        for (std::size_t i = 0; i < diagram_.junctions.size(); ++i)
            write_junction(diagram_.junctions[i], points[i]);
        write_arrows();
        xml_ += "</graph>\n</graphml>\n";
        return std::move(xml_);
    }

  private:
    void write_keys() {
        xml_ +=
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
            "xmlns:y=\"http://www.yworks.com/xml/graphml\">\n"
            "<key id=\"node.graphics\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
            "<key id=\"edge.graphics\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n";
        for (const Key& key : keys)
            write_key(key);
        if (asks())
            write_key({"edge", "question", "string"});
    }

    void write_key(const Key& key) {
        xml_ += "<key";
        attribute("id", std::string(key.of).append(".").append(key.name));
        attribute("for", key.of);
        attribute("attr.name", key.name);
        attribute("attr.type", key.type);
        xml_ += "/>\n";
    }

    /// Whether a reader is to say how a relation bears.
    bool asks() const {
        return std::any_of(diagram_.relations.begin(), diagram_.relations.end(),
                           [](const DrawnRelation& relation) { return relation.marks.question.has_value(); });
    }

    void attribute(std::string_view name, std::string_view value) {
        xml_ += ' ';
        xml_ += name;
        xml_ += "=\"";
        append_xml(xml_, value);
        xml_ += '"';
    }

    void attribute(std::string_view name, double value) {
        xml_ += ' ';
        xml_ += name;
        xml_ += "=\"";
        append_tenths(xml_, value);
        xml_ += '"';
    }

    void begin_data(std::string_view of, std::string_view name) {
        xml_.append("<data key=\"").append(of).append(".").append(name).append("\">");
    }

    /// Nothing where there is nothing to say.
    void data(std::string_view of, std::string_view name, std::string_view value) {
        if (value.empty())
            return;
        begin_data(of, name);
        append_xml(xml_, value, XmlSpace::as_it_is);
        xml_ += "</data>\n";
    }

    void flag(std::string_view of, std::string_view name, bool value) { data(of, name, value ? "true" : ""); }

    void length(std::string_view name, double value) {
        begin_data("node", name);
        append_tenths(xml_, value);
        xml_ += "</data>\n";
    }

    void share(std::string_view name, const std::optional<double>& value) {
        if (!value)
            return;
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, *value).ptr;
        data("node", name, std::string_view(digits, static_cast<std::size_t>(end - digits)));
    }

    void marks(std::string_view of, const Marks& marks, std::string_view earlier) {
        if (marks.fate)
            data(of, "fate", name(*marks.fate));
        if (marks.revision)
            data(of, "revision", name(*marks.revision));
        data(of, "earlier", earlier);
    }

    void write_box(const Box& box, const PlacedBox& placed) {
        const std::string label = box.blank ? box.text : joined(placed.lines);
        begin_node(box_name(box));
        write_box_graphics(box, placed.rect, label);
        data("node", "kind", "claim");
        data("node", "claim", box.id);
        data("node", "number", std::to_string(box.number));
        data("node", "label", label);
        data("node", "text", box.text);
        data("node", "details", box.details);
        data("node", "url", box.url);
        if (box.cluster != Box::no_cluster) {
            data("node", "topic", diagram_.clusters[box.cluster].id);
            data("node", "topic_title", diagram_.clusters[box.cluster].title);
        }
        data("node", "tone", name(box.tone));
        flag("node", "implicit", box.implicit);
        flag("node", "assumed", box.assumed);
        marks("node", box.marks, box.earlier);
        share("strength", box.marks.strength);
        share("base", box.marks.base);
        flag("node", "dimmed", box.marks.dimmed);
        flag("node", "focus", box.marks.in_focus);
        write_place(placed.rect);
        xml_ += "</node>\n";
    }

    void begin_node(std::string_view id) {
        xml_ += "<node";
        attribute("id", id);
        xml_ += ">\n";
    }

    /// Programs that show graphs place the middles of nodes.
    void write_place(const Rect& rect) {
        length("x", rect.x + rect.width / 2);
        length("y", rect.y + rect.height / 2);
        length("width", rect.width);
        length("height", rect.height);
    }

    void write_geometry(const Rect& rect) {
        xml_ += "<y:Geometry";
        attribute("x", rect.x);
        attribute("y", rect.y);
        attribute("width", rect.width);
        attribute("height", rect.height);
        xml_ += "/>";
    }

    void write_fill_and_border(std::string_view fill, std::string_view line, std::string_view type,
                               double width) {
        xml_ += "<y:Fill";
        attribute("color", fill);
        attribute("transparent", "false");
        xml_ += "/><y:BorderStyle";
        attribute("color", line);
        attribute("type", type);
        attribute("width", width);
        xml_ += "/>";
    }

    void write_box_graphics(const Box& box, const Rect& rect, std::string_view label) {
        const BoxColours look = colours(theme_, box);
        begin_data("node", "graphics");
        xml_ += "<y:ShapeNode>";
        write_geometry(rect);
        const bool is_open = box.marks.fate == Fate::undecided;
        write_fill_and_border(look.fill, look.line,
                              box.implicit ? "dashed"
                              : is_open    ? "dotted"
                                           : "line",
                              box.assumed || box.marks.fate == Fate::stands ? 2.2 : 1.2);
        xml_ += "<y:NodeLabel";
        const TextSize letters = text_size(box.tone == Tone::thesis ? TextStyle::thesis : TextStyle::claim);
        attribute("fontSize", letters.size);
        attribute("fontStyle", letters.bold ? "bold" : "plain");
        attribute("textColor", look.ink);
        xml_ += '>';
        append_xml(xml_, label, XmlSpace::as_it_is);
        xml_ += "</y:NodeLabel><y:Shape type=\"roundrectangle\"/></y:ShapeNode></data>\n";
    }

    void write_junction(const Junction& junction, Point at) {
        const DrawnRelation& relation = diagram_.relations[junction.relation];
        const double radius = junction.linked ? 4.6 : 2.5;
        const Rect rect{at.x - radius, at.y - radius, 2 * radius, 2 * radius};
        const std::string_view line = line_colour(theme_, relation);
        begin_node(junction_name(relation));
        begin_data("node", "graphics");
        xml_ += "<y:ShapeNode>";
        write_geometry(rect);
        write_fill_and_border(line, line, "line", 1);
        xml_ += "<y:Shape type=\"ellipse\"/></y:ShapeNode></data>\n";
        data("node", "kind", "junction");
        flag("node", "linked", junction.linked);
        write_place(rect);
        xml_ += "</node>\n";
    }

    void write_arrows() {
        std::size_t premise = 0;
        for (const Arrow& arrow : diagram_.arrows) {
            premise = arrow.part == ArrowPart::premise ? premise + 1 : 0;
            write_arrow(arrow, premise);
        }
    }

    std::string end_name(std::uint32_t end) const {
        if (end < diagram_.boxes.size())
            return box_name(diagram_.boxes[end]);
        return junction_name(diagram_.relations[diagram_.junctions[end - diagram_.boxes.size()].relation]);
    }

    void write_arrow(const Arrow& arrow, std::size_t premise) {
        const DrawnRelation& relation = diagram_.relations[arrow.relation];
        xml_ += "<edge";
        attribute("id", premise == 0 ? relation_name(relation) : premise_name(relation, premise));
        attribute("source", end_name(arrow.from));
        attribute("target", end_name(arrow.to));
        xml_ += ">\n";
        write_arrow_graphics(arrow, relation);
        data("edge", "kind", name(relation.kind));
        data("edge", "part", name(arrow.part));
        data("edge", "relation", std::to_string(relation.number));
        data("edge", "relation_id", relation.id);
        marks("edge", relation.marks, relation.earlier);
        flag("edge", "dimmed", relation.marks.dimmed);
        if (relation.marks.question)
            data("edge", "question", question_letters(*relation.marks.question));
        xml_ += "</edge>\n";
    }

    void write_arrow_graphics(const Arrow& arrow, const DrawnRelation& relation) {
        begin_data("edge", "graphics");
        xml_ += "<y:PolyLineEdge><y:LineStyle";
        attribute("color", line_colour(theme_, relation));
        attribute("type", line_type(relation.kind));
        attribute("width", relation.marks.fate == Fate::fallen ? 0.9 : 1.6);
        xml_ += "/><y:Arrows";
        attribute("source", relation.kind == ArrowKind::contrary && arrow.part == ArrowPart::whole ? "t_shape"
                                                                                                   : "none");
        attribute("target", arrow.part == ArrowPart::premise ? "none" : head(relation.kind));
        xml_ += "/>";
        if (relation.marks.question && arrow.part != ArrowPart::premise)
            xml_ += "<y:EdgeLabel>" + question_letters(*relation.marks.question) + "</y:EdgeLabel>";
        xml_ += "</y:PolyLineEdge></data>\n";
    }

    const Diagram& diagram_;
    const Layout& layout_;
    const Theme& theme_;
    std::string xml_;
};

Rendered render_graphml(const Diagram& diagram, const RenderOptions& options) {
    return render_laid_out(diagram, options, [](const Diagram& drawn, const Layout& layout) {
        return Rendered{.bytes = diagram_graphml(drawn, layout), .notes = {}, .error = {}};
    });
}

}  // namespace

std::string diagram_graphml(const Diagram& diagram, const Layout& layout) {
    return GraphmlWriter(diagram, layout).write();
}

const Renderer renderers::graphml = {.name = "graphml",
                                     .ending = "graphml",
                                     .summary = "a graph for yEd, Gephi and NetworkX",
                                     .binary = false,
                                     .render = render_graphml};

}  // namespace argmap

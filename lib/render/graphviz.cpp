#include "render/graphviz.hpp"

#include "render/child.hpp"
#include "render/dot.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <string>
#include <vector>

#include <graphviz/gvc.h>

namespace argmap {

namespace {

constexpr double points_an_inch = 72;

std::string complaints;

int collect_complaint(char* fragment) {
    complaints += fragment;
    return 0;
}

/// Graphviz' words on one line, without what it puts before and after them.
std::string on_one_line(std::string_view complaint) {
    std::string line = plain_line(complaint);
    if (line.starts_with("Error: "))
        line.erase(0, 7);
    while (!line.empty() && (line.back() == ' ' || line.back() == '.'))
        line.pop_back();
    return line.empty() ? "no reason given" : shorten(line, 200);
}

RenderError could_not_lay_out() {
    return {"Graphviz could not draw the map: " + on_one_line(complaints), "write .dot", /*part_helps=*/true};
}

/// The number in a name such as "n12" or "cluster_3"; nothing where there is none.
std::optional<std::size_t> number_in(std::string_view name, std::string_view before) {
    std::size_t number = 0;
    if (!name.starts_with(before))
        return std::nullopt;
    name.remove_prefix(before.size());
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc() || end != name.data() + name.size())
        return std::nullopt;
    return number;
}

/// Takes down what Graphviz has laid out: its points are our pixels, from the top left.
class TakingDown {
  public:
    TakingDown(const Diagram& diagram, Agraph_t* graph) : diagram_(diagram), graph_(graph) {}

    Layout run() {
        const boxf whole = GD_bb(graph_);
        left_ = whole.LL.x;
        top_ = whole.UR.y;
        layout_.width = whole.UR.x - whole.LL.x;
        layout_.height = whole.UR.y - whole.LL.y;
        layout_.centred = true;
        take_down_nodes();
        take_down_frames(graph_);
        take_down_lines();
        return std::move(layout_);
    }

  private:
    Point point(pointf at) const { return {at.x - left_, top_ - at.y}; }

    void take_down_nodes() {
        layout_.boxes.resize(diagram_.boxes.size());
        layout_.junctions.resize(diagram_.junctions.size());
        for (Agnode_t* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node)) {
            const auto number = number_in(agnameof(node), "n");
            if (!number)
                continue;
            const Point middle = point(ND_coord(node));
            if (*number >= layout_.boxes.size()) {
                layout_.junctions[*number - layout_.boxes.size()] = middle;
                continue;
            }
            const double width = ND_width(node) * points_an_inch, height = ND_height(node) * points_an_inch;
            PlacedBox& box = layout_.boxes[*number];
            box.rect = {middle.x - width / 2, middle.y - height / 2, width, height};
            box.lines = diagram_.boxes[*number].lines;
            box.notes = note_lines(diagram_.boxes[*number]);
        }
    }

    /// Clusters nest as topics do, which JSON bounds.
    void take_down_frames(Agraph_t* graph) {
        layout_.frames.resize(diagram_.clusters.size());
        for (Agraph_t* part = agfstsubg(graph); part != nullptr; part = agnxtsubg(part)) {
            if (const auto number = number_in(agnameof(part), "cluster_")) {
                PlacedFrame& frame = layout_.frames[*number];
                const boxf box = GD_bb(part);
                const Point corner = point({box.LL.x, box.UR.y});
                frame.rect = {corner.x, corner.y, box.UR.x - box.LL.x, box.UR.y - box.LL.y};
                frame.lines = diagram_.clusters[*number].lines;
                if (const textlabel_t* const title = GD_label(part); title != nullptr) {
                    const Point middle = point(title->pos);
                    frame.words = {middle.x - title->dimen.x / 2, middle.y - title->dimen.y / 2 + 2,
                                   title->dimen.x, title->dimen.y};
                }
            }
            take_down_frames(part);
        }
    }

    /// Edges are numbered as they were read, which is as the diagram has its arrows.
    void take_down_lines() {
        std::vector<Agedge_t*> edges;
        for (Agnode_t* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node))
            for (Agedge_t* edge = agfstout(graph_, node); edge != nullptr; edge = agnxtout(graph_, edge))
                edges.push_back(edge);
        std::sort(edges.begin(), edges.end(),
                  [](Agedge_t* one, Agedge_t* other) { return AGSEQ(one) < AGSEQ(other); });
        for (std::size_t i = 0; i < edges.size() && i < diagram_.arrows.size(); ++i)
            if (const splines* const line = ED_spl(edges[i]); line != nullptr)
                for (int piece = 0; piece < line->size; ++piece)
                    take_down_line(diagram_.arrows[i], line->list[piece]);
    }

    void take_down_line(const Arrow& arrow, const bezier& curve) {
        const ArrowKind kind = diagram_.relations[arrow.relation].kind;
        PlacedLine line{.kind = kind,
                        .part = arrow.part == ArrowPart::premise ? LinePart::premise : LinePart::whole,
                        .relations = {static_cast<std::uint32_t>(layout_.line_relations.size()), 1},
                        .points = {static_cast<std::uint32_t>(layout_.points.size()), 0},
                        .head = arrow.part != ArrowPart::premise,
                        .curved = true};
        if (curve.sflag != 0)
            add_straight(point(curve.sp), point(curve.list[0]));
        for (int i = 0; i < curve.size; ++i)
            if (i > 0 || curve.sflag == 0)
                layout_.points.push_back(point(curve.list[i]));
        // The head stands beyond the curve.
        if (curve.eflag != 0)
            add_straight_to(point(curve.ep));
        line.points.count = static_cast<std::uint32_t>(layout_.points.size()) - line.points.first;
        layout_.line_relations.push_back(arrow.relation);
        layout_.lines.push_back(line);
    }

    void add_straight(Point from, Point to) {
        layout_.points.push_back(from);
        add_straight_to(to);
    }

    /// As a curve with its control points on the line.
    void add_straight_to(Point to) {
        const Point from = layout_.points.back();
        const auto between = [&](double part) {
            return Point{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
        };
        layout_.points.push_back(between(1.0 / 3));
        layout_.points.push_back(between(2.0 / 3));
        layout_.points.push_back(to);
    }

    const Diagram& diagram_;
    Agraph_t* graph_;
    Layout layout_;
    double left_ = 0, top_ = 0;
};

}  // namespace

std::variant<Layout, RenderError> lay_out_by_dot(const Diagram& diagram) {
    Diagram bare = diagram;  // title and legend stand around it
    bare.title.clear();
    bare.legend.clear();
    // A label would push the line's ends apart; badges and letters stand on the line.
    for (DrawnRelation& relation : bare.relations) {
        relation.is_news = false;
        relation.marks.question.reset();
    }
    const std::string dot = to_dot(bare);
    agseterr(AGWARN);
    agseterrf(collect_complaint);
    GVC_t* context = gvContext();  // loads the part that measures text
    Agraph_t* graph = agmemread(dot.c_str());
    if (graph == nullptr || gvLayout(context, graph, "dot") != 0)
        return could_not_lay_out();
    // Without the part that measures text it guesses, and text leaves its box.
    if (complaints.find("Could not load") != std::string::npos) {
        if (!memory_is_left())
            give_up_for_memory();
        return could_not_lay_out();
    }
    return TakingDown(bare, graph).run();
}

}  // namespace argmap

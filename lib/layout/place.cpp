#include "layout/place.hpp"

#include "layout/shapes.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace argmap {

namespace {

constexpr double lowest_port = 26;  // below the top of a box
constexpr double frame_port = 7;    // below the top of a frame
constexpr double port_step = 6;     // between lines of two kinds that enter a frame

/// Where the lines of some kinds enter a frame: attacks above the others.
double frame_port_of(ArrowKind kind) {
    return frame_port + (kind == ArrowKind::attack     ? 0
                         : kind == ArrowKind::support  ? 1
                         : kind == ArrowKind::contrary ? 0.5
                                                       : 0.75) *
                            port_step;
}

class Placing {
  public:
    Placing(const Diagram& diagram, const Links& links, Measure& measure, Blocks& blocks, Layout& layout)
        : diagram_(diagram),
          links_(links),
          measure_(measure),
          blocks_(blocks),
          layout_(layout),
          lines_(layout) {}

    void run() {
        place_all();
        // From the inside out, so that it is known where each line begins.
        for (const std::uint32_t number : blocks_.inside_out) {
            Block& block = blocks_.all[number];
            find_port(block);
            if (block.kind == BlockKind::argument)
                draw_argument(block);
            else if (!block.items.empty())
                draw_lanes(number);
        }
        take_down();
    }

  private:
    Block& block(std::uint32_t number) { return blocks_.all[number]; }

    void place_all() {
        std::vector<std::uint32_t> waiting{blocks_.sheet};
        arranged_.resize(blocks_.all.size());
        while (!waiting.empty()) {
            const std::uint32_t number = waiting.back();
            waiting.pop_back();
            Block& own = block(number);
            if (own.kind == BlockKind::argument)
                place_argument(own);
            else if (!own.items.empty())
                place_items(number);
            for (const auto* inner : {&own.items, &own.premises, &own.undercuts})
                waiting.insert(waiting.end(), inner->begin(), inner->end());
        }
    }

    void put(std::uint32_t number, double x, double y, const Shape& shape) {
        block(number).x = x;
        block(number).y = y;
        block(number).shape = shape;
    }

    /// Where the items of a block begin.
    Point corner(const Block& own) const {
        if (own.kind == BlockKind::topic)
            return {own.x + spacing::frame, own.y + own.height};
        if (own.kind != BlockKind::claim)
            return {own.x, own.y};
        return own.shape.beside ? Point{own.x + own.width + spacing::beside_box, own.y}
                                : Point{own.x, own.y + own.height + spacing::below_box};
    }

    void place_items(std::uint32_t number) {
        const Block& own = block(number);
        const Point from = corner(own);
        Arrangement made = arrange(blocks_, own, own.shape);
        for (const PlacedItem& item : made.items)
            put(own.items[item.item], from.x + item.x, from.y + item.y, item.shape);
        arranged_[number] = std::move(made);
    }

    void place_argument(const Block& own) {
        double y = own.y;
        const double left = own.x + undercut_lanes(blocks_, own);
        const auto place_undercuts = [&] {
            for (const std::uint32_t undercut : own.undercuts) {
                const Shape& shape = lowest_within(block(undercut).shapes, own.shape.limit);
                put(undercut, left, y, shape);
                y += shape.height + spacing::items;
            }
        };
        if (own.undercuts_first)
            place_undercuts();
        if (own.shape.row == Shape::stacked) {
            y += spacing::proxy * static_cast<double>(own.absent.size());
            for (const std::uint32_t premise : own.premises) {
                const Shape& shape = lowest_within(block(premise).shapes, own.shape.limit);
                put(premise, left + (has_bar(own) ? spacing::bar : 0), y, shape);
                y += shape.height + spacing::items;
            }
        } else {
            double x = left, height = 0;
            for (const std::uint32_t premise : own.premises) {
                const Shape& shape = narrowest_or_lowest(block(premise).shapes, own.shape.row);
                put(premise, x, y + spacing::bar_above, shape);
                x += shape.width + spacing::columns;
                height = std::max(height, shape.height);
            }
            y += spacing::bar_above + height + spacing::items;
        }
        if (!own.undercuts_first)
            place_undercuts();
    }

    // ---- Lines. ----

    /// Arguments find theirs when they are drawn.
    static void find_port(Block& own) {
        if (own.kind == BlockKind::claim)
            own.port = {own.x, own.y + std::min(own.height / 2, lowest_port)};
    }

    void draw_argument(Block& own) {
        const double left = own.x + undercut_lanes(blocks_, own);
        const Block& first = block(own.premises.front());
        const ArrowKind kind = links_[own.ref].kind;
        if (!has_bar(own)) {
            own.port = {first.x, first.port.y};
        } else if (own.shape.row == Shape::stacked) {
            draw_standing_bar(own, left + spacing::bar / 2, kind);
        } else {
            const double y = first.y - spacing::bar_above + 5;
            const double last = block(own.premises.back()).x + 24;
            own.port = {left + 4, y};
            lines_.add(kind, LinePart::bar, {own.ref}, {{left + 4, y}, {last, y}}, false);
            for (const std::uint32_t premise : own.premises) {
                const double x = block(premise).x + 20;
                lines_.add(kind, LinePart::stub, {own.ref}, {{x, block(premise).y}, {x, y}}, false);
            }
        }
        // What is aimed at the step ends on its line, so there must be one.
        const bool is_taken_on =
            own.parent != nothing && block(own.parent).kind != BlockKind::argument && own.kinds != 0;
        if (!own.undercuts.empty() && !is_taken_on)
            lines_.add(kind, LinePart::stub, {own.ref}, {own.port, {own.x, own.port.y}}, false);
        draw_undercuts(own);
    }

    void draw_standing_bar(Block& own, double x, ArrowKind kind) {
        const Block& first = block(own.premises.front());
        double top = first.port.y;
        const double bottom = block(own.premises.back()).port.y;
        for (std::size_t i = 0; i < own.absent.size(); ++i) {
            const double y = first.y - spacing::proxy * static_cast<double>(own.absent.size() - i) + 8;
            if (i == 0)
                top = y;
            lines_.add(kind, LinePart::stub, {own.ref}, {{first.x, y}, {x, y}}, false);
            layout_.proxies.push_back({.rect = {first.x, y - 7.5, first.width, 15},
                                       .relation = own.ref,
                                       .box = own.absent[i],
                                       .words = {}});
        }
        lines_.add(kind, LinePart::bar, {own.ref}, {{x, top}, {x, bottom}}, false);
        for (const std::uint32_t premise : own.premises)
            lines_.add(kind, LinePart::stub, {own.ref}, {block(premise).port, {x, block(premise).port.y}},
                       false);
        own.port = {x, top};
    }

    /// One line for those that support the step, one for those that attack it, and one for those of which a
    /// reader is to say it, each from above or below.
    void draw_undercuts(const Block& own) {
        double x = own.x + spacing::undercut / 2 - 1;
        const double boxes = own.x + undercut_lanes(blocks_, own);
        for (const ArrowKind kind : {ArrowKind::attack, ArrowKind::support, ArrowKind::unsaid}) {
            std::vector<std::uint32_t> relations;
            double farthest = own.port.y;
            for (const std::uint32_t undercut : own.undercuts) {
                const Block& one = block(undercut);
                if (one.kinds != bit(kind))
                    continue;
                relations.push_back(one.relation);
                lines_.add(links_[one.relation].kind, LinePart::stub, {one.relation},
                           {one.port, {x, one.port.y}}, false);
                ask_about(one.relation, {boxes, one.port.y});
                if (std::abs(one.port.y - own.port.y) > std::abs(farthest - own.port.y))
                    farthest = one.port.y;
            }
            if (relations.empty())
                continue;
            const double end = own.port.y + (farthest > own.port.y ? 1 : -1);
            lines_.add(links_[relations.front()].kind, LinePart::trunk, relations, {{x, farthest}, {x, end}},
                       true);
            x += spacing::lane;
        }
    }

    /// Between the lanes and the boxes.
    void ask_about(std::uint32_t relation, Point left_of) {
        constexpr double away = 12;
        if (links_[relation].kind == ArrowKind::unsaid)
            layout_.questions.push_back({.relation = relation, .middle = {left_of.x - away, left_of.y}});
    }

    /// Where a line of a kind begins at an item, and the relations that it stands for.
    struct Entry {
        Point from;
        std::vector<std::uint32_t> relations;
        bool is_frame = false;
    };

    std::optional<Entry> entry(std::uint32_t number, ArrowKind kind) {
        const Block& item = block(number);
        if ((item.kinds & bit(kind)) == 0)
            return std::nullopt;
        if (item.kind == BlockKind::topic)
            return Entry{{item.x, item.y + frame_port_of(kind)}, led_through_[{number, kind}], true};
        return Entry{item.port, {item.relation}};
    }

    void draw_lanes(std::uint32_t number) {
        const Kinds kinds = lanes_of(blocks_, block(number));
        for (const ArrowKind kind : lane_kinds)
            if ((kinds & bit(kind)) != 0)
                draw_lane(number, kinds, kind);
    }

    void draw_lane(std::uint32_t number, Kinds kinds, ArrowKind kind) {
        const Block& own = block(number);
        const Arrangement& made = arranged_[number];
        const Point from = corner(own);
        const double offset = lane_offset(own, kinds, kind);
        const double main = from.x + offset;
        std::vector<std::uint32_t> relations;
        std::optional<double> first, last;  // what the main lane reaches
        const auto reach = [&](double y) {
            first = std::min(first.value_or(y), y);
            last = std::max(last.value_or(y), y);
        };
        struct Strip {
            double y = 0, right = 0;
            std::vector<std::uint32_t> relations;
        };
        std::map<double, Strip> strips;  // by where their rows begin
        for (std::size_t i = 0; i < made.items.size();) {
            const std::uint32_t column = made.items[i].column;
            const double x = from.x + made.columns[column].x + offset;
            std::vector<std::uint32_t> of_column;
            std::optional<double> lowest;
            for (; i < made.items.size() && made.items[i].column == column; ++i) {
                const std::optional<Entry> found = entry(own.items[made.items[i].item], kind);
                if (!found)
                    continue;
                lines_.add(kind, found->is_frame ? LinePart::trunk : LinePart::stub, found->relations,
                           {found->from, {x, found->from.y}}, false);
                if (!found->is_frame)
                    ask_about(found->relations.front(), {x - offset + indent(kinds), found->from.y});
                of_column.insert(of_column.end(), found->relations.begin(), found->relations.end());
                lowest = found->from.y;
                if (made.columns[column].strip == PlacedColumn::no_strip)
                    reach(*lowest);
            }
            relations.insert(relations.end(), of_column.begin(), of_column.end());
            if (!lowest || made.columns[column].strip == PlacedColumn::no_strip)
                continue;
            Strip& strip = strips[made.columns[column].strip];
            strip.y =
                from.y + made.columns[column].strip + lane_offset(own, kinds, kind) - spacing::before_lanes;
            strip.right = x;
            strip.relations.insert(strip.relations.end(), of_column.begin(), of_column.end());
            reach(strip.y);
            lines_.add(kind, LinePart::trunk, of_column, {{x, strip.y}, {x, *lowest}}, false);
        }
        for (const auto& [row, strip] : strips)
            lines_.add(kind, LinePart::trunk, strip.relations, {{main, strip.y}, {strip.right, strip.y}},
                       false);
        if (own.kind == BlockKind::topic)
            led_through_[{number, kind}] = relations;
        if (first)
            draw_main_lane(number, kind, relations, main, *first, *last);
    }

    /// From the farthest item to the box or frame, where the head is.
    void draw_main_lane(std::uint32_t number, ArrowKind kind, const std::vector<std::uint32_t>& relations,
                        double x, double first, double last) {
        const Block& own = block(number);
        if (own.kind == BlockKind::claim && !own.shape.beside) {
            lines_.add(kind, LinePart::trunk, relations, {{x, last}, {x, own.y + own.height}}, true);
            return;
        }
        const bool is_claim = own.kind == BlockKind::claim;
        double end = own.y + frame_port_of(kind);
        if (is_claim) {
            const int place = kind == ArrowKind::unsaid ? place_of_unsaid(number) : place_of(kind);
            end = own.y + std::min(own.height - 6, 10 + spacing::lane * place);
        }
        const Point head{is_claim ? own.x + own.width : own.x, end};
        lines_.add(kind, LinePart::trunk, relations, {{x, last}, {x, end}, head}, is_claim);
        if (first < end)
            lines_.add(kind, LinePart::trunk, relations, {{x, first}, {x, end}}, false);
    }

    static int place_of(ArrowKind kind) {
        return static_cast<int>(std::find(std::begin(lane_kinds), std::end(lane_kinds), kind) -
                                std::begin(lane_kinds));
    }

    /// Below all others that lead there.
    int place_of_unsaid(std::uint32_t number) {
        const Kinds kinds = lanes_of(blocks_, block(number));
        int place = 0;
        for (const ArrowKind one : lane_kinds)
            if (one != ArrowKind::unsaid && (kinds & bit(one)) != 0)
                place = place_of(one) + 1;
        return place;
    }

    // ---- What is to be told. ----

    void take_down() {
        for (const Block& one : blocks_.all) {
            if (one.kind == BlockKind::claim)
                layout_.boxes[one.ref].rect = {one.x, one.y, one.width, one.height};
            else if (one.kind == BlockKind::topic)
                take_down_frame(one);
        }
        for (Proxy& proxy : layout_.proxies)
            proxy.words =
                std::to_string(diagram_.boxes[proxy.box].number) + " " +
                fitted(diagram_.boxes[proxy.box].text, proxy.rect.width - 40, TextStyle::tag, measure_);
        const Shape& whole = block(blocks_.sheet).shape;
        layout_.width = whole.width;
        layout_.height = whole.height;
    }

    void take_down_frame(const Block& one) {
        PlacedFrame& frame = layout_.frames[one.ref];
        frame.rect = {one.x, one.y, one.shape.width, one.shape.height};
        frame.words = {one.x + spacing::frame + indent(lanes_of(blocks_, one)), one.y + 3, one.width - 12,
                       one.height - 7};
    }

    const Diagram& diagram_;
    const Links& links_;
    Measure& measure_;
    Blocks& blocks_;
    Layout& layout_;
    LineAdder lines_;
    std::vector<Arrangement> arranged_;                                                      // by block
    std::map<std::pair<std::uint32_t, ArrowKind>, std::vector<std::uint32_t>> led_through_;  // by topic
};

}  // namespace

void LineAdder::add(ArrowKind kind, LinePart part, const std::vector<std::uint32_t>& relations,
                    const std::vector<Point>& corners, bool head) {
    PlacedLine line{.kind = kind,
                    .part = part,
                    .relations = {static_cast<std::uint32_t>(layout_.line_relations.size()),
                                  static_cast<std::uint32_t>(relations.size())},
                    .points = {static_cast<std::uint32_t>(layout_.points.size()), 0},
                    .head = head};
    for (const Point& corner : corners)
        if (line.points.count == 0 || layout_.points.back() != corner) {
            layout_.points.push_back(corner);
            ++line.points.count;
        }
    if (line.points.count < 2) {
        layout_.points.resize(line.points.first);
        return;
    }
    layout_.line_relations.insert(layout_.line_relations.end(), relations.begin(), relations.end());
    layout_.lines.push_back(line);
}

void place(const Diagram& diagram, const Links& links, Measure& measure, Blocks& blocks, Layout& layout) {
    Placing(diagram, links, measure, blocks, layout).run();
}

}  // namespace argmap

#include "layout/questions.hpp"

#include "layout/measure.hpp"
#include "layout/nearby.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace argmap {

namespace {

/// A line as points close to each other, its ends among them.
using Way = std::vector<Point>;

Point between(Point from, Point to, double part) {
    return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

/// By de Casteljau's algorithm.
Point on_curve(const Point* control, double part) {
    const Point first = between(control[0], control[1], part);
    const Point middle = between(control[1], control[2], part);
    const Point last = between(control[2], control[3], part);
    return between(between(first, middle, part), between(middle, last, part), part);
}

Way way_of(const Layout& layout, const PlacedLine& line) {
    constexpr int steps = 16;  // of a piece
    const Point* const points = layout.points.data() + line.points.first;
    const std::uint32_t step = line.curved ? 3 : 1;
    Way way{points[0]};
    for (std::uint32_t at = 0; at + step < line.points.count; at += step)
        for (int i = 1; i <= steps; ++i) {
            const double part = i / double{steps};
            way.push_back(line.curved ? on_curve(points + at, part)
                                      : between(points[at], points[at + 1], part));
        }
    return way;
}

double length(Point from, Point to) {
    return std::hypot(to.x - from.x, to.y - from.y);
}

/// The point that has such a part of the line before it.
Point point_at(const Way& way, double part) {
    double left = 0;
    for (std::size_t i = 0; i + 1 < way.size(); ++i)
        left += length(way[i], way[i + 1]) * part;
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
        const double piece = length(way[i], way[i + 1]);
        if (piece > 0 && left <= piece)
            return between(way[i], way[i + 1], left / piece);
        left -= piece;
    }
    return way.back();
}

bool is_called(const DrawnRelation& relation) {
    return relation.marks.question || relation.marks.number;
}

class QuestionPlacing {
  public:
    QuestionPlacing(const Diagram& diagram, Layout& layout)
        : diagram_(diagram),
          layout_(layout),
          is_placed_(diagram.relations.size(), false),
          obstacles_(layout.width, layout.height),
          ways_(layout.width, layout.height) {}

    void run() {
        add_obstacles();
        for (std::uint32_t line = 0; line < layout_.lines.size(); ++line)
            ask_on(line);
    }

  private:
    void add_obstacles() {
        for (const PlacedBox& box : layout_.boxes)
            obstacles_.add(box.rect);
        for (const PlacedFrame& frame : layout_.frames)
            if (frame.rect.width > 0)
                obstacles_.add(words_of(frame));
        constexpr double radius = 4.6;
        for (const Point& point : layout_.junctions)
            obstacles_.add({point.x - radius, point.y - radius, 2 * radius, 2 * radius});
        constexpr double thin = 0.1;
        for (std::uint32_t line = 0; line < layout_.lines.size(); ++line)
            for (const Point& point : way_of(layout_, layout_.lines[line])) {
                ways_.add({point.x - thin, point.y - thin, 2 * thin, 2 * thin});
                line_at_.push_back(line);
            }
    }

    /// Where the letters of a title are, without what is above and below them.
    static Rect words_of(const PlacedFrame& frame) {
        const double leading = text_size(TextStyle::topic).leading;
        return {frame.words.x, frame.words.y, frame.words.width,
                static_cast<double>(frame.lines.size()) * leading};
    }

    void ask_on(std::uint32_t number) {
        const PlacedLine& line = layout_.lines[number];
        const std::uint32_t relation = layout_.line_relations[line.relations.first];
        if (line.part != LinePart::whole || is_placed_[relation] || !is_called(diagram_.relations[relation]))
            return;
        is_placed_[relation] = true;
        layout_.questions.push_back({relation, best_place(number)});
        obstacles_.add(layout_.questions.back().room());
    }

    Point best_place(std::uint32_t line) const {
        constexpr double parts[] = {0.5,  0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34,
                                    0.66, 0.3,  0.7,  0.26, 0.74, 0.22, 0.18};
        const Way way = way_of(layout_, layout_.lines[line]);
        for (const bool off_lines : {true, false})
            for (const double part : parts) {
                const Point middle = point_at(way, part);
                if (is_free(middle) && (!off_lines || is_off_other_lines(middle, line)))
                    return middle;
            }
        return point_at(way, parts[0]);
    }

    bool is_free(Point middle) const {
        return obstacles_.all_of(PlacedQuestion{.relation = 0, .middle = middle}.room(),
                                 [](std::uint32_t) { return false; });
    }

    bool is_off_other_lines(Point middle, std::uint32_t line) const {
        return ways_.all_of(PlacedQuestion{.relation = 0, .middle = middle}.room(),
                            [&](std::uint32_t point) { return line_at_[point] == line; });
    }

    const Diagram& diagram_;
    Layout& layout_;
    std::vector<bool> is_placed_;  // by relation
    Nearby obstacles_;
    Nearby ways_;                         // points of all lines
    std::vector<std::uint32_t> line_at_;  // by point
};

}  // namespace

void place_questions(const Diagram& diagram, Layout& layout) {
    if (std::any_of(diagram.relations.begin(), diagram.relations.end(), is_called))
        QuestionPlacing(diagram, layout).run();
}

}  // namespace argmap

#include "layout/across.hpp"

#include "layout/nearby.hpp"
#include "layout/place.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace argmap {

namespace {

constexpr double longest = 640;
constexpr double clear_of_boxes = 3;
constexpr double clear_of_lines = 3.5;
constexpr int most_crossings = 2;
constexpr double cost_of_crossing = 60, cost_of_bend = 25;

using Way = std::vector<Point>;

Rect around(Point from, Point to, double more) {
    return {std::min(from.x, to.x) - more, std::min(from.y, to.y) - more, std::abs(to.x - from.x) + 2 * more,
            std::abs(to.y - from.y) + 2 * more};
}

bool is_upright(const Rect& line) {
    return line.width < line.height;
}

double length(const Way& way) {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < way.size(); ++i)
        sum += std::abs(way[i].x - way[i + 1].x) + std::abs(way[i].y - way[i + 1].y);
    return sum;
}

class Router {
  public:
    Router(const Links& links, const Blocks& blocks, Layout& layout)
        : links_(links),
          blocks_(blocks),
          layout_(layout),
          lines_(layout),
          obstacles_(layout.width, layout.height),
          drawn_(layout.width, layout.height) {
        for (const PlacedBox& box : layout.boxes)
            obstacles_.add(box.rect);
        for (const PlacedFrame& frame : layout.frames)
            if (frame.rect.width > 0)
                obstacles_.add(frame.words);
        for (const Proxy& proxy : layout.proxies)
            obstacles_.add(proxy.rect);
        for (const PlacedQuestion& question : layout.questions)
            obstacles_.add(question.room());
        for (const PlacedLine& line : layout.lines)
            take_up(line);
    }

    /// Whether there is a way.
    bool draw(const Across& across) {
        const Link& link = links_[across.relation];
        // Premises that only work together must not look as if each stood alone.
        if (link.aims_at_relation || link.premise_count > 1 || stands_by_proxy(blocks_, across))
            return false;
        const Rect& from = layout_.boxes[across.box].rect;
        const Rect& to = layout_.boxes[link.target].rect;
        if (std::abs(from.x - to.x) + std::abs(from.y - to.y) > longest)
            return false;
        asks_ = link.kind == ArrowKind::unsaid;
        from_ = across.box;
        to_ = link.target;
        best_.clear();
        best_cost_ = longest;
        try_sides(from, to);
        try_far_side(from, to);
        try_ends(from, to);
        if (best_.empty())
            return false;
        lines_.add(link.kind, LinePart::whole, {across.relation}, best_, true);
        take_up(layout_.lines.back());
        if (asks_)
            add_question(across.relation);
        return true;
    }

  private:
    void take_up(const PlacedLine& line) {
        const Point* const points = layout_.points.data() + line.points.first;
        for (std::uint32_t i = 0; i + 1 < line.points.count; ++i)
            drawn_.add(around(points[i], points[i + 1], line.part == LinePart::bar ? 2 : 0.1));
    }

    void add_question(std::uint32_t relation) {
        layout_.questions.push_back({.relation = relation, .middle = middle_of_longest(best_)});
        obstacles_.add(layout_.questions.back().room());
    }

    static Point middle_of_longest(const Way& way) {
        std::size_t best = 0;
        const auto length_of = [&](std::size_t i) {
            return std::abs(way[i].x - way[i + 1].x) + std::abs(way[i].y - way[i + 1].y);
        };
        for (std::size_t i = 1; i + 1 < way.size(); ++i)
            if (length_of(i) > length_of(best))
                best = i;
        return {(way[best].x + way[best + 1].x) / 2, (way[best].y + way[best + 1].y) / 2};
    }

    /// Whether there is room for the letters of a relation on a way.
    bool has_room_to_ask(const Way& way) const {
        const PlacedQuestion question{.relation = 0, .middle = middle_of_longest(way)};
        const auto none = [](std::uint32_t) { return false; };
        return obstacles_.all_of(question.room(), none) && drawn_.all_of(question.room(), none);
    }

    /// From the side of one box to a side of the other, round the lower corners.
    void try_sides(const Rect& from, const Rect& to) {
        for (const double up : {8.0, 14.0, 4.0}) {
            const double y = from.bottom() - up, end = to.bottom() - up - 3;
            const auto by = [&](double start, double x, double side) {
                consider({{start, y}, {x, y}, {x, end}, {side, end}});
            };
            for (const double out : {7.0, 12.0, 17.0}) {
                by(from.right(), std::max(from.right(), to.right()) + out, to.right());
                if (to.right() + 10 < from.x) {
                    by(from.x, to.right() + out, to.right());
                    by(from.x, from.x - out, to.right());
                }
                if (from.right() + 10 < to.x) {
                    by(from.right(), from.right() + out, to.x);
                    by(from.right(), to.x - out, to.x);
                }
            }
        }
    }

    /// Past all that stands to the right of both.
    void try_far_side(const Rect& from, const Rect& to) {
        constexpr double look = 260, near = 40;
        const double right = std::max(from.right(), to.right());
        double past = right;
        const double top = std::min(from.bottom(), to.bottom()) - 12;
        obstacles_.all_of({std::min(from.right(), to.right()) - 5, top,
                           right + look - std::min(from.right(), to.right()) + 5,
                           std::max(from.bottom(), to.bottom()) - top},
                          [&](std::uint32_t number) {
                              if (obstacles_[number].x < right + near)
                                  past = std::max(past, obstacles_[number].right());
                              return true;
                          });
        for (const double up : {8.0, 15.0})
            for (const double out : {5.0, 9.0, 13.0})
                consider({{from.right(), from.bottom() - up},
                          {past + out, from.bottom() - up},
                          {past + out, to.bottom() - up - 3},
                          {to.right(), to.bottom() - up - 3}});
    }

    /// From the lower edge of the upper box to the upper edge of the lower one, or the other way.
    void try_ends(const Rect& from, const Rect& to) {
        const double left = std::max(from.x, to.x) + 40, right = std::min(from.right(), to.right()) - 8;
        for (const double part : {0.6, 0.75, 0.9}) {
            const double start = from.x + from.width * part, end = to.x + to.width * (part + 0.04);
            const double both = left + (right - left) * part;
            const bool is_above = to.y > from.bottom(), is_below = from.y > to.bottom();
            if (!is_above && !is_below)
                return;
            const double out = is_above ? from.bottom() : from.y;
            const double in = is_above ? to.y : to.bottom();
            if (right > left + 20)
                consider({{both, out}, {both, in}});
            for (const double away : {5.0, 8.0}) {
                const double near_end = is_above ? in - away : in + away;
                const double near_start = is_above ? out + away : out - away;
                consider({{start, out}, {start, near_end}, {end, near_end}, {end, in}});
                consider({{start, out}, {start, near_start}, {end, near_start}, {end, in}});
            }
        }
    }

    void consider(const Way& way) {
        const double long_ = length(way) + cost_of_bend * static_cast<double>(way.size() - 2);
        if (long_ >= best_cost_ || (asks_ && !has_room_to_ask(way)))
            return;
        int crossings = 0;
        for (std::size_t i = 0; i + 1 < way.size(); ++i)
            if (!is_free(way[i], way[i + 1], crossings))
                return;
        const double cost = long_ + cost_of_crossing * crossings;
        if (cost >= best_cost_)
            return;
        best_ = way;
        best_cost_ = cost;
    }

    bool is_free(Point from, Point to, int& crossings) const {
        const Rect exact = around(from, to, 0);
        const auto is_passed = [&](std::uint32_t number) {
            if (number != from_ && number != to_)
                return false;
            // It may touch the boxes that it joins.
            constexpr double border = 0.5;
            const Rect& own = obstacles_[number];
            return !(own.x + border < exact.right() && exact.x < own.right() - border &&
                     own.y + border < exact.bottom() && exact.y < own.bottom() - border);
        };
        if (!obstacles_.all_of(around(from, to, clear_of_boxes), is_passed))
            return false;
        const Rect wide = around(from, to, clear_of_lines);
        std::vector<std::uint32_t> met;
        const auto is_crossed = [&](std::uint32_t number) {
            if (is_upright(drawn_[number]) == is_upright(wide))
                return false;
            met.push_back(number);
            return true;
        };
        if (!drawn_.all_of(wide, is_crossed))
            return false;
        std::sort(met.begin(), met.end());  // a line may be met in several cells
        crossings += static_cast<int>(std::unique(met.begin(), met.end()) - met.begin());
        return crossings <= most_crossings;
    }

    const Links& links_;
    const Blocks& blocks_;
    Layout& layout_;
    LineAdder lines_;
    Nearby obstacles_;   // boxes first, in their order
    Nearby drawn_;       // pieces of lines
    bool asks_ = false;  // how the relation bears that is drawn
    std::uint32_t from_ = 0, to_ = 0;
    Way best_;
    double best_cost_ = longest;
};

}  // namespace

std::vector<std::size_t> draw_across(const Links& links, const Blocks& blocks,
                                     const std::vector<std::size_t>& wanted, Layout& layout) {
    std::vector<std::size_t> drawn;
    if (wanted.empty())
        return drawn;
    Router router(links, blocks, layout);
    for (const std::size_t number : wanted)
        if (router.draw(blocks.across[number]))
            drawn.push_back(number);
    return drawn;
}

}  // namespace argmap

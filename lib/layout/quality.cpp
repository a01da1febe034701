#include "layout/quality.hpp"

#include "layout/nearby.hpp"

#include <array>
#include <cmath>
#include <set>
#include <span>
#include <vector>

namespace argmap {

namespace {

/// A straight piece of a line.
struct Piece {
    Point from, to;
    std::uint32_t line = 0;
};

Point on_curve(std::span<const Point, 4> control, double at) {
    const double left = 1 - at;
    const std::array<double, 4> weights{left * left * left, 3 * left * left * at, 3 * left * at * at,
                                        at * at * at};
    Point point;
    for (std::size_t i = 0; i < 4; ++i) {
        point.x += weights[i] * control[i].x;
        point.y += weights[i] * control[i].y;
    }
    return point;
}

std::vector<Piece> pieces(const Layout& layout) {
    constexpr int pieces_a_curve = 8;
    std::vector<Piece> found;
    for (std::uint32_t number = 0; number < layout.lines.size(); ++number) {
        const PlacedLine& line = layout.lines[number];
        const std::span<const Point> points(layout.points.data() + line.points.first, line.points.count);
        if (!line.curved) {
            for (std::size_t i = 0; i + 1 < points.size(); ++i)
                found.push_back({points[i], points[i + 1], number});
            continue;
        }
        for (std::size_t i = 0; i + 3 < points.size(); i += 3) {
            const std::span<const Point, 4> control = points.subspan(i).first<4>();
            for (int k = 0; k < pieces_a_curve; ++k)
                found.push_back({on_curve(control, k / double{pieces_a_curve}),
                                 on_curve(control, (k + 1) / double{pieces_a_curve}), number});
        }
    }
    return found;
}

Rect around(const Piece& piece) {
    constexpr double more = 0.05;
    return {std::min(piece.from.x, piece.to.x) - more, std::min(piece.from.y, piece.to.y) - more,
            std::abs(piece.from.x - piece.to.x) + 2 * more, std::abs(piece.from.y - piece.to.y) + 2 * more};
}

/// Twice the area of a triangle, by its sign the side of a line on which a point lies.
double side(Point from, Point to, Point of) {
    return (to.x - from.x) * (of.y - from.y) - (to.y - from.y) * (of.x - from.x);
}

bool cross(const Piece& one, const Piece& other) {
    constexpr double touch = 0.5;  // pixels; ends that only meet do not cross
    const auto apart = [](const Piece& line, Point a, Point b) {
        const double long_ = std::hypot(line.to.x - line.from.x, line.to.y - line.from.y);
        const double first = side(line.from, line.to, a), second = side(line.from, line.to, b);
        return first * second < 0 && std::min(std::abs(first), std::abs(second)) > touch * long_;
    };
    return apart(one, other.from, other.to) && apart(other, one.from, one.to);
}

/// By cutting the piece off at each side of the box in turn (Liang and Barsky, 1984).
bool runs_through(const Piece& piece, const Rect& box) {
    constexpr double border = 1.5;
    const double x = piece.to.x - piece.from.x, y = piece.to.y - piece.from.y;
    double first = 0, last = 1;
    const auto cut = [&](double along, double room) {
        if (along == 0)
            return room > 0;
        const double at = room / along;
        if (along < 0)
            first = std::max(first, at);
        else
            last = std::min(last, at);
        return first < last;
    };
    return cut(-x, piece.from.x - box.x - border) && cut(x, box.right() - border - piece.from.x) &&
           cut(-y, piece.from.y - box.y - border) && cut(y, box.bottom() - border - piece.from.y);
}

}  // namespace

Quality quality(const Layout& layout) {
    Quality found;
    const std::vector<Piece> all = pieces(layout);
    Nearby lines(layout.width, layout.height), boxes(layout.width, layout.height);
    for (const PlacedBox& box : layout.boxes) {
        boxes.add(box.rect);
        found.used += box.rect.width * box.rect.height / (layout.width * layout.height);
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> passed;  // line and box
    for (const Piece& piece : all) {
        found.length += std::hypot(piece.to.x - piece.from.x, piece.to.y - piece.from.y);
        std::set<std::uint32_t> met;
        lines.all_of(around(piece), [&](std::uint32_t other) {
            if (all[other].line != piece.line && cross(piece, all[other]))
                met.insert(other);
            return true;
        });
        found.crossings += met.size();
        lines.add(around(piece));
        boxes.all_of(around(piece), [&](std::uint32_t box) {
            if (runs_through(piece, layout.boxes[box].rect))
                passed.emplace(piece.line, box);
            return true;
        });
    }
    found.through = passed.size();
    std::set<std::uint32_t> told;
    for (const PlacedBox& box : layout.boxes)
        for (const Tag& tag : box.tags)
            told.insert(tag.relation);
    found.tags = told.size();
    return found;
}

}  // namespace argmap

#include "render/heads.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace argmap {

namespace {

/// Of length 1, from one point towards another.
Point direction(Point from, Point to) {
    const double x = to.x - from.x, y = to.y - from.y;
    const double length = std::hypot(x, y);
    return length == 0 ? Point{0, -1} : Point{x / length, y / length};
}

/// So far back along a line from its end, and so far to its left.
Point at(Point end, Point along, double back, double left) {
    return {end.x - along.x * back + along.y * left, end.y - along.y * back - along.x * left};
}

}  // namespace

void paint_head(ArrowKind kind, std::span<const Point> corners, std::string_view colour,
                std::string_view background, bool has_fallen, Canvas& canvas) {
    const Point end = corners.back();
    const Point along = direction(corners[corners.size() - 2], end);
    switch (kind) {
        case ArrowKind::support: {
            constexpr double length = 8, half = 3.6;
            const std::array triangle{end, at(end, along, length, half), at(end, along, length, -half)};
            canvas.polygon(triangle, has_fallen ? background : colour, {.colour = colour, .width = 1});
            return;
        }
        case ArrowKind::attack:
        case ArrowKind::contrary: {
            constexpr double half = 5, thick = 3;
            const std::array bar{at(end, along, thick / 2, half), at(end, along, thick / 2, -half)};
            canvas.line(bar, {.colour = colour, .width = has_fallen ? 2.2 : thick});
            return;
        }
        case ArrowKind::undercut: {
            constexpr double half = 4.2;
            const std::array diamond{end, at(end, along, half, half), at(end, along, 2 * half, 0),
                                     at(end, along, half, -half)};
            canvas.polygon(diamond, background, {.colour = colour, .width = 1.3});
            return;
        }
        case ArrowKind::unsaid: {
            constexpr double length = 7.5, half = 4.2;
            const std::array wedge{at(end, along, length, half), end, at(end, along, length, -half)};
            canvas.line(wedge, {.colour = colour, .width = 1.6});
            return;
        }
        case ArrowKind::rephrase:
            return;
    }
}

std::vector<Point> beside(std::span<const Point> corners, double by) {
    std::vector<Point> moved;
    moved.reserve(corners.size());
    for (std::size_t i = 0; i < corners.size(); ++i) {
        // A corner moves so far that it lies beside both pieces that meet in it.
        const Point before = direction(corners[i == 0 ? 0 : i - 1], corners[i == 0 ? 1 : i]);
        const Point after = i + 1 < corners.size() ? direction(corners[i], corners[i + 1]) : before;
        const double together = 1 + before.x * after.x + before.y * after.y;
        const double more = by / std::max(together, 0.5);
        moved.push_back(
            {corners[i].x + (before.y + after.y) * more, corners[i].y - (before.x + after.x) * more});
    }
    return moved;
}

}  // namespace argmap

// Text of a fixed width, and what must hold of every layout.
#pragma once

#include "layout/layout.hpp"
#include "layout/measure.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

/// Every column of a letter is six tenths of its size wide.
class FixedWidth : public Measure {
  public:
    double width(std::string_view text, TextStyle style) override {
        return static_cast<double>(argmap::width(text)) * 0.6 * text_size(style).size;
    }
};

inline bool overlap(const Rect& one, const Rect& other) {
    constexpr double touch = 0.01;
    return one.x + touch < other.right() && other.x + touch < one.right() && one.y + touch < other.bottom() &&
           other.y + touch < one.bottom();
}

/// A straight piece of a line as the room that it takes, which is none across.
inline Rect room(Point from, Point to) {
    return {std::min(from.x, to.x), std::min(from.y, to.y), std::abs(to.x - from.x), std::abs(to.y - from.y)};
}

inline bool runs_through(const Rect& piece, const Rect& box) {
    constexpr double border = 1;
    return piece.right() > box.x + border && piece.x < box.right() - border &&
           piece.bottom() > box.y + border && piece.y < box.bottom() - border;
}

/// What is wrong with a layout, in words, a line each: boxes that overlap or leave their frames or the
/// picture, lines that run through a box or askew, heads that share a point. Quadratic.
inline std::string faults(const Diagram& diagram, const Layout& layout) {
    std::string found;
    const auto& boxes = layout.boxes;
    const Rect picture{0, 0, layout.width, layout.height};
    const auto is_in = [](const Rect& inner, const Rect& outer) {
        return inner.x >= outer.x - 0.01 && inner.y >= outer.y - 0.01 &&
               inner.right() <= outer.right() + 0.01 && inner.bottom() <= outer.bottom() + 0.01;
    };
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const std::string& id = diagram.boxes[i].id;
        if (!is_in(boxes[i].rect, picture))
            found += id + " leaves the picture\n";
        for (std::size_t k = i + 1; k < boxes.size(); ++k)
            if (overlap(boxes[i].rect, boxes[k].rect))
                found += id + " overlaps " + diagram.boxes[k].id + "\n";
        for (const Proxy& proxy : layout.proxies)
            if (overlap(boxes[i].rect, proxy.rect))
                found += id + " overlaps what stands for " + diagram.boxes[proxy.box].id + "\n";
        for (std::uint32_t cluster = 0; cluster < layout.frames.size(); ++cluster) {
            bool belongs = false;
            for (std::uint32_t own = diagram.boxes[i].tone == Tone::thesis ? Box::no_cluster
                                                                           : diagram.boxes[i].cluster;
                 own != Box::no_cluster; own = diagram.clusters[own].parent)
                belongs |= own == cluster;
            if (belongs ? !is_in(boxes[i].rect, layout.frames[cluster].rect)
                        : overlap(boxes[i].rect, layout.frames[cluster].rect))
                found += id + (belongs ? " leaves " : " stands in ") + diagram.clusters[cluster].id + "\n";
        }
    }
    std::map<std::pair<double, double>, int> heads;
    for (const PlacedLine& line : layout.lines) {
        const Point* const points = layout.points.data() + line.points.first;
        for (std::uint32_t i = 0; i + 1 < line.points.count; ++i) {
            const Rect piece = room(points[i], points[i + 1]);
            if (piece.width > 0.01 && piece.height > 0.01)
                found += "a line runs askew\n";
            for (std::size_t box = 0; box < boxes.size(); ++box)
                if (runs_through(piece, boxes[box].rect))
                    found += "a line runs through " + diagram.boxes[box].id + "\n";
        }
        const Point end = points[line.points.count - 1];
        if (line.head && ++heads[{end.x, end.y}] > 1)
            found += "two heads share a point\n";
    }
    return found;
}

}  // namespace argmap

#include "layout/junctions.hpp"

#include "diagram/links.hpp"

#include <optional>

namespace argmap {

namespace {

Point middle(const Rect& rect) {
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

/// By relation.
struct Candidates {
    std::vector<std::optional<Point>> bars;     ///< the middle of its bar
    std::vector<std::optional<Point>> aims;     ///< where another ends at it
    std::vector<std::optional<Point>> middles;  ///< of a line of its own
};

Candidates look_for(const Diagram& diagram, const Layout& layout, const Links& links) {
    const std::size_t count = diagram.relations.size();
    Candidates found;
    found.bars.resize(count);
    found.aims.resize(count);
    found.middles.resize(count);
    const auto keep_first = [](std::optional<Point>& kept, Point point) {
        if (!kept)
            kept = point;
    };
    for (const PlacedLine& line : layout.lines) {
        const Point* const points = layout.points.data() + line.points.first;
        const std::uint32_t last = line.points.count - 1;
        const Point halfway{(points[last / 2].x + points[(last + 1) / 2].x) / 2,
                            (points[last / 2].y + points[(last + 1) / 2].y) / 2};
        for (std::uint32_t i = 0; i < line.relations.count; ++i) {
            const std::uint32_t relation = layout.line_relations[line.relations.first + i];
            if (line.part == LinePart::bar)
                keep_first(found.bars[relation], halfway);
            else if (line.relations.count == 1)
                keep_first(found.middles[relation], halfway);
            if (line.head && links[relation].aims_at_relation)
                keep_first(found.aims[links[relation].target], points[last]);
        }
    }
    return found;
}

}  // namespace

std::vector<Point> junction_points(const Diagram& diagram, const Layout& layout) {
    if (!layout.junctions.empty() || diagram.junctions.empty())
        return layout.junctions;
    const Links links(diagram);
    const Candidates found = look_for(diagram, layout, links);
    std::vector<Point> points;
    points.reserve(diagram.junctions.size());
    for (const Junction& junction : diagram.junctions) {
        const std::uint32_t relation = junction.relation;
        const Point by_premise = middle(layout.boxes[links.premises(relation).front()].rect);
        points.push_back(found.bars[relation]      ? *found.bars[relation]
                         : found.aims[relation]    ? *found.aims[relation]
                         : found.middles[relation] ? *found.middles[relation]
                                                   : by_premise);
    }
    return points;
}

}  // namespace argmap

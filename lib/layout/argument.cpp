#include "layout/argument.hpp"

#include "layout/blocks.hpp"
#include "layout/margins.hpp"
#include "layout/place.hpp"
#include "layout/sizes.hpp"
#include "layout/tree.hpp"

#include <algorithm>
#include <vector>

namespace argmap {

namespace {

/// A tag at both ends of what goes across, but at the second where a proxy of the premise stands there.
void add_tags(const Links& links, const Blocks& blocks, const std::vector<Across>& across, Layout& layout) {
    for (PlacedBox& box : layout.boxes) {
        box.tags.clear();
        box.numbered = false;
    }
    for (const Across& one : across) {
        const std::uint32_t end = links.end_box(one.relation);
        layout.boxes[one.box].tags.push_back(
            {.relation = one.relation, .box = end, .incoming = false, .from = {}, .words = {}});
        layout.boxes[one.box].numbered = true;
        layout.boxes[end].numbered = true;
    }
    for (const Block& block : blocks.all)
        for (const std::uint32_t box : block.absent)
            layout.boxes[box].numbered = true;
    for (const Across& one : across) {
        const std::uint32_t own = blocks.of_relation[one.relation];
        const bool has_proxy = own != nothing && blocks.all[own].kind == BlockKind::argument &&
                               std::find(blocks.all[own].absent.begin(), blocks.all[own].absent.end(),
                                         one.box) != blocks.all[own].absent.end();
        if (!has_proxy)
            layout.boxes[links.end_box(one.relation)].tags.push_back(
                {.relation = one.relation, .box = one.box, .incoming = true, .from = {}, .words = {}});
    }
}

/// Turns or mirrors a picture that was made with the conclusion at the top left.
void turn(Layout& layout, Direction direction) {
    const bool across = direction == Direction::left_to_right;
    const bool over = direction == Direction::top_to_bottom;
    if (!across && !over)
        return;
    const auto move = [&](Rect& rect) {
        if (across)
            rect.x = layout.width - rect.right();
        else
            rect.y = layout.height - rect.bottom();
    };
    for (PlacedBox& box : layout.boxes)
        move(box.rect);
    for (PlacedFrame& frame : layout.frames) {
        move(frame.rect);
        move(frame.words);
    }
    for (Proxy& proxy : layout.proxies)
        move(proxy.rect);
    for (Point& point : layout.points) {
        if (across)
            point.x = layout.width - point.x;
        else
            point.y = layout.height - point.y;
    }
}

}  // namespace

Layout lay_out_arguments(const Diagram& diagram, double ratio, Measure& measure) {
    const Wish wish{.ratio = ratio,
                    .beside = diagram.direction == Direction::left_to_right ||
                              diagram.direction == Direction::right_to_left};
    const Links links(diagram);
    Blocks blocks = make_blocks(diagram, links, choose_tree(diagram, links));
    Layout layout;
    wrap_texts(diagram, measure, layout);
    add_tags(links, blocks, blocks.across, layout);
    set_sizes(diagram, layout, measure, blocks);
    choose_shapes(blocks, wish);
    place(diagram, links, measure, blocks, layout);
    turn(layout, diagram.direction);
    add_margins(diagram, measure, layout);
    write_tags(diagram, measure, layout);
    return layout;
}

}  // namespace argmap

#include "layout/argument.hpp"

#include "layout/across.hpp"
#include "layout/blocks.hpp"
#include "layout/margins.hpp"
#include "layout/place.hpp"
#include "layout/sizes.hpp"
#include "layout/tags.hpp"
#include "layout/tree.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// A picture in the making, with the conclusion at the top left.
class Picture {
  public:
    Picture(const Diagram& diagram, const PageWish& wish, Measure& measure)
        : diagram_(diagram),
          wish_(wish),
          measure_(measure),
          links_(diagram),
          blocks_(make_blocks(diagram, links_, choose_tree(diagram, links_))) {
        const bool has_tags =
            !blocks_.across.empty() || std::any_of(diagram.boxes.begin(), diagram.boxes.end(),
                                                   [](const Box& box) { return !box.references.empty(); });
        wrap_texts(diagram, has_tags, measure, texts_);
        for (std::size_t i = 0; i < blocks_.across.size(); ++i)
            all_.push_back(i);
    }

    /// What goes across is drawn where there is a free way while everything has its tag. Then the tags of
    /// what is drawn give up their room, if all of it can be drawn without; else the room stays.
    Layout lay_out() {
        constexpr int tries = 3;
        constexpr std::size_t seldom_worth_it = 20'000;  // claims: it takes as long again for each try
        lay_out_with_tags(all_);
        std::vector<std::size_t> drawn = draw_across(links_, blocks_, all_, layout_);
        if (drawn.empty())
            return std::move(layout_);
        if (diagram_.boxes.size() <= seldom_worth_it) {
            std::vector<std::size_t> wanted = drawn;
            for (int i = 0; i < tries && !wanted.empty(); ++i) {
                lay_out_with_tags(without(wanted));
                std::vector<std::size_t> again = draw_across(links_, blocks_, wanted, layout_);
                if (again == wanted)
                    return std::move(layout_);
                wanted = std::move(again);
            }
            lay_out_with_tags(all_);
            drawn = draw_across(links_, blocks_, all_, layout_);
        }
        add_tags(without(drawn));
        return std::move(layout_);
    }

  private:
    std::vector<std::size_t> without(const std::vector<std::size_t>& drawn) const {
        std::vector<std::size_t> others;
        std::set_difference(all_.begin(), all_.end(), drawn.begin(), drawn.end(), std::back_inserter(others));
        return others;
    }

    void lay_out_with_tags(const std::vector<std::size_t>& tagged) {
        layout_ = texts_;
        add_tags(tagged);
        set_sizes(diagram_, layout_, measure_, blocks_);
        choose_shapes(blocks_, wish_);
        place(diagram_, links_, measure_, blocks_, layout_);
    }

    /// At both ends of what goes across, but not where a proxy of the premise stands.
    void add_tags(const std::vector<std::size_t>& tagged) {
        for (PlacedBox& box : layout_.boxes) {
            box.tags.clear();
            box.numbered = false;
        }
        std::vector<Told> told;
        for (const std::size_t number : tagged) {
            const Across& one = blocks_.across[number];
            told.push_back({one.relation, one.box, !stands_by_proxy(blocks_, one)});
        }
        for (const Block& block : blocks_.all)
            for (const std::uint32_t box : block.absent)
                layout_.boxes[box].numbered = true;
        set_tags(diagram_, links_, told, measure_, layout_);
    }

    const Diagram& diagram_;
    const PageWish& wish_;
    Measure& measure_;
    Links links_;
    Blocks blocks_;
    Layout texts_;  // with nothing but lines of text
    Layout layout_;
    std::vector<std::size_t> all_;  // numbers of what goes across
};

/// Mirrors a picture where the conclusion is to be elsewhere.
void turn(Layout& layout, Direction direction) {
    const bool across = direction == Direction::left_to_right;
    const bool over = direction == Direction::top_to_bottom;
    if (!across && !over)
        return;
    layout.move(
        [&](Rect& rect) {
            if (across)
                rect.x = layout.width - rect.right();
            else
                rect.y = layout.height - rect.bottom();
        },
        [&](Point& point) {
            if (across)
                point.x = layout.width - point.x;
            else
                point.y = layout.height - point.y;
        });
}

}  // namespace

Layout lay_out_arguments(const Diagram& diagram, double ratio, Measure& measure) {
    const PageWish wish{.ratio = ratio,
                        .beside = diagram.direction == Direction::left_to_right ||
                                  diagram.direction == Direction::right_to_left};
    Layout layout = Picture(diagram, wish, measure).lay_out();
    turn(layout, diagram.direction);
    add_margins(diagram, measure, layout);
    place_texts(diagram, layout);
    place_tags(layout);
    return layout;
}

}  // namespace argmap

#include "layout/tags.hpp"

#include "diagram/words.hpp"
#include "layout/sizes.hpp"
#include "layout/tag_words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace argmap {

namespace {

constexpr std::uint32_t most_rows_of_others = 6;  // for what leads to one box
constexpr double between = 6;                     // tags of one row

class TagWriting {
  public:
    TagWriting(const Diagram& diagram, const Links& links, Measure& measure, Layout& layout)
        : diagram_(diagram), links_(links), words_(diagram, links), measure_(measure), layout_(layout) {}

    void run(const std::vector<Told>& told) {
        for (const Told& one : told)
            add(one.box, {.relation = one.relation, .box = links_.end_box(one.relation)});
        std::vector<bool> is_told(links_.size(), false);
        for (const Told& one : told) {
            if (!one.at_target || is_told[one.relation])
                continue;
            is_told[one.relation] = true;
            add(links_.end_box(one.relation), {.relation = one.relation, .box = one.box, .incoming = true});
        }
        for (const Told& one : told)
            name_boxes_of(one.relation);
        for (std::size_t box = 0; box < layout_.boxes.size(); ++box) {
            layout_.boxes[box].numbered |= diagram_.boxes[box].is_named;
            write(static_cast<std::uint32_t>(box));
        }
    }

  private:
    void add(std::uint32_t box, Tag tag) { layout_.boxes[box].tags.push_back(std::move(tag)); }

    void name_boxes_of(std::uint32_t relation) {
        for (const std::uint32_t premise : links_.premises(relation))
            layout_.boxes[premise].numbered = true;
        if (links_[relation].aims_at_relation)
            for (const std::uint32_t premise : links_.premises(links_[relation].target))
                layout_.boxes[premise].numbered = true;
        layout_.boxes[links_.end_box(relation)].numbered = true;
        layout_.boxes[words_.final_box(relation)].numbered = true;
    }

    /// What a later version did to a relation, where the box does not say it: "[+] ".
    std::string news(std::uint32_t relation, std::uint32_t at) const {
        const DrawnRelation& drawn = diagram_.relations[relation];
        return drawn.is_news_at(diagram_.boxes[at]) ? "[" + std::string(sign(*drawn.marks.revision)) + "] "
                                                    : std::string();
    }

    /// What leads away comes first, a row each; what leads here follows, as many as fit into a row.
    void write(std::uint32_t number) {
        PlacedBox& box = layout_.boxes[number];
        const double badge = box.numbered ? measure_.width(words_.number(number), TextStyle::tag) + 8 : 0;
        box.number.width = badge;
        const double left = inside::beside_text;
        const double right = box.rect.width - std::max(inside::beside_text, badge + 8);
        std::uint32_t row = 0;
        std::size_t incoming = 0;
        for (Tag& tag : box.tags) {
            if (tag.incoming) {
                ++incoming;
                continue;
            }
            tag.from = {left + tag_sign, static_cast<double>(row++)};
            tag.words = fitted(news(tag.relation, number) + words_.says(tag.relation, number),
                               right - tag.from.x, TextStyle::tag, measure_);
        }
        if (incoming > 0)
            row = write_incoming(number, left, right, row, incoming);
        box.references.clear();
        const double whole = box.rect.width - 2 * inside::beside_text - tag_sign;
        for (const PageReference& reference : diagram_.boxes[number].references)
            box.references.push_back({.from = {left + tag_sign, static_cast<double>(row++)},
                                      .words = fitted(reference.words, whole, TextStyle::tag, measure_)});
        const bool badge_has_room =
            box.references.empty() ||
            measure_.width(box.references.back().words, TextStyle::tag) <= right - left - tag_sign;
        box.tag_rows = row + (badge_has_room ? 0 : 1);
    }

    std::uint32_t write_incoming(std::uint32_t number, double left, double right, std::uint32_t row,
                                 std::size_t count) {
        PlacedBox& box = layout_.boxes[number];
        const std::uint32_t last = row + most_rows_of_others - 1;
        double x = left;
        for (Tag& tag : box.tags) {
            if (!tag.incoming)
                continue;
            tag.words =
                news(tag.relation, number) + words_.question(tag.relation) + words_.premises(tag.relation);
            if (links_[tag.relation].aims_at_relation)
                tag.words += " (→" + words_.number(words_.final_box(tag.relation)) + ")";
            const double width = tag_sign + measure_.width(tag.words, TextStyle::tag);
            if (x > left && x + width > right) {
                x = left;
                ++row;
            }
            tag.from = {x + tag_sign, static_cast<double>(row)};
            const bool is_full =
                row == last && count > 1 &&
                x + width + between + tag_sign + measure_.width("+ 1000", TextStyle::tag) > right;
            if (is_full) {
                tag.words = "+ " + std::to_string(count);
                break;
            }
            x += width + between;
            --count;
        }
        return row + 1;
    }

    const Diagram& diagram_;
    const Links& links_;
    TagWords words_;
    Measure& measure_;
    Layout& layout_;
};

}  // namespace

void set_tags(const Diagram& diagram, const Links& links, const std::vector<Told>& told, Measure& measure,
              Layout& layout) {
    TagWriting(diagram, links, measure, layout).run(told);
}

void place_tags(Layout& layout) {
    for (PlacedBox& box : layout.boxes) {
        if (box.numbered)
            box.number = {box.rect.right() - box.number.width - 3, box.rect.bottom() - 15, box.number.width,
                          12};
        const auto in_row = [&](const Point& at) {
            return Point{box.rect.x + at.x, box.rect.bottom() - 5 -
                                                inside::tag * (static_cast<double>(box.tag_rows) - 1 - at.y)};
        };
        for (Tag& tag : box.tags)
            tag.from = in_row(tag.from);
        for (PlacedReference& reference : box.references)
            reference.from = in_row(reference.from);
    }
}

}  // namespace argmap

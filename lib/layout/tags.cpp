#include "layout/tags.hpp"

#include "diagram/words.hpp"
#include "layout/sizes.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace argmap {

namespace {

constexpr std::size_t most_named = 4;             // premises of one relation
constexpr std::uint32_t most_rows_of_others = 6;  // for what leads to one box
constexpr double between = 6;                     // tags of one row

class TagWriting {
  public:
    TagWriting(const Diagram& diagram, const Links& links, Measure& measure, Layout& layout)
        : diagram_(diagram), links_(links), measure_(measure), layout_(layout) {}

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
        for (std::size_t box = 0; box < layout_.boxes.size(); ++box)
            write(layout_.boxes[box], number(static_cast<std::uint32_t>(box)));
    }

  private:
    std::string number(std::uint32_t box) const { return std::to_string(diagram_.boxes[box].number); }

    void add(std::uint32_t box, Tag tag) { layout_.boxes[box].tags.push_back(std::move(tag)); }

    void name_boxes_of(std::uint32_t relation) {
        for (const std::uint32_t premise : links_.premises(relation))
            layout_.boxes[premise].numbered = true;
        if (links_[relation].aims_at_relation)
            for (const std::uint32_t premise : links_.premises(links_[relation].target))
                layout_.boxes[premise].numbered = true;
        layout_.boxes[links_.end_box(relation)].numbered = true;
        layout_.boxes[final_box(relation)].numbered = true;
    }

    /// The claim to which the step leads that a relation is aimed at, or which is its target itself.
    std::uint32_t final_box(std::uint32_t relation) const {
        return links_[relation].aims_at_relation ? links_.end_box(links_[relation].target)
                                                 : links_[relation].target;
    }

    std::string premises(std::uint32_t relation, std::uint32_t without) const {
        std::string named;
        std::size_t count = 0;
        for (const std::uint32_t premise : links_.premises(relation)) {
            if (premise == without)
                continue;
            if (++count > most_named)
                return named + "+…";
            named += (named.empty() ? "" : "+") + number(premise);
        }
        return named;
    }

    /// What a later version did to a relation, where the box does not say it: "[+] ".
    std::string news(std::uint32_t relation, const PlacedBox& at) const {
        const DrawnRelation& drawn = diagram_.relations[relation];
        const Box& box = diagram_.boxes[static_cast<std::size_t>(&at - layout_.boxes.data())];
        return drawn.is_news_at(box) ? "[" + std::string(sign(*drawn.marks.revision)) + "] " : std::string();
    }

    std::string step(std::uint32_t relation) const {
        return premises(links_[relation].target, nothing_left_out) + "→" + number(final_box(relation));
    }

    /// What leads away comes first, a row each; what leads here follows, as many as fit into a row.
    void write(PlacedBox& box, const std::string& own) {
        const double badge = box.numbered ? measure_.width(own, TextStyle::tag) + 8 : 0;
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
            tag.words = outgoing_words(tag, right - tag.from.x, box);
        }
        if (incoming > 0)
            row = write_incoming(box, left, right, row, incoming);
        box.tag_rows = row;
    }

    std::string outgoing_words(const Tag& tag, double room, const PlacedBox& box) const {
        const Link& link = links_[tag.relation];
        const std::uint32_t own = static_cast<std::uint32_t>(&box - layout_.boxes.data());
        std::string words = news(tag.relation, box);
        if (link.premise_count > 1)
            words = together_words(premises(tag.relation, own), diagram_.language) + " ";
        words += verb(link.kind, diagram_.language);
        words += " ";
        if (link.aims_at_relation)
            return fitted(words + step_words(step(tag.relation), diagram_.language), room, TextStyle::tag,
                          measure_);
        return fitted(words + number(tag.box) + ": " + diagram_.boxes[tag.box].text, room, TextStyle::tag,
                      measure_);
    }

    std::uint32_t write_incoming(PlacedBox& box, double left, double right, std::uint32_t row,
                                 std::size_t count) {
        const std::uint32_t last = row + most_rows_of_others - 1;
        double x = left;
        for (Tag& tag : box.tags) {
            if (!tag.incoming)
                continue;
            tag.words = news(tag.relation, box) + premises(tag.relation, nothing_left_out);
            if (links_[tag.relation].aims_at_relation)
                tag.words += " (→" + number(final_box(tag.relation)) + ")";
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

    static constexpr std::uint32_t nothing_left_out = 0xFFFF'FFFF;

    const Diagram& diagram_;
    const Links& links_;
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
        for (Tag& tag : box.tags)
            tag.from = {
                box.rect.x + tag.from.x,
                box.rect.bottom() - 5 - inside::tag * (static_cast<double>(box.tag_rows) - 1 - tag.from.y)};
    }
}

}  // namespace argmap

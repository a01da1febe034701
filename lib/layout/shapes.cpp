#include "layout/shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace argmap {

namespace {

constexpr std::size_t most_shapes = 14;
constexpr std::size_t most_stacks = 24;    // of a list of items, before the best are taken
constexpr double slack = 0.01;             // sums of widths are not exact
constexpr double high_premises = 330;      // above this, what is aimed at their step stands before them
constexpr std::size_t finely_up_to = 500;  // items: for more, fewer limits are tried

/// Those that no other beats both ways, at most so many: the narrowest, and of each class of proportions the
/// one with the least area.
std::vector<Shape> best_of(std::vector<Shape> shapes) {
    std::sort(shapes.begin(), shapes.end(), [](const Shape& one, const Shape& other) {
        return one.width != other.width ? one.width < other.width : one.height < other.height;
    });
    std::vector<Shape> best;
    for (const Shape& shape : shapes)
        if (best.empty() || shape.height < best.back().height - 0.5)
            best.push_back(shape);
    if (best.size() <= most_shapes)
        return best;
    constexpr double lowest = -2.6, highest = 2.0;  // logarithms of width by height
    std::array<std::optional<Shape>, most_shapes - 1> classes;
    for (std::size_t i = 1; i < best.size(); ++i) {
        const double proportion = std::log(best[i].width / best[i].height);
        const double at = (proportion - lowest) / (highest - lowest) * static_cast<double>(classes.size());
        auto& place =
            classes[static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(classes.size() - 1)))];
        if (!place || best[i].width * best[i].height < place->width * place->height)
            place = best[i];
    }
    best.resize(1);
    for (const auto& one : classes)
        if (one)
            best.push_back(*one);
    return best;
}

/// Every limit at which a stack of blocks becomes lower, with the size of the stack: the shapes of the blocks
/// merged. Sorted by width.
std::vector<Shape> stacks(const std::vector<const Block*>& items) {
    double narrowest = 0, height = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        narrowest = std::max(narrowest, items[i]->shapes.front().width);
        if (i > 0)
            height += gap(*items[i - 1], *items[i]);
    }
    struct Step {
        double width, less;
    };
    std::vector<Step> steps;
    for (const Block* item : items) {
        const std::vector<Shape>& shapes = item->shapes;
        std::size_t first = 0;
        while (first + 1 < shapes.size() && shapes[first + 1].width <= narrowest + slack)
            ++first;
        height += shapes[first].height;
        for (std::size_t i = first + 1; i < shapes.size(); ++i)
            steps.push_back({shapes[i].width, shapes[i - 1].height - shapes[i].height});
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const Step& one, const Step& other) { return one.width < other.width; });
    std::vector<Shape> found{{.width = narrowest, .height = height, .limit = narrowest}};
    for (const Step& step : steps) {
        height -= step.less;
        if (step.width > found.back().width)
            found.push_back({.width = step.width, .height = height, .limit = step.width});
        else
            found.back().height = height;
    }
    return found;
}

std::vector<Shape> evenly_thinned(std::vector<Shape> shapes, std::size_t most) {
    if (shapes.size() <= most)
        return shapes;
    std::vector<Shape> kept;
    for (std::size_t i = 0; i < most; ++i)
        kept.push_back(shapes[i * (shapes.size() - 1) / (most - 1)]);
    return kept;
}

std::vector<const Block*> pointers(const Blocks& blocks, const std::vector<std::uint32_t>& numbers) {
    std::vector<const Block*> found;
    for (const std::uint32_t number : numbers)
        found.push_back(&blocks.all[number]);
    return found;
}

/// Rows of columns of stacked blocks, in order: a row is about `row` high and at most `limit` wide.
class Shelves {
  public:
    Shelves(const Blocks& blocks, const Block& block)
        : blocks_(blocks), block_(block), kinds_(lanes_of(blocks, block)) {}

    Arrangement arrange(double limit, double row) const {
        Arrangement made;
        walk(limit, row, &made);
        return made;
    }

    Shape shape(double limit, double row) const { return walk(limit, row, nullptr); }

  private:
    struct Column {
        double x = 0, width = 0, height = 0;
    };

    const Block& item(std::size_t number) const { return blocks_.all[block_.items[number]]; }

    /// Takes down where everything comes to stand if somebody wants it.
    Shape walk(double limit, double row, Arrangement* made) const {
        const double inner = indent(kinds_);
        const double strips = kinds_ == 0 ? 0 : spacing::lane * count(kinds_) + spacing::strip;
        double width = 0, top = 0, row_height = 0, highest = 0;
        Column column;
        std::size_t columns = 0;       // of this row
        std::size_t first_in_row = 0;  // of the arrangement's items
        for (std::size_t i = 0; i < block_.items.size(); ++i) {
            const Shape* taken = narrowest_within(item(i).shapes, row);
            if (taken == nullptr || inner + taken->width > limit + slack)
                taken = &lowest_within(item(i).shapes, limit - inner);
            const double between = i == 0 ? 0 : gap(item(i - 1), item(i));
            const double next = column.x + inner + column.width + spacing::columns;
            double y = 0;
            if (columns > 0 && column.height + between + taken->height <= row_height &&
                (taken->width <= column.width || column.x + inner + taken->width <= limit)) {
                y = column.height + between;
            } else if (columns > 0 && next + inner + taken->width <= limit && taken->height <= row_height) {
                ++columns;
                column = {.x = next};
                if (made != nullptr) {
                    if (columns == 2)  // only now is it clear that lines run above this row
                        for (std::size_t k = first_in_row; k < made->items.size(); ++k)
                            made->items[k].y += strips;
                    made->columns.push_back({.x = next, .strip = top});
                }
            } else {
                if (columns > 0)
                    top += highest + (columns > 1 ? strips : 0) + between;
                columns = 1;
                column = {};
                highest = 0;
                row_height = std::max(row, taken->height);
                if (made != nullptr) {
                    first_in_row = made->items.size();
                    made->columns.push_back({.x = 0});
                }
            }
            column.height = y + taken->height;
            column.width = std::max(column.width, taken->width);
            highest = std::max(highest, column.height);
            width = std::max(width, column.x + inner + column.width);
            if (made != nullptr)
                made->items.push_back({.item = static_cast<std::uint32_t>(i),
                                       .column = static_cast<std::uint32_t>(made->columns.size() - 1),
                                       .x = column.x + inner,
                                       .y = top + (columns > 1 ? strips : 0) + y,
                                       .shape = *taken});
        }
        const double height = top + highest + (columns > 1 ? strips : 0);
        if (made != nullptr) {
            made->width = width;
            made->height = height;
        }
        return {.width = width, .height = height, .limit = limit, .row = row};
    }

    const Blocks& blocks_;
    const Block& block_;
    Kinds kinds_;
};

Arrangement stacked(const Blocks& blocks, const Block& block, double limit) {
    Arrangement made;
    made.columns.emplace_back();
    const double inner = indent(lanes_of(blocks, block));
    double y = 0;
    for (std::uint32_t i = 0; i < block.items.size(); ++i) {
        const Block& item = blocks.all[block.items[i]];
        if (i > 0)
            y += gap(blocks.all[block.items[i - 1]], item);
        const Shape& taken = lowest_within(item.shapes, limit);
        made.items.push_back({.item = i, .column = 0, .x = inner, .y = y, .shape = taken});
        y += taken.height;
        made.width = std::max(made.width, inner + taken.width);
    }
    made.height = y;
    return made;
}

/// The shapes of the items of a block, without its box or frame. What is tried does not hang on the content:
/// limits come from fixed ladders, so that a small change of the map keeps them.
std::vector<Shape> shapes_of_items(const Blocks& blocks, const Block& block, bool finely) {
    const double inner = indent(lanes_of(blocks, block));
    std::vector<Shape> found = evenly_thinned(stacks(pointers(blocks, block.items)), most_stacks);
    for (Shape& shape : found)
        shape.width += inner;
    if (block.items.size() < 2)
        return found;
    double narrowest = 0, area = 0;
    for (const std::uint32_t number : block.items) {
        const std::vector<Shape>& shapes = blocks.all[number].shapes;
        narrowest = std::max(narrowest, inner + shapes.front().width);
        double least = (shapes.front().width + inner) * (shapes.front().height + spacing::items);
        for (const Shape& shape : shapes)
            least = std::min(least, (shape.width + inner) * (shape.height + spacing::items));
        area += least * 1.15;
    }
    finely = finely && block.items.size() <= finely_up_to;
    const double step = std::log(finely ? 1.05 : 1.25);
    const Shelves shelves(blocks, block);
    const auto rung = [step](double size) { return std::log(size) / step; };
    const double first = std::ceil(rung(std::max(narrowest, std::sqrt(area * 0.2))));
    const double last = std::max(first, std::floor(rung(std::sqrt(area * (finely ? 9 : 6)) * 1.05)));
    for (double across = first; across <= last; ++across) {
        const double limit = std::exp(across * step);
        const double even = area / limit;
        const double lowest = std::floor(rung(even * 0.2));
        const double highest = std::ceil(rung(std::max(even * 1.5, 60.0)));
        for (double up = lowest; up <= highest; ++up)
            found.push_back(shelves.shape(limit, std::exp(up * step)));
    }
    return found;
}

/// Linked premises below a bar, side by side.
void add_side_by_side(const Blocks& blocks, const Block& argument, std::vector<Shape>& found) {
    const auto premises = pointers(blocks, argument.premises);
    double lowest = 0, highest = 0;
    for (const Block* premise : premises) {
        lowest = std::max(lowest, premise->shapes.back().height);
        highest = std::max(highest, premise->shapes.front().height);
    }
    const int tries = highest <= lowest * 1.01 ? 1 : 5;
    for (int i = 0; i < tries; ++i) {
        const double row = tries == 1 ? lowest : lowest * std::pow(highest / lowest, i / (tries - 1.0));
        double width = spacing::columns * static_cast<double>(premises.size() - 1), height = 0;
        for (const Block* premise : premises) {
            const Shape& shape = narrowest_or_lowest(premise->shapes, row + slack);
            width += shape.width;
            height = std::max(height, shape.height);
        }
        std::vector<double> limits{width};
        for (const std::uint32_t undercut : argument.undercuts)
            limits.push_back(blocks.all[undercut].shapes.back().width);
        for (const double limit : limits) {
            if (limit < width)
                continue;
            Shape shape{
                .width = width, .height = spacing::bar_above + height, .limit = limit, .row = row + slack};
            for (const std::uint32_t undercut : argument.undercuts) {
                const Shape& own = lowest_within(blocks.all[undercut].shapes, limit);
                shape.height += spacing::items + own.height;
                shape.width = std::max(shape.width, own.width);
            }
            shape.width += undercut_lanes(blocks, argument);
            found.push_back(shape);
        }
    }
}

std::vector<Shape> shapes_of_argument(const Blocks& blocks, Block& argument) {
    double height = 0;
    for (const std::uint32_t premise : argument.premises)
        height += blocks.all[premise].shapes.front().height;
    argument.undercuts_first = !argument.undercuts.empty() && height > high_premises;
    std::vector<const Block*> items = pointers(blocks, argument.premises);
    const std::vector<const Block*> undercuts = pointers(blocks, argument.undercuts);
    items.insert(items.end(), undercuts.begin(), undercuts.end());
    const double left = undercut_lanes(blocks, argument) + (has_bar(argument) ? spacing::bar : 0);
    std::vector<Shape> found = stacks(items);
    for (Shape& shape : found) {
        shape.width += left;
        shape.height += spacing::proxy * static_cast<double>(argument.absent.size());
    }
    const auto has_items = [&](std::uint32_t premise) { return !blocks.all[premise].items.empty(); };
    // Where a premise has reasons of its own, the bar to the next one runs past them.
    if (argument.absent.empty() && argument.premises.size() > 1 &&
        std::any_of(argument.premises.begin(), argument.premises.end() - 1, has_items))
        add_side_by_side(blocks, argument, found);
    return found;
}

class ShapeChoice {
  public:
    ShapeChoice(Blocks& blocks, const PageWish& wish) : blocks_(blocks), wish_(wish) {
        const std::vector<std::uint32_t>& items = blocks.all[blocks.sheet].items;
        only_ = items.size() == 1 ? items.front() : nothing;
    }

    void run() {
        for (const std::uint32_t number : blocks_.inside_out) {
            Block& block = blocks_.all[number];
            std::vector<Shape> found = shapes_of(number);
            if (number == only_ || number == blocks_.sheet)
                block.shapes = {best_for_page(found)};
            else
                block.shapes = best_of(std::move(found));
        }
        Block& sheet = blocks_.all[blocks_.sheet];
        sheet.shape = sheet.shapes.front();
    }

  private:
    std::vector<Shape> shapes_of(std::uint32_t number) {
        Block& block = blocks_.all[number];
        if (block.kind == BlockKind::argument)
            return shapes_of_argument(blocks_, block);
        if (block.items.empty())
            return {{.width = block.width, .height = block.height}};
        const bool finely = block.kind != BlockKind::claim || block.parent == blocks_.sheet;
        std::vector<Shape> found = shapes_of_items(blocks_, block, finely);
        if (block.kind == BlockKind::topic) {
            for (Shape& shape : found) {
                shape.width = std::max(block.width + indent(lanes_of(blocks_, block)), shape.width) +
                              2 * spacing::frame;
                shape.height += block.height + spacing::frame;
            }
        } else if (block.kind == BlockKind::claim) {
            found = with_box(block, found, number == only_);
        }
        return found;
    }

    /// Below the box, or beside it where that is wished for; then below it only in one column.
    std::vector<Shape> with_box(const Block& block, const std::vector<Shape>& of_items, bool is_whole) const {
        std::vector<Shape> found;
        for (const Shape& items : of_items) {
            if (!wish_.beside || (items.row == Shape::stacked && !is_whole)) {
                found.push_back(items);
                found.back().width = std::max(block.width, items.width);
                found.back().height = block.height + spacing::below_box + items.height;
            }
            if (wish_.beside) {
                found.push_back(items);
                found.back().width = block.width + spacing::beside_box + items.width;
                found.back().height = std::max(block.height, items.height);
                found.back().beside = true;
            }
        }
        return found;
    }

    Shape best_for_page(const std::vector<Shape>& shapes) const {
        constexpr double tolerance = 1.1;
        const auto size = [&](const Shape& shape) {
            return std::max(shape.width / wish_.ratio, shape.height);
        };
        double least = size(shapes.front());
        for (const Shape& shape : shapes)
            least = std::min(least, size(shape));
        const Shape* best = nullptr;
        const auto is_simpler = [](const Shape& one, const Shape& other) {
            if ((one.row == Shape::stacked) != (other.row == Shape::stacked))
                return one.row == Shape::stacked;
            return one.row != other.row ? one.row > other.row : one.width < other.width;
        };
        for (const Shape& shape : shapes)
            if (size(shape) <= least * tolerance && (best == nullptr || is_simpler(shape, *best)))
                best = &shape;
        return *best;
    }

    Blocks& blocks_;
    const PageWish& wish_;
    std::uint32_t only_ = nothing;  // what stands on the sheet, if it is one thing
};

}  // namespace

namespace {

double room_for_questions(Kinds kinds) {
    return (kinds & bit(ArrowKind::unsaid)) != 0 ? spacing::question : 0;
}

}  // namespace

double indent(Kinds kinds) {
    return kinds == 0 ? 0
                      : spacing::before_lanes + spacing::lane * (count(kinds) - 1) + spacing::after_lanes +
                            room_for_questions(kinds);
}

Kinds lanes_of(const Blocks& blocks, const Block& block) {
    Kinds kinds = 0;
    for (const std::uint32_t item : block.items)
        kinds |= blocks.all[item].kinds;
    return kinds;
}

double lane_offset(const Block& block, Kinds kinds, ArrowKind kind) {
    // From the boxes to the left: supports, attacks, contraries, rephrases, what is unsaid, but for the first
    // two in turn.
    const auto place = [&](ArrowKind one) {
        return one == ArrowKind::support  ? (block.attacks_nearer ? 1 : 0)
               : one == ArrowKind::attack ? (block.attacks_nearer ? 0 : 1)
                                          : static_cast<int>(one);
    };
    int farther = 0;
    for (const ArrowKind one : lane_kinds)
        farther += (kinds & bit(one)) != 0 && place(one) > place(kind) ? 1 : 0;
    return spacing::before_lanes + spacing::lane * farther;
}

double gap(const Block& one, const Block& other) {
    return one.kind == BlockKind::topic || other.kind == BlockKind::topic ? spacing::topics : spacing::items;
}

Arrangement arrange(const Blocks& blocks, const Block& block, const Shape& shape) {
    return shape.row == Shape::stacked ? stacked(blocks, block, shape.limit)
                                       : Shelves(blocks, block).arrange(shape.limit, shape.row);
}

const Shape& lowest_within(const std::vector<Shape>& shapes, double width) {
    const auto after = std::upper_bound(shapes.begin(), shapes.end(), width + slack,
                                        [](double limit, const Shape& shape) { return limit < shape.width; });
    return after == shapes.begin() ? shapes.front() : *(after - 1);
}

const Shape* narrowest_within(const std::vector<Shape>& shapes, double height) {
    const auto first = std::partition_point(
        shapes.begin(), shapes.end(), [height](const Shape& shape) { return shape.height > height + slack; });
    return first == shapes.end() ? nullptr : &*first;
}

const Shape& narrowest_or_lowest(const std::vector<Shape>& shapes, double height) {
    const Shape* const narrowest = narrowest_within(shapes, height);
    return narrowest == nullptr ? shapes.back() : *narrowest;
}

double undercut_lanes(const Blocks& blocks, const Block& argument) {
    Kinds kinds = 0;
    for (const std::uint32_t undercut : argument.undercuts)
        kinds |= blocks.all[undercut].kinds;
    return kinds == 0 ? 0
                      : spacing::undercut + spacing::lane * (count(kinds) - 1) + room_for_questions(kinds);
}

bool has_bar(const Block& argument) {
    return argument.premises.size() + argument.absent.size() > 1;
}

void choose_shapes(Blocks& blocks, const PageWish& wish) {
    ShapeChoice(blocks, wish).run();
}

}  // namespace argmap

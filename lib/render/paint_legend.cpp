#include "render/paint_legend.hpp"

#include "diagram/style.hpp"
#include "diagram/words.hpp"
#include "render/heads.hpp"

#include <array>
#include <cmath>

namespace argmap {

namespace {

class Sign {
  public:
    Sign(const Rect& rect, const Theme& theme, Canvas& canvas)
        : rect_(rect), theme_(theme), canvas_(canvas) {}

    void relation(ArrowKind kind, bool has_fallen) {
        const std::string_view colour = has_fallen ? theme_.neutral.line : line_colour(theme_, kind);
        const double y = rect_.y + rect_.height / 2 + 1;
        const std::array line{Point{rect_.x + 2, y}, Point{rect_.right() - 2, y}};
        Pen pen{.colour = colour, .width = has_fallen ? 0.9 : 1.6};
        if (kind == ArrowKind::attack || kind == ArrowKind::contrary)
            pen.dashes = Dashes::long_ones;
        if (kind == ArrowKind::undercut)
            pen = {.colour = colour, .width = 2, .dashes = Dashes::dots};
        if (kind == ArrowKind::rephrase) {
            pen.width = 1;
            canvas_.line(beside(line, 1.5), pen);
            canvas_.line(beside(line, -1.5), pen);
            return;
        }
        canvas_.line(line, pen);
        paint_head(kind, line, colour, theme_.background, has_fallen, canvas_);
        if (kind == ArrowKind::contrary)
            paint_head(kind, std::array{line[1], line[0]}, colour, theme_.background, has_fallen, canvas_);
    }

    void linked(bool in_a_point, std::string_view colour) {
        if (in_a_point) {
            constexpr double radius = 4.6;
            const Point middle{rect_.x + rect_.width / 2, rect_.y + rect_.height / 2 + 1};
            canvas_.rectangle({middle.x - radius, middle.y - radius, 2 * radius, 2 * radius}, radius, colour,
                              {});
            return;
        }
        const double x = rect_.x + rect_.width / 2 - 6;
        canvas_.line(std::array{Point{x, rect_.y}, Point{x, rect_.bottom()}}, {.colour = colour, .width = 4});
        for (const double y : {rect_.y + 3, rect_.bottom() - 3})
            canvas_.line(std::array{Point{x, y}, Point{x + 14, y}}, {.colour = colour, .width = 1.6});
    }

    void box(std::string_view fill, const Pen& pen, bool is_double, std::string_view words = "") {
        const Rect outer{rect_.x + 6, rect_.y - 1, 30, rect_.height + 2};
        canvas_.rectangle(outer, 3, fill, pen);
        if (is_double)
            canvas_.rectangle({outer.x + 2.5, outer.y + 2.5, outer.width - 5, outer.height - 5}, 2, "",
                              {.colour = pen.colour, .width = 0.8});
        if (!words.empty())
            canvas_.text({outer.x + 9, outer.bottom() - 3}, Anchor::start, words, TextStyle::claim,
                         theme_.ink);
    }

    void fate(Fate fate) {
        const bool stands = fate == Fate::stands, fallen = fate == Fate::fallen;
        box(stands   ? theme_.neutral.full
            : fallen ? theme_.background
                     : theme_.neutral.fill,
            {.colour = theme_.muted,
             .width = stands   ? 2.2
                      : fallen ? 0.8
                               : 1.8,
             .dashes = fate == Fate::undecided ? Dashes::dots : Dashes::none},
            false, argmap::sign(fate));
    }

    void revision(Revision revision) {
        const BoxColours look = badge_colours(theme_, revision);
        const Rect badge{rect_.x + 12, rect_.y, 20, 12};
        canvas_.rectangle(badge, 6, look.fill, {.colour = look.line, .width = 1});
        canvas_.text({badge.x + 10, badge.bottom() - 2.6}, Anchor::middle, argmap::sign(revision),
                     TextStyle::tag, look.ink);
    }

    void focus() {
        canvas_.rectangle({rect_.x + 5, rect_.y - 2, 32, rect_.height + 4}, 6, "",
                          {.colour = theme_.ink, .width = 3});
        canvas_.rectangle({rect_.x + 9, rect_.y + 2, 24, rect_.height - 4}, 3, "",
                          {.colour = theme_.muted, .width = 1.2});
    }

    void strength() {
        paint_strength_bar({rect_.x, rect_.y + 4, rect_.width, 7}, 0.75, 0.5, theme_.muted, theme_.background,
                           canvas_);
    }

  private:
    const Rect& rect_;
    const Theme& theme_;
    Canvas& canvas_;
};

void paint_sign(const Diagram& diagram, LegendSign sign, const Rect& rect, bool meet_in_points,
                Canvas& canvas) {
    const Theme& theme = diagram.theme;
    Sign painted(rect, theme, canvas);
    const Pen thin{.colour = theme.muted, .width = 1.2};
    switch (sign) {
        case LegendSign::support:
            return painted.relation(ArrowKind::support, false);
        case LegendSign::attack:
            return painted.relation(ArrowKind::attack, false);
        case LegendSign::undercut:
            return painted.relation(ArrowKind::undercut, false);
        case LegendSign::contrary:
            return painted.relation(ArrowKind::contrary, false);
        case LegendSign::rephrase:
            return painted.relation(ArrowKind::rephrase, false);
        case LegendSign::unsaid:
            return painted.relation(ArrowKind::unsaid, false);
        case LegendSign::linked:
            return painted.linked(meet_in_points, linked_colour(theme, diagram.legend));
        case LegendSign::pro:
            return painted.box(theme.support.fill, {.colour = theme.support.line, .width = 1.2}, false);
        case LegendSign::con:
            return painted.box(theme.attack.fill, {.colour = theme.attack.line, .width = 1.2}, false);
        case LegendSign::implicit:
            return painted.box("", {.colour = theme.muted, .width = 1.2, .dashes = Dashes::long_ones}, false);
        case LegendSign::assumed:
            return painted.box("", thin, true);
        case LegendSign::stands:
            return painted.fate(Fate::stands);
        case LegendSign::fallen:
            return painted.fate(Fate::fallen);
        case LegendSign::undecided:
            return painted.fate(Fate::undecided);
        case LegendSign::idle:
            return painted.relation(ArrowKind::support, true);
        case LegendSign::strength:
            return painted.strength();
        case LegendSign::added:
            return painted.revision(Revision::added);
        case LegendSign::removed:
            return painted.revision(Revision::removed);
        case LegendSign::changed:
            return painted.revision(Revision::changed);
        case LegendSign::focus:
            return painted.focus();
    }
}

}  // namespace

void paint_strength_bar(const Rect& rect, double strength, double base, std::string_view colour,
                        std::string_view background, Canvas& canvas) {
    canvas.rectangle(rect, 0, background, {.colour = colour, .width = 1});
    canvas.rectangle({rect.x, rect.y, rect.width * strength, rect.height}, 0, colour, {});
    if (std::abs(base - strength) < 0.005)
        return;
    const double x = rect.x + rect.width * base;
    canvas.line(std::array{Point{x, rect.y - 2}, Point{x, rect.bottom() + 2}},
                {.colour = base < strength ? background : colour, .width = 2});
}

void paint_legend_entry(const Diagram& diagram, std::size_t entry, const PlacedSign& placed,
                        bool meet_in_points, Canvas& canvas) {
    paint_sign(diagram, diagram.legend[entry].sign, placed.sign, meet_in_points, canvas);
    canvas.text(placed.words, Anchor::start, diagram.legend[entry].text, TextStyle::legend,
                diagram.theme.muted);
}

}  // namespace argmap

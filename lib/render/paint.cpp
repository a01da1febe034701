#include "render/paint.hpp"

#include "diagram/captions.hpp"
#include "diagram/names.hpp"
#include "diagram/style.hpp"
#include "diagram/words.hpp"
#include "layout/sizes.hpp"
#include "render/heads.hpp"
#include "render/paint_legend.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

class Painter {
  public:
    Painter(const Diagram& diagram, const Layout& layout, Canvas& canvas)
        : diagram_(diagram),
          layout_(layout),
          canvas_(canvas),
          theme_(diagram.theme),
          captions_(canvas.has_captions() ? std::optional<Captions>(diagram) : std::nullopt) {}

    void run() {
        paint_title();
        paint_frames();
        sort_lines();
        is_named_.assign(diagram_.relations.size(), false);
        for (std::uint32_t box = 0; box < layout_.boxes.size(); ++box)
            paint_box(box);
        for (const Proxy& proxy : layout_.proxies)
            paint_proxy(proxy);
        for (const PlacedLine* trunk : trunks_)
            paint_trunk(*trunk);
        for (std::uint32_t relation = 0; relation < diagram_.relations.size(); ++relation)
            paint_relation(relation);
        paint_junctions();
        for (const PlacedQuestion& question : layout_.questions)
            paint_question(question);
        for (std::size_t i = 0; i < layout_.legend.size(); ++i)
            paint_legend_entry(diagram_, i, layout_.legend[i], !layout_.junctions.empty(), canvas_);
    }

  private:
    void paint_title() {
        for (std::size_t i = 0; i < layout_.title.size(); ++i)
            canvas_.text(layout_.title_lines[i], Anchor::start, layout_.title[i], TextStyle::title,
                         theme_.ink);
    }

    std::string caption_of_box(std::uint32_t box) const { return captions_ ? captions_->box(box) : ""; }

    std::string caption_of_relation(std::uint32_t relation) const {
        return captions_ ? captions_->relation(relation) : "";
    }

    /// A topic comes after the one it is in; their tints take turns.
    void paint_frames() {
        std::vector<bool> is_inner(layout_.frames.size(), false);
        for (std::size_t i = 0; i < layout_.frames.size(); ++i) {
            const Cluster& cluster = diagram_.clusters[i];
            is_inner[i] = cluster.parent != Box::no_cluster && !is_inner[cluster.parent];
            paint_frame(cluster, layout_.frames[i],
                        is_inner[i] ? theme_.inner_topic_fill : theme_.topic_fill);
        }
    }

    void paint_frame(const Cluster& cluster, const PlacedFrame& frame, std::string_view fill) {
        if (frame.rect.width == 0)
            return;
        const std::string name = cluster_name(cluster);
        canvas_.begin({.id = name, .kinds = "topic", .caption = cluster.title});
        canvas_.rectangle(frame.rect, 6, fill, {.colour = theme_.topic_border, .width = 1});
        const TextSize size = text_size(TextStyle::topic);
        double y = frame.words.y + size.size;
        for (const std::string& line : frame.lines) {
            canvas_.text({frame.words.x, y}, Anchor::start, line, TextStyle::topic, theme_.muted);
            y += size.leading;
        }
        canvas_.end();
    }

    // ---- Lines. ----

    /// Those of a relation alone by relation, in their order; those of several apart.
    void sort_lines() {
        first_line_.assign(diagram_.relations.size() + 1, 0);
        for (const PlacedLine& line : layout_.lines) {
            if (line.relations.count == 1)
                ++first_line_[layout_.line_relations[line.relations.first] + 1];
            else
                trunks_.push_back(&line);
        }
        for (std::size_t i = 1; i < first_line_.size(); ++i)
            first_line_[i] += first_line_[i - 1];
        own_lines_.resize(first_line_.back());
        std::vector<std::uint32_t> next(first_line_.begin(), first_line_.end() - 1);
        for (const PlacedLine& line : layout_.lines)
            if (line.relations.count == 1)
                own_lines_[next[layout_.line_relations[line.relations.first]]++] = &line;
    }

    std::span<const Point> corners(const PlacedLine& line) const {
        return {layout_.points.data() + line.points.first, line.points.count};
    }

    static std::string_view kind_name(ArrowKind kind) {
        constexpr std::string_view names[] = {"trunk support",  "trunk attack",   "trunk undercut",
                                              "trunk contrary", "trunk rephrase", "trunk unsaid"};
        return names[static_cast<std::size_t>(kind)];
    }

    /// What all relations of a line are, so is the line.
    void paint_trunk(const PlacedLine& line) {
        const auto first = layout_.line_relations.begin() + line.relations.first;
        const auto all = [&](auto is_so) {
            return std::all_of(first, first + line.relations.count, [&](std::uint32_t relation) {
                return is_so(diagram_.relations[relation].marks);
            });
        };
        DrawnRelation like{.id = {}, .number = 0, .kind = line.kind, .marks = {}};
        like.marks.dimmed = all([](const Marks& marks) { return marks.dimmed; });
        if (all(is_faint))
            like.marks.fate = Fate::fallen;
        canvas_.begin({.kinds = kind_name(line.kind)});
        paint_line(line, like);
        canvas_.end();
    }

    void paint_relation(std::uint32_t relation) {
        const DrawnRelation& drawn = diagram_.relations[relation];
        if (first_line_[relation] == first_line_[relation + 1])
            return;
        const std::string name = relation_name(drawn), kinds = classes(drawn);
        canvas_.begin({.id = name, .kinds = kinds, .caption = caption_of_relation(relation)});
        for (std::uint32_t i = first_line_[relation]; i < first_line_[relation + 1]; ++i)
            paint_line(*own_lines_[i], drawn);
        if (drawn.is_news)
            paint_news(line_for_news(relation), *drawn.marks.revision);
        canvas_.end();
    }

    /// Not one of several premises, if there is another.
    const PlacedLine& line_for_news(std::uint32_t relation) const {
        for (std::uint32_t i = first_line_[relation]; i < first_line_[relation + 1]; ++i)
            if (own_lines_[i]->part == LinePart::whole || own_lines_[i]->part == LinePart::stub)
                return *own_lines_[i];
        return *own_lines_[first_line_[relation]];
    }

    /// On the line, where it has nothing beside it most often: in its middle.
    void paint_news(const PlacedLine& line, Revision revision) {
        constexpr double radius = 5.5;
        const Point at = middle(line);
        const BoxColours look = badge_colours(theme_, revision);
        canvas_.rectangle({at.x - radius, at.y - radius, 2 * radius, 2 * radius}, radius, look.fill,
                          {.colour = look.line, .width = 1});
        canvas_.text({at.x, at.y + 3.6}, Anchor::middle, sign(revision), TextStyle::tag, look.ink);
    }

    /// Of the longest piece of a line.
    Point middle(const PlacedLine& line) const {
        const std::span<const Point> points = corners(line);
        const std::size_t step = line.curved ? 3 : 1;
        std::size_t longest = 0;
        const auto length = [&](std::size_t at) {
            return std::hypot(points[at + step].x - points[at].x, points[at + step].y - points[at].y);
        };
        for (std::size_t at = step; at + step < points.size(); at += step)
            if (length(at) > length(longest))
                longest = at;
        const Point from = points[longest], to = points[longest + step];
        if (!line.curved)
            return {(from.x + to.x) / 2, (from.y + to.y) / 2};
        const Point one = points[longest + 1], other = points[longest + 2];
        return {(from.x + 3 * one.x + 3 * other.x + to.x) / 8, (from.y + 3 * one.y + 3 * other.y + to.y) / 8};
    }

    static double line_width(ArrowKind kind, bool has_fallen) {
        switch (kind) {
            case ArrowKind::support:
            case ArrowKind::attack:
            case ArrowKind::contrary:
            case ArrowKind::unsaid:
                return has_fallen ? 0.9 : 1.6;
            case ArrowKind::undercut:
                return has_fallen ? 1.2 : 2;
            case ArrowKind::rephrase:
                return has_fallen ? 0.6 : 1;
        }
        return 1.6;
    }

    void paint_line(const PlacedLine& line, const DrawnRelation& relation) {
        const std::span<const Point> points = corners(line);
        const std::string_view colour = line_colour(theme_, relation);
        const bool has_fallen = is_faint(relation.marks);
        if (line.part == LinePart::bar)
            return paint_bar(points, colour);
        Pen pen{.colour = colour,
                .width = line_width(relation.kind, has_fallen),
                .dashes = dashes(relation.kind)};
        if (relation.kind == ArrowKind::rephrase) {
            constexpr double apart = 1.5;
            stroke(line, beside(points, apart), pen);
            stroke(line, beside(points, -apart), pen);
            return;
        }
        stroke(line, points, pen);
        const bool from_box = line.part == LinePart::whole || line.part == LinePart::stub;
        if (relation.kind == ArrowKind::contrary && from_box) {
            const std::array back{points[1], points[0]};
            paint_head(relation.kind, back, colour, theme_.background, has_fallen, canvas_);
        }
        if (line.head)
            paint_head(relation.kind, points, colour, theme_.background, has_fallen, canvas_);
    }

    void stroke(const PlacedLine& line, std::span<const Point> points, const Pen& pen) {
        if (line.curved)
            canvas_.curve(points, pen);
        else
            canvas_.line(points, pen);
    }

    void paint_junctions() {
        for (std::size_t i = 0; i < layout_.junctions.size(); ++i) {
            const Junction& junction = diagram_.junctions[i];
            const DrawnRelation& relation = diagram_.relations[junction.relation];
            const std::string name = junction_name(relation), kinds = junction_classes(relation);
            const double radius = junction.linked ? 4.6 : 2.5;
            const Point middle = layout_.junctions[i];
            const std::string_view line = line_colour(theme_, relation);
            const bool counts = relation.marks.fate.value_or(Fate::stands) == Fate::stands &&
                                relation.marks.revision != Revision::removed;
            canvas_.begin({.id = name, .kinds = kinds, .caption = caption_of_relation(junction.relation)});
            canvas_.rectangle({middle.x - radius, middle.y - radius, 2 * radius, 2 * radius}, radius,
                              counts ? line : theme_.background, {.colour = line, .width = 1});
            canvas_.end();
        }
    }

    /// After all lines, so that none runs over the letters.
    void paint_question(const PlacedQuestion& question) {
        const Marks& marks = diagram_.relations[question.relation].marks;
        if (!marks.question && !marks.number)
            return;
        const std::string letters =
            marks.question ? question_letters(*marks.question) : std::to_string(*marks.number);
        const double radius = PlacedQuestion::radius;
        const bool has_several = letters.size() > 1;  // which are smaller, to have room
        const double half = std::max(radius, 3.2 * static_cast<double>(letters.size()) + 2);
        const Point at = question.middle;
        const std::string_view paper = marks.question ? theme_.background : theme_.ink;
        const std::string_view ink = marks.question ? theme_.ink : theme_.background;
        canvas_.begin({.kinds = marks.question ? "question" : "number",
                       .caption = caption_of_relation(question.relation)});
        canvas_.rectangle({at.x - half, at.y - radius, 2 * half, 2 * radius}, radius, paper,
                          {.colour = theme_.ink, .width = 1});
        canvas_.text({at.x, at.y + (has_several ? 3.2 : 3.7)}, Anchor::middle, letters,
                     has_several ? TextStyle::tag : TextStyle::topic, ink);
        canvas_.end();
    }

    static Dashes dashes(ArrowKind kind) {
        return kind == ArrowKind::attack || kind == ArrowKind::contrary ? Dashes::long_ones
               : kind == ArrowKind::undercut                            ? Dashes::dots
                                                                        : Dashes::none;
    }

    /// A little beyond the first and the last premise.
    void paint_bar(std::span<const Point> points, std::string_view colour) {
        constexpr double more = 5;
        const bool stands = points[0].x == points[1].x;
        const Point by = stands ? Point{0, more} : Point{more, 0};
        const std::array longer{Point{points[0].x - by.x, points[0].y - by.y},
                                Point{points[1].x + by.x, points[1].y + by.y}};
        canvas_.line(longer, {.colour = colour, .width = 4});
    }

    // ---- Boxes. ----

    void paint_box(std::uint32_t number) {
        const Box& box = diagram_.boxes[number];
        const PlacedBox& placed = layout_.boxes[number];
        const BoxColours look = colours(theme_, box);
        const std::string name = box_name(box), kinds = classes(box), link = safe_url(box.url);
        canvas_.begin({.id = name, .kinds = kinds, .caption = caption_of_box(number), .link = link});
        if (box.marks.in_focus)
            paint_ring(placed.rect);
        paint_border(box, placed.rect, look);
        const TextStyle style = box.tone == Tone::thesis ? TextStyle::thesis : TextStyle::claim;
        const Anchor anchor = layout_.centred ? Anchor::middle : Anchor::start;
        double y = placed.text.y;
        if (box.marks.revision)
            paint_badge(*box.marks.revision, {placed.text.x, y - text_size(style).size});
        if (box.marks.fate)
            canvas_.text({placed.rect.x + inside::beside_text - 2, y + 1}, Anchor::start,
                         sign(*box.marks.fate), TextStyle::thesis, look.ink);
        for (const std::string& line : placed.lines) {
            if (!box.blank)
                canvas_.text({placed.text.x, y}, anchor, line, style, look.ink);
            y += text_size(style).leading;
        }
        for (const std::string& note : placed.notes) {
            canvas_.text({placed.text.x, y - 1}, anchor, note, TextStyle::note, look.ink);
            y += text_size(TextStyle::note).leading;
        }
        if (box.marks.strength)
            paint_strength(box, {placed.text.x - (layout_.centred ? 46 : 0), y - 6}, look);
        paint_number(number, placed, look);
        canvas_.end();
        paint_tags(placed, box.tone == Tone::thesis, look.ink);
        paint_references(box, placed, look.ink);
    }

    /// Above the first line of the text, whose top is given.
    void paint_badge(Revision revision, Point above) {
        const std::string words = badge_words(revision, diagram_.language);
        const double a_column = text_size(TextStyle::tag).size * 0.62;
        const double room = static_cast<double>(width(words)) * a_column + 10;
        const double left = above.x - (layout_.centred ? room / 2 : 0);
        const BoxColours look = badge_colours(theme_, revision);
        canvas_.rectangle({left, above.y - 13, room, 12}, 6, look.fill, {.colour = look.line, .width = 1});
        canvas_.text({left + room / 2, above.y - 3.6}, Anchor::middle, words, TextStyle::tag, look.ink);
    }

    /// Around the box, so that its border says what it says of others. Lines end on top of it.
    void paint_ring(const Rect& rect) {
        constexpr double away = 3.8;
        canvas_.rectangle({rect.x - away, rect.y - away, rect.width + 2 * away, rect.height + 2 * away}, 8,
                          "", {.colour = theme_.ink, .width = 3});
    }

    void paint_border(const Box& box, const Rect& rect, const BoxColours& look) {
        Pen pen{.colour = look.line, .width = 1.2};
        if (box.marks.revision)
            pen.width = box.marks.revision == Revision::removed ? 1 : 2.2;
        if (box.marks.fate)
            pen.width = box.marks.fate == Fate::stands ? 2.2 : box.marks.fate == Fate::fallen ? 0.8 : 1.8;
        if (box.implicit || box.marks.revision == Revision::removed)
            pen.dashes = Dashes::long_ones;
        else if (box.marks.fate == Fate::undecided)
            pen.dashes = Dashes::dots;
        canvas_.rectangle(rect, 5, look.fill, pen);
        if (!box.assumed)
            return;
        constexpr double inset = 2.5;
        pen.width = 0.8;
        canvas_.rectangle({rect.x + inset, rect.y + inset, rect.width - 2 * inset, rect.height - 2 * inset},
                          3.5, "", pen);
    }

    void paint_strength(const Box& box, Point from, const BoxColours& look) {
        const std::string_view colour = look.line == look.fill ? look.ink : look.line;
        const double strength = *box.marks.strength;
        paint_strength_bar({from.x, from.y, 60, 7}, strength, box.marks.base.value_or(strength), colour,
                           look.fill, canvas_);
        canvas_.text({from.x + 66, from.y + 7}, Anchor::start, strength_words(strength), TextStyle::tag,
                     look.ink);
    }

    void paint_number(std::uint32_t number, const PlacedBox& placed, const BoxColours& look) {
        if (!placed.numbered)
            return;
        canvas_.rectangle(placed.number, 6, theme_.background, {.colour = look.line, .width = 0.8});
        canvas_.text({placed.number.x + 4, placed.number.bottom() - 2.6}, Anchor::start,
                     std::to_string(diagram_.boxes[number].number), TextStyle::tag, theme_.ink);
    }

    void paint_tags(const PlacedBox& placed, bool on_thesis, std::string_view ink) {
        for (const Tag& tag : placed.tags) {
            if (tag.words.empty())
                continue;
            const DrawnRelation& relation = diagram_.relations[tag.relation];
            const std::string name = takes_name(tag) ? relation_name(relation) : "";
            const std::string link = "#" + box_name(diagram_.boxes[tag.box]);
            canvas_.begin({.id = name,
                           .kinds = "relation tag",
                           .caption = caption_of_relation(tag.relation),
                           .link = link});
            paint_sign(tag.from, tag.incoming, on_thesis ? ink : line_colour(theme_, relation));
            canvas_.text(tag.from, Anchor::start, tag.words, TextStyle::tag, ink);
            canvas_.end();
        }
    }

    void paint_references(const Box& box, const PlacedBox& placed, std::string_view ink) {
        for (std::size_t i = 0; i < placed.references.size(); ++i) {
            const PageReference& reference = box.references[i];
            const bool in_ink = !reference.kind || box.tone == Tone::thesis;
            const std::string link = "#" + page_name(reference.page);
            canvas_.begin({.kinds = "reference", .link = link});
            paint_sign(placed.references[i].from, reference.incoming,
                       in_ink ? ink : line_colour(theme_, {.kind = *reference.kind}));
            canvas_.text(placed.references[i].from, Anchor::start, placed.references[i].words, TextStyle::tag,
                         ink);
            canvas_.end();
        }
    }

    /// A relation without a line of its own is what its first tag is.
    bool takes_name(const Tag& tag) {
        const bool has_line = first_line_[tag.relation] != first_line_[tag.relation + 1];
        if (tag.incoming || has_line || is_named_[tag.relation])
            return false;
        is_named_[tag.relation] = true;
        return true;
    }

    /// An arrow that points away from the box or back to it, in the colour of the relation. Letters in that
    /// colour would have too little contrast.
    void paint_sign(Point words, bool incoming, std::string_view colour) {
        constexpr double length = 5, half = 3, middle = 3.4;
        const double base = words.x - tag_sign + (incoming ? length : 0);
        const double tip = words.x - tag_sign + (incoming ? 0 : length);
        const double y = words.y - middle;
        canvas_.polygon(std::array{Point{tip, y}, Point{base, y - half}, Point{base, y + half}}, colour, {});
    }

    void paint_proxy(const Proxy& proxy) {
        const std::string link = "#" + box_name(diagram_.boxes[proxy.box]);
        canvas_.begin({.kinds = "proxy", .caption = caption_of_box(proxy.box), .link = link});
        canvas_.rectangle(proxy.rect, 7, theme_.background,
                          {.colour = theme_.neutral.line, .width = 0.8, .dashes = Dashes::dots});
        canvas_.text({proxy.rect.x + 7, proxy.rect.bottom() - 4}, Anchor::start, proxy.words, TextStyle::tag,
                     theme_.ink);
        canvas_.end();
    }

    const Diagram& diagram_;
    const Layout& layout_;
    Canvas& canvas_;
    const Theme& theme_;
    std::optional<Captions> captions_;
    std::vector<const PlacedLine*> trunks_;
    std::vector<std::uint32_t> first_line_;  // by relation: of `own_lines_`
    std::vector<const PlacedLine*> own_lines_;
    std::vector<bool> is_named_;  // by relation
};

}  // namespace

void paint(const Diagram& diagram, const Layout& layout, Canvas& canvas) {
    Painter(diagram, layout, canvas).run();
}

}  // namespace argmap

#include "render/text.hpp"

#include "diagram/words.hpp"
#include "message/message.hpp"
#include "render/outline.hpp"
#include "render/renderer.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

constexpr std::size_t fewest_columns = 40;
constexpr std::size_t most_columns = 120;
constexpr std::size_t columns_for_ids = 80;  // a narrower page has no room for them
constexpr std::size_t longest_id = 24;       // columns
constexpr std::size_t first_words = 60;      // columns at most of a claim that is written in full elsewhere
constexpr std::size_t longest_topic = 40;    // columns of its title after a claim

/// The 16 colours of terminals: people choose what these look like, on bright or dark.
struct Paint {
    std::string_view title = "", faint = "", number = "", support = "", attack = "", undercut = "",
                     stands = "", fallen = "", undecided = "", reset = "";
};

constexpr Paint no_paint;
constexpr Paint colours = {.title = "\033[1m",
                           .faint = "\033[2m",
                           .number = "\033[36m",
                           .support = "\033[32m",
                           .attack = "\033[31m",
                           .undercut = "\033[35m",
                           .stands = "\033[32m",
                           .fallen = "\033[31m",
                           .undecided = "\033[33m",
                           .reset = "\033[0m"};

std::string_view paint_of(ArrowKind kind, const Paint& paint) {
    switch (kind) {
        case ArrowKind::support:
            return paint.support;
        case ArrowKind::attack:
        case ArrowKind::contrary:
            return paint.attack;
        case ArrowKind::undercut:
            return paint.undercut;
        case ArrowKind::rephrase:
            return paint.faint;
        case ArrowKind::unsaid:
            return paint.number;
    }
    return "";
}

std::string_view paint_of(Fate fate, const Paint& paint) {
    switch (fate) {
        case Fate::stands:
            return paint.stands;
        case Fate::fallen:
            return paint.fallen;
        case Fate::undecided:
            return paint.undecided;
    }
    return "";
}

std::string_view paint_of(Revision revision, const Paint& paint) {
    switch (revision) {
        case Revision::added:
            return paint.stands;
        case Revision::removed:
            return paint.fallen;
        case Revision::changed:
            return paint.undecided;
    }
    return "";
}

std::string_view sign(ArrowKind kind) {
    switch (kind) {
        case ArrowKind::support:
            return "+";
        case ArrowKind::attack:
            return "−";
        case ArrowKind::undercut:
            return "⊘";
        case ArrowKind::contrary:
            return "≠";
        case ArrowKind::rephrase:
            return "=";
        case ArrowKind::unsaid:
            return "·";
    }
    return "";
}

/// A text without what could disturb a terminal; its line breaks stay.
std::string plain_text(std::string_view text) {
    std::string plain;
    for (;;) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        plain += plain_line(text.substr(0, end));
        if (end == text.size())
            return plain;
        plain += '\n';
        text.remove_prefix(end + 1);
    }
}

/// The beginning of a text on one line. The rest is not looked at: many references may speak of a long one.
std::string beginning(std::string_view text, std::size_t columns) {
    return shorten(plain_line(first_bytes(text, 8 * columns)), columns);
}

/// The same, but cut where a line may end.
std::string first_line(std::string_view text, std::size_t columns) {
    const std::string plain = plain_line(first_bytes(text, 8 * columns));
    if (width(plain) <= columns)
        return plain;
    return wrap(plain, columns - 1).front() + "…";
}

/// What stands before the text of a claim or after it, and its colour.
struct Part {
    std::string text;
    std::string_view colour;
};

class TextWriter {
  public:
    TextWriter(const Diagram& diagram, const TextOutput& style)
        : diagram_(diagram),
          paint_(style.colours ? colours : no_paint),
          columns_(std::clamp(style.columns, fewest_columns, most_columns)),
          links_(diagram),
          tree_(choose_tree(diagram, links_)),
          tongue_(tongue_of(diagram.language)) {}

    std::string write() {
        reserve_columns_for_ids();
        const Outline outline = make_outline(diagram_, links_, tree_, text_columns_ / 2);
        number_claims(outline);
        write_title();
        for (std::size_t i = 0; i < outline.rows.size(); ++i) {
            if (is_apart(outline, i))
                end_line();
            write_row(outline, outline.rows[i]);
        }
        write_legend();
        return in_columns();
    }

  private:
    struct Line {
        std::string text;  // with its colours
        std::size_t columns = 0;
        std::string id = {};  // of a claim that begins there
    };

    // What is written.

    void add(std::string_view text, std::string_view colour = "") {
        if (text.empty())
            return;
        line_.columns += width(text);
        if (colour.empty()) {
            line_.text += text;
            return;
        }
        line_.text.append(colour).append(text).append(paint_.reset);
    }

    void end_line() { lines_.push_back(std::exchange(line_, {})); }

    /// Ids stand in a column of their own, to the right of everything.
    std::string in_columns() const {
        std::size_t widest = 0;
        for (const Line& line : lines_)
            if (!line.id.empty())
                widest = std::max(widest, line.columns);
        std::string text;
        for (const Line& line : lines_) {
            text += line.text;
            if (!line.id.empty())
                text.append(widest - line.columns + 2, ' ')
                    .append(paint_.faint)
                    .append(line.id)
                    .append(paint_.reset);
            text += '\n';
        }
        return text;
    }

    // What is planned.

    std::string shown_id(const Box& box) const {
        const std::string id = beginning(box.id, longest_id + 1);
        return columns_ < columns_for_ids || width(id) > longest_id || is_blank(box.text) || box.blank
                   ? std::string()
                   : id;
    }

    void reserve_columns_for_ids() {
        std::size_t widest = 0;
        for (const Box& box : diagram_.boxes)
            widest = std::max(widest, width(shown_id(box)));
        text_columns_ = columns_ - (widest == 0 ? 0 : widest + 2);
    }

    /// The claims that a reference to a relation names.
    struct Named {
        std::vector<std::uint32_t> premises;  // of the relation aimed at, at most two
        std::uint32_t target = nothing;
    };

    Named named_by(std::uint32_t relation) const {
        constexpr std::size_t most = 2;
        const Link& link = links_[relation];
        if (!link.aims_at_relation)
            return {.premises = {}, .target = link.target};
        const auto all = links_.premises(link.target);
        const auto premises = all.first(std::min(all.size(), most));
        Named named{.premises = {premises.begin(), premises.end()}};
        if (const Link& aim = links_[link.target]; !aim.aims_at_relation)
            named.target = aim.target;
        return named;
    }

    /// Those that references lead to, in the order in which they are read.
    void number_claims(const Outline& outline) {
        std::vector<bool> is_named(diagram_.boxes.size(), false);
        for (const Row& row : outline.rows)
            if (row.kind == Row::Kind::reference)
                is_named[row.box] = true;
        for (const std::vector<std::uint32_t>& relations : outline.also)
            for (const std::uint32_t relation : relations) {
                const Named named = named_by(relation);
                for (const std::uint32_t premise : named.premises)
                    is_named[premise] = true;
                if (named.target != nothing)
                    is_named[named.target] = true;
            }
        numbers_.assign(diagram_.boxes.size(), 0);
        std::uint32_t last = 0;
        for (const Row& row : outline.rows)
            if ((row.kind == Row::Kind::root || row.kind == Row::Kind::claim) && is_named[row.box])
                numbers_[row.box] = ++last;
    }

    std::string number(std::uint32_t box) const {
        return numbers_[box] == 0 ? std::string() : "(" + std::to_string(numbers_[box]) + ") ";
    }

    std::string_view text_or_id(const Box& box) const {
        return is_blank(box.text) ? std::string_view(box.id)
               : box.blank        ? std::string_view(box.text)
                                  : box.shown_text();
    }

    // Title and legend.

    void write_title() {
        for (const std::string& title : diagram_.title)
            for (const std::string& line : wrap(plain_line(title), columns_ - 2)) {
                add("  ");  // as far as the claims below it
                add(line, paint_.title);
                end_line();
            }
        if (!diagram_.title.empty() && !diagram_.boxes.empty())
            end_line();
    }

    /// What is said in words where it stands is left out.
    std::optional<Part> legend_sign(LegendSign of) const {
        switch (of) {
            case LegendSign::support:
                return Part{std::string(sign(ArrowKind::support)), paint_.support};
            case LegendSign::attack:
                return Part{std::string(sign(ArrowKind::attack)), paint_.attack};
            case LegendSign::unsaid:
                return Part{"[ ?]", paint_.number};
            case LegendSign::linked:
                return Part{"┌ └", paint_.faint};
            case LegendSign::stands:
                return Part{std::string(argmap::sign(Fate::stands)), paint_.stands};
            case LegendSign::fallen:
                return Part{std::string(argmap::sign(Fate::fallen)), paint_.fallen};
            case LegendSign::undecided:
                return Part{std::string(argmap::sign(Fate::undecided)), paint_.undecided};
            case LegendSign::strength:
                return Part{strength_words(0) + "–" + strength_words(1), paint_.title};
            case LegendSign::undercut:
            case LegendSign::contrary:
            case LegendSign::rephrase:
            case LegendSign::pro:
            case LegendSign::con:
            case LegendSign::implicit:
            case LegendSign::assumed:
            case LegendSign::idle:
            case LegendSign::added:
            case LegendSign::removed:
            case LegendSign::changed:
            case LegendSign::focus:
                return {};
        }
        return {};
    }

    void write_legend() {
        constexpr std::string_view gap = "   ";
        bool is_begun = false;
        for (const LegendEntry& entry : diagram_.legend) {
            const std::optional<Part> shown = legend_sign(entry.sign);
            if (!shown)
                continue;
            const std::string words =
                " " + (entry.sign == LegendSign::strength ? std::string(strength_name(diagram_.language))
                                                          : plain_line(entry.text));
            const std::size_t wide = width(shown->text) + width(words);
            if (!is_begun && !lines_.empty())
                end_line();
            if (line_.columns > 0 && line_.columns + gap.size() + wide > columns_)
                end_line();
            if (line_.columns > 0)
                add(gap);
            is_begun = true;
            add(shown->text, shown->colour);
            add(words, paint_.faint);
        }
        if (is_begun)
            end_line();
    }

    // Rows.

    /// A blank line stands between trees, but not between claims that stand alone.
    static bool is_apart(const Outline& outline, std::size_t row) {
        const auto is_root = [&](std::size_t i) {
            return i >= outline.rows.size() || outline.rows[i].kind == Row::Kind::root;
        };
        return row > 0 && is_root(row) && !(is_root(row - 1) && is_root(row + 1));
    }

    void write_row(const Outline& outline, const Row& row) {
        add(row.lead, paint_.faint);
        write_sign(row);
        add(row.bracket, paint_.faint);
        switch (row.kind) {
            case Row::Kind::root:
            case Row::Kind::claim:
                return write_claim(outline, row);
            case Row::Kind::reference:
                return write_reference(row);
            case Row::Kind::relation:
                return write_relation(row);
        }
    }

    void write_relation(const Row& row) {
        const std::string words = words_before(row.relation);
        if (!diagram_.relations[row.relation].is_news)
            return write_text(row, {{words, relation_paint(row)}}, "", "");
        std::string before = news(row.relation);
        if (words.empty())
            before.pop_back();  // nothing follows
        write_text(row, {{before, news_paint(row.relation)}, {words, relation_paint(row)}}, "", "");
    }

    std::string_view relation_paint(const Row& row) const {
        return paint_of(links_[row.relation].kind, paint_);
    }

    void write_sign(const Row& row) {
        if (!row.has_sign)
            return add("  ");
        if (row.kind != Row::Kind::root) {
            add(sign(links_[row.relation].kind), relation_paint(row));
            return add(" ");
        }
        const bool is_moved = tree_.by[row.box] != nothing || tree_.aside[row.box] != nothing;
        const bool is_main = diagram_.boxes[row.box].tone == Tone::thesis;
        add(is_moved ? "⋯" : is_main ? "◆" : "◇", paint_.faint);
        add(" ");
    }

    /// "contradicts: "; "" where the sign is enough.
    std::string words_before(std::uint32_t relation) const {
        if (!needs_words(diagram_, links_, relation))
            return {};
        if (diagram_.relations[relation].marks.question)
            return question_before(relation);
        const ArrowKind kind = links_[relation].kind;
        std::string words;
        if (kind == ArrowKind::undercut)
            words = legend_words(LegendSign::undercut, diagram_.language);
        else if (kind == ArrowKind::support && links_[relation].aims_at_relation)
            words = tongue_ == Tongue::chinese ? "支持推理步骤" : "supports the inference";
        else if (kind != ArrowKind::support && kind != ArrowKind::attack)
            words = verb(kind, diagram_.language);
        if (is_idle(diagram_, links_, relation))
            words += (words.empty() ? "" : std::string(translated(", ", tongue_))) +
                     std::string(legend_words(LegendSign::idle, diagram_.language));
        return words.empty() ? words : words + std::string(translated(": ", tongue_));
    }

    /// "[a ?] "; "[a ?] on the inference: " where the relation is aimed at another.
    std::string question_before(std::uint32_t relation) const {
        std::string words = question_words(*diagram_.relations[relation].marks.question);
        if (links_[relation].aims_at_relation)
            words += (tongue_ == Tongue::chinese ? "对推理步骤" : "on the inference") +
                     std::string(translated(": ", tongue_));
        return words;
    }

    bool is_alone(const Row& row) const { return row.relation != nothing && row.bracket.empty(); }

    std::vector<Part> parts_before(const Row& row) const {
        std::vector<Part> parts;
        if (row.kind == Row::Kind::root || !is_alone(row))
            return parts;
        if (diagram_.relations[row.relation].is_news_at(diagram_.boxes[row.box]))
            parts.push_back({news(row.relation), news_paint(row.relation)});
        parts.push_back({words_before(row.relation), relation_paint(row)});
        return parts;
    }

    /// "[+ new relation] ", of one that a later version did something to.
    std::string news(std::uint32_t relation) const {
        const Revision revision = *diagram_.relations[relation].marks.revision;
        return "[" + relation_badge_words(revision, diagram_.language) + "] ";
    }

    std::string_view news_paint(std::uint32_t relation) const {
        return paint_of(*diagram_.relations[relation].marks.revision, paint_);
    }

    void write_claim(const Outline& outline, const Row& row) {
        const Box& box = diagram_.boxes[row.box];
        std::vector<Part> parts = parts_before(row);
        if (box.marks.in_focus)
            parts.push_back(
                {"[" + std::string(legend_words(LegendSign::focus, diagram_.language)) + "] ", paint_.title});
        if (box.marks.revision)
            parts.push_back({"[" + badge_words(*box.marks.revision, diagram_.language) + "] ",
                             paint_of(*box.marks.revision, paint_)});
        if (box.marks.fate)
            parts.push_back(
                {std::string(argmap::sign(*box.marks.fate)) + " ", paint_of(*box.marks.fate, paint_)});
        if (box.marks.strength)
            parts.push_back({strength_words(*box.marks.strength) + " ", paint_.title});
        parts.push_back({number(row.box), paint_.number});
        line_.id = shown_id(box);
        write_text(row, parts, plain_text(text_or_id(box)), box.tone == Tone::thesis ? paint_.title : "",
                   remarks(row));
        for (const std::uint32_t relation : outline.also[row.box])
            write_also(row, relation);
    }

    void write_reference(const Row& row) {
        std::vector<Part> parts = parts_before(row);
        parts.push_back({"→ " + number(row.box), paint_.number});
        write_first_words(row, parts, row.box);
    }

    /// As many as fit into one line.
    void write_first_words(const Row& row, const std::vector<Part>& before, std::uint32_t box) {
        constexpr std::size_t fewest = 8;
        std::size_t taken = 0;
        for (const Part& part : before)
            taken += width(part.text);
        const std::size_t columns = std::clamp(room(row) - std::min(taken, room(row)), fewest, first_words);
        write_text(row, before, first_line(text_or_id(diagram_.boxes[box]), columns), paint_.faint);
    }

    /// Columns for the text of a row.
    std::size_t room(const Row& row) const {
        return text_columns_ - std::min(width(row.below), text_columns_ / 2 + 10);
    }

    /// Wrapped into what is left of the lines. The parts before come first, in their colours where a line
    /// holds them whole; the remark comes last, on a line of its own where it does not fit.
    void write_text(const Row& row, const std::vector<Part>& before, const std::string& text,
                    std::string_view colour, const std::string& remark = {}) {
        std::string head;
        for (const Part& part : before)
            head += part.text;
        const std::vector<std::string> lines = wrap(head + text, room(row));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::string_view line = lines[i];
            if (i > 0)
                add(row.below, paint_.faint);
            else if (line.starts_with(head))
                for (const Part& part : before) {
                    add(part.text, part.colour);
                    line.remove_prefix(part.text.size());
                }
            add(line, colour);
            if (i + 1 == lines.size() && !remark.empty())
                write_remark(row, remark);
            end_line();
        }
    }

    void write_remark(const Row& row, const std::string& remark) {
        if (line_.columns + 2 + width(remark) > width(row.below) + room(row)) {
            end_line();
            add(row.below, paint_.faint);
        } else {
            add("  ");
        }
        bool is_first = true;
        for (const std::string& line : wrap(remark, room(row))) {
            if (!is_first) {
                end_line();
                add(row.below, paint_.faint);
            }
            is_first = false;
            add(line, paint_.faint);
        }
    }

    /// "[Health · unstated]".
    std::string remarks(const Row& row) const {
        const Box& box = diagram_.boxes[row.box];
        std::vector<std::string> said;
        if (std::string topic = new_topic(row); !topic.empty())
            said.push_back(std::move(topic));
        if (box.implicit)
            said.emplace_back(legend_words(LegendSign::implicit, diagram_.language));
        if (box.assumed)
            said.emplace_back(legend_words(LegendSign::assumed, diagram_.language));
        said.insert(said.end(), box.notes.begin(), box.notes.end());
        for (std::string_view rest = box.earlier; !rest.empty();) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            said.push_back(plain_line(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        std::string text;
        for (const std::string& one : said)
            text += (text.empty() ? "[" : " · ") + one;
        return text.empty() ? text : text + "]";
    }

    /// The claim below which a row stands; nothing of a root.
    std::uint32_t above(const Row& row) const {
        if (row.relation == nothing)
            return nothing;
        return is_turned_round(links_[row.relation], tree_, row.relation)
                   ? links_.premises(row.relation).front()
                   : links_.end_box(row.relation);
    }

    std::uint32_t around(std::uint32_t topic) const {
        return topic == Box::no_cluster ? topic : diagram_.clusters[topic].parent;
    }

    /// "Health", "The statement › Why now"; "" where the topic is that of the claim above.
    std::string new_topic(const Row& row) const {
        const std::uint32_t topic = diagram_.boxes[row.box].cluster;
        const std::uint32_t other = above(row);
        const std::uint32_t known = other == nothing ? Box::no_cluster : diagram_.boxes[other].cluster;
        if (topic == Box::no_cluster || topic == known)
            return {};
        const std::string title = beginning(diagram_.clusters[topic].title, longest_topic);
        const std::uint32_t outer = around(topic);
        if (outer == Box::no_cluster || outer == known || outer == around(known))
            return title;
        return beginning(diagram_.clusters[outer].title, longest_topic) + " › " + title;
    }

    /// "→ also supports (3) The air would be cleaner".
    void write_also(const Row& row, std::uint32_t relation) {
        const bool hangs = tree_.by[row.box] != nothing || tree_.aside[row.box] != nothing;
        const bool chinese = tongue_ == Tongue::chinese;
        std::string words = "→ ";
        if (diagram_.relations[relation].is_news_at(diagram_.boxes[row.box]))
            words += news(relation);
        if (diagram_.relations[relation].marks.question)
            words += question_words(*diagram_.relations[relation].marks.question);
        if (hangs)
            words += chinese ? "还" : "also ";
        words += verb(links_[relation].kind, diagram_.language);
        if (!chinese || !links_[relation].aims_at_relation)
            words += ' ';
        add(row.below, paint_.faint);
        const Named named = named_by(relation);
        if (links_[relation].aims_at_relation)
            return write_text(row, {{words, paint_.number}}, inference_words(relation), paint_.faint);
        write_first_words(row, {{words + number(named.target), paint_.number}}, named.target);
    }

    /// "the step from (1) and (2) to (3)".
    std::string inference_words(std::uint32_t relation) const {
        const Named named = named_by(relation);
        const auto in_brackets = [&](std::uint32_t box) { return "(" + std::to_string(numbers_[box]) + ")"; };
        NamedPremises premises{.names = {}, .count = links_.premises(links_[relation].target).size()};
        for (const std::uint32_t premise : named.premises)
            premises.names.push_back(in_brackets(premise));
        return inference(premises, named.target == nothing ? "…" : in_brackets(named.target),
                         diagram_.language);
    }

    const Diagram& diagram_;
    const Paint& paint_;
    std::size_t columns_;
    Links links_;
    Tree tree_;
    Tongue tongue_;
    std::size_t text_columns_ = 0;        // without those for ids
    std::vector<std::uint32_t> numbers_;  // by box; 0 where nothing refers to it
    Line line_;
    std::vector<Line> lines_;
};

Rendered render_text(const Diagram& diagram, const RenderOptions&) {
    return {.bytes = to_text(diagram)};
}

}  // namespace

std::string to_text(const Diagram& diagram, const TextOutput& style) {
    return TextWriter(diagram, style).write();
}

const Renderer renderers::text = {.name = "text",
                                  .ending = "txt",
                                  .summary = "a tree to read in a terminal",
                                  .binary = false,
                                  .render = render_text,
                                  .layout = LayoutKind::argument};

}  // namespace argmap

#include "render/leaflet_rows.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace argmap {

namespace {

constexpr double step = 24;            // of levels, and where a text begins after a short label
constexpr double after_label = 7;      // at least
constexpr double after_number = 4;     // the same, of items
constexpr double mark_column = 18;     // a box to tick, and what is between it and its text
constexpr double writing_height = 27;  // of a row to write in
constexpr double least_ruled = 100;    // a line on which a few words have room

/// How the text of a part looks.
struct PartLook {
    LeafletFont font;
    double leading = 1.42;  ///< from line to line, in sizes of letters
    double above = 6;       ///< space, in points
    double below = 0;       ///< the same, where the next part wants less above
    bool muted = false;
};

PartLook look(LeafletKind kind) {
    switch (kind) {
        case LeafletKind::title:
            return {.font = {.size = 19, .bold = true}, .leading = 1.25, .above = 26, .below = 9};
        case LeafletKind::heading:
            return {.font = {.size = 13.5, .bold = true}, .leading = 1.3, .above = 20, .below = 6};
        case LeafletKind::note:
            return {.font = {.size = 9}, .above = 4, .muted = true};
        case LeafletKind::item:
            return {.above = 12, .below = 5};
        case LeafletKind::choice:
        case LeafletKind::round_choice:
            return {.above = 4};
        case LeafletKind::answer_line:
            return {.above = 3, .below = 6};
        case LeafletKind::picture:
            return {.font = {.size = 9}, .above = 3, .below = 6, .muted = true};
        case LeafletKind::paragraph:
        case LeafletKind::new_page:
            break;
    }
    return {};
}

bool is_headline(LeafletKind kind) {
    return kind == LeafletKind::title || kind == LeafletKind::heading;
}

RowMark mark_of(LeafletKind kind) {
    return kind == LeafletKind::choice         ? RowMark::box
           : kind == LeafletKind::round_choice ? RowMark::ring
                                               : RowMark::none;
}

/// Where the label and the text of a part are, from the side at which they begin.
struct Columns {
    bool from_right = false;
    double mark = 0;
    double label = 0;
    double text = 0;
};

class RowSetting {
  public:
    RowSetting(const Leaflet& leaflet, double width, double most_height, const LeafletText& text)
        : leaflet_(leaflet),
          width_(width),
          most_height_(most_height),
          text_(text),
          wider_leading_(leaflet.language.starts_with("zh") ? 1.14 : 1) {}

    std::vector<LeafletRow> run() && {
        bool begins_page = false;
        for (const LeafletPart& part : leaflet_.parts) {
            if (height_ > most_height_)
                break;
            if (part.kind == LeafletKind::new_page) {
                begins_page = true;
                continue;
            }
            const std::size_t first = rows_.size();
            add(part);
            hold_together(part, first);
            rows_[first].place.begins_page = begins_page;
            rows_[first].bookmark = bookmark_of(part);
            begins_page = false;
            before_ = &part;
        }
        return std::move(rows_);
    }

  private:
    // ---- What stands in them. ----

    void add(const LeafletPart& part) {
        switch (part.kind) {
            case LeafletKind::picture:
                add_picture(part);
                break;
            case LeafletKind::answer_line:
                add_answer_lines(part);
                break;
            case LeafletKind::title:
            case LeafletKind::heading:
            case LeafletKind::paragraph:
            case LeafletKind::note:
            case LeafletKind::item:
            case LeafletKind::choice:
            case LeafletKind::round_choice:
            case LeafletKind::new_page:
                add_text(part, columns_of(part));
                break;
        }
    }

    void add_picture(const LeafletPart& part) {
        assert(part.picture < leaflet_.pictures.size());
        LeafletRow row;
        row.picture = part.picture;
        add_row(std::move(row));
        if (!part.text.empty())
            for (const SetLine& line : text_.set(part.text, width_, look(part.kind).font,
                                                 LeafletAlignment::at_middle, most_lines(part)))
                add_row(row_of(part, {line, line.left}));
    }

    void add_text(const LeafletPart& part, const Columns& columns) {
        const std::size_t first = rows_.size();
        const double left = columns.from_right ? 0 : columns.text;
        const bool label_apart = columns.text > columns.label;
        const std::string whole =
            label_apart || part.label.empty() ? part.text : part.label + " " + part.text;
        for (const SetLine& line : lines_of(part, whole, width_ - columns.text))
            add_row(row_of(part, {line, left + line.left}));
        LeafletRow& row = rows_[first];
        if (label_apart && !part.label.empty())
            row.texts.insert(row.texts.begin(), label_text(part, columns));
        if (const RowMark mark = mark_of(part.kind); mark != RowMark::none)
            row.mark = {mark, part.ticked,
                        columns.from_right ? width_ - columns.mark - mark_size : columns.mark};
    }

    std::vector<SetLine> lines_of(const LeafletPart& part, const std::string& whole, double width) const {
        const auto set = [&](double wide) {
            return text_.set(whole, wide, look(part.kind).font, LeafletAlignment::at_start, most_lines(part));
        };
        std::vector<SetLine> lines = set(width);
        return is_headline(part.kind) ? balanced(std::move(lines), width, set) : lines;
    }

    /// The same number of lines, but none much shorter than the others.
    template <class Set>
    static std::vector<SetLine> balanced(std::vector<SetLine> lines, double width, const Set& set) {
        constexpr std::size_t few = 4;
        if (lines.size() < 2 || lines.size() > few || lines.front().layout != lines.back().layout)
            return lines;
        double too_narrow = width / 2;
        for (double wide = width; wide - too_narrow > 4;) {
            const double middle = (wide + too_narrow) / 2;
            std::vector<SetLine> narrower = set(middle);
            if (narrower.size() > lines.size()) {
                too_narrow = middle;
            } else {
                wide = middle;
                lines = std::move(narrower);
            }
        }
        return lines;
    }

    RowText label_text(const LeafletPart& part, const Columns& columns) const {
        const SetLine line = text_.on_one_line(part.label, width_, label_font(part), columns.from_right);
        return {line, columns.from_right ? width_ - columns.label - line.width : columns.label};
    }

    static LeafletFont label_font(const LeafletPart& part) {
        return {.size = look(part.kind).font.size, .bold = true};
    }

    /// A label too long for a column of its own is a part of the text.
    Columns columns_of(const LeafletPart& part) const {
        constexpr std::uint32_t most_level = 8;
        Columns columns;
        columns.from_right = begins_at_right(part.text.empty() ? part.label : part.text);
        columns.mark = std::min(step * std::min(part.level, most_level), width_ / 2);
        columns.label = columns.mark + (mark_of(part.kind) == RowMark::none ? 0 : mark_column);
        columns.text = columns.label + label_column(part);
        return columns;
    }

    double label_column(const LeafletPart& part) const {
        constexpr std::size_t most_bytes = 200;
        const double usual = part.kind == LeafletKind::item ? step : 0;
        if (part.label.empty())
            return usual;
        if (part.label.size() > most_bytes || part.label.find('\n') != std::string::npos)
            return 0;
        const double wide = text_.width(part.label, label_font(part)) +
                            (part.kind == LeafletKind::item ? after_number : after_label);
        return wide <= std::min(3 * step, width_ / 4) ? std::max(usual, wide) : 0;
    }

    void add_answer_lines(const LeafletPart& part) {
        const Columns columns = columns_of(part);
        const std::size_t first = rows_.size();
        add_text(part, columns);
        const RuledLine whole =
            columns.from_right ? RuledLine{0, width_ - columns.text} : RuledLine{columns.text, width_};
        RuledLine rest = whole;
        if (const RowText& last = rows_.back().texts.back(); last.line.width > 0) {
            constexpr double apart = 6;
            if (columns.from_right)
                rest.right = last.left - apart;
            else
                rest.left = last.left + last.line.width + apart;
        }
        std::uint32_t missing = std::max(part.lines, std::uint32_t{1});
        if (rest.right - rest.left >= std::min(least_ruled, (whole.right - whole.left) / 2)) {
            make_ruled(rows_.back(), rest);
            --missing;
        }
        for (; missing > 0 && height_ <= most_height_; --missing) {
            add_row({});
            make_ruled(rows_.back(), whole);
        }
        for (std::size_t i = first + 1; i < rows_.size(); ++i)
            rows_[i].place.hold = Hold::group;
    }

    /// A row with room to write.
    void make_ruled(LeafletRow& row, const RuledLine& line) {
        constexpr double below = 6;
        height_ += writing_height - row.place.height;
        row.place.height = writing_height;
        row.baseline = writing_height - below;
        row.ruled = line;
    }

    LeafletRow row_of(const LeafletPart& part, RowText text) const {
        const PartLook looks = look(part.kind);
        LeafletRow row;
        row.place.height = leading(looks);
        row.baseline = row.place.height / 2 + 0.36 * looks.font.size;  // capitals are in the middle
        row.muted = looks.muted;
        row.texts.push_back(std::move(text));
        return row;
    }

    double leading(const PartLook& looks) const { return looks.leading * wider_leading_ * looks.font.size; }

    std::size_t most_lines(const LeafletPart& part) const {
        return static_cast<std::size_t>((most_height_ - std::min(height_, most_height_)) /
                                        leading(look(part.kind))) +
               1;
    }

    void add_row(LeafletRow row) {
        height_ += row.place.height;
        rows_.push_back(std::move(row));
    }

    static std::optional<LeafletBookmark> bookmark_of(const LeafletPart& part) {
        if (!part.bookmark.empty())
            return LeafletBookmark{part.bookmark, part.kind == LeafletKind::title};
        if (!is_headline(part.kind))
            return std::nullopt;
        const std::string words = part.label + (part.label.empty() ? "" : " ") + part.text;
        return LeafletBookmark{words, part.kind == LeafletKind::title};
    }

    // ---- What holds them together. ----

    static Hold hold_after(const LeafletPart& part) {
        if (is_headline(part.kind))
            return Hold::line;
        if (!part.keeps_with_next)
            return Hold::nothing;
        return part.kind == LeafletKind::picture ? Hold::picture : Hold::group;
    }

    void hold_together(const LeafletPart& part, std::size_t first) {
        const bool is_first = before_ == nullptr;
        const PartLook looks = look(part.kind);
        PageRow& top = rows_[first].place;
        top.space = is_first ? 0 : std::max(looks.above, look(before_->kind).below);
        top.hold = is_first ? Hold::nothing : hold_after(*before_);
        const bool whole = part.keeps_with_next || (!is_first && before_->keeps_with_next);
        for (std::size_t i = first + 1; i < rows_.size(); ++i) {
            PageRow& row = rows_[i].place;
            const bool stands_alone = i == first + 1 || i + 1 == rows_.size();
            if (row.hold == Hold::nothing)
                row.hold = stands_alone ? Hold::line : whole ? Hold::part : Hold::nothing;
        }
    }

    const Leaflet& leaflet_;
    double width_;
    double most_height_;
    const LeafletText& text_;
    double wider_leading_;  // Chinese has no space between words: it needs more between lines
    std::vector<LeafletRow> rows_;
    double height_ = 0;
    const LeafletPart* before_ = nullptr;
};

}  // namespace

std::vector<LeafletRow> rows_of(const Leaflet& leaflet, double width, double most_height,
                                const LeafletText& text) {
    return RowSetting(leaflet, width, most_height, text).run();
}

}  // namespace argmap

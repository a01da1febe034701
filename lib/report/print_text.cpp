#include "report/print.hpp"
#include "report/print_several.hpp"
#include "report/shown.hpp"
#include "report/words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace argmap {

namespace {

constexpr std::size_t id_width = 28;
constexpr std::size_t least_text_width = 30;
constexpr std::string_view indent = "  ";

/// A text of the map on one line. Only its beginning is looked at, so that a huge one costs nothing.
std::string line(std::string_view text, std::size_t columns) {
    return shorten(plain_line(text.substr(0, 4 * columns + 16)), columns);
}

std::string padding(std::size_t columns) {
    return std::string(columns, ' ');
}

/// "a, b and 3 more".
std::string ids(const ArgumentMap& map, std::span<const ClaimId> claims, std::size_t most, Tongue tongue) {
    std::string list;
    const std::size_t shown = std::min(claims.size(), most);
    for (std::size_t i = 0; i < shown; ++i)
        list += (i > 0 ? std::string(translated(", ", tongue)) : "") + line(map.id(claims[i]), id_width);
    return shown == claims.size() ? list : say("{0} and {1} more", list, claims.size() - shown).in(tongue);
}

/// One value as it stands in a table, and how it is aligned there.
class CellText {
  public:
    CellText(const ArgumentMap& map, std::size_t most_claims, Tongue tongue)
        : map_(map), most_claims_(most_claims), tongue_(tongue) {}

    std::string operator()(std::monostate) const { return "-"; }
    std::string operator()(std::size_t number) const { return with_thousands(number); }
    std::string operator()(OwnWord word) const { return line(translated(word.english, tongue_), id_width); }
    std::string operator()(std::string_view text) const { return line(text, id_width); }
    std::string operator()(ClaimId claim) const { return line(map_.id(claim), id_width); }
    std::string operator()(const std::vector<ClaimId>& claims) const {
        return claims.empty() ? "-" : ids(map_, claims, most_claims_, tongue_);
    }

    std::string operator()(double number) const { return three_digits(number); }

    std::string operator()(RelationId relation) const {
        const Target target = map_.target(relation);
        return ids(map_, map_.premises(relation), most_claims_, tongue_) + ' ' +
               std::string(arrow(map_, relation)) + ' ' +
               line(target.is_claim() ? map_.id(target.claim()) : map_.id(target.relation()), id_width);
    }

  private:
    const ArgumentMap& map_;
    std::size_t most_claims_;
    Tongue tongue_;
};

bool is_number(const Cell& cell) {
    return std::holds_alternative<std::size_t>(cell) || std::holds_alternative<double>(cell);
}

class TextReport {
  public:
    TextReport(std::string_view map_name, const Report& report, const ReportOptions& options)
        : map_name_(map_name),
          report_(report),
          map_(*report.map),
          options_(options),
          tongue_(tongue_of(options.language)),
          cell_text_(map_, options.top, tongue_) {}

    std::string run() {
        out_ += title_text(map_name_, map_, options_);
        return sections();
    }

    std::string sections() {
        for (const Section& section : report_.sections)
            if (!is_silent(section))
                add(section);
        return std::move(out_);
    }

  private:
    void add(const Section& section) {
        (out_ += '\n') += translated(section.title, tongue_);
        out_ += '\n';
        add(section.sentences);
        for (const Table& table : section.tables)
            if (is_shown(table))
                add(table);
        add(section.remarks);
    }

    void add(const std::vector<Message>& sentences) {
        for (const Message& sentence : sentences)
            append_wrapped(out_, sentence.in(tongue_), {indent, indent}, options_.width, tongue_);
    }

    void add(const Table& table) {
        if (table.layout == TableLayout::list) {
            add_list(table);
            return;
        }
        std::string_view row_indent = indent;
        if (!table.title.empty()) {
            ((out_ += indent) += say("{0}:", Message(table.title)).in(tongue_)) += '\n';
            row_indent = "    ";
        }
        add_lines(table, row_indent);
        add_rest(table, row_indent);
    }

    void add_list(const Table& table) {
        std::vector<ClaimId> claims;
        for (std::size_t i = 0; i < shown_rows(table, options_); ++i)
            claims.push_back(std::get<ClaimId>(table.cells[i]));
        Message list = words::text(ids(map_, claims, claims.size(), tongue_));
        if (claims.size() < table.row_count())
            list = say("{0} and {1} more", std::move(list), table.row_count() - claims.size());
        append_wrapped(out_, say("{0}: {1}", Message(table.title), std::move(list)).in(tongue_),
                       {indent, "    "}, options_.width, tongue_);
    }

    void add_rest(const Table& table, std::string_view row_indent) {
        if (const std::size_t rest = table.row_count() - shown_rows(table, options_); rest > 0)
            (out_ += row_indent) += say("and {0} more", rest).in(tongue_) + '\n';
    }

    void add_lines(const Table& table, std::string_view row_indent) {
        const std::size_t rows = shown_rows(table, options_);
        std::vector<std::vector<std::string>> texts;  // of the shown columns
        std::vector<bool> is_right;
        std::vector<std::string> heading;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            if (table.columns[column].shown != Shown::to_all)
                continue;
            heading.emplace_back(translated(table.columns[column].title, tongue_));
            is_right.push_back(is_number(table.row(0)[column]));
            texts.emplace_back();
            for (std::size_t row = 0; row < rows; ++row)
                texts.back().push_back(std::visit(cell_text_, table.row(row)[column]));
        }
        const bool has_heading =
            table.has_heading || std::find(is_right.begin(), is_right.end(), true) != is_right.end();
        std::vector<std::optional<ClaimId>> subjects;
        for (std::size_t row = 0; row < rows; ++row)
            subjects.push_back(subject(table, row));

        const std::vector<std::size_t> widths =
            column_widths(texts, has_heading ? &heading : nullptr, subjects);
        if (has_heading)
            add_line(row_indent, heading, widths, is_right, std::nullopt);
        for (std::size_t row = 0; row < rows; ++row) {
            std::vector<std::string> cells;
            for (std::vector<std::string>& column : texts)
                cells.push_back(std::move(column[row]));
            add_line(row_indent, cells, widths, is_right, subjects[row]);
        }
    }

    /// The one claim that a row is about, whose text closes the line: the last that it shows.
    std::optional<ClaimId> subject(const Table& table, std::size_t row) const {
        std::optional<ClaimId> found;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            if (table.columns[column].shown != Shown::to_all)
                continue;
            const Cell& cell = table.row(row)[column];
            if (const auto* claim = std::get_if<ClaimId>(&cell))
                found = *claim;
            else if (const auto* relation = std::get_if<RelationId>(&cell))
                found = only(map_.premises(*relation));
            else if (const auto* claims = std::get_if<std::vector<ClaimId>>(&cell))
                found = only(*claims);
        }
        return found;
    }

    static std::optional<ClaimId> only(std::span<const ClaimId> claims) {
        return claims.size() == 1 ? std::optional(claims[0]) : std::nullopt;
    }

    /// A last cell that no text follows may be as long as it likes; it widens no column.
    std::vector<std::size_t> column_widths(const std::vector<std::vector<std::string>>& texts,
                                           const std::vector<std::string>* heading,
                                           const std::vector<std::optional<ClaimId>>& subjects) const {
        std::vector<std::size_t> widths;
        for (std::size_t column = 0; column < texts.size(); ++column) {
            const bool is_last = column + 1 == texts.size();
            std::size_t widest = heading == nullptr ? 0 : width((*heading)[column]);
            for (std::size_t row = 0; row < texts[column].size(); ++row)
                if (!is_last || subjects[row])
                    widest = std::max(widest, width(texts[column][row]));
            widths.push_back(widest);
        }
        return widths;
    }

    void add_line(std::string_view row_indent, const std::vector<std::string>& cells,
                  const std::vector<std::size_t>& widths, const std::vector<bool>& is_right,
                  std::optional<ClaimId> subject) {
        std::string text(row_indent);
        std::size_t begin_of_last = 0;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const std::size_t used = width(cells[column]);
            const std::string space = padding(used < widths[column] ? widths[column] - used : 0);
            text += column == 0 ? "" : "  ";
            begin_of_last = width(text);
            text += is_right[column] ? space + cells[column] : cells[column] + space;
        }
        const std::size_t used = width(text) + 2;
        const bool has_room = used + least_text_width <= options_.width;
        if (subject && has_room)
            text += "  " + subject_text(*subject, used);
        text.erase(text.find_last_not_of(' ') + 1);
        (out_ += shorten(text, options_.width)) += '\n';
        if (subject && !has_room && begin_of_last < options_.width)
            (out_ += padding(begin_of_last)) += subject_text(*subject, begin_of_last) + '\n';
    }

    std::string subject_text(ClaimId claim, std::size_t used) const {
        return line(map_.text(claim, options_.language), options_.width - used);
    }

    const std::string_view map_name_;
    const Report& report_;
    const ArgumentMap& map_;
    const ReportOptions& options_;
    const Tongue tongue_;
    CellText cell_text_;
    std::string out_;
};

}  // namespace

std::string report_text(const Report& report, const ReportOptions& options) {
    return TextReport({}, report, options).run();
}

std::string sections_text(const Report& report, const ReportOptions& options) {
    return TextReport({}, report, options).sections();
}

std::string report_text(std::string_view map_name, const Report& report, const ReportOptions& options) {
    return TextReport(map_name, report, options).run();
}

}  // namespace argmap

#include "analyze/print.hpp"
#include "analyze/shown.hpp"
#include "text/markdown.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>

namespace argmap {

namespace {

/// A sentence of an analysis, in which names stand in backticks. A backtick inside a name makes pairs of its
/// own: what is inside a pair stays code, in which nothing is markup, and the rest is escaped.
std::string sentence_with_code(std::string_view sentence) {
    std::string out;
    std::size_t done = 0;
    while (done < sentence.size()) {
        const std::size_t open = std::min(sentence.find('`', done), sentence.size());
        out += markdown_text(sentence.substr(done, open - done));
        if (open == sentence.size())
            break;
        const std::size_t close = sentence.find('`', open + 1);
        // Backticks next to each other would be taken for a longer one.
        const bool is_code = close != std::string_view::npos && close > open + 1 && !out.ends_with('`');
        if (!is_code) {
            out += "\\`";
            done = open + 1;
            continue;
        }
        out += plain_line(sentence.substr(open, close + 1 - open));
        done = close + 1;
    }
    return out;
}

/// One value as it stands in a cell.
class CellMarkdown {
  public:
    CellMarkdown(const ArgumentMap& map, const ReportOptions& options) : map_(map), options_(options) {}

    std::string operator()(std::monostate) const { return "-"; }
    std::string operator()(std::size_t number) const { return with_thousands(number); }
    std::string operator()(double number) const { return three_digits(number); }
    std::string operator()(std::string_view word) const { return markdown_text(word); }

    std::string operator()(ClaimId claim) const { return markdown_code(map_.id(claim)) + text(claim, " "); }

    std::string operator()(const std::vector<ClaimId>& claims) const {
        return claims.size() == 1 ? (*this)(claims[0]) : ids(claims);
    }

    std::string operator()(RelationId relation) const {
        const auto premises = map_.premises(relation);
        const Target target = map_.target(relation);
        return ids(premises) + ' ' + std::string(arrow(map_, relation)) + ' ' +
               markdown_code(target.is_claim() ? map_.id(target.claim()) : map_.id(target.relation())) +
               (premises.size() == 1 ? text(premises[0], ": ") : "");
    }

  private:
    std::string text(ClaimId claim, std::string_view before) const {
        const std::string_view text = map_.text(claim, options_.language);
        return is_blank(text) ? "" : std::string(before) + markdown_text(text);
    }

    std::string ids(std::span<const ClaimId> claims) const {
        std::string list;
        const std::size_t shown = std::min(claims.size(), options_.top);
        for (std::size_t i = 0; i < shown; ++i)
            list += (i > 0 ? ", " : "") + markdown_code(map_.id(claims[i]));
        if (shown < claims.size())
            list += " and " + with_thousands(claims.size() - shown) + " more";
        return list;
    }

    const ArgumentMap& map_;
    const ReportOptions& options_;
};

class MarkdownReport {
  public:
    MarkdownReport(const Report& report, const ReportOptions& options)
        : report_(report), options_(options), cell_(*report.map, options) {}

    std::string run() {
        const std::string_view title = report_.map->title(options_.language);
        out_ += "# " + markdown_text(is_blank(title) ? "A map without a title" : title) + '\n';
        for (const Section& section : report_.sections)
            if (!is_silent(section))
                add(section);
        return std::move(out_);
    }

  private:
    void add(const Section& section) {
        out_ += "\n## " + markdown_text(section.title) + '\n';
        if (!section.sentences.empty())
            out_ += '\n';
        for (std::size_t i = 0; i < section.sentences.size(); ++i)
            out_ += (i > 0 ? " " : "") + sentence_with_code(section.sentences[i]);
        if (!section.sentences.empty())
            out_ += '\n';
        for (const Table& table : section.tables)
            if (is_shown(table))
                add(table);
    }

    void add(const Table& table) {
        if (!table.title.empty())
            out_ += '\n' + markdown_text(table.title) + ":\n";
        out_ += "\n|";
        for_shown_columns(table, [&](std::size_t column) {
            out_ += ' ' + markdown_text(table.columns[column].title) + " |";
        });
        out_ += "\n|";
        for_shown_columns(table, [&](std::size_t column) {
            out_ += is_number(table.row(0)[column]) ? " --: |" : " --- |";
        });
        out_ += '\n';
        const std::size_t rows = shown_rows(table, options_);
        for (std::size_t row = 0; row < rows; ++row) {
            out_ += '|';
            for_shown_columns(table, [&](std::size_t column) {
                out_ += ' ' + std::visit(cell_, table.row(row)[column]) + " |";
            });
            out_ += '\n';
        }
        if (rows < table.row_count())
            out_ += "\nand " + with_thousands(table.row_count() - rows) + " more\n";
    }

    template <class Use>
    static void for_shown_columns(const Table& table, Use use) {
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (table.columns[column].shown == Shown::to_all)
                use(column);
    }

    static bool is_number(const Cell& cell) {
        return std::holds_alternative<std::size_t>(cell) || std::holds_alternative<double>(cell);
    }

    const Report& report_;
    const ReportOptions& options_;
    CellMarkdown cell_;
    std::string out_;
};

}  // namespace

std::string report_markdown(const Report& report, const ReportOptions& options) {
    return MarkdownReport(report, options).run();
}

}  // namespace argmap

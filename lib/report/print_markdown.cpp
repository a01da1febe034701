#include "report/print.hpp"
#include "report/print_several.hpp"
#include "report/shown.hpp"
#include "text/markdown.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>

namespace argmap {

namespace {

/// One value as it stands in a cell.
class CellMarkdown {
  public:
    CellMarkdown(const ArgumentMap& map, const ReportOptions& options)
        : map_(map), options_(options), tongue_(tongue_of(options.language)) {}

    std::string operator()(std::monostate) const { return "-"; }
    std::string operator()(std::size_t number) const { return with_thousands(number); }
    std::string operator()(double number) const { return three_digits(number); }
    std::string operator()(OwnWord word) const { return markdown_text(translated(word.english, tongue_)); }
    std::string operator()(std::string_view text) const { return markdown_text(text); }

    std::string operator()(ClaimId claim) const { return markdown_code(map_.id(claim)) + text(claim, " "); }

    std::string operator()(const std::vector<ClaimId>& claims) const {
        return claims.size() == 1 ? (*this)(claims[0]) : ids(claims);
    }

    std::string operator()(RelationId relation) const {
        const auto premises = map_.premises(relation);
        const Target target = map_.target(relation);
        return ids(premises) + ' ' + std::string(arrow(map_, relation)) + ' ' +
               markdown_code(target.is_claim() ? map_.id(target.claim()) : map_.id(target.relation())) +
               (premises.size() == 1 ? text(premises[0], translated(": ", tongue_)) : "");
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
            list += (i > 0 ? std::string(translated(", ", tongue_)) : "") + markdown_code(map_.id(claims[i]));
        return shown == claims.size() ? list
                                      : say("{0} and {1} more", list, claims.size() - shown).in(tongue_);
    }

    const ArgumentMap& map_;
    const ReportOptions& options_;
    const Tongue tongue_;
};

class MarkdownReport {
  public:
    MarkdownReport(std::string_view map_name, const Report& report, const ReportOptions& options)
        : map_name_(map_name),
          report_(report),
          options_(options),
          tongue_(tongue_of(options.language)),
          cell_(*report.map, options),
          heading_(map_name.empty() ? "#" : "##") {}

    std::string run() {
        out_ += title_markdown(map_name_, *report_.map, options_);
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
        out_ += "\n#" + heading_ + " " + markdown_text(translated(section.title, tongue_)) + '\n';
        add(section.sentences);
        for (const Table& table : section.tables)
            if (is_shown(table))
                add(table);
        add(section.remarks);
    }

    /// A paragraph, where there is a sentence.
    void add(const std::vector<Message>& sentences) {
        if (sentences.empty())
            return;
        out_ += '\n';
        for (std::size_t i = 0; i < sentences.size(); ++i)
            out_ += (i > 0 && tongue_ == Tongue::english ? " " : "") +
                    sentence_with_code(sentences[i].in(tongue_));
        out_ += '\n';
    }

    void add(const Table& table) {
        if (!table.title.empty())
            out_ += '\n' + markdown_text(heading(table)) + '\n';
        out_ += "\n|";
        for_shown_columns(table, [&](std::size_t column) {
            out_ += ' ' + markdown_text(translated(table.columns[column].title, tongue_)) + " |";
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
            out_ += '\n' + say("and {0} more", table.row_count() - rows).in(tongue_) + '\n';
    }

    std::string heading(const Table& table) const { return say("{0}:", Message(table.title)).in(tongue_); }

    template <class Use>
    static void for_shown_columns(const Table& table, Use use) {
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (table.columns[column].shown == Shown::to_all)
                use(column);
    }

    static bool is_number(const Cell& cell) {
        return std::holds_alternative<std::size_t>(cell) || std::holds_alternative<double>(cell);
    }

    const std::string_view map_name_;
    const Report& report_;
    const ReportOptions& options_;
    const Tongue tongue_;
    CellMarkdown cell_;
    const std::string heading_;  // of the report's title
    std::string out_;
};

}  // namespace

std::string report_markdown(const Report& report, const ReportOptions& options) {
    return MarkdownReport({}, report, options).run();
}

std::string sections_markdown(const Report& report, const ReportOptions& options) {
    return MarkdownReport({}, report, options).sections();
}

std::string report_markdown(std::string_view map_name, const Report& report, const ReportOptions& options) {
    return MarkdownReport(map_name, report, options).run();
}

}  // namespace argmap

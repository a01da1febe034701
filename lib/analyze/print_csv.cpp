#include "analyze/print.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>

namespace argmap {

namespace {

/// What a column holds: what its first value is. Nothing where all rows are empty.
Cell kind_of_column(const Table& table, std::size_t column) {
    for (std::size_t row = 0; row < table.row_count(); ++row)
        if (const Cell& cell = table.row(row)[column]; !std::holds_alternative<std::monostate>(cell))
            return cell;
    return {};
}

/// The columns of CSV that a column of a table becomes, by what is added to its name.
std::vector<std::string_view> parts(const Cell& kind) {
    if (std::holds_alternative<ClaimId>(kind) || std::holds_alternative<std::vector<ClaimId>>(kind))
        return {"", "_text"};
    if (std::holds_alternative<RelationId>(kind))
        return {"_id", "_type", "_from", "_from_text", "_to"};
    return {""};
}

class CsvTable {
  public:
    CsvTable(const ArgumentMap& map, const Table& table, const ReportOptions& options)
        : map_(map), table_(table), options_(options) {}

    std::string run() {
        std::vector<std::size_t> part_counts;
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            const auto names = parts(kind_of_column(table_, column));
            for (const std::string_view part : names)
                add_text(std::string(table_.columns[column].id) + std::string(part));
            part_counts.push_back(names.size());
        }
        end_row();
        for (std::size_t row = 0; row < table_.row_count(); ++row) {
            for (std::size_t column = 0; column < table_.columns.size(); ++column)
                add(table_.row(row)[column], part_counts[column]);
            end_row();
        }
        return std::move(out_);
    }

    // The parts of one value.
    void operator()(std::monostate) {}
    void operator()(std::size_t number) { add_plain(std::to_string(number)); }
    void operator()(std::string_view word) { add_text(word); }

    void operator()(double number) {
        if (!std::isfinite(number))
            return;
        std::array<char, 64> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        add_plain({digits.data(), end.ptr});
    }

    void operator()(ClaimId claim) { (*this)(std::vector{claim}); }

    void operator()(const std::vector<ClaimId>& claims) {
        add_text(ids(claims));
        add_text(texts(claims));
    }

    void operator()(RelationId relation) {
        const Target target = map_.target(relation);
        add_text(map_.id(relation));
        add_text(name(map_.type(relation)));
        add_text(ids(map_.premises(relation)));
        add_text(texts(map_.premises(relation)));
        add_text(target.is_claim() ? map_.id(target.claim()) : map_.id(target.relation()));
    }

  private:
    /// A value without parts leaves them empty.
    void add(const Cell& cell, std::size_t part_count) {
        const std::size_t before = cells_in_row_;
        std::visit(*this, cell);
        while (cells_in_row_ < before + part_count)
            add_plain("");
    }

    std::string ids(std::span<const ClaimId> claims) const {
        std::string list;
        for (const ClaimId claim : claims)
            (list += list.empty() ? "" : " ") += map_.id(claim);
        return list;
    }

    std::string texts(std::span<const ClaimId> claims) const {
        std::string list;
        for (std::size_t i = 0; i < claims.size(); ++i)
            (list += i > 0 ? "\n" : "") += map_.text(claims[i], options_.language);
        return list;
    }

    /// Spreadsheets take what begins like this for a formula, in quotes too; an apostrophe says that it is a
    /// text.
    static bool looks_like_formula(std::string_view text) {
        return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    }

    void add_text(std::string_view text) {
        add_plain(looks_like_formula(text) ? "'" + std::string(text) : std::string(text));
    }

    void add_plain(std::string_view cell) {
        out_ += cells_in_row_++ > 0 ? "," : "";
        if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
            out_ += cell;
            return;
        }
        out_ += '"';
        for (const char c : cell)
            out_ += c == '"' ? std::string("\"\"") : std::string(1, c);
        out_ += '"';
    }

    void end_row() {
        out_ += "\r\n";
        cells_in_row_ = 0;
    }

    const ArgumentMap& map_;
    const Table& table_;
    const ReportOptions& options_;
    std::size_t cells_in_row_ = 0;
    std::string out_;
};

}  // namespace

std::string table_csv(const ArgumentMap& map, const Table& table, const ReportOptions& options) {
    return CsvTable(map, table, options).run();
}

}  // namespace argmap

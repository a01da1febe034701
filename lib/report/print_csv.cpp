#include "report/print.hpp"
#include "report/print_several.hpp"
#include "report/shown.hpp"
#include "text/csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>

namespace argmap {

namespace {

/// What a column holds: what its first value is. Nothing where all rows are empty.
Cell kind_of_column(std::span<const MapTable> tables, std::size_t column) {
    for (const MapTable& one : tables)
        for (std::size_t row = 0; row < one.table->row_count(); ++row)
            if (const Cell& cell = one.table->row(row)[column]; !std::holds_alternative<std::monostate>(cell))
                return cell;
    return {};
}

/// The columns of CSV that a column of a table becomes, by what is added to its name.
std::vector<std::string_view> parts(const Cell& kind) {
    if (std::holds_alternative<ClaimId>(kind) || std::holds_alternative<std::vector<ClaimId>>(kind))
        return {"", "_text"};
    if (std::holds_alternative<RelationId>(kind))
        return {"_id", "_type", "_from", "_from_text", "_to", "_to_text"};
    return {""};
}

class CsvTable {
  public:
    CsvTable(const ReportOptions& options, bool has_names) : options_(options), has_names_(has_names) {}

    /// The tables have the same columns.
    std::string run(std::span<const MapTable> tables) {
        if (!tables.empty())
            add_heading(tables);
        for (const MapTable& one : tables)
            add_rows(one);
        return std::move(out_);
    }

    // The parts of one value.
    void operator()(std::monostate) {}
    void operator()(std::size_t number) { add_plain(std::to_string(number)); }
    void operator()(OwnWord word) { add_text(word.english); }
    void operator()(std::string_view text) { add_text(text); }

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
        const Target target = map_->target(relation);
        add_text(map_->id(relation));
        add_text(name(map_->type(relation)));
        add_text(ids(map_->premises(relation)));
        add_text(texts(map_->premises(relation)));
        add_text(id(target));
        add_text(target.is_claim() ? std::string(text(target.claim())) : step(target.relation()));
    }

  private:
    void add_heading(std::span<const MapTable> tables) {
        if (has_names_)
            add_text("map");
        const std::vector<Column>& columns = tables[0].table->columns;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const auto names = parts(kind_of_column(tables, column));
            for (const std::string_view part : names)
                add_text(std::string(columns[column].id) + std::string(part));
            part_counts_.push_back(names.size());
        }
        end_row();
    }

    void add_rows(const MapTable& one) {
        map_ = one.map;
        for (std::size_t row = 0; row < one.table->row_count(); ++row) {
            if (has_names_)
                add_text(one.map_name);
            for (std::size_t column = 0; column < part_counts_.size(); ++column)
                add(one.table->row(row)[column], part_counts_[column]);
            end_row();
        }
    }

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
            (list += list.empty() ? "" : " ") += map_->id(claim);
        return list;
    }

    std::string_view text(ClaimId claim) const { return map_->text(claim, options_.language); }

    std::string texts(std::span<const ClaimId> claims) const {
        std::string list;
        for (std::size_t i = 0; i < claims.size(); ++i)
            (list += i > 0 ? "\n" : "") += text(claims[i]);
        return list;
    }

    std::string_view id(Target target) const {
        return target.is_claim() ? map_->id(target.claim()) : map_->id(target.relation());
    }

    /// Of a step to another step only the id of that one, and only so many premises: much may be aimed at it.
    std::string step(RelationId relation) const {
        constexpr std::size_t most = 16;
        const auto premises = map_->premises(relation);
        const Target target = map_->target(relation);
        const std::string_view end = target.is_claim() ? text(target.claim()) : id(target);
        return texts(premises.first(std::min(premises.size(), most)))
            .append("\n")
            .append(arrow(*map_, relation))
            .append(" ")
            .append(end);
    }

    void add_text(std::string_view text) {
        begin_cell();
        append_csv_text(out_, text);
    }

    void add_plain(std::string_view cell) {
        begin_cell();
        append_csv_cell(out_, cell);
    }

    void begin_cell() { out_ += cells_in_row_++ > 0 ? "," : ""; }

    void end_row() {
        out_ += "\r\n";
        cells_in_row_ = 0;
    }

    const ReportOptions& options_;
    const bool has_names_;
    const ArgumentMap* map_ = nullptr;      // whose rows are being added
    std::vector<std::size_t> part_counts_;  // of each column
    std::size_t cells_in_row_ = 0;
    std::string out_;
};

}  // namespace

std::string table_csv(const ArgumentMap& map, const Table& table, const ReportOptions& options) {
    const MapTable one{.map_name = {}, .map = &map, .table = &table};
    return CsvTable(options, false).run({&one, 1});
}

std::string tables_csv(std::span<const MapTable> tables, const ReportOptions& options) {
    return CsvTable(options, true).run(tables);
}

}  // namespace argmap

#include "report/print.hpp"
#include "report/print_several.hpp"
#include "text/json.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace argmap {

namespace {

class JsonReport {
  public:
    JsonReport(std::string_view map_name, const Report& report, const ReportOptions& options)
        : map_name_(map_name),
          report_(report),
          map_(*report.map),
          options_(options),
          tongue_(tongue_of(options.language)) {}

    std::string run() {
        out_ += "{\n  ";
        if (!map_name_.empty()) {
            add_name("map");
            append_json_string(out_, map_name_);
            out_ += ",\n  ";
        }
        out_ += "\"title\": ";
        append_json_string(out_, map_.title(options_.language));
        out_ += ",\n  \"sections\": {";
        bool is_first = true;
        for (const Section& section : report_.sections) {
            next(is_first, "\n    ");
            add(section);
        }
        out_ += "\n  }\n}\n";
        return std::move(out_);
    }

    // One value each.
    void operator()(std::monostate) { out_ += "null"; }
    void operator()(OwnWord word) { append_json_string(out_, word.english); }
    void operator()(std::string_view text) { append_json_string(out_, text); }
    void operator()(ClaimId claim) { append_json_string(out_, map_.id(claim)); }
    void operator()(const std::vector<ClaimId>& claims) { add_ids(claims); }
    void operator()(std::size_t number) { out_ += std::to_string(number); }

    void operator()(double number) {
        if (!std::isfinite(number)) {
            out_ += "null";
            return;
        }
        std::array<char, 64> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        out_.append(digits.data(), end.ptr);
    }

    void operator()(RelationId relation) {
        out_ += '{';
        if (const std::string_view id = map_.id(relation); !id.empty()) {
            add_name("id");
            append_json_string(out_, id);
            out_ += ", ";
        }
        add_name("type");
        append_json_string(out_, name(map_.type(relation)));
        out_ += ", ";
        add_name("from");
        add_ids(map_.premises(relation));
        out_ += ", ";
        add_name("to");
        const Target target = map_.target(relation);
        append_json_string(out_, target.is_claim() ? map_.id(target.claim()) : map_.id(target.relation()));
        out_ += '}';
    }

  private:
    void add(const Section& section) {
        add_name(section.id);
        out_ += "{\n      \"title\": ";
        append_json_string(out_, translated(section.title, tongue_));
        out_ += ",\n      \"definition\": ";
        append_json_string(out_, translated(section.definition, tongue_));
        out_ += ",\n      \"summary\": [";
        bool is_first = true;
        for (const Message& sentence : section.sentences) {
            next(is_first, "\n        ");
            append_json_string(out_, sentence.in(tongue_));
        }
        out_ += "],\n      \"facts\": {";
        is_first = true;
        for (const Fact& fact : section.facts) {
            next(is_first, "");
            add_name(fact.id);
            std::visit(*this, fact.value);
        }
        out_ += "},\n      \"tables\": {";
        is_first = true;
        for (const Table& table : section.tables) {
            next(is_first, "\n        ");
            add(table);
        }
        out_ += "}\n    }";
    }

    void add(const Table& table) {
        add_name(table.id);
        out_ += '[';
        bool is_first = true;
        for (std::size_t row = 0; row < table.row_count(); ++row) {
            next(is_first, "\n          ");
            add_row(table, row);
        }
        out_ += ']';
    }

    void add_row(const Table& table, std::size_t row) {
        out_ += '{';
        bool is_first = true;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            next(is_first, "");
            add_name(table.columns[column].id);
            std::visit(*this, table.row(row)[column]);
        }
        out_ += '}';
    }

    void add_ids(std::span<const ClaimId> claims) {
        out_ += '[';
        bool is_first = true;
        for (const ClaimId claim : claims) {
            next(is_first, "");
            append_json_string(out_, map_.id(claim));
        }
        out_ += ']';
    }

    void add_name(std::string_view name) {
        append_json_string(out_, name);
        out_ += ": ";
    }

    /// What separates one entry from the one before: a comma, and a line of its own or a space.
    void next(bool& is_first, std::string_view line_break) {
        if (!is_first)
            out_ += line_break.empty() ? ", " : ",";
        out_ += line_break;
        is_first = false;
    }

    const std::string_view map_name_;
    const Report& report_;
    const ArgumentMap& map_;
    const ReportOptions& options_;
    const Tongue tongue_;
    std::string out_;
};

}  // namespace

std::string report_json(const Report& report, const ReportOptions& options) {
    return JsonReport({}, report, options).run();
}

std::string report_json(std::string_view map_name, const Report& report, const ReportOptions& options) {
    return JsonReport(map_name, report, options).run();
}

}  // namespace argmap

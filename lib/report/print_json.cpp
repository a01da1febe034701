#include "report/print.hpp"
#include "report/print_several.hpp"
#include "text/json_writer.hpp"

#include <span>
#include <variant>

namespace argmap {

namespace {

class JsonReport {
  public:
    JsonReport(JsonWriter& json, std::string_view map_name, const Report& report,
               const ReportOptions& options)
        : json_(json),
          map_name_(map_name),
          report_(report),
          map_(*report.map),
          options_(options),
          tongue_(tongue_of(options.language)) {}

    void run() {
        json_.begin_object(JsonWriter::lines);
        if (!map_name_.empty())
            json_.member("map", map_name_);
        json_.member("title", map_.title(options_.language));
        json_.key("sections");
        json_.begin_object(JsonWriter::lines);
        for (const Section& section : report_.sections)
            add(section);
        json_.end_object();
        json_.end_object();
    }

    // One value each.
    void operator()(std::monostate) { json_.value(nullptr); }
    void operator()(OwnWord word) { json_.value(word.english); }
    void operator()(std::string_view text) { json_.value(text); }
    void operator()(ClaimId claim) { json_.value(map_.id(claim)); }
    void operator()(const std::vector<ClaimId>& claims) { add_ids(claims); }
    void operator()(std::size_t number) { json_.value(number); }
    void operator()(double number) { json_.value(number); }

    void operator()(RelationId relation) {
        json_.begin_object();
        if (const std::string_view id = map_.id(relation); !id.empty())
            json_.member("id", id);
        json_.member("type", name(map_.type(relation)));
        json_.key("from");
        add_ids(map_.premises(relation));
        const Target target = map_.target(relation);
        json_.member("to", target.is_claim() ? map_.id(target.claim()) : map_.id(target.relation()));
        json_.end_object();
    }

  private:
    void add(const Section& section) {
        json_.key(section.id);
        json_.begin_object(JsonWriter::lines);
        json_.member("title", translated(section.title, tongue_));
        json_.member("definition", translated(section.definition, tongue_));
        json_.key("summary");
        std::vector<Message> summary = section.sentences;
        summary.insert(summary.end(), section.remarks.begin(), section.remarks.end());
        json_.array(JsonWriter::lines_closed_at_last, summary,
                    [&](const Message& sentence) { json_.value(sentence.in(tongue_)); });
        json_.key("facts");
        json_.begin_object();
        for (const Fact& fact : section.facts)
            add(fact.id, fact.value);
        json_.end_object();
        json_.key("tables");
        json_.begin_object(JsonWriter::lines_closed_at_last);
        for (const Table& table : section.tables)
            add(table);
        json_.end_object();
        json_.end_object();
    }

    void add(const Table& table) {
        json_.key(table.id);
        json_.begin_array(JsonWriter::lines_closed_at_last);
        for (std::size_t row = 0; row < table.row_count(); ++row)
            add_row(table, row);
        json_.end_array();
    }

    void add_row(const Table& table, std::size_t row) {
        json_.begin_object();
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            add(table.columns[column].id, table.row(row)[column]);
        json_.end_object();
    }

    void add(std::string_view name, const Cell& value) {
        json_.key(name);
        std::visit(*this, value);
    }

    void add_ids(std::span<const ClaimId> claims) {
        json_.array(claims, [&](ClaimId claim) { json_.value(map_.id(claim)); });
    }

    JsonWriter& json_;
    const std::string_view map_name_;
    const Report& report_;
    const ArgumentMap& map_;
    const ReportOptions& options_;
    const Tongue tongue_;
};

}  // namespace

void add_report(JsonWriter& json, std::string_view map_name, const Report& report,
                const ReportOptions& options) {
    JsonReport(json, map_name, report, options).run();
}

std::string report_json(const Report& report, const ReportOptions& options) {
    std::string out;
    JsonWriter json(out);
    add_report(json, {}, report, options);
    return out + "\n";
}

}  // namespace argmap

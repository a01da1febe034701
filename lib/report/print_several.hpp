// How do the reports of several maps look beside each other?
#pragma once

#include "report/report.hpp"

#include <span>
#include <string>
#include <string_view>

namespace argmap {

class JsonWriter;

/// A report as `report/print.hpp` prints it, under the name of its map: a line of its own, or the heading of
/// all.
std::string report_text(std::string_view map_name, const Report& report, const ReportOptions& options);
std::string report_markdown(std::string_view map_name, const Report& report, const ReportOptions& options);

/// The same as one value of JSON, with the name as its first member, `map`, if there is one.
void add_report(JsonWriter& json, std::string_view map_name, const Report& report,
                const ReportOptions& options);

/// The same table of one of several maps.
struct MapTable {
    std::string_view map_name;
    const ArgumentMap* map;
    const Table* table;
};

/// One CSV of the same table of several maps, as `table_csv` writes one, with the map's name in the first
/// column, `map`.
std::string tables_csv(std::span<const MapTable> tables, const ReportOptions& options);

}  // namespace argmap

#include "cli/reports.hpp"

#include "cli/maps.hpp"
#include "diagnostics/diagnostics.hpp"
#include "report/print.hpp"
#include "report/print_several.hpp"
#include "text/json_writer.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

namespace argmap::cli {

namespace {

/// "" where there is no other table than the one that is told.
std::string note_on_tables(const Section& section) {
    std::vector<std::string_view> others;
    for (std::size_t i = 1; i < section.tables.size(); ++i)
        others.push_back(section.tables[i].id);
    return others.empty()
               ? ""
               : "note: this is the table " + in_backticks(section.tables[0].id) + "; with --table there " +
                     (others.size() == 1 ? "is " : "are ") + all_in_backticks(others) + " as well\n";
}

std::vector<std::string_view> claim_ids(const ArgumentMap& map) {
    std::vector<std::string_view> ids;
    for (const ClaimId claim : map.claims())
        ids.push_back(map.id(claim));
    return ids;
}

}  // namespace

AskedMaps asked_maps(const std::vector<std::string>& words, Projects& projects) {
    AskedMaps asked{.maps = find_maps(words, projects)};
    if (asked.maps.empty())
        throw Trouble(in_backticks(project_file_name) + " says what a project wants checked; it is no map");
    asked.several = !is_one_file(words, asked.maps);
    return asked;
}

Status tell_each(const AskedMaps& asked, Io& io, const std::function<Status(const std::string& path)>& tell) {
    Status status = Status::fine;
    for (const Input& map : asked.maps) {
        try {
            if (!map.trouble.empty())
                throw Trouble(map.trouble);
            status = std::max(status, tell(map.path));
        } catch (const Trouble& trouble) {
            if (!asked.several)
                throw;
            io.out.flush();
            io.err << "argmap: " << trouble.what() << '\n';
            status = Status::could_not_run;
        }
    }
    return status;
}

std::string all_in_backticks(const std::vector<std::string_view>& names) {
    return list_in_backticks(names, names.size());
}

ClaimId claim_named(const ArgumentMap& map, std::string_view id) {
    if (const auto claim = map.find_claim(id))
        return *claim;
    throw Trouble("no claim has the id " + in_backticks(id) + did_you_mean(id, claim_ids(map)));
}

namespace {

/// The report of one of several maps, without a line break at the end.
std::string as_json(const ReportedMap& map, const ReportOptions& options, const JsonOptions& where) {
    std::string text;
    JsonWriter json(text, where);
    add_report(json, map.name, map.report, options);
    return text;
}

}  // namespace

ReportWriter::ReportWriter(ReportForm form, Io& io) : form_(std::move(form)), io_(io) {
    if (form_.several && form_.format == "json")
        io_.out << "{\n  \"maps\": [";
}

void ReportWriter::add(std::unique_ptr<ReportedMap> map) {
    if (form_.format == "csv")
        kept_.push_back(std::move(map));
    else
        add_text(shown(*map));
}

void ReportWriter::add_text(std::string_view text) {
    if (told_++ > 0 && form_.format != "ndjson")
        io_.out << (form_.format == "json" ? "," : "\n");
    io_.out << text;
}

void ReportWriter::finish() {
    if (form_.several && form_.format == "json")
        io_.out << (told_ > 0 ? "\n  ]\n}\n" : "]\n}\n");
    if (form_.format == "csv")
        write_csv();
}

std::string ReportWriter::shown(const ReportedMap& map) const {
    const std::string_view name = form_.several ? map.name : std::string_view();
    if (form_.format == "ndjson")
        return as_json(map, form_.options, {.space = JsonSpace::one_line}) + "\n";
    if (form_.format == "json")
        return form_.several ? "\n    " + as_json(map, form_.options, {.indent = 4})
                             : report_json(map.report, form_.options);
    return form_.format == "markdown" ? report_markdown(name, map.report, form_.options)
                                      : report_text(name, map.report, form_.options);
}

const Table& ReportWriter::wanted_table(const Section& section) const {
    std::vector<std::string_view> names;
    for (const Table& table : section.tables)
        names.push_back(table.id);
    const std::string of_section = "the section " + in_backticks(section.id);
    if (names.empty())
        throw Trouble(of_section + " has no table");
    const auto found =
        std::find(names.begin(), names.end(), form_.table.empty() ? names.front() : form_.table);
    if (found == names.end())
        throw Trouble(of_section + " has no table " + in_backticks(form_.table) + "; there " +
                      (names.size() == 1 ? "is " : "are ") + all_in_backticks(names) +
                      did_you_mean(form_.table, names));
    return section.tables[static_cast<std::size_t>(found - names.begin())];
}

void ReportWriter::write_csv() {
    std::vector<MapTable> tables;
    for (const auto& map : kept_)
        tables.push_back(
            {.map_name = map->name, .map = &map->map, .table = &wanted_table(map->report.sections.front())});
    if (form_.several)
        io_.out << tables_csv(tables, form_.options);
    else if (!tables.empty())
        io_.out << table_csv(*tables[0].map, *tables[0].table, form_.options);
    if (!tables.empty() && form_.table.empty())
        io_.err << note_on_tables(kept_[0]->report.sections.front());
}

void WantedLanguage::check(const ArgumentMap& map, bool several) {
    const auto known = map.languages();
    const bool is_spoken = language_ == "en" || tongue_of(language_) == Tongue::chinese;
    if (language_.empty() || is_spoken || std::find(known.begin(), known.end(), language_) != known.end())
        is_known_ = true;
    else if (!several)
        throw Trouble(
            "no claim is written in " + in_backticks(language_) +
            (known.empty() ? "; the map names no languages" : "; there are " + list_in_backticks(known)) +
            did_you_mean(language_, known));
    map_was_read_ = true;
}

void WantedLanguage::check_that_some_had_it() const {
    if (map_was_read_ && !is_known_)
        throw Trouble("no claim of these maps is written in " + in_backticks(language_));
}

}  // namespace argmap::cli

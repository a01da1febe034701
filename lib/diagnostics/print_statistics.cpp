// How often was each code found?
#include "diagnostics/printer.hpp"
#include "diagnostics/silence.hpp"
#include "text/json_writer.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace argmap {

namespace {

/// Tenths of what `part` is for each hundred of `whole`, to the nearest; 0 where there is nothing.
std::size_t tenths_for_a_hundred(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : (part * 1000 + whole / 2) / whole;
}

/// "12.5"
std::string with_point(std::size_t tenths) {
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string for_a_hundred(std::size_t part, std::size_t whole) {
    return with_point(tenths_for_a_hundred(part, whole));
}

using Row = std::vector<std::string>;

/// Cells in columns, two spaces apart; the first `names` columns begin, the others end at the same place.
std::string table(const std::vector<Row>& rows, std::size_t names) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width(row[i]));
    std::string text;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string space(widths[i] - width(row[i]), ' ');
            text.append(i == 0 ? "" : "  ").append(i < names ? row[i] + space : space + row[i]);
        }
        text += '\n';
    }
    return text;
}

/// "not looked for in 3 files, because ...: AM211, AM212", a line for each reason and number of files.
std::string silent_for_people(const Totals& totals, Tongue tongue) {
    std::string text;
    for (auto first = totals.silent.begin(); first != totals.silent.end();) {
        auto last = first;
        std::string codes;
        while (last != totals.silent.end() && last->first.first == first->first.first &&
               last->second.files == first->second.files)
            codes.append(codes.empty() ? "" : ", ").append((last++)->first.second);
        text += say("not looked for in all of {0|file}, because {1}: {2}", first->second.files,
                    in_general(first->first.first), codes)
                    .in(tongue) +
                "\n";
        first = last;
    }
    return text;
}

}  // namespace

std::string statistics_for_people(const Totals& totals, Tongue tongue) {
    std::vector<Row> rows{{}};
    for (const std::string_view title :
         {"code", "name", "severity", "findings", "files", "% of files", "per 100 claims"})
        rows[0].emplace_back(translated(title, tongue));
    for (const auto& [id, total] : totals.codes)
        rows.push_back({std::string(id), std::string(total.code->name),
                        std::string(translated(name(total.severity), tongue)), with_thousands(total.findings),
                        with_thousands(total.files), for_a_hundred(total.files, totals.files),
                        for_a_hundred(total.findings, totals.claims)});
    const bool is_empty = rows.size() == 1;
    const Message all = say(is_empty ? "nothing found in {0|claim} and {1|relation} in {2|file}"
                                     : "of {0|claim} and {1|relation} in {2|file}",
                            totals.claims, totals.relations, totals.files);
    return (is_empty ? "" : table(rows, 3)) + all.in(tongue) + "\n" + silent_for_people(totals, tongue);
}

namespace {

void add_found(JsonWriter& json, const Totals& totals) {
    json.key("codes");
    json.begin_array(JsonWriter::lines);
    for (const auto& [id, total] : totals.codes) {
        json.begin_object();
        json.member("code", id);
        json.member("name", total.code->name);
        json.member("severity", name(total.severity));
        json.member("findings", total.findings);
        json.member("files", total.files);
        json.key("percent_of_files");
        json.begin_value() += for_a_hundred(total.files, totals.files);
        json.key("per_100_claims");
        json.begin_value() += for_a_hundred(total.findings, totals.claims);
        json.end_object();
    }
    json.end_array();
}

void add_silent(JsonWriter& json, const Totals& totals, Tongue tongue) {
    json.key("not_looked_for");
    json.begin_array(JsonWriter::lines);
    for (const auto& [reason, total] : totals.silent) {
        json.begin_object();
        json.member("code", reason.second);
        json.member("name", total.code->name);
        json.member("why", in_general(reason.first).in(tongue));
        json.member("files", total.files);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

std::string statistics_as_json(const Totals& totals, Tongue tongue) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.member("files", totals.files);
    json.member("claims", totals.claims);
    json.member("relations", totals.relations);
    add_found(json, totals);
    json.new_line();
    add_silent(json, totals, tongue);
    json.new_line();
    add_totals(json, totals);
    json.end_object();
    return out + "\n";
}

}  // namespace argmap

// How does a report look, for people and for programs?
#pragma once

#include "report/report.hpp"

#include <string>

namespace argmap {

/// A report to read: headings, sentences, and tables cut to `options.top` rows with the number of those left
/// out; sections that have nothing to say are left out. A row about one claim ends with its text, as far as
/// it fits the line. No ids or texts of a map can disturb a terminal. Linear in what is shown.
std::string report_text(const Report& report, const ReportOptions& options);

/// Its sections alone, without the title of the map.
std::string sections_text(const Report& report, const ReportOptions& options);
std::string sections_markdown(const Report& report, const ReportOptions& options);

/// A report to paste where Markdown is read (GitHub's): headings, sentences, and tables cut to `options.top`
/// rows. A claim is its id as code and its text. No ids or texts of a map can become markup, though a web
/// address in one may be made a link. Linear in what is shown.
std::string report_markdown(const Report& report, const ReportOptions& options);

/// One table of a report as CSV (RFC 4180), complete, with the columns' ids as headings. A column of claims
/// is two, `claim` and `claim_text`; one of several claims too, with spaces between the ids and line breaks
/// between the texts; one of relations is `_id`, `_type`, `_from`, `_from_text`, `_to` and `_to_text`, which
/// of a step is the texts of its first 16 premises and, after an arrow, of what they lead to. A column
/// without a value in any row stays one. No text of a map can become a formula of a spreadsheet or
/// a command of a CI: one that looks like it gets an apostrophe in front. Linear.
std::string table_csv(const ArgumentMap& map, const Table& table, const ReportOptions& options);

/// A report for programs, as JSON after schemas/analysis.schema.json. Every table is complete; sentences,
/// titles and definitions are the same as in the text, but words in tables are English in any language.
/// Linear.
std::string report_json(const Report& report, const ReportOptions& options);

}  // namespace argmap

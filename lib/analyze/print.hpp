// How does a report look, for people and for programs?
#pragma once

#include "analyze/report.hpp"

#include <string>

namespace argmap {

/// A report to read: headings, sentences, and tables cut to `options.top` rows with the number of those left
/// out. A row about one claim ends with its text, as far as it fits the line. No ids or texts of a map can
/// disturb a terminal. Linear in what is shown.
std::string report_text(const Report& report, const ReportOptions& options);

/// A report for programs, as JSON after schemas/analysis.schema.json. Every table is complete; sentences are
/// the same as in the text. Linear.
std::string report_json(const Report& report, const ReportOptions& options);

}  // namespace argmap

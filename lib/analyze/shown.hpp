// How much of a report is there for people to see, and how do its numbers look?
#pragma once

#include "analyze/report.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap {

/// Whether people see a table: where it is meant for them and has a row.
bool is_shown(const Table& table);

/// Whether a section tells people nothing, so that its heading would stand alone: it has no sentence and no
/// table that is shown.
bool is_silent(const Section& section);

/// How many rows of a table people see. One row more than asked for takes no more room than to say that there
/// is one more.
std::size_t shown_rows(const Table& table, const ReportOptions& options);

/// A real number with three significant digits, or with all before the point: "0.333", "1235", "nan".
std::string three_digits(double number);

/// What stands between the two ends of a relation: "→", or "↔" where it is mutual.
std::string_view arrow(const ArgumentMap& map, RelationId relation);

}  // namespace argmap

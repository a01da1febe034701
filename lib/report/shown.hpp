// How much of a report is there for people to see, and how do its numbers look?
#pragma once

#include "report/report.hpp"

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

/// A real number with three significant digits, or with all before the point: "0.333", "1235", "nan". What is
/// next to 0 or to 1 without being it does not look as if it were: "<0.0001", ">0.999", and so below 0.
std::string three_digits(double number);

/// The same for formulas, in which signs before a number would mean something else: what is next to 0 or to 1
/// has as many digits as it takes to differ, "0.9996", "0.0000231".
std::string digits_that_differ(double number);

/// What stands between the two ends of a relation: "→", or "↔" where it is mutual.
std::string_view arrow(const ArgumentMap& map, RelationId relation);

/// The title of a map, with a line under it, for people; and as a heading in Markdown. Before it stands the
/// name of the map, where that is not empty.
std::string title_text(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options);
std::string title_markdown(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options);

/// Spaces before a paragraph's first line and before the others.
struct Indents {
    std::string_view first;
    std::string_view next;
};

/// Appends a text in lines broken at spaces and, in Chinese, between characters, so that no id is broken; ids
/// in sentences are cut to fit a line. A text that has no space for a whole line is broken as `wrap` does.
void append_wrapped(std::string& out, std::string_view text, Indents indents, std::size_t columns,
                    Tongue tongue);

/// A sentence of an analysis as Markdown. Names stand in backticks in it. A backtick inside a name makes
/// pairs of its own: what is inside a pair stays code, in which nothing is markup, and the rest is escaped.
std::string sentence_with_code(std::string_view sentence);

}  // namespace argmap

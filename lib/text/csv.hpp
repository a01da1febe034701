// How does a text stand in a table of CSV (RFC 4180)?
#pragma once

#include <string>
#include <string_view>

namespace argmap {

/// Appends a cell as it is, in quotes where it needs them. Linear.
void append_csv_cell(std::string& out, std::string_view cell);

/// The same of a text that somebody wrote: with an apostrophe before what a spreadsheet would take for a
/// formula, in quotes too, or the log of a CI, at the beginning of a line, for a command.
void append_csv_text(std::string& out, std::string_view text);

}  // namespace argmap

// How are the findings of one file told to a person, and to a program? printer.hpp has all formats for many
// files.
#pragma once

#include "diagnostics/diagnostics.hpp"

#include <cstddef>
#include <string>

namespace argmap {

enum class Colour { none, ansi };

/// Whether people are shown each note of a finding that has many.
enum class Notes { enough, all };

/// Each finding as a compiler tells it: place, severity and code, message, the line with what is meant
/// underlined, notes and help. Long lines are cut around the place; what could disturb a terminal is made
/// visible. Ends with a line for each code of which findings were left out or not looked for. Empty if
/// nothing was found.
std::string findings_for_people(const SourceFile& source, const Diagnostics& diagnostics,
                                Colour colour = Colour::none, Notes notes = Notes::enough,
                                Tongue tongue = Tongue::english);

/// The findings of one file as a JSON object (schemas/findings.schema.json, definition `file`), without a
/// line break at the end.
std::string findings_as_json(const SourceFile& source, const Diagnostics& diagnostics,
                             Tongue tongue = Tongue::english);

/// The same on one line, for one of many maps in a text with a map a line: with the number of that line,
/// from 1. The places in it count from the beginning of that line. With a line break at the end.
std::string findings_as_json_line(const SourceFile& source, std::size_t line, const Diagnostics& diagnostics,
                                  Tongue tongue = Tongue::english);

/// "2 errors and 1 warning"; empty if there is neither, nor a hint.
Message tally(std::size_t errors, std::size_t warnings, std::size_t hints);

}  // namespace argmap

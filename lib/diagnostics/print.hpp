// How are findings told to a person, and to a program?
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <string>

namespace argmap {

enum class Colour { none, ansi };

/// Each finding as a compiler tells it: place, severity and code, message, the line with what is meant
/// underlined, notes and help. Long lines are cut around the place; what could disturb a terminal is made
/// visible. Ends with a line for each code of which findings were left out. Empty if nothing was found.
std::string findings_for_people(const SourceFile& source, const Diagnostics& diagnostics,
                                Colour colour = Colour::none);

/// The findings of one file as a JSON object (schemas/findings.schema.json, definition `file`), without a
/// line break at the end.
std::string findings_as_json(const SourceFile& source, const Diagnostics& diagnostics);

/// "2 errors and 1 warning"; "" if there is neither, nor a hint.
std::string tally(std::size_t errors, std::size_t warnings, std::size_t hints);

}  // namespace argmap

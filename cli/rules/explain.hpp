// What can be found in maps, and what does each kind of finding mean?
#pragma once

#include "diagnostics/diagnostics.hpp"

#include <string>

namespace argmap::cli {

/// One line for each code, in columns, by hundreds, each with a heading.
std::string list_of_codes();

/// What a code finds, why it matters and what to do about it, in lines of at most 80 columns but for the
/// example.
std::string explanation(const Code& code);

/// All codes explained on one page of Markdown: docs/codes.md.
std::string codes_as_markdown();

}  // namespace argmap::cli

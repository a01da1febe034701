// Where does one sentence of a text end and the next one begin?
#pragma once

#include "text/source_file.hpp"

#include <optional>
#include <string_view>

namespace argmap {

/// The stop between two sentences of which each could stand alone; the first such one. None where a text asks
/// something or names who speaks ("Ann: ..."), and no stop counts inside quotation marks or brackets, or
/// after an abbreviation, an initial or a small number. `could_stand` is asked about each sentence once.
/// Linear.
std::optional<Span> stop_between(std::string_view text, bool (*could_stand)(std::string_view sentence));

}  // namespace argmap

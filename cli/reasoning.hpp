// How are ways of reasoning called on the command line?
#pragma once

#include "cli/command.hpp"
#include "framework/solve.hpp"
#include "graph/argument_map.hpp"
#include "reason/labelling.hpp"
#include "reason/reading.hpp"
#include "reason/strength.hpp"

#include <string_view>
#include <vector>

namespace argmap::cli {

/// The semantics by which a map can be evaluated, the grounded one first.
std::vector<std::string_view> semantics_names();

/// Of a name that is among them.
Semantics semantics_named(std::string_view name);

std::vector<std::string_view> support_names();

/// Of a name that is among them.
SupportReading support_named(std::string_view name);

/// What holds in every labelling of a map by the semantics of a name that is among them. Says on standard
/// error what was not found out within a minute.
Labelling labelling_by(std::string_view name, const ArgumentMap& map, Io& io);

/// The formulas for strengths, the default first.
std::vector<std::string_view> strength_names();

/// By the formula of a name that is among them. Throws Trouble where it refuses the map.
Strengths strengths_by(std::string_view name, const ArgumentMap& map);

}  // namespace argmap::cli

// Which findings does the author of a map live with?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "graph/argument_map.hpp"

#include <vector>

namespace argmap {

/// What the map allows, by rules that there are, in file order of what allows it; errors cannot be allowed.
/// Linear in the entries, and for each that allows something in its text.
std::vector<Allowed> allowances_of(const ArgumentMap& map);

}  // namespace argmap

// How is an arrow turned round?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "graph/argument_map.hpp"

namespace argmap {

/// Writes the target of a relation where its only premise stands, and the premise where the target does. An
/// unsafe fix: what it changes is what the map says.
Fix reversal(const ArgumentMap& map, RelationId relation);

}  // namespace argmap

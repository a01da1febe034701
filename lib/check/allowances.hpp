// Which findings does the author of a map live with?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "graph/argument_map.hpp"

#include <optional>
#include <vector>

namespace argmap {

/// What the map allows, by rules that there are, in file order of what allows it; errors cannot be allowed.
/// Linear in the entries, and for each that allows something in its text.
std::vector<Allowed> allowances_of(const ArgumentMap& map);

/// Takes the rule named at a place out of an `allow`, with its reason where it has one; nothing where no
/// change can be written.
std::optional<Fix> removal_of_allowance(const Document& document, Span name);

}  // namespace argmap

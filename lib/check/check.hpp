// Does a map hold together? Runs the rules.
#pragma once

#include "check/rule.hpp"

#include <span>
#include <vector>

namespace argmap {

/// All rules, by code.
std::span<const Rule* const> all_rules();

/// Every code that reading, resolving and the rules can report, by id.
std::vector<const Code*> all_codes();

/// What all rules find in a map. Each is linear in the map, on average. Where `diagnostics` has an error
/// already, parts of the map were left out, and rules that speak of what is missing are not run.
void check(const ArgumentMap& map, Diagnostics& diagnostics);

}  // namespace argmap

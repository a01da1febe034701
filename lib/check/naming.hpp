// How do findings name what they speak of?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "graph/argument_map.hpp"
#include "text/wording.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::naming {

/// "`rents-rise`", or "`n12` (Rents will rise)" where the id has no word in it: those that programs make tell
/// a reader nothing.
std::string claim(const ArgumentMap& map, ClaimId claim);

/// "`a` and `b`": some claims, each so.
Series claims(const ArgumentMap& map, std::span<const ClaimId> claims);

/// "`b`, too": the places of all claims but the first, for a finding that tells of all of them at the first.
/// As many as a finding may have notes.
std::vector<Label> others(const ArgumentMap& map, std::span<const ClaimId> claims);

/// "`a` and `b`": what a relation comes from.
Series premises(const ArgumentMap& map, RelationId relation);

/// "the support of `c` by `a` and `b`", or its id where it has one.
Message relation(const ArgumentMap& map, RelationId relation);

/// "`a` attacks `b`, which attacks `c`, which attacks `a`", of a cycle of two and more; of a long one its
/// beginning, and how many are left out. Names come without backticks.
Message cycle_of_attacks(std::span<const std::string_view> names);
Message cycle_of_supports(std::span<const std::string_view> names);

}  // namespace argmap::naming

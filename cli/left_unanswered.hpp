// Which objections does a change of a map leave without an answer?
#pragma once

#include "compare/diff.hpp"
#include "graph/argument_map.hpp"

#include <vector>

namespace argmap::cli {

/// The attacks, undercuts and contraries of the new version that nobody answers and that the old version has
/// with an answer (`attacks` says what one is), in file order. Both maps hold all entries of their documents.
/// Linear, on average.
std::vector<LeftUnanswered> left_unanswered(const ArgumentMap& before, const ArgumentMap& after);

}  // namespace argmap::cli

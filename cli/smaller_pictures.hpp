// Which part of a map could be drawn where the whole is too much?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/selection.hpp"

#include <string>

namespace argmap::cli {

/// "draw a part of it, for example with `--topic trade`, `--focus close-centre` or `--collapse 2`": the
/// largest topic that is at most half of what was selected (or else the smallest that is less than all of
/// it), the first main claim in it (or else the claim in most relations), and two steps from the main claims.
/// Each is less than what was selected, and more than nothing. "" where there is nothing smaller. Linear.
std::string smaller_pictures(const ArgumentMap& map, const Selection& selected);

}  // namespace argmap::cli

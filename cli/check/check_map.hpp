// What comes of checking one map?
#pragma once

#include "cli/timing.hpp"
#include "diagnostics/printer.hpp"

#include <functional>
#include <string>

namespace argmap::cli {

struct Checked {
    std::string told;  ///< the findings, in some format
    Totals totals;     ///< of this map
    Timing timing;     ///< of this map, where somebody wants to know
};

/// How the findings of a file are told.
using Tell = std::function<std::string(const SourceFile&, const Diagnostics&)>;

/// Reads, resolves and checks a text. Can be done in several threads at once if `tell` can.
Checked check_map(const SourceFile& source, Levels levels, const Tell& tell, bool timed);

}  // namespace argmap::cli

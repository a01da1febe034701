// Reading a map for a command that works on sound maps only.
#pragma once

#include "cli/command.hpp"
#include "graph/argument_map.hpp"

#include <optional>
#include <string>

namespace argmap::cli {

/// The map in a file. What reading finds is told on standard error; with an error there is no map, and the
/// command ends with Status::found. Throws Trouble where the file cannot be read.
std::optional<ArgumentMap> load_map(const std::string& path, Io& io);

/// "; did you mean `x`?" for the nearest of some names, or "".
std::string did_you_mean(std::string_view wanted, std::span<const std::string_view> names);

}  // namespace argmap::cli

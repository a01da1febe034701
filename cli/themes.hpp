// Which colours does a picture have? The built-in themes, and those of files.
#pragma once

#include "cli/command.hpp"
#include "diagram/theme.hpp"

#include <optional>
#include <string>

namespace argmap::cli {

/// A built-in theme by its name; what ends in `.json` or has a slash in it is a file. What is wrong with a
/// file is told on standard error; with an error there is no theme, which is told with what was so not done.
/// Throws Trouble where there is no such theme, and where a file cannot be read.
std::optional<Theme> load_theme(const std::string& name, const std::string& undone, Io& io);

}  // namespace argmap::cli

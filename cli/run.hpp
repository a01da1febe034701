// The whole program as a function.
#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace argmap::cli {

/// Runs `argmap` with its arguments (without the program's name) and gives the exit status: 0 fine, 1
/// something was found, 2 could not run. Nothing is thrown.
int run(const std::vector<std::string>& arguments, Io& io);

}  // namespace argmap::cli

// What `argmap check --fix` changes in files, and what `--diff` would.
#pragma once

#include "cli/check/jobs.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "fix/fix.hpp"
#include "message/message.hpp"

#include <string>
#include <vector>

namespace argmap::cli {

/// Mends files, each whole or not at all, and says on standard error what was done. Inputs that cannot be
/// read are left to whoever checks them. Returns why files could not be written, a line each.
std::vector<std::string> make_fixes(const std::vector<Input>& inputs, const LevelsFor& levels_for,
                                    Fixes fixes, Tongue tongue, Io& io);

/// Whether it is said that there is nothing to show.
enum class Silence { told, quiet };

/// Writes what `make_fixes` would change to standard output, as a diff, and changes nothing; where that is
/// nothing in any file, a line on standard error says so. `found` where there is something to change,
/// `could_not_run` where a file could not be read.
Status show_fixes(const std::vector<Input>& inputs, const LevelsFor& levels_for, Fixes fixes, Silence silence,
                  Tongue tongue, Io& io);

}  // namespace argmap::cli

// How does somebody at a terminal know that work which takes long goes on?
#pragma once

#include "cli/command.hpp"

#include <functional>
#include <string_view>

namespace argmap::cli {

/// Does some work and ends with it. Where standard error is a terminal, a line there tells from the first
/// second on what is done and for how long, "looking for labellings: 3 s", and is gone in the end, also after
/// Ctrl-C. The work must not write to `io` meanwhile. What it throws is thrown here.
void do_long_work(std::string_view what, Io& io, const std::function<void()>& work);

}  // namespace argmap::cli

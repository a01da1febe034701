#include "cli/run.hpp"

#include <cstdlib>
#include <iostream>
#include <string_view>

#include <unistd.h>

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);  // else a worker that reads would flush what another thread is writing
    const auto variable = [](const char* name) {
        const char* const value = std::getenv(name);
        return std::string_view(value == nullptr ? "" : value);
    };
    const std::string_view terminal = variable("TERM");
    const bool colours = variable("NO_COLOR").empty() && !terminal.empty() && terminal != "dumb";
    const bool terminal_out = isatty(STDOUT_FILENO) != 0;
    const bool terminal_err = isatty(STDERR_FILENO) != 0;
    argmap::cli::Io io{std::cin,     std::cout,   std::cerr, colours && terminal_out, colours && terminal_err,
                       terminal_out, terminal_err};
    return argmap::cli::run(std::vector<std::string>(argv + 1, argv + argc), io);
}

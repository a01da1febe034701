#include "cli/run.hpp"

#include <cstdlib>
#include <iostream>
#include <string_view>

#include <unistd.h>

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const auto set = [](const char* name) {
        return std::getenv(name) != nullptr && *std::getenv(name) != '\0';
    };
    const bool colours = !set("NO_COLOR") && set("TERM") && std::string_view(std::getenv("TERM")) != "dumb";
    const bool terminal_out = isatty(STDOUT_FILENO) != 0;
    const bool terminal_err = isatty(STDERR_FILENO) != 0;
    argmap::cli::Io io{std::cin,     std::cout,   std::cerr, colours && terminal_out, colours && terminal_err,
                       terminal_out, terminal_err};
    return argmap::cli::run(std::vector<std::string>(argv + 1, argv + argc), io);
}

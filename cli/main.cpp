#include "cli/run.hpp"

#include <cstddef>
#include <cstdlib>
#include <iostream>
#include <new>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace {

/// How many columns fit on the terminal; 0 where nobody knows.
std::size_t columns_of_terminal() {
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int run_with_streams(int argc, char** argv) {
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
    argmap::cli::Io io{.in = std::cin,
                       .out = std::cout,
                       .err = std::cerr,
                       .colour_out = colours && terminal_out,
                       .colour_err = colours && terminal_err,
                       .terminal_out = terminal_out,
                       .terminal_err = terminal_err,
                       .columns_out = terminal_out ? columns_of_terminal() : 0};
    return argmap::cli::run(std::vector<std::string>(argv + 1, argv + argc), io);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run_with_streams(argc, argv);
    } catch (const std::bad_alloc&) {
        // There may not be enough left for a stream.
        static constexpr char message[] = "argmap: out of memory\n";
        [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, message, sizeof message - 1);
        return 2;
    }
}

#include "cli/progress.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <csignal>
#include <ostream>

#include <sys/ioctl.h>
#include <unistd.h>

namespace argmap::cli {

namespace {

constexpr std::size_t most_columns = 200;

/// Columns of the line that a signal has to take away.
volatile std::sig_atomic_t shown_columns = 0;

/// Only what a signal handler may do: writes, and lets the signal do what it does without us.
void take_line_away(int signal) {
    static const char spaces[most_columns + 1] =
        "                                                                                                    "
        "                                                                                                   "
        " ";
    const auto write = [](const char* bytes, std::size_t count) {
        [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, bytes, count);
    };
    if (shown_columns > 0) {
        write("\r", 1);
        write(spaces, std::min<std::size_t>(static_cast<std::size_t>(shown_columns), most_columns));
        write("\r", 1);
    }
    ::raise(signal);
}

void handle(int signal, void (*handler)(int), void (*only_instead_of)(int)) {
    struct sigaction now {};
    if (::sigaction(signal, nullptr, &now) != 0 || now.sa_handler != only_instead_of)
        return;  // whoever started the program does not want it to end
    struct sigaction wanted {};
    wanted.sa_handler = handler;
    wanted.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigemptyset(&wanted.sa_mask);
    ::sigaction(signal, &wanted, nullptr);
}

/// How many columns fit on the terminal without the last, where some would begin a new line.
std::size_t columns() {
    struct winsize size {};
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
    return std::min<std::size_t>(known ? size.ws_col - 1U : 79U, most_columns);
}

}  // namespace

Progress::Progress(std::ostream& err, bool terminal, Time now)
    : err_(err), terminal_(terminal), next_(now + std::chrono::seconds(1)) {
    if (terminal_)
        for (const int signal : {SIGINT, SIGTERM})
            handle(signal, take_line_away, SIG_DFL);
}

Progress::~Progress() {
    hide();
    if (terminal_)
        for (const int signal : {SIGINT, SIGTERM})
            handle(signal, SIG_DFL, take_line_away);
}

bool Progress::is_due(Time now) const {
    return terminal_ && now >= next_;
}

void Progress::show(std::string_view line, Time now) {
    if (!is_due(now))
        return;
    next_ = now + std::chrono::milliseconds(100);
    const std::string text = shorten(plain_line(line), columns());
    const std::size_t wide = width(text);
    shown_columns = static_cast<std::sig_atomic_t>(std::max(wide, shown_));
    err_ << '\r' << text << std::string(shown_ > wide ? shown_ - wide : 0, ' ') << std::flush;
    shown_ = wide;
    shown_columns = static_cast<std::sig_atomic_t>(wide);
}

void Progress::hide() {
    if (shown_ == 0)
        return;
    err_ << '\r' << std::string(shown_, ' ') << '\r' << std::flush;
    shown_ = 0;
    shown_columns = 0;
}

}  // namespace argmap::cli

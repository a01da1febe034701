#include "render/child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARGMAP_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARGMAP_ADDRESS_SANITIZER 1
#endif
#endif

namespace argmap {

namespace {

/// The first byte that the child sends: what the rest of its bytes are.
enum class Answer : char {
    rendered = 'P',        ///< what was drawn, or why not
    no_memory = 'M',       ///< nothing: the limit of memory is reached
    memory_refused = 'R',  ///< nothing: it is not, but there is no more
    crash = 'C',           ///< nothing
};

/// What the child may use: what we allow, or less where a limit from outside is in force (`ulimit`).
struct Bounds {
    rlim_t seconds = 0;  ///< of computing, as they are told
    rlimit computing{};  ///< in seconds
    rlimit memory{};     ///< in bytes
    bool outer_computing = false;
    bool outer_memory = false;
};

// ---- In the child. It may leak and must leave by _exit. ----

int answer_pipe = -1;  // signal handlers have no other way to know it

void send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = write(answer_pipe, bytes.data(), bytes.size());
        if (sent < 0 && errno != EINTR)
            _exit(1);
        bytes.remove_prefix(sent < 0 ? 0 : static_cast<std::size_t>(sent));
    }
}

[[noreturn]] void answer(Answer kind, std::string_view rest = {}) {
    const char first = static_cast<char>(kind);
    send({&first, 1});
    send(rest);
    _exit(0);
}

/// Bytes of address space in use, most of it shared with the parent.
std::size_t address_space() {
    std::array<char, 64> text{};
    const int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0 || read(file, text.data(), text.size() - 1) <= 0)
        return 0;
    close(file);
    return std::strtoull(text.data(), nullptr, 10) * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

constexpr std::size_t little_memory = std::size_t{64} << 20U;

}  // namespace

bool memory_is_left() {
    void* const probe =
        mmap(nullptr, little_memory, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (probe == MAP_FAILED)
        return false;
    munmap(probe, little_memory);
    return true;
}

void give_up_for_memory() {
    rlimit limit{};
    getrlimit(RLIMIT_AS, &limit);
    const bool reached = limit.rlim_cur != RLIM_INFINITY && address_space() + little_memory > limit.rlim_cur;
    answer(reached ? Answer::no_memory : Answer::memory_refused);
}

namespace {

/// Whether memory is what went wrong shows in whether there is any left.
[[noreturn]] void answer_died() {
    if (memory_is_left())
        answer(Answer::crash);
    give_up_for_memory();
}

#ifndef ARGMAP_ADDRESS_SANITIZER  // which reports crashes itself
void on_fatal_signal(int) {
    answer_died();
}
#endif

/// What the program does at a signal is not for the child to do.
void forget_handlers() {
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM, SIGUSR1, SIGUSR2}) {
        struct sigaction action {};
        sigaction(signal, nullptr, &action);
        if (action.sa_handler != SIG_IGN)  // as under nohup
            std::signal(signal, SIG_DFL);
    }
}

/// Reports crashes from a stack of its own (a stack may be what ran over), and calls of exit().
void watch_for_death() {
#ifndef ARGMAP_ADDRESS_SANITIZER
    static std::array<char, 65536> stack;
    const stack_t alternate{.ss_sp = stack.data(), .ss_flags = 0, .ss_size = stack.size()};
    sigaltstack(&alternate, nullptr);
    struct sigaction action {};
    action.sa_handler = on_fatal_signal;
    action.sa_flags = SA_ONSTACK;
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP})
        sigaction(signal, &action, nullptr);
#endif
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error where it is written
    std::atexit([] { answer_died(); });
}

void set_limits(const Bounds& bounds) {
    setrlimit(RLIMIT_CPU, &bounds.computing);
    const rlimit no_core{.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_CORE, &no_core);
#ifndef ARGMAP_ADDRESS_SANITIZER  // which reserves terabytes
    setrlimit(RLIMIT_AS, &bounds.memory);
#endif
}

/// Graphviz and Pango write to standard error as they please.
void close_off_streams() {
    const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (stream != answer_pipe)
            dup2(null, stream);
    }
}

/// Notes a line each after their number, then the picture; or after "E" why there is none, a line each.
std::string packed(const Rendered& rendered) {
    if (rendered.error)
        return "E" + std::string(rendered.error->part_helps ? "1" : "0") + rendered.error->message + "\n" +
               rendered.error->otherwise;
    std::string bytes = std::to_string(rendered.notes.size()) + "\n";
    for (const std::string& note : rendered.notes)
        bytes += note + "\n";
    return bytes + rendered.bytes;
}

[[noreturn]] void be_child(const std::function<Rendered()>& draw, const Bounds& bounds, pid_t parent,
                           int pipe) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)  // it died before the line above
        _exit(1);
    answer_pipe = pipe;
    close_off_streams();
    forget_handlers();
    watch_for_death();
    set_limits(bounds);
    try {
        answer(Answer::rendered, packed(draw()));
    } catch (const std::bad_alloc&) {
        give_up_for_memory();
    }
}

// ---- In the parent. ----

/// The stricter of a limit of ours and that in force; whether that is the one in force.
bool restrict_to(rlimit& ours, int resource) {
    rlimit outer{};
    getrlimit(static_cast<__rlimit_resource>(resource), &outer);
    const bool stricter = outer.rlim_cur != RLIM_INFINITY && outer.rlim_cur < ours.rlim_cur;
    ours.rlim_cur = std::min(ours.rlim_cur, outer.rlim_cur);  // no limit is the largest number
    ours.rlim_max = std::min(ours.rlim_max, outer.rlim_max);
    return stricter;
}

Bounds bounds_within(const RenderLimits& limits) {
    Bounds bounds;
    const auto seconds = static_cast<rlim_t>(limits.computing.count());
    bounds.computing = {.rlim_cur = seconds, .rlim_max = seconds + 1};
    bounds.outer_computing = restrict_to(bounds.computing, RLIMIT_CPU);
    bounds.seconds = bounds.computing.rlim_cur;
    // Who meets the last limit is killed as if from outside; the one before it says that it is a limit.
    if (bounds.computing.rlim_cur == bounds.computing.rlim_max && bounds.computing.rlim_cur > 1)
        --bounds.computing.rlim_cur;
    const auto bytes = static_cast<rlim_t>(address_space() + limits.memory);
    bounds.memory = {.rlim_cur = bytes, .rlim_max = bytes};
    bounds.outer_memory = restrict_to(bounds.memory, RLIMIT_AS);
    return bounds;
}

/// What the child sent and how it ended.
struct Outcome {
    std::string sent;
    bool timed_out = false;
    int status = 0;            ///< as of waitpid
    double computing_s = 0.0;  ///< of a processor
};

using Clock = std::chrono::steady_clock;

/// Reads up to the end, or until time is up.
bool read_all(int pipe, Clock::time_point deadline, std::string& bytes) {
    std::array<char, 65536> buffer;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        if (left.count() <= 0)
            return false;
        pollfd waiting{.fd = pipe, .events = POLLIN, .revents = 0};
        if (poll(&waiting, 1, static_cast<int>(std::min<long long>(left.count(), 60'000))) <= 0)
            continue;
        const ssize_t count = read(pipe, buffer.data(), buffer.size());
        if (count == 0 || (count < 0 && errno != EINTR))
            return true;
        if (count > 0)
            bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

Outcome wait_for(pid_t child, int pipe, std::chrono::seconds limit) {
    Outcome outcome;
    outcome.timed_out = !read_all(pipe, Clock::now() + limit, outcome.sent);
    close(pipe);
    if (outcome.timed_out)
        kill(child, SIGKILL);
    rusage used{};
    while (wait4(child, &outcome.status, 0, &used) < 0 && errno == EINTR) {
    }
    for (const timeval& time : {used.ru_utime, used.ru_stime})
        outcome.computing_s += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    return outcome;
}

/// Takes a line off the beginning.
std::string line(std::string& bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string first = bytes.substr(0, end);
    bytes.erase(0, end + 1);
    return first;
}

Rendered unpacked(std::string bytes) {
    if (bytes.starts_with('E')) {
        const bool part_helps = bytes.size() > 1 && bytes[1] == '1';
        bytes.erase(0, 2);
        std::string message = line(bytes);
        return no_picture({std::move(message), std::move(bytes), part_helps});
    }
    Rendered rendered;
    for (auto count = std::strtoull(line(bytes).c_str(), nullptr, 10); count > 0; --count)
        rendered.notes.push_back(line(bytes));
    rendered.bytes = std::move(bytes);
    return rendered;
}

std::string in_mebibytes(std::size_t bytes) {
    return std::to_string(bytes >> 20U) + " MiB";
}

/// Why a child did not come to its end. All messages begin with who was to draw.
class Failure {
  public:
    Failure(std::string_view who, const RenderLimits& limits, const Bounds& bounds)
        : who_(who), limits_(limits), bounds_(bounds) {}

    Rendered out_of_memory() const {
        if (bounds_.outer_memory)
            return failed(who_ + " needs more memory to draw the map than the limit from outside of " +
                              in_mebibytes(bounds_.memory.rlim_cur) + " leaves",
                          "raise the limit (`ulimit -v`), or write .dot");
        return failed(who_ + " needs more than " + in_mebibytes(limits_.memory) +
                      " of memory to draw the map");
    }

    Rendered out_of_time() const {
        const std::string seconds = std::to_string(bounds_.seconds) + " s";
        if (bounds_.outer_computing)
            return failed(who_ + " needs more time to draw the map than the limit from outside of " + seconds,
                          "raise the limit (`ulimit -t`), or write .dot");
        return failed(who_ + " needs more than " + seconds + " to draw the map");
    }

    Rendered crashed() const { return failed(who_ + " crashed while drawing the map"); }

    Rendered killed_by(int signal, const Outcome& outcome) const {
        // A system counts the time of a limit by its ticks, and tells afterwards what was really used, which
        // is less where it shares a processor with others.
        const bool could_not_warn = bounds_.computing.rlim_cur == bounds_.computing.rlim_max;
        const bool used_it_up = 2 * outcome.computing_s >= static_cast<double>(bounds_.seconds);
        if (signal == SIGXCPU || (signal == SIGKILL && could_not_warn && used_it_up))
            return out_of_time();
        for (const int fault : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP, SIGSYS}) {
            if (signal == fault)
                return crashed();
        }
        const std::string number = " (signal " + std::to_string(signal) + ")";
        if (signal == SIGKILL)
            return failed(who_ + " was killed from outside while drawing the map" + number +
                              ", as systems do that run out of memory",
                          "try again, or write .dot");
        return failed(who_ + " was ended from outside while drawing the map" + number,
                      "try again, or write .dot");
    }

    Rendered memory_refused() const {
        return failed("the system gives no more memory to draw the map",
                      "close other programs, or write .dot");
    }

    Rendered too_slow() const {
        return failed("drawing the map took longer than " + std::to_string(limits_.waiting.count()) + " s");
    }

    Rendered not_started() const {
        return no_picture({"cannot start a process for " + who_ + ": " + std::strerror(errno),
                           "close other programs, or write .dot"});
    }

  private:
    static Rendered failed(std::string message, std::string_view otherwise = "write .dot") {
        return no_picture({std::move(message), std::string(otherwise), /*part_helps=*/true});
    }

    std::string who_;
    const RenderLimits& limits_;
    const Bounds& bounds_;
};

Rendered from_outcome(Outcome outcome, const Failure& failure) {
    if (outcome.timed_out)
        return failure.too_slow();
    if (WIFSIGNALED(outcome.status))
        return failure.killed_by(WTERMSIG(outcome.status), outcome);
    if (outcome.sent.empty())
        return failure.crashed();
    switch (static_cast<Answer>(outcome.sent.front())) {
        case Answer::rendered:
            outcome.sent.erase(0, 1);
            return unpacked(std::move(outcome.sent));
        case Answer::no_memory:
            return failure.out_of_memory();
        case Answer::memory_refused:
            return failure.memory_refused();
        case Answer::crash:
            break;
    }
    return failure.crashed();
}

}  // namespace

Rendered in_child(std::string_view who, const RenderLimits& limits, const std::function<Rendered()>& draw) {
    const Bounds bounds = bounds_within(limits);
    const Failure failure(who, limits, bounds);
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return failure.not_started();
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child == 0)
        be_child(draw, bounds, parent, ends[1]);
    const int fork_error = errno;
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        errno = fork_error;
        return failure.not_started();
    }
    return from_outcome(wait_for(child, ends[0], limits.waiting), failure);
}

}  // namespace argmap

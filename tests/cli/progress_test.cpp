#include "cli/progress.hpp"

#include "cli/folder.hpp"
#include "files.hpp"
#include "reason/pigeons.hpp"
#include "test.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <string>
#include <thread>

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace argmap::cli {

namespace {

using std::chrono::milliseconds;

const Progress::Time begin{};

/// What an old terminal of one line shows, after some bytes.
std::string screen(const std::string& bytes) {
    std::string line;
    std::size_t column = 0;
    for (const char c : bytes) {
        if (c == '\r') {
            column = 0;
            continue;
        }
        line.resize(std::max(line.size(), column + 1), ' ');
        line[column++] = c;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

/// The program on a terminal of its own, with standard output and input elsewhere.
class OnTerminal {
  public:
    explicit OnTerminal(const std::string& command) {
        struct winsize size {
            24, 60, 0, 0
        };
        child_ = ::forkpty(&terminal_, nullptr, nullptr, &size);
        if (child_ == 0) {
            const std::string line = "exec " + argmap::test::program_folder + "/argmap " + command;
            ::execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
            ::_exit(127);
        }
    }
    OnTerminal(const OnTerminal&) = delete;
    OnTerminal& operator=(const OnTerminal&) = delete;
    ~OnTerminal() {
        ::close(terminal_);
        if (child_ > 0) {
            ::kill(child_, SIGKILL);
            ::waitpid(child_, nullptr, 0);
        }
    }

    /// Reads until the screen shows some words, or the terminal is closed.
    void read_until(const std::string& words) {
        char bytes[4096];
        while (words.empty() || screen(seen_).find(words) == std::string::npos) {
            const ssize_t got = ::read(terminal_, bytes, sizeof bytes);
            if (got <= 0)
                return;
            seen_.append(bytes, static_cast<std::size_t>(got));
        }
    }

    void type(char key) { REQUIRE(::write(terminal_, &key, 1) == 1); }

    /// How it ended, as `waitpid` has it.
    int wait() {
        int status = 0;
        ::waitpid(child_, &status, 0);
        child_ = 0;
        return status;
    }

    const std::string& seen() const { return seen_; }

  private:
    int terminal_ = -1;
    pid_t child_ = 0;
    std::string seen_;
};

/// What a terminal shows in the end, but for the sign of a key that was typed there.
std::string screen_without_key(const std::string& seen) {
    const std::size_t key = seen.find("^C");
    return screen(key == std::string::npos ? seen : seen.substr(0, key) + seen.substr(key + 2));
}

}  // namespace

TEST_CASE("progress is shown after a second, ten times in one, and leaves nothing behind") {
    std::ostringstream err;
    {
        Progress progress(err, true, begin);
        progress.show("too early", begin + milliseconds(999));
        CHECK(err.str() == "");
        progress.show("1 of 20 files", begin + milliseconds(1000));
        CHECK(err.str() == "\r1 of 20 files");
        progress.show("too soon", begin + milliseconds(1099));
        CHECK(screen(err.str()) == "1 of 20 files");
        progress.show("2 files", begin + milliseconds(1100));
        CHECK(screen(err.str()) == "2 files");
        progress.hide();
        CHECK(screen(err.str()) == "");
        CHECK(err.str().ends_with('\r'));
        progress.show("3 files", begin + milliseconds(1200));
        CHECK(screen(err.str()) == "3 files");
    }
    CHECK(screen(err.str()) == "");
}

TEST_CASE("progress is shown on a terminal only") {
    std::ostringstream err;
    {
        Progress progress(err, false, begin);
        progress.show("1 of 2", begin + std::chrono::hours(1));
        progress.hide();
    }
    CHECK(err.str() == "");
}

TEST_CASE("progress stays on its line, whatever it says") {
    std::ostringstream err;
    Progress progress(err, true, begin);
    progress.show("a\nb\x1B[2J" + std::string(500, 'x'), begin + milliseconds(1000));
    CHECK(err.str().find('\n') == std::string::npos);
    CHECK(err.str().find('\x1B') == std::string::npos);
    CHECK(err.str().size() < 300);
}

TEST_CASE("a terminal is told how far it is, and is clean after Ctrl-C") {
    // A pipe that nobody writes to: the program waits until it is told to end.
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    const std::string one_map = "{\"claims\": []}\n";
    REQUIRE(::write(pipe[1], one_map.data(), one_map.size()) == static_cast<ssize_t>(one_map.size()));
    OnTerminal program("check --ndjson > /dev/null < /proc/" + std::to_string(::getpid()) + "/fd/" +
                       std::to_string(pipe[0]));
    program.read_until("checking: 1 map done");
    CHECK(screen(program.seen()) == "checking: 1 map done");
    program.type('\x03');
    const int status = program.wait();
    ::close(pipe[0]);
    ::close(pipe[1]);
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGINT);  // the shell makes 130 of it
    program.read_until("");
    CHECK(screen_without_key(program.seen()) == "");
}

TEST_CASE("a long evaluation tells a terminal how long it takes, keeps to its time, and ends with Ctrl-C") {
    const argmap::test::TemporaryFolder folder;
    folder.put("map.json", argmap::test::beside_pigeons(14));
    const std::string words =
        "evaluate " + (folder / "map.json") + " --semantics stable --claim a --timeout ";
    OnTerminal in_time(words + "2 > /dev/null");
    in_time.read_until("looking for labellings: 1 s");
    in_time.read_until("");
    CHECK(in_time.seen().find("looking for labellings: 1 s") != std::string::npos);
    CHECK(screen(in_time.seen()) == "");
    CHECK(WEXITSTATUS(in_time.wait()) == 1);
    OnTerminal stopped(words + "600 > /dev/null");
    stopped.read_until("looking for labellings: 1 s");
    stopped.type('\x03');
    const int status = stopped.wait();
    CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGINT));
    stopped.read_until("");
    CHECK(screen_without_key(stopped.seen()) == "");
}

namespace {

/// What a terminal saw while three maps were graded, the second of which came from a slow pipe.
std::string seen_while_grading(const std::string& words) {
    int pipe[2];
    REQUIRE(::pipe2(pipe, O_CLOEXEC) == 0);  // the program would wait for its own end of it
    const std::string map = (argmap::test::project / "maps" / "homework.json").string();
    const std::string other = (argmap::test::project / "examples" / "class" / "first.json").string();
    OnTerminal program("grade " + map + " - " + other + " --reference " + map + " " + words + " < /proc/" +
                       std::to_string(::getpid()) + "/fd/" + std::to_string(pipe[0]));
    std::this_thread::sleep_for(milliseconds(1300));
    const std::string slow = "{\"claims\": []}\n";
    REQUIRE(::write(pipe[1], slow.data(), slow.size()) == static_cast<ssize_t>(slow.size()));
    ::close(pipe[1]);
    program.read_until("");
    ::close(pipe[0]);
    CHECK(program.wait() == 0);
    return program.seen();
}

}  // namespace

TEST_CASE("grading tells a terminal how far it is, and leaves nothing behind") {
    const std::string seen = seen_while_grading("--format csv > /dev/null");
    CHECK(seen.find("grading: 2 of 3 maps done") != std::string::npos);
    CHECK(screen(seen) == "");
    CHECK(seen_while_grading("--format csv > /dev/null 2> /dev/null") == "");
    CHECK(seen_while_grading("").find("grading: ") == std::string::npos);  // the maps are shown themselves
}

}  // namespace argmap::cli

// How fast does a solver of abstract argumentation answer? Runs a program with ICCMA's words on every
// framework of frameworks.def and every task, each in a process of its own, and prints a table in Markdown.
//
//     solve_bench --program "build/release/argmap solve" --folder build/bench/frameworks
//                 [--limit 60] [--tasks DC-CO,SE-PR] [--only qbf] [--each FILE]
//
// Seconds are of the processor, and reading counts. PAR-2 is the mean over all frameworks in which one that
// was not solved within the limit counts twice the limit. `--only` takes the frameworks in whose names that
// occurs;
// `--each` writes a line for every run: task, framework, seconds, megabytes at most, and the first line of
// the answer.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace argmap::bench {

namespace {

struct Listed {
    std::string_view file;
    std::string_view query;
};

constexpr Listed frameworks[] = {
#define FRAMEWORK(family, size, density, seed, query) \
    {#family "-" #size "-" #density "-" #seed ".i23", #query},
#include "bench/frameworks.def"
#undef FRAMEWORK
};

struct Asked {
    std::string program = "build/release/argmap solve";
    std::string folder = "build/bench/frameworks";
    std::string limit = "60";
    std::string tasks = "DC-CO,DS-PR,SE-PR,SE-ST,SE-SST,SE-STG,SE-ID,SE-GR";
    std::string only;
    std::string each;
};

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> pieces;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (end > begin)
            pieces.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return pieces;
}

/// How a run of the program went.
struct Run {
    std::string_view framework;
    double seconds = 0;    ///< of the processor
    double megabytes = 0;  ///< at most at once
    bool solved = false;   ///< an answer within the limit
    bool out_of_time = false;
    std::string answer;  ///< its first line, cut short
};

[[noreturn]] void become(const std::vector<std::string>& command, rlim_t limit, int out) {
    std::vector<char*> words;
    for (const std::string& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const rlimit seconds{limit, limit + 1};
    setrlimit(RLIMIT_CPU, &seconds);
    dup2(open("/dev/null", O_RDONLY), 0);
    dup2(out, 1);
    dup2(open("/dev/null", O_WRONLY), 2);
    execvp(words[0], words.data());
    _exit(127);
}

/// All that the program says is read, for writing a large answer belongs to the task; only its beginning is
/// kept.
std::string first_line(int in) {
    std::string kept;
    char buffer[1 << 16];
    for (ssize_t got = 0; (got = read(in, buffer, sizeof buffer)) > 0;)
        if (kept.size() < 40)
            kept.append(buffer, std::min<std::size_t>(static_cast<std::size_t>(got), 40));
    return kept.substr(0, std::min(kept.find('\n'), std::size_t{40}));
}

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

bool is_answer(std::string_view line) {
    return line == "YES" || line == "NO" || line == "w" || line.starts_with("w ");
}

Run run(const std::vector<std::string>& command, std::string_view framework, double limit) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child == 0)
        become(command, static_cast<rlim_t>(std::ceil(limit)), ends[1]);
    close(ends[1]);
    Run run{.framework = framework, .answer = first_line(ends[0])};
    close(ends[0]);
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) < 0)
        throw std::runtime_error("no process");
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
        throw std::runtime_error("cannot run " + command[0]);
    run.seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
    run.megabytes = static_cast<double>(usage.ru_maxrss) / 1024.0;
    // The system counts in ticks, and may end a run a little before what it then tells.
    run.out_of_time = run.seconds >= limit || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU);
    run.solved = !run.out_of_time && WIFEXITED(status) && is_answer(run.answer);
    return run;
}

double counted_seconds(const Run& run, double limit) {
    return run.solved ? run.seconds : 2 * limit;
}

std::string worst_three(const std::vector<Run>& slowest_first) {
    std::string told;
    for (std::size_t i = 0; i < std::min<std::size_t>(slowest_first.size(), 3); ++i) {
        const Run& one = slowest_first[i];
        char seconds[32];
        std::snprintf(seconds, sizeof seconds, "%.2f", one.seconds);
        const std::string_view name = one.framework.substr(0, one.framework.rfind('.'));
        told += (i > 0 ? ", " : "") + std::string(name) + " " +
                (one.solved        ? seconds
                 : one.out_of_time ? "out of time"
                                   : "FAILED");
    }
    return told;
}

void print_row(const std::string& task, std::vector<Run> runs, double limit) {
    double sum = 0;
    std::size_t solved = 0;
    std::size_t out_of_time = 0;
    for (const Run& one : runs) {
        sum += counted_seconds(one, limit);
        solved += one.solved ? 1 : 0;
        out_of_time += one.out_of_time ? 1 : 0;
    }
    std::stable_sort(runs.begin(), runs.end(), [&](const Run& one, const Run& other) {
        return counted_seconds(one, limit) > counted_seconds(other, limit);
    });
    std::printf("| %s | %zu | %zu | %zu | %.2f | %.3f | %s |\n", task.c_str(), solved, out_of_time,
                runs.size() - solved - out_of_time, sum / static_cast<double>(runs.size()),
                counted_seconds(runs[runs.size() / 2], limit), worst_three(runs).c_str());
    std::fflush(stdout);
}

std::vector<Run> run_task(const std::string& task, const Asked& asked, double limit, std::FILE* each) {
    std::vector<Run> runs;
    for (const Listed& framework : frameworks) {
        if (framework.file.find(asked.only) == std::string_view::npos)
            continue;
        std::vector<std::string> command = split(asked.program, ' ');
        for (const std::string& word :
             {std::string("-p"), task, std::string("-f"), asked.folder + "/" + std::string(framework.file)})
            command.push_back(word);
        if (task.starts_with("D")) {
            command.emplace_back("-a");
            command.emplace_back(framework.query);
        }
        runs.push_back(run(command, framework.file, limit));
        const Run& done = runs.back();
        if (each != nullptr) {
            std::fprintf(each, "%s %s %.3f %.0f %s%s\n", task.c_str(), std::string(framework.file).c_str(),
                         done.seconds, done.megabytes, done.solved ? "" : "NOT SOLVED ", done.answer.c_str());
            std::fflush(each);
        }
    }
    return runs;
}

void measure(const Asked& asked, double limit, std::FILE* each) {
    std::printf("`%s`, at most %g s of the processor for each.\n\n", asked.program.c_str(), limit);
    std::puts(
        "| Task | solved | out of time | failed | PAR-2 | median | slowest "
        "|\n|---|---:|---:|---:|---:|---:|---|");
    for (const std::string& task : split(asked.tasks, ',')) {
        const std::vector<Run> runs = run_task(task, asked, limit, each);
        if (runs.empty())
            throw std::runtime_error("no framework is called like " + asked.only);
        print_row(task, runs, limit);
    }
}

bool read_arguments(int count, char** given, Asked& asked) {
    for (int i = 1; i < count; i += 2) {
        const std::string_view name = given[i];
        std::string* const value = name == "--program"  ? &asked.program
                                   : name == "--folder" ? &asked.folder
                                   : name == "--limit"  ? &asked.limit
                                   : name == "--tasks"  ? &asked.tasks
                                   : name == "--only"   ? &asked.only
                                   : name == "--each"   ? &asked.each
                                                        : nullptr;
        if (value == nullptr || i + 1 == count)
            return false;
        *value = given[i + 1];
    }
    return std::atof(asked.limit.c_str()) > 0 && !split(asked.program, ' ').empty();
}

}  // namespace

}  // namespace argmap::bench

int main(int count, char** given) {
    argmap::bench::Asked asked;
    if (!argmap::bench::read_arguments(count, given, asked)) {
        std::fputs(
            "usage: solve_bench [--program WORDS] [--folder FOLDER] [--limit SECONDS] [--tasks LIST] "
            "[--only NAME] [--each FILE]\n",
            stderr);
        return 2;
    }
    std::FILE* const each = asked.each.empty() ? nullptr : std::fopen(asked.each.c_str(), "w");
    try {
        argmap::bench::measure(asked, std::atof(asked.limit.c_str()), each);
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "solve_bench: %s\n", trouble.what());
        return 2;
    }
    return each != nullptr && std::fclose(each) != 0 ? 2 : 0;
}

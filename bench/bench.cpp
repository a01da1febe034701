// How fast is argmap, and how much memory does it need? Prints a table in Markdown; README of the numbers is
// results.md. `bench --map million.json [--small map.json --argmap PROGRAM] [--rounds 3]`
//
// Each step runs in a process of its own, so that none finds memory or caches warmed by another, and the
// steps of a round follow each other, so that a slow minute of the machine meets them all. Seconds are of
// the processor: other programs on the machine do not count. The unit that carries over to other machines is
// the bare parse, nlohmann's SAX parser on the same text with events that do nothing.
#include "bench/clock.hpp"
#include "check/check.hpp"
#include "diagram/draw.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "reason/acceptability.hpp"
#include "reason/explanation.hpp"
#include "render/dot.hpp"
#include "report/analysis.hpp"
#include "report/evaluation.hpp"
#include "report/print.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace argmap {

namespace {

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file)
        throw std::runtime_error("cannot read " + path);
    std::string text(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0);
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    return text;
}

/// Seconds that a piece of work takes, what it gives thrown away after the clock has stopped.
template <class Work>
double timed(Work work) {
    const double begin = processor_seconds();
    const auto result = work();
    const double seconds = processor_seconds() - begin;
    static_cast<void>(result);
    return seconds;
}

struct NoHandler {
    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(std::int64_t) { return true; }
    bool number_unsigned(std::uint64_t) { return true; }
    bool number_float(double, const std::string&) { return true; }
    bool string(std::string&) { return true; }
    bool binary(std::vector<std::uint8_t>&) { return true; }
    bool start_object(std::size_t) { return true; }
    bool key(std::string&) { return true; }
    bool end_object() { return true; }
    bool start_array(std::size_t) { return true; }
    bool end_array() { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }
};

ArgumentMap load(std::string text, Diagnostics& diagnostics) {
    std::optional<Document> document = read(SourceFile("map.json", std::move(text)), diagnostics);
    if (!document)
        throw std::runtime_error("not a map");
    return resolve(std::move(*document), diagnostics);
}

double bare_parse(const std::string& path) {
    const std::string text = read_file(path);
    return timed([&] {
        NoHandler handler;
        return nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &handler);
    });
}

double read_only(const std::string& path) {
    std::string text = read_file(path);
    Diagnostics diagnostics;
    return timed([&] { return read(SourceFile("map.json", std::move(text)), diagnostics); });
}

double read_and_resolve(const std::string& path) {
    std::string text = read_file(path);
    Diagnostics diagnostics;
    return timed([&] { return load(std::move(text), diagnostics); });
}

double full_check(const std::string& path) {
    std::string text = read_file(path);
    Diagnostics diagnostics;
    return timed([&] {
        ArgumentMap map = load(std::move(text), diagnostics);
        check(map, diagnostics);
        return map;
    });
}

double write_back(const std::string& path) {
    Diagnostics diagnostics;
    const ArgumentMap map = load(read_file(path), diagnostics);
    return timed([&] { return write_map(map.document()); });
}

double write_dot(const std::string& path) {
    Diagnostics diagnostics;
    const ArgumentMap map = load(read_file(path), diagnostics);
    return timed([&] { return to_dot(draw(map, whole(map), DrawOptions{})); });
}

double analyze_all(const std::string& path) {
    Diagnostics diagnostics;
    const ArgumentMap map = load(read_file(path), diagnostics);
    const ReportOptions options;
    return timed([&] { return report_text(analyze(map, all_analyses(), options), options); });
}

/// A map that was read, and what is done with it, of which the time counts.
template <class Work>
double alone(const std::string& path, Work work) {
    Diagnostics diagnostics;
    const ArgumentMap map = load(read_file(path), diagnostics);
    return timed([&] { return work(map); });
}

double label(const std::string& path) {
    return alone(path, [](const ArgumentMap& map) { return grounded(map); });
}

double weigh(const std::string& path) {
    return alone(path, [](const ArgumentMap& map) { return strengths_of(map); });
}

double find_preferred(const std::string& path) {
    return alone(path,
                 [](const ArgumentMap& map) { return acceptability_of(map, Semantics::preferred, {}, {}); });
}

double explain_one(const std::string& path) {
    return alone(path, [](const ArgumentMap& map) { return explanation_of(map, ClaimId{0}); });
}

double evaluate_all(const std::string& path) {
    return alone(path, [](const ArgumentMap& map) {
        const Evaluation evaluation{.acceptability = {.claims = outcomes_of(grounded(map))},
                                    .strength = all_strength_semantics().front(),
                                    .strengths = std::get<Strengths>(strengths_of(map)),
                                    .verdicts = declared_verdicts(map)};
        return report_json(evaluation_report(map, evaluation, {}), {});
    });
}

struct Step {
    const char* what;
    const char* aim;
    double (*run)(const std::string& path);
};

constexpr Step steps[] = {
    {"bare parse (nlohmann SAX, empty handler)", "", bare_parse},
    {"read", "", read_only},
    {"read, resolve, Boost graph", "", read_and_resolve},
    {"the same and all rules: a full check", "time 2.5, memory 4", full_check},
    {"write the map in the canonical layout (alone)", "", write_back},
    {"write the whole map as DOT (alone)", "time of reading", write_dot},
    {"all analyses with their report (alone)", "", analyze_all},
    {"the grounded labelling (alone)", "1.5 of building the graph", label},
    {"strengths by DF-QuAD (alone)", "1.5 of building the graph", weigh},
    {"preferred semantics (alone)", "", find_preferred},
    {"why one claim stands (alone)", "", explain_one},
    {"labels and strengths with their report in JSON (alone)", "", evaluate_all},
};

struct Cost {
    double seconds = 0;
    double peak_bytes = 0;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Runs a step in a child, which tells its seconds through a pipe.
Cost in_a_process(const Step& step, const std::string& path) {
    int ends[2];
    if (pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child == 0) {
        const double seconds = step.run(path);
        const bool told = write(ends[1], &seconds, sizeof seconds) == sizeof seconds;
        _exit(told ? 0 : 1);
    }
    close(ends[1]);
    Cost cost;
    const bool heard = ::read(ends[0], &cost.seconds, sizeof cost.seconds) == sizeof cost.seconds;
    close(ends[0]);
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) < 0 || !heard || status != 0)
        throw std::runtime_error(std::string("this step failed: ") + step.what);
    cost.peak_bytes = 1024.0 * static_cast<double>(usage.ru_maxrss);
    return cost;
}

void measure_map(const std::string& path, std::size_t rounds) {
    const auto size = static_cast<double>(read_file(path).size());
    std::vector<std::vector<double>> seconds(std::size(steps));
    std::vector<std::vector<double>> peaks(std::size(steps));
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < std::size(steps); ++i) {
            const Cost cost = in_a_process(steps[i], path);
            seconds[i].push_back(cost.seconds);
            peaks[i].push_back(cost.peak_bytes);
        }
    }
    const double unit = median(seconds[0]);
    std::printf("A map of %.0f MB; medians of %zu rounds.\n\n", size / 1e6, rounds);
    std::puts("| Step | bare parses | seconds | peak memory / file | aim |\n|---|---:|---:|---:|---|");
    for (std::size_t i = 0; i < std::size(steps); ++i)
        std::printf("| %s | %.2f | %.2f | %.2f | %s |\n", steps[i].what, median(seconds[i]) / unit,
                    median(seconds[i]), median(peaks[i]) / size, steps[i].aim);
}

/// Milliseconds by the clock that a program takes from its start to its end, whatever it says.
double milliseconds_of(const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const std::string& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_RDWR);
        for (const int stream : {0, 1, 2})
            dup2(nowhere, stream);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) < 0 || status != 0)
        throw std::runtime_error("cannot run " + command[0]);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

void measure_programs(const std::string& argmap, const std::string& map) {
    constexpr int times = 20;
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int i = 0; i < times; ++i) {
        ours.push_back(milliseconds_of({argmap, "check", map}));
        theirs.push_back(milliseconds_of({"dot", "-V"}));
    }
    std::printf("\nMedians of %d runs, one after the other in turn.\n\n", times);
    std::puts("| Program | times `dot -V` | milliseconds |\n|---|---:|---:|");
    std::printf("| `argmap check` on the interview map | %.2f | %.1f |\n", median(ours) / median(theirs),
                median(ours));
    std::printf("| `dot -V` | 1.00 | %.1f |\n", median(theirs));
}

struct Arguments {
    std::string map;
    std::string small;
    std::string argmap;
    std::string rounds = "3";
};

bool read_arguments(int count, char** given, Arguments& arguments) {
    for (int i = 1; i < count; i += 2) {
        const std::string_view name = given[i];
        std::string* const value = name == "--map"      ? &arguments.map
                                   : name == "--small"  ? &arguments.small
                                   : name == "--argmap" ? &arguments.argmap
                                   : name == "--rounds" ? &arguments.rounds
                                                        : nullptr;
        if (value == nullptr || i + 1 == count)
            return false;
        *value = given[i + 1];
    }
    return !arguments.map.empty() && arguments.small.empty() == arguments.argmap.empty() &&
           std::atoi(arguments.rounds.c_str()) > 0;
}

}  // namespace

}  // namespace argmap

int main(int count, char** given) {
    argmap::Arguments arguments;
    if (!argmap::read_arguments(count, given, arguments)) {
        std::fputs("usage: bench --map FILE [--small FILE --argmap PROGRAM] [--rounds N]\n", stderr);
        return 2;
    }
    try {
        argmap::measure_map(arguments.map, std::stoul(arguments.rounds));
        if (!arguments.small.empty())
            argmap::measure_programs(arguments.argmap, arguments.small);
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "bench: %s\n", trouble.what());
        return 2;
    }
}

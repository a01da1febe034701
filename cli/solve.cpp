// argmap solve: which arguments of a framework stand together? With the words of the ICCMA competitions.
#include "framework/solve.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/long_work.hpp"
#include "cli/maps.hpp"
#include "cli/memory.hpp"
#include "diagnostics/print.hpp"
#include "framework/read.hpp"
#include "framework/verify.hpp"
#include "framework/whole.hpp"
#include "framework/within.hpp"

#include <chrono>
#include <filesystem>
#include <new>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace argmap::cli {

namespace {

enum class Task { some, each, count, credulous, skeptical };

struct NamedTask {
    Task task;
    std::string_view code;
    bool asks_about_argument;
};

constexpr NamedTask tasks[] = {{Task::some, "SE", false},
                               {Task::each, "EE", false},
                               {Task::count, "CE", false},
                               {Task::credulous, "DC", true},
                               {Task::skeptical, "DS", true}};

struct Problem {
    NamedTask task;
    Semantics semantics;
    std::string name;  ///< "DC-CO"
};

std::vector<Problem> all_problems() {
    std::vector<Problem> problems;
    for (const NamedTask& task : tasks)
        for (const Semantics semantics : all_semantics())
            problems.push_back({.task = task,
                                .semantics = semantics,
                                .name = std::string(task.code) + "-" + std::string(code(semantics))});
    return problems;
}

Problem find_problem(std::string_view name) {
    const std::vector<Problem> problems = all_problems();
    std::vector<std::string_view> names;
    for (const Problem& problem : problems) {
        if (problem.name == name)
            return problem;
        names.push_back(problem.name);
    }
    throw Trouble("there is no problem " + in_backticks(name) + did_you_mean(name, names) +
                  " (`argmap solve --problems` lists them)");
}

/// "[a,b]".
template <class Names>
std::string bracketed(const Names& names) {
    std::string list = "[";
    for (const auto& name : names)
        (list += list.size() > 1 ? "," : "") += name;
    return list + "]";
}

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    for (const FrameworkFormat format : all_framework_formats())
        names.push_back(name(format));
    return names;
}

/// What the file's name ends with, or else i23, which is all that ICCMA has used since 2023.
FrameworkFormat format_of(const std::string& path) {
    const std::string ending = std::filesystem::path(path).extension().string();
    return find_framework_format(ending.empty() ? ending : ending.substr(1)).value_or(FrameworkFormat::i23);
}

/// Whether arguments are called by their numbers.
bool is_numbered(const WholeFramework& whole) {
    const std::size_t count = whole.count;
    return whole.has_others() ||
           (name(whole, ArgumentId{}) == "1" &&
            name(whole, ArgumentId{static_cast<std::uint32_t>(count - 1)}) == std::to_string(count));
}

[[noreturn]] void no_argument(const WholeFramework& whole, const std::string& wanted) {
    const std::size_t count = whole.count;
    const std::string none = "no argument is called " + in_backticks(wanted);
    if (count == 0)
        throw Trouble(none + "; the framework has none");
    if (is_numbered(whole))
        throw Trouble(none + "; they are called " + (count == 1 ? "1" : "1 to " + std::to_string(count)));
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(name(whole, ArgumentId{static_cast<std::uint32_t>(i)}));
    throw Trouble(none + did_you_mean(wanted, std::vector<std::string_view>(names.begin(), names.end())));
}

/// Writes a list of extensions as they come, and lets nobody wait long for those that are known.
class ExtensionList {
  public:
    ExtensionList(const WholeFramework& whole, const Bounds& bounds, std::ostream& out)
        : whole_(whole), watch_(bounds), out_(out) {
        out_ << '[';
    }
    ExtensionList(const ExtensionList&) = delete;
    ExtensionList& operator=(const ExtensionList&) = delete;

    /// Whether it could be written.
    bool add(std::span<const ArgumentId> extension) {
        const std::string members = names(whole_, extension, ',', watch_);
        out_ << (first_ ? "[" : ",[") << members << ']';
        first_ = false;
        const auto now = std::chrono::steady_clock::now();
        if (now - flushed_ > std::chrono::milliseconds(100)) {
            out_.flush();
            flushed_ = now;
        }
        return out_.good();
    }

    void end() {
        out_ << "]\n";
        ended_ = true;
    }

    /// Without its last bracket, so that nobody takes it for all, unless it has ended.
    ~ExtensionList() {
        if (!ended_)
            out_ << '\n';
    }

  private:
    const WholeFramework& whole_;
    Watch watch_;
    std::ostream& out_;
    bool first_ = true;
    bool ended_ = false;
    std::chrono::steady_clock::time_point flushed_{};
};

/// What is left to be written, and how the command ends: `found` where it gave up.
struct Told {
    Status status = Status::fine;
    std::string out = {};
    std::string err = {};
};

class Solve : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.option("-p", "TASK-SEM", problem_,
                         "What is asked. SE: some extension, EE: each, CE: how many; DC: is an argument in "
                         "some extension, DS: in all? Then the semantics, as in DC-CO");
        arguments.option("-f", "FILE", file_, "The framework; - is standard input");
        arguments.choice("--fo", format_,
                         "Its format, also written -fo; else what its name ends with, or i23",
                         format_names());
        arguments.option("-a", "ARGUMENT", argument_, "The argument that DC and DS ask about");
        arguments.choice("--witness", witness_,
                         "What proves a YES of DC and a NO of DS: an extension, or an admissible set, which "
                         "is found sooner and which ICCMA 2025 accepts, too",
                         {"extension", "admissible"});
        arguments.option("--timeout", "SECONDS", seconds_, "Give up after so long", 1, 1'000'000'000);
        arguments.option("--memory", "MB", megabytes_, "Give up before more memory is needed", 1,
                         1'000'000'000);
        arguments.flag("--problems", list_problems_, "List what can be asked");
        arguments.flag("--formats", list_formats_, "List the formats that can be read");
        arguments.example(
            "argmap solve -p DC-CO -f framework.i23 -a 4",
            "YES and an extension with the argument 4, or NO: exit status 0 for both, 1 where it "
            "gave up, which prints UNKNOWN");
        arguments.example("argmap solve -p SE-PR -f framework.apx", "a preferred extension");
        arguments.example("argmap solve -p EE-ST -f framework.tgf --timeout 60",
                          "all stable extensions, as they are found");
    }

    /// ICCMA's `-fo` would be read as `-f o`.
    std::vector<std::pair<std::string, std::string>> other_spellings() const override {
        return {{"-fo", "--fo"}};
    }

    Status run(Io& io) override {
        if (list_problems_ || list_formats_)
            return list(io);
        if (problem_.empty())
            throw Trouble("`-p` is missing: what is asked, for example `DC-CO`");
        const Problem problem = find_problem(problem_);
        check_words(problem);
        const bool is_shown_meanwhile = io.terminal_out && problem.task.task == Task::each;
        const Told told =
            is_shown_meanwhile ? answer_in_bounds(problem, io) : answer_while_telling(problem, io);
        io.out << told.out;
        io.err << told.err;
        return told.status;
    }

  private:
    Status list(Io& io) const {
        if (list_problems_) {
            std::vector<std::string> names;
            for (const Problem& problem : all_problems())
                names.push_back(problem.name);
            io.out << bracketed(names) << '\n';
        }
        if (list_formats_)
            io.out << bracketed(format_names()) << '\n';
        return Status::fine;
    }

    void check_words(const Problem& problem) const {
        if (file_.empty())
            throw Trouble("`-f` is missing: the file with the framework");
        if (problem.task.asks_about_argument && argument_.empty())
            throw Trouble("`-a` is missing: the argument that " + in_backticks(problem.name) + " asks about");
        if (!problem.task.asks_about_argument && !argument_.empty())
            throw Trouble("`-a` is for DC and DS; " + in_backticks(problem.name) + " asks about no argument");
    }

    Bounds bounds() const {
        Bounds bounds;
        if (seconds_)
            bounds.deadline = std::chrono::steady_clock::now() + std::chrono::seconds(*seconds_);
        bounds.memory = megabytes_.value_or(0) * 1'000'000;
        return bounds;
    }

    /// What needs more memory than there is ends here, not with the program.
    Told answer_in_bounds(const Problem& problem, Io& io) const {
        const Bounds bounds = this->bounds();
        const MemoryLimit limit(bounds.memory);
        try {
            return answer(problem, bounds, io);
        } catch (const InternalError& error) {
            throw Trouble(std::string("internal error: ") + error.what());
        } catch (const std::bad_alloc&) {
            return unknown("it needs more memory than there is");
        }
    }

    /// The same beside a line that tells a person how long it has been going on.
    Told answer_while_telling(const Problem& problem, Io& io) const {
        Told told;
        do_long_work("looking for an answer", io, [&] { told = answer_in_bounds(problem, io); });
        return told;
    }

    Told answer(const Problem& problem, const Bounds& bounds, Io& io) const {
        const SourceFile source = read_source(file_, io);
        Diagnostics diagnostics;
        const FrameworkFormat format =
            format_.empty() ? format_of(file_) : find_framework_format(format_).value();
        std::optional<WholeFramework> whole;
        const auto read = [&](Watch& watch) { whole = read_framework(source, format, watch, diagnostics); };
        if (const auto reason = within(bounds, read))
            return unknown(*reason);
        diagnostics.sort();
        std::string findings =
            findings_for_people(source, diagnostics, io.colour_err ? Colour::ansi : Colour::none);
        if (!whole)
            return {.status = Status::could_not_run, .err = findings + other_format(source, format, bounds)};
        Told told;
        const auto tell = [&](Watch& watch) { told = answer_about(*whole, problem, watch, io); };
        if (const auto reason = within(bounds, tell))
            told = unknown(*reason);
        told.err.insert(0, findings);
        return told;
    }

    /// Where nothing said in which format a file is, and it can be read in another one: which one that is.
    std::string other_format(const SourceFile& source, FrameworkFormat tried, const Bounds& bounds) const {
        for (const FrameworkFormat format : all_framework_formats()) {
            if (!format_.empty() || format == tried)
                continue;
            bool fits = false;
            const auto read = [&](Watch& watch) {
                Diagnostics ignored;
                const auto whole = read_framework(source, format, watch, ignored);
                // Nearly every text could be a list of names in TGF; a line `#` shows that it is one.
                fits =
                    whole && whole->count > 0 &&
                    (format != FrameworkFormat::tgf || source.text().find("\n#\n") != std::string_view::npos);
            };
            if (!within(bounds, read) && fits)
                return "argmap: " + in_backticks(file_) + " was read as " + std::string(name(tried)) +
                       ", and it is " + std::string(name(format)) + ": add `--fo " +
                       std::string(name(format)) + "`\n";
        }
        return "";
    }

    Told answer_about(const WholeFramework& whole, const Problem& problem, Watch& watch, Io& io) const {
        const Framework& framework = whole.framework;
        const Bounds& bounds = watch.bounds();
        const Semantics semantics = problem.semantics;
        switch (problem.task.task) {
            case Task::some:
                return told_some(whole, some_extension(framework, semantics, bounds), watch);
            case Task::each:
                return tell_each(whole, semantics, bounds, io.out);
            case Task::count:
                return told_count(count(framework, semantics, bounds));
            case Task::credulous:
            case Task::skeptical:
                return told_decision(whole, decision(whole, problem, bounds), watch);
        }
        return {};
    }

    Decision decision(const WholeFramework& whole, const Problem& problem, const Bounds& bounds) const {
        const bool in_some = problem.task.task == Task::credulous;
        const auto found = find(whole, argument_);
        if (std::holds_alternative<Nowhere>(found))
            no_argument(whole, argument_);
        // What is apart is in every extension, so only whether there is one is left to ask.
        if (std::holds_alternative<Apart>(found))
            return in_some ? some_extension(whole.framework, problem.semantics, bounds)
                           : Decision{.answer = Answer::yes};
        return (in_some ? credulous : skeptical)(whole.framework, problem.semantics,
                                                 std::get<ArgumentId>(found), bounds, witness());
    }

    Witness witness() const { return witness_ == "admissible" ? Witness::admissible : Witness::extension; }

    static Told unknown(const std::string& reason) {
        return {.status = Status::found, .out = "UNKNOWN\n", .err = "argmap: no answer: " + reason + "\n"};
    }

    /// "w 1 2 5".
    static std::string line(const WholeFramework& whole, const Extension& extension, Watch& watch) {
        const std::string members = names(whole, extension, ' ', watch);
        return members.empty() ? "w\n" : "w " + members + "\n";
    }

    static Told told_some(const WholeFramework& whole, const Decision& found, Watch& watch) {
        if (found.answer == Answer::unknown)
            return unknown(found.reason);
        return {.out = found.witness ? line(whole, *found.witness, watch) : "NO\n"};
    }

    static Told told_decision(const WholeFramework& whole, const Decision& decision, Watch& watch) {
        if (decision.answer == Answer::unknown)
            return unknown(decision.reason);
        return {.out = (decision.answer == Answer::yes ? "YES\n" : "NO\n") +
                       (decision.witness ? line(whole, *decision.witness, watch) : "")};
    }

    /// Those that are found are written at once.
    static Told tell_each(const WholeFramework& whole, Semantics semantics, const Bounds& bounds,
                          std::ostream& out) {
        ExtensionList list(whole, bounds, out);
        const Enumeration told =
            enumerate(whole.framework, semantics, bounds,
                      [&](std::span<const ArgumentId> extension) { return list.add(extension); });
        if (told.complete) {
            list.end();
            return {};
        }
        return unknown(counted(told.found, "extension") + ", and perhaps more: " + told.reason);
    }

    static Told told_count(const Count& count) {
        return count.exact ? Told{.out = count.number + "\n"}
                           : unknown("at least " + count.number + ": " + count.reason);
    }

    std::string problem_;
    std::string file_;
    std::string format_;
    std::string argument_;
    std::string witness_ = "extension";
    std::optional<std::size_t> seconds_;
    std::optional<std::size_t> megabytes_;
    bool list_problems_ = false, list_formats_ = false;
};

}  // namespace

std::unique_ptr<Command> make_solve_command() {
    return std::make_unique<Solve>();
}

}  // namespace argmap::cli

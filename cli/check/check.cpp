// argmap check: what is wrong with maps?
#include "cli/check/fixes.hpp"
#include "cli/check/jobs.hpp"
#include "cli/check/settings.hpp"
#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "cli/projects.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <system_error>
#include <vector>

namespace argmap::cli {

namespace {

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    for (const Printer* printer : all_printers())
        names.push_back(printer->name);
    return names;
}

class Check : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.optional_positionals(
            "FILE", files_,
            "Maps to check, folders of them, or patterns such as 'maps/**/*.json'; - is standard input. "
            "Without any, the current folder");
        arguments.choice("--format", format_, "How to tell what was found; human where nothing else is said",
                         format_names());
        settings_.describe(arguments);
        arguments.flag("--statistics", statistics_, "Tell how often each code was found, and nothing else");
        arguments.flag(
            "--ndjson", lines_,
            "Take each line of a file for a map, and tell a line of JSON for each; without a file, "
            "of standard input");
        arguments.flag("--fix", fix_, "Mend in the files what can be mended safely, then check them");
        arguments.flag("--unsafe-fixes", unsafe_fixes_,
                       "Mend what can only be guessed, too: an id that is near to one there is");
        arguments.flag("--diff", diff_, "Show what would be mended, as a diff, and change nothing");
        arguments.option("-j,--jobs", "N", workers_, "How many maps at once; else as many as processors", 1,
                         1024);
        arguments.flag("--timing", timing_, "Tell in the end how long each step and each rule took");
        arguments.flag("--all", all_, "Name each place where a finding tells of many");
        arguments.choice("--language", language_, "Tell it in English or Chinese", {"en", "zh"});
        arguments.flag("-q,--quiet", quiet_, "Say nothing where nothing is wrong");
        arguments.example("argmap check maps/krueger-2023.json",
                          "checks one map: exit status 0 if nothing was found, 1 if something was");
        arguments.example("argmap check --format json maps",
                          "checks a folder of maps and tells it to a program");
        arguments.example("argmap check --diff map.json", "shows what --fix would change");
        arguments.example("argmap check --profile teaching --ignore AM4 map.json",
                          "looks for what a teacher would, but not for how it reads");
    }

    Status run(Io& io) override {
        refuse_what_does_not_go_together();
        const Settings settings = settings_.settings();
        if (!quiet_)
            for (const std::string& notice : settings_.notices(tongue()))
                io.err << "argmap: " << notice << '\n';
        Projects projects(io);
        // The one place where it is decided what a map is checked for.
        const LevelsFor levels_for = [&](const std::string& path) {
            const FoundProject* const found = projects.of(path);
            return levels(found != nullptr ? found->project.settings : Settings(), settings);
        };
        const std::vector<Input> maps = find_maps(projects);
        const Fixes fixes = unsafe_fixes_ ? Fixes::all : Fixes::safe;
        if (diff_)
            return show_fixes(maps, levels_for, fixes, quiet_ ? Silence::quiet : Silence::told, tongue(), io);
        std::vector<std::string> troubles;
        if (fix_ || unsafe_fixes_)
            troubles = make_fixes(maps, levels_for, fixes, tongue(), io);
        CheckReport report(
            {.printer = find_printer(format()),
             .detail = statistics_ ? Detail::statistics
                       : lines_    ? Detail::lines
                                   : Detail::findings,
             .timing = timing_,
             .quiet = quiet_,
             .notes = all_ ? Notes::all : Notes::enough,
             .tongue = tongue(),
             .tried = (fix_ || unsafe_fixes_) && troubles.empty() ? std::optional(fixes) : std::nullopt},
            io);
        for (const std::string& trouble : troubles)
            report.add_trouble(trouble);
        add_projects(maps, projects, report);
        if (lines_)
            work(LineJobs(maps, levels_for, timing_, report, io), report);
        else
            work(FileJobs(maps, levels_for, timing_, report, io), report);
        if (says_what_more_there_is(settings, report.totals()))
            report.offer(name(Profile::teaching), found_by_teaching(maps, settings, projects, io));
        return report.end();
    }

  private:
    Tongue tongue() const { return tongue_of(language_); }
    std::string_view format() const { return format_.empty() ? printers::human.name : format_; }

    void refuse_what_does_not_go_together() const {
        if (statistics_ && format() != "human" && format() != "json")
            throw Trouble("`--statistics` are told as human or json, not as " + in_backticks(format_));
        if (lines_ && !statistics_ && !format_.empty() && format_ != "json")
            throw Trouble("`--ndjson` tells each map as json, not as " + in_backticks(format_));
        const bool fixes = fix_ || unsafe_fixes_;
        if (lines_ && (fixes || diff_))
            throw Trouble("`--ndjson` checks maps, and does not mend them");
        if (fixes && !diff_ && std::find(files_.begin(), files_.end(), "-") != files_.end())
            throw Trouble(
                "`--fix` changes files, and standard input is none; `--diff` shows what it would change");
    }

    /// Who starts with a few maps and does not know the profiles hears of them where nothing was found.
    bool says_what_more_there_is(const Settings& settings, const Totals& totals) const {
        constexpr std::size_t most_files = 10;
        constexpr std::size_t most_claims = 2000;
        return !lines_ && !statistics_ && !quiet_ && format() == printers::human.name && !settings.profile &&
               settings.select.empty() && totals.errors + totals.warnings + totals.hints == 0 &&
               totals.troubles.empty() && totals.files <= most_files && totals.claims <= most_claims;
    }

    /// What a teacher would find in those of the maps that no project says anything about.
    static Totals found_by_teaching(const std::vector<Input>& maps, Settings settings, Projects& projects,
                                    Io& io) {
        Totals found;
        settings.profile = Profile::teaching;
        const Tell nothing = [](const SourceFile&, const Diagnostics&) { return std::string(); };
        std::error_code error;  // what is no file cannot be read twice
        for (const Input& map : maps)
            if (std::filesystem::is_regular_file(map.path, error) && projects.of(map.path) == nullptr)
                add(found, check_map(read_source(map.path, io), levels(Settings(), settings), nothing, false)
                               .totals);
        return found;
    }

    /// What is wrong with the project files of the maps comes first.
    static void add_projects(const std::vector<Input>& maps, Projects& projects, CheckReport& report) {
        for (const Input& map : maps)
            if (map.trouble.empty())
                projects.of(map.path);
        for (const FoundProject* project : projects.found())
            if (!project->diagnostics.empty())
                report.add({.told = report.findings(project->source, 1, project->diagnostics),
                            .totals = without_fixes(totals_of(project->source, project->diagnostics, 0, 0)),
                            .timing = {}});
    }

    std::vector<Input> find_maps(Projects& projects) const {
        Wanted wanted = wanted_maps(projects);
        if (lines_)
            wanted = {.what = "file of maps", .endings = {".ndjson", ".jsonl"}};
        const std::vector<std::string> all{lines_ ? "-" : "."};
        std::vector<Input> maps = inputs(files_.empty() ? all : files_, wanted);
        say_which_projects_cannot_be_read(maps, projects);
        leave_out_project_files(maps);  // each is checked as what it is
        return maps;
    }

    /// Nobody knows what the maps of such a project are to be checked for. It is one trouble for all of them.
    static void say_which_projects_cannot_be_read(std::vector<Input>& maps, Projects& projects) {
        std::set<std::string> said;
        std::erase_if(maps, [&](Input& map) {
            try {
                if (map.trouble.empty())
                    projects.of(map.path);
                return false;
            } catch (const Trouble& trouble) {
                map = {.path = {}, .trouble = trouble.what()};
                return !said.insert(map.trouble).second;
            }
        });
    }

    template <class Jobs>
    void work(Jobs&& jobs, CheckReport& report) const {
        work_in_order(
            {.count = workers_.value_or(usual_workers())}, [&] { return jobs.next(); },
            [&] { report.wait(jobs.progress()); });
    }

    std::vector<std::string> files_;
    std::string format_, language_;  // or nothing was said
    SettingsArguments settings_;
    std::optional<std::size_t> workers_;
    bool fix_ = false, unsafe_fixes_ = false, diff_ = false;
    bool lines_ = false, statistics_ = false, timing_ = false, all_ = false, quiet_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check_command() {
    return std::make_unique<Check>();
}

}  // namespace argmap::cli

#include "cli/maps.hpp"

#include "cli/files.hpp"
#include "diagnostics/print.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "text/closest.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace argmap::cli {

void tell_findings(const SourceFile& source, Diagnostics& diagnostics, Io& io, Tongue tongue) {
    diagnostics.sort();
    io.err << findings_for_people(source, diagnostics, io.colour_err ? Colour::ansi : Colour::none,
                                  Notes::enough, tongue);
}

bool all_of_it_counts(const SourceFile& source, Diagnostics& diagnostics, const Message& undone,
                      Tongue tongue, Io& io) {
    tell_findings(source, diagnostics, io, tongue);
    if (diagnostics.left_out_parts())
        io.err << "argmap: "
               << say("{0}, because parts of {1} would not count: mend what is wrong first", undone,
                      in_backticks(source.name()))
                      .in(tongue)
               << '\n';
    return !diagnostics.left_out_parts();
}

std::optional<ArgumentMap> map_in(const SourceFile& source, Diagnostics& diagnostics) {
    if (auto document = read(source, diagnostics))
        return resolve(std::move(*document), diagnostics);
    return std::nullopt;
}

ReadMap read_map(const std::string& path, Io& io) {
    ReadMap made{.path = path, .source = read_source(path, io)};
    made.map = map_in(made.source, made.findings);
    made.findings.sort();
    return made;
}

void tell_findings(ReadMap& read, const Message& undone, Tongue tongue, Io& io) {
    tell_findings(read.source, read.findings, io, tongue);
    if (!read.findings.left_out_parts())
        return;
    const bool mends = std::any_of(read.findings.all().begin(), read.findings.all().end(),
                                   [](const Diagnostic& finding) { return finding.fix.has_value(); });
    io.err << "argmap: "
           << say(mends && read.path != "-"
                      ? "{0}, because parts of the map would be missing: mend what is wrong first; `argmap "
                        "check --diff` shows what can be mended for you"
                      : "{0}, because parts of the map would be missing: mend what is wrong first",
                  undone)
                  .in(tongue)
           << '\n';
}

std::optional<ArgumentMap> load_map(const std::string& path, const Message& undone, Tongue tongue, Io& io) {
    ReadMap read = read_map(path, io);
    tell_findings(read, undone, tongue, io);
    return read.findings.left_out_parts() ? std::nullopt : std::move(read.map);
}

namespace {

std::vector<std::string_view> endings_of_maps() {
    std::vector<std::string_view> endings;
    for (const Format* format : all_formats())
        endings.push_back(format->ending);
    return endings;
}

}  // namespace

Wanted wanted_maps(Projects& projects) {
    return {.what = "map",
            .endings = endings_of_maps(),
            .but_named = {project_file_name},
            .leaves_out = [&](const std::string& path) { return projects.excludes(path); }};
}

void leave_out_project_files(std::vector<Input>& maps) {
    std::erase_if(maps, [](const Input& input) {
        return std::filesystem::path(input.path).filename() == project_file_name;
    });
}

std::vector<Input> find_maps(const std::vector<std::string>& words, Projects& projects) {
    std::vector<Input> maps = inputs(words, wanted_maps(projects));
    leave_out_project_files(maps);
    return maps;
}

bool is_one_file(const std::vector<std::string>& words, const std::vector<Input>& found) {
    return words.size() == 1 && found.size() == 1 && found[0].path == words[0];
}

std::string did_you_mean(std::string_view wanted, std::span<const std::string_view> names) {
    const auto meant = closest(wanted, names);
    return meant ? "; did you mean " + in_backticks(*meant) + "?" : "";
}

}  // namespace argmap::cli

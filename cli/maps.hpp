// Reading a map for a command that works on sound maps only.
#pragma once

#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/projects.hpp"
#include "diagnostics/diagnostics.hpp"
#include "graph/argument_map.hpp"
#include "message/message.hpp"
#include "text/source_file.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::cli {

/// Tells what was found in a file on standard error, in the order of its places.
void tell_findings(const SourceFile& source, Diagnostics& diagnostics, Io& io,
                   Tongue tongue = Tongue::english);

/// A file as it was read.
struct ReadMap {
    std::string path;  ///< `-` is standard input
    SourceFile source;
    Diagnostics findings = Diagnostics();  ///< in the order of their places
    std::optional<ArgumentMap> map = {};   ///< none where there is nothing of one
};

/// The map in a text, as far as there is one; what is wrong with it is added to what was found.
std::optional<ArgumentMap> map_in(const SourceFile& source, Diagnostics& diagnostics);

/// Throws Trouble where the file cannot be read.
ReadMap read_map(const std::string& path, Io& io);

/// Tells what was found, and that with an error something is undone.
void tell_findings(ReadMap& read, const Message& undone, Tongue tongue, Io& io);

/// The same of a file that is no map, such as a teacher's rubric. Whether all of it counts; else that is told
/// with what was so not done.
bool all_of_it_counts(const SourceFile& source, Diagnostics& diagnostics, const Message& undone,
                      Tongue tongue, Io& io);

/// The map in a file. What reading finds is told on standard error; with an error there is no map, which is
/// told with what was so not done ("nothing was drawn"), and the command ends with Status::found. Throws
/// Trouble where the file cannot be read.
std::optional<ArgumentMap> load_map(const std::string& path, const Message& undone, Tongue tongue, Io& io);

/// Takes out project files, which may be named, by `*.json` for example, and are no maps.
void leave_out_project_files(std::vector<Input>& maps);

/// Which files of a folder are maps: those that end in `.json` and that their project does not exclude. It
/// keeps the projects, which must outlive it.
Wanted wanted_maps(Projects& projects);

/// The maps that words of a command line mean, as `inputs` finds them. A project file is none, though a
/// pattern may fit it.
std::vector<Input> find_maps(const std::vector<std::string>& words, Projects& projects);

/// Whether the words name one file and nothing else: then what a command prints is of that map alone. A
/// folder may hold more maps tomorrow, so it is never one.
bool is_one_file(const std::vector<std::string>& words, const std::vector<Input>& found);

/// "; did you mean `x`?" for the nearest of some names, or "".
std::string did_you_mean(std::string_view wanted, std::span<const std::string_view> names);

}  // namespace argmap::cli

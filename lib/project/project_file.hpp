// What does a project want checked? Its file `argmap.json`.
#pragma once

#include "check/settings.hpp"
#include "text/source_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// The name of a project file. It counts for the maps in its folder and in all folders inside, unless a
/// nearer one does.
inline constexpr std::string_view project_file_name = "argmap.json";

struct Project {
    Settings settings;

    /// Which maps are left alone where a folder is searched: patterns for paths as seen from the project
    /// file, in which `*` is any part of a name, `**` any folders and `?` one character.
    std::vector<std::string> exclude;
};

/// Reads a project file. What is wrong with it is reported and left out. Linear in the text.
Project read_project(const SourceFile& source, Diagnostics& diagnostics);

/// Whether a path fits a pattern of `exclude`. Both have `/` between their parts; a pattern without one is
/// tried on the last part of the path alone. At most their sizes multiplied.
bool matches(std::string_view path, std::string_view pattern);

}  // namespace argmap

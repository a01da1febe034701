#include "cli/projects.hpp"

#include "cli/files.hpp"

#include <utility>

namespace argmap::cli {

namespace {

namespace fs = std::filesystem;

fs::path absolute(const std::string& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path == "-" ? fs::path("standard input") : fs::path(path), error);
    return error ? fs::path(path) : whole.lexically_normal();
}

}  // namespace

const FoundProject* Projects::in_or_above(const fs::path& folder) {
    if (const auto known = by_folder_.find(folder); known != by_folder_.end())
        return known->second;
    const FoundProject* project = nullptr;
    const fs::path file = folder / project_file_name;
    std::error_code error;
    if (fs::is_regular_file(file, error)) {
        // Named as the user would, so that findings read like those of the maps.
        const fs::path shorter = file.lexically_proximate(fs::current_path(error));
        SourceFile source = read_source(shorter.empty() ? file.string() : shorter.string(), io_);
        Diagnostics diagnostics;
        Project read = read_project(source, diagnostics);
        diagnostics.sort();
        found_.push_back(std::make_unique<FoundProject>(
            FoundProject{folder, std::move(source), std::move(diagnostics), std::move(read)}));
        project = found_.back().get();
    } else if (folder.has_parent_path() && folder.parent_path() != folder) {
        project = in_or_above(folder.parent_path());
    }
    by_folder_[folder] = project;
    return project;
}

const FoundProject* Projects::of(const std::string& map) {
    return in_or_above(absolute(map).parent_path());
}

bool Projects::excludes(const std::string& map) {
    const FoundProject* project = nullptr;
    try {
        project = of(map);
    } catch (const Trouble&) {
        // Then whoever asks for the map's project is told.
    }
    if (project == nullptr)
        return false;
    const std::string path = absolute(map).lexically_relative(project->folder).generic_string();
    for (const std::string& pattern : project->project.exclude)
        if (matches(path, pattern))
            return true;
    return false;
}

std::vector<const FoundProject*> Projects::found() const {
    std::vector<const FoundProject*> all;
    for (const auto& project : found_)
        all.push_back(project.get());
    return all;
}

}  // namespace argmap::cli

// Which project does a map belong to? The nearest `argmap.json` in its folder or above.
#pragma once

#include "cli/command.hpp"
#include "project/project_file.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace argmap::cli {

/// A project file as it was read.
struct FoundProject {
    std::filesystem::path folder;
    SourceFile source;
    Diagnostics diagnostics;  ///< what is wrong with it, by place
    Project project;
};

/// Finds and reads project files, each once. Not for several threads at once.
class Projects {
  public:
    explicit Projects(Io& io) : io_(io) {}

    /// That of a map; standard input (`-`) belongs to the current folder. Nothing where no folder up to the
    /// topmost has one. Lives as long as this. Throws Trouble where a project file cannot be read.
    const FoundProject* of(const std::string& map);

    /// Whether the map's project leaves it alone where a folder is searched; not where that cannot be read.
    bool excludes(const std::string& map);

    /// All that were found so far, in the order in which they were.
    std::vector<const FoundProject*> found() const;

  private:
    const FoundProject* in_or_above(const std::filesystem::path& folder);

    Io& io_;
    std::map<std::filesystem::path, const FoundProject*> by_folder_;
    std::vector<std::unique_ptr<FoundProject>> found_;
};

}  // namespace argmap::cli

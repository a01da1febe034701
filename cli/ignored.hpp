// What does git not look at? The `.gitignore` files of a repository.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::cli {

/// A line of a `.gitignore` file.
struct IgnorePattern {
    std::vector<std::string> parts;  ///< between its slashes; `**` is any number of folders
    bool anchored = false;           ///< seen from the file's folder, and not at any depth
    bool folders_only = false;
    bool takes_back = false;  ///< begins with `!`
};

/// Nothing for an empty line and a comment. As gitignore(5) has it.
std::optional<IgnorePattern> read_ignore_pattern(std::string_view line);

/// Whether a pattern fits a path as seen from the folder of its file. At most the parts of both multiplied.
bool fits(const IgnorePattern& pattern, const std::vector<std::string>& path, bool is_folder);

/// Asks the `.gitignore` files from the top of the repository down to where something stands. Outside of
/// repositories nothing is ignored. What a user tells git elsewhere (`.git/info/exclude`,
/// `core.excludesFile`) does not count, so that everybody gets the same answer. Reads each file once.
class GitIgnored {
  public:
    /// Whether git ignores what stands at a path, as long as it ignores none of the folders around it.
    bool ignores(const std::string& path, bool is_folder);

  private:
    struct Folder {
        std::filesystem::path path;
        std::vector<IgnorePattern> patterns;
        const Folder* above = nullptr;  ///< in the same repository
        bool in_repository = false;
    };
    const Folder& folder(const std::filesystem::path& path);

    std::map<std::filesystem::path, Folder> folders_;
};

}  // namespace argmap::cli

#include "cli/ignored.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

#include <fnmatch.h>

namespace argmap::cli {

namespace {

namespace fs = std::filesystem;

/// Nobody writes longer ones, and what they cost would add up.
constexpr std::size_t longest_line = 1000;
constexpr std::size_t most_lines = 10'000;

std::string_view without_end(std::string_view line) {
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    while (line.ends_with(' ') && !line.ends_with("\\ "))
        line.remove_suffix(1);
    return line;
}

std::vector<std::string> split(std::string_view path) {
    std::vector<std::string> parts;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0)
            parts.emplace_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return parts;
}

bool part_fits(const std::string& pattern, const std::string& name) {
    return ::fnmatch(pattern.c_str(), name.c_str(), 0) == 0;
}

std::vector<IgnorePattern> patterns_in(const fs::path& folder) {
    std::vector<IgnorePattern> patterns;
    std::error_code error;
    const fs::path path = folder / ".gitignore";
    if (!fs::is_regular_file(path, error))
        return patterns;
    std::ifstream file(path);
    std::string line;
    for (std::size_t lines = 0; lines < most_lines && std::getline(file, line); ++lines)
        if (auto pattern = read_ignore_pattern(line))
            patterns.push_back(std::move(*pattern));
    return patterns;
}

}  // namespace

std::optional<IgnorePattern> read_ignore_pattern(std::string_view line) {
    line = without_end(line);
    if (line.empty() || line.starts_with('#') || line.size() > longest_line)
        return std::nullopt;
    IgnorePattern pattern;
    if (line.starts_with('!')) {
        pattern.takes_back = true;
        line.remove_prefix(1);
    }
    if (line.ends_with('/')) {
        pattern.folders_only = true;
        line.remove_suffix(1);
    }
    pattern.anchored = line.find('/') != std::string_view::npos;
    pattern.parts = split(line);
    return pattern.parts.empty() ? std::nullopt : std::optional(std::move(pattern));
}

bool fits(const IgnorePattern& pattern, const std::vector<std::string>& path, bool is_folder) {
    if (pattern.folders_only && !is_folder)
        return false;
    if (!pattern.anchored)
        return part_fits(pattern.parts[0], path.back());
    // reached[i]: whether the parts of the pattern so far fit the first i parts of the path.
    std::vector<bool> reached(path.size() + 1);
    reached[0] = true;
    for (const std::string& part : pattern.parts) {
        std::vector<bool> next(path.size() + 1);
        const bool any_folders = part == "**";
        // A last `**` is what is inside, and not the folder itself.
        const bool is_last = &part == &pattern.parts.back();
        bool open = false;
        for (std::size_t i = 0; i <= path.size(); ++i) {
            if (any_folders) {
                next[i] = open || (reached[i] && !is_last);
                open |= reached[i];
            } else {
                next[i] = i > 0 && reached[i - 1] && part_fits(part, path[i - 1]);
            }
        }
        reached = std::move(next);
    }
    return reached[path.size()];
}

const GitIgnored::Folder& GitIgnored::folder(const fs::path& path) {
    if (const auto known = folders_.find(path); known != folders_.end())
        return known->second;
    Folder found{.path = path, .patterns = {}};
    std::error_code error;
    found.in_repository = fs::exists(path / ".git", error);
    if (!found.in_repository && path.has_parent_path() && path.parent_path() != path) {
        const Folder& above = folder(path.parent_path());
        found.in_repository = above.in_repository;
        found.above = above.in_repository ? &above : nullptr;
    }
    if (found.in_repository)
        found.patterns = patterns_in(path);
    return folders_.emplace(path, std::move(found)).first->second;
}

bool GitIgnored::ignores(const std::string& path, bool is_folder) {
    std::error_code error;
    const fs::path whole = fs::absolute(path, error).lexically_normal();
    if (error || !whole.has_filename())
        return false;
    // The nearest file decides, and in it the last pattern that fits.
    for (const Folder* one = &folder(whole.parent_path()); one != nullptr; one = one->above) {
        if (one->patterns.empty())
            continue;
        const std::vector<std::string> seen = split(whole.lexically_relative(one->path).generic_string());
        const auto last = std::find_if(one->patterns.rbegin(), one->patterns.rend(),
                                       [&](const IgnorePattern& p) { return fits(p, seen, is_folder); });
        if (last != one->patterns.rend())
            return !last->takes_back;
    }
    return false;
}

}  // namespace argmap::cli

#include "cli/inputs.hpp"

#include "cli/ignored.hpp"
#include "format/format.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>

#include <fnmatch.h>
#include <sys/stat.h>

namespace argmap::cli {

namespace {

namespace fs = std::filesystem;

/// Files and folders in which nobody keeps maps of their own.
bool is_passed_over(std::string_view name) {
    return name.starts_with('.') || name == "node_modules";
}

/// Files of other programs that lie beside maps.
bool is_known_otherwise(std::string_view name) {
    return name == "package.json" || name == "package-lock.json" || name == "tsconfig.json";
}

/// Told by its first bytes. What cannot be read is left to reading, which says why.
bool is_schema_file(const std::string& path) {
    std::string beginning(json_schema_window, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(file.gcount()));
    return json_schema_mark(beginning).has_value();
}

/// A name inside a folder; "" is the current one, and so is ".".
std::string inside(const std::string& folder, const std::string& name) {
    if (folder == "." || folder == "./")
        return name;
    return folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
}

/// What is in a folder, in order of names, or why that cannot be said.
std::vector<std::string> names_in(const std::string& folder, std::error_code& error) {
    std::vector<std::string> names;
    fs::directory_iterator entry(folder.empty() ? "." : folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
        names.push_back(entry->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// Collects what words mean.
class Inputs {
  public:
    explicit Inputs(const Wanted& wanted) : wanted_(wanted) {}

    void add(const std::string& word) {
        std::error_code error;
        if (word != "-" && fs::is_directory(word, error)) {
            if (!add_folder(word))
                add_trouble("there is no " + std::string(wanted_.what) + " in " + in_backticks(word));
        } else if (!has_pattern(word) || fs::exists(fs::symlink_status(word, error))) {
            add_file(word);
        } else if (!add_pattern(word)) {
            add_trouble("no file fits " + in_backticks(word));
        }
    }

    std::vector<Input> take() { return std::move(found_); }

  private:
    void add_file(const std::string& path) {
        const std::string same = path == "-" ? path : fs::path(path).lexically_normal().string();
        if (known_.insert(same).second)
            found_.push_back({.path = path, .trouble = {}});
    }

    void add_trouble(std::string trouble) { found_.push_back({.path = {}, .trouble = std::move(trouble)}); }

    bool is_left_alone(const std::string& path) {
        const auto& names = wanted_.but_named;
        const std::string name = fs::path(path).filename().string();
        return std::find(names.begin(), names.end(), name) != names.end() || is_known_otherwise(name) ||
               (wanted_.leaves_out && wanted_.leaves_out(path)) || ignored_.ignores(path, false) ||
               (name.ends_with(".json") && is_schema_file(path));
    }

    bool is_wanted(const std::string& path) {
        const auto ends = [&](std::string_view ending) { return path.ends_with(ending); };
        return std::any_of(wanted_.endings.begin(), wanted_.endings.end(), ends) && !is_left_alone(path);
    }

    /// Whether there is anything to say of what is in it.
    bool add_folder(const std::string& folder) {
        bool found = false;
        // What is still to be looked at, the next one last.
        std::vector<std::string> waiting{folder};
        while (!waiting.empty()) {
            const std::string path = std::move(waiting.back());
            waiting.pop_back();
            std::error_code error;
            const fs::file_status status = fs::status(path, error);
            if (fs::is_directory(status)) {
                // A link may lead back to where it stands.
                if (path == folder || (!fs::is_symlink(path, error) && !ignored_.ignores(path, true)))
                    found |= !open_folder(path, waiting);
            } else if ((fs::is_regular_file(status) || error) && is_wanted(path)) {
                // What cannot be told is left to reading, which says why; reading a pipe would never end.
                add_file(path);
                found = true;
            }
        }
        return found;
    }

    /// Whether it could be opened; else that is a trouble.
    bool open_folder(const std::string& folder, std::vector<std::string>& waiting) {
        std::error_code error;
        const std::vector<std::string> names = names_in(folder, error);
        for (auto name = names.rbegin(); name != names.rend(); ++name)
            if (!is_passed_over(*name))
                waiting.push_back(inside(folder, *name));
        if (error)
            add_trouble("cannot read " + in_backticks(folder) + ": " + std::strerror(error.value()));
        return !error;
    }

    static bool has_pattern(std::string_view word) {
        return word.find_first_of("*?[") != std::string_view::npos;
    }

    /// Part by part: what fits the pattern up to one `/`, then what in that fits the next part. Whether there
    /// is anything.
    bool add_pattern(const std::string& pattern) {
        std::vector<std::string> fitting{pattern.starts_with('/') ? "/" : ""};
        for (std::string_view rest = pattern; !rest.empty();) {
            const std::size_t end = std::min(rest.find('/'), rest.size());
            if (const std::string part(rest.substr(0, end)); !part.empty())
                fitting = next_part(fitting, part);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        bool found = false;
        for (const std::string& path : fitting) {
            std::error_code error;
            if (fs::is_directory(path, error)) {
                found |= add_folder(path);
            } else if (fs::is_regular_file(path, error) && !is_left_alone(path)) {
                add_file(path);
                found = true;
            }
        }
        return found;
    }

    std::vector<std::string> next_part(const std::vector<std::string>& folders, const std::string& part) {
        std::vector<std::string> fitting;
        for (const std::string& folder : folders) {
            std::error_code error;
            if (part == "**")
                add_folders_in(folder, fitting);
            else if (!has_pattern(part) || fs::exists(fs::symlink_status(inside(folder, part), error)))
                fitting.push_back(inside(folder, part));
            else
                for (const std::string& name : names_in(folder, error))
                    if (::fnmatch(part.c_str(), name.c_str(), FNM_PERIOD) == 0)
                        fitting.push_back(inside(folder, name));
        }
        // Two `**` reach the same folder in several ways.
        std::set<std::string> known;
        std::erase_if(fitting, [&](const std::string& path) { return !known.insert(path).second; });
        return fitting;
    }

    /// A folder and all in it that are looked into and no links, in order of names.
    void add_folders_in(const std::string& folder, std::vector<std::string>& found) {
        std::vector<std::string> waiting{folder};
        while (!waiting.empty()) {
            const std::string path = std::move(waiting.back());
            waiting.pop_back();
            found.push_back(path);
            std::error_code error;
            const std::vector<std::string> names = names_in(path, error);
            for (auto name = names.rbegin(); name != names.rend(); ++name) {
                const fs::path below = inside(path, *name);
                if (!is_passed_over(*name) && fs::is_directory(fs::symlink_status(below, error)) &&
                    !ignored_.ignores(below.string(), true))
                    waiting.push_back(below.string());
            }
        }
    }

    const Wanted& wanted_;
    GitIgnored ignored_;
    std::vector<Input> found_;
    std::set<std::string> known_;
};

}  // namespace

std::vector<Input> inputs(const std::vector<std::string>& words, const Wanted& wanted) {
    Inputs inputs(wanted);
    for (const std::string& word : words)
        inputs.add(word);
    return inputs.take();
}

}  // namespace argmap::cli

// Which files are meant? Files, folders and patterns, as people name them on the command line.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::cli {

/// A file to read, or why there is none.
struct Input {
    std::string path;     ///< `-` is standard input
    std::string trouble;  ///< one line, lower case, no full stop; empty if there is a path
};

/// Which files a folder is searched for, with all folders in it.
struct Wanted {
    std::string_view what;                         ///< "map"
    std::vector<std::string_view> endings;         ///< of their names: ".json"
    std::vector<std::string_view> but_named = {};  ///< left alone although they end so

    /// Whether a file that was found is left alone; a file that was named never is. May be nothing.
    std::function<bool(const std::string& path)> leaves_out = nullptr;
};

/// The files that words of a command line mean, in that order, each once. A folder means the wanted files in
/// it and in the folders inside, in order of their names. Passed over are hidden ones, `node_modules`, links
/// to folders, what git ignores, what is no regular file, and JSON that is known to be something else: a JSON
/// Schema, `package.json`, `package-lock.json` and `tsconfig.json`. A word with `*`, `?` or `[` that is no
/// file's name means the files that fit it, and the folders; `**` is any number of folders, and a part that
/// is the name of what is there means just that. A word that means nothing is a trouble.
std::vector<Input> inputs(const std::vector<std::string>& words, const Wanted& wanted);

}  // namespace argmap::cli

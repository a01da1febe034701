// Which files of the project do tests read?
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::test {

inline const std::filesystem::path project = ARGMAP_SOURCE_DIR;

/// The bytes of a file; none if it cannot be read.
inline std::string contents(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// The files in a folder and in those inside it whose names end so, in order.
inline std::vector<std::filesystem::path> files(const std::filesystem::path& folder, std::string_view end) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().filename().string().ends_with(end))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

inline std::vector<std::filesystem::path> map_files() {
    std::vector<std::filesystem::path> maps = files(project / "maps", ".json");
    std::erase_if(maps, [](const std::filesystem::path& path) { return path.filename() == "argmap.json"; });
    return maps;
}

}  // namespace argmap::test

#include "files.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace argmap::test {

const std::filesystem::path project = ARGMAP_SOURCE_DIR;
const std::string program_folder = ARGMAP_BINARY_DIR;

std::string contents(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::vector<std::filesystem::path> files(const std::filesystem::path& folder, std::string_view end) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().filename().string().ends_with(end))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::filesystem::path> map_files() {
    std::vector<std::filesystem::path> maps = files(project / "maps", ".json");
    std::erase_if(maps, [](const std::filesystem::path& path) { return path.filename() == "argmap.json"; });
    return maps;
}

}  // namespace argmap::test

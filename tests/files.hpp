// Which files of the project do tests read?
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::test {

/// The folder of the project.
extern const std::filesystem::path project;

/// The folder that the program was built in.
extern const std::string program_folder;

/// The bytes of a file; none if it cannot be read.
std::string contents(const std::filesystem::path& path);

/// The files in a folder and in those inside it whose names end so, in order.
std::vector<std::filesystem::path> files(const std::filesystem::path& folder, std::string_view end);

/// All maps of the project.
std::vector<std::filesystem::path> map_files();

}  // namespace argmap::test

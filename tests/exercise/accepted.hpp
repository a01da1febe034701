// Is what is written what was accepted before?
#pragma once

#include "files.hpp"
#include "test.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace argmap {

/// Compares with a file of tests/exercise/accepted; with ARGMAP_ACCEPT=1 in the environment that is
/// rewritten.
inline void check_accepted(const std::string& name, const std::string& bytes) {
    const std::filesystem::path path = test::project / "tests/exercise/accepted" / name;
    if (std::getenv("ARGMAP_ACCEPT") != nullptr && test::contents(path) != bytes)
        std::ofstream(path, std::ios::binary) << bytes;
    INFO(name << " differs; if this is right, accept it with ARGMAP_ACCEPT=1");
    CHECK(bytes == test::contents(path));
}

}  // namespace argmap

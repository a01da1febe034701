// What changed from one folder of maps to another?
#pragma once

#include "cli/command.hpp"
#include "cli/versions.hpp"
#include "compare/text_changes.hpp"
#include "diagnostics/print.hpp"

#include <memory>
#include <string>
#include <vector>

namespace argmap::cli {

/// A map that differs. Of one that is in one folder only, everything was added or removed.
struct MapDiff {
    std::string name;  ///< where it is in both folders: "food/bread.json"
    Change change;     ///< added, removed, or kept where it changed
    std::unique_ptr<const Comparison> compared;
};

struct FolderDiff {
    std::vector<MapDiff> maps;  ///< in order of their names
    std::size_t same = 0;       ///< maps that say the same in both
    bool had_trouble = false;   ///< something could not be read: that was told on standard error
};

/// Compares the maps of two folders, and of the folders inside, that have the same place in both.
FolderDiff diff_folders(const std::string& before, const std::string& after, Io& io);

/// How many maps differ in one line; then each under its name.
std::string folder_diff_text(const FolderDiff& diff, Colour colour);
std::string folder_diff_markdown(const FolderDiff& diff);

/// As JSON after schemas/diff.schema.json.
std::string folder_diff_json(const FolderDiff& diff);

}  // namespace argmap::cli

// Which file is whose page of feedback, and writing them.
#pragma once

#include "cli/command.hpp"
#include "teach/print_grade.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace argmap::cli {

/// The names of the pages of maps, by their files: "ann.html" of "class/ann.json". Maps whose files are
/// called the same have their folder's name, too ("ann-essay.html"), and what still is the same gets a
/// number, as does "index". No name leads out of a folder, hides in it, or differs from another by capitals
/// alone.
std::vector<std::string> feedback_page_names(std::span<const std::string> maps);

/// "map-1.html" and so on, for maps that are told by number.
std::vector<std::string> numbered_page_names(std::size_t maps);

/// A map that was graded or could not be, and what was found in it.
struct MapWithFindings {
    const GradedMap* graded = nullptr;       ///< never null
    std::vector<std::string> findings = {};  ///< of one that could not be graded, as they may be told
};

/// Writes the page of each map into a folder that is there, under the name at the same place of a list, and
/// in the end a page with links to all of them, each file whole or not at all. A map that could not be drawn
/// has a page without its picture; that is told, and a trouble of the world.
Status write_feedback_pages(const std::string& folder, std::span<const std::string> names,
                            std::span<const MapWithFindings> maps, const GradeTelling& telling, Io& io);

}  // namespace argmap::cli

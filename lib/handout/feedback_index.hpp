// Which page of feedback is whose? The page that a folder of them opens with.
#pragma once

#include "teach/print_grade.hpp"

#include <span>
#include <string>
#include <string_view>

namespace argmap {

/// The name of its file.
constexpr std::string_view feedback_index_name = "index.html";

/// One HTML file with a link to the page of each map, which is the file at the same place of a list in the
/// same folder, and the points. A map is called like its page or, where it is told by number, by that; of one
/// that could not be graded that is said. There are at least as many pages as maps. Needs no script. Linear.
std::string feedback_index(std::span<const GradedMap* const> graded, std::span<const std::string> pages,
                           const GradeTelling& telling);

}  // namespace argmap

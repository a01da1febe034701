// What does a student read after handing in a map?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "teach/print_grade.hpp"
#include "text/source_file.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// One HTML file about a map that could be read: its points, what is right, the student's own picture with
/// numbers at what is to be looked at again, and the slip of each number with a question and, in a part that
/// opens, the answer. What hints leave out is not in the file. `svg` is the picture (`feedback_picture`), ""
/// where there is none. Needs no script. Linear in the maps and the picture, and slips times counterparts.
std::string feedback_page(const GradedMap& graded, std::string_view svg, const GradeTelling& telling);

/// The same about a map that could not be graded: what was found in it, where that may be told.
std::string ungraded_page(const GradedMap& graded, std::span<const std::string> findings,
                          const GradeTelling& telling);

/// "line 3, column 7: there is no claim with the id `a`; ...", each finding that left something of the map
/// out, those of a long list counted at its end.
std::vector<std::string> findings_on_page(const SourceFile& source, const Diagnostics& diagnostics,
                                          Tongue tongue);

}  // namespace argmap

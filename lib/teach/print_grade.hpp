// How are graded maps told?
#pragma once

#include "graph/argument_map.hpp"
#include "message/message.hpp"
#include "teach/grade.hpp"
#include "teach/score.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace argmap {

/// A student's map beside the reference. Views both maps.
struct GradedMap {
    std::string name = {};                 ///< of its file
    std::size_t number = 0;                ///< told instead of the name; 0 where the name is told
    const ArgumentMap* student = nullptr;  ///< null where it could not be read
    const ArgumentMap* reference = nullptr;
    Grading grading = {};
    Score score = {};
};

struct GradeTelling {
    std::string_view language = {};  ///< of texts and of what is said; "" is each student's own
    int hints = 3;                   ///< 1 where to look, 2 also what to ask, 3 also the answer
    std::size_t width = 80;          ///< columns of a line
};

/// In which language a map is told: "" is English.
std::string_view language_for(const GradedMap& graded, const GradeTelling& telling);

/// A heading with the points, then each slip with its place, its cost and its hints: what counts, what a
/// person has to decide, what costs nothing.
std::string grade_text(const GradedMap& graded, const GradeTelling& telling);

/// A table for a class: a line with the headings, then one for each map. Of each kind
/// it counts slips, and of what is missing claims. A map that could not be read has nothing but its name.
std::string grades_csv(std::span<const GradedMap> graded);

/// All of it for programs, as schemas/grades.schema.json says.
std::string grades_json(std::span<const GradedMap> graded, const GradeTelling& telling);

/// Its name, or "map 3".
Message::Gap told_name(const GradedMap& graded);

/// "14.5": with at most two digits after the point.
std::string points(double points);

}  // namespace argmap

// Which claim of a student says the same as which claim of the reference?
#pragma once

#include "graph/argument_map.hpp"
#include "teach/grade.hpp"
#include "teach/likeness.hpp"

#include <string_view>
#include <vector>

namespace argmap {

struct AlignedMaps {
    std::vector<Counterpart> pairs;  ///< one for each claim that has one, in order; then the further ones
    Likeness texts;                  ///< of the student in rows, of the reference in columns
    double copying = 0;              ///< in [0,1]: how far the student keeps to the words of the reference
    double bar = 0;                  ///< how like two texts have to be, at least
    bool in_other_words = false;     ///< the student's texts agree so little that they tell hardly anything
};

/// The language in which a student is compared: the one that is asked for if he writes it, else his own.
std::string_view compared_language(const ArgumentMap& student, std::string_view wished);

/// By texts and places
/// together: each round takes as one what the last one paired, until nothing changes; one
/// optimal assignment a round, in which a claim may stay alone at a price. The bar is higher for a student
/// who copies. Then what is left stands in the same place, and a claim beside its partner's pair that says
/// part of it is another part of that claim (split, merged). Confidence is by how much the next best
/// assignment is worse. Texts in O(n m) for maps of n and m claims, rounds in O(n m) times the relations of a
/// claim.
AlignedMaps align(const ArgumentMap& student, const ArgumentMap& reference, const GradeOptions& options);

}  // namespace argmap

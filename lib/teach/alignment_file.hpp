// Which claims say the same, in the words of a person? A file that a grader writes and a teacher mends.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "graph/argument_map.hpp"
#include "teach/grade.hpp"
#include "text/source_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// Pairs of claims that are settled, and claims of the student that have no counterpart.
struct SettledClaims {
    std::vector<Counterpart> pairs;
    std::vector<ClaimId> alone;
};

/// The file of a grading: each pair with both texts, to be read by people, and the student's claims without a
/// counterpart.
std::string alignment_file(const Grading& grading, const ArgumentMap& student, const ArgumentMap& reference,
                           std::string_view language);

/// Reads such a file for two maps. What is wrong with it, such as a claim that a map does not have or one
/// that has a counterpart and none, is reported. Linear in the text, but for a logarithm.
SettledClaims read_alignment(const SourceFile& source, const ArgumentMap& student,
                             const ArgumentMap& reference, Diagnostics& diagnostics);

}  // namespace argmap

// How is it told how far two graders agree?
#pragma once

#include "graph/argument_map.hpp"
#include "teach/agreement.hpp"
#include "teach/print_grade.hpp"

#include <string>
#include <string_view>

namespace argmap {

/// Two graders' files about one map. Views both maps.
struct ComparedGraders {
    Message::Gap map;        ///< its name, as it is told
    std::string first = {};  ///< names of the files
    std::string second = {};
    const ArgumentMap* student = nullptr;
    const ArgumentMap* reference = nullptr;
    GraderAgreement agreement = {};
};

/// How many claims they agree on, then each claim on which they differ with its place and both answers, and
/// the claims that were not counted.
std::string agreement_text(const ComparedGraders& compared, const GradeTelling& telling);

/// The same for programs, as schemas/agreement.schema.json says.
std::string agreement_json(const ComparedGraders& compared);

}  // namespace argmap

// What is there to know about one claim?
#pragma once

#include "report/report.hpp"

namespace argmap {

/// A report of one section, `claim`: the claim's text in full (in lines of `options.width`), who says it and
/// where it is from, what it bears on and what bears on it, its place in the argument, and the answers to the
/// attacks on it. Linear in the map for each main claim, of which the first 16 are looked at.
Report about_claim(const ArgumentMap& map, ClaimId claim, const ReportOptions& options);

}  // namespace argmap

// Which analyses of structure are there, and what do they say about a map?
#pragma once

#include "graph/facts.hpp"
#include "report/report.hpp"

#include <span>
#include <string_view>

namespace argmap {

/// One analysis: a constant in the file that tells it, and a line in analyses.def.
struct Analysis {
    std::string_view id;          ///< "hinges": names its section, on the command line too
    std::string_view title;       ///< "What the case hinges on"
    std::string_view definition;  ///< one or two sentences that say what is found, exactly
    std::string_view cost;        ///< "linear", "claims times main claims"
    Section (*report)(Facts& facts, const ReportOptions& options);
};

/// All of them, in the order of a report.
std::span<const Analysis* const> all_analyses();

/// Nothing where there is no such analysis.
const Analysis* find_analysis(std::string_view id);

/// An empty section with the analysis' names in it.
Section section_of(const Analysis& analysis);

/// What the analyses say, in their order. Each costs what it says.
Report analyze(const ArgumentMap& map, std::span<const Analysis* const> analyses,
               const ReportOptions& options);

namespace analyses {
#define ANALYSIS(name) extern const Analysis name;
#include "report/analyses.def"
#undef ANALYSIS
}  // namespace analyses

}  // namespace argmap

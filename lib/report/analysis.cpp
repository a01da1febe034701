#include "report/analysis.hpp"

#include "text/listed.hpp"

#include <algorithm>
#include <array>

namespace argmap {

namespace {

constexpr std::array listed = {
#define ANALYSIS(name) &analyses::name,
#include "report/analyses.def"
#undef ANALYSIS
};

}  // namespace

std::span<const Analysis* const> all_analyses() {
    return listed;
}

const Analysis* find_analysis(std::string_view id) {
    return find_listed(listed, &Analysis::id, id);
}

Section section_of(const Analysis& analysis) {
    return {.id = analysis.id, .title = analysis.title, .definition = analysis.definition};
}

Report analyze(const ArgumentMap& map, std::span<const Analysis* const> analyses,
               const ReportOptions& options) {
    Report report{.map = &map, .sections = {}};
    Facts facts(map);
    for (const Analysis* analysis : analyses)
        report.sections.push_back(analysis->report(facts, options));
    return report;
}

}  // namespace argmap

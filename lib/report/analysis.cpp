#include "report/analysis.hpp"

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
    const auto has_id = [&](const Analysis* analysis) { return analysis->id == id; };
    const auto found = std::find_if(listed.begin(), listed.end(), has_id);
    return found == listed.end() ? nullptr : *found;
}

Section section_of(const Analysis& analysis) {
    return {.id = analysis.id, .title = analysis.title, .definition = analysis.definition};
}

Report analyze(const ArgumentMap& map, std::span<const Analysis* const> analyses,
               const ReportOptions& options) {
    Report report{.map = &map, .sections = {}};
    Facts facts(map);
    for (const Analysis* analysis : analyses)
        report.sections.push_back(analysis->tell(facts, options));
    return report;
}

}  // namespace argmap

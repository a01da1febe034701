#include "structure/citations.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>

namespace argmap {

namespace {

/// "9 of 13 claims cite nothing."
Message told_claims(std::size_t without, std::size_t claims) {
    if (without == 0)
        return claims == 1 ? "The only claim cites a source." : "Every claim cites a source.";
    if (without == claims)
        return "No claim cites a source.";
    return say("{0} of {1|claim} {0?cites|cite} nothing.", without, claims);
}

/// "3 claims cite more than one source, at most 4."
Message told_several(std::size_t several, std::size_t most) {
    return say(several == 1 ? "{0|claim} cites more than one source: {1}."
                            : "{0|claim} cite more than one source, at most {1}.",
               several, most);
}

Table sources_table(const ArgumentMap& map, const Coverage& found, const ReportOptions& options) {
    Table table{.id = "sources",
                .title = "Claims that cite each source",
                .columns = {{"claims", "claims"}, {"source", "source"}, {"title", "title"}}};
    for (const SourceId source : map.sources())
        table.add(found.claims_of[index(source)], map[source].id.text(), map.title(source, options.language));
    return table;
}

Table claims_table(const ArgumentMap& map, const Coverage& found) {
    Table table{.id = "claims",
                .title = "Sources that each claim cites",
                .columns = {{"sources", "sources"}, {"claim", "claim"}},
                .shown = Shown::to_programs};
    if (map.source_count() > 0)
        for (const ClaimId claim : map.claims())
            table.add(found.sources_of[index(claim)], claim);
    return table;
}

/// The claims that cite nothing, for people only where others do.
Table without_table(const ArgumentMap& map, const Coverage& found) {
    Table table{.id = "without",
                .title = "Without a source",
                .columns = {{"claim", "claim"}},
                .layout = TableLayout::list};
    if (map.source_count() > 0)
        for (const ClaimId claim : map.claims())
            if (found.sources_of[index(claim)] == 0)
                table.add(claim);
    if (table.row_count() == map.claim_count())
        table.shown = Shown::to_programs;
    return table;
}

Section report_citations(Facts& facts, const ReportOptions& options) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::citations);
    const Coverage found = coverage(map);
    const auto uncited =
        static_cast<std::size_t>(std::count(found.claims_of.begin(), found.claims_of.end(), 0U));
    const auto without =
        static_cast<std::size_t>(std::count(found.sources_of.begin(), found.sources_of.end(), 0U));
    const auto several = static_cast<std::size_t>(std::count_if(
        found.sources_of.begin(), found.sources_of.end(), [](std::size_t count) { return count > 1; }));
    section.facts = {{"sources", map.source_count()},
                     {"uncited", uncited},
                     {"without_source", without},
                     {"with_several", several}};
    if (map.source_count() > 0 && map.claim_count() > 0) {
        section.sentences.push_back(told_claims(without, map.claim_count()));
        if (several > 0)
            section.sentences.push_back(
                told_several(several, *std::max_element(found.sources_of.begin(), found.sources_of.end())));
        if (uncited > 0 && without < map.claim_count())
            section.sentences.push_back(say("{0|source} {0?is|are} cited by no claim.", uncited));
    }
    section.tables = {sources_table(map, found, options), without_table(map, found),
                      claims_table(map, found)};
    return section;
}

}  // namespace

const Analysis analyses::citations = {
    .id = "citations",
    .title = "Sources",
    .definition =
        "How many claims cite each source, and how many sources each claim cites. A claim that cites a "
        "source "
        "in several places counts once; a source that is not declared is none.",
    .cost = "linear",
    .report = report_citations,
};

}  // namespace argmap

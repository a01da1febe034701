#include "analyze/citations.hpp"

#include "analyze/analysis.hpp"
#include "analyze/words.hpp"

#include <algorithm>
#include <string>

namespace argmap {

std::vector<std::size_t> citing_claims(const ArgumentMap& map) {
    std::vector<std::size_t> counts(map.source_count(), 0);
    std::vector<std::size_t> last_counted(map.source_count(), 0);  // the number of a claim, from 1 on
    for (const ClaimId claim : map.claims())
        for (const ResolvedCitation& citation : map.citations(claim))
            if (std::size_t& last = last_counted[index(citation.source)]; last != index(claim) + 1U) {
                last = index(claim) + 1U;
                ++counts[index(citation.source)];
            }
    return counts;
}

std::size_t claims_without_source(const ArgumentMap& map) {
    std::size_t count = 0;
    for (const ClaimId claim : map.claims())
        if (map.citations(claim).empty())
            ++count;
    return count;
}

namespace {

using words::many;

using words::verb;

/// "9 of 13 claims cite nothing."
std::string told_claims(std::size_t without, std::size_t claims) {
    if (without == 0)
        return claims == 1 ? "The only claim cites a source." : "Every claim cites a source.";
    if (without == claims)
        return "No claim cites a source.";
    return with_thousands(without) + " of " + many(claims, "claim") + ' ' +
           std::string(verb(without, "cites", "cite")) + " nothing.";
}

/// "2 sources are cited by no claim."
std::string told_sources(std::size_t uncited) {
    return many(uncited, "source") + ' ' + std::string(verb(uncited, "is", "are")) + " cited by no claim.";
}

Section tell_citations(const ArgumentMap& map, const ReportOptions& options) {
    Section section = section_of(analyses::citations);
    const std::vector<std::size_t> counts = citing_claims(map);
    const std::size_t without = claims_without_source(map);
    const auto uncited = static_cast<std::size_t>(std::count(counts.begin(), counts.end(), 0U));
    section.facts = {{"sources", counts.size()}, {"uncited", uncited}, {"without_source", without}};
    if (!counts.empty() && map.claim_count() > 0) {
        section.sentences.push_back(told_claims(without, map.claim_count()));
        if (uncited > 0 && without < map.claim_count())
            section.sentences.push_back(told_sources(uncited));
    }
    Table table{.id = "sources",
                .title = "Claims that cite each source",
                .columns = {{"claims", "claims"}, {"source", "source"}, {"title", "title"}}};
    for (const SourceId source : map.sources())
        table.add(counts[index(source)], map[source].id.text(), map.title(source, options.language));
    section.tables = {std::move(table)};
    return section;
}

}  // namespace

const Analysis analyses::citations = {
    .id = "citations",
    .title = "Sources",
    .definition = "How many claims cite each source, and how many cite none.",
    .cost = "linear",
    .tell = tell_citations,
};

}  // namespace argmap

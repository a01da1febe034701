#include "structure/centrality.hpp"

#include "report/analysis.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace argmap {

namespace {

/// The largest first, and only claims with more than a least value.
std::vector<ClaimId> ranked(const ArgumentMap& map, const std::vector<double>& value, double least) {
    std::vector<ClaimId> claims;
    for (const ClaimId claim : map.claims())
        if (value[index(claim)] > least)
            claims.push_back(claim);
    std::stable_sort(claims.begin(), claims.end(),
                     [&](ClaimId one, ClaimId other) { return value[index(one)] > value[index(other)]; });
    return claims;
}

Table between_table(const ArgumentMap& map, const Betweenness& found) {
    Table table{.id = "between",
                .title = "Most shortest lines between other claims run through",
                .columns = {{"pairs", "pairs of claims"}, {"claim", "claim"}}};
    for (const ClaimId claim : ranked(map, found.of, 0))
        table.add(found.of[index(claim)], claim);
    return table;
}

Table support_table(const ArgumentMap& map) {
    const std::vector<double> flow = support_flow(map);
    const double sum = std::accumulate(flow.begin(), flow.end(), 0.0);
    Table table{
        .id = "support",
        .title = "Most support flows to",
        .columns = {{"flow", "support"}, {"page_rank", "PageRank", Shown::to_programs}, {"claim", "claim"}}};
    for (const ClaimId claim : ranked(map, flow, 1))
        table.add(flow[index(claim)], flow[index(claim)] / sum, claim);
    return table;
}

Section report_centrality(Facts& facts, const ReportOptions&) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::centrality);
    const Betweenness found = betweenness(map);
    const bool is_exact = found.sources == map.claim_count();
    section.facts = {{"sources", found.sources}, {"exact", OwnWord{is_exact ? "yes" : "no"}}};
    Table between = between_table(map, found);
    if (!is_exact)
        section.sentences.push_back(
            say("Lines were counted from {0} of {1|claim} only, spread over the file: their numbers are "
                "estimates.",
                found.sources, map.claim_count()));
    if (between.row_count() == 0 && map.relation_count() > 0)
        section.sentences.push_back("No line of argument runs through a claim.");
    section.tables = {std::move(between), support_table(map)};
    return section;
}

}  // namespace

const Analysis analyses::centrality = {
    .id = "centrality",
    .title = "In the middle",
    .definition =
        "A claim is between two others where a shortest line of argument from the one to the other runs "
        "through it; where there are several shortest lines, its share of them counts. Support flows "
        "from claims to those they support: each has 1 of its own and hands on 0.85 of what it has, in "
        "equal parts (PageRank).",
    .cost =
        "near-linear: lines are counted from all claims where claims times claims and steps are at most "
        "4 000 000, else from as many as 4 000 000 steps allow",
    .report = report_centrality,
};

}  // namespace argmap

#include "analyze/connections.hpp"

#include "analyze/analysis.hpp"

#include <algorithm>

namespace argmap {

std::vector<Connections> connections(const ArgumentMap& map) {
    std::vector<Connections> found;
    for (const ClaimId claim : map.claims())
        if (const std::size_t in = map.relations_to(claim).size(), out = map.relations_from(claim).size();
            in + out > 0)
            found.push_back({.claim = claim, .in = in, .out = out});
    const auto more = [](const Connections& one, const Connections& other) {
        return one.in + one.out > other.in + other.out;
    };
    std::stable_sort(found.begin(), found.end(), more);
    return found;
}

namespace {

Section tell_connections(const ArgumentMap& map, const ReportOptions&) {
    Section section = section_of(analyses::connections);
    Table table{.id = "claims",
                .title = "The most connected claims",
                .columns = {{"relations", "relations"}, {"in", "in"}, {"out", "out"}, {"claim", "claim"}}};
    for (const Connections& found : connections(map))
        table.add(found.in + found.out, found.in, found.out, found.claim);
    if (table.row_count() == 0)
        section.sentences.push_back("No claim is in a relation.");
    section.tables = {std::move(table)};
    return section;
}

}  // namespace

const Analysis analyses::connections = {
    .id = "connections",
    .title = "Connections",
    .definition =
        "The relations that a claim takes part in: those aimed at it and those that have it among their "
        "premises.",
    .cost = "linear, and a sort",
    .tell = tell_connections,
};

}  // namespace argmap

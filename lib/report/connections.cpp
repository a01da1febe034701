#include "structure/connections.hpp"

#include "report/analysis.hpp"

namespace argmap {

namespace {

Section report_connections(Facts& facts, const ReportOptions&) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::connections);
    Table table{.id = "claims",
                .title = "The most connected claims",
                .columns = {{"relations", "relations"}, {"in", "to"}, {"out", "from"}, {"claim", "claim"}}};
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
    .report = report_connections,
};

}  // namespace argmap

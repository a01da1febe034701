#include "structure/components.hpp"

#include "report/analysis.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

Table parts_table(const ArgumentMap& map, Components& found) {
    Table table{
        .id = "parts",
        .title = "Parts",
        .columns = {{"size", "claims"}, {"has_main", "main claim", Shown::to_programs}, {"claims", "which"}}};
    const auto larger = [](const auto& one, const auto& other) { return one.size() > other.size(); };
    std::stable_sort(found.parts.begin(), found.parts.end(), larger);
    std::vector<bool> is_main(map.claim_count(), false);
    for (const ClaimId claim : map.main_claims())
        is_main[index(claim)] = true;
    for (std::vector<ClaimId>& part : found.parts) {
        const bool has_main =
            std::any_of(part.begin(), part.end(), [&](ClaimId claim) { return is_main[index(claim)]; });
        const std::size_t size = part.size();
        table.add(size, OwnWord{has_main ? "yes" : "no"}, std::move(part));
    }
    return table;
}

Table unrelated_table(const Components& found) {
    Table table{.id = "unrelated",
                .title = "In no relation",
                .columns = {{"claim", "claim"}},
                .layout = TableLayout::list};
    for (const ClaimId claim : found.unrelated)
        table.add(claim);
    return table;
}

Message told(const Table& parts, std::size_t unrelated) {
    if (parts.row_count() == 0)
        return unrelated == 0 ? "There are no claims." : "No claim is in a relation with another.";
    if (parts.row_count() == 1 && unrelated == 0)
        return say("Everything hangs together: {0|claim} in one part.",
                   std::get<std::size_t>(parts.row(0)[0]));
    const Message related =
        parts.row_count() == 1
            ? "All related claims hang together."
            : say("The map falls into {0} parts that no relation joins.", parts.row_count());
    return unrelated == 0 ? related
                          : say("{0} {1|claim} {1?is|are} in no relation at all.", related, unrelated);
}

Section report_components(Facts& facts, const ReportOptions&) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::components);
    Components found = components(map);
    Table parts = parts_table(map, found);
    Table unrelated = unrelated_table(found);
    section.facts = {{"parts", parts.row_count()}, {"unrelated", unrelated.row_count()}};
    section.sentences.push_back(told(parts, unrelated.row_count()));
    if (parts.row_count() == 1)
        parts.shown = Shown::to_programs;
    section.tables = {std::move(parts), std::move(unrelated)};
    return section;
}

}  // namespace

const Analysis analyses::components = {
    .id = "components",
    .title = "Parts",
    .definition =
        "Claims are in one part where relations of any type lead from one to the other, in whatever "
        "direction.",
    .cost = "linear",
    .report = report_components,
};

}  // namespace argmap

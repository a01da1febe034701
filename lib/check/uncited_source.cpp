// AM217: a source that nothing cites.
#include "check/rule.hpp"

#include <utility>
#include <vector>

namespace argmap {

namespace {

constexpr std::size_t most_told_apart = 5;

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::uncited_source{
    .code =
        {
            .id = "AM217",
            .name = "uncited-source",
            .severity = Severity::warning,
            .summary = "a source is declared that no claim and no relation cites",
            .example = R"("sources": {"diary": {"title": "Our sleep diary"}},
"claims": [{"id": "awake", "text": "Coffee keeps us awake"}])",
            .why = "Readers take the list of sources for what the map rests on. A source that nothing cites "
                   "promises support that is nowhere, and often a citation was forgotten or lost.",
            .mend =
                "Cite it where it was used: `\"source\": \"diary\"`, or `{\"in\": \"diary\", \"at\": \"p. "
                "4\"}`. If it was not used, remove it. Above five such sources they are told in one "
                "finding.",
            .leave = "The list is a reading list, or the sources were collected before the claims.",
            .source = "SADFace, whose check compares resources with the claims that use them; reference "
                      "managers and LaTeX warn of the same",
        },
    .check = check,
    .needs_whole_map = true,
};

namespace {

std::vector<SourceId> uncited_sources(const ArgumentMap& map) {
    std::vector<bool> cited(map.source_count());
    for (const Citation& citation : map.document().citations)
        if (const auto source = map.find_source(citation.source.text()))
            cited[index(*source)] = true;
    std::vector<SourceId> uncited;
    for (const SourceId source : map.sources())
        if (!cited[index(source)])
            uncited.push_back(source);
    return uncited;
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    if (map.source_count() == 0)
        return;
    const std::vector<SourceId> uncited = uncited_sources(map);
    const auto id_place = [&](SourceId source) { return token(map, map[source].id.at()); };
    if (uncited.size() <= most_told_apart) {
        for (const SourceId source : uncited)
            diagnostics.add({.code = &rules::uncited_source.code,
                             .primary = {id_place(source), say("nothing cites the source {0}",
                                                               in_backticks(map[source].id.text()))},
                             .notes = {},
                             .help = {"cite it where it was used, or remove it"}});
        return;
    }
    std::vector<std::string_view> names;
    std::vector<Label> notes;
    for (const SourceId source : uncited) {
        names.push_back(map[source].id.text());
        if (names.size() > 1 && notes.size() < Diagnostics::most_notes)
            notes.push_back({id_place(source), say("{0}, too", in_backticks(names.back()))});
    }
    diagnostics.add({.code = &rules::uncited_source.code,
                     .primary = {id_place(uncited[0]), say("nothing cites {0|source}: {1}", uncited.size(),
                                                           series_in_backticks(names))},
                     .notes = std::move(notes),
                     .help = {"cite each where it was used, or remove it"},
                     .shown_notes = 0});
}

}  // namespace

}  // namespace argmap

#include "structure/articulation.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// "Without `a` what it holds together falls into 4 parts, without `b` into 3."
Message told_largest(const ArgumentMap& map, std::span<const Articulation> found, std::size_t most) {
    std::vector<Message> parts;
    for (const Articulation& one : found.first(std::min(found.size(), most)))
        parts.push_back(say(parts.empty() ? "Without {0} what it holds together falls into {1} parts"
                                          : ", without {0} into {1}",
                            words::name(map, one.claim), one.parts));
    return say(most < found.size() ? "{0} ..." : "{0}.", joined(std::move(parts)));
}

Table claims_table(const std::vector<Articulation>& found) {
    Table table{.id = "claims",
                .title = "Joints",
                .columns = {{"parts", "parts"}, {"claim", "claim"}},
                .shown = Shown::to_programs};
    for (const Articulation& articulation : found)
        table.add(articulation.parts, articulation.claim);
    return table;
}

Table bridges_table(const std::vector<Bridge>& found) {
    Table table{.id = "bridges",
                .title = "The bridges that would cut off the most",
                .columns = {{"cut_off", "claims cut off"}, {"bridge", "bridge"}}};
    for (const Bridge& bridge : found)
        table.add(bridge.cut_off, bridge.relation);
    if (found.empty() || found.front().cut_off < 2)
        table.shown = Shown::to_programs;
    return table;
}

Message told_claims(const ArgumentMap& map, const std::vector<Articulation>& found, std::size_t most) {
    if (found.empty())
        return "No single claim holds parts of the map together.";
    return say("{0|claim} {0?holds|hold} parts of the map together that nothing else joins. {1}",
               found.size(), told_largest(map, found, most));
}

/// "101 of 133 relations are bridges"
Message told_how_many(std::size_t bridges, std::size_t relations) {
    if (bridges < relations)
        return say("{0} of {1|relation} {0?is a bridge|are bridges}", bridges, relations);
    return bridges == 1 ? "The only relation is a bridge" : say("All {0|relation} are bridges", bridges);
}

/// "101 of 133 relations are bridges; 60 of them join a single claim to the rest."
Message told_bridges(const ArgumentMap& map, const std::vector<Bridge>& found) {
    if (found.empty())
        return "No single relation does, so there are no bridges.";
    const auto single = static_cast<std::size_t>(
        std::count_if(found.begin(), found.end(), [](const Bridge& bridge) { return bridge.cut_off == 1; }));
    const Message how_many = told_how_many(found.size(), map.relation_count());
    if (single == found.size())
        return say(single == 1 ? "{0}: it joins a single claim to the rest."
                               : "{0}: each of them joins a single claim to the rest.",
                   how_many);
    return single == 0 ? say("{0}.", how_many)
                       : say("{0}; {1} of them {1?joins|join} a single claim to the rest.", how_many, single);
}

Section report_articulation(Facts& facts, const ReportOptions& options) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::articulation);
    auto [claims, found] = joints(map);
    std::stable_sort(claims.begin(), claims.end(), [](const Articulation& one, const Articulation& other) {
        return one.parts > other.parts;
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Bridge& one, const Bridge& other) { return one.cut_off > other.cut_off; });
    section.facts = {{"claims", claims.size()}, {"bridges", found.size()}};
    section.sentences.push_back(told_claims(map, claims, options.top));
    if (map.relation_count() > 0)
        section.sentences.push_back(told_bridges(map, found));
    section.tables = {claims_table(claims), bridges_table(found)};
    return section;
}

}  // namespace

const Analysis analyses::articulation = {
    .id = "articulation",
    .title = "Joints and bridges",
    .definition =
        "A joint is a claim, and a bridge a relation, without which claims that relations now join, in "
        "whatever direction, would not be joined any more. What is cut off are the claims that would not be "
        "in "
        "the largest of the parts.",
    .cost = "linear",
    .report = report_articulation,
};

}  // namespace argmap

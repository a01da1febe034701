#include "structure/articulation.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>

namespace argmap {

namespace {

using words::many;

/// "Without `a` its part of the map falls into 4 parts, without `b` into 3."
std::string told_largest(const ArgumentMap& map, const std::vector<Articulation>& found, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(found.size(), most); ++i) {
        text += (i == 0 ? "Without " : ", without ") + words::name(map, found[i].claim);
        text += i == 0 ? " what it holds together falls into " + with_thousands(found[i].parts) + " parts"
                       : " into " + with_thousands(found[i].parts);
    }
    return text + (most < found.size() ? " ..." : ".");
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

std::string told_claims(const ArgumentMap& map, const std::vector<Articulation>& found, std::size_t most) {
    if (found.empty())
        return "No single claim holds parts of the map together.";
    return many(found.size(), "claim") + std::string(words::verb(found.size(), " holds", " hold")) +
           " parts of the map together that nothing else joins. " + told_largest(map, found, most);
}

/// "101 of 133 relations are bridges; 60 of them join a single claim to the rest."
std::string told_bridges(const ArgumentMap& map, const std::vector<Bridge>& found) {
    if (found.empty())
        return "No single relation does, so there are no bridges.";
    const auto single = static_cast<std::size_t>(
        std::count_if(found.begin(), found.end(), [](const Bridge& bridge) { return bridge.cut_off == 1; }));
    const bool are_all = found.size() == map.relation_count();
    std::string text = are_all && found.size() == 1 ? "The only relation"
                       : are_all
                           ? "All " + many(found.size(), "relation")
                           : with_thousands(found.size()) + " of " + many(map.relation_count(), "relation");
    text += words::verb(found.size(), " is a bridge", " are bridges");
    if (single == found.size())
        text += single == 1 ? ": it joins a single claim to the rest"
                            : ": each of them joins a single claim to the rest";
    else if (single > 0)
        text += "; " + with_thousands(single) + " of them " +
                std::string(words::verb(single, "joins", "join")) + " a single claim to the rest";
    return text + ".";
}

Section tell_articulation(Facts& facts, const ReportOptions& options) {
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
    .tell = tell_articulation,
};

}  // namespace argmap

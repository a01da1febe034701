#include "analyze/articulation.hpp"

#include "analyze/analysis.hpp"
#include "analyze/words.hpp"
#include "graph/boost_graph.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>

#include <boost/graph/biconnected_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace argmap {

namespace {

using Undirected =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

/// The graph of the map without directions: every edge both ways, which is what Boost's search for
/// biconnected components makes of an undirected graph anyhow.
Undirected without_directions(const ArgumentGraph& graph) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    ends.reserve(std::size_t{2} * num_edges(graph));
    for (auto [edge, end] = edges(graph); edge != end; ++edge) {
        const auto from = static_cast<std::uint32_t>(source(*edge, graph));
        const auto to = static_cast<std::uint32_t>(target(*edge, graph));
        if (from == to)
            continue;
        ends.emplace_back(from, to);
        ends.emplace_back(to, from);
    }
    return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
            static_cast<std::uint32_t>(num_vertices(graph))};
}

/// What a depth-first search tells of each vertex.
struct Search {
    explicit Search(std::size_t vertices) : discovered(vertices), low(vertices), parent(vertices) {}

    std::vector<std::uint32_t> discovered;
    std::vector<std::uint32_t> low;  ///< the earliest vertex that what comes after it can get back to
    std::vector<std::uint32_t> parent;
};

Search search(const Undirected& graph) {
    Search found(num_vertices(graph));
    const auto by_vertex = [&](std::vector<std::uint32_t>& values) {
        return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
    };
    std::vector<std::uint32_t> articulation_points;  // the search below says more: how many parts there are
    boost::articulation_points(graph, std::back_inserter(articulation_points),
                               boost::discover_time_map(by_vertex(found.discovered))
                                   .lowpoint_map(by_vertex(found.low))
                                   .predecessor_map(by_vertex(found.parent)));
    return found;
}

}  // namespace

std::vector<Articulation> articulation_claims(const ArgumentMap& map) {
    const Search found = search(without_directions(graph(map)));
    const std::size_t vertices = found.parent.size();
    // Without a vertex its surroundings fall apart into what came before it and each branch that cannot get
    // back further than to it (Hopcroft and Tarjan 1973).
    std::vector<std::uint32_t> parts(vertices, 0);
    for (std::uint32_t v = 0; v < vertices; ++v) {
        const std::uint32_t parent = found.parent[v];
        if (parent == v)
            continue;
        ++parts[v];
        if (found.low[v] >= found.discovered[parent])
            ++parts[parent];
    }
    std::vector<Articulation> claims;
    for (const ClaimId claim : map.claims())
        if (parts[vertex(claim)] > 1)
            claims.push_back({.claim = claim, .parts = parts[vertex(claim)]});
    return claims;
}

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

Section tell_articulation(const ArgumentMap& map, const ReportOptions& options) {
    Section section = section_of(analyses::articulation);
    std::vector<Articulation> found = articulation_claims(map);
    const auto more = [](const Articulation& one, const Articulation& other) {
        return one.parts > other.parts;
    };
    std::stable_sort(found.begin(), found.end(), more);
    Table table{.id = "claims",
                .title = "Joints",
                .columns = {{"parts", "parts"}, {"claim", "claim"}},
                .shown = Shown::to_programs};
    for (const Articulation& articulation : found)
        table.add(articulation.parts, articulation.claim);
    section.facts = {{"claims", found.size()}};
    if (found.empty()) {
        section.sentences.push_back("No single claim holds parts of the map together.");
    } else {
        section.sentences.push_back(
            many(found.size(), "claim") + std::string(words::verb(found.size(), " holds", " hold")) +
            " parts of the map together that nothing else joins. " + told_largest(map, found, options.top));
    }
    section.tables = {std::move(table)};
    return section;
}

}  // namespace

const Analysis analyses::articulation = {
    .id = "articulation",
    .title = "Joints",
    .definition =
        "A joint is a claim without which claims that relations now join, in whatever direction, would "
        "not be joined any more.",
    .cost = "linear",
    .tell = tell_articulation,
};

}  // namespace argmap

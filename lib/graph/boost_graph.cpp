#include "graph/boost_graph.hpp"

#include "graph/build_graph.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <boost/concept/assert.hpp>
#include <boost/graph/graph_concepts.hpp>

namespace argmap {

BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<ArgumentGraph>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<ArgumentGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<ArgumentGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyMatrixConcept<ArgumentGraph>));

namespace {

EdgeKind kind(RelationType type, bool to_relation) {
    switch (type) {
        case RelationType::support:
            return EdgeKind::support;
        case RelationType::attack:
            return to_relation ? EdgeKind::undercut : EdgeKind::attack;
        case RelationType::contrary:
            return EdgeKind::contrary;
        case RelationType::rephrase:
            return EdgeKind::rephrase;
    }
    return EdgeKind::support;
}

}  // namespace

ArgumentGraph build_graph(const ArgumentMapData& data) {
    const std::size_t claims = data.claim_entries.size();
    const std::size_t relations = data.relation_entries.size();

    std::vector<std::uint32_t> junctions(relations, no_index);
    auto vertices = static_cast<std::uint32_t>(claims);
    for (std::size_t r = 0; r < relations; ++r)
        if (data.premises[r].size() > 1 || !data.to_relation[r].empty())
            junctions[r] = vertices++;

    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<Edge> edges;
    ends.reserve(data.premises.values.size() + vertices - claims);
    edges.reserve(ends.capacity());
    const auto add = [&](std::uint32_t from, std::uint32_t to, EdgeKind edge_kind, std::size_t relation) {
        ends.emplace_back(from, to);
        edges.push_back({edge_kind, RelationId{static_cast<std::uint32_t>(relation)}});
    };
    for (std::size_t r = 0; r < relations; ++r) {
        const Target target = data.targets[r];
        const std::uint32_t to =
            target.is_claim() ? index(target.claim()) : junctions[index(target.relation())];
        const EdgeKind own_kind = kind(data.types[r], target.is_relation());
        if (junctions[r] == no_index) {
            add(index(data.premises[r][0]), to, own_kind, r);
            continue;
        }
        for (const ClaimId premise : data.premises[r])
            add(index(premise), junctions[r], EdgeKind::premise, r);
        add(junctions[r], to, own_kind, r);
    }

    ArgumentGraph graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), edges.begin(),
                        vertices);
    for (std::uint32_t claim = 0; claim < claims; ++claim)
        graph[claim] = {Vertex::Kind::claim, claim};
    for (std::uint32_t r = 0; r < relations; ++r)
        if (junctions[r] != no_index)
            graph[junctions[r]] = {Vertex::Kind::junction, r};
    return graph;
}

const ArgumentGraph& graph(const ArgumentMap& map) {
    return map.graph_holder().graph;
}

ArgumentVertex vertex(ClaimId claim) {
    return index(claim);
}

std::optional<ArgumentVertex> junction(const ArgumentMap& map, RelationId relation) {
    const ArgumentGraph& all = graph(map);
    ArgumentVertex first = static_cast<ArgumentVertex>(map.claim_count());
    ArgumentVertex last = static_cast<ArgumentVertex>(num_vertices(all));
    while (first < last) {
        const ArgumentVertex middle = first + (last - first) / 2;
        if (all[middle].id < index(relation))
            first = middle + 1;
        else
            last = middle;
    }
    if (first == num_vertices(all) || all[first].id != index(relation))
        return std::nullopt;
    return first;
}

std::vector<std::uint32_t> junctions(const ArgumentMap& map) {
    const ArgumentGraph& forward = graph(map);
    std::vector<std::uint32_t> junction_of(map.relation_count(), no_junction);
    const auto vertices = static_cast<std::uint32_t>(num_vertices(forward));
    for (auto v = static_cast<std::uint32_t>(map.claim_count()); v < vertices; ++v)
        junction_of[index(forward[v].relation())] = v;
    return junction_of;
}

}  // namespace argmap

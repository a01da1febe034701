// The map as a Boost.Graph: for every algorithm that Boost has.
#pragma once

#include "graph/argument_map.hpp"

#include <cstdint>

#include <boost/graph/compressed_sparse_row_graph.hpp>

namespace argmap {

/// A vertex is a claim, or the junction of a relation that an edge alone cannot be: one with linked premises,
/// or one that another relation is aimed at.
struct Vertex {
    enum class Kind : std::uint8_t { claim, junction };
    Kind kind = Kind::claim;
    std::uint32_t id = 0;  ///< index of the claim, or of the junction's relation

    bool is_claim() const { return kind == Kind::claim; }
    ClaimId claim() const { return ClaimId{id}; }           ///< only of a claim
    RelationId relation() const { return RelationId{id}; }  ///< only of a junction
};

/// What an edge is: how its relation bears on the target (an attack on a relation is an `undercut`), or that
/// it leads a premise to its relation's junction.
enum class EdgeKind : std::uint8_t { support, attack, contrary, rephrase, undercut, premise };

struct Edge {
    EdgeKind kind = EdgeKind::support;
    RelationId relation{};  ///< whose edge it is
};

/// Directed from premises to targets. Claim `i` is vertex `i`; junctions follow, in file order of their
/// relations. Contraries and rephrases count both ways and are one edge, as they are written.
using ArgumentGraph = boost::compressed_sparse_row_graph<boost::bidirectionalS, Vertex, Edge,
                                                         boost::no_property, std::uint32_t, std::uint32_t>;
using ArgumentVertex = boost::graph_traits<ArgumentGraph>::vertex_descriptor;
using ArgumentEdge = boost::graph_traits<ArgumentGraph>::edge_descriptor;

/// Edges in and out; Boost leaves it out for this graph, though its concepts and `reverse_graph` ask for it.
inline boost::graph_traits<ArgumentGraph>::degree_size_type degree(ArgumentVertex vertex,
                                                                   const ArgumentGraph& graph) {
    return in_degree(vertex, graph) + out_degree(vertex, graph);
}

/// The graph of a map, built when it was resolved; lives as long as the map.
const ArgumentGraph& graph(const ArgumentMap& map);

ArgumentVertex vertex(ClaimId claim);

/// The junction of a relation, or nothing where the relation is a single edge. Logarithmic in the junctions.
std::optional<ArgumentVertex> junction(const ArgumentMap& map, RelationId relation);

/// Of each relation its junction, or `no_junction` where it is a single edge. Linear.
constexpr std::uint32_t no_junction = 0xFFFF'FFFF;
std::vector<std::uint32_t> junctions(const ArgumentMap& map);

}  // namespace argmap

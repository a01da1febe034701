#include "structure/articulation.hpp"

#include "graph/boost_graph.hpp"
#include "structure/bearing_graph.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
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

/// Below a vertex of the search's tree is what was discovered by way of it.
class Tree {
  public:
    explicit Tree(const ArgumentMap& map)
        : graph_(graph(map)),
          found_(search(without_directions(graph_))),
          claims_below_(found_.parent.size(), 0),
          edges_to_parent_(found_.parent.size(), 0) {
        sum_up_claims();
        count_edges_to_parents();
    }

    std::size_t vertex_count() const { return found_.parent.size(); }
    std::uint32_t parent(std::uint32_t v) const { return found_.parent[v]; }  ///< itself, of a root

    /// Whether what is below a vertex is joined to the rest by its parent alone.
    bool hangs_on_parent(std::uint32_t v) const {
        return parent(v) != v && found_.low[v] >= found_.discovered[parent(v)];
    }

    /// Whether it is joined to the rest by a single edge, the one to its parent.
    bool hangs_on_edge(std::uint32_t v) const {
        return parent(v) != v && found_.low[v] >= found_.discovered[v] && edges_to_parent_[v] == 1;
    }

    /// How many claims are below a vertex, itself among them.
    std::uint32_t claims_below(std::uint32_t v) const { return claims_below_[v]; }

    /// How many claims are in the part of the map that a vertex is in.
    std::uint32_t claims_around(std::uint32_t v) const { return claims_below_[root_[v]]; }

  private:
    void sum_up_claims() {
        // The times of discovery are those of one long search, from 1 on.
        const auto vertices = static_cast<std::uint32_t>(vertex_count());
        std::vector<std::uint32_t> by_discovery(vertices);
        for (std::uint32_t v = 0; v < vertices; ++v)
            by_discovery[found_.discovered[v] - 1] = v;
        root_.resize(vertices);
        for (const std::uint32_t v : by_discovery)
            root_[v] = parent(v) == v ? v : root_[parent(v)];
        for (auto v = by_discovery.rbegin(); v != by_discovery.rend(); ++v) {
            claims_below_[*v] += graph_[*v].is_claim() ? 1U : 0U;
            if (parent(*v) != *v)
                claims_below_[parent(*v)] += claims_below_[*v];
        }
    }

    void count_edges_to_parents() {
        for (auto [edge, end] = edges(graph_); edge != end; ++edge) {
            const auto from = static_cast<std::uint32_t>(source(*edge, graph_));
            const auto to = static_cast<std::uint32_t>(target(*edge, graph_));
            if (parent(from) == to)
                ++edges_to_parent_[from];
            else if (parent(to) == from)
                ++edges_to_parent_[to];
        }
    }

    const ArgumentGraph& graph_;
    Search found_;
    std::vector<std::uint32_t> root_;
    std::vector<std::uint32_t> claims_below_;
    std::vector<std::uint32_t> edges_to_parent_;
};

// Without a vertex its surroundings fall apart into what came before it and each branch that cannot get back
// further than to it (Hopcroft and Tarjan 1973).
std::vector<Articulation> articulation_claims(const ArgumentMap& map, const Tree& tree) {
    std::vector<std::uint32_t> parts(tree.vertex_count(), 0);
    for (std::uint32_t v = 0; v < tree.vertex_count(); ++v) {
        if (tree.parent(v) == v)
            continue;
        ++parts[v];
        if (tree.hangs_on_parent(v))
            ++parts[tree.parent(v)];
    }
    std::vector<Articulation> claims;
    for (const ClaimId claim : map.claims())
        if (parts[vertex(claim)] > 1)
            claims.push_back({.claim = claim, .parts = parts[vertex(claim)]});
    return claims;
}

/// Of each vertex the claims that hang on it below, and of these the most that are below one child.
struct Hanging {
    std::uint32_t claims = 0;
    std::uint32_t most = 0;
};

std::vector<Hanging> hanging_below(const Tree& tree) {
    std::vector<Hanging> found(tree.vertex_count());
    for (std::uint32_t v = 0; v < tree.vertex_count(); ++v)
        if (tree.hangs_on_parent(v)) {
            Hanging& hanging = found[tree.parent(v)];
            hanging.claims += tree.claims_below(v);
            hanging.most = std::max(hanging.most, tree.claims_below(v));
        }
    return found;
}

/// Finds what would be cut off without a relation: without its edge, or without its junction.
class BridgeSearch {
  public:
    BridgeSearch(const ArgumentMap& map, const Tree& tree)
        : map_(map), tree_(tree), junction_of_(junctions(map)), hanging_(hanging_below(tree)) {}

    std::size_t cut_off(RelationId relation) const {
        const std::uint32_t junction = junction_of_[index(relation)];
        return junction == no_junction ? without_edge(relation) : without_junction(junction);
    }

  private:
    std::size_t without_edge(RelationId relation) const {
        const std::uint32_t premise = index(map_.premises(relation)[0]);
        const Target aim = map_.target(relation);
        const std::uint32_t target =
            aim.is_claim() ? index(aim.claim()) : junction_of_[index(aim.relation())];
        const std::uint32_t lower = tree_.parent(premise) == target ? premise : target;
        if (tree_.parent(premise) != target && tree_.parent(target) != premise)
            return 0;
        return tree_.hangs_on_edge(lower) ? smaller_side(tree_.claims_below(lower), lower) : 0;
    }

    std::size_t without_junction(std::uint32_t junction) const {
        const Hanging& hanging = hanging_[junction];
        const std::uint32_t all = tree_.claims_around(junction);
        return all - std::max(all - hanging.claims, hanging.most);
    }

    std::size_t smaller_side(std::uint32_t side, std::uint32_t vertex_of_it) const {
        return std::min(side, tree_.claims_around(vertex_of_it) - side);
    }

    const ArgumentMap& map_;
    const Tree& tree_;
    std::vector<std::uint32_t> junction_of_;
    std::vector<Hanging> hanging_;
};

std::vector<Bridge> bridges(const ArgumentMap& map, const Tree& tree) {
    const BridgeSearch search(map, tree);
    std::vector<Bridge> found;
    for (const RelationId relation : map.relations())
        if (const std::size_t cut_off = search.cut_off(relation); cut_off > 0)
            found.push_back({.relation = relation, .cut_off = cut_off});
    return found;
}

}  // namespace

std::vector<Articulation> articulation_claims(const ArgumentMap& map) {
    return articulation_claims(map, Tree(map));
}

std::vector<Bridge> bridges(const ArgumentMap& map) {
    return bridges(map, Tree(map));
}

Joints joints(const ArgumentMap& map) {
    const Tree tree(map);
    return {.claims = articulation_claims(map, tree), .bridges = bridges(map, tree)};
}

}  // namespace argmap

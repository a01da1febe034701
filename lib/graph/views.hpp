// Parts of the map as Boost graphs: views, not copies.
#pragma once

#include "graph/boost_graph.hpp"
#include "graph/selection.hpp"

#include <memory>
#include <utility>

#include <boost/graph/filtered_graph.hpp>

namespace argmap {

/// Which vertices and edges of the whole graph a selection has: its claims, and the junctions and edges of
/// its relations. Copies share the selection, for Boost copies predicates freely.
class InSelection {
  public:
    InSelection() = default;  // Boost asks for it; holds nothing and must not be called
    InSelection(const ArgumentGraph& graph, Selection selection)
        : graph_(&graph), selection_(std::make_shared<const Selection>(std::move(selection))) {}

    bool operator()(ArgumentVertex vertex) const {
        const Vertex& what = (*graph_)[vertex];
        return what.is_claim() ? selection_->has(what.claim()) : selection_->has(what.relation());
    }
    bool operator()(const ArgumentEdge& edge) const { return selection_->has((*graph_)[edge].relation); }

  private:
    const ArgumentGraph* graph_ = nullptr;
    std::shared_ptr<const Selection> selection_;
};

using ArgumentView = boost::filtered_graph<ArgumentGraph, InSelection, InSelection>;

/// The graph of a map with only a selection's claims and relations in it; the map must outlive it. The
/// selections of graph/selection.hpp make views by type of relation, by topic and by neighbourhood. As with
/// every `filtered_graph`, `num_vertices` counts the whole graph's, and so do arrays by vertex; `vertices`
/// gives those in view. Takes the time of copying the selection.
inline ArgumentView view(const ArgumentMap& map, Selection selection) {
    const InSelection predicate(graph(map), std::move(selection));
    return {graph(map), predicate, predicate};
}

}  // namespace argmap

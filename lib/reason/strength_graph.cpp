#include "reason/strength_graph.hpp"

#include <cassert>
#include <utility>

namespace argmap {

// A counting sort: linear, and stable, so that lists keep the order of the edges.
StrengthGraph::StrengthGraph(std::vector<double> base, std::span<const StrengthEdge> edges)
    : base_(std::move(base)), begins_(3 * base_.size() + 1, 0), from_(edges.size()) {
    const auto list_of = [](const StrengthEdge& edge) {
        return 3 * std::size_t{edge.to} + static_cast<std::size_t>(edge.role);
    };
    for (const StrengthEdge& edge : edges) {
        assert(edge.from < base_.size() && edge.to < base_.size());
        ++begins_[list_of(edge)];
    }
    std::uint32_t end = 0;
    for (std::uint32_t& begin : begins_)
        begin = end += begin;
    for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge)
        from_[--begins_[list_of(*edge)]] = edge->from;
}

namespace {

class MapEdges {
  public:
    MapEdges(const ArgumentMap& map, const BaseScores& bases)
        : map_(map), bases_(bases), relation_nodes_(map.relation_count(), no_node) {
        base_.reserve(map.claim_count() + map.relation_count() / 4);
        edges_.reserve(map.relation_count() + map.relation_count() / 4);
        for (const ClaimId claim : map.claims())
            base_.push_back(base_of(map[claim]));
        for (const RelationId relation : map.relations())
            add_nodes(relation);
        for (const RelationId relation : map.relations())
            add_edges(relation);
    }

    MapStrengthGraph graph() && {
        return {.graph = StrengthGraph(std::move(base_), edges_),
                .claims = map_.claim_count(),
                .relation_nodes = std::move(relation_nodes_)};
    }

  private:
    double base_of(const ClaimEntry& claim) const {
        if (claim.weight.present())
            return claim.weight.value;
        return claim.assumed ? bases_.assumed : bases_.claim;
    }

    double weight_of(RelationId relation) const {
        const Weight weight = map_[relation].weight;
        return weight.present() ? weight.value : bases_.relation;
    }

    void add_nodes(RelationId relation) {
        const RelationType type = map_.type(relation);
        if (type == RelationType::rephrase)
            return;
        const double weight = weight_of(relation);
        if (!map_.is_linked(relation) && weight == 1 && map_.relations_to(relation).empty())
            return;
        relation_nodes_[index(relation)] = static_cast<std::uint32_t>(base_.size());
        base_.push_back(weight);
        if (type == RelationType::contrary)
            base_.push_back(weight);
    }

    void add_edges(RelationId relation) {
        const RelationType type = map_.type(relation);
        if (type == RelationType::rephrase)
            return;
        const StrengthRole role =
            type == RelationType::support ? StrengthRole::support : StrengthRole::attack;
        const Target target = map_.target(relation);
        const std::uint32_t node = relation_nodes_[index(relation)];
        const std::uint32_t from = carrier(map_.premises(relation), node);
        if (target.is_relation())
            return add_to_relation(from, target.relation(), role);
        const ClaimId claim = target.claim();
        edges_.push_back({from, index(claim), role});
        if (type == RelationType::contrary) {
            const std::uint32_t back = carrier({&claim, 1}, node == no_node ? no_node : node + 1);
            edges_.push_back({back, index(map_.premises(relation)[0]), role});
        }
    }

    void add_to_relation(std::uint32_t from, RelationId target, StrengthRole role) {
        const std::uint32_t node = relation_nodes_[index(target)];
        if (node == no_node)
            return;  // a rephrase
        edges_.push_back({from, node, role});
        if (map_.type(target) == RelationType::contrary)
            edges_.push_back({from, node + 1, role});
    }

    /// What carries a relation: its node, which gets its premises, or its only premise.
    std::uint32_t carrier(std::span<const ClaimId> premises, std::uint32_t node) {
        if (node == no_node)
            return index(premises[0]);
        for (const ClaimId premise : premises)
            edges_.push_back({index(premise), node, StrengthRole::premise});
        return node;
    }

    const ArgumentMap& map_;
    const BaseScores& bases_;
    std::vector<double> base_;
    std::vector<StrengthEdge> edges_;
    std::vector<std::uint32_t> relation_nodes_;
};

}  // namespace

MapStrengthGraph strength_graph(const ArgumentMap& map, const BaseScores& bases) {
    return MapEdges(map, bases).graph();
}

}  // namespace argmap

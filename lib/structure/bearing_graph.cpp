#include "structure/bearing_graph.hpp"

#include <utility>
#include <vector>

namespace argmap {

namespace {

class EdgeList {
  public:
    explicit EdgeList(const ArgumentMap& map) : map_(map), junction_of_(junctions(map)) {
        ends_.reserve(map.relation_count() * 2);
        edges_.reserve(map.relation_count() * 2);
        for (const RelationId relation : map.relations())
            add(relation);
    }

    ArgumentGraph build() const {
        const ArgumentGraph& forward = graph(map_);
        const auto vertices = static_cast<std::uint32_t>(num_vertices(forward));
        ArgumentGraph built(boost::edges_are_unsorted_multi_pass, ends_.begin(), ends_.end(), edges_.begin(),
                            vertices);
        for (std::uint32_t v = 0; v < vertices; ++v)
            built[v] = forward[v];
        return built;
    }

  private:
    void add(RelationId relation) {
        const std::uint32_t target = vertex_of(map_.target(relation));
        const std::uint32_t junction = junction_of_[index(relation)];
        const EdgeKind kind = kind_of(relation);
        if (junction != no_junction)
            add(target, junction, kind, relation);
        for (const ClaimId premise : map_.premises(relation)) {
            if (is_mutual(map_, relation))
                add_mutual(index(premise), target, kind, relation);
            else if (junction != no_junction)
                add(junction, index(premise), EdgeKind::premise, relation);
            else
                add(target, index(premise), kind, relation);
        }
    }

    void add_mutual(std::uint32_t premise, std::uint32_t target, EdgeKind kind, RelationId relation) {
        const std::uint32_t junction = junction_of_[index(relation)];
        add(target, premise, kind, relation);
        add(premise, target, kind, relation);
        if (junction != no_junction)
            add(premise, junction, kind, relation);
    }

    void add(std::uint32_t from, std::uint32_t to, EdgeKind kind, RelationId relation) {
        ends_.emplace_back(from, to);
        edges_.push_back({.kind = kind, .relation = relation});
    }

    std::uint32_t vertex_of(Target target) const {
        return target.is_claim() ? index(target.claim()) : junction_of_[index(target.relation())];
    }

    EdgeKind kind_of(RelationId relation) const {
        if (map_.is_undercut(relation))
            return EdgeKind::undercut;
        switch (map_.type(relation)) {
            case RelationType::support:
                return EdgeKind::support;
            case RelationType::attack:
                return EdgeKind::attack;
            case RelationType::contrary:
                return EdgeKind::contrary;
            case RelationType::rephrase:
                return EdgeKind::rephrase;
        }
        return EdgeKind::support;
    }

    const ArgumentMap& map_;
    std::vector<std::uint32_t> junction_of_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends_;
    std::vector<Edge> edges_;
};

}  // namespace

ArgumentGraph bearing_graph(const ArgumentMap& map) {
    return EdgeList(map).build();
}

}  // namespace argmap

#include "structure/cycles.hpp"

#include "structure/bearing_graph.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>

#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace argmap {

namespace {

/// Keeps the edges of relations of certain types.
class OfTypes {
  public:
    OfTypes() = default;
    OfTypes(const ArgumentMap& map, const ArgumentGraph& whole, RelationType one, RelationType other)
        : map_(&map), whole_(&whole), one_(one), other_(other) {}

    bool operator()(const ArgumentEdge& edge) const {
        const RelationType type = map_->type((*whole_)[edge].relation);
        return type == one_ || type == other_;
    }

  private:
    const ArgumentMap* map_ = nullptr;
    const ArgumentGraph* whole_ = nullptr;
    RelationType one_ = RelationType::support;
    RelationType other_ = RelationType::support;
};

using Part = boost::filtered_graph<ArgumentGraph, OfTypes>;

/// Which strong component each vertex is in. Boost's search keeps a stack of its own.
std::vector<std::uint32_t> strong_components_of(const Part& part, std::size_t vertices) {
    std::vector<std::uint32_t> component(vertices);
    const auto index_map = get(boost::vertex_index, part);
    boost::strong_components(part, boost::make_iterator_property_map(component.begin(), index_map));
    return component;
}

/// The claims of each component that holds a cycle: more than one vertex, or one that leads to itself.
std::vector<std::vector<ClaimId>> cycles_in(const ArgumentMap& map, const Part& part,
                                            const ArgumentGraph& whole) {
    const std::size_t vertices = num_vertices(whole);
    const std::vector<std::uint32_t> component = strong_components_of(part, vertices);
    std::vector<std::uint32_t> size(vertices, 0);
    for (std::uint32_t v = 0; v < vertices; ++v)
        ++size[component[v]];
    for (auto [edge, end] = edges(part); edge != end; ++edge)
        if (source(*edge, part) == target(*edge, part))
            size[component[source(*edge, part)]] = 2;

    constexpr std::uint32_t none = 0xFFFF'FFFF;
    std::vector<std::uint32_t> group_of(vertices, none);
    std::vector<std::vector<ClaimId>> groups;
    for (const ClaimId claim : map.claims()) {
        const std::uint32_t mine = component[index(claim)];
        if (size[mine] < 2)
            continue;
        if (group_of[mine] == none) {
            group_of[mine] = static_cast<std::uint32_t>(groups.size());
            groups.emplace_back();
        }
        groups[group_of[mine]].push_back(claim);
    }
    return groups;
}

/// Finds shortest cycles, one group after the other. What it remembers is sized by what it meets and not by
/// the map, so that many small groups cost no more than one large one.
class CycleSearch {
  public:
    explicit CycleSearch(const ArgumentMap& map) : map_(map) {}

    /// A breadth-first search from the first claim of a group back to it.
    std::vector<ClaimId> shortest(std::span<const ClaimId> group) {
        const ClaimId start = group.front();
        std::unordered_map<std::uint32_t, ClaimId> reached_from;
        std::vector<ClaimId> queue = {start};
        for (std::size_t next = 0; next < queue.size(); ++next) {
            const ClaimId claim = queue[next];
            for (const RelationId relation : map_.relations_from(claim)) {
                const std::optional<ClaimId> supported = claim_supported_by(relation);
                if (!supported)
                    continue;
                if (*supported == start)
                    return way(start, claim, reached_from);
                if (std::binary_search(group.begin(), group.end(), *supported) &&
                    reached_from.try_emplace(index(*supported), claim).second)
                    queue.push_back(*supported);
            }
        }
        return {};
    }

  private:
    static std::vector<ClaimId> way(ClaimId start, ClaimId last,
                                    const std::unordered_map<std::uint32_t, ClaimId>& reached_from) {
        std::vector<ClaimId> claims = {last};
        while (claims.back() != start)
            claims.push_back(reached_from.at(index(claims.back())));
        std::reverse(claims.begin(), claims.end());
        return claims;
    }

    /// The claim that a relation supports, if only by supporting other supports of it.
    std::optional<ClaimId> claim_supported_by(RelationId relation) {
        walked_.clear();
        std::optional<ClaimId> claim;
        while (map_.type(relation) == RelationType::support) {
            const Target target = map_.target(relation);
            if (target.is_claim()) {
                claim = target.claim();
                break;
            }
            const auto known = supports_.find(index(relation));
            if (known != supports_.end()) {
                claim = known->second;
                break;
            }
            walked_.push_back(relation);
            relation = target.relation();
        }
        for (const RelationId walked : walked_)
            supports_.emplace(index(walked), claim);
        return claim;
    }

    const ArgumentMap& map_;
    std::vector<RelationId> walked_;
    std::unordered_map<std::uint32_t, std::optional<ClaimId>> supports_;  // of relations aimed at relations
};

}  // namespace

std::vector<std::vector<ClaimId>> support_cycles(const ArgumentMap& map) {
    const ArgumentGraph& whole = graph(map);
    const Part supports(whole, OfTypes(map, whole, RelationType::support, RelationType::support));
    return cycles_in(map, supports, whole);
}

std::vector<std::vector<ClaimId>> attack_cycles(const ArgumentMap& map) {
    Facts facts(map);
    return attack_cycles(facts);
}

std::vector<std::vector<ClaimId>> attack_cycles(Facts& facts) {
    const ArgumentMap& map = facts.map();
    const ArgumentGraph& whole = facts(bearing_graph);
    const Part attacks(whole, OfTypes(map, whole, RelationType::attack, RelationType::contrary));
    return cycles_in(map, attacks, whole);
}

std::vector<ClaimId> shortest_cycle(const ArgumentMap& map, std::span<const ClaimId> group) {
    return CycleSearch(map).shortest(group);
}

std::vector<std::vector<ClaimId>> shortest_cycles(const ArgumentMap& map,
                                                  std::span<const std::vector<ClaimId>> groups) {
    CycleSearch search(map);
    std::vector<std::vector<ClaimId>> cycles;
    for (const std::vector<ClaimId>& group : groups)
        cycles.push_back(search.shortest(group));
    return cycles;
}

}  // namespace argmap

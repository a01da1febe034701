#include "structure/odd_cycles.hpp"

#include "graph/boost_graph.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>

#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace argmap {

namespace {

/// Keeps the edges of attacks.
class OfAttacks {
  public:
    OfAttacks() = default;  // Boost asks for it
    OfAttacks(const ArgumentMap& map, const ArgumentGraph& whole) : map_(&map), whole_(&whole) {}

    bool operator()(const ArgumentEdge& edge) const {
        return map_->type((*whole_)[edge].relation) == RelationType::attack;
    }

  private:
    const ArgumentMap* map_ = nullptr;
    const ArgumentGraph* whole_ = nullptr;
};

using Attacks = boost::filtered_graph<ArgumentGraph, OfAttacks>;

/// A vertex and whether an odd number of attacks has led to it.
struct State {
    ArgumentVertex vertex = 0;
    bool odd = false;
};

class Search {
  public:
    explicit Search(const ArgumentMap& map)
        : whole_(graph(map)),
          attacks_(whole_, OfAttacks(map, whole_)),
          component_(num_vertices(whole_)),
          came_from_(2 * num_vertices(whole_), unreached) {
        const auto index_map = get(boost::vertex_index, attacks_);
        boost::strong_components(attacks_, boost::make_iterator_property_map(component_.begin(), index_map));
    }

    /// Every cycle leads through a claim, and a component is searched from its first.
    std::vector<OddCycle> all(std::size_t claims) {
        std::vector<std::uint32_t> size(component_.size(), 0);
        for (const std::uint32_t component : component_)
            ++size[component];
        std::vector<OddCycle> cycles;
        for (ArgumentVertex claim = 0; claim < claims; ++claim) {
            std::uint32_t& members = size[component_[claim]];
            if (members < 2)
                continue;
            members = 0;  // its other claims need not be tried
            if (const auto walk = odd_walk(claim))
                cycles.push_back(cycle_in(*walk));
        }
        return cycles;
    }

  private:
    static constexpr std::uint32_t unreached = 0xFFFF'FFFF;

    static std::uint32_t slot(State state) { return 2 * state.vertex + (state.odd ? 1 : 0); }

    State after(State state, const ArgumentEdge& edge) const {
        const bool counts = whole_[edge].kind != EdgeKind::premise;
        return {.vertex = target(edge, whole_), .odd = state.odd != counts};
    }

    /// A shortest walk of an odd number of attacks from a vertex back to it, inside its component; nothing
    /// where all its walks are even, and then so is every cycle of the component.
    std::optional<std::vector<State>> odd_walk(ArgumentVertex start) {
        const State wanted{.vertex = start, .odd = true};
        std::vector<State> queue = {{.vertex = start, .odd = false}};
        came_from_[slot(queue[0])] = slot(queue[0]);
        for (std::size_t next = 0; next < queue.size(); ++next)
            for (auto [edge, end] = out_edges(queue[next].vertex, attacks_); edge != end; ++edge) {
                const State to = after(queue[next], *edge);
                if (component_[to.vertex] != component_[start] || came_from_[slot(to)] != unreached)
                    continue;
                came_from_[slot(to)] = slot(queue[next]);
                if (slot(to) == slot(wanted))
                    return way_to(wanted);
                queue.push_back(to);
            }
        return std::nullopt;
    }

    std::vector<State> way_to(State last) const {
        std::vector<State> walk = {last};
        for (std::uint32_t at = slot(last); came_from_[at] != at; at = came_from_[at])
            walk.push_back({.vertex = came_from_[at] / 2, .odd = came_from_[at] % 2 == 1});
        std::reverse(walk.begin(), walk.end());
        return walk;
    }

    /// Goes along a walk and cuts each loop off as it closes; the first that is odd is the cycle. There is
    /// one, for the walk as a whole is odd.
    OddCycle cycle_in(const std::vector<State>& walk) {
        std::vector<State> path;
        std::unordered_map<ArgumentVertex, std::size_t> place;  // in the path, if it is still there
        for (const State state : walk) {
            const auto [known, is_new] = place.try_emplace(state.vertex, path.size());
            const std::size_t begin = known->second;
            if (!is_new && begin < path.size() && path[begin].vertex == state.vertex) {
                if (path[begin].odd != state.odd)
                    return as_cycle(std::span(path).subspan(begin));
                path.resize(begin);
            }
            known->second = path.size();
            path.push_back(state);
        }
        return {};
    }

    /// Without the steps that lead from a claim into its own relation, and beginning with the first claim.
    OddCycle as_cycle(std::span<const State> loop) const {
        OddCycle cycle;
        for (std::size_t i = 0; i < loop.size(); ++i) {
            const State before = loop[i > 0 ? i - 1 : loop.size() - 1];
            const Vertex& vertex = whole_[loop[i].vertex];
            // The seam of the loop lies between its last and its first vertex: there the parity turns.
            const bool same_parity = before.odd == loop[i].odd;
            const bool stepped_into = i > 0 ? same_parity : !same_parity;
            if (vertex.is_claim())
                cycle.push_back(vertex.claim());
            else if (!stepped_into)
                cycle.push_back(vertex.relation());
        }
        const auto first = std::min_element(cycle.begin(), cycle.end(), [](Target one, Target other) {
            return one.is_claim() && (!other.is_claim() || one.claim() < other.claim());
        });
        std::rotate(cycle.begin(), first, cycle.end());
        return cycle;
    }

    const ArgumentGraph& whole_;
    Attacks attacks_;
    std::vector<std::uint32_t> component_;
    std::vector<std::uint32_t> came_from_;  // of a vertex reached with a parity: the state before, as a slot
};

}  // namespace

std::vector<OddCycle> odd_attack_cycles(const ArgumentMap& map) {
    return Search(map).all(map.claim_count());
}

}  // namespace argmap

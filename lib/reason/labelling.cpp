#include "reason/labelling.hpp"

#include "graph/bearing.hpp"
#include "reason/ties.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <queue>
#include <tuple>
#include <utility>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace argmap {

namespace {

constexpr std::uint32_t none = Ties::none;

struct TieEdge {
    Tie tie = Tie::premise;
};

using TieGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, TieEdge,
                                                    boost::no_property, std::uint32_t, std::uint32_t>;

/// As Boost takes it.
TieGraph tie_graph(const Ties& ties) {
    std::vector<TieEdge> edges;
    edges.reserve(ties.size());
    for (const Tie tie : ties.kinds)
        edges.push_back({tie});
    return TieGraph(boost::edges_are_unsorted_multi_pass, ties.ends.begin(), ties.ends.end(), edges.begin(),
                    ties.vertices);
}

/// A vertex and what is still to come before its label is known.
struct State {
    std::uint32_t premises_to_come = 0;  ///< that are not in so far
    std::uint32_t attacks_left = 0;      ///< that are not out so far
    std::uint32_t supports_left = 0;     ///< that are not out so far
    bool needs_support = false;
    bool has_support = false;  ///< one that is in
    Standing standing = Standing::undecided;

    bool is_carried() const { return !needs_support || has_support; }
    bool is_in() const { return premises_to_come == 0 && attacks_left == 0 && is_carried(); }
    bool has_lost_all_support() const { return needs_support && supports_left == 0; }
};

std::vector<State> states_at_first(const TieGraph& ties, const std::vector<bool>& needs_support) {
    std::vector<State> states(num_vertices(ties));
    for (std::size_t v = 0; v < states.size(); ++v)
        states[v].needs_support = needs_support[v];
    for (auto [edge, end] = edges(ties); edge != end; ++edge) {
        State& state = states[target(*edge, ties)];
        switch (ties[*edge].tie) {
            case Tie::premise:
                ++state.premises_to_come;
                break;
            case Tie::support:
                ++state.supports_left;
                break;
            case Tie::attack:
                ++state.attacks_left;
                break;
        }
    }
    return states;
}

/// Keeps the edges between undecided vertices, all of them or only those that are not attacks.
class Open {
  public:
    enum class Along { all, supports };

    Open() = default;  // Boost asks for it
    Open(const TieGraph& ties, const std::vector<State>& states, Along along)
        : ties_(&ties), states_(&states), along_(along) {}

    bool operator()(const boost::graph_traits<TieGraph>::edge_descriptor& edge) const {
        return (along_ == Along::all || (*ties_)[edge].tie != Tie::attack) &&
               (*states_)[source(edge, *ties_)].standing == Standing::undecided &&
               (*states_)[target(edge, *ties_)].standing == Standing::undecided;
    }

  private:
    const TieGraph* ties_ = nullptr;
    const std::vector<State>* states_ = nullptr;
    Along along_ = Along::all;
};

/// Which strong component each vertex is in; a component has a lower number than those it depends on. Boost's
/// search keeps a stack of its own.
std::vector<std::uint32_t> components(const TieGraph& ties, const std::vector<State>& states,
                                      Open::Along along) {
    const boost::filtered_graph<TieGraph, Open> open(ties, Open(ties, states, along));
    std::vector<std::uint32_t> component(num_vertices(ties));
    const auto index_map = get(boost::vertex_index, open);
    boost::strong_components(open, boost::make_iterator_property_map(component.begin(), index_map));
    return component;
}

/// Undecided vertices that carry each other in cycles of supports and premises, each cycle a strong
/// component. They are in the order in which they are best searched.
struct Cycles {
    std::vector<std::vector<std::uint32_t>> members;
    std::vector<std::uint32_t> cycle_of;  ///< of each vertex, or none
};

Cycles cycles_of(const TieGraph& ties, const std::vector<State>& states) {
    const std::vector<std::uint32_t> carried = components(ties, states, Open::Along::supports);
    std::vector<std::uint32_t> size(carried.size(), 0);
    for (const std::uint32_t component : carried)
        ++size[component];
    std::vector<std::uint32_t> vertices;
    for (std::uint32_t v = 0; v < carried.size(); ++v)
        if (size[carried[v]] > 1)
            vertices.push_back(v);
    if (vertices.empty())
        return {};

    // A cycle is searched again when it has lost a support, so what may cost it one comes first: everything
    // it depends on, by way of attacks too, and of cycles that depend on each other the smaller ones, whose
    // searches cost less.
    const std::vector<std::uint32_t> whole = components(ties, states, Open::Along::all);
    const auto rank = [&](std::uint32_t v) {
        return std::tuple(~whole[v], size[carried[v]], ~carried[v], v);
    };
    std::sort(vertices.begin(), vertices.end(),
              [&](std::uint32_t one, std::uint32_t other) { return rank(one) < rank(other); });
    Cycles cycles{.members = {}, .cycle_of = std::vector<std::uint32_t>(carried.size(), none)};
    std::uint32_t last = none;
    for (const std::uint32_t v : vertices) {
        if (carried[v] != last)
            cycles.members.emplace_back();
        last = carried[v];
        cycles.members.back().push_back(v);
        cycles.cycle_of[v] = static_cast<std::uint32_t>(cycles.members.size() - 1);
    }
    return cycles;
}

/// Works out the standing of every vertex.
class Search {
  public:
    Search(const TieGraph& ties, const std::vector<bool>& needs_support)
        : ties_(ties), states_(states_at_first(ties, needs_support)) {}

    /// To be called once.
    std::vector<State> standings() && {
        for (std::uint32_t v = 0; v < states_.size(); ++v) {
            settle_if_in(v);
            if (states_[v].has_lost_all_support())
                settle(v, Standing::out);
        }
        propagate();
        if (has_undecided())
            settle_cycles();
        return std::move(states_);
    }

  private:
    bool has_undecided() const {
        return std::any_of(states_.begin(), states_.end(),
                           [](const State& state) { return state.standing == Standing::undecided; });
    }

    void settle(std::uint32_t vertex, Standing standing) {
        states_[vertex].standing = standing;
        settled_.push_back(vertex);
    }

    void settle_if_in(std::uint32_t vertex) {
        if (states_[vertex].is_in())
            settle(vertex, Standing::in);
    }

    void settle_if_out(std::uint32_t vertex) {
        if (states_[vertex].has_lost_all_support())
            settle(vertex, Standing::out);
        else
            doubt(vertex);
    }

    /// Everything that follows from what is settled already.
    void propagate() {
        while (!settled_.empty()) {
            const std::uint32_t from = settled_.back();
            settled_.pop_back();
            for (auto [edge, end] = out_edges(from, ties_); edge != end; ++edge) {
                const std::uint32_t to = target(*edge, ties_);
                if (states_[to].standing == Standing::undecided)
                    pass_on(states_[from].standing, ties_[*edge].tie, to);
            }
        }
    }

    void pass_on(Standing standing, Tie tie, std::uint32_t to) {
        State& state = states_[to];
        const bool is_in = standing == Standing::in;
        if (tie == (is_in ? Tie::attack : Tie::premise))
            return settle(to, Standing::out);
        if (tie == Tie::support && !is_in) {
            --state.supports_left;
            return settle_if_out(to);
        }
        if (tie == Tie::premise)
            --state.premises_to_come;
        else if (tie == Tie::attack)
            --state.attacks_left;
        else
            state.has_support = true;
        settle_if_in(to);
    }

    /// Throws out of the cycles what rests on nothing else, until all that is left may yet rest on
    /// something.
    void settle_cycles() {
        cycles_ = cycles_of(ties_, states_);
        footings_.resize(cycles_.cycle_of.size());
        is_doubtful_.assign(cycles_.members.size(), true);
        for (std::uint32_t cycle = 0; cycle < cycles_.members.size(); ++cycle)
            doubtful_.push(cycle);
        while (!doubtful_.empty()) {
            const std::uint32_t cycle = doubtful_.top();
            doubtful_.pop();
            is_doubtful_[cycle] = false;
            settle_unfounded(cycle);
            propagate();
        }
    }

    /// The cycle of a vertex that lost a support, if it is in one, has to be searched again.
    void doubt(std::uint32_t vertex) {
        if (cycles_.cycle_of.empty())
            return;
        const std::uint32_t cycle = cycles_.cycle_of[vertex];
        if (cycle == none || is_doubtful_[cycle])
            return;
        is_doubtful_[cycle] = true;
        doubtful_.push(cycle);
    }

    bool is_open_in(std::uint32_t cycle, std::uint32_t vertex) const {
        return cycles_.cycle_of[vertex] == cycle && states_[vertex].standing == Standing::undecided;
    }

    /// Calls `use` with the tie and the target of each edge from a vertex to an undecided one of a cycle.
    template <class Use>
    void for_each_in(std::uint32_t cycle, std::uint32_t from, Use use) const {
        for (auto [edge, end] = out_edges(from, ties_); edge != end; ++edge)
            if (const std::uint32_t to = target(*edge, ties_); is_open_in(cycle, to))
                use(ties_[*edge].tie, to);
    }

    /// Settles as out the members of a cycle that could only come in if others of them were in before: its
    /// greatest unfounded set. All that is undecided outside of it, attacks included, is taken at its best.
    void settle_unfounded(std::uint32_t cycle) {
        std::vector<std::uint32_t>& members = cycles_.members[cycle];
        std::erase_if(members, [&](std::uint32_t v) { return !is_open_in(cycle, v); });
        count_ties_within(cycle);

        std::vector<std::uint32_t> founded;
        for (const std::uint32_t v : members)
            found_if_possible(v, founded);
        for (std::size_t next = 0; next < founded.size(); ++next)
            for_each_in(cycle, founded[next], [&](Tie tie, std::uint32_t to) {
                Footing& footing = footings_[to];
                if (tie == Tie::premise)
                    --footing.premises_to_come;
                else if (tie == Tie::support)
                    footing.is_carried = true;
                if (tie != Tie::attack)
                    found_if_possible(to, founded);
            });
        for (const std::uint32_t v : members)
            if (!footings_[v].is_founded)
                settle(v, Standing::out);
    }

    void count_ties_within(std::uint32_t cycle) {
        const std::vector<std::uint32_t>& members = cycles_.members[cycle];
        for (const std::uint32_t v : members)
            footings_[v] = {};
        for (const std::uint32_t v : members)
            for_each_in(cycle, v, [&](Tie tie, std::uint32_t to) {
                footings_[to].premises_to_come += tie == Tie::premise ? 1 : 0;
                footings_[to].supports_within += tie == Tie::support ? 1 : 0;
            });
        for (const std::uint32_t v : members)
            footings_[v].is_carried =
                states_[v].is_carried() || states_[v].supports_left > footings_[v].supports_within;
    }

    void found_if_possible(std::uint32_t vertex, std::vector<std::uint32_t>& founded) {
        Footing& footing = footings_[vertex];
        if (footing.is_founded || !footing.is_carried || footing.premises_to_come > 0)
            return;
        footing.is_founded = true;
        founded.push_back(vertex);
    }

    /// What the search of a cycle knows of a member.
    struct Footing {
        std::uint32_t premises_to_come = 0;  ///< members of the cycle that are not founded so far
        std::uint32_t supports_within = 0;   ///< by members of the cycle
        bool is_carried = false;             ///< needs no support, or has one that may come in
        bool is_founded = false;
    };

    const TieGraph& ties_;
    std::vector<State> states_;
    std::vector<std::uint32_t> settled_;  // whose ties have not been followed
    Cycles cycles_;
    std::vector<Footing> footings_;
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> doubtful_;
    std::vector<bool> is_doubtful_;
};

Standing lesser(Standing one, Standing other) {
    if (one == Standing::out || other == Standing::out)
        return Standing::out;
    return one == Standing::in ? other : one;
}

Standing greater(Standing one, Standing other) {
    if (one == Standing::in || other == Standing::in)
        return Standing::in;
    return one == Standing::out ? other : one;
}

}  // namespace

std::string_view name(Standing standing) {
    switch (standing) {
        case Standing::in:
            return "in";
        case Standing::out:
            return "out";
        case Standing::undecided:
            return "undecided";
    }
    return "";
}

std::vector<Standing> grounded_standings(const Ties& ties) {
    const TieGraph graph = tie_graph(ties);
    std::vector<Standing> standings;
    standings.reserve(ties.vertices);
    for (const State& state : Search(graph, ties.needs_support).standings())
        standings.push_back(state.standing);
    return standings;
}

Labelling labelling_of(const ArgumentMap& map, const Ties& ties, const std::vector<Standing>& standings) {
    Labelling labelling;
    labelling.claims.reserve(map.claim_count());
    for (const std::uint32_t vertex : ties.claims)
        labelling.claims.push_back(standings[vertex]);
    labelling.relations.reserve(map.relation_count());
    for (const RelationId relation : map.relations()) {
        const std::uint32_t junction = ties.junctions[index(relation)];
        const Standing own = junction == none ? Standing::in : standings[junction];
        Standing premises = labelling[map.premises(relation)[0]];
        if (is_mutual(map.type(relation)))
            premises = greater(premises, labelling[map.target(relation).claim()]);
        else if (junction != none)
            premises = Standing::in;  // the junction has counted them
        labelling.relations.push_back(lesser(premises, own));
    }
    return labelling;
}

Labelling grounded(const ArgumentMap& map) {
    const Ties ties = ties_of(map);
    return labelling_of(map, ties, grounded_standings(ties));
}

namespace {

/// Each relation after all that is aimed at it.
std::vector<RelationId> aimed_at_first(const ArgumentMap& map) {
    std::vector<RelationId> order = outermost_first(map);
    std::reverse(order.begin(), order.end());
    return order;
}

Standing opposite(Standing standing) {
    return standing == Standing::in ? Standing::out : standing == Standing::out ? Standing::in : standing;
}

Standing label_of_premises(const ArgumentMap& map, RelationId relation, const Labelling& labels) {
    const std::span<const ClaimId> premises = map.premises(relation);
    if (is_mutual(map, relation))
        return greater(labels[premises[0]], labels[map.target(relation).claim()]);
    Standing label = Standing::in;
    for (const ClaimId premise : premises)
        label = lesser(label, labels[premise]);
    return label;
}

}  // namespace

Labelling with_relations(const ArgumentMap& map, std::vector<Standing> claims) {
    Labelling labels{.claims = std::move(claims),
                     .relations = std::vector<Standing>(map.relation_count(), Standing::undecided)};
    for (const RelationId relation : aimed_at_first(map)) {
        Standing label = label_of_premises(map, relation, labels);
        std::optional<Standing> warrant;
        for (const RelationId aimed : map.relations_to(relation))
            if (map.type(aimed) == RelationType::support)
                warrant = greater(warrant.value_or(Standing::out), labels[aimed]);
            else if (map.type(aimed) == RelationType::attack)
                label = lesser(label, opposite(labels[aimed]));
        labels.relations[index(relation)] = lesser(label, warrant.value_or(Standing::in));
    }
    return labels;
}

}  // namespace argmap

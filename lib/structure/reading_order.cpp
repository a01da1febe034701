#include "structure/reading_order.hpp"

#include "structure/bearing_graph.hpp"

#include <cstdint>
#include <functional>
#include <queue>
#include <utility>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace argmap {

namespace {

constexpr std::uint32_t none = 0xFFFF'FFFF;

/// Why something waits: as an objection, or for its premises.
enum class Wait : std::uint8_t { objection, premise };

struct OrderEdge {
    Wait wait = Wait::premise;
};

/// Edges lead from what comes before to what comes after. Its vertices are the claims, and for each relation
/// with a junction two moments, numbered in pairs behind the claims: the one before which all must have come
/// that makes the step, and the one from which on the whole step has been read.
using OrderGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, OrderEdge,
                                                      boost::no_property, std::uint32_t, std::uint32_t>;

class OrderEdges {
  public:
    explicit OrderEdges(const ArgumentMap& map) : map_(map), first_moment_(map.relation_count(), none) {
        const ArgumentGraph& whole = graph(map);
        const auto claims = static_cast<std::uint32_t>(map.claim_count());
        vertices_ = claims;
        for (std::uint32_t v = claims; v < num_vertices(whole); ++v, vertices_ += 2)
            first_moment_[index(whole[v].relation())] = vertices_;
        edges_.reserve(2 * map.relation_count());
        waits_.reserve(2 * map.relation_count());
        for (const RelationId relation : map.relations())
            add(relation);
    }

    OrderGraph build() const {
        return {boost::edges_are_unsorted_multi_pass, edges_.begin(), edges_.end(), waits_.begin(),
                vertices_};
    }

  private:
    std::uint32_t before(RelationId relation) const { return first_moment_[index(relation)]; }
    std::uint32_t after(RelationId relation) const { return first_moment_[index(relation)] + 1; }
    bool has_moments(RelationId relation) const { return first_moment_[index(relation)] != none; }

    void add(RelationId relation) {
        if (is_mutual(map_, relation))
            add_mutual(relation);
        else if (map_.type(relation) == RelationType::support)
            add_support(relation);
        else
            add_attack(relation);
    }

    /// What is aimed at it comes after both of its claims.
    void add_mutual(RelationId relation) {
        if (!has_moments(relation))
            return;
        edge(index(map_.premises(relation)[0]), after(relation));
        edge(index(map_.target(relation).claim()), after(relation));
    }

    void add_support(RelationId relation) {
        const Target target = map_.target(relation);
        const std::uint32_t supported = target.is_claim() ? index(target.claim()) : before(target.relation());
        const std::uint32_t begin = has_moments(relation) ? before(relation) : supported;
        for (const ClaimId premise : map_.premises(relation))
            edge(index(premise), begin);
        if (!has_moments(relation))
            return;
        edge(begin, supported);
        edge(target.is_claim() ? supported : after(target.relation()), after(relation));
    }

    void add_attack(RelationId relation) {
        const Target target = map_.target(relation);
        const std::uint32_t attacked = target.is_claim() ? index(target.claim()) : after(target.relation());
        const std::uint32_t begin = has_moments(relation) ? before(relation) : attacked;
        if (has_moments(relation))
            edge(attacked, begin);
        for (const ClaimId premise : map_.premises(relation)) {
            edge(begin, index(premise), Wait::objection);
            if (has_moments(relation))
                edge(index(premise), after(relation));
        }
    }

    void edge(std::uint32_t from, std::uint32_t to, Wait wait = Wait::premise) {
        edges_.emplace_back(from, to);
        waits_.push_back({wait});
    }

    const ArgumentMap& map_;
    std::vector<std::uint32_t> first_moment_;  // of each relation, or none
    std::uint32_t vertices_ = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges_;
    std::vector<OrderEdge> waits_;  // of each edge
};

/// Claims that wait for each other, with moments between them.
struct Cycle {
    using FirstInFile = std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>>;

    std::vector<ClaimId> claims;  ///< in file order
    std::size_t next = 0;         ///< the first of them that may not have been chosen
    FirstInFile objections;       ///< claims that wait for no premise; some may have been chosen since
    std::uint32_t waits_for = 0;  ///< edges that lead into it from what has not come yet outside
    std::uint32_t free = 0;       ///< claims of it that are chosen but not read
};

/// A claim or a moment.
struct Waiting {
    std::uint32_t cycle = none;
    std::uint32_t waits_for = 0;      ///< edges that lead to it from what has not come yet
    std::uint32_t premises_left = 0;  ///< of these, edges for premises; of a claim only
    bool is_chosen = false;           ///< of a claim: to be read as soon as it is the first in the file
};

/// Kahn's way to sort topologically, with the first in the file chosen of what is free, and cycles opened
/// where nothing in them is.
class Reading {
  public:
    explicit Reading(const ArgumentMap& map)
        : claims_(map.claim_count()), graph_(OrderEdges(map).build()), waiting_(num_vertices(graph_)) {
        find_cycles(map);
        count_waits();
    }

    ReadingOrder run() {
        ReadingOrder order{.claims = {}, .cycles = {}, .early = std::vector<Early>(claims_, Early::no)};
        order.claims.reserve(claims_);
        for (const Cycle& cycle : cycles_)
            order.cycles.push_back(cycle.claims);
        begin();
        while (!free_.empty()) {
            const std::uint32_t claim = free_.top();
            free_.pop();
            order.claims.push_back(ClaimId{claim});
            order.early[claim] = earliness(waiting_[claim]);
            if (waiting_[claim].cycle != none)
                --cycles_[waiting_[claim].cycle].free;
            go_on_from(claim);
        }
        return order;
    }

  private:
    bool is_claim(std::uint32_t vertex) const { return vertex < claims_; }

    static Early earliness(const Waiting& claim) {
        return claim.premises_left > 0 ? Early::conclusion
               : claim.waits_for > 0   ? Early::objection
                                       : Early::no;
    }

    /// The strong components of more than one vertex, in the order of their first claims. Each has a claim,
    /// for moments alone never wait for each other.
    void find_cycles(const ArgumentMap& map) {
        std::vector<std::uint32_t> group_of(waiting_.size());
        const std::size_t groups = boost::strong_components(
            graph_, boost::make_iterator_property_map(group_of.begin(), get(boost::vertex_index, graph_)));
        std::vector<std::uint32_t> size(groups, 0);
        for (const std::uint32_t group : group_of)
            ++size[group];
        std::vector<std::uint32_t> cycle_of(groups, none);
        for (const ClaimId claim : map.claims()) {
            const std::uint32_t group = group_of[index(claim)];
            if (size[group] < 2)
                continue;
            if (cycle_of[group] == none) {
                cycle_of[group] = static_cast<std::uint32_t>(cycles_.size());
                cycles_.emplace_back();
            }
            cycles_[cycle_of[group]].claims.push_back(claim);
        }
        for (std::size_t v = 0; v < waiting_.size(); ++v)
            waiting_[v].cycle = cycle_of[group_of[v]];
    }

    void count_waits() {
        for (std::uint32_t from = 0; from < waiting_.size(); ++from)
            for (auto [edge, end] = out_edges(from, graph_); edge != end; ++edge) {
                Waiting& to = waiting_[target(*edge, graph_)];
                ++to.waits_for;
                to.premises_left += graph_[*edge].wait == Wait::premise ? 1U : 0U;
                if (to.cycle != none && to.cycle != waiting_[from].cycle)
                    ++cycles_[to.cycle].waits_for;
            }
        for (const Cycle& cycle : cycles_)
            for (const ClaimId claim : cycle.claims)
                if (waiting_[index(claim)].premises_left == 0)
                    note_objection(index(claim));
    }

    void begin() {
        std::vector<std::uint32_t> free;
        for (std::uint32_t v = 0; v < waiting_.size(); ++v)
            if (waiting_[v].waits_for == 0)
                free.push_back(v);
        for (const std::uint32_t v : free)
            is_claim(v) ? choose(v) : go_on_from(v);
        for (std::uint32_t cycle = 0; cycle < cycles_.size(); ++cycle)
            open_if_stuck(cycle);
    }

    /// Keeps in mind who may come first of a cycle.
    void note_objection(std::uint32_t claim) { cycles_[waiting_[claim].cycle].objections.push(claim); }

    void choose(std::uint32_t claim) {
        if (waiting_[claim].is_chosen)
            return;
        waiting_[claim].is_chosen = true;
        if (waiting_[claim].cycle != none)
            ++cycles_[waiting_[claim].cycle].free;
        free_.push(claim);
    }

    /// What waits for this claim or moment waits no more; moments pass at once.
    void go_on_from(std::uint32_t vertex) {
        passed_.push_back(vertex);
        while (!passed_.empty()) {
            const std::uint32_t from = passed_.back();
            passed_.pop_back();
            if (waiting_[from].cycle != none)
                touched_.push_back(waiting_[from].cycle);
            for (auto [edge, end] = out_edges(from, graph_); edge != end; ++edge)
                pass(from, target(*edge, graph_), graph_[*edge].wait);
        }
        for (const std::uint32_t cycle : touched_)
            open_if_stuck(cycle);
        touched_.clear();
    }

    void pass(std::uint32_t from, std::uint32_t vertex, Wait wait) {
        Waiting& to = waiting_[vertex];
        const bool has_its_premises = wait == Wait::premise && --to.premises_left == 0;
        if (to.cycle != none) {
            if (to.cycle != waiting_[from].cycle && --cycles_[to.cycle].waits_for == 0)
                touched_.push_back(to.cycle);
            if (is_claim(vertex) && has_its_premises)
                note_objection(vertex);
        }
        if (--to.waits_for > 0)
            return;
        if (is_claim(vertex))
            choose(vertex);
        else
            passed_.push_back(vertex);
    }

    /// Chooses a claim of a cycle that waits for nothing but itself.
    void open_if_stuck(std::uint32_t number) {
        Cycle& cycle = cycles_[number];
        if (cycle.waits_for > 0 || cycle.free > 0)
            return;
        while (!cycle.objections.empty() && waiting_[cycle.objections.top()].is_chosen)
            cycle.objections.pop();
        if (!cycle.objections.empty()) {
            choose(cycle.objections.top());
            return;
        }
        while (cycle.next < cycle.claims.size() && waiting_[index(cycle.claims[cycle.next])].is_chosen)
            ++cycle.next;
        if (cycle.next < cycle.claims.size())
            choose(index(cycle.claims[cycle.next]));
    }

    std::size_t claims_;
    OrderGraph graph_;
    std::vector<Waiting> waiting_;  // of each claim or moment
    std::vector<Cycle> cycles_;
    Cycle::FirstInFile free_;
    std::vector<std::uint32_t> passed_;
    std::vector<std::uint32_t> touched_;
};

}  // namespace

ReadingOrder reading_order(const ArgumentMap& map) {
    return Reading(map).run();
}

std::string_view name(Early early) {
    switch (early) {
        case Early::no:
            return "no";
        case Early::objection:
            return "objection";
        case Early::conclusion:
            return "conclusion";
    }
    return "";
}

}  // namespace argmap

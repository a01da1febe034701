#include "structure/centrality.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace argmap {

namespace {

/// Its vertices are claims.
using StepGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                     boost::no_property, std::uint32_t, std::uint32_t>;
using Steps = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

enum class Relations : std::uint8_t { all, supports };

/// A pair for each claim and each other claim that bears on it by a step, in file order of both.
Steps claims_and_what_bears_on_them(const ArgumentMap& map, Relations which) {
    Steps steps;
    std::vector<RelationId> todo;
    std::vector<std::uint32_t> bearing;
    const auto add_relations = [&](std::span<const RelationId> relations) {
        for (const RelationId relation : relations)
            if (which == Relations::all || map.type(relation) == RelationType::support)
                todo.push_back(relation);
    };
    for (const ClaimId claim : map.claims()) {
        bearing.clear();
        add_relations(map.relations_to(claim));
        while (!todo.empty()) {
            const RelationId relation = todo.back();
            todo.pop_back();
            for (const ClaimId premise : map.premises(relation))
                bearing.push_back(index(premise));
            add_relations(map.relations_to(relation));
        }
        if (which == Relations::all)
            for (const RelationId relation : map.relations_from(claim))
                if (is_mutual(map, relation))
                    bearing.push_back(index(map.target(relation).claim()));
        std::sort(bearing.begin(), bearing.end());
        bearing.erase(std::unique(bearing.begin(), bearing.end()), bearing.end());
        for (const std::uint32_t other : bearing)
            if (other != index(claim))
                steps.emplace_back(index(claim), other);
    }
    return steps;
}

/// From claims to those they bear on.
StepGraph forward_steps(const ArgumentMap& map) {
    Steps steps = claims_and_what_bears_on_them(map, Relations::all);
    for (auto& [to, from] : steps)
        std::swap(to, from);
    return {boost::edges_are_unsorted_multi_pass, steps.begin(), steps.end(),
            static_cast<std::uint32_t>(map.claim_count())};
}

template <class Values>
auto by_vertex(Values& values, const StepGraph& graph) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

std::vector<double> exact_betweenness(const StepGraph& graph) {
    const std::size_t claims = num_vertices(graph);
    std::vector<double> of(claims, 0);
    std::vector<std::vector<boost::graph_traits<StepGraph>::edge_descriptor>> incoming(claims);
    std::vector<std::size_t> distance(claims);
    std::vector<double> dependency(claims);
    // Boost's own counts of ways are integers, which a few dozen forks in a row overflow.
    std::vector<double> ways(claims);
    boost::brandes_betweenness_centrality(graph, by_vertex(of, graph), boost::dummy_property_map(),
                                          by_vertex(incoming, graph), by_vertex(distance, graph),
                                          by_vertex(dependency, graph), by_vertex(ways, graph),
                                          get(boost::vertex_index, graph));
    return of;
}

/// Walks from one claim after the other, as Brandes does, but at the cost of what it reaches: Boost's looks
/// at every claim for each walk and always walks from all.
class Walks {
  public:
    explicit Walks(const StepGraph& graph)
        : graph_(graph),
          of_(num_vertices(graph), 0),
          level_(num_vertices(graph), unreached),
          ways_(num_vertices(graph), 0),
          dependency_(num_vertices(graph), 0) {}

    void walk_from(std::uint32_t source) {
        reach(source);
        add_up(source);
        for (const std::uint32_t claim : reached_) {
            level_[claim] = unreached;
            ways_[claim] = dependency_[claim] = 0;
        }
        reached_.clear();
        scale_.clear();
    }

    std::size_t steps() const { return steps_; }
    std::vector<double> found() && { return std::move(of_); }

  private:
    static constexpr std::uint32_t unreached = 0xFFFF'FFFF;

    /// Breadth first; counts the shortest ways to each claim. Only their ratios from one level to the next
    /// matter, so a level whose numbers get out of hand is scaled down.
    void reach(std::uint32_t source) {
        level_[source] = 0;
        ways_[source] = 1;
        scale_.push_back(1);
        reached_.push_back(source);
        std::size_t level_end = 1;
        for (std::size_t next = 0; next < reached_.size(); ++next) {
            if (next == level_end) {
                scale_.push_back(scale_down(next, reached_.size()));
                level_end = reached_.size();
            }
            const std::uint32_t claim = reached_[next];
            for (auto [edge, end] = out_edges(claim, graph_); edge != end; ++edge) {
                const std::uint32_t to = target(*edge, graph_);
                if (level_[to] == unreached) {
                    level_[to] = level_[claim] + 1;
                    reached_.push_back(to);
                }
                if (level_[to] == level_[claim] + 1)
                    ways_[to] += ways_[claim];
                ++steps_;
            }
            ++steps_;
        }
    }

    double scale_down(std::size_t begin, std::size_t end) {
        constexpr double many = 1e100;
        constexpr double few = 1e-150;
        double most = 0;
        for (std::size_t i = begin; i < end; ++i)
            most = std::max(most, ways_[reached_[i]]);
        if (most < many)
            return 1;
        for (std::size_t i = begin; i < end; ++i)
            ways_[reached_[i]] = std::max(ways_[reached_[i]] / most, few);
        return 1 / most;
    }

    /// The last claims first: each hands on to the claims before it what it and those after it count for.
    void add_up(std::uint32_t source) {
        for (auto claim = reached_.rbegin(); claim != reached_.rend(); ++claim) {
            double& own = dependency_[*claim];
            for (auto [edge, end] = out_edges(*claim, graph_); edge != end; ++edge) {
                const std::uint32_t to = target(*edge, graph_);
                if (level_[to] == level_[*claim] + 1)
                    own += ways_[*claim] * scale_[level_[to]] / ways_[to] * (1 + dependency_[to]);
            }
            if (*claim != source)
                of_[*claim] += own;
        }
    }

    const StepGraph& graph_;
    std::vector<double> of_;
    std::vector<std::uint32_t> level_;
    std::vector<double> ways_;
    std::vector<double> dependency_;
    std::vector<double> scale_;  // of each level
    std::vector<std::uint32_t> reached_;
    std::size_t steps_ = 0;
};

/// A stride that meets every claim once, with any number of first ones spread evenly: near the golden ratio.
std::size_t spreading_stride(std::size_t claims) {
    auto stride =
        std::max<std::size_t>(1, static_cast<std::size_t>(0.6180339887 * static_cast<double>(claims)));
    while (std::gcd(stride, claims) != 1)
        ++stride;
    return stride;
}

Betweenness sample(const StepGraph& graph, std::size_t most) {
    const std::size_t claims = num_vertices(graph);
    if (claims == 0)
        return {};
    const std::size_t stride = spreading_stride(claims);
    Walks walks(graph);
    std::size_t source = 0;
    std::size_t sources = 0;
    while (sources < claims && walks.steps() < most) {
        walks.walk_from(static_cast<std::uint32_t>(source));
        source = (source + stride) % claims;
        ++sources;
    }
    Betweenness found{.of = std::move(walks).found(), .sources = sources};
    for (double& value : found.of)
        value *= static_cast<double>(claims) / static_cast<double>(sources);
    return found;
}

}  // namespace

Betweenness betweenness(const ArgumentMap& map, std::size_t most) {
    const StepGraph graph = forward_steps(map);
    const std::size_t claims = num_vertices(graph);
    if (claims > 0 && claims + num_edges(graph) <= most / claims)
        return {.of = exact_betweenness(graph), .sources = claims};
    return sample(graph, most);
}

Betweenness sampled_betweenness(const ArgumentMap& map, std::size_t most) {
    return sample(forward_steps(map), most);
}

namespace {

/// The groups of claims that end up supporting each other, most of them of one claim; a group comes after
/// those that support it.
class Groups {
  public:
    /// The graph leads from claims to those that support them, so that Boost numbers the latter lower.
    explicit Groups(const StepGraph& supporters) : claims_(num_vertices(supporters)) {
        std::vector<std::uint32_t> group_of(claims_.size());
        const std::size_t groups = boost::strong_components(supporters, by_vertex(group_of, supporters));
        first_.assign(groups + 1, 0);
        for (const std::uint32_t group : group_of)
            ++first_[group + 1];
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
        for (std::uint32_t claim = 0; claim < claims_.size(); ++claim)
            claims_[next[group_of[claim]]++] = claim;
    }

    std::size_t count() const { return first_.size() - 1; }
    std::span<const std::uint32_t> operator[](std::size_t group) const {
        return std::span(claims_).subspan(first_[group], first_[group + 1] - first_[group]);
    }

  private:
    std::vector<std::uint32_t> claims_;
    std::vector<std::uint32_t> first_;  // of each group, and the end
};

}  // namespace

std::vector<double> support_flow(const ArgumentMap& map) {
    constexpr double handed_on = 0.85;
    constexpr double nothing = 1e-6;
    constexpr int most_rounds = 100;
    const auto claims = static_cast<std::uint32_t>(map.claim_count());
    const Steps steps = claims_and_what_bears_on_them(map, Relations::supports);
    const StepGraph supporters(boost::edges_are_sorted, steps.begin(), steps.end(), claims);
    std::vector<std::uint32_t> supported(claims, 0);
    for (const auto& [claim, supporter] : steps)
        ++supported[supporter];

    std::vector<double> flow(claims, 1);
    const auto update = [&](std::uint32_t claim) {
        double sum = 0;
        for (auto [edge, end] = out_edges(claim, supporters); edge != end; ++edge) {
            const auto supporter = target(*edge, supporters);
            sum += flow[supporter] / supported[supporter];
        }
        const double before = std::exchange(flow[claim], 1 + handed_on * sum);
        return std::abs(flow[claim] - before);
    };
    const Groups groups(supporters);
    for (std::size_t group = 0; group < groups.count(); ++group) {
        const bool is_cycle = groups[group].size() > 1;
        double change = 0;
        int rounds = 0;
        do {
            change = 0;
            for (const std::uint32_t claim : groups[group])
                change = std::max(change, update(claim));
        } while (is_cycle && change > nothing && ++rounds < most_rounds);
    }
    return flow;
}

}  // namespace argmap

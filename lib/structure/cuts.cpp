#include "structure/cuts.hpp"

#include "structure/dominators.hpp"
#include "structure/support_lines.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/boykov_kolmogorov_max_flow.hpp>

namespace argmap {

namespace {

constexpr std::uint32_t none = 0xFFFF'FFFF;

/// Of each step the premise whose line has to be cut, or none where the step is left out.
using Chosen = std::vector<std::uint32_t>;

struct FlowEdge;
using FlowTraits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
struct FlowVertex {
    FlowTraits::edge_descriptor predecessor{};
    boost::default_color_type color{};
    int distance = 0;
};
struct FlowEdge {
    int capacity = 0;
    int residual = 0;
    FlowTraits::edge_descriptor reverse{};
};
using FlowGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, FlowVertex, FlowEdge>;

/// A claim is two vertices with an edge of capacity 1 between them, so that a cut of edges is one of claims.
/// The main claim is the sink alone; where lines begin there is an edge from the source.
class CutByFlow {
  public:
    CutByFlow(const SupportLines& lines, const Chosen& chosen)
        : lines_(lines), unbounded_(static_cast<int>(lines.claims.size())), flow_(2 * lines.claims.size()) {
        for (std::uint32_t claim = 1; claim < lines.claims.size(); ++claim) {
            join(in(claim), out(claim), 1);
            if (!lines.is_supported[claim])
                join(source, in(claim), unbounded_);
        }
        for (std::size_t step = 0; step < chosen.size(); ++step)
            if (chosen[step] != none)
                join(out(chosen[step]), in(lines.steps[step].target), unbounded_);
        boost::boykov_kolmogorov_max_flow(flow_, get(&FlowEdge::capacity, flow_),
                                          get(&FlowEdge::residual, flow_), get(&FlowEdge::reverse, flow_),
                                          get(&FlowVertex::predecessor, flow_),
                                          get(&FlowVertex::color, flow_), get(&FlowVertex::distance, flow_),
                                          get(boost::vertex_index, flow_), source, in(0));
    }

    /// Of all smallest cuts the one nearest to the main claim, in order: claims that have no room left for
    /// more flow, though behind them there is some that leads to the main claim.
    std::vector<std::uint32_t> claims() const {
        const std::vector<bool> leads_on = with_room_to_main_claim();
        std::vector<std::uint32_t> found;
        for (std::uint32_t claim = 1; claim < lines_.claims.size(); ++claim)
            if (leads_on[out(claim)] && !leads_on[in(claim)])
                found.push_back(claim);
        return found;
    }

  private:
    // The main claim is claim 0, and what would be its other half is the source.
    static constexpr std::size_t source = 1;
    static std::size_t in(std::uint32_t claim) { return 2 * std::size_t{claim}; }
    static std::size_t out(std::uint32_t claim) { return 2 * std::size_t{claim} + 1; }

    void join(std::size_t from, std::size_t to, int capacity) {
        const auto edge = add_edge(from, to, flow_).first;
        const auto back = add_edge(to, from, flow_).first;
        flow_[edge] = {.capacity = capacity, .residual = 0, .reverse = back};
        flow_[back] = {.capacity = 0, .residual = 0, .reverse = edge};
    }

    std::vector<bool> with_room_to_main_claim() const {
        std::vector<bool> found(num_vertices(flow_), false);
        std::vector<std::size_t> todo = {in(0)};
        found[in(0)] = true;
        while (!todo.empty()) {
            const std::size_t at = todo.back();
            todo.pop_back();
            for (auto [edge, end] = out_edges(at, flow_); edge != end; ++edge) {
                const std::size_t before = target(*edge, flow_);
                if (found[before] || flow_[flow_[*edge].reverse].residual == 0)
                    continue;
                found[before] = true;
                todo.push_back(before);
            }
        }
        return found;
    }

    const SupportLines& lines_;
    const int unbounded_;
    FlowGraph flow_;
};

/// The claims and steps that bear on a single step and that nothing but this one rests on.
std::vector<bool> private_claims(const SupportLines& lines) {
    std::vector<bool> is_private(lines.claims.size(), false);
    std::vector<std::size_t> steps_left;
    for (const auto& steps : lines.steps_to)
        steps_left.push_back(steps.size());
    std::vector<std::size_t> premises_left;
    for (const SupportStep& step : lines.steps)
        premises_left.push_back(step.premises.size());
    std::vector<std::uint32_t> todo;
    const auto consider = [&](std::uint32_t claim) {
        if (claim != 0 && steps_left[claim] == 0 && lines.steps_from[claim].size() == 1)
            todo.push_back(claim);
    };
    for (std::uint32_t claim = 0; claim < lines.claims.size(); ++claim)
        consider(claim);
    while (!todo.empty()) {
        const std::uint32_t claim = todo.back();
        todo.pop_back();
        is_private[claim] = true;
        const std::uint32_t step = lines.steps_from[claim].front();
        if (--premises_left[step] == 0) {
            --steps_left[lines.steps[step].target];
            consider(lines.steps[step].target);
        }
    }
    return is_private;
}

/// Of each step the premises that a smallest cut may have to cut, those of the most steps first. Whoever cuts
/// a private premise or what is behind it might as well cut another premise of the step: it costs no more and
/// breaks the same step.
std::vector<std::vector<std::uint32_t>> choices(const SupportLines& lines) {
    const std::vector<bool> is_private = private_claims(lines);
    std::vector<std::vector<std::uint32_t>> found;
    for (const SupportStep& step : lines.steps) {
        std::vector<std::uint32_t> premises = step.premises;
        std::erase_if(premises, [&](std::uint32_t premise) { return is_private[premise]; });
        if (premises.empty())
            premises = {step.premises.front()};
        std::stable_sort(premises.begin(), premises.end(), [&](std::uint32_t one, std::uint32_t other) {
            return lines.steps_from[one].size() > lines.steps_from[other].size();
        });
        found.push_back(std::move(premises));
    }
    return found;
}

/// A fixed amount of work: the larger the lines, the fewer flows.
std::size_t most_flows(const SupportLines& lines) {
    constexpr std::size_t most_work = 20'000'000;
    std::size_t size = lines.claims.size() + lines.steps.size();
    for (const SupportStep& step : lines.steps)
        size += step.premises.size();
    return most_work / size;
}

/// Tries the premises of linked steps. A step that is left undecided is left out, so that a cut can only be
/// too small; where it leaves such a step standing, this is decided next (branch and bound).
class CutSearch {
  public:
    explicit CutSearch(const SupportLines& lines) : lines_(lines), choices_(choices(lines)) {
        Chosen first;
        Chosen undecided;
        for (const auto& premises : choices_) {
            first.push_back(premises.front());
            undecided.push_back(premises.size() == 1 ? premises.front() : none);
        }
        best_ = cut(first);
        if (undecided != first)
            todo_.push_back(std::move(undecided));
        while (!todo_.empty() && best_.size() > 1 && flows_ < most_flows(lines)) {
            const Chosen chosen = std::move(todo_.back());
            todo_.pop_back();
            try_out(chosen);
        }
    }

    const std::vector<std::uint32_t>& claims() const { return best_; }
    bool is_smallest() const { return todo_.empty() || best_.size() <= 1; }

  private:
    std::vector<std::uint32_t> cut(const Chosen& chosen) {
        ++flows_;
        return CutByFlow(lines_, chosen).claims();
    }

    void try_out(const Chosen& chosen) {
        std::vector<std::uint32_t> found = cut(chosen);
        if (found.size() >= best_.size())
            return;
        const std::uint32_t step = undecided_step_standing_without(found, chosen);
        if (step == none) {
            best_ = std::move(found);
            return;
        }
        for (auto premise = choices_[step].rbegin(); premise != choices_[step].rend(); ++premise) {
            todo_.push_back(chosen);
            todo_.back()[step] = *premise;
        }
    }

    /// The one nearest to the main claim, or none where the main claim has lost its support.
    std::uint32_t undecided_step_standing_without(const std::vector<std::uint32_t>& cut,
                                                  const Chosen& chosen) const {
        std::vector<bool> lost(lines_.claims.size(), false);
        for (const std::uint32_t claim : cut)
            lost[claim] = true;
        const std::vector<bool> claim_stands = standing(lines_, lost);
        if (!claim_stands[0])
            return none;
        std::vector<bool> reached(lines_.claims.size(), false);
        std::vector<std::uint32_t> queue = {0};
        for (std::size_t next = 0; next < queue.size(); ++next)
            for (const std::uint32_t step : lines_.steps_to[queue[next]]) {
                const auto& premises = lines_.steps[step].premises;
                if (!std::all_of(premises.begin(), premises.end(),
                                 [&](std::uint32_t premise) { return claim_stands[premise]; }))
                    continue;
                if (chosen[step] == none)
                    return step;
                for (const std::uint32_t premise : premises) {
                    if (!reached[premise])
                        queue.push_back(premise);
                    reached[premise] = true;
                }
            }
        return none;
    }

    const SupportLines& lines_;
    std::vector<std::vector<std::uint32_t>> choices_;  // of each step
    std::vector<std::uint32_t> best_;
    std::vector<Chosen> todo_;
    std::size_t flows_ = 0;
};

/// How many other claims have a line through a claim.
class BehindCount {
  public:
    explicit BehindCount(const SupportLines& lines) : lines_(lines), last_met_(lines.claims.size(), 0) {}

    std::size_t operator()(std::uint32_t claim) {
        last_met_[claim] = claim;
        todo_ = {claim};
        for (std::size_t next = 0; next < todo_.size(); ++next)
            for (const std::uint32_t step : lines_.steps_to[todo_[next]])
                for (const std::uint32_t premise : lines_.steps[step].premises)
                    if (std::exchange(last_met_[premise], claim) != claim)
                        todo_.push_back(premise);
        return todo_.size() - 1;
    }

  private:
    const SupportLines& lines_;
    std::vector<std::uint32_t> last_met_;  // in the walk from the claim of this number
    std::vector<std::uint32_t> todo_;
};

/// Of each claim how many others have lines through it only.
std::vector<std::size_t> counts_alone(const SupportLines& lines) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    for (const SupportStep& step : lines.steps)
        for (const std::uint32_t premise : step.premises)
            ends.emplace_back(step.target, premise);
    const ArgumentGraph graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
                              static_cast<std::uint32_t>(lines.claims.size()));
    const Dominators tree = dominators(graph, 0);
    std::vector<std::size_t> counts(lines.claims.size(), 0);
    for (auto claim = tree.order.rbegin(); claim != tree.order.rend(); ++claim)
        if (tree.immediate[*claim] != Dominators::none)
            counts[tree.immediate[*claim]] += 1 + counts[*claim];
    return counts;
}

}  // namespace

std::optional<Cut> smallest_cut(const ArgumentMap& map, ClaimId main) {
    const std::optional<SupportLines> lines = support_lines(map, main, most_support);
    if (!lines)
        return std::nullopt;
    const CutSearch search(*lines);
    const std::vector<std::size_t> alone = counts_alone(*lines);
    BehindCount behind(*lines);
    Cut cut{.supporting = lines->claims.size() - 1,
            .supports = lines->steps_to.front().size(),
            .claims = {},
            .is_smallest = search.is_smallest()};
    for (const std::uint32_t claim : search.claims())
        cut.claims.push_back({.claim = lines->claims[claim], .behind = behind(claim), .alone = alone[claim]});
    std::sort(cut.claims.begin(), cut.claims.end(), [](const CutClaim& one, const CutClaim& other) {
        return std::array{other.behind, other.alone, std::size_t{index(one.claim)}} <
               std::array{one.behind, one.alone, std::size_t{index(other.claim)}};
    });
    return cut;
}

}  // namespace argmap

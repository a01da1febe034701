#include "reason/strength_evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace argmap {

namespace {

constexpr double not_there = std::numeric_limits<double>::quiet_NaN();

/// So often it is looked whether a cycle is on its way to rest; an iteration whose steps have not become
/// smaller by then, by this factor at least, is given up.
constexpr std::size_t steps_between_looks = 100;
constexpr double least_progress = 0.99;

/// Of the continuous form, as Potyka 2018 has it.
constexpr double time_step = 0.1;

}  // namespace

StrengthEvaluation::StrengthEvaluation(const StrengthGraph& graph, const StrengthSemantics& semantics,
                                       const CycleLimits& limits)
    : graph_(graph),
      semantics_(semantics),
      order_(strength_order(graph)),
      base_(graph.bases().begin(), graph.bases().end()),
      absent_(graph.size(), 0),
      strength_(base_) {
    for (const StrengthOrder::Range cycle : order_.cycles)
        cycle_edges_ += edges_of(members(cycle));
    set_limits(limits);
}

void StrengthEvaluation::set_limits(const CycleLimits& limits) {
    limits_ = limits;
    most_steps_ = std::min(limits.steps, std::max(limits.least_steps, limits.looks / (cycle_edges_ + 1)));
}

StrengthEvaluation::Nodes StrengthEvaluation::members(StrengthOrder::Range cycle) const {
    return Nodes(order_.nodes).subspan(cycle.begin, cycle.end - cycle.begin);
}

std::size_t StrengthEvaluation::edges_of(Nodes cycle) const {
    std::size_t edges = 0;
    for (const std::uint32_t node : cycle)
        edges += graph_.dependencies(node).size();
    return edges;
}

bool StrengthEvaluation::has_converged() const {
    return std::none_of(reports_.begin(), reports_.end(),
                        [](const CycleReport& report) { return report.way == CycleWay::not_converged; });
}

void StrengthEvaluation::run() {
    reports_.clear();
    before_.clear();
    auto cycle = order_.cycles.begin();
    for (std::uint32_t place = 0; place < order_.nodes.size();) {
        if (cycle != order_.cycles.end() && cycle->begin == place) {
            settle_what_is_left(members(*cycle));
            place = cycle->end;
            ++cycle;
        } else {
            const std::uint32_t node = order_.nodes[place];
            strength_[node] = value(node);
            ++place;
        }
    }
}

// A counting sort, as the graph's own lists are made.
void StrengthEvaluation::find_dependents() {
    Dependents& all = dependents_;
    all.begins.assign(graph_.size() + 1, 0);
    all.nodes.resize(graph_.edge_count());
    for (std::uint32_t node = 0; node < graph_.size(); ++node)
        for (const std::uint32_t from : graph_.dependencies(node))
            ++all.begins[from];
    std::uint32_t end = 0;
    for (std::uint32_t& begin : all.begins)
        begin = end += begin;
    for (std::uint32_t node = graph_.size(); node > 0; --node)
        for (const std::uint32_t from : graph_.dependencies(node - 1))
            all.nodes[--all.begins[from]] = node - 1;

    all.place.resize(graph_.size());
    for (std::uint32_t place = 0; place < order_.nodes.size(); ++place)
        all.place[order_.nodes[place]] = place;
    all.cycle_at.assign(graph_.size(), no_node);
    for (std::uint32_t i = 0; i < order_.cycles.size(); ++i) {
        const StrengthOrder::Range cycle = order_.cycles[i];
        all.cycle_at[cycle.begin] = i;
        for (const std::uint32_t node : members(cycle))
            all.place[node] = cycle.begin;
    }
    waits_.assign(graph_.size(), 0);
}

void StrengthEvaluation::run_after(std::uint32_t node) {
    if (dependents_.place.empty())
        find_dependents();
    reports_.clear();
    before_.clear();
    const auto add = [&](std::uint32_t place) {
        if (waits_[place] != 0)
            return;
        waits_[place] = 1;
        todo_.push_back(place);
        std::push_heap(todo_.begin(), todo_.end(), std::greater<>());
    };
    add(dependents_.place[node]);
    while (!todo_.empty()) {
        std::pop_heap(todo_.begin(), todo_.end(), std::greater<>());
        const std::uint32_t place = todo_.back();
        todo_.pop_back();
        std::size_t seen = before_.size();
        compute_at(place);
        for (; seen < before_.size(); ++seen) {
            const std::uint32_t changed = before_[seen].first;
            for (std::uint32_t i = dependents_.begins[changed]; i < dependents_.begins[changed + 1]; ++i)
                add(dependents_.place[dependents_.nodes[i]]);
        }
        waits_[place] = 0;  // only now: a cycle does not wait for its own members
    }
}

/// Computes a node, or a cycle, anew and notes what changed.
void StrengthEvaluation::compute_at(std::uint32_t place) {
    if (dependents_.cycle_at[place] == no_node) {
        const std::uint32_t node = order_.nodes[place];
        const double before = strength_[node];
        strength_[node] = value(node);
        return note_change(node, before);
    }
    const Nodes cycle = members(order_.cycles[dependents_.cycle_at[place]]);
    std::vector<double> before;
    for (const std::uint32_t node : cycle)
        before.push_back(strength_[node]);
    settle_what_is_left(cycle);
    for (std::size_t i = 0; i < cycle.size(); ++i)
        note_change(cycle[i], before[i]);
}

void StrengthEvaluation::note_change(std::uint32_t node, double before) {
    const double now = strength_[node];
    if (now != before && !(std::isnan(now) && std::isnan(before)))
        before_.emplace_back(node, before);
}

void StrengthEvaluation::undo() {
    for (const auto& [node, before] : before_)
        strength_[node] = before;
    before_.clear();
}

double StrengthEvaluation::product_of_premises(std::uint32_t node) const {
    double product = 1;
    for (const std::uint32_t premise : graph_.premises(node))
        product *= strength_[premise];  // not there if one of them is not
    return product;
}

/// What is aimed at a node, as far as it is there.
void StrengthEvaluation::gather(std::uint32_t node) {
    attackers_.clear();
    supporters_.clear();
    if (node == bare_)
        return;
    for (const std::uint32_t attacker : graph_.attackers(node))
        if (const double strength = strength_[attacker]; !std::isnan(strength))
            attackers_.push_back(strength);
    for (const std::uint32_t supporter : graph_.supporters(node))
        if (const double strength = strength_[supporter]; !std::isnan(strength))
            supporters_.push_back(strength);
}

double StrengthEvaluation::value(std::uint32_t node) {
    looks_ += 1 + graph_.dependencies(node).size();
    if (absent_[node] != 0)
        return not_there;
    const double most = product_of_premises(node);
    if (std::isnan(most))
        return not_there;
    gather(node);
    if (attackers_.empty() && supporters_.empty())
        return base_[node] * most;
    const double strength = semantics_.strength(base_[node] * most, attackers_, supporters_);
    return std::clamp(strength, 0.0, graph_.premises(node).empty() ? 1.0 : most);
}

void StrengthEvaluation::slopes(std::uint32_t node, StrengthSlopes& slopes, std::vector<double>& premises) {
    const std::span<const std::uint32_t> from = graph_.premises(node);
    const double most = product_of_premises(node);
    gather(node);
    semantics_.slopes(base_[node] * most, attackers_, supporters_, slopes);
    const bool is_capped =
        !from.empty() && semantics_.strength(base_[node] * most, attackers_, supporters_) > most;
    if (is_capped) {
        slopes.attackers.assign(slopes.attackers.size(), 0);
        slopes.supporters.assign(slopes.supporters.size(), 0);
    }
    const double along_product = is_capped ? 1 : slopes.base * base_[node];
    slopes.base = is_capped ? 0 : slopes.base * most;
    // Of each premise the product of the others: products from both ends, for a 0 cannot be divided out.
    premises.assign(from.size(), along_product);
    double before = 1;
    double after = 1;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const std::size_t j = from.size() - 1 - i;
        premises[i] *= before;
        premises[j] *= after;
        before *= strength_[from[i]];
        after *= strength_[from[j]];
    }
}

/// Without the nodes that are absent, and without what is aimed at a bare one, a cycle may be none any more,
/// or several: its order is found anew.
void StrengthEvaluation::settle_what_is_left(Nodes cycle) {
    begin(cycle);
    const auto is_changed = [&](std::uint32_t node) { return node == bare_ || std::isnan(strength_[node]); };
    if (std::none_of(cycle.begin(), cycle.end(), is_changed))
        return settle(cycle);

    std::vector<StrengthEdge> edges;
    for (std::uint32_t to = 0; to < cycle.size(); ++to) {
        if (is_changed(cycle[to]))
            continue;
        for (const std::uint32_t from : graph_.dependencies(cycle[to]))
            if (const auto found = std::lower_bound(cycle.begin(), cycle.end(), from);
                found != cycle.end() && *found == from && !std::isnan(strength_[from]))
                edges.push_back({static_cast<std::uint32_t>(found - cycle.begin()), to});
    }
    looks_ += cycle.size() + edges_of(cycle);
    StrengthOrder left = strength_order({std::vector<double>(cycle.size(), 0), edges});
    for (std::uint32_t& node : left.nodes)
        node = cycle[node];
    std::uint32_t place = 0;
    for (const StrengthOrder::Range range : left.cycles) {
        for (; place < range.begin; ++place)
            strength_[left.nodes[place]] = value(left.nodes[place]);
        settle(Nodes(left.nodes).subspan(range.begin, range.end - range.begin));
        place = range.end;
    }
    for (; place < left.nodes.size(); ++place)
        strength_[left.nodes[place]] = value(left.nodes[place]);
}

void StrengthEvaluation::settle(Nodes cycle) {
    CycleReport report = iterate(cycle);
    if (report.way == CycleWay::not_converged)
        report = flow(cycle);
    report.nodes.assign(cycle.begin(), cycle.end());
    reports_.push_back(std::move(report));
}

/// Everything in a cycle at what it is worth before any argument.
void StrengthEvaluation::begin(Nodes cycle) {
    for (const std::uint32_t node : cycle)
        strength_[node] = absent_[node] != 0 ? not_there : base_[node];
    for (const std::uint32_t node : cycle)
        if (!graph_.premises(node).empty())
            strength_[node] *= product_of_premises(node);
}

CycleReport StrengthEvaluation::iterate(Nodes cycle) {
    begin(cycle);
    std::vector<double> next(cycle.size());
    CycleReport report;
    double change_before = std::numeric_limits<double>::infinity();
    while (report.steps < most_steps_) {
        ++report.steps;
        for (std::size_t i = 0; i < cycle.size(); ++i)
            next[i] = value(cycle[i]);
        report.change = 0;
        for (std::size_t i = 0; i < cycle.size(); ++i) {
            report.change = std::max(report.change, std::abs(next[i] - strength_[cycle[i]]));
            strength_[cycle[i]] = next[i];
        }
        if (report.change <= limits_.tolerance)
            return report;
        if (report.steps % steps_between_looks == 0) {
            if (report.change > least_progress * change_before)
                break;
            change_before = report.change;
        }
    }
    report.way = CycleWay::not_converged;
    return report;
}

/// Runge and Kutta's classical method.
CycleReport StrengthEvaluation::flow(Nodes cycle) {
    begin(cycle);
    std::vector<double> here(cycle.size());
    std::vector<double> slope(cycle.size());
    std::vector<double> step(cycle.size());
    const auto find_slope = [&] {
        for (std::size_t i = 0; i < cycle.size(); ++i)
            slope[i] = value(cycle[i]) - strength_[cycle[i]];
    };
    // Counts the slope so many times and looks so far ahead for the next one.
    const auto use_slope = [&](double times, double ahead) {
        for (std::size_t i = 0; i < cycle.size(); ++i) {
            step[i] += times * slope[i];
            strength_[cycle[i]] = here[i] + ahead * slope[i];
        }
    };
    CycleReport report{.nodes = {}, .way = CycleWay::continuous};
    for (;;) {
        find_slope();
        report.change = 0;
        for (const double change : slope)
            report.change = std::max(report.change, std::abs(change));
        if (report.change <= limits_.tolerance)
            return report;
        if (report.steps == most_steps_)
            break;
        ++report.steps;
        for (std::size_t i = 0; i < cycle.size(); ++i)
            here[i] = strength_[cycle[i]];
        step.assign(cycle.size(), 0);
        use_slope(1, time_step / 2);
        find_slope();
        use_slope(2, time_step / 2);
        find_slope();
        use_slope(2, time_step);
        find_slope();
        use_slope(1, 0);
        for (std::size_t i = 0; i < cycle.size(); ++i)
            strength_[cycle[i]] = here[i] + time_step / 6 * step[i];
    }
    report.way = CycleWay::not_converged;
    return report;
}

}  // namespace argmap

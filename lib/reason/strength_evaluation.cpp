#include "reason/strength_evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace argmap {

namespace {

constexpr double not_there = std::numeric_limits<double>::quiet_NaN();

/// So often it is looked whether a circle is on its way to rest; an iteration whose steps have not become
/// smaller by then, by this factor at least, is given up.
constexpr std::size_t steps_between_looks = 100;
constexpr double least_progress = 0.99;

/// Of the continuous form, as Potyka 2018 has it.
constexpr double time_step = 0.1;

}  // namespace

StrengthEvaluation::StrengthEvaluation(const StrengthGraph& graph, const StrengthSemantics& semantics,
                                       const CircleLimits& limits)
    : graph_(graph),
      semantics_(semantics),
      order_(strength_order(graph)),
      base_(graph.bases().begin(), graph.bases().end()),
      absent_(graph.size(), 0),
      strength_(base_) {
    for (const StrengthOrder::Range circle : order_.circles)
        circle_edges_ += edges_of(members(circle));
    set_limits(limits);
}

void StrengthEvaluation::set_limits(const CircleLimits& limits) {
    limits_ = limits;
    most_steps_ = std::min(limits.steps, std::max(limits.least_steps, limits.looks / (circle_edges_ + 1)));
}

StrengthEvaluation::Nodes StrengthEvaluation::members(StrengthOrder::Range circle) const {
    return Nodes(order_.nodes).subspan(circle.begin, circle.end - circle.begin);
}

std::size_t StrengthEvaluation::edges_of(Nodes circle) const {
    std::size_t edges = 0;
    for (const std::uint32_t node : circle)
        edges += graph_.dependencies(node).size();
    return edges;
}

bool StrengthEvaluation::has_converged() const {
    return std::none_of(reports_.begin(), reports_.end(),
                        [](const CircleReport& report) { return report.way == CircleWay::not_converged; });
}

void StrengthEvaluation::run() {
    reports_.clear();
    before_.clear();
    auto circle = order_.circles.begin();
    for (std::uint32_t place = 0; place < order_.nodes.size();) {
        if (circle != order_.circles.end() && circle->begin == place) {
            settle_what_is_left(members(*circle));
            place = circle->end;
            ++circle;
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
    all.circle_at.assign(graph_.size(), no_node);
    for (std::uint32_t i = 0; i < order_.circles.size(); ++i) {
        const StrengthOrder::Range circle = order_.circles[i];
        all.circle_at[circle.begin] = i;
        for (const std::uint32_t node : members(circle))
            all.place[node] = circle.begin;
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
        waits_[place] = 0;  // only now: a circle does not wait for its own members
    }
}

/// Computes a node, or a circle, anew and notes what changed.
void StrengthEvaluation::compute_at(std::uint32_t place) {
    if (dependents_.circle_at[place] == no_node) {
        const std::uint32_t node = order_.nodes[place];
        const double before = strength_[node];
        strength_[node] = value(node);
        return note_change(node, before);
    }
    const Nodes circle = members(order_.circles[dependents_.circle_at[place]]);
    std::vector<double> before;
    for (const std::uint32_t node : circle)
        before.push_back(strength_[node]);
    settle_what_is_left(circle);
    for (std::size_t i = 0; i < circle.size(); ++i)
        note_change(circle[i], before[i]);
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

/// Without the nodes that are absent, and without what is aimed at a bare one, a circle may be none any more,
/// or several: its order is found anew.
void StrengthEvaluation::settle_what_is_left(Nodes circle) {
    begin(circle);
    const auto is_changed = [&](std::uint32_t node) { return node == bare_ || std::isnan(strength_[node]); };
    if (std::none_of(circle.begin(), circle.end(), is_changed))
        return settle(circle);

    std::vector<StrengthEdge> edges;
    for (std::uint32_t to = 0; to < circle.size(); ++to) {
        if (is_changed(circle[to]))
            continue;
        for (const std::uint32_t from : graph_.dependencies(circle[to]))
            if (const auto found = std::lower_bound(circle.begin(), circle.end(), from);
                found != circle.end() && *found == from && !std::isnan(strength_[from]))
                edges.push_back({static_cast<std::uint32_t>(found - circle.begin()), to});
    }
    looks_ += circle.size() + edges_of(circle);
    StrengthOrder left = strength_order({std::vector<double>(circle.size(), 0), edges});
    for (std::uint32_t& node : left.nodes)
        node = circle[node];
    std::uint32_t place = 0;
    for (const StrengthOrder::Range range : left.circles) {
        for (; place < range.begin; ++place)
            strength_[left.nodes[place]] = value(left.nodes[place]);
        settle(Nodes(left.nodes).subspan(range.begin, range.end - range.begin));
        place = range.end;
    }
    for (; place < left.nodes.size(); ++place)
        strength_[left.nodes[place]] = value(left.nodes[place]);
}

void StrengthEvaluation::settle(Nodes circle) {
    CircleReport report = iterate(circle);
    if (report.way == CircleWay::not_converged)
        report = flow(circle);
    report.nodes.assign(circle.begin(), circle.end());
    reports_.push_back(std::move(report));
}

/// Everything in a circle at what it is worth before any argument.
void StrengthEvaluation::begin(Nodes circle) {
    for (const std::uint32_t node : circle)
        strength_[node] = absent_[node] != 0 ? not_there : base_[node];
    for (const std::uint32_t node : circle)
        if (!graph_.premises(node).empty())
            strength_[node] *= product_of_premises(node);
}

CircleReport StrengthEvaluation::iterate(Nodes circle) {
    begin(circle);
    std::vector<double> next(circle.size());
    CircleReport report;
    double change_before = std::numeric_limits<double>::infinity();
    while (report.steps < most_steps_) {
        ++report.steps;
        for (std::size_t i = 0; i < circle.size(); ++i)
            next[i] = value(circle[i]);
        report.change = 0;
        for (std::size_t i = 0; i < circle.size(); ++i) {
            report.change = std::max(report.change, std::abs(next[i] - strength_[circle[i]]));
            strength_[circle[i]] = next[i];
        }
        if (report.change <= limits_.tolerance)
            return report;
        if (report.steps % steps_between_looks == 0) {
            if (report.change > least_progress * change_before)
                break;
            change_before = report.change;
        }
    }
    report.way = CircleWay::not_converged;
    return report;
}

/// Runge and Kutta's classical method.
CircleReport StrengthEvaluation::flow(Nodes circle) {
    begin(circle);
    std::vector<double> here(circle.size());
    std::vector<double> slope(circle.size());
    std::vector<double> step(circle.size());
    const auto find_slope = [&] {
        for (std::size_t i = 0; i < circle.size(); ++i)
            slope[i] = value(circle[i]) - strength_[circle[i]];
    };
    // Counts the slope so many times and looks so far ahead for the next one.
    const auto use_slope = [&](double times, double ahead) {
        for (std::size_t i = 0; i < circle.size(); ++i) {
            step[i] += times * slope[i];
            strength_[circle[i]] = here[i] + ahead * slope[i];
        }
    };
    CircleReport report{.nodes = {}, .way = CircleWay::continuous};
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
        for (std::size_t i = 0; i < circle.size(); ++i)
            here[i] = strength_[circle[i]];
        step.assign(circle.size(), 0);
        use_slope(1, time_step / 2);
        find_slope();
        use_slope(2, time_step / 2);
        find_slope();
        use_slope(2, time_step);
        find_slope();
        use_slope(1, 0);
        for (std::size_t i = 0; i < circle.size(); ++i)
            strength_[circle[i]] = here[i] + time_step / 6 * step[i];
    }
    report.way = CircleWay::not_converged;
    return report;
}

}  // namespace argmap

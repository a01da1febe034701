// What are the strengths in a graph, and what would they be if a node were worth something else or gone?
#pragma once

#include "reason/strength_graph.hpp"
#include "reason/strength_order.hpp"
#include "reason/strength_semantics.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace argmap {

/// How the strengths of a cycle were found.
enum class CycleWay : std::uint8_t {
    iterated,       ///< by computing all of them anew from the last until they no longer change
    continuous,     ///< those steps went on changing, and a continuous change came to rest
    not_converged,  ///< neither came to rest: the strengths are the last ones seen, and mean nothing
};

/// How hard cycles are tried. What both bound is the same for all cycles of a graph, whatever their order.
struct CycleLimits {
    double tolerance = 1e-12;         ///< strengths are at rest when none changes by more in a step
    std::size_t steps = 100'000;      ///< for a cycle, each way ...
    std::size_t looks = 500'000'000;  ///< ... and fewer where all cycles together would look at more edges,
    std::size_t least_steps = 1000;   ///< but never fewer than these
};

/// What was done with one cycle.
struct CycleReport {
    std::vector<std::uint32_t> nodes;  ///< by number
    CycleWay way = CycleWay::iterated;
    std::size_t steps = 0;  ///< of the way that was taken in the end
    double change = 0;      ///< the largest in the last step; continuous: in a unit of time
};

/// The strengths in a graph. A claim's follows from its base score, attackers and supporters by the formula
/// of the semantics. A relation is worth its weight times the product of its premises; that is changed by
/// what is aimed at it as a base score is, and it is never stronger than the product of its premises.
///
/// What does not depend on itself is exact, computed once and after all it depends on. The strengths in a
/// cycle are what synchronous steps from the base scores converge to or, where these do not, what
/// ds/dt = formula(s) - s comes to from the base scores (Potyka 2018), in steps of 0.1 by Runge and Kutta's
/// method of order four. Linear where there are no cycles; else by the limits.
class StrengthEvaluation {
  public:
    /// Both are to outlive it. Nothing is computed yet.
    StrengthEvaluation(const StrengthGraph& graph, const StrengthSemantics& semantics,
                       const CycleLimits& limits = {});

    /// What is different in a trial. The strengths follow with the next run.
    void set_base(std::uint32_t node, double base) { base_[node] = base; }
    void set_absent(std::uint32_t node, bool absent) { absent_[node] = absent ? 1 : 0; }

    /// What is aimed at this node counts for nothing.
    void set_bare(std::optional<std::uint32_t> node) { bare_ = node.value_or(no_node); }

    /// How hard cycles are tried from now on.
    void set_limits(const CycleLimits& limits);

    /// Computes all strengths.
    void run();

    /// The same, given that only this node is different since the last run. Costs what the node reaches by
    /// strengths that change with it, times the logarithm of its number; the first time linear.
    void run_after(std::uint32_t node);

    /// Makes the strengths those from before the last `run_after`.
    void undo();

    /// NaN of a node that is absent, which a relation is too if one of its premises is.
    double operator[](std::uint32_t node) const { return strength_[node]; }
    const std::vector<double>& strengths() const { return strength_; }

    const StrengthOrder& order() const { return order_; }

    /// The cycles met by the last run. Of one with absent nodes only what is left of it, be it several.
    const std::vector<CycleReport>& cycles() const { return reports_; }
    bool has_converged() const;

    /// How many nodes and edges were looked at in all runs so far.
    std::size_t looks() const { return looks_; }

    /// The slopes of a node's formula where the strengths are now. `premises` gets those along its premises.
    void slopes(std::uint32_t node, StrengthSlopes& slopes, std::vector<double>& premises);

  private:
    using Nodes = std::span<const std::uint32_t>;

    double value(std::uint32_t node);
    double product_of_premises(std::uint32_t node) const;
    void gather(std::uint32_t node);
    Nodes members(StrengthOrder::Range cycle) const;
    void settle_what_is_left(Nodes cycle);
    void settle(Nodes cycle);
    void begin(Nodes cycle);
    CycleReport iterate(Nodes cycle);
    CycleReport flow(Nodes cycle);
    std::size_t edges_of(Nodes cycle) const;
    void find_dependents();
    void compute_at(std::uint32_t place);
    void note_change(std::uint32_t node, double before);

    /// Which nodes depend on each, and where each, or its cycle, is in the order.
    struct Dependents {
        std::vector<std::uint32_t> begins;
        std::vector<std::uint32_t> nodes;
        std::vector<std::uint32_t> place;
        std::vector<std::uint32_t> cycle_at;  ///< of a place the cycle that begins there, or no_node
    };

    const StrengthGraph& graph_;
    const StrengthSemantics& semantics_;
    CycleLimits limits_;
    StrengthOrder order_;
    std::size_t cycle_edges_ = 0;
    std::size_t most_steps_ = 0;
    std::vector<double> base_;
    std::vector<std::uint8_t> absent_;
    std::uint32_t bare_ = no_node;
    std::vector<double> strength_;
    std::vector<CycleReport> reports_;
    std::size_t looks_ = 0;
    std::vector<double> attackers_;  // of the node being computed
    std::vector<double> supporters_;
    Dependents dependents_;                                 // once they are needed
    std::vector<std::uint32_t> todo_;                       // a heap of places, the first one on top
    std::vector<std::uint8_t> waits_;                       // of each place whether it is in the heap
    std::vector<std::pair<std::uint32_t, double>> before_;  // what the last `run_after` changed
};

}  // namespace argmap

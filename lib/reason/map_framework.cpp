#include "reason/map_framework.hpp"

#include "framework/components.hpp"
#include "reason/tie_lists.hpp"

#include <algorithm>
#include <span>

namespace argmap {

namespace {

constexpr std::uint32_t none = Ties::none;

/// Vertices that carry each other in cycles of supports and premises, those that carry others first.
Groups carried_groups(const Ties& ties, const std::vector<bool>& is_open, Watch& watch) {
    std::vector<Framework::Attack> carrying;
    for (std::size_t tie = 0; tie < ties.size(); ++tie)
        if (const auto [from, to] = ties.ends[tie];
            ties.kinds[tie] != Tie::attack && is_open[from] && is_open[to])
            carrying.push_back({.from = ArgumentId{from}, .to = ArgumentId{to}});
    const Framework graph(ties.vertices, carrying);
    std::vector<ArgumentId> open;
    for (std::uint32_t v = 0; v < ties.vertices; ++v)
        if (is_open[v])
            open.push_back(ArgumentId{v});
    return FrameworkComponents(graph, watch).strong(open);
}

class Translator {
  public:
    Translator(const Ties& ties, const std::vector<Standing>& known, Watch& watch)
        : ties_(ties), watch_(watch), incoming_(ties, TieLists::At::to), known_(known) {
        known_.resize(ties.vertices, Standing::undecided);
    }

    std::optional<MapFramework> run() {
        const Groups groups = carried_groups(ties_, open_vertices(), watch_);
        if (is_too_much(groups))
            return std::nullopt;
        arguments_.assign(ties_.vertices, none);
        group_of_.assign(ties_.vertices, none);
        in_fewer_steps_.assign(ties_.vertices, none);
        for (std::uint32_t v = 0; v < ties_.vertices; ++v)
            if (is_open(v))
                arguments_[v] = new_argument();
        for (std::uint32_t group = 0; group < groups.size(); ++group)
            for (const ArgumentId member : groups[group])
                group_of_[index(member)] = group;
        for (std::uint32_t group = 0; group < groups.size(); ++group)
            add(groups[group]);
        for (const Consequence& consequence : ties_.consequences)
            add(consequence);
        return result();
    }

  private:
    bool is_open(std::uint32_t vertex) const { return known_[vertex] == Standing::undecided; }

    std::vector<bool> open_vertices() const {
        std::vector<bool> is_open(known_.size());
        for (std::size_t v = 0; v < known_.size(); ++v)
            is_open[v] = known_[v] == Standing::undecided;
        return is_open;
    }

    bool is_too_much(const Groups& groups) const {
        std::size_t attacks = 0;
        for (std::size_t group = 0; group < groups.size(); ++group) {
            std::size_t ties = 0;
            for (const ArgumentId member : groups[group])
                ties += incoming_[index(member)].size() + 1;
            attacks += ties * groups[group].size();
            if (attacks > most_attacks_of_map)
                return true;
        }
        return false;
    }

    std::uint32_t new_argument() {
        negations_.push_back(none);
        return static_cast<std::uint32_t>(negations_.size() - 1);
    }

    void attack(std::uint32_t from, std::uint32_t to) {
        watch_.step();
        attacks_.push_back({.from = ArgumentId{from}, .to = ArgumentId{to}});
    }

    /// The argument that is in where another is out.
    std::uint32_t negation(std::uint32_t argument) {
        if (negations_[argument] == none) {
            const std::uint32_t negation = new_argument();
            negations_[argument] = negation;
            attack(argument, negation);
        }
        return negations_[argument];
    }

    /// An argument that nothing attacks.
    std::uint32_t certainty() {
        if (certainty_ == none)
            certainty_ = new_argument();
        return certainty_;
    }

    /// Each member of a cycle follows in so many steps from those that follow in one step less; in no steps
    /// none does.
    void add(std::span<const ArgumentId> group) {
        std::vector<std::uint32_t> now(group.size(), none);
        for (std::size_t steps = 1; steps <= group.size(); ++steps) {
            const bool is_last = steps == group.size();
            for (std::size_t m = 0; m < group.size(); ++m)
                now[m] = following(index(group[m]), is_last ? arguments_[index(group[m])] : none);
            for (std::size_t m = 0; m < group.size(); ++m)
                in_fewer_steps_[index(group[m])] = now[m];
        }
    }

    /// What an argument follows from: what must be out, and of what something must be in.
    struct Grounds {
        bool is_possible = true;
        bool is_carried = true;
        std::vector<std::uint32_t> out;
        std::vector<std::uint32_t> in;
        std::vector<std::uint32_t> carriers;
    };

    /// An argument that is in where a vertex follows from what it is tied to: a new one or, of the last step,
    /// its own. None where it cannot be in.
    std::uint32_t following(std::uint32_t vertex, std::uint32_t own) {
        const Grounds grounds = grounds_of(vertex);
        if (!grounds.is_possible || (!grounds.is_carried && grounds.carriers.empty())) {
            if (own != none)
                attack(certainty(), own);
            return none;
        }
        const std::uint32_t argument = own == none ? new_argument() : own;
        for (const std::uint32_t other : grounds.out)
            attack(other, argument);
        for (const std::uint32_t other : grounds.in)
            attack(negation(other), argument);
        if (!grounds.is_carried)
            attack(none_of(grounds.carriers), argument);
        return argument;
    }

    Grounds grounds_of(std::uint32_t vertex) const {
        Grounds grounds{.is_carried = !ties_.needs_support[vertex]};
        for (const TieEnd tie : incoming_[vertex]) {
            if (!is_open(tie.other))
                add_known(known_[tie.other] == Standing::in, tie.kind, grounds);
            else if (tie.kind == Tie::attack)
                grounds.out.push_back(arguments_[tie.other]);
            else if (const std::uint32_t from = carrier(tie.other, vertex); from == none)
                add_known(false, tie.kind, grounds);
            else
                (tie.kind == Tie::premise ? grounds.in : grounds.carriers).push_back(from);
        }
        return grounds;
    }

    static void add_known(bool is_in, Tie kind, Grounds& grounds) {
        if (kind == Tie::support)
            grounds.is_carried = grounds.is_carried || is_in;
        else if (is_in == (kind == Tie::attack))
            grounds.is_possible = false;
    }

    /// The argument by which a vertex carries another: in a cycle, of one step less.
    std::uint32_t carrier(std::uint32_t from, std::uint32_t to) const {
        return group_of_[from] == group_of_[to] ? in_fewer_steps_[from] : arguments_[from];
    }

    /// The argument that is in where each of several is out.
    std::uint32_t none_of(const std::vector<std::uint32_t>& others) {
        if (others.size() == 1)
            return negation(others.front());
        const std::uint32_t argument = new_argument();
        for (const std::uint32_t other : others)
            attack(other, argument);
        return argument;
    }

    /// Each premise is attacked by an argument that is in where the target is out, though the relation and
    /// the other premises are in.
    void add(const Consequence& consequence) {
        for (const std::uint32_t premise : consequence.premises) {
            const std::uint32_t contradiction = new_argument();
            attack(arguments_[consequence.target], contradiction);
            if (consequence.relation != none)
                attack(negation(arguments_[consequence.relation]), contradiction);
            for (const std::uint32_t other : consequence.premises)
                if (other != premise)
                    attack(negation(arguments_[other]), contradiction);
            attack(contradiction, arguments_[premise]);
        }
    }

    MapFramework result() {
        MapFramework found;
        for (const std::uint32_t vertex : ties_.claims) {
            MapFramework::ClaimArguments claim{.known = known_[vertex]};
            if (is_open(vertex)) {
                claim.in = ArgumentId{arguments_[vertex]};
                claim.out = ArgumentId{negation(arguments_[vertex])};
            }
            found.claims.push_back(claim);
        }
        found.framework = Framework(negations_.size(), attacks_);
        return found;
    }

    const Ties& ties_;
    Watch& watch_;
    TieLists incoming_;
    std::vector<Standing> known_;
    std::vector<std::uint32_t> arguments_;       // of each vertex, or none
    std::vector<std::uint32_t> group_of_;        // of each open vertex
    std::vector<std::uint32_t> in_fewer_steps_;  // of each vertex, while its group is gone through
    std::vector<std::uint32_t> negations_;       // of each argument, or none
    std::uint32_t certainty_ = none;
    std::vector<Framework::Attack> attacks_;
};

}  // namespace

std::optional<MapFramework> framework_of(const Ties& ties, const std::vector<Standing>& known, Watch& watch) {
    return Translator(ties, known, watch).run();
}

}  // namespace argmap

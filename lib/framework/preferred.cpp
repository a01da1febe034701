#include "framework/preferred.hpp"

#include "framework/components.hpp"
#include "framework/encoding.hpp"
#include "framework/small.hpp"

#include <algorithm>
#include <bit>
#include <iterator>

namespace argmap {

namespace {

/// One strong component after another, attackers first (SCC-recursiveness: Baroni, Giacomin and Guida 2005).
/// What an undecided argument of an earlier component attacks can never be accepted; of the others a largest
/// set that defends itself within the component is.
class Maximizer {
  public:
    Maximizer(const Framework& framework, Acceptance& acceptance, Watch& watch)
        : framework_(framework),
          acceptance_(acceptance),
          watch_(watch),
          components_(framework, watch),
          cutter_(framework, watch),
          is_member_(framework.argument_count()) {}

    void run() {
        split(acceptance_.all(ArgumentLabel::undecided));
        while (!levels_.empty()) {
            Level& level = levels_.back();
            if (level.next == level.groups.size()) {
                levels_.pop_back();
                continue;
            }
            const auto group = level.groups[level.next++];
            const std::vector<ArgumentId> members = undecided(group);
            if (members.size() < group.size() && members.size() > SmallFramework::most && may_split())
                split(members);
            else if (!members.empty())
                settle(members);
        }
    }

  private:
    /// Groups that are gone through one by one, in place of one of an earlier level.
    struct Level {
        Groups groups;
        std::size_t next = 0;
    };

    void split(std::span<const ArgumentId> members) {
        split_ += members.size();
        levels_.push_back({.groups = components_.strong(members)});
    }

    /// Splitting what lost a member may be needed again and again; past some passes over all of it, large
    /// components stay as they are, which costs speed only.
    bool may_split() const { return split_ <= 50 * framework_.argument_count(); }

    std::vector<ArgumentId> undecided(std::span<const ArgumentId> group) const {
        std::vector<ArgumentId> members;
        for (const ArgumentId member : group)
            if (acceptance_[member] == ArgumentLabel::undecided)
                members.push_back(member);
        return members;
    }

    void settle(const std::vector<ArgumentId>& members) {
        const std::vector<bool> allowed = those_that_may_be_in(members);
        if (std::find(allowed.begin(), allowed.end(), true) == allowed.end())
            return;
        if (members.size() <= SmallFramework::most)
            settle_small(members, allowed);
        else
            settle_by_search(members, allowed);
    }

    std::vector<bool> those_that_may_be_in(const std::vector<ArgumentId>& members) {
        for (const ArgumentId member : members)
            is_member_[index(member)] = true;
        std::vector<bool> allowed(members.size());
        for (std::size_t m = 0; m < members.size(); ++m) {
            const auto attackers = framework_.attackers(members[m]);
            watch_.step(attackers.size() + 1);
            allowed[m] =
                !framework_.attacks_itself(members[m]) &&
                std::all_of(attackers.begin(), attackers.end(), [&](ArgumentId attacker) {
                    return is_member_[index(attacker)] || acceptance_[attacker] == ArgumentLabel::out;
                });
        }
        for (const ArgumentId member : members)
            is_member_[index(member)] = false;
        return allowed;
    }

    void settle_small(const std::vector<ArgumentId>& members, const std::vector<bool>& allowed) {
        const SmallFramework small = small_framework(framework_, members);
        Bits may_be_in = 0;
        for (std::size_t m = 0; m < members.size(); ++m)
            if (allowed[m])
                may_be_in |= bit(m);
        Bits best = 0;
        for_each_conflict_free(small, may_be_in, [&](Bits set, Bits targets, Bits attackers) {
            watch_.step();
            if ((attackers & ~targets) == 0 && std::popcount(set) > std::popcount(best))
                best = set;
        });
        std::vector<ArgumentId> accepted;
        for (std::size_t m = 0; m < members.size(); ++m)
            if ((best & bit(m)) != 0)
                accepted.push_back(members[m]);
        acceptance_.accept(accepted);
    }

    /// Accepts some set that defends itself, if there is one but the empty one; what is left of the component
    /// comes apart then, and is gone through in turn.
    void settle_by_search(const std::vector<ArgumentId>& members, const std::vector<bool>& allowed) {
        const Part part = cutter_.cut(members);
        Encoding encoding(part.framework, Sets::admissible, watch_);
        std::vector<int> some;
        for (std::uint32_t m = 0; m < members.size(); ++m) {
            if (allowed[m])
                some.push_back(encoding.in(ArgumentId{m}));
            else
                encoding.sat().add({-encoding.in(ArgumentId{m})});
        }
        encoding.sat().add(some);
        if (!encoding.solve())
            return;
        acceptance_.accept(in_whole(part, encoding.found()));
        split(undecided(members));
    }

    const Framework& framework_;
    Acceptance& acceptance_;
    Watch& watch_;
    FrameworkComponents components_;
    Cutter cutter_;
    std::vector<bool> is_member_;
    std::vector<Level> levels_;
    std::size_t split_ = 0;
};

std::vector<ArgumentId> all_arguments(const Framework& framework) {
    std::vector<ArgumentId> all(framework.argument_count());
    for (std::uint32_t a = 0; a < all.size(); ++a)
        all[a] = ArgumentId{a};
    return all;
}

/// Where an argument of the whole is in a part that has it.
ArgumentId in_part(const Part& part, ArgumentId argument) {
    const auto found = std::lower_bound(part.originals.begin(), part.originals.end(), argument);
    return ArgumentId{static_cast<std::uint32_t>(found - part.originals.begin())};
}

/// What of an admissible set is needed to defend some of its members: those that attack what attacks them,
/// and so on, one defender against each attacker.
Extension needed_for(const Framework& framework, const Extension& admissible, std::vector<ArgumentId> needed,
                     Watch& watch) {
    std::vector<bool> is_in(framework.argument_count());
    for (const ArgumentId member : admissible)
        is_in[index(member)] = true;
    std::vector<bool> is_met(framework.argument_count());  // taken, or attacked by what is taken
    const auto take = [&](ArgumentId member) {
        is_met[index(member)] = true;
        for (const ArgumentId target : framework.targets(member))
            is_met[index(target)] = true;
    };
    for (const ArgumentId member : needed)
        take(member);
    for (std::size_t next = 0; next < needed.size(); ++next) {
        for (const ArgumentId attacker : framework.attackers(needed[next])) {
            watch.step();
            if (is_met[index(attacker)])
                continue;
            const auto defenders = framework.attackers(attacker);
            const auto defender = std::find_if(defenders.begin(), defenders.end(),
                                               [&](ArgumentId one) { return is_in[index(one)]; });
            needed.push_back(*defender);
            take(*defender);
        }
    }
    std::sort(needed.begin(), needed.end());
    return needed;
}

/// Looks for a set of which an argument can never become a member. Two searches take turns: one for
/// admissible sets without the argument, one for those with it that such a set can be joined to. Each has a
/// SAT solver of its own, for one that had to serve both would forget what led it to its last answer.
class CounterExample {
  public:
    CounterExample(const Framework& framework, ArgumentId argument, Watch& watch)
        : framework_(framework),
          argument_(argument),
          watch_(watch),
          candidates_(framework, Sets::admissible, watch) {}

    /// An admissible set that no admissible one with the argument can be joined to; nothing where there is
    /// none.
    std::optional<Extension> find() {
        if (candidates_.solve({candidates_.out(argument_)}))
            return candidates_.found();
        candidates_.sat().add({-candidates_.out(argument_)});
        if (!candidates_.solve({candidates_.in(argument_)}))
            return Extension();
        rule_out_what_can_be_joined_to(candidates_.found());
        candidates_.sat().add({-candidates_.in(argument_)});
        Encoding with(framework_, Sets::admissible, watch_);
        with.sat().add({with.in(argument_)});
        while (candidates_.solve()) {
            const Extension candidate = candidates_.found();
            if (!with.solve(not_attacked_by(candidate, with)))
                return candidate;
            rule_out_what_can_be_joined_to(with.found());
        }
        return std::nullopt;
    }

  private:
    /// Admissible sets can be joined where one attacks nothing of the other: whatever attacked it would be
    /// attacked back.
    std::vector<int> not_attacked_by(const Extension& candidate, const Encoding& with) {
        std::vector<int> assumptions;
        for (const ArgumentId member : candidate) {
            watch_.step(1 + framework_.targets(member).size());
            for (const ArgumentId target : framework_.targets(member))
                assumptions.push_back(-with.in(target));
        }
        return assumptions;
    }

    /// The next candidate has something that the set attacks.
    void rule_out_what_can_be_joined_to(const Extension& with_argument) {
        std::vector<int> clause;
        for (const ArgumentId member : needed_for(framework_, with_argument, {argument_}, watch_))
            for (const ArgumentId target : framework_.targets(member))
                clause.push_back(candidates_.in(target));
        std::sort(clause.begin(), clause.end());
        clause.erase(std::unique(clause.begin(), clause.end()), clause.end());
        candidates_.sat().add(clause);
    }

    const Framework& framework_;
    ArgumentId argument_;
    Watch& watch_;
    Encoding candidates_;
};

}  // namespace

void accept_all_that_can_be(const Framework& framework, Acceptance& acceptance, Watch& watch) {
    Maximizer(framework, acceptance, watch).run();
}

Extension preferred_around(const Framework& framework, std::span<const ArgumentId> admissible, Watch& watch) {
    Acceptance acceptance(framework, watch);
    acceptance.accept(admissible);
    accept_all_that_can_be(framework, acceptance, watch);
    return acceptance.all(ArgumentLabel::in);
}

Cone cone_of(const Framework& framework, ArgumentId argument, Watch& watch) {
    const std::vector<ArgumentId> all = all_arguments(framework);
    const Part above =
        Cutter(framework, watch).cut(FrameworkComponents(framework, watch).ancestors(argument, all));
    const ArgumentId there = in_part(above, argument);
    const Acceptance acceptance(above.framework, watch);
    Cone cone{.label = acceptance[there],
              .accepted = in_whole(above, acceptance.all(ArgumentLabel::in)),
              .part = {},
              .argument = {}};
    if (cone.label != ArgumentLabel::undecided)
        return cone;
    const std::vector<ArgumentId> rest = acceptance.all(ArgumentLabel::undecided);
    cone.part = Cutter(above.framework, watch)
                    .cut(FrameworkComponents(above.framework, watch).ancestors(there, rest));
    cone.argument = in_part(cone.part, there);
    cone.part.originals = in_whole(above, cone.part.originals);
    return cone;
}

Extension in_whole(const Cone& cone, std::span<const ArgumentId> members) {
    const Extension chosen = in_whole(cone.part, members);
    Extension all;
    std::merge(chosen.begin(), chosen.end(), cone.accepted.begin(), cone.accepted.end(),
               std::back_inserter(all));
    return all;
}

std::optional<Extension> admissible_with(const Framework& framework, ArgumentId argument, Watch& watch) {
    const Cone cone = cone_of(framework, argument, watch);
    if (cone.label == ArgumentLabel::in)
        return cone.accepted;
    if (cone.label == ArgumentLabel::out || framework.attacks_itself(argument))
        return std::nullopt;
    Encoding encoding(cone.part.framework, Sets::admissible, watch);
    encoding.sat().add({encoding.in(cone.argument)});
    if (!encoding.solve())
        return std::nullopt;
    return in_whole(cone, encoding.found());
}

Decision skeptical_preferred(const Framework& framework, ArgumentId argument, Watch& watch) {
    const Cone cone = cone_of(framework, argument, watch);
    if (cone.label == ArgumentLabel::in)
        return {.answer = Answer::yes};
    if (cone.label == ArgumentLabel::out || framework.attacks_itself(argument))
        return {.answer = Answer::no, .witness = cone.accepted};
    if (const auto found = CounterExample(cone.part.framework, cone.argument, watch).find())
        return {.answer = Answer::no, .witness = in_whole(cone, *found)};
    return {.answer = Answer::yes};
}

}  // namespace argmap

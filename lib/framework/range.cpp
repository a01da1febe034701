#include "framework/range.hpp"

#include "framework/components.hpp"
#include "framework/part.hpp"
#include "framework/preferred.hpp"
#include "framework/small.hpp"

#include <algorithm>
#include <bit>

namespace argmap {

RangeSearch::RangeSearch(const Framework& framework, Sets sets, Watch& watch)
    : framework_(framework), watch_(watch), encoding_(framework, sets, watch) {
    encoding_.add_range();
}

std::vector<bool> RangeSearch::range_of(const Extension& set) const {
    std::vector<bool> range(framework_.argument_count());
    for (const ArgumentId member : set) {
        watch_.step(1 + framework_.targets(member).size());
        range[index(member)] = true;
        for (const ArgumentId target : framework_.targets(member))
            range[index(target)] = true;
    }
    return range;
}

/// That something outside a range is reached, wherever `selector` holds; 0 is always.
void RangeSearch::add_clause_for_more_than(const std::vector<bool>& range, int selector) {
    std::vector<int> clause;
    if (selector != 0)
        clause.push_back(-selector);
    for (std::uint32_t a = 0; a < range.size(); ++a)
        if (!range[a])
            clause.push_back(encoding_.reached(ArgumentId{a}));
    encoding_.sat().add(clause);
}

Extension RangeSearch::maximal_above(Extension start) {
    std::vector<bool> fixed(framework_.argument_count());
    while (true) {
        const std::vector<bool> range = range_of(start);
        for (std::uint32_t a = 0; a < range.size(); ++a)
            if (range[a] && !fixed[a])
                encoding_.sat().add({encoding_.reached(ArgumentId{a})});
        fixed = range;
        add_clause_for_more_than(range, 0);
        if (!encoding_.solve())
            return start;
        start = encoding_.found();
    }
}

Extension RangeSearch::grown(Extension set, std::optional<int> demanded) {
    while (true) {
        const std::vector<bool> range = range_of(set);
        const int more = encoding_.sat().new_variable();
        add_clause_for_more_than(range, more);
        std::vector<int> assumptions{more};
        if (demanded)
            assumptions.push_back(*demanded);
        for (std::uint32_t a = 0; a < range.size(); ++a)
            if (range[a])
                assumptions.push_back(encoding_.reached(ArgumentId{a}));
        const bool grows = encoding_.solve(assumptions);
        if (grows)
            set = encoding_.found();
        encoding_.sat().add({-more});
        if (!grows)
            return set;
    }
}

std::optional<Extension> RangeSearch::maximal_with(Demand demand) {
    const int in = encoding_.in(demand.argument);
    const int demanded = demand.is_in ? in : -in;
    while (encoding_.solve({demanded})) {
        const Extension best_with = grown(encoding_.found(), demanded);
        const std::vector<bool> range = range_of(grown(best_with, std::nullopt));
        if (range == range_of(best_with))
            return best_with;
        add_clause_for_more_than(range, 0);
    }
    return std::nullopt;
}

/// Sets of the same range never contain each other, so the next one has something that this one has not.
bool RangeSearch::find_other_of_range(const Extension& set) {
    std::vector<int> clause{-in_this_range_};
    std::vector<bool> is_member(framework_.argument_count());
    for (const ArgumentId member : set)
        is_member[index(member)] = true;
    for (std::uint32_t a = 0; a < is_member.size(); ++a)
        if (!is_member[a])
            clause.push_back(encoding_.in(ArgumentId{a}));
    encoding_.sat().add(clause);
    return encoding_.solve(fixed_range_);
}

std::optional<Extension> RangeSearch::next() {
    if (in_this_range_ != 0) {
        if (find_other_of_range(last_))
            return last_ = encoding_.found();
        encoding_.sat().add({-in_this_range_});
        add_clause_for_more_than(range_of(last_), 0);
    }
    if (!encoding_.solve())
        return std::nullopt;
    last_ = grown(encoding_.found(), std::nullopt);
    const std::vector<bool> range = range_of(last_);
    in_this_range_ = encoding_.sat().new_variable();
    fixed_range_.assign(1, in_this_range_);
    for (std::uint32_t a = 0; a < range.size(); ++a)
        if (range[a])
            fixed_range_.push_back(encoding_.reached(ArgumentId{a}));
    return last_;
}

namespace {

Sets sets_of(Semantics semantics) {
    return semantics == Semantics::stage ? Sets::conflict_free : Sets::admissible;
}

/// The extensions of components put together.
class RangeExtension {
  public:
    RangeExtension(const Framework& framework, Semantics semantics, std::optional<Demand> demand,
                   Watch& watch)
        : framework_(framework),
          semantics_(semantics),
          demand_(demand),
          watch_(watch),
          cutter_(framework, watch) {}

    std::optional<Extension> in(std::span<const ArgumentId> members) {
        const bool is_here = demand_ && std::binary_search(members.begin(), members.end(), demand_->argument);
        if (members.size() <= SmallFramework::most)
            return in_small(members, is_here);
        const Part part = cutter_.cut(members);
        const auto found = is_here ? with_demand(part) : Extension(any(part.framework));
        if (!found)
            return std::nullopt;
        return in_whole(part, *found);
    }

  private:
    std::optional<Extension> in_small(std::span<const ArgumentId> members, bool is_here) {
        const SmallFramework small = small_framework(framework_, members);
        const auto for_each_set = [&](auto use) {
            for_each_conflict_free(small, small.all(), [&](Bits set, Bits targets, Bits attackers) {
                watch_.step();
                if (semantics_ == Semantics::stage || (attackers & ~targets) == 0)
                    use(set, set | targets);
            });
        };
        std::vector<Bits> maximal;
        for_each_set([&](Bits, Bits range) {
            const auto contains = [&](Bits one) { return (range & ~one) == 0; };
            if (std::any_of(maximal.begin(), maximal.end(), contains))
                return;
            std::erase_if(maximal, [&](Bits one) { return (one & ~range) == 0; });
            maximal.push_back(range);
        });
        std::optional<Bits> found;
        for_each_set([&](Bits set, Bits range) {
            const bool is_as_demanded = !is_here || is_in(members, set) == demand_->is_in;
            if (!found && is_as_demanded && std::find(maximal.begin(), maximal.end(), range) != maximal.end())
                found = set;
        });
        if (!found)
            return std::nullopt;
        return chosen(members, *found);
    }

    bool is_in(std::span<const ArgumentId> members, Bits set) const {
        const auto at = std::lower_bound(members.begin(), members.end(), demand_->argument);
        return (set & bit(static_cast<std::size_t>(at - members.begin()))) != 0;
    }

    static Extension chosen(std::span<const ArgumentId> members, Bits set) {
        Extension extension;
        for (std::size_t m = 0; m < members.size(); ++m)
            if ((set & bit(m)) != 0)
                extension.push_back(members[m]);
        return extension;
    }

    Extension any(const Framework& component) {
        if (const auto stable = stable_extension(component, std::nullopt, watch_))
            return *stable;
        Extension start = preferred_around(component, {}, watch_);
        if (semantics_ == Semantics::stage)
            start = naive_around(component, std::move(start), watch_);
        return RangeSearch(component, sets_of(semantics_), watch_).maximal_above(std::move(start));
    }

    std::optional<Extension> with_demand(const Part& part) {
        const auto at = std::lower_bound(part.originals.begin(), part.originals.end(), demand_->argument);
        const Demand demand{.argument = ArgumentId{static_cast<std::uint32_t>(at - part.originals.begin())},
                            .is_in = demand_->is_in};
        if (stable_extension(part.framework, std::nullopt, watch_))
            return stable_extension(part.framework, demand, watch_);
        return RangeSearch(part.framework, sets_of(semantics_), watch_).maximal_with(demand);
    }

    const Framework& framework_;
    Semantics semantics_;
    std::optional<Demand> demand_;
    Watch& watch_;
    Cutter cutter_;
};

}  // namespace

std::optional<Extension> range_extension(const Framework& framework, Semantics semantics,
                                         std::optional<Demand> demand, Watch& watch) {
    std::vector<ArgumentId> open;
    Extension extension;
    if (semantics == Semantics::stage) {
        for (std::uint32_t a = 0; a < framework.argument_count(); ++a)
            open.push_back(ArgumentId{a});
    } else {
        const Acceptance acceptance(framework, watch);
        if (demand && acceptance[demand->argument] != ArgumentLabel::undecided &&
            (acceptance[demand->argument] == ArgumentLabel::in) != demand->is_in)
            return std::nullopt;
        open = acceptance.all(ArgumentLabel::undecided);
        extension = acceptance.all(ArgumentLabel::in);
    }
    const Groups groups = FrameworkComponents(framework, watch).weak(open);
    RangeExtension search(framework, semantics, demand, watch);
    for (std::size_t group = 0; group < groups.size(); ++group) {
        const auto found = search.in(groups[group]);
        if (!found)
            return std::nullopt;
        extension.insert(extension.end(), found->begin(), found->end());
    }
    std::sort(extension.begin(), extension.end());
    return extension;
}

Extension naive_around(const Framework& framework, Extension set, Watch& watch) {
    std::vector<bool> is_free(framework.argument_count(), true);
    const auto take = [&](ArgumentId member) {
        is_free[index(member)] = false;
        watch.step(1 + framework.targets(member).size() + framework.attackers(member).size());
        for (const ArgumentId target : framework.targets(member))
            is_free[index(target)] = false;
        for (const ArgumentId attacker : framework.attackers(member))
            is_free[index(attacker)] = false;
    };
    for (const ArgumentId member : set)
        take(member);
    for (std::uint32_t a = 0; a < is_free.size(); ++a) {
        if (!is_free[a] || framework.attacks_itself(ArgumentId{a}))
            continue;
        take(ArgumentId{a});
        set.push_back(ArgumentId{a});
    }
    std::sort(set.begin(), set.end());
    return set;
}

}  // namespace argmap

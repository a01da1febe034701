// Every extension of a small framework by the definitions alone: all sets are looked at.
#pragma once

#include "framework/framework.hpp"
#include "framework/solve.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace argmap::test {

/// Sets of arguments as bits.
class PlainSemantics {
  public:
    explicit PlainSemantics(const Framework& framework) : count_(framework.argument_count()) {
        for (std::uint32_t a = 0; a < count_; ++a) {
            std::uint32_t attacked = 0;
            for (const ArgumentId target : framework.targets(ArgumentId{a}))
                attacked |= 1U << index(target);
            targets_.push_back(attacked);
        }
        for (std::uint32_t set = 0; set < 1U << count_; ++set)
            if (is_conflict_free(set))
                conflict_free_.push_back(set);
    }

    /// Sorted.
    std::vector<Extension> extensions(Semantics semantics) const {
        std::vector<Extension> all;
        for (const std::uint32_t set : sets(semantics))
            all.push_back(members(set));
        std::sort(all.begin(), all.end());
        return all;
    }

    std::vector<Extension> admissible() const {
        std::vector<Extension> all;
        for (const std::uint32_t set : admissible_sets())
            all.push_back(members(set));
        return all;
    }

  private:
    using Sets = std::vector<std::uint32_t>;

    std::uint32_t all() const { return (1U << count_) - 1; }

    std::uint32_t attacked_by(std::uint32_t set) const {
        std::uint32_t attacked = 0;
        for (std::uint32_t a = 0; a < count_; ++a)
            if ((set >> a & 1) != 0)
                attacked |= targets_[a];
        return attacked;
    }

    bool is_conflict_free(std::uint32_t set) const { return (attacked_by(set) & set) == 0; }

    /// The arguments all of whose attackers a set attacks.
    std::uint32_t defended_by(std::uint32_t set) const {
        return all() & ~attacked_by(all() & ~attacked_by(set));
    }

    template <class Condition>
    static Sets those(const Sets& sets, Condition condition) {
        Sets kept;
        std::copy_if(sets.begin(), sets.end(), std::back_inserter(kept), condition);
        return kept;
    }

    /// Those of which no other has more by some measure.
    template <class Measure>
    static Sets maximal(const Sets& sets, Measure measure) {
        return those(sets, [&](std::uint32_t set) {
            return std::none_of(sets.begin(), sets.end(), [&](std::uint32_t other) {
                return measure(set) != measure(other) && (measure(set) & ~measure(other)) == 0;
            });
        });
    }

    Sets admissible_sets() const {
        return those(conflict_free_, [&](std::uint32_t set) { return (set & ~defended_by(set)) == 0; });
    }

    Sets sets(Semantics semantics) const {
        const auto itself = [](std::uint32_t set) { return set; };
        const auto range = [&](std::uint32_t set) { return set | attacked_by(set); };
        switch (semantics) {
            case Semantics::complete:
                return those(conflict_free_, [&](std::uint32_t set) { return set == defended_by(set); });
            case Semantics::grounded: {
                const Sets complete = sets(Semantics::complete);
                return those(complete, [&](std::uint32_t set) {
                    return std::all_of(complete.begin(), complete.end(),
                                       [&](std::uint32_t other) { return (set & ~other) == 0; });
                });
            }
            case Semantics::preferred:
                return maximal(admissible_sets(), itself);
            case Semantics::stable:
                return those(conflict_free_, [&](std::uint32_t set) { return range(set) == all(); });
            case Semantics::semi_stable:
                return maximal(admissible_sets(), range);
            case Semantics::stage:
                return maximal(conflict_free_, range);
            case Semantics::ideal: {
                std::uint32_t common = all();
                for (const std::uint32_t set : sets(Semantics::preferred))
                    common &= set;
                return maximal(
                    those(admissible_sets(), [&](std::uint32_t set) { return (set & ~common) == 0; }),
                    itself);
            }
            case Semantics::naive:
                return maximal(conflict_free_, itself);
        }
        return {};
    }

    static Extension members(std::uint32_t set) {
        Extension extension;
        for (std::uint32_t a = 0; set >> a != 0; ++a)
            if ((set >> a & 1) != 0)
                extension.push_back(ArgumentId{a});
        return extension;
    }

    std::size_t count_;
    std::vector<std::uint32_t> targets_;
    Sets conflict_free_;
};

/// Calls `use` with every framework of some arguments; of so many one of `each`.
template <class Use>
void for_every_framework(std::uint32_t arguments, Use use, std::size_t each = 1) {
    for (std::size_t choice = 0; choice < std::size_t{1} << (arguments * arguments); choice += each) {
        std::vector<Framework::Attack> attacks;
        for (std::uint32_t pair = 0; pair < arguments * arguments; ++pair)
            if ((choice >> pair & 1) != 0)
                attacks.push_back({.from = ArgumentId{pair / arguments}, .to = ArgumentId{pair % arguments}});
        use(Framework(arguments, attacks));
    }
}

/// A random framework with about so many attacks on each argument, a fifth of them answered. The same
/// generator state gives the same framework everywhere.
inline Framework random_framework(std::mt19937& random, std::uint32_t arguments, double attacks_on_each) {
    const auto below = [&](std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); };
    std::vector<Framework::Attack> attacks;
    const auto wanted = static_cast<std::size_t>(attacks_on_each * arguments);
    while (attacks.size() < wanted) {
        const Framework::Attack attack{.from = ArgumentId{below(arguments)},
                                       .to = ArgumentId{below(arguments)}};
        if (attack.from == attack.to && below(3) != 0)
            continue;
        attacks.push_back(attack);
        if (below(5) == 0)
            attacks.push_back({.from = attack.to, .to = attack.from});
    }
    return Framework(arguments, attacks);
}

/// "3: 1>2 2>1".
inline std::string shown(const Framework& framework) {
    std::string text = std::to_string(framework.argument_count()) + ":";
    for (std::uint32_t a = 0; a < framework.argument_count(); ++a)
        for (const ArgumentId target : framework.targets(ArgumentId{a}))
            text += " " + framework.name(ArgumentId{a}) + ">" + framework.name(target);
    return text;
}

}  // namespace argmap::test

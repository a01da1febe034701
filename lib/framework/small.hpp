// A handful of arguments as bits: every set of them can be looked at.
#pragma once

#include "framework/framework.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// A set of at most 32 arguments.
using Bits = std::uint32_t;

constexpr Bits bit(std::size_t at) {
    return Bits{1} << at;
}

/// Some arguments of a framework and the attacks among them, numbered as they are given.
struct SmallFramework {
    /// How many arguments are worth looking at every set of them: no more than 4096 sets, and most are not
    /// free of conflict.
    static constexpr std::size_t most = 12;

    std::size_t size = 0;
    std::array<Bits, most> attackers = {};
    std::array<Bits, most> targets = {};

    Bits all() const { return bit(size) - 1; }
};

/// Looks for an attack between each two members. At most `SmallFramework::most`
/// members, ascending.
SmallFramework small_framework(const Framework& framework, std::span<const ArgumentId> members);

/// Calls `use(set, targets, attackers)` with every set of allowed arguments that is free of conflict, what it
/// attacks and what attacks it, the empty one first.
template <class Use>
void for_each_conflict_free(const SmallFramework& framework, Bits allowed, Use use) {
    struct Choice {
        Bits set;
        Bits free;  // what may still be added, so that no set comes twice
        Bits targets;
        Bits attackers;
    };
    std::vector<Choice> open{{.set = 0, .free = allowed & framework.all(), .targets = 0, .attackers = 0}};
    while (!open.empty()) {
        const Choice choice = open.back();
        open.pop_back();
        use(choice.set, choice.targets, choice.attackers);
        for (Bits rest = choice.free; rest != 0; rest &= rest - 1) {
            const auto at = static_cast<std::size_t>(std::countr_zero(rest));
            const Bits conflicting = framework.targets[at] | framework.attackers[at];
            if ((conflicting & bit(at)) != 0)
                continue;
            const Bits later = rest & (rest - 1);
            open.push_back({.set = choice.set | bit(at),
                            .free = later & ~conflicting,
                            .targets = choice.targets | framework.targets[at],
                            .attackers = choice.attackers | framework.attackers[at]});
        }
    }
}

}  // namespace argmap

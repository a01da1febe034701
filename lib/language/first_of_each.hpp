// Which of many things are the same? Told by their hashes.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// Mixes the bits of a number (the finalizer of SplitMix64).
constexpr std::uint64_t mixed(std::uint64_t number) {
    number = (number ^ (number >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
    number = (number ^ (number >> 27U)) * 0x94D0'49BB'1331'11EBU;
    return number ^ (number >> 31U);
}

/// A place in the table of `first_of_each`.
struct SlotOfFirst {
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    std::uint32_t tag = 0;
    std::uint32_t thing = none;
};

/// For each thing the first one that is the same; itself where it is the first, or where its hash is 0.
/// `same(one, other)` is asked where hashes are equal. There are fewer than 2^32 - 1 things.
///
/// A table with open addressing in which each look would wait for memory; hence it is fetched some looks
/// ahead.
template <class Same>
std::vector<std::uint32_t> first_of_each(std::span<const std::uint64_t> hashes, Same same) {
    constexpr std::size_t ahead = 16;
    using Slot = SlotOfFirst;
    std::vector<Slot> slots(std::bit_ceil(hashes.size() + hashes.size() / 2 + 1));
    const std::size_t mask = slots.size() - 1;
    std::vector<std::uint32_t> firsts(hashes.size());
    for (std::uint32_t thing = 0; thing < hashes.size(); ++thing) {
        if (thing + ahead < hashes.size())
            __builtin_prefetch(&slots[mixed(hashes[thing + ahead]) & mask]);
        firsts[thing] = thing;
        if (hashes[thing] == 0)
            continue;
        const std::uint64_t hash = mixed(hashes[thing]);
        const auto tag = static_cast<std::uint32_t>(hash >> 32U);
        std::size_t at = hash & mask;
        for (; slots[at].thing != Slot::none; at = (at + 1) & mask) {
            const Slot& slot = slots[at];
            if (slot.tag == tag && hashes[slot.thing] == hashes[thing] && same(slot.thing, thing)) {
                firsts[thing] = slot.thing;
                break;
            }
        }
        if (slots[at].thing == Slot::none)
            slots[at] = {tag, thing};
    }
    return firsts;
}

}  // namespace argmap

#include "graph/id_index.hpp"

#include "text/seeded_hash.hpp"

#include <bit>

namespace argmap {

std::uint64_t IdKey::hash() const {
    return SeededHash()(is_inside() ? std::string_view(inside_, size_) : std::string_view(text(), size_));
}

// A third of the slots or more stay empty, so that a search soon meets one.
IdIndex::IdIndex(std::size_t most) : slots_(std::bit_ceil(most + most / 2 + 1)) {}

/// Where a key is or, if it is nowhere, would go.
std::size_t IdIndex::slot_of(const IdKey& key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = key.hash() & mask;
    while (slots_[slot].used && slots_[slot].key != key)
        slot = (slot + 1) & mask;
    return slot;
}

Named IdIndex::get_or_add(std::string_view id, Named named) {
    const IdKey key(id);
    Slot& slot = slots_[slot_of(key)];
    if (!slot.used)
        slot = {key, named.index, named.is_claim, true};
    return {slot.index, slot.is_claim};
}

std::optional<Named> IdIndex::find(std::string_view id) const {
    const Slot& slot = slots_[slot_of(IdKey(id))];
    return slot.index == no_number ? std::nullopt : std::optional(Named{slot.index, slot.is_claim});
}

void IdIndex::will_look_up(std::string_view id) const {
    __builtin_prefetch(&slots_[IdKey(id).hash() & (slots_.size() - 1)]);
}

void IdIndex::renumber_relations(const std::vector<std::uint32_t>& numbers) {
    for (Slot& slot : slots_)
        if (slot.used && !slot.is_claim)
            slot.index = numbers[slot.index];
}

}  // namespace argmap

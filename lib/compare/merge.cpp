#include "compare/merge.hpp"

#include "compare/merger.hpp"

#include <utility>

namespace argmap {

void Merger::run() {
    decide();
    repair();
    build();
    hand_over_conflicts();
}

/// What each side changed, entry by entry and key by key.
void Merger::decide() {
    decide_map();
    decide_entries();
    decide_speaker_table();
}

/// Takes back what theirs changed and the merged map cannot have, and keeps what ours needs of what theirs
/// removed, until neither is left to do. Both only ever turn from theirs to ours, so that this ends. What is
/// taken back needs nothing any more, hence that order.
void Merger::repair() {
    break_cycles();
    find_lost_names();
    drop_references_to_nothing();
    drop_relations_at_dropped_ones();
    take_back_cycles();
    restore_what_is_needed();
    while (take_back_cycles())  // what stays may lie in a cycle with what theirs changed
        restore_what_is_needed();
    drop_speaker_table_if_it_lacks_ours();
    keep_ids_that_are_named();
}

/// What would lie in a cycle, and what is aimed at it. Whether there was any.
bool Merger::take_back_cycles() {
    const bool had_any = break_cycles();
    drop_relations_at_dropped_ones();
    return had_any;
}

Document merge(const Document& base_map, const Document& our_map, const Document& their_map,
               Diagnostics& conflicts) {
    for (const Reuse reuse : {Reuse::freed, Reuse::never}) {
        Diagnostics found;
        Merger merger(base_map, our_map, their_map, reuse, found);
        merger.run();
        if (reuse == Reuse::freed && merger.has_repeated_ids())
            continue;  // rare: what had the id had to stay
        conflicts = std::move(found);
        return merger.take();
    }
    return {};
}

}  // namespace argmap

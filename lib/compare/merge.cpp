#include "compare/merge.hpp"

#include "compare/merger.hpp"

#include <utility>

namespace argmap {

void Merger::run() {
    decide_map();
    decide_entries();
    decide_speaker_table();
    break_cycles();
    find_lost_names();
    drop_references_to_nothing();
    drop_relations_at_dropped_ones();
    break_cycles();  // that came of what was taken back
    drop_relations_at_dropped_ones();
    restore_what_is_needed(Need::undisputed);
    restore_for_map();
    restore_what_is_needed(Need::disputed);
    restore_all_that_follows();
    while (break_cycles()) {  // what stays may lie in a cycle with what theirs changed
        drop_relations_at_dropped_ones();
        restore_what_is_needed(Need::disputed);
        restore_all_that_follows();
    }
    drop_speaker_table_if_it_lacks_ours();
    keep_ids_that_are_named();
    build();
    hand_over_conflicts();
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

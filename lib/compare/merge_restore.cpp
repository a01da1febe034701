// What did theirs remove that something of ours needs?
#include "compare/merger.hpp"
#include "diagnostics/codes.hpp"

namespace argmap {

template <class Entry>
void Merger::restore_what_is_needed(Kind<Entry>& of, std::uint32_t number, Need need) {
    const EntryDecision& decision = of.decisions[number];
    if (!decision.kept)
        return;
    for_each_lost_reference(of, number, ours, [&](std::size_t field, Names names, Version version, Word id) {
        const std::uint32_t named = alignment_.number(version, names, id.text());
        if (is_missing(names, named) && need_of(of, number, field) == need)
            restore(names, named, id, told(of, number),
                    need == Need::disputed ? decision.conflict : no_conflict);
    });
}

/// First what is in no conflict yet, which is a conflict of its own.
void Merger::restore_what_is_needed() {
    restore_what_is_needed(Need::undisputed);
    restore_for_map();
    restore_what_is_needed(Need::disputed);
    restore_all_that_follows();
}

void Merger::restore_what_is_needed(Need need) {
    for_each_kind([&](auto& kind) {
        for (std::uint32_t number = 0; number < kind.decisions.size(); ++number)
            restore_what_is_needed(kind, number, need);
    });
}

void Merger::restore_for_map() {
    const auto all_fields = fields<Document>();
    for (std::size_t i = 0; i < all_fields.size(); ++i) {
        if (all_fields[i].names == Names::nothing)
            continue;
        for_each_item(map_[i], values(all_fields[i]), [&](Version version, Word id) {
            const std::uint32_t number = alignment_.number(version, all_fields[i].names, id.text());
            if (version == ours)
                restore(all_fields[i].names, number, id, "the map", no_conflict);
            else if (is_missing(all_fields[i].names, number))
                tell_once(conflict_about(all_fields[i].names, number),
                          {.code = &codes::changed_and_removed,
                           .primary = label(theirs, id.at(),
                                            why_gone(all_fields[i].names, number, id) +
                                                ", which the map names as main here"),
                           .notes = removed_note(all_fields[i].names, number),
                           .help = {"name another here, or add it again"}});
        });
    }
}

/// Keeps what theirs removed and something of ours needs, which is part of a conflict if there is one.
void Merger::restore(Names names, std::uint32_t number, Word needed, const std::string& who,
                     std::uint32_t conflict) {
    const Aligned* const what = aligned(names, number);
    if (what == nullptr || !is_missing(names, number) || !what->is_in(ours))
        return;
    std::uint32_t& about = conflict_about(names, number);
    if (about == no_conflict)
        about = conflict;
    tell_once(about, {.code = &codes::changed_and_removed,
                      .primary = label(ours, needed.at(),
                                       "theirs removed " + told(names, number) + ", which " + who +
                                           " needs here; it stays"),
                      .notes = removed_note(names, number),
                      .help = {"keep both, or let both go"}});
    for_each_kind([&](auto& kind) {
        const bool is_relation = &kind.noun == &relations_.noun;
        const auto first = static_cast<std::uint32_t>(is_relation ? claims_.decisions.size() : 0);
        if (kind.names != names || number < first || number - first >= kind.decisions.size())
            return;
        kind.decisions[number - first].kept = true;
        kind.decisions[number - first].take_all(Pick::ours);
    });
    restored_.emplace_back(names, number);
}

void Merger::restore_all_that_follows() {
    restore_the_rest();
    restore_relations_of_restored();
    restore_the_rest();
}

/// What is needed by what was restored.
void Merger::restore_the_rest() {
    const auto first = static_cast<std::uint32_t>(claims_.decisions.size());
    while (!restored_.empty()) {
        const auto [names, number] = restored_.back();
        restored_.pop_back();
        if (names == Names::topics)
            restore_what_is_needed(topics_, number, Need::disputed);
        else if (names == Names::statements && number < first)
            restore_what_is_needed(claims_, number, Need::disputed);
        else if (names == Names::statements)
            restore_what_is_needed(relations_, number - first, Need::disputed);
    }
}

/// Whoever removed a claim removed its relations with it. Where the claim stays, so do they.
void Merger::restore_relations_of_restored() {
    const auto first = static_cast<std::uint32_t>(claims_.decisions.size());
    for (std::uint32_t relation = 0; relation < relations_.decisions.size(); ++relation) {
        EntryDecision& decision = relations_.decisions[relation];
        const Aligned& aligned_relation = (*relations_.aligned)[relation];
        if (decision.kept || !aligned_relation.is_in(ours) || aligned_relation.is_in(theirs))
            continue;
        bool is_whole = true;
        bool was_removed = false;
        std::uint32_t conflict = no_conflict;
        const RelationEntry& ours_entry = entry(relations_, relation, ours);
        const auto look_at = [&](Word id) {
            const std::uint32_t number = alignment_.number(ours, Names::statements, id.text());
            is_whole = is_whole && !is_missing(Names::statements, number);
            const Aligned* const end = aligned(Names::statements, number);
            if (end == nullptr || !end->is_in(base) || end->is_in(theirs))
                return;
            was_removed = true;
            conflict = conflict_about(Names::statements, number);
        };
        for (const Word premise : document(ours)[ours_entry.from])
            look_at(premise);
        look_at(ours_entry.to);
        if (!is_whole || !was_removed)
            continue;
        decision.kept = true;
        decision.take_all(Pick::ours);
        decision.conflict = conflict;
        restored_.emplace_back(Names::statements, first + relation);
    }
}

/// One side may take the id from a relation that the other aims at.
void Merger::keep_ids_that_are_named() {
    if (alignment_.is_literal(Names::statements))
        return;
    const auto first = static_cast<std::uint32_t>(claims_.decisions.size());
    for (std::uint32_t relation = 0; relation < relations_.decisions.size(); ++relation) {
        if (!relations_.decisions[relation].kept)
            continue;
        for_each_reference(relations_, relation, [&](std::size_t field, Names, Version version, Word named) {
            const std::uint32_t target = alignment_.number(version, Names::statements, named.text());
            if (field != target_field || target < first || target >= Alignment::unknown)
                return;
            if (!id(Names::statements, target).present())
                relations_.decisions[target - first].id = version == ours ? Pick::ours : Pick::theirs;
        });
    }
}

}  // namespace argmap

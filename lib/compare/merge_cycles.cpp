// What would lie in a cycle of relations or topics that neither side has?
#include "compare/merger.hpp"
#include "diagnostics/codes.hpp"

#include <algorithm>

namespace argmap {

namespace {

constexpr std::uint32_t none = Aligned::none;

/// On which cycle each thing lies when each leads to at most one other: a thing of it, or none.
std::vector<std::uint32_t> on_cycles(const std::vector<std::uint32_t>& next) {
    std::vector<std::uint32_t> cycle(next.size(), none);
    std::vector<std::uint32_t> walk_of(next.size(), none);
    for (std::uint32_t start = 0; start < next.size(); ++start) {
        std::uint32_t at = start;
        while (at != none && walk_of[at] == none) {
            walk_of[at] = start;
            at = next[at];
        }
        if (at == none || walk_of[at] != start)
            continue;
        for (std::uint32_t on = at; cycle[on] == none; on = next[on])
            cycle[on] = at;
    }
    return cycle;
}

}  // namespace

/// Each side may aim one relation at another, or put one topic into another, so that together they lie in a
/// cycle. Then theirs go back to what ours says. A cycle is one conflict. Says whether there was any.
template <class Entry, class Next>
bool Merger::break_cycles(Kind<Entry>& of, Next next_of) {
    bool was_any = false;
    for (const bool all : {false, true}) {
        std::vector<std::uint32_t> next(of.decisions.size(), none);
        for (std::uint32_t number = 0; number < next.size(); ++number)
            if (of.decisions[number].kept)
                next[number] = next_of(number);
        const std::vector<std::uint32_t> cycles = on_cycles(next);
        std::vector<std::uint32_t> conflicts(next.size(), no_conflict);  // by cycle
        bool has_cycles = false;
        for (std::uint32_t number = 0; number < next.size(); ++number) {
            if (cycles[number] == none)
                continue;
            has_cycles = true;
            if (conflicts[cycles[number]] == no_conflict)
                conflicts[cycles[number]] = of.decisions[number].conflict;
        }
        if (!has_cycles)
            break;
        std::uint32_t beside = no_conflict;
        for (std::uint32_t number = 0; number < next.size(); ++number) {
            EntryDecision& decision = of.decisions[number];
            const Pick picked = std::is_same_v<Entry, TopicEntry> ? decision.parent : decision.fields[0];
            if (next[number] == none || picked != Pick::theirs || !(all || cycles[number] != none))
                continue;
            const std::uint32_t conflict = tell_once(
                cycles[number] == none ? beside : conflicts[cycles[number]],
                {.code = &codes::changed_on_both_sides,
                 .primary = label(theirs, place(of, number, theirs),
                                  told(of, number) + " would lie in a cycle with what ours changed"),
                 .notes = {},
                 .help = {"compare both versions, and write what is meant"}});
            was_any = true;
            const bool in_ours = (*of.aligned)[number].is_in(ours);
            if constexpr (std::is_same_v<Entry, RelationEntry>)
                take_back(of, number, conflict);
            else
                decision.parent = in_ours ? Pick::conflict : Pick::neither;
            if (decision.conflict == no_conflict)
                decision.conflict = conflict;
        }
    }
    return was_any;
}

bool Merger::break_cycles() {
    const auto first = static_cast<std::uint32_t>(claims_.decisions.size());
    const auto is_aimed_at_relation = [&](std::uint32_t relation) {
        const EntryDecision& decision = relations_.decisions[relation];
        if (!decision.kept || decision.fields[0] != Pick::theirs)
            return false;
        const Word to = entry(relations_, relation, theirs).to;
        const std::uint32_t target = alignment_.number(theirs, Names::statements, to.text());
        return target >= first && target < Alignment::unknown;
    };
    bool may_lie_in_cycles = false;
    for (std::uint32_t relation = 0; relation < relations_.decisions.size() && !may_lie_in_cycles; ++relation)
        may_lie_in_cycles = is_aimed_at_relation(relation);
    bool was_any = false;
    if (may_lie_in_cycles)
        was_any = break_cycles(relations_, [&](std::uint32_t relation) {
            std::uint32_t next = none;
            for_each_reference(
                relations_, relation, [&](std::size_t field, Names names, Version version, Word id) {
                    const std::uint32_t number = alignment_.number(version, names, id.text());
                    if (field == target_field && number >= first && number < Alignment::unknown)
                        next = number - first;
                });
            return next;
        });
    const bool had_topics_in_cycles = break_cycles(topics_, [&](std::uint32_t topic) {
        std::uint32_t next = none;
        for_each_reference(topics_, topic, [&](std::size_t, Names names, Version version, Word id) {
            next = alignment_.number(version, names, id.text());
        });
        return next < Alignment::unknown ? next : none;
    });
    return was_any || had_topics_in_cycles;
}

}  // namespace argmap

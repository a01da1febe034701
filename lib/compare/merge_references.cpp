// What in the merged map would name something that is not in it?
#include "compare/merger.hpp"
#include "diagnostics/codes.hpp"

#include <algorithm>
#include <tuple>

namespace argmap {

namespace {

constexpr std::uint32_t none = Aligned::none;

}  // namespace

bool Merger::is_missing(Names names, std::uint32_t number) const {
    if (number >= Alignment::unknown)
        return names == Names::speakers && has_speakers_;
    switch (names) {
        case Names::nothing:
            return false;
        case Names::speakers:
            return has_speakers_ && !speakers_.decisions[number].kept;
        case Names::sources:
            return !sources_.decisions[number].kept;
        case Names::topics:
            return !topics_.decisions[number].kept;
        case Names::statements:
            return number < claims_.decisions.size()
                       ? !claims_.decisions[number].kept
                       : !relations_.decisions[number - claims_.decisions.size()].kept;
    }
    return false;
}

bool Merger::is_nameless(Names names, std::uint32_t number) const {
    const std::size_t first = claims_.decisions.size();
    return names == Names::statements && number >= first && number < Alignment::unknown &&
           relations_.decisions[number - first].nameless;
}

template <class Entry>
bool Merger::lacks_some(const Kind<Entry>& of, Version version) const {
    for (std::uint32_t number = 0; number < of.decisions.size(); ++number)
        if ((!of.decisions[number].kept || of.decisions[number].nameless) &&
            (*of.aligned)[number].is_in(version) && entry(of, number, version).id.present())
            return true;
    return false;
}

void Merger::find_lost_names() {
    for (const Version version : {ours, theirs}) {
        const auto lost = [&](Names names) -> bool& {
            return lost_[version][static_cast<std::size_t>(names)];
        };
        // Speakers need not be declared.
        lost(Names::speakers) =
            has_speakers_ && (lacks_some(speakers_, version) || !document(version).has_speakers);
        lost(Names::sources) = lacks_some(sources_, version);
        lost(Names::topics) = lacks_some(topics_, version);
        lost(Names::statements) = lacks_some(claims_, version) || lacks_some(relations_, version);
    }
}

/// A map that declares no speakers may name any; one that declares some must declare all.
void Merger::decide_speaker_table() {
    const bool ours_has = document(ours).has_speakers;
    has_speakers_ = ours_has == document(base).has_speakers ? document(theirs).has_speakers : ours_has;
    for (const EntryDecision& speaker : speakers_.decisions)
        has_speakers_ = has_speakers_ || speaker.kept;
    drop_speaker_table_if_it_lacks_ours();
}

void Merger::drop_speaker_table_if_it_lacks_ours() {
    if (!has_speakers_ || document(ours).has_speakers)
        return;
    for (const Need need : {Need::undisputed, Need::disputed})
        for (std::uint32_t claim = 0; claim < claims_.decisions.size(); ++claim)
            drop_speaker_table_if_it_lacks_ours(claim, need);
    if (!has_speakers_)
        for (EntryDecision& speaker : speakers_.decisions)
            speaker.kept = false;
}

void Merger::drop_speaker_table_if_it_lacks_ours(std::uint32_t claim, Need need) {
    if (!claims_.decisions[claim].kept)
        return;
    for_each_reference(claims_, claim, [&](std::size_t field, Names names, Version version, Word id) {
        if (names != Names::speakers || version != ours || need_of(claims_, claim, field) != need ||
            !is_missing(names, alignment_.number(ours, names, id.text())))
            return;
        has_speakers_ = false;
        std::uint32_t& about = conflict_about(names, Alignment::unknown);
        if (about == no_conflict && need == Need::disputed)
            about = claims_.decisions[claim].conflict;
        tell_once(about, {.code = &codes::changed_and_removed,
                          .primary = label(ours, id.at(),
                                           "theirs declares its speakers, but not " +
                                               in_backticks(id.text()) + "; `speakers` is left out"),
                          .notes = {},
                          .help = {"declare every speaker under `speakers`"}});
    });
}

/// Why theirs cannot name something in the merged map.
std::string Merger::why_gone(Names names, std::uint32_t number, Word id) const {
    const Aligned* const what = aligned(names, number);
    if (what == nullptr)
        return "ours does not declare the speaker " + in_backticks(id.text());
    if (is_nameless(names, number))
        return told(names, number) + " has no id in ours";
    return what->is_in(base) ? "ours removed " + told(names, number) : told(names, number) + " is left out";
}

/// What something of theirs names that is gone: each thing that is gone is one conflict.
template <class Entry>
void Merger::drop_references_to_nothing(Kind<Entry>& of, std::uint32_t number) {
    EntryDecision& decision = of.decisions[number];
    const bool in_ours = (*of.aligned)[number].is_in(ours);
    const auto drop = [&](std::size_t field, Names names, Version version, Word id) {
        const std::uint32_t named = alignment_.number(version, names, id.text());
        if (!is_missing(names, named) && !is_nameless(names, named))
            return;
        const bool dropped = !decision.kept || (is_arrow<Entry>(field) && !in_ours);
        const std::uint32_t conflict = tell_once(
            conflict_about(names, named),
            {.code = &codes::changed_and_removed,
             .primary = label(
                 theirs, id.at(),
                 why_gone(names, named, id) + (dropped ? "; " + told(of, number) + " is left out"
                                                       : ", which " + told(of, number) + " names here")),
             .notes = removed_note(names, named),
             .help = {dropped ? "add both again, or let both go" : "name another here, or add it again"}});
        if constexpr (std::is_same_v<Entry, RelationEntry>) {
            if (is_arrow<Entry>(field))
                take_back(of, number, conflict);
        } else if (field < most_fields && names != Names::sources) {
            (field == fields<Entry>().size() ? decision.parent : decision.fields[field]) =
                in_ours ? Pick::conflict : Pick::neither;
        }
        if (decision.conflict == no_conflict)
            decision.conflict = conflict;
    };
    std::vector<std::tuple<std::size_t, Names, Version, Word>> references;
    for_each_lost_reference(of, number, theirs,
                            [&](std::size_t field, Names names, Version version, Word id) {
                                references.emplace_back(field, names, version, id);
                            });
    for (const auto& [field, names, version, id] : references)
        drop(field, names, version, id);
}

/// Also where theirs added something that is left out: if it were ours, what it names would have to stay.
template <class Entry>
void Merger::drop_references_to_nothing(Kind<Entry>& of) {
    for (std::uint32_t number = 0; number < of.decisions.size(); ++number)
        if (of.decisions[number].kept ||
            ((*of.aligned)[number].is_in(theirs) && !(*of.aligned)[number].is_in(base)))
            drop_references_to_nothing(of, number);
}

void Merger::drop_references_to_nothing() {
    for_each_kind([&](auto& kind) { drop_references_to_nothing(kind); });
}

/// Gives a relation back what ours says or, where ours does not have it, drops it.
void Merger::take_back(Kind<RelationEntry>& of, std::uint32_t number, std::uint32_t conflict) {
    EntryDecision& decision = of.decisions[number];
    if (decision.conflict == no_conflict)
        decision.conflict = conflict;
    if ((*of.aligned)[number].is_in(ours))
        std::fill_n(decision.fields.begin(), arrow_fields, Pick::conflict);
    else
        decision.kept = false;
}

/// Relations that theirs aims at relations that were left out meanwhile.
void Merger::drop_relations_at_dropped_ones() {
    const auto first = static_cast<std::uint32_t>(claims_.decisions.size());
    const std::size_t count = relations_.decisions.size();
    std::vector<std::uint32_t> aimed_at(count, none);  // the last relation aimed at each ...
    std::vector<std::uint32_t> before(count, none);    // ... and the one before that
    std::vector<std::uint32_t> dropped;
    for (std::uint32_t relation = 0; relation < count; ++relation) {
        if (!relations_.decisions[relation].kept) {
            if ((*relations_.aligned)[relation].is_in(theirs))
                dropped.push_back(relation);
            continue;
        }
        if (relations_.decisions[relation].fields[0] != Pick::theirs)
            continue;
        const Word to = entry(relations_, relation, theirs).to;
        const std::uint32_t target = alignment_.number(theirs, Names::statements, to.text());
        if (target < first || target >= Alignment::unknown)
            continue;
        before[relation] = std::exchange(aimed_at[target - first], relation);
    }
    while (!dropped.empty()) {
        const std::uint32_t target = dropped.back();
        dropped.pop_back();
        for (std::uint32_t relation = aimed_at[target]; relation != none; relation = before[relation]) {
            if (!relations_.decisions[relation].kept ||
                relations_.decisions[relation].fields[0] != Pick::theirs)
                continue;
            const std::uint32_t conflict = tell_once(
                relations_.decisions[target].conflict,
                {.code = &codes::changed_and_removed,
                 .primary = label(theirs, entry(relations_, relation, theirs).to.at(),
                                  told(Names::statements, first + target) + " is left out, at which " +
                                      told(relations_, relation) + " is aimed here"),
                 .notes = {},
                 .help = {"add both again, or let both go"}});
            take_back(relations_, relation, conflict);
            if (!relations_.decisions[relation].kept)
                dropped.push_back(relation);
        }
    }
}

const Aligned* Merger::aligned(Names names, std::uint32_t number) const {
    if (number >= Alignment::unknown)
        return nullptr;
    switch (names) {
        case Names::nothing:
            return nullptr;
        case Names::speakers:
            return &alignment_.speakers[number];
        case Names::sources:
            return &alignment_.sources[number];
        case Names::topics:
            return &alignment_.topics[number];
        case Names::statements:
            return number < alignment_.claims.size()
                       ? &alignment_.claims[number]
                       : &alignment_.relations[number - alignment_.claims.size()];
    }
    return nullptr;
}

}  // namespace argmap

// What is told of conflicts, and at which places?
#include "compare/merger.hpp"
#include "compare/text_changes.hpp"
#include "diagnostics/codes.hpp"

#include <algorithm>
#include <charconv>

namespace argmap {

namespace {

/// A value in a few words; of a text that in a language, if one is named.
std::string shown(const Value& value, const Document& document, std::string_view in_language) {
    if (const auto* texts = std::get_if<std::span<const LocalText>>(&value)) {
        const std::vector<Piece> all = pieces(document, *texts);
        for (const Piece& piece : all)
            if (in_language.empty() || piece.language == in_language)
                return in_backticks(piece.text.text());
        return "nothing";
    }
    if (const auto* word = std::get_if<Word>(&value))
        return in_backticks(word->text());
    if (const auto* number = std::get_if<double>(&value)) {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, *number);
        return {digits, end.ptr};
    }
    if (const auto* words = std::get_if<std::span<const Word>>(&value)) {
        std::vector<std::string_view> names;
        for (const Word word : *words)
            names.push_back(word.text());
        return list_in_backticks(names);
    }
    if (const auto* allowances = std::get_if<std::span<const Allowance>>(&value)) {
        std::vector<std::string_view> rules;
        for (const Allowance& allowance : *allowances)
            rules.push_back(allowance.rule.text());
        return list_in_backticks(rules);
    }
    return is_present(value) ? "another" : "nothing";
}

}  // namespace

Label Merger::label(Version version, Offset at, std::string message) const {
    Label label{.span = document(version).place(at), .message = std::move(message)};
    if (version != ours)
        label.file = document(version).source;
    return label;
}

template <class Entry>
std::string Merger::told(const Kind<Entry>& of, std::uint32_t number) const {
    const Aligned& aligned = (*of.aligned)[number];
    const Version version = aligned.is_in(ours) ? ours : aligned.is_in(theirs) ? theirs : base;
    const Entry& one = entry(of, number, version);
    if constexpr (std::is_same_v<Entry, RelationEntry>) {
        if (!one.id.present()) {
            std::vector<std::string_view> premises;
            for (const Word premise : document(version)[one.from])
                premises.push_back(premise.text());
            return "the " + std::string(name(one.type)) + " from " + list_in_backticks(premises) + " to " +
                   in_backticks(one.to.text());
        }
    }
    return "the " + std::string(of.noun) + " " + in_backticks(one.id.text());
}

std::string Merger::told(Names names, std::uint32_t number) const {
    switch (names) {
        case Names::nothing:
            break;
        case Names::speakers:
            return told(speakers_, number);
        case Names::sources:
            return told(sources_, number);
        case Names::topics:
            return told(topics_, number);
        case Names::statements:
            return number < claims_.decisions.size()
                       ? told(claims_, number)
                       : told(relations_, number - static_cast<std::uint32_t>(claims_.decisions.size()));
    }
    return "";
}

/// Where an entry stands: its id or, of a relation without one, its brace.
template <class Entry>
Offset Merger::place(const Kind<Entry>& of, std::uint32_t number, Version version) const {
    if (!(*of.aligned)[number].is_in(version))
        return 0;
    const Entry& one = entry(of, number, version);
    if constexpr (std::is_same_v<Entry, RelationEntry>)
        return one.id.present() ? one.id.at() : one.at;
    else
        return one.id.at();
}

/// Most conflicts of a kind that are described, and most notes of one.
constexpr std::size_t most_told = Diagnostics::kept_per_code;

/// Keeps a conflict and gives its number.
std::uint32_t Merger::tell(Diagnostic conflict) {
    if (told_.size() >= 3 * most_told) {
        untold_.push_back(conflict.code);
        return static_cast<std::uint32_t>(told_.size() + untold_.size() - 1);
    }
    told_.push_back(std::move(conflict));
    return static_cast<std::uint32_t>(told_.size() - 1);
}

/// Keeps a conflict unless there is one about the same thing, of which it then is a note.
std::uint32_t Merger::tell_once(std::uint32_t& about, Diagnostic conflict) {
    if (about == no_conflict)
        about = tell(std::move(conflict));
    else if (about < told_.size() && told_[about].notes.size() < most_told)
        told_[about].notes.push_back(std::move(conflict.primary));
    return about;
}

void Merger::hand_over_conflicts() {
    for (Diagnostic& conflict : told_)
        conflicts_.add(std::move(conflict));
    for (const Code* const code : untold_)
        conflicts_.add({.code = code, .primary = {}, .notes = {}, .help = {}});
}

/// The conflict about what an id names. A table of speakers that a side lacks is one thing.
std::uint32_t& Merger::conflict_about(Names names, std::uint32_t number) {
    if (names == Names::speakers && !(document(ours).has_speakers && document(theirs).has_speakers)) {
        for (const EntryDecision& speaker : speakers_.decisions)
            if (speaker_table_conflict_ == no_conflict)
                speaker_table_conflict_ = speaker.conflict;
        return speaker_table_conflict_;
    }
    return number < Alignment::unknown ? decision(names, number).conflict : speaker_table_conflict_;
}

EntryDecision& Merger::decision(Names names, std::uint32_t number) {
    switch (names) {
        case Names::nothing:
        case Names::speakers:
            break;
        case Names::sources:
            return sources_.decisions[number];
        case Names::topics:
            return topics_.decisions[number];
        case Names::statements:
            return number < claims_.decisions.size()
                       ? claims_.decisions[number]
                       : relations_.decisions[number - claims_.decisions.size()];
    }
    return speakers_.decisions[number];
}

/// `what` is a key or the like, `owner` has it.
Diagnostic Merger::changed_differently(std::string what, std::string_view owner, const ThreeValues& all,
                                       std::array<Offset, 3> places, std::string_view in_language) {
    const std::array<const Value*, 3> each{&all.base, &all.ours, &all.theirs};
    const auto at = [&](Version version) {
        if (const auto* texts = std::get_if<std::span<const LocalText>>(each[version]))
            for (const LocalText& text : *texts)
                if (text.language.present() && text.language.text() == in_language)
                    return text.text.at();
        const Offset place = place_of(*each[version]);
        return place != 0 ? place : places[version];
    };
    const auto says = [&](Version version) { return shown(*each[version], document(version), in_language); };
    if (!in_language.empty())
        what += " (" + in_backticks(in_language) + ")";
    what.append(" of ").append(owner);
    const bool ours_gone = !is_present(all.ours);
    const bool theirs_gone = !is_present(all.theirs);
    std::string message = what + " was changed on both sides";
    if (ours_gone || theirs_gone)
        message = what + (ours_gone ? " was removed in ours and changed in theirs"
                                    : " was changed in ours and removed in theirs");
    std::vector<Label> notes;
    if (!theirs_gone)
        notes.push_back(label(theirs, at(theirs), "theirs says " + says(theirs)));
    if (is_present(all.base))
        notes.push_back(label(base, at(base), "before, it was " + says(base)));
    return {.code = ours_gone || theirs_gone ? &codes::changed_and_removed : &codes::changed_on_both_sides,
            .primary = label(ours, at(ours), std::move(message)),
            .notes = std::move(notes),
            .help = {ours_gone ? "it stays removed unless you write it again"
                               : "this stays unless you write something else"}};
}

template <class Entry>
void Merger::changed_and_removed(Kind<Entry>& of, std::uint32_t number, Version remover) {
    const bool stays = remover == theirs;
    const Version changer = stays ? ours : theirs;
    tell_once(of.decisions[number].conflict,
              {.code = &codes::changed_and_removed,
               .primary = label(changer, place(of, number, changer),
                                told(of, number) + " was changed in " + (stays ? "ours" : "theirs") +
                                    " and removed in " + (stays ? "theirs" : "ours")),
               .notes = {label(base, place(of, number, base), "this is what it was before")},
               .help = {stays ? "it stays unless you remove it" : "it is left out unless you add it again"}});
}

template <class Entry>
std::vector<Label> Merger::removed_note(const Kind<Entry>& of, std::uint32_t number) const {
    if (!(*of.aligned)[number].is_in(base))
        return {};
    return {label(base, place(of, number, base), "this is what was removed")};
}

std::vector<Label> Merger::removed_note(Names names, std::uint32_t number) const {
    if (number >= Alignment::unknown)
        return {};
    switch (names) {
        case Names::nothing:
            break;
        case Names::speakers:
            return removed_note(speakers_, number);
        case Names::sources:
            return removed_note(sources_, number);
        case Names::topics:
            return removed_note(topics_, number);
        case Names::statements:
            return number < claims_.decisions.size()
                       ? removed_note(claims_, number)
                       : removed_note(relations_,
                                      number - static_cast<std::uint32_t>(claims_.decisions.size()));
    }
    return {};
}

template std::string Merger::told(const Kind<SpeakerEntry>&, std::uint32_t) const;
template std::string Merger::told(const Kind<SourceEntry>&, std::uint32_t) const;
template std::string Merger::told(const Kind<TopicEntry>&, std::uint32_t) const;
template std::string Merger::told(const Kind<ClaimEntry>&, std::uint32_t) const;
template std::string Merger::told(const Kind<RelationEntry>&, std::uint32_t) const;
template Offset Merger::place(const Kind<SpeakerEntry>&, std::uint32_t, Version) const;
template Offset Merger::place(const Kind<SourceEntry>&, std::uint32_t, Version) const;
template Offset Merger::place(const Kind<TopicEntry>&, std::uint32_t, Version) const;
template Offset Merger::place(const Kind<ClaimEntry>&, std::uint32_t, Version) const;
template Offset Merger::place(const Kind<RelationEntry>&, std::uint32_t, Version) const;
template void Merger::changed_and_removed(Kind<SpeakerEntry>&, std::uint32_t, Version);
template void Merger::changed_and_removed(Kind<SourceEntry>&, std::uint32_t, Version);
template void Merger::changed_and_removed(Kind<TopicEntry>&, std::uint32_t, Version);
template void Merger::changed_and_removed(Kind<ClaimEntry>&, std::uint32_t, Version);
template void Merger::changed_and_removed(Kind<RelationEntry>&, std::uint32_t, Version);

}  // namespace argmap

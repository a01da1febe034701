// What did each side change, and what becomes of that?
#include "compare/merger.hpp"
#include "diagnostics/codes.hpp"

#include <algorithm>

namespace argmap {

ThreeValues Merger::parents(std::uint32_t topic) const {
    const auto in = [&](Version version) -> Value {
        if (!(*topics_.aligned)[topic].is_in(version))
            return {};
        const std::uint32_t parent = entry(topics_, topic, version).parent;
        return parent == TopicEntry::none ? Value() : Value(document(version).topics[parent].id);
    };
    return {in(base), in(ours), in(theirs), Names::topics};
}

std::string_view Merger::language() const {
    return document(map_[language_field] == Pick::theirs ? theirs : ours).language.text();
}

/// The pick of a text or list that both sides changed, which may turn out not to fit together; the languages
/// in which both changed a text are added to the list.
Pick Merger::without_conflict(Pick pick, const ThreeValues& all,
                              std::vector<std::string_view>& languages) const {
    const bool is_text = std::holds_alternative<std::span<const LocalText>>(all.ours) ||
                         std::holds_alternative<std::span<const LocalText>>(all.theirs);
    if (pick != Pick::combined || !is_text)
        return pick;
    const std::optional<MergedText> text = merged_text(meaning_, all, language());
    if (!text)
        return Pick::conflict;
    languages = text->conflicts;
    return pick;
}

void Merger::decide_map() {
    const auto all_fields = fields<Document>();
    for (std::size_t i = 0; i < all_fields.size(); ++i) {
        const ThreeValues all = values(all_fields[i]);
        std::vector<std::string_view> languages;
        map_[i] = without_conflict(pick(meaning_, all), all, languages);
        const std::string what = in_backticks(all_fields[i].key);
        const std::array<Offset, 3> places{document(base).at, document(ours).at, document(theirs).at};
        if (map_[i] == Pick::conflict) {
            tell(changed_differently(what, "the map", all, places));
        }
        for (const std::string_view one : languages)
            tell(changed_differently(what, "the map", all, places, one));
    }
}

Pick Merger::pick_arrow(std::uint32_t relation) const {
    bool same_sides = true;
    bool ours_unchanged = true;
    bool theirs_unchanged = true;
    for (std::size_t i = 0; i < arrow_fields; ++i) {
        const ThreeValues all = values(relations_, relation, fields<RelationEntry>()[i]);
        same_sides = same_sides && meaning_.same(ours, all.ours, theirs, all.theirs, all.names);
        ours_unchanged = ours_unchanged && meaning_.same(base, all.base, ours, all.ours, all.names);
        theirs_unchanged = theirs_unchanged && meaning_.same(base, all.base, theirs, all.theirs, all.names);
    }
    if (same_sides || theirs_unchanged)
        return Pick::ours;
    return ours_unchanged ? Pick::theirs : Pick::conflict;
}

/// Whether a side that has an entry of the base changed something about it, be it only its id.
template <class Entry>
bool Merger::is_changed(const Kind<Entry>& of, std::uint32_t number, Version side) const {
    if (entry(of, number, base).id.text() != entry(of, number, side).id.text())
        return true;
    for (const Field<Entry>& field : fields<Entry>()) {
        const ThreeValues all = values(of, number, field);
        if (!meaning_.same(base, all.base, side, side == ours ? all.ours : all.theirs, field.names))
            return true;
    }
    if constexpr (std::is_same_v<Entry, TopicEntry>) {
        const ThreeValues all = parents(number);
        return !meaning_.same(base, all.base, side, side == ours ? all.ours : all.theirs, Names::topics);
    }
    return false;
}

/// Whether theirs gave the id of an entry of ours to something else and has no other use for the entry.
template <class Entry>
bool Merger::is_freed(const Kind<Entry>& of, std::uint32_t number) const {
    const Aligned& aligned = (*of.aligned)[number];
    if (!aligned.is_in(base) || entry(of, number, base).id.text() != entry(of, number, ours).id.text())
        return false;
    return aligned.is_in(theirs) || !is_changed(of, number, ours);
}

/// Whether our side has given an id to something else than this entry.
template <class Entry>
bool Merger::is_taken(const Kind<Entry>& of, std::uint32_t number, std::string_view id) const {
    const auto& numbers = alignment_.numbers[ours][static_cast<std::size_t>(of.names)];
    const auto first_relation = static_cast<std::uint32_t>(claims_.aligned->size());
    const auto user = numbers.find(id);
    if (user == numbers.end() ||
        user->second == number + (std::is_same_v<Entry, RelationEntry> ? first_relation : 0))
        return false;
    if (reuse_ == Reuse::never)
        return true;
    if (of.names != Names::statements)
        return !is_freed(of, user->second);
    return user->second < first_relation ? !is_freed(claims_, user->second)
                                         : !is_freed(relations_, user->second - first_relation);
}

/// Whether both sides gave an entry that all versions have another id.
template <class Entry>
bool Merger::is_renamed_by_both(const Kind<Entry>& of, std::uint32_t number) const {
    if (!(*of.aligned)[number].is_in(base) || !(*of.aligned)[number].is_in(ours) ||
        !(*of.aligned)[number].is_in(theirs))
        return false;
    const std::string_view before = entry(of, number, base).id.text();
    return entry(of, number, ours).id.text() != before && entry(of, number, theirs).id.text() != before;
}

/// Tells that theirs cannot have an id that ours uses. That is the same conflict as that what ours uses it
/// for stays though theirs removed it, or that theirs gave that yet another id.
template <class Entry>
void Merger::refuse_id(Kind<Entry>& of, std::uint32_t number, Diagnostic conflict) {
    const std::uint32_t user = alignment_.number(ours, of.names, entry(of, number, theirs).id.text());
    const Aligned& used_for = *aligned(of.names, user);
    const auto first = static_cast<std::uint32_t>(claims_.decisions.size());
    bool both_renamed = false;
    const auto look_at_user = [&](auto& kind, std::uint32_t place_in_kind) {
        both_renamed = is_renamed_by_both(kind, place_in_kind);
        conflict.notes.push_back(label(ours, place(kind, place_in_kind, ours), "ours uses it here"));
    };
    if (of.names != Names::statements)
        look_at_user(of, user);
    else if (user < first)
        look_at_user(claims_, user);
    else
        look_at_user(relations_, user - first);
    std::uint32_t separate = no_conflict;
    std::uint32_t* about = &separate;
    if (used_for.is_in(base) && !used_for.is_in(theirs))
        about = &conflict_about(of.names, user);
    else if (both_renamed)
        about = &decision(of.names, user).id_conflict;
    of.decisions[number].conflict = tell_once(*about, std::move(conflict));
}

template <class Entry>
Pick Merger::pick_id(Kind<Entry>& of, std::uint32_t number) {
    const Word our_id = entry(of, number, ours).id;
    const Word their_id = entry(of, number, theirs).id;
    if (our_id.text() == their_id.text())
        return Pick::ours;
    const bool in_base = (*of.aligned)[number].is_in(base);
    const std::string_view before = in_base ? entry(of, number, base).id.text() : std::string_view();
    if (their_id.text() == before) {
        of.decisions[number].nameless =
            !our_id.present() && is_taken(of, number, their_id.text());  // ours gave it to something else
        return Pick::ours;
    }
    if (our_id.text() != before) {
        tell_once(
            of.decisions[number].id_conflict,
            changed_differently(
                "the id", told(of, number),
                {in_base && !before.empty() ? Value(entry(of, number, base).id) : Value(),
                 our_id.present() ? Value(our_id) : Value(), their_id.present() ? Value(their_id) : Value()},
                {place(of, number, base), place(of, number, ours), place(of, number, theirs)}));
        return Pick::ours;
    }
    if (!their_id.present() || !is_taken(of, number, their_id.text()))
        return Pick::theirs;
    of.decisions[number].nameless = !our_id.present();
    refuse_id(of, number,
              {.code = &codes::added_differently,
               .primary = label(theirs, their_id.at(),
                                told(of, number) + " got the id " + in_backticks(their_id.text()) +
                                    " here, which ours uses for something else"),
               .notes = {},
               .help = {"choose another id for one of them"}});
    return Pick::ours;
}

template <class Entry>
void Merger::decide_on_both(Kind<Entry>& of, std::uint32_t number) {
    const bool in_base = (*of.aligned)[number].is_in(base);
    EntryDecision& decision = of.decisions[number];
    decision.kept = true;
    std::vector<std::string_view> differing;
    const auto conflict = [&](std::string_view key, const ThreeValues& all, std::string_view in_language) {
        if (in_base)
            decision.conflict = tell(changed_differently(
                in_backticks(key), told(of, number), all,
                {place(of, number, base), place(of, number, ours), place(of, number, theirs)}, in_language));
        else if (std::find(differing.begin(), differing.end(), key) == differing.end())
            differing.push_back(key);
    };
    const auto all_fields = fields<Entry>();
    for (std::size_t i = 0; i < all_fields.size(); ++i) {
        const ThreeValues all = values(of, number, all_fields[i]);
        std::vector<std::string_view> languages;
        Pick picked = Pick::ours;
        if constexpr (std::is_same_v<Entry, RelationEntry>)
            picked = i > type_field && is_arrow<Entry>(i) ? decision.fields[type_field]
                     : i == type_field                    ? pick_arrow(number)
                                       : without_conflict(pick(meaning_, all), all, languages);
        else
            picked = without_conflict(pick(meaning_, all), all, languages);
        if (picked == Pick::conflict && (i == type_field || !is_arrow<Entry>(i))) {
            // Of what a relation says the part is named that differs.
            std::size_t shown = i;
            while (is_arrow<Entry>(shown + 1) &&
                   meaning_.same(ours, values(of, number, all_fields[shown]).ours, theirs,
                                 values(of, number, all_fields[shown]).theirs, all_fields[shown].names))
                ++shown;
            conflict(all_fields[shown].key, values(of, number, all_fields[shown]), {});
        }
        for (const std::string_view one : languages)
            conflict(all_fields[i].key, all, one);
        decision.fields[i] = picked;
    }
    if constexpr (std::is_same_v<Entry, TopicEntry>) {
        const ThreeValues all = parents(number);
        decision.parent = pick(meaning_, all);
        if (decision.parent == Pick::conflict) {
            conflict("topics", all, {});
        }
    }
    decision.id = pick_id(of, number);
    if (differing.empty())
        return;
    decision.parent = Pick::conflict;
    decision.fields.fill(Pick::conflict);
    decision.conflict =
        tell({.code = &codes::added_differently,
              .primary = label(ours, place(of, number, ours),
                               told(of, number) + " was added on both sides with different " +
                                   list_in_backticks(differing)),
              .notes = {label(theirs, place(of, number, theirs), "what theirs added is left out")},
              .help = {"take over what theirs says better, or add it under another id"}});
}

template <class Entry>
void Merger::decide(Kind<Entry>& of) {
    for (std::uint32_t number = 0; number < of.decisions.size(); ++number) {
        const Aligned& aligned = (*of.aligned)[number];
        EntryDecision& decision = of.decisions[number];
        if (aligned.is_in(ours) && aligned.is_in(theirs)) {
            decide_on_both(of, number);
        } else if (aligned.is_in(ours)) {
            decision.kept = !aligned.is_in(base) || is_changed(of, number, ours);
            if (decision.kept && aligned.is_in(base))
                changed_and_removed(of, number, theirs);
        } else if (aligned.is_in(theirs)) {
            decision.take_all(Pick::theirs);
            const Word id = entry(of, number, theirs).id;
            if (aligned.is_in(base)) {
                if (is_changed(of, number, theirs))
                    changed_and_removed(of, number, ours);
            } else if (id.present() && is_taken(of, number, id.text())) {
                refuse_id(of, number,
                          {.code = &codes::added_differently,
                           .primary = label(theirs, id.at(),
                                            "both sides use the id " + in_backticks(id.text()) +
                                                " for something new, and this one is left out"),
                           .notes = {},
                           .help = {"add it again under another id"}});
            } else {
                decision.kept = true;
            }
        }
    }
}

void Merger::decide_entries() {
    for_each_kind([&](auto& kind) { kind.decisions.resize(kind.aligned->size()); });
    for_each_kind([&](auto& kind) { decide(kind); });
}

}  // namespace argmap

#include "compare/merge.hpp"

#include "compare/alignment.hpp"
#include "compare/fields.hpp"
#include "compare/meaning.hpp"
#include "compare/merge_values.hpp"
#include "compare/order.hpp"
#include "diagnostics/codes.hpp"
#include "format/format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/unordered/unordered_flat_set.hpp>

namespace argmap {

namespace {

constexpr std::size_t most_fields = 12;
constexpr std::uint32_t none = Aligned::none;

/// What becomes of one entry.
struct Decision {
    bool kept = false;
    bool nameless =
        false;  ///< a relation whose id in theirs names something else in ours, and it has no other
    Pick id = Pick::ours;
    Pick parent = Pick::ours;                ///< of a topic
    std::array<Pick, most_fields> fields{};  ///< in the order of `fields<Entry>()`

    void take_all(Pick pick) {
        id = parent = pick;
        fields.fill(pick);
    }
};

/// The entries of one kind.
template <class Entry>
struct Kind {
    std::string_view noun;
    Names names;
    const std::vector<Aligned>* aligned = nullptr;
    std::vector<Decision> decisions = {};
};

template <class Entry>
const auto& entries(const Document& document) {
    if constexpr (std::is_same_v<Entry, SpeakerEntry>)
        return document.speakers;
    else if constexpr (std::is_same_v<Entry, SourceEntry>)
        return document.sources;
    else if constexpr (std::is_same_v<Entry, TopicEntry>)
        return document.topics;
    else if constexpr (std::is_same_v<Entry, ClaimEntry>)
        return document.claims;
    else
        return document.relations;
}

// What a relation says is one thing: its first three fields.
constexpr std::size_t arrow_fields = 3;

template <class Entry>
bool is_arrow(std::size_t field) {
    return std::is_same_v<Entry, RelationEntry> && field < arrow_fields;
}

/// Which ids of ours theirs may use for something else: those that theirs has freed, or none.
enum class Reuse { freed, never };

class Merger {
  public:
    Merger(const Document& before, const Document& our_side, const Document& their_side, Reuse reuse,
           Diagnostics& conflicts)
        : versions_{&before, &our_side, &their_side},
          alignment_(align(versions_)),
          meaning_(versions_, alignment_),
          reuse_(reuse),
          conflicts_(conflicts) {
        speakers_.aligned = &alignment_.speakers;
        sources_.aligned = &alignment_.sources;
        topics_.aligned = &alignment_.topics;
        claims_.aligned = &alignment_.claims;
        relations_.aligned = &alignment_.relations;
    }

    std::string run() {
        decide_map();
        for_each_kind([&](auto& kind) { decide(kind); });
        decide_speaker_table();
        break_circles();
        find_lost_names();
        for_each_kind([&](auto& kind) { drop_references_to_nothing(kind); });
        drop_relations_at_dropped_ones();
        break_circles();  // that came of what was taken back
        drop_relations_at_dropped_ones();
        for_each_kind([&](auto& kind) { restore_what_is_needed(kind); });
        restore_for_map();
        restore_the_rest();
        restore_relations_of_restored();
        restore_the_rest();
        drop_speaker_table_if_it_lacks_ours();
        keep_ids_that_are_named();
        build();
        return write_map(out_);
    }

    /// Whether an id that theirs freed was needed after all. To be asked after `run`.
    bool has_repeated_ids() const;

  private:
    const Document& document(Version version) const { return *versions_[version]; }

    template <class Use>
    void for_each_kind(Use use) {
        use(speakers_);
        use(sources_);
        use(topics_);
        use(claims_);
        use(relations_);
    }
    /// An entry in a version that has it.
    template <class Entry>
    const Entry& entry(const Kind<Entry>& of, std::uint32_t number, Version version) const {
        return entries<Entry>(document(version))[(*of.aligned)[number].entry[version]];
    }

    /// What an entry has under a key in all versions; nothing in those that lack it.
    template <class Entry>
    ThreeValues values(const Kind<Entry>& of, std::uint32_t number, const Field<Entry>& field) const {
        const auto in = [&](Version version) {
            return (*of.aligned)[number].is_in(version)
                       ? value_of(document(version), entry(of, number, version), field)
                       : Value();
        };
        return {in(base), in(ours), in(theirs), field.names};
    }
    ThreeValues values(const Field<Document>& field) const {
        const auto in = [&](Version version) {
            return value_of(document(version), document(version), field);
        };
        return {in(base), in(ours), in(theirs), field.names};
    }
    ThreeValues parents(std::uint32_t topic) const;

    // What each side changed.
    void decide_map();
    template <class Entry>
    void decide(Kind<Entry>& of);
    template <class Entry>
    void decide_on_both(Kind<Entry>& of, std::uint32_t number);
    template <class Entry>
    bool is_changed(const Kind<Entry>& of, std::uint32_t number, Version side) const;
    template <class Entry>
    Pick pick_id(Kind<Entry>& of, std::uint32_t number);
    template <class Entry>
    bool is_freed(const Kind<Entry>& of, std::uint32_t number) const;
    template <class Entry>
    bool is_taken(const Kind<Entry>& of, std::uint32_t number, std::string_view id) const;
    Pick pick_arrow(std::uint32_t relation) const;
    Pick without_conflict(Pick pick, const ThreeValues& all, std::vector<std::string_view>& languages) const;
    std::string_view language() const;

    // What refers to something that is gone.
    template <class Entry, class Use>
    void for_each_reference(const Kind<Entry>& of, std::uint32_t number, Use use) const;
    template <class Entry, class Use>
    void for_each_lost_reference(const Kind<Entry>& of, std::uint32_t number, Version version, Use use) const;
    bool has_lost(Version version, Names names) const {
        return lost_[version][static_cast<std::size_t>(names)];
    }
    template <class Use>
    void for_each_item(Pick pick, const ThreeValues& all, Use use) const;
    bool is_missing(Names names, std::uint32_t number) const;
    void find_lost_names();
    template <class Entry>
    bool lacks_some(const Kind<Entry>& of, Version version) const;
    bool is_nameless(Names names, std::uint32_t number) const;
    std::string why_gone(Names names, std::uint32_t number, Word id) const;
    const Aligned* aligned(Names names, std::uint32_t number) const;
    void decide_speaker_table();
    void drop_speaker_table_if_it_lacks_ours();
    void break_circles();
    template <class Entry, class Next>
    void break_circles(Kind<Entry>& of, Next next);
    template <class Entry>
    void drop_references_to_nothing(Kind<Entry>& of);
    void drop_relations_at_dropped_ones();
    template <class Entry>
    void restore_what_is_needed(Kind<Entry>& of);
    template <class Entry>
    void restore_what_is_needed(Kind<Entry>& of, std::uint32_t number);
    void restore_for_map();
    void restore(Names names, std::uint32_t number, Word needed, const std::string& who);
    void restore_the_rest();
    void restore_relations_of_restored();
    void keep_ids_that_are_named();
    void take_back(Kind<RelationEntry>& of, std::uint32_t number);

    // What is written.
    void build();
    template <class Entry>
    std::vector<std::uint32_t> order(const Kind<Entry>& of) const;
    void build_topics();
    template <class Entry>
    Entry built(const Kind<Entry>& of, std::uint32_t number);
    template <class Entry>
    void fill(Entry& to, const Field<Entry>& field, Pick pick, const ThreeValues& all,
              const std::array<const Entry*, 3>& from);
    template <class Entry>
    Word id(const Kind<Entry>& of, std::uint32_t number) const;
    Word id(Names names, std::uint32_t number) const;
    template <class Item>
    std::optional<Item> carried(Version version, Names names, const Item& item) const;

    // What is told.
    Label label(Version version, Offset at, std::string message) const;
    template <class Entry>
    std::string told(const Kind<Entry>& of, std::uint32_t number) const;
    template <class Entry>
    Offset place(const Kind<Entry>& of, std::uint32_t number, Version version) const;
    void changed_differently(std::string what, std::string_view owner, const ThreeValues& all,
                             std::array<Offset, 3> places, std::string_view in_language = {});
    template <class Entry>
    void changed_and_removed(const Kind<Entry>& of, std::uint32_t number, Version remover);
    template <class Entry>
    std::vector<Label> removed_note(const Kind<Entry>& of, std::uint32_t number) const;
    std::vector<Label> removed_note(Names names, std::uint32_t number) const;
    std::string told(Names names, std::uint32_t number) const;

    std::array<const Document*, 3> versions_;
    Alignment alignment_;
    Meaning meaning_;
    Reuse reuse_;
    Diagnostics& conflicts_;
    std::array<Pick, most_fields> map_{};
    bool has_speakers_ = false;
    Kind<SpeakerEntry> speakers_{.noun = "speaker", .names = Names::speakers};
    Kind<SourceEntry> sources_{.noun = "source", .names = Names::sources};
    Kind<TopicEntry> topics_{.noun = "topic", .names = Names::topics};
    Kind<ClaimEntry> claims_{.noun = "claim", .names = Names::statements};
    Kind<RelationEntry> relations_{.noun = "relation", .names = Names::statements};
    std::vector<std::pair<Names, std::uint32_t>> restored_;  // what these refer to was not looked at yet
    // Whether a version has something with an id that the merged map lacks: where not, nobody needs to look.
    std::array<std::array<bool, 5>, 3> lost_{};
    Document out_;
};

// What each side changed.

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
    constexpr std::size_t language_field = 2;
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
            changed_differently(what, "the map", all, places);
            map_[i] = Pick::ours;
        }
        for (const std::string_view one : languages)
            changed_differently(what, "the map", all, places, one);
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

template <class Entry>
bool Merger::is_changed(const Kind<Entry>& of, std::uint32_t number, Version side) const {
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

bool Merger::has_repeated_ids() const {
    const auto are_repeated = [](auto&&... lists) {
        boost::unordered_flat_set<std::string_view> seen;
        const auto add = [&](const auto& list) {
            bool repeated = false;
            for (const auto& entry : list)
                repeated = (entry.id.present() && !seen.insert(entry.id.text()).second) || repeated;
            return repeated;
        };
        return (add(lists) || ...);
    };
    return are_repeated(out_.speakers) || are_repeated(out_.sources) || are_repeated(out_.topics) ||
           are_repeated(out_.claims, out_.relations);
}

template <class Entry>
Pick Merger::pick_id(Kind<Entry>& of, std::uint32_t number) {
    const Word our_id = entry(of, number, ours).id;
    const Word their_id = entry(of, number, theirs).id;
    if (our_id.text() == their_id.text())
        return Pick::ours;
    const bool in_base = (*of.aligned)[number].is_in(base);
    const std::string_view before = in_base ? entry(of, number, base).id.text() : std::string_view();
    if (their_id.text() == before)
        return Pick::ours;
    if (our_id.text() != before) {
        changed_differently(
            "the id", told(of, number),
            {in_base && !before.empty() ? Value(entry(of, number, base).id) : Value(),
             our_id.present() ? Value(our_id) : Value(), their_id.present() ? Value(their_id) : Value()},
            {place(of, number, base), place(of, number, ours), place(of, number, theirs)});
        return Pick::ours;
    }
    if (!their_id.present() || !is_taken(of, number, their_id.text()))
        return Pick::theirs;
    of.decisions[number].nameless = !our_id.present();
    conflicts_.add({.code = &codes::added_differently,
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
    Decision& decision = of.decisions[number];
    decision.kept = true;
    std::vector<std::string_view> differing;
    const auto conflict = [&](std::string_view key, const ThreeValues& all, std::string_view in_language) {
        if (in_base)
            changed_differently(in_backticks(key), told(of, number), all,
                                {place(of, number, base), place(of, number, ours), place(of, number, theirs)},
                                in_language);
        else if (std::find(differing.begin(), differing.end(), key) == differing.end())
            differing.push_back(key);
    };
    const auto all_fields = fields<Entry>();
    for (std::size_t i = 0; i < all_fields.size(); ++i) {
        const ThreeValues all = values(of, number, all_fields[i]);
        std::vector<std::string_view> languages;
        Pick picked = Pick::ours;
        if constexpr (std::is_same_v<Entry, RelationEntry>)
            picked = i > 0 && is_arrow<Entry>(i) ? decision.fields[0]
                     : i == 0                    ? pick_arrow(number)
                                                 : without_conflict(pick(meaning_, all), all, languages);
        else
            picked = without_conflict(pick(meaning_, all), all, languages);
        if (picked == Pick::conflict) {
            // Of what a relation says the part is named that differs.
            std::size_t shown = i;
            while (is_arrow<Entry>(shown + 1) &&
                   meaning_.same(ours, values(of, number, all_fields[shown]).ours, theirs,
                                 values(of, number, all_fields[shown]).theirs, all_fields[shown].names))
                ++shown;
            conflict(all_fields[shown].key, values(of, number, all_fields[shown]), {});
            picked = Pick::ours;
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
            decision.parent = Pick::ours;
        }
    }
    decision.id = pick_id(of, number);
    if (differing.empty())
        return;
    decision.take_all(Pick::ours);
    conflicts_.add({.code = &codes::added_differently,
                    .primary = label(ours, place(of, number, ours),
                                     told(of, number) + " was added on both sides with different " +
                                         list_in_backticks(differing)),
                    .notes = {label(theirs, place(of, number, theirs), "what theirs added is left out")},
                    .help = {"take over what theirs says better, or add it under another id"}});
}

template <class Entry>
void Merger::decide(Kind<Entry>& of) {
    of.decisions.resize(of.aligned->size());
    for (std::uint32_t number = 0; number < of.decisions.size(); ++number) {
        const Aligned& aligned = (*of.aligned)[number];
        Decision& decision = of.decisions[number];
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
                conflicts_.add({.code = &codes::added_differently,
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

// What refers to something that is gone.

/// Calls `use` with the version and the id of each item of a list, or of a name, that a pick takes.
template <class Use>
void Merger::for_each_item(Pick picked, const ThreeValues& all, Use use) const {
    const auto of_version = [&](Version version) -> const Value& {
        return version == base ? all.base : version == ours ? all.ours : all.theirs;
    };
    const auto use_item = [&](Version version, std::size_t place) {
        const Value& value = of_version(version);
        if (const auto* words = std::get_if<std::span<const Word>>(&value))
            use(version, (*words)[place]);
        else if (const auto* citations = std::get_if<std::span<const Citation>>(&value))
            use(version, (*citations)[place].source);
        else if (const auto* word = std::get_if<Word>(&value))
            use(version, *word);
    };
    if (picked == Pick::combined) {
        for (const MergedItem& item : merged_items(meaning_, all))
            use_item(item.version, item.place);
    } else if (picked == Pick::ours || picked == Pick::theirs) {
        const Version version = picked == Pick::ours ? ours : theirs;
        const Value& value = of_version(version);
        const std::size_t count =
            std::holds_alternative<Word>(value) ? 1 : meaning_.items(version, value, all.names).size();
        for (std::size_t place = 0; place < count; ++place)
            use_item(version, place);
    }
}

/// Calls `use` with the place of the key, whose it is, and the id, for everything that an entry names.
template <class Entry, class Use>
void Merger::for_each_reference(const Kind<Entry>& of, std::uint32_t number, Use use) const {
    const Decision& decision = of.decisions[number];
    const auto all_fields = fields<Entry>();
    for (std::size_t i = 0; i < all_fields.size(); ++i)
        if (all_fields[i].names != Names::nothing)
            for_each_item(decision.fields[i], values(of, number, all_fields[i]),
                          [&](Version version, Word id) { use(i, all_fields[i].names, version, id); });
    if constexpr (std::is_same_v<Entry, TopicEntry>)
        for_each_item(decision.parent, parents(number),
                      [&](Version version, Word id) { use(all_fields.size(), Names::topics, version, id); });
}

/// The same for what a version names, of kinds of which it has something that the merged map lacks.
template <class Entry, class Use>
void Merger::for_each_lost_reference(const Kind<Entry>& of, std::uint32_t number, Version version,
                                     Use use) const {
    const Decision& decision = of.decisions[number];
    const auto all_fields = fields<Entry>();
    const Pick other = version == ours ? Pick::theirs : Pick::ours;
    const auto use_if_of_version = [&](std::size_t field, Names names) {
        return [&, field, names](Version its_version, Word id) {
            if (its_version == version)
                use(field, names, version, id);
        };
    };
    for (std::size_t i = 0; i < all_fields.size(); ++i)
        if (has_lost(version, all_fields[i].names) && decision.fields[i] != other)
            for_each_item(decision.fields[i], values(of, number, all_fields[i]),
                          use_if_of_version(i, all_fields[i].names));
    if constexpr (std::is_same_v<Entry, TopicEntry>)
        if (has_lost(version, Names::topics) && decision.parent != other)
            for_each_item(decision.parent, parents(number),
                          use_if_of_version(all_fields.size(), Names::topics));
}

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
    for (const Decision& speaker : speakers_.decisions)
        has_speakers_ = has_speakers_ || speaker.kept;
    drop_speaker_table_if_it_lacks_ours();
}

void Merger::drop_speaker_table_if_it_lacks_ours() {
    if (!has_speakers_ || document(ours).has_speakers)
        return;
    for (std::uint32_t claim = 0; claim < claims_.decisions.size(); ++claim) {
        if (!claims_.decisions[claim].kept)
            continue;
        for_each_reference(claims_, claim, [&](std::size_t, Names names, Version version, Word id) {
            if (names != Names::speakers || version != ours || !has_speakers_ ||
                !is_missing(names, alignment_.number(ours, names, id.text())))
                return;
            has_speakers_ = false;
            conflicts_.add({.code = &codes::changed_and_removed,
                            .primary = label(ours, id.at(),
                                             "theirs declares its speakers, but not " +
                                                 in_backticks(id.text()) + "; `speakers` is left out"),
                            .notes = {},
                            .help = {"declare every speaker under `speakers`"}});
        });
    }
    if (!has_speakers_)
        for (Decision& speaker : speakers_.decisions)
            speaker.kept = false;
}

/// Marks what lies on a circle when each thing leads to at most one other.
std::vector<bool> on_circles(const std::vector<std::uint32_t>& next) {
    std::vector<bool> found(next.size(), false);
    std::vector<std::uint32_t> walk_of(next.size(), none);
    for (std::uint32_t start = 0; start < next.size(); ++start) {
        std::uint32_t at = start;
        while (at != none && walk_of[at] == none) {
            walk_of[at] = start;
            at = next[at];
        }
        if (at == none || walk_of[at] != start)
            continue;
        for (std::uint32_t on = at; !found[on]; on = next[on])
            found[on] = true;
    }
    return found;
}

/// Each side may aim one relation at another, or put one topic into another, so that together they lie in a
/// circle. Then theirs go back to what ours says.
template <class Entry, class Next>
void Merger::break_circles(Kind<Entry>& of, Next next_of) {
    for (const bool all : {false, true}) {
        std::vector<std::uint32_t> next(of.decisions.size(), none);
        for (std::uint32_t number = 0; number < next.size(); ++number)
            if (of.decisions[number].kept)
                next[number] = next_of(number);
        const std::vector<bool> circles = on_circles(next);
        if (std::find(circles.begin(), circles.end(), true) == circles.end())
            return;
        for (std::uint32_t number = 0; number < next.size(); ++number) {
            Decision& decision = of.decisions[number];
            const Pick picked = std::is_same_v<Entry, TopicEntry> ? decision.parent : decision.fields[0];
            if (next[number] == none || picked != Pick::theirs || !(all || circles[number]))
                continue;
            conflicts_.add(
                {.code = &codes::changed_on_both_sides,
                 .primary = label(theirs, place(of, number, theirs),
                                  told(of, number) + " would lie in a circle with what ours changed"),
                 .notes = {},
                 .help = {"compare both versions, and write what is meant"}});
            const bool in_ours = (*of.aligned)[number].is_in(ours);
            if constexpr (std::is_same_v<Entry, RelationEntry>)
                take_back(of, number);
            else
                decision.parent = in_ours ? Pick::ours : Pick::neither;
        }
    }
}

/// Gives a relation back what ours says or, where ours does not have it, drops it.
void Merger::take_back(Kind<RelationEntry>& of, std::uint32_t number) {
    Decision& decision = of.decisions[number];
    if ((*of.aligned)[number].is_in(ours))
        std::fill_n(decision.fields.begin(), arrow_fields, Pick::ours);
    else
        decision.kept = false;
}

void Merger::break_circles() {
    const auto first = static_cast<std::uint32_t>(claims_.decisions.size());
    const auto is_aimed_at_relation = [&](std::uint32_t relation) {
        const Decision& decision = relations_.decisions[relation];
        if (!decision.kept || decision.fields[0] != Pick::theirs)
            return false;
        const Word to = entry(relations_, relation, theirs).to;
        const std::uint32_t target = alignment_.number(theirs, Names::statements, to.text());
        return target >= first && target < Alignment::unknown;
    };
    bool may_lie_in_circles = false;
    for (std::uint32_t relation = 0; relation < relations_.decisions.size() && !may_lie_in_circles;
         ++relation)
        may_lie_in_circles = is_aimed_at_relation(relation);
    if (may_lie_in_circles)
        break_circles(relations_, [&](std::uint32_t relation) {
            std::uint32_t next = none;
            for_each_reference(
                relations_, relation, [&](std::size_t field, Names names, Version version, Word id) {
                    const std::uint32_t number = alignment_.number(version, names, id.text());
                    if (field == arrow_fields - 1 && number >= first && number < Alignment::unknown)
                        next = number - first;
                });
            return next;
        });
    break_circles(topics_, [&](std::uint32_t topic) {
        std::uint32_t next = none;
        for_each_reference(topics_, topic, [&](std::size_t, Names names, Version version, Word id) {
            next = alignment_.number(version, names, id.text());
        });
        return next < Alignment::unknown ? next : none;
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

template <class Entry>
void Merger::drop_references_to_nothing(Kind<Entry>& of) {
    for (std::uint32_t number = 0; number < of.decisions.size(); ++number) {
        Decision& decision = of.decisions[number];
        if (!decision.kept)
            continue;
        const bool in_ours = (*of.aligned)[number].is_in(ours);
        bool told_arrow = false;
        const auto drop = [&](std::size_t field, Names names, Version version, Word id) {
            const std::uint32_t named = alignment_.number(version, names, id.text());
            const bool missing = is_missing(names, named) || is_nameless(names, named);
            if (!missing || (is_arrow<Entry>(field) && told_arrow))
                return;
            told_arrow = told_arrow || is_arrow<Entry>(field);
            const bool dropped = is_arrow<Entry>(field) && !in_ours;
            conflicts_.add({.code = &codes::changed_and_removed,
                            .primary = label(theirs, id.at(),
                                             why_gone(names, named, id) +
                                                 (dropped ? "; " + told(of, number) + " is left out"
                                                          : ", which " + told(of, number) + " names here")),
                            .notes = removed_note(names, named),
                            .help = {dropped ? "add both again, or let both go"
                                             : "name another here, or add it again"}});
            if constexpr (std::is_same_v<Entry, RelationEntry>) {
                if (is_arrow<Entry>(field))
                    take_back(of, number);
            } else if (field < most_fields && names != Names::sources) {
                (field == fields<Entry>().size() ? decision.parent : decision.fields[field]) =
                    in_ours ? Pick::ours : Pick::neither;
            }
        };
        std::vector<std::tuple<std::size_t, Names, Version, Word>> references;
        for_each_lost_reference(of, number, theirs,
                                [&](std::size_t field, Names names, Version version, Word id) {
                                    references.emplace_back(field, names, version, id);
                                });
        for (const auto& [field, names, version, id] : references)
            drop(field, names, version, id);
    }
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
            conflicts_.add(
                {.code = &codes::changed_and_removed,
                 .primary = label(theirs, entry(relations_, relation, theirs).to.at(),
                                  told(Names::statements, first + target) + " is left out, at which " +
                                      told(relations_, relation) + " is aimed here"),
                 .notes = {},
                 .help = {"add both again, or let both go"}});
            take_back(relations_, relation);
            if (!relations_.decisions[relation].kept)
                dropped.push_back(relation);
        }
    }
}

template <class Entry>
void Merger::restore_what_is_needed(Kind<Entry>& of, std::uint32_t number) {
    if (!of.decisions[number].kept)
        return;
    for_each_lost_reference(of, number, ours, [&](std::size_t, Names names, Version version, Word id) {
        const std::uint32_t named = alignment_.number(version, names, id.text());
        if (is_missing(names, named))
            restore(names, named, id, told(of, number));
    });
}

template <class Entry>
void Merger::restore_what_is_needed(Kind<Entry>& of) {
    for (std::uint32_t number = 0; number < of.decisions.size(); ++number)
        restore_what_is_needed(of, number);
}

void Merger::restore_for_map() {
    const auto all_fields = fields<Document>();
    for (std::size_t i = 0; i < all_fields.size(); ++i) {
        if (all_fields[i].names == Names::nothing)
            continue;
        for_each_item(map_[i], values(all_fields[i]), [&](Version version, Word id) {
            const std::uint32_t number = alignment_.number(version, all_fields[i].names, id.text());
            if (version == ours)
                restore(all_fields[i].names, number, id, "the map");
            else if (is_missing(all_fields[i].names, number))
                conflicts_.add({.code = &codes::changed_and_removed,
                                .primary = label(theirs, id.at(),
                                                 "ours removed " + told(all_fields[i].names, number) +
                                                     ", which the map names as main here"),
                                .notes = removed_note(all_fields[i].names, number),
                                .help = {"name another here, or add it again"}});
        });
    }
}

/// Keeps what theirs removed and something of ours needs.
void Merger::restore(Names names, std::uint32_t number, Word needed, const std::string& who) {
    const Aligned* const what = aligned(names, number);
    if (what == nullptr || !is_missing(names, number) || !what->is_in(ours))
        return;
    conflicts_.add({.code = &codes::changed_and_removed,
                    .primary = label(
                        ours, needed.at(),
                        "theirs removed " + told(names, number) + ", which " + who + " needs here; it stays"),
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

/// What is needed by what was restored.
void Merger::restore_the_rest() {
    const auto first = static_cast<std::uint32_t>(claims_.decisions.size());
    while (!restored_.empty()) {
        const auto [names, number] = restored_.back();
        restored_.pop_back();
        if (names == Names::topics)
            restore_what_is_needed(topics_, number);
        else if (names == Names::statements && number < first)
            restore_what_is_needed(claims_, number);
        else if (names == Names::statements)
            restore_what_is_needed(relations_, number - first);
    }
}

/// Whoever removed a claim removed its relations with it. Where the claim stays, so do they.
void Merger::restore_relations_of_restored() {
    const auto first = static_cast<std::uint32_t>(claims_.decisions.size());
    for (std::uint32_t relation = 0; relation < relations_.decisions.size(); ++relation) {
        Decision& decision = relations_.decisions[relation];
        const Aligned& aligned_relation = (*relations_.aligned)[relation];
        if (decision.kept || !aligned_relation.is_in(ours) || aligned_relation.is_in(theirs))
            continue;
        bool is_whole = true;
        bool was_removed = false;
        const RelationEntry& ours_entry = entry(relations_, relation, ours);
        const auto look_at = [&](Word id) {
            const std::uint32_t number = alignment_.number(ours, Names::statements, id.text());
            is_whole = is_whole && !is_missing(Names::statements, number);
            const Aligned* const end = aligned(Names::statements, number);
            was_removed = was_removed || (end != nullptr && end->is_in(base) && !end->is_in(theirs));
        };
        for (const Word premise : document(ours)[ours_entry.from])
            look_at(premise);
        look_at(ours_entry.to);
        if (!is_whole || !was_removed)
            continue;
        decision.kept = true;
        decision.take_all(Pick::ours);
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
            if (field != arrow_fields - 1 || target < first || target >= Alignment::unknown)
                return;
            if (!id(relations_, target - first).present())
                relations_.decisions[target - first].id = version == ours ? Pick::ours : Pick::theirs;
        });
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

// What is written.

template <class Entry>
Word Merger::id(const Kind<Entry>& of, std::uint32_t number) const {
    const Aligned& aligned = (*of.aligned)[number];
    const Version version = of.decisions[number].id == Pick::theirs || !aligned.is_in(ours) ? theirs : ours;
    return entry(of, number, version).id;
}

Word Merger::id(Names names, std::uint32_t number) const {
    switch (names) {
        case Names::nothing:
            break;
        case Names::speakers:
            return id(speakers_, number);
        case Names::sources:
            return id(sources_, number);
        case Names::topics:
            return id(topics_, number);
        case Names::statements:
            return number < claims_.decisions.size()
                       ? id(claims_, number)
                       : id(relations_, number - static_cast<std::uint32_t>(claims_.decisions.size()));
    }
    return {};
}

/// An item as the merged map has it: under the id that it has there; nothing if it is not there.
template <class Item>
std::optional<Item> Merger::carried(Version version, Names names, const Item& item) const {
    if constexpr (std::is_same_v<Item, Word>) {
        if (names == Names::nothing || (alignment_.is_literal(names) && !has_lost(version, names)))
            return item;
        const std::uint32_t number = alignment_.number(version, names, item.text());
        if (number >= Alignment::unknown || (names == Names::speakers && !has_speakers_))
            return item;
        return is_missing(names, number) ? std::nullopt : std::optional(id(names, number));
    } else if constexpr (std::is_same_v<Item, Citation>) {
        const std::optional<Word> source = carried(version, names, item.source);
        if (!source)
            return std::nullopt;
        Citation citation = item;
        citation.source = *source;
        return citation;
    } else {
        return item;
    }
}

template <class T>
std::vector<T>& pool(Document& document) {
    if constexpr (std::is_same_v<T, LocalText>)
        return document.texts;
    else if constexpr (std::is_same_v<T, Word>)
        return document.words;
    else if constexpr (std::is_same_v<T, Citation>)
        return document.citations;
    else
        return document.allowances;
}

template <class Entry>
void Merger::fill(Entry& to, const Field<Entry>& field, Pick picked, const ThreeValues& all,
                  const std::array<const Entry*, 3>& from) {
    if (picked == Pick::neither)
        return;
    const Version version = picked == Pick::theirs ? theirs : ours;
    const auto fill_list = [&]<class T>(Run<T> Entry::*member) {
        std::vector<T>& items = pool<T>(out_);
        const auto first = static_cast<std::uint32_t>(items.size());
        const auto add = [&](Version item_version, std::size_t place) {
            const auto list = document(item_version)[from[item_version]->*member];
            if (const auto item = carried(item_version, field.names, list[place]))
                items.push_back(*item);
        };
        if (picked != Pick::combined) {
            const std::size_t count = (from[version]->*member).count;
            for (std::size_t place = 0; place < count; ++place)
                add(version, place);
        } else if constexpr (std::is_same_v<T, LocalText>) {
            const std::optional<MergedText> text = merged_text(meaning_, all, language());
            items.insert(items.end(), text->texts.begin(), text->texts.end());
        } else {
            for (const MergedItem& item : merged_items(meaning_, all))
                add(item.version, item.place);
        }
        to.*member = {first, static_cast<std::uint32_t>(items.size()) - first};
    };
    std::visit(
        [&](auto member) {
            if constexpr (requires { fill_list(member); })
                fill_list(member);
            else if constexpr (std::is_same_v<std::remove_cvref_t<decltype(to.*member)>, Word>)
                to.*member = (from[version]->*member).present()
                                 ? carried(version, field.names, from[version]->*member).value_or(Word())
                                 : Word();
            else
                to.*member = from[version]->*member;
        },
        field.member);
}

template <class Entry>
Entry Merger::built(const Kind<Entry>& of, std::uint32_t number) {
    Entry built;
    built.id = id(of, number);
    const Aligned& aligned = (*of.aligned)[number];
    std::array<const Entry*, 3> from{};
    for (const Version version : {base, ours, theirs})
        if (aligned.is_in(version))
            from[version] = &entry(of, number, version);
    const auto all_fields = fields<Entry>();
    for (std::size_t i = 0; i < all_fields.size(); ++i)
        fill(built, all_fields[i], of.decisions[number].fields[i], values(of, number, all_fields[i]), from);
    return built;
}

template <class Entry>
std::vector<std::uint32_t> Merger::order(const Kind<Entry>& of) const {
    std::array<std::vector<std::uint32_t>, 3> lists;
    for (const Version version : {base, ours, theirs}) {
        lists[version].resize(entries<Entry>(document(version)).size());
        for (std::uint32_t number = 0; number < of.aligned->size(); ++number)
            if ((*of.aligned)[number].is_in(version))
                lists[version][(*of.aligned)[number].entry[version]] = number;
    }
    std::vector<std::uint32_t> order =
        merged_order(lists[base], lists[ours], lists[theirs], of.aligned->size());
    std::erase_if(order, [&](std::uint32_t number) { return !of.decisions[number].kept; });
    return order;
}

void Merger::build() {
    const auto all_fields = fields<Document>();
    for (std::size_t i = 0; i < all_fields.size(); ++i)
        fill(out_, all_fields[i], map_[i], values(all_fields[i]), versions_);
    out_.has_main = !out_.main.empty();
    out_.has_speakers = has_speakers_;
    for (const std::uint32_t number : order(speakers_))
        out_.speakers.push_back(built(speakers_, number));
    for (const std::uint32_t number : order(sources_))
        out_.sources.push_back(built(sources_, number));
    build_topics();
    for (const std::uint32_t number : order(claims_))
        out_.claims.push_back(built(claims_, number));
    for (const std::uint32_t number : order(relations_))
        out_.relations.push_back(built(relations_, number));
}

/// Each topic right after the one that it is part of, or after what else is part of that.
void Merger::build_topics() {
    const std::vector<std::uint32_t> topics = order(topics_);
    const auto outermost = static_cast<std::uint32_t>(topics_.decisions.size());
    std::vector<std::vector<std::uint32_t>> inside(topics_.decisions.size() + 1);
    for (const std::uint32_t topic : topics) {
        std::uint32_t parent = outermost;
        for_each_reference(topics_, topic, [&](std::size_t, Names names, Version version, Word id) {
            parent = alignment_.number(version, names, id.text());
        });
        inside[parent].push_back(topic);
    }
    struct Waiting {
        std::uint32_t topic;
        std::uint32_t parent;  // its place in the merged map
    };
    std::vector<Waiting> waiting;
    const auto push_inside = [&](std::uint32_t number, std::uint32_t place) {
        for (auto topic = inside[number].rbegin(); topic != inside[number].rend(); ++topic)
            waiting.push_back({*topic, place});
    };
    push_inside(outermost, TopicEntry::none);
    while (!waiting.empty()) {
        const Waiting next = waiting.back();
        waiting.pop_back();
        const auto place = static_cast<std::uint32_t>(out_.topics.size());
        out_.topics.push_back(built(topics_, next.topic));
        out_.topics.back().parent = next.parent;
        push_inside(next.topic, place);
    }
}

// What is told.

Label Merger::label(Version version, Offset at, std::string message) const {
    Label label{.span = document(version).source.token(at), .message = std::move(message)};
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

/// `what` is a key or the like, `owner` has it.
void Merger::changed_differently(std::string what, std::string_view owner, const ThreeValues& all,
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
    conflicts_.add(
        {.code = ours_gone || theirs_gone ? &codes::changed_and_removed : &codes::changed_on_both_sides,
         .primary = label(ours, at(ours), std::move(message)),
         .notes = std::move(notes),
         .help = {ours_gone ? "it stays removed unless you write it again"
                            : "this stays unless you write something else"}});
}

template <class Entry>
void Merger::changed_and_removed(const Kind<Entry>& of, std::uint32_t number, Version remover) {
    const bool stays = remover == theirs;
    const Version changer = stays ? ours : theirs;
    conflicts_.add(
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

}  // namespace

std::string merge(const Document& base_map, const Document& our_map, const Document& their_map,
                  Diagnostics& conflicts) {
    for (const Reuse reuse : {Reuse::freed, Reuse::never}) {
        Diagnostics found;
        Merger merger(base_map, our_map, their_map, reuse, found);
        std::string merged = merger.run();
        if (reuse == Reuse::freed && merger.has_repeated_ids())
            continue;  // rare: what had the id had to stay
        conflicts = std::move(found);
        return merged;
    }
    return {};
}

}  // namespace argmap

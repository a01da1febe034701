// How is a map made of two versions of one map? The parts of `merge` (compare/merge.hpp), for its own files.
#pragma once

#include "compare/alignment.hpp"
#include "compare/meaning.hpp"
#include "compare/merge_values.hpp"
#include "diagnostics/diagnostics.hpp"
#include "document/document.hpp"
#include "document/fields.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace argmap {

/// As many keys as any kind of entry has, or more.
constexpr std::size_t most_fields = 12;

constexpr std::uint32_t no_conflict = 0xFFFF'FFFF;

/// What becomes of one entry.
struct EntryDecision {
    bool kept = false;

    /// Of a relation: its id in theirs names something else in ours, and it has no other.
    bool nameless = false;

    /// Which conflict is about it, or left it out: further trouble with it is the same conflict, so that
    /// there are as many whichever side is ours.
    std::uint32_t conflict = no_conflict;
    std::uint32_t id_conflict = no_conflict;  ///< and which about its id

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
    std::vector<EntryDecision> decisions = {};
};

/// All entries of one kind in a version.
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

/// What a relation says is one thing.
template <class Entry>
bool is_arrow(std::size_t field) {
    return std::is_same_v<Entry, RelationEntry> && field < arrow_fields;
}

/// Which ids of ours theirs may use for something else: those that theirs has freed, or none.
enum class Reuse { freed, never };

/// Decides entry by entry and key by key what the merged map has, then whether everything that is named is
/// there, then writes it.
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

    void run();

    /// Whether an id that theirs freed was needed after all. To be asked after `run`.
    bool has_repeated_ids() const;

    /// The merged map, once.
    Document take() { return std::move(out_); }

  private:
    void decide();
    void repair();

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

    // What each side changed: merge_decide.cpp.
    void decide_map();
    void decide_entries();
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
    template <class Entry>
    bool is_renamed_by_both(const Kind<Entry>& of, std::uint32_t number) const;
    template <class Entry>
    void refuse_id(Kind<Entry>& of, std::uint32_t number, Diagnostic conflict);
    Pick pick_arrow(std::uint32_t relation) const;
    Pick without_conflict(Pick pick, const ThreeValues& all, std::vector<std::string_view>& languages) const;
    std::string_view language() const;

    /// What only something of ours needs that is in a conflict anyway belongs to that conflict: something
    /// that theirs removed as well, or what ours says where theirs says something else.
    enum class Need { undisputed, disputed };
    template <class Entry>
    Need need_of(const Kind<Entry>& of, std::uint32_t number, std::size_t field) const {
        const EntryDecision& decision = of.decisions[number];
        const Aligned& aligned = (*of.aligned)[number];
        const Pick picked = field == fields<Entry>().size() ? decision.parent : decision.fields[field];
        const bool is_removed = aligned.is_in(base) && !aligned.is_in(theirs);
        return is_removed || picked == Pick::conflict ? Need::disputed : Need::undisputed;
    }

    // What entries name.
    template <class Entry, class Use>
    void for_each_reference(const Kind<Entry>& of, std::uint32_t number, Use use) const;
    template <class Entry, class Use>
    void for_each_lost_reference(const Kind<Entry>& of, std::uint32_t number, Version version, Use use) const;
    bool has_lost(Version version, Names names) const {
        return lost_[version][static_cast<std::size_t>(names)];
    }
    template <class Use>
    void for_each_item(Pick pick, const ThreeValues& all, Use use) const;

    // What refers to something that is gone: merge_references.cpp.
    bool is_missing(Names names, std::uint32_t number) const;
    void find_lost_names();
    template <class Entry>
    bool lacks_some(const Kind<Entry>& of, Version version) const;
    bool is_nameless(Names names, std::uint32_t number) const;
    std::string why_gone(Names names, std::uint32_t number, Word id) const;
    const Aligned* aligned(Names names, std::uint32_t number) const;
    void decide_speaker_table();
    void drop_speaker_table_if_it_lacks_ours();
    void drop_speaker_table_if_it_lacks_ours(std::uint32_t claim, Need need);
    void drop_references_to_nothing();
    template <class Entry>
    void drop_references_to_nothing(Kind<Entry>& of);
    template <class Entry>
    void drop_references_to_nothing(Kind<Entry>& of, std::uint32_t number);
    void drop_relations_at_dropped_ones();
    void take_back(Kind<RelationEntry>& of, std::uint32_t number, std::uint32_t conflict);

    // What would lie in a cycle: merge_cycles.cpp.
    bool take_back_cycles();
    bool break_cycles();
    template <class Entry, class Next>
    bool break_cycles(Kind<Entry>& of, Next next);

    // What is needed and stays: merge_restore.cpp.
    void restore_what_is_needed();
    void restore_what_is_needed(Need need);
    template <class Entry>
    void restore_what_is_needed(Kind<Entry>& of, std::uint32_t number, Need need);
    void restore_for_map();
    void restore(Names names, std::uint32_t number, Word needed, const std::string& who,
                 std::uint32_t conflict);
    void restore_all_that_follows();
    void restore_the_rest();
    void restore_relations_of_restored();
    void keep_ids_that_are_named();

    // What is written: merge_build.cpp.
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

    // What is told: merge_tell.cpp.
    std::uint32_t tell(Diagnostic conflict);
    void hand_over_conflicts();
    EntryDecision& decision(Names names, std::uint32_t number);
    std::uint32_t tell_once(std::uint32_t& about, Diagnostic conflict);
    std::uint32_t& conflict_about(Names names, std::uint32_t number);
    Label label(Version version, Offset at, std::string message) const;
    template <class Entry>
    std::string told(const Kind<Entry>& of, std::uint32_t number) const;
    template <class Entry>
    Offset place(const Kind<Entry>& of, std::uint32_t number, Version version) const;
    Diagnostic changed_differently(std::string what, std::string_view owner, const ThreeValues& all,
                                   std::array<Offset, 3> places, std::string_view in_language = {});
    template <class Entry>
    void changed_and_removed(Kind<Entry>& of, std::uint32_t number, Version remover);
    template <class Entry>
    std::vector<Label> removed_note(const Kind<Entry>& of, std::uint32_t number) const;
    std::vector<Label> removed_note(Names names, std::uint32_t number) const;
    std::string told(Names names, std::uint32_t number) const;

    std::array<const Document*, 3> versions_;
    Alignment alignment_;
    Meaning meaning_;
    Reuse reuse_;
    Diagnostics& conflicts_;
    std::vector<Diagnostic> told_;
    std::vector<const Code*> untold_;  // of each conflict for which there is no room any more
    std::uint32_t speaker_table_conflict_ = no_conflict;
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
    } else if (picked != Pick::neither) {
        const Version version = picked == Pick::theirs ? theirs : ours;
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
    const EntryDecision& decision = of.decisions[number];
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
    const EntryDecision& decision = of.decisions[number];
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

}  // namespace argmap

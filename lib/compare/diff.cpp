#include "compare/diff.hpp"

#include "compare/meaning.hpp"
#include "compare/order.hpp"

#include <algorithm>

#include <boost/unordered/unordered_flat_set.hpp>

namespace argmap {

namespace {

/// The key of a topic's parent.
constexpr std::string_view parent_key = "in";

class Differ {
  public:
    Differ(const Document& before, const Document& after)
        : before_(before),
          after_(after),
          versions_{&before, &after},
          alignment_(align(versions_)),
          meaning_(versions_, alignment_) {}

    Diff run() {
        Diff diff{.before = &before_,
                  .after = &after_,
                  .map = {},
                  .speakers = {},
                  .sources = {},
                  .topics = {},
                  .claims = {},
                  .relations = {}};
        compare_fields(before_, after_, diff.map);
        compare(alignment_.speakers, before_.speakers, after_.speakers, diff.speakers);
        compare(alignment_.sources, before_.sources, after_.sources, diff.sources);
        compare(alignment_.topics, before_.topics, after_.topics, diff.topics);
        compare(alignment_.claims, before_.claims, after_.claims, diff.claims);
        compare(alignment_.relations, before_.relations, after_.relations, diff.relations);
        return diff;
    }

  private:
    template <class Entries>
    void compare(const std::vector<Aligned>& aligned, const Entries& before, const Entries& after,
                 KindChanges& changes);
    template <class Entry>
    void compare_fields(const Entry& before, const Entry& after, std::vector<FieldChange>& changes);
    void compare_texts(std::string_view key, const Value& before, const Value& after,
                       std::vector<FieldChange>& changes);
    template <class Entry>
    void add_other(const Field<Entry>& field, const Value& before, const Value& after,
                   std::vector<FieldChange>& changes) const;
    void find_reordered(const std::vector<std::uint32_t>& in_new_order,
                        const std::vector<std::uint32_t>& before_of, KindChanges& changes);

    void compare_parents(const TopicEntry& before, const TopicEntry& after,
                         std::vector<FieldChange>& changes) const;
    template <class Entry>
    void compare_parents(const Entry&, const Entry&, std::vector<FieldChange>&) const {}

    template <class Entry>
    static bool is_move(const Entry&, std::string_view) {
        return false;
    }
    static bool is_move(const ClaimEntry&, std::string_view key) { return key == "topic"; }
    static bool is_move(const TopicEntry&, std::string_view key) { return key == parent_key; }
    static bool is_move(const RelationEntry&, std::string_view key) { return key == "from" || key == "to"; }

    const Document& before_;
    const Document& after_;
    std::array<const Document*, 2> versions_;
    Alignment alignment_;
    Meaning meaning_;
};

std::span<const LocalText> texts_in(const Value& value) {
    const auto* texts = std::get_if<std::span<const LocalText>>(&value);
    return texts != nullptr ? *texts : std::span<const LocalText>();
}

bool is_text(const Value& value) {
    return std::holds_alternative<std::span<const LocalText>>(value);
}

/// Lines that are no names of anything.
bool is_line_to_read(std::string_view key) {
    return key == "author" || key == "publisher" || key == "date" || key == "url";
}

void Differ::compare_texts(std::string_view key, const Value& before, const Value& after,
                           std::vector<FieldChange>& changes) {
    if (is_plain(texts_in(before)) && is_plain(texts_in(after))) {
        changes.push_back({.key = key,
                           .is_text = true,
                           .before = texts_in(before)[0].text,
                           .after = texts_in(after)[0].text});
        return;
    }
    const std::vector<Piece> old_pieces = pieces(before_, texts_in(before));
    const std::vector<Piece> new_pieces = pieces(after_, texts_in(after));
    const bool says_language = !((is_plain(texts_in(before)) || old_pieces.empty()) &&
                                 (is_plain(texts_in(after)) || new_pieces.empty()));
    const auto in = [](const std::vector<Piece>& all, std::string_view language) {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const Piece& piece) { return piece.language == language; });
        return found == all.end() ? Word() : found->text;
    };
    const auto add = [&](std::string_view language, Word old_text, Word new_text) {
        changes.push_back({.key = key,
                           .language = says_language ? language : std::string_view(),
                           .is_text = true,
                           .before = old_text.present() ? Value(old_text) : Value(),
                           .after = new_text.present() ? Value(new_text) : Value()});
    };
    for (const Piece& piece : old_pieces) {
        const Word now = in(new_pieces, piece.language);
        if (!now.present() || now.text() != piece.text.text())
            add(piece.language, piece.text, now);
    }
    for (const Piece& piece : new_pieces)
        if (!in(old_pieces, piece.language).present())
            add(piece.language, Word(), piece.text);
}

/// The places of items that another list lacks.
std::vector<std::size_t> only_in(const std::vector<ItemKey>& items, const std::vector<ItemKey>& others) {
    const boost::unordered_flat_set<ItemKey> other_set(others.begin(), others.end());
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < items.size(); ++place)
        if (!other_set.contains(items[place]))
            places.push_back(place);
    return places;
}

template <class Entry>
void Differ::add_other(const Field<Entry>& field, const Value& before, const Value& after,
                       std::vector<FieldChange>& changes) const {
    const std::vector<ItemKey> old_items = meaning_.items(0, before, field.names);
    const std::vector<ItemKey> new_items = meaning_.items(1, after, field.names);
    changes.push_back({.key = field.key,
                       .is_text = is_line_to_read(field.key),
                       .before = before,
                       .after = after,
                       .gone = only_in(old_items, new_items),
                       .came = only_in(new_items, old_items)});
}

template <class Entry>
void Differ::compare_fields(const Entry& before, const Entry& after, std::vector<FieldChange>& changes) {
    for (const Field<Entry>& field : fields<Entry>()) {
        const Value old_value = value_of(before_, before, field);
        const Value new_value = value_of(after_, after, field);
        if (meaning_.same(0, old_value, 1, new_value, field.names))
            continue;
        if (is_text(old_value) || is_text(new_value))
            compare_texts(field.key, old_value, new_value, changes);
        else
            add_other(field, old_value, new_value, changes);
    }
    compare_parents(before, after, changes);
}

void Differ::compare_parents(const TopicEntry& before, const TopicEntry& after,
                             std::vector<FieldChange>& changes) const {
    const auto parent = [](const Document& document, const TopicEntry& topic) {
        return topic.parent == TopicEntry::none ? Value() : Value(document.topics[topic.parent].id);
    };
    const Value old_parent = parent(before_, before);
    const Value new_parent = parent(after_, after);
    if (!meaning_.same(0, old_parent, 1, new_parent, Names::topics))
        changes.push_back({.key = parent_key, .before = old_parent, .after = new_parent});
}

template <class Entries>
void Differ::compare(const std::vector<Aligned>& aligned, const Entries& before, const Entries& after,
                     KindChanges& changes) {
    std::vector<std::uint32_t> before_of(after.size(), Aligned::none);
    for (const Aligned& one : aligned) {
        if (one.is_in(1))
            before_of[one.entry[1]] = one.entry[0];
        else
            changes.removed.push_back(one.entry[0]);
    }
    std::vector<std::uint32_t> kept;
    for (std::uint32_t entry = 0; entry < after.size(); ++entry) {
        if (before_of[entry] == Aligned::none) {
            changes.added.push_back(entry);
            continue;
        }
        const auto& old_entry = before[before_of[entry]];
        EntryChange change{.before = before_of[entry], .after = entry, .fields = {}};
        compare_fields(old_entry, after[entry], change.fields);
        change.renamed = old_entry.id.text() != after[entry].id.text();
        for (const FieldChange& field : change.fields)
            (is_move(old_entry, field.key) ? change.moved : change.changed) = true;
        // Where a topic stands follows from where it moved.
        if (!change.moved || !std::is_same_v<std::decay_t<decltype(old_entry)>, TopicEntry>)
            kept.push_back(entry);
        if (change.renamed || !change.fields.empty())
            changes.changed.push_back(std::move(change));
    }
    find_reordered(kept, before_of, changes);
}

void Differ::find_reordered(const std::vector<std::uint32_t>& in_new_order,
                            const std::vector<std::uint32_t>& before_of, KindChanges& changes) {
    std::vector<std::uint32_t> old_places;
    for (const std::uint32_t entry : in_new_order)
        old_places.push_back(before_of[entry]);
    const std::vector<bool> elsewhere = out_of_order(old_places);
    for (std::size_t i = 0; i < in_new_order.size(); ++i)
        if (elsewhere[i])
            changes.reordered.push_back(
                {in_new_order[i], in_new_order[i] == 0 ? Reordered::none : in_new_order[i] - 1});
}

}  // namespace

Diff diff(const Document& before, const Document& after) {
    return Differ(before, after).run();
}

}  // namespace argmap

#include "compare/joint.hpp"

#include "compare/alignment.hpp"
#include "document/builder.hpp"
#include "document/fields.hpp"
#include "text/seeded_hash.hpp"

#include <array>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <boost/unordered/unordered_flat_set.hpp>

namespace argmap {

namespace {

constexpr std::uint32_t none = Aligned::none;

enum Version : std::size_t { old_version, new_version };

/// What stands for one place of a list of the joint map: an entry of either version.
struct Source {
    Version version = new_version;
    std::uint32_t number = 0;
};

/// Whether a relation leads from or to something else now, or does something else there. Premises in another
/// order are the same.
bool leads_elsewhere(const EntryChange& change) {
    for (const FieldChange& field : change.fields)
        if (field.key == "type" || field.key == "to" ||
            (field.key == "from" && (!field.gone.empty() || !field.came.empty())))
            return true;
    return false;
}

/// Builds the joint map step by step.
class Joining {
  public:
    Joining(const Document& before, const Document& after)
        : documents_{&before, &after}, alignment_(align(documents_)), changes_(diff(before, after)) {}

    JointMap run() {
        find_parted_relations();
        name_all();
        add_map();
        add_list(alignment_.speakers, Names::speakers, &Document::speakers);
        add_list(alignment_.sources, Names::sources, &Document::sources);
        add_topics();
        const std::vector<JointEntry> claims = add_claims();
        const std::vector<JointEntry> relations = add_relations();
        Document document = builder_.take();
        document.note = note_;
        document.schema = schema_;
        return {std::move(document), claims, relations, std::move(changes_)};
    }

  private:
    using Ids = boost::unordered_flat_set<std::string, SeededHash>;

    // ---- Which ids. ----

    void find_parted_relations() {
        is_parted_.assign(documents_[old_version]->relations.size(), false);
        for (const EntryChange& change : changes_.relations.changed)
            if (leads_elsewhere(change))
                is_parted_[change.before] = true;
    }

    /// For what an id of the old version names: the id that this has in the joint map.
    void name_all() {
        name_list(alignment_.speakers, &Document::speakers, Names::speakers);
        name_list(alignment_.sources, &Document::sources, Names::sources);
        name_list(alignment_.topics, &Document::topics, Names::topics);
        Ids taken;
        take_ids(documents_[new_version]->claims, taken);
        take_ids(documents_[new_version]->relations, taken);
        std::vector<std::string>& names = names_of(Names::statements);
        for (const Aligned& one : alignment_.claims)
            names.push_back(name_of(one, &Document::claims, taken, false));
        for (const Aligned& one : alignment_.relations)
            names.push_back(
                name_of(one, &Document::relations, taken, one.is_in(old_version) && is_parted(one)));
    }

    bool is_parted(const Aligned& relation) const { return is_parted_[relation.entry[old_version]]; }

    std::vector<std::string>& names_of(Names names) { return names_[static_cast<std::size_t>(names)]; }

    template <class List>
    void name_list(const std::vector<Aligned>& aligned, List Document::*list, Names names) {
        Ids taken;
        take_ids(documents_[new_version]->*list, taken);
        for (const Aligned& one : aligned)
            names_of(names).push_back(name_of(one, list, taken, false));
    }

    template <class List>
    static void take_ids(const List& list, Ids& taken) {
        for (const auto& entry : list)
            if (entry.id.present())
                taken.emplace(entry.id.text());
    }

    /// "" of a relation that has no id. One that only the old version names keeps that name, for what was
    /// aimed at it.
    template <class List>
    std::string name_of(const Aligned& one, List Document::*list, Ids& taken, bool is_parted) const {
        if (one.is_in(new_version) && !is_parted) {
            const Word id = (documents_[new_version]->*list)[one.entry[new_version]].id;
            if (id.present())
                return std::string(id.text());
        }
        const Word id =
            one.is_in(old_version) ? (documents_[old_version]->*list)[one.entry[old_version]].id : Word();
        return id.present() ? free_id(std::string(id.text()), taken) : std::string();
    }

    /// Each step passes an id that is taken and a word longer, so that all of them are within the versions'
    /// sizes.
    static std::string free_id(std::string id, Ids& taken) {
        while (!taken.insert(id).second)
            id += "-before";
        return id;
    }

    // ---- Copies of entries. ----

    Word copied(Word word) { return word.present() ? builder_.word(word.text()) : Word(); }

    Word copied(Version version, Names names, Word word) {
        if (names == Names::speakers && word.present())
            declare_speaker(version, word);
        if (!word.present() || version == new_version || names == Names::nothing)
            return copied(word);
        const std::uint32_t number = alignment_.number(old_version, names, word.text());
        const std::vector<std::string>& known = names_of(names);
        return number < known.size() && !known[number].empty() ? builder_.word(known[number]) : copied(word);
    }

    /// Where one version declares speakers and the other has names alone, these are declared as well.
    void declare_speaker(Version version, Word name) {
        const bool is_declared =
            alignment_.speakers.empty() ||
            alignment_.number(version, Names::speakers, name.text()) < alignment_.speakers.size();
        if (is_declared || !declared_.emplace(name.text()).second)
            return;
        const Word word = builder_.word(name.text());
        builder_.add(SpeakerEntry{.id = word, .name = builder_.text(word), .note = {}});
    }

    LocalText copied(Version version, Names, LocalText text) {
        Word language = copied(text.language);
        const Word old_language = documents_[old_version]->language;
        const Word new_language = documents_[new_version]->language;
        if (version == old_version && !language.present() && old_language.text() != new_language.text())
            language = copied(old_language);
        return {.language = language, .text = copied(text.text)};
    }

    Citation copied(Version version, Names names, Citation citation) {
        citation.source = copied(version, names, citation.source);
        citation.locator = copied(citation.locator);
        return citation;
    }

    Allowance copied(Version, Names, Allowance allowance) {
        return {.rule = copied(allowance.rule), .reason = copied(allowance.reason)};
    }

    template <class Item>
    Run<Item> copied(Version version, Names names, Run<Item> run) {
        std::vector<Item> items;
        for (const Item& item : (*documents_[version])[run])
            items.push_back(copied(version, names, item));
        return builder_.run(std::span<const Item>(items));
    }

    template <class T>
    requires std::is_scalar_v<T> || std::is_same_v<T, Weight> T copied(Version, Names, T value) {
        return value;
    }

    template <class Entry>
    Entry copied(Version version, const Entry& entry, const std::string& id) {
        Entry copy;
        for (const Field<Entry>& field : fields<Entry>())
            std::visit([&](auto member) { copy.*member = copied(version, field.names, entry.*member); },
                       field.member);
        copy.id = id.empty() ? Word() : builder_.word(id);
        return copy;
    }

    // ---- What goes where. ----

    void add_map() {
        const Document& after = *documents_[new_version];
        builder_.set_title(copied(new_version, Names::nothing, after.title));
        builder_.set_language(copied(after.language));
        builder_.set_main(copied(new_version, Names::nothing, after.main));
        builder_.set_allowed(copied(new_version, Names::nothing, after.allowed));
        note_ = copied(new_version, Names::nothing, after.note);
        schema_ = copied(after.schema);
    }

    /// All of the new version in its order, and after each what followed it in the old one and is only there.
    std::vector<Source> in_order(const std::vector<Aligned>& aligned, std::size_t old_size,
                                 std::size_t new_size, const std::vector<bool>& parted) const {
        std::vector<std::uint32_t> now(old_size, none);
        for (const Aligned& one : aligned)
            if (one.is_in(old_version))
                now[one.entry[old_version]] = one.entry[new_version];
        std::vector<std::vector<std::uint32_t>> following(new_size + 1);  // the first before all
        std::size_t place = 0;
        for (std::uint32_t entry = 0; entry < old_size; ++entry) {
            if (now[entry] != none)
                place = now[entry] + 1;
            if (now[entry] == none || (!parted.empty() && parted[entry]))
                following[place].push_back(entry);
        }
        std::vector<Source> order;
        for (std::uint32_t entry = 0; entry <= new_size; ++entry) {
            if (entry > 0)
                order.push_back({new_version, entry - 1});
            for (const std::uint32_t old_entry : following[entry])
                order.push_back({old_version, old_entry});
        }
        return order;
    }

    /// By entry of a version: the place in the alignment.
    static std::vector<std::uint32_t> places(const std::vector<Aligned>& aligned, Version version,
                                             std::size_t size) {
        std::vector<std::uint32_t> places(size, none);
        for (std::uint32_t place = 0; place < aligned.size(); ++place)
            if (aligned[place].is_in(version))
                places[aligned[place].entry[version]] = place;
        return places;
    }

    template <class List>
    void add_list(const std::vector<Aligned>& aligned, Names names, List Document::*list) {
        const std::array sizes{(documents_[old_version]->*list).size(),
                               (documents_[new_version]->*list).size()};
        const std::array place{places(aligned, old_version, sizes[old_version]),
                               places(aligned, new_version, sizes[new_version])};
        for (const Source source : in_order(aligned, sizes[old_version], sizes[new_version], {}))
            builder_.add(copied(source.version, (documents_[source.version]->*list)[source.number],
                                names_of(names)[place[source.version][source.number]]));
    }

    /// Each after the one that it is part of, or after what else is part of that.
    void add_topics() {
        const std::vector<Aligned>& aligned = alignment_.topics;
        const Document& before = *documents_[old_version];
        const Document& after = *documents_[new_version];
        const std::array place{places(aligned, old_version, before.topics.size()),
                               places(aligned, new_version, after.topics.size())};
        const auto outermost = static_cast<std::uint32_t>(aligned.size());
        std::vector<std::vector<Source>> inside(aligned.size() + 1);  // by place in the alignment
        for (const Source source : in_order(aligned, before.topics.size(), after.topics.size(), {})) {
            const std::uint32_t parent = documents_[source.version]->topics[source.number].parent;
            inside[parent == TopicEntry::none ? outermost : place[source.version][parent]].push_back(source);
        }
        struct Waiting {
            Source source;
            std::uint32_t parent = TopicEntry::none;  // in the joint map
        };
        std::vector<Waiting> waiting;
        const auto push_inside = [&](std::uint32_t topic, std::uint32_t parent) {
            for (auto source = inside[topic].rbegin(); source != inside[topic].rend(); ++source)
                waiting.push_back({*source, parent});
        };
        push_inside(outermost, TopicEntry::none);
        for (std::uint32_t added = 0; !waiting.empty(); ++added) {
            const auto [source, parent] = waiting.back();
            waiting.pop_back();
            const std::uint32_t topic = place[source.version][source.number];
            TopicEntry entry = copied(source.version, documents_[source.version]->topics[source.number],
                                      names_of(Names::topics)[topic]);
            entry.parent = parent;
            builder_.add(entry);
            push_inside(topic, added);
        }
    }

    /// By entry of the new version: its change that is more than another id.
    static std::vector<std::uint32_t> changes_of(const KindChanges& changes, std::size_t new_size) {
        std::vector<std::uint32_t> numbers(new_size, none);
        for (std::uint32_t number = 0; number < changes.changed.size(); ++number)
            if (!changes.changed[number].fields.empty())
                numbers[changes.changed[number].after] = number;
        return numbers;
    }

    std::vector<JointEntry> add_claims() {
        const Document& before = *documents_[old_version];
        const Document& after = *documents_[new_version];
        return add_statements(alignment_.claims, changes_.claims, before.claims, after.claims, 0, {});
    }

    std::vector<JointEntry> add_relations() {
        const Document& before = *documents_[old_version];
        const Document& after = *documents_[new_version];
        return add_statements(alignment_.relations, changes_.relations, before.relations, after.relations,
                              alignment_.claims.size(), is_parted_);
    }

    /// Of claims and relations; the names of these begin at a place in the list of both.
    template <class Entry>
    std::vector<JointEntry> add_statements(const std::vector<Aligned>& aligned, const KindChanges& changes,
                                           const Rows<Entry>& before, const Rows<Entry>& after,
                                           std::size_t first_name, const std::vector<bool>& parted) {
        const std::vector<std::uint32_t> old_place = places(aligned, old_version, before.size());
        const std::vector<std::uint32_t> new_place = places(aligned, new_version, after.size());
        const std::vector<std::uint32_t> change = changes_of(changes, after.size());
        const std::vector<std::string>& names = names_of(Names::statements);
        std::vector<JointEntry> entries;
        for (const Source source : in_order(aligned, before.size(), after.size(), parted)) {
            if (source.version == old_version) {
                builder_.add(
                    copied(old_version, before[source.number], names[first_name + old_place[source.number]]));
                entries.push_back({.before = source.number});
                continue;
            }
            const Entry& entry = after[source.number];
            const std::uint32_t place = new_place[source.number];
            const std::uint32_t old_number = aligned[place].entry[old_version];
            const bool is_new = old_number == none || (!parted.empty() && parted[old_number]);
            const std::string id = is_new ? std::string(entry.id.text()) : names[first_name + place];
            builder_.add(copied(new_version, entry, id));
            entries.push_back(is_new ? JointEntry{.after = source.number}
                                     : JointEntry{.before = old_number,
                                                  .after = source.number,
                                                  .change = change[source.number]});
        }
        return entries;
    }

    std::array<const Document*, 2> documents_;
    Alignment alignment_;
    Diff changes_;
    DocumentBuilder builder_;
    Run<LocalText> note_;
    Word schema_;
    Ids declared_;                                   // names of speakers
    std::vector<bool> is_parted_;                    // by relation of the old version
    std::array<std::vector<std::string>, 5> names_;  // by kind of names and place in the alignment
};

}  // namespace

JointMap join(const Document& before, const Document& after) {
    return Joining(before, after).run();
}

}  // namespace argmap

// How is the merged map written once all is decided?
#include "compare/merger.hpp"
#include "compare/order.hpp"
#include "text/seeded_hash.hpp"

#include <algorithm>

#include <boost/unordered/unordered_flat_set.hpp>

namespace argmap {

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

bool Merger::has_repeated_ids() const {
    const auto are_repeated = [](auto&&... lists) {
        boost::unordered_flat_set<std::string_view, SeededHash> seen;

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

}  // namespace argmap

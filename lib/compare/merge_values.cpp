#include "compare/merge_values.hpp"

#include "compare/order.hpp"
#include "text/seeded_hash.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

namespace {

using Allowances = std::span<const Allowance>;

template <class T>
std::span<const T> list_in(const Value& value) {
    const auto* list = std::get_if<std::span<const T>>(&value);
    return list != nullptr ? *list : std::span<const T>();
}

/// Whether all three are a list of one type, or nothing.
template <class T>
bool are(const ThreeValues& values) {
    for (const Value* value : {&values.base, &values.ours, &values.theirs})
        if (is_present(*value) && !std::holds_alternative<std::span<const T>>(*value))
            return false;
    return true;
}

/// Lists of rules with and without reasons cannot be one, and neither can different reasons.
bool fit_together(Allowances one, Allowances other) {
    boost::unordered_flat_map<std::string_view, Word, SeededHash> reasons;
    for (const Allowance& allowance : one)
        reasons.try_emplace(allowance.rule.text(), allowance.reason);
    return std::all_of(other.begin(), other.end(), [&](const Allowance& allowance) {
        const auto same = reasons.find(allowance.rule.text());
        return (one.empty() || one[0].reason.present() == allowance.reason.present()) &&
               (same == reasons.end() || same->second.text() == allowance.reason.text());
    });
}

bool is_same(const Meaning& meaning, Version version, const Value& value, Version other_version,
             const Value& other, Names names) {
    return meaning.same(version, value, other_version, other, names);
}

constexpr auto nowhere = static_cast<std::size_t>(-1);

/// Where an item stands in each version.
struct Places {
    std::array<std::size_t, 3> at{nowhere, nowhere, nowhere};
    bool in(Version version) const { return at[version] != nowhere; }
};

}  // namespace

Pick pick(const Meaning& meaning, const ThreeValues& values) {
    const auto& [base_value, ours_value, theirs_value, names] = values;
    const bool ours_unchanged = is_same(meaning, base, base_value, ours, ours_value, names);
    const bool theirs_unchanged = is_same(meaning, base, base_value, theirs, theirs_value, names);
    if (ours_unchanged && is_identical(base_value, ours_value))
        return Pick::theirs;
    if (theirs_unchanged && is_identical(base_value, theirs_value))
        return Pick::ours;
    if (is_same(meaning, ours, ours_value, theirs, theirs_value, names) || theirs_unchanged)
        return Pick::ours;
    if (ours_unchanged)
        return Pick::theirs;
    if (are<LocalText>(values) || are<Word>(values) || are<Citation>(values))
        return Pick::combined;
    if (are<Allowance>(values) &&
        fit_together(list_in<Allowance>(ours_value), list_in<Allowance>(theirs_value)))
        return Pick::combined;
    return Pick::conflict;
}

std::vector<MergedItem> merged_items(const Meaning& meaning, const ThreeValues& values) {
    const std::array<const Value*, 3> all{&values.base, &values.ours, &values.theirs};
    boost::unordered_flat_map<ItemKey, std::uint32_t> numbers;
    std::array<std::vector<std::uint32_t>, 3> lists;
    std::vector<Places> places;
    for (const Version version : {base, ours, theirs}) {
        const std::vector<ItemKey> items = meaning.items(version, *all[version], values.names);
        for (std::size_t place = 0; place < items.size(); ++place) {
            const auto next = static_cast<std::uint32_t>(places.size());
            const auto [number, is_new] = numbers.try_emplace(items[place], next);
            if (is_new)
                places.emplace_back();
            if (places[number->second].in(version))
                continue;  // the same tag twice
            places[number->second].at[version] = place;
            lists[version].push_back(number->second);
        }
    }
    std::vector<MergedItem> merged;
    for (const std::uint32_t number : merged_order(lists[base], lists[ours], lists[theirs], places.size())) {
        const Places& item = places[number];
        if (item.in(base) && !(item.in(ours) && item.in(theirs)))
            continue;  // a side removed it
        const Version version = item.in(ours) ? ours : theirs;
        merged.push_back({version, item.at[version]});
    }
    return merged;
}

namespace {

Word in_language(const std::vector<Piece>& pieces, std::string_view language) {
    const auto found = std::find_if(pieces.begin(), pieces.end(),
                                    [&](const Piece& piece) { return piece.language == language; });
    return found == pieces.end() ? Word() : found->text;
}

/// Whether it is a plain string of a map that does not say its language.
bool is_in_no_language(const std::vector<Piece>& pieces) {
    return !pieces.empty() && pieces[0].language.empty();
}

bool same_word(Word one, Word other) {
    return one.present() == other.present() && one.text() == other.text();
}

/// The word of a language tag, as a version has it.
Word tag(const Document& document, std::span<const LocalText> texts, std::string_view language) {
    for (const LocalText& text : texts)
        if (text.language.present() && text.language.text() == language)
            return text.language;
    return document.language;
}

}  // namespace

std::optional<MergedText> merged_text(const Meaning& meaning, const ThreeValues& values,
                                      std::string_view language) {
    const std::array<std::span<const LocalText>, 3> texts{
        list_in<LocalText>(values.base), list_in<LocalText>(values.ours), list_in<LocalText>(values.theirs)};
    if (std::none_of(texts.begin(), texts.end(), [](auto one) { return !one.empty() && !is_plain(one); }))
        return std::nullopt;  // one plain string, changed on both sides
    std::array<std::vector<Piece>, 3> all;
    for (const Version version : {base, ours, theirs})
        all[version] = pieces(meaning.document(version), texts[version]);

    if (is_in_no_language(all[ours]) != is_in_no_language(all[theirs]))
        return std::nullopt;  // nobody knows which of the other's languages it is

    std::vector<std::string_view> languages;  // few
    for (const Version version : {ours, theirs})
        for (const Piece& piece : all[version])
            if (std::find(languages.begin(), languages.end(), piece.language) == languages.end())
                languages.push_back(piece.language);
    MergedText merged;
    for (const std::string_view one : languages) {
        const Word before = in_language(all[base], one);
        const Word our_text = in_language(all[ours], one);
        const Word their_text = in_language(all[theirs], one);
        Version version = ours;
        if (same_word(before, our_text))
            version = theirs;
        else if (!same_word(before, their_text) && !same_word(our_text, their_text))
            merged.conflicts.push_back(one);
        const Word text = version == ours ? our_text : their_text;
        if (text.present())
            merged.texts.push_back({tag(meaning.document(version), texts[version], one), text});
    }
    const bool ours_kept_notation = is_plain(texts[base]) == is_plain(texts[ours]);
    const bool wants_plain = is_plain(texts[ours_kept_notation ? theirs : ours]);
    if (merged.texts.size() == 1 && wants_plain && merged.texts[0].language.text() == language)
        merged.texts[0].language = Word();
    // Without a tag there is room for one text only, which is in the map's language.
    const bool without_tag = std::any_of(merged.texts.begin(), merged.texts.end(),
                                         [](const LocalText& text) { return !text.language.present(); });
    const bool fits = !without_tag || (merged.texts.size() == 1 && (wants_plain || language.empty()));
    if (merged.texts.empty() || !fits)
        return std::nullopt;
    return merged;
}

}  // namespace argmap

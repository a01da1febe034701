#include "compare/meaning.hpp"

#include "text/seeded_hash.hpp"

#include <algorithm>

#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

namespace argmap {

namespace {

bool same_words(Word one, Word other) {
    return one.present() == other.present() && one.text() == other.text();
}

bool same_texts(const Document& document, std::span<const LocalText> texts, const Document& other_document,
                std::span<const LocalText> others) {
    if (is_plain(texts) && is_plain(others))
        return texts[0].text.text() == others[0].text.text();
    const std::vector<Piece> here = pieces(document, texts);
    const std::vector<Piece> there = pieces(other_document, others);
    // A text has few languages.
    return here.size() == there.size() && std::all_of(here.begin(), here.end(), [&](const Piece& piece) {
               return std::any_of(there.begin(), there.end(), [&](const Piece& other) {
                   return piece.language == other.language && piece.text.text() == other.text.text();
               });
           });
}

bool same_sets(const std::vector<ItemKey>& one, const std::vector<ItemKey>& other) {
    if (one == other)
        return true;
    const boost::unordered_flat_set<ItemKey> set(one.begin(), one.end());
    const boost::unordered_flat_set<ItemKey> other_set(other.begin(), other.end());
    return set == other_set;
}

bool is_set(const Value& value, Names names) {
    return std::holds_alternative<std::span<const Allowance>>(value) ||
           (std::holds_alternative<std::span<const Word>>(value) && names == Names::nothing);
}

}  // namespace

std::size_t hash_value(const ItemKey& key) {
    std::size_t seed = SeededHash()(key.name);
    boost::hash_combine(seed, SeededHash()(key.text));
    boost::hash_combine(seed, key.number);
    boost::hash_combine(seed, key.first_character);
    boost::hash_combine(seed, key.end_character);
    return seed;
}

std::vector<Piece> pieces(const Document& document, std::span<const LocalText> texts) {
    std::vector<Piece> pieces;
    for (const LocalText& text : texts)
        pieces.push_back(
            {text.language.present() ? text.language.text() : document.language.text(), text.text});
    return pieces;
}

bool is_plain(std::span<const LocalText> texts) {
    return !texts.empty() && !texts[0].language.present();
}

std::vector<ItemKey> Meaning::items(std::size_t version, const Value& value, Names names) const {
    std::vector<ItemKey> items;
    const bool literal = names == Names::nothing || alignment_.is_literal(names);
    const auto named = [&](Word word) {
        ItemKey item;
        if (literal)
            item.name = word.text();
        else
            item.number = alignment_.number(version, names, word.text());
        return item;
    };
    if (const auto* words = std::get_if<std::span<const Word>>(&value)) {
        for (const Word word : *words)
            items.push_back(named(word));
    } else if (const auto* citations = std::get_if<std::span<const Citation>>(&value)) {
        for (const Citation& citation : *citations) {
            ItemKey item = named(citation.source);
            item.text = citation.locator.text();
            item.first_character = citation.first_character;
            item.end_character = citation.end_character;
            items.push_back(item);
        }
    } else if (const auto* allowances = std::get_if<std::span<const Allowance>>(&value)) {
        for (const Allowance& allowance : *allowances) {
            ItemKey item = named(allowance.rule);
            item.text = allowance.reason.text();
            items.push_back(item);
        }
    }
    return items;
}

bool Meaning::same(std::size_t version, const Value& value, std::size_t other_version, const Value& other,
                   Names names) const {
    if (value.index() != other.index())
        return false;
    const bool literal = names == Names::nothing || alignment_.is_literal(names);
    if (literal && !std::holds_alternative<std::span<const LocalText>>(value) && is_identical(value, other))
        return true;
    if (const auto* word = std::get_if<Word>(&value)) {
        const std::string_view text = word->text();
        const std::string_view other_text = std::get<Word>(other).text();
        return literal ? text == other_text
                       : alignment_.number(version, names, text) ==
                             alignment_.number(other_version, names, other_text);
    }
    if (const auto* number = std::get_if<double>(&value))
        return *number == std::get<double>(other);
    if (const auto* texts = std::get_if<std::span<const LocalText>>(&value))
        return same_texts(document(version), *texts, document(other_version),
                          std::get<std::span<const LocalText>>(other));
    const std::vector<ItemKey> items_here = items(version, value, names);
    const std::vector<ItemKey> items_there = items(other_version, other, names);
    return is_set(value, names) ? same_sets(items_here, items_there) : items_here == items_there;
}

namespace {

bool identical(Word one, Word other) {
    return same_words(one, other);
}
bool identical(const LocalText& one, const LocalText& other) {
    return same_words(one.language, other.language) && same_words(one.text, other.text);
}
bool identical(const Citation& one, const Citation& other) {
    return same_words(one.source, other.source) && same_words(one.locator, other.locator) &&
           one.first_character == other.first_character && one.end_character == other.end_character;
}
bool identical(const Allowance& one, const Allowance& other) {
    return same_words(one.rule, other.rule) && same_words(one.reason, other.reason);
}
template <class T>
bool identical(std::span<const T> one, std::span<const T> other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const T& a, const T& b) { return identical(a, b); });
}
bool identical(std::monostate, std::monostate) {
    return true;
}
bool identical(bool one, bool other) {
    return one == other;
}
bool identical(double one, double other) {
    return one == other;
}

}  // namespace

bool is_identical(const Value& value, const Value& other) {
    return value.index() == other.index() && std::visit(
                                                 [&](const auto& held) {
                                                     using Held = std::remove_cvref_t<decltype(held)>;
                                                     return identical(held, std::get<Held>(other));
                                                 },
                                                 value);
}

}  // namespace argmap

// What does an entry of a map consist of? Its keys and what stands under them: the one table from which maps
// are read, written, compared and merged, so that a new key is a new line.
#pragma once

#include "document/document.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

namespace argmap {

/// What stands under a key; nothing where the key is absent or says nothing. Views its document.
using Value = std::variant<std::monostate, Word, bool, double, std::span<const Word>,
                           std::span<const LocalText>, std::span<const Citation>, std::span<const Allowance>>;

/// Whose ids stand under a key. Claims and relations share theirs.
enum class Names : std::uint8_t { nothing, speakers, sources, topics, statements };

/// What kind of word it is that stands under a key.
enum class Form : std::uint8_t {
    none,  ///< no word
    line,
    id,
    target,    ///< one id, of a claim or a relation
    language,  ///< a language tag
    address,   ///< any string
};

/// A key of one kind of entry. (A topic's parent is no field: it is not written under a key.)
template <class Entry>
struct Field {
    using Member = std::variant<Word Entry::*, bool Entry::*, Weight Entry::*, RelationType Entry::*,
                                Verdict Entry::*, Run<Word> Entry::*, Run<LocalText> Entry::*,
                                Run<Citation> Entry::*, Run<Allowance> Entry::*>;
    std::string_view key;
    Member member;
    Form form = Form::none;
    Names names = Names::nothing;
    bool required = false;
};

/// The keys of a kind of entry, in the order of the canonical layout: of a claim or relation its id first;
/// the others have their ids as keys. Of the map itself those that hold no entries.
template <class Entry>
std::span<const Field<Entry>> all_fields();
template <>
std::span<const Field<Document>> all_fields<Document>();
template <>
std::span<const Field<SpeakerEntry>> all_fields<SpeakerEntry>();
template <>
std::span<const Field<SourceEntry>> all_fields<SourceEntry>();
template <>
std::span<const Field<TopicEntry>> all_fields<TopicEntry>();
template <>
std::span<const Field<ClaimEntry>> all_fields<ClaimEntry>();
template <>
std::span<const Field<RelationEntry>> all_fields<RelationEntry>();

/// The same without the id.
template <class Entry>
std::span<const Field<Entry>> fields() {
    const auto all = all_fields<Entry>();
    return all.front().key == "id" ? all.subspan(1) : all;
}

/// Where some keys stand in `fields` of their kind; a test compares them with the table. What a relation says
/// (its type, premises and target) is under the first ones.
constexpr std::size_t type_field = 0;
constexpr std::size_t target_field = 2;
constexpr std::size_t arrow_fields = 3;
constexpr std::size_t language_field = 2;

/// What an entry has under a key. Constant time.
template <class Entry>
Value value_of(const Document& document, const Entry& entry, const Field<Entry>& field);

bool is_present(const Value& value);

/// Where a value stands, or 0 where that is not known: nothing that is under a key stands at the beginning.
Offset place_of(const Value& value);

}  // namespace argmap

// What does an entry of a map consist of? Its keys and what stands under them, the same way for every kind of
// entry, so that comparing and merging are written once.
#pragma once

#include "document/document.hpp"

#include <span>
#include <string_view>
#include <variant>

namespace argmap {

/// What stands under a key; nothing where the key is absent or says nothing. Views its document.
using Value = std::variant<std::monostate, Word, bool, double, std::span<const Word>,
                           std::span<const LocalText>, std::span<const Citation>, std::span<const Allowance>>;

/// Whose ids stand under a key. Claims and relations share theirs.
enum class Names : std::uint8_t { nothing, speakers, sources, topics, statements };

/// A key of one kind of entry. (A topic's parent is no field: it is not written under a key.)
template <class Entry>
struct Field {
    using Member = std::variant<Word Entry::*, bool Entry::*, Weight Entry::*, RelationType Entry::*,
                                Verdict Entry::*, Run<Word> Entry::*, Run<LocalText> Entry::*,
                                Run<Citation> Entry::*, Run<Allowance> Entry::*>;
    std::string_view key;
    Member member;
    Names names = Names::nothing;
};

/// The keys of a kind of entry besides its id, in the order of the canonical layout. Of the map itself those
/// that hold no entries.
template <class Entry>
std::span<const Field<Entry>> fields();
template <>
std::span<const Field<Document>> fields<Document>();
template <>
std::span<const Field<SpeakerEntry>> fields<SpeakerEntry>();
template <>
std::span<const Field<SourceEntry>> fields<SourceEntry>();
template <>
std::span<const Field<TopicEntry>> fields<TopicEntry>();
template <>
std::span<const Field<ClaimEntry>> fields<ClaimEntry>();
template <>
std::span<const Field<RelationEntry>> fields<RelationEntry>();

/// What an entry has under a key. Constant time.
template <class Entry>
Value value_of(const Document& document, const Entry& entry, const Field<Entry>& field);

bool is_present(const Value& value);

/// Where a value stands, or 0 where that is not known: nothing that is under a key stands at the beginning.
Offset place_of(const Value& value);

}  // namespace argmap

// What changed from one version of a map to the next?
#pragma once

#include "compare/alignment.hpp"
#include "document/document.hpp"
#include "document/fields.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace argmap {

/// One key under which two versions of an entry differ. A text is a change for each language in which it
/// differs.
struct FieldChange {
    std::string_view key;
    std::string_view language = {};      ///< of a text that is given in several or says its language
    bool is_text = false;                ///< words to read, not a name or a number
    Value before;                        ///< nothing where the key is new
    Value after;                         ///< nothing where it is gone
    std::vector<std::size_t> gone = {};  ///< of two lists: the places in the old one that the new one lacks
    std::vector<std::size_t> came = {};  ///< and the places in the new one that the old one lacks
};

/// What is different about an entry that both versions have.
struct EntryChange {
    std::uint32_t before = 0;  ///< the entry's number in the old version
    std::uint32_t after = 0;   ///< and in the new one
    bool renamed = false;      ///< it has another id, or has one now, or has none any more
    bool moved = false;        ///< a claim or topic to another topic; a relation to other claims
    bool changed = false;      ///< anything else under its keys
    std::vector<FieldChange> fields;
};

/// An entry that stands elsewhere in its list.
struct Reordered {
    static constexpr std::uint32_t none = Aligned::none;
    std::uint32_t entry = 0;       ///< its number in the new version
    std::uint32_t follows = none;  ///< the entry before it there; none if it is the first
};

/// What happened to the entries of one kind. Numbers are those of entries in their document; lists are in
/// the order of the new version, `removed` in that of the old one.
struct KindChanges {
    std::vector<std::uint32_t> added;
    std::vector<std::uint32_t> removed;
    std::vector<EntryChange> changed;
    std::vector<Reordered>
        reordered;  ///< as few as explain the new order of what is in both and did not move

    bool empty() const { return added.empty() && removed.empty() && changed.empty() && reordered.empty(); }
};

/// An attack that had an answer in the old version and has none in the new one.
struct LeftUnanswered {
    std::uint32_t attack = 0;         ///< the relation's number in the new version
    std::uint32_t from = 0;           ///< there, the number of its first premise
    std::uint32_t answered_from = 0;  ///< in the old version, the number of the claim that answered it
};

/// The differences between two documents, which it views.
struct Diff {
    const Document* before;
    const Document* after;
    std::vector<FieldChange> map;  ///< title, language, main, allow, note, $schema
    KindChanges speakers;
    KindChanges sources;
    KindChanges topics;
    KindChanges claims;
    KindChanges relations;

    /// Nothing from `diff`, which does not know what an answer is; whoever does may add it.
    std::vector<LeftUnanswered> left_unanswered = {};

    bool empty() const {
        return map.empty() && speakers.empty() && sources.empty() && topics.empty() && claims.empty() &&
               relations.empty();
    }
};

/// Compares what two documents say; how they are laid out is no difference, nor whether a text in the map's
/// own language is written plainly or under its tag, nor the order of tags. Entries are the same as `align`
/// says; what only names an entry that got another id has not changed. Linear in the documents on average,
/// but for entries that stand elsewhere (n log n).
Diff diff(const Document& before, const Document& after);

}  // namespace argmap

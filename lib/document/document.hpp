// What did the author write? A map as it stands in its file: nothing looked up, nothing judged.
#pragma once

#include "document/rows.hpp"
#include "text/source_file.hpp"
#include "text/word.hpp"

#include <cmath>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace argmap {

enum class RelationType : std::uint8_t { support, attack, contrary, rephrase };

std::string_view name(RelationType type);

/// Whether a relation of a type holds both ways: contraries and rephrases do.
constexpr bool is_mutual(RelationType type) {
    return type == RelationType::contrary || type == RelationType::rephrase;
}

/// What an author says becomes of a claim when all arguments are weighed; `none` where they say nothing.
enum class Verdict : std::uint8_t { none, accepted, rejected, undecided };

/// "" of `none`.
std::string_view name(Verdict verdict);

/// A row of neighbours in one of the document's pools. Entries hold these eight bytes instead of a vector of
/// their own, which keeps a map of a million claims within a few times the size of its file.
template <class T>
struct Run {
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    bool empty() const { return count == 0; }
};

/// The place of what stands nowhere: it was made by code, or its reader does not say.
constexpr Offset nowhere = 0xFFFF'FFFF;

/// A text in one language. The language is absent where the author wrote a plain string: then it is the
/// map's.
struct LocalText {
    Word language;
    Word text;
};

/// A claim's or relation's reference to a source: which, where in it, and which characters of it.
struct Citation {
    Word source;
    Word locator;                       ///< "at": page, question, time; absent if not given
    std::uint32_t first_character = 0;  ///< "characters": from this one ...
    std::uint32_t end_character = 0;    ///< ... up to, not including, this one; 0 if not given
};

/// A rule whose findings the author lives with.
struct Allowance {
    Word rule;    ///< its name or id
    Word reason;  ///< why; absent if not given
};

/// A number in [0,1], or nothing.
struct Weight {
    double value = std::numeric_limits<double>::quiet_NaN();
    bool present() const { return !std::isnan(value); }
};

struct ClaimEntry {
    Word id;
    Offset at = nowhere;    ///< its opening brace
    bool assumed = false;   ///< taken for granted: needs no support
    bool implicit = false;  ///< unstated in the source, supplied by whoever made the map
    Verdict verdict = Verdict::none;
    Run<LocalText> texts;
    Word speaker;
    Word topic;
    Run<Citation> citations;
    Weight weight;  ///< base score
    Run<Allowance> allowed;
    Run<Word> tags;
    Run<LocalText> note;
};

struct RelationEntry {
    Word id;
    Offset at = nowhere;
    Offset type_at = nowhere;
    RelationType type = RelationType::support;
    bool implicit = false;
    Run<Word> from;  ///< one claim, or several linked premises
    Word to;         ///< a claim or a relation
    Weight weight;
    Word scheme;
    Run<Citation> citations;
    Run<Allowance> allowed;
    Run<Word> tags;
    Run<LocalText> note;
};

struct TopicEntry {
    Word id;
    Run<LocalText> title;
    Run<LocalText> note;
    std::uint32_t parent = none;  ///< index of the topic that it is part of, which comes before it

    static constexpr std::uint32_t none = 0xFFFF'FFFF;
};

struct SpeakerEntry {
    Word id;
    Run<LocalText> name;
    Run<LocalText> note;
};

struct SourceEntry {
    Word id;
    Run<LocalText> title;
    Word author;
    Word publisher;
    Word date;
    Word url;
    Run<LocalText> note;
};

/// How a document was written, which says where in its text something stands.
enum class Written : std::uint8_t {
    as_json,     ///< what begins at a byte is the JSON token there
    with_spans,  ///< in another format, or not at all: each place is one of the document's `spans`
};

/// Everything one file says, in file order. It keeps the file's text, which its words view, unless it was
/// made otherwise (document/builder.hpp). It can be moved but not copied.
struct Document {
    SourceFile source;
    Written written = Written::as_json;
    Offset at = nowhere;  ///< the map's opening brace

    Word schema;
    Run<LocalText> title;
    Word language;
    Run<Word> main;
    bool has_main = false;
    Run<Allowance> allowed;  ///< in the whole map
    Run<LocalText> note;
    std::vector<SpeakerEntry> speakers;
    bool has_speakers = false;
    std::vector<SourceEntry> sources;
    std::vector<TopicEntry> topics;  ///< a topic comes after the one it is part of
    Rows<ClaimEntry> claims;
    Rows<RelationEntry> relations;
    std::vector<Word> left_out;  ///< the ids of relations that were read but lack what makes one

    Document() = default;
    Document(Document&&) = default;
    Document& operator=(Document&&) = default;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    ~Document() = default;

    /// Where the word stands that begins at a byte of the text. Linear in the word for JSON; otherwise
    /// logarithmic. Empty and at the end of the text for what stands nowhere.
    Span place(Offset begin) const;

    /// Where all of an entry stands that begins at a byte, likewise.
    Span extent(Offset begin) const;

    /// Whether fixes can be written, which are changes of JSON.
    bool can_be_edited() const { return written == Written::as_json; }

    std::span<const LocalText> operator[](Run<LocalText> run) const {
        return {texts.data() + run.first, run.count};
    }
    std::span<const Word> operator[](Run<Word> run) const { return {words.data() + run.first, run.count}; }
    std::span<const Citation> operator[](Run<Citation> run) const {
        return {citations.data() + run.first, run.count};
    }
    std::span<const Allowance> operator[](Run<Allowance> run) const {
        return {allowances.data() + run.first, run.count};
    }

    // The pools that runs point into, and the strings whose text is not in the file as it is (escapes).
    std::vector<LocalText> texts;
    std::vector<Word> words;
    std::vector<Citation> citations;
    std::vector<Allowance> allowances;
    std::deque<std::string> decoded;

    std::vector<Span> spans;    ///< of words, by where they begin; none of JSON
    std::vector<Span> extents;  ///< of entries, likewise
};

/// The pool that runs of a type point into.
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

}  // namespace argmap

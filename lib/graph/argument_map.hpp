// What does the map mean? Claims and relations that all exist, and who bears on whom.
#pragma once

#include "document/document.hpp"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace argmap {

/// Claims, relations and topics are numbered from 0 in file order; an id cannot be mistaken for another kind.
enum class ClaimId : std::uint32_t {};
enum class RelationId : std::uint32_t {};
enum class TopicId : std::uint32_t {};
enum class SpeakerId : std::uint32_t {};
enum class SourceId : std::uint32_t {};

template <class Id>
constexpr std::uint32_t index(Id id) {
    return static_cast<std::uint32_t>(id);
}

/// The ids of a kind from the first up to a count: `for (ClaimId claim : map.claims())`.
template <class Id>
class IdRange {
  public:
    class iterator {
      public:
        using value_type = Id;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag;
        using pointer = const Id*;
        using reference = Id;

        iterator() = default;
        explicit iterator(std::uint32_t index) : index_(index) {}
        Id operator*() const { return Id{index_}; }
        iterator& operator++() {
            ++index_;
            return *this;
        }
        iterator operator++(int) { return iterator(index_++); }
        friend bool operator==(iterator, iterator) = default;

      private:
        std::uint32_t index_ = 0;
    };

    explicit IdRange(std::size_t count) : count_(static_cast<std::uint32_t>(count)) {}
    iterator begin() const { return iterator(0); }
    iterator end() const { return iterator(count_); }
    std::size_t size() const { return count_; }

  private:
    std::uint32_t count_;
};

/// What a relation is aimed at: a claim, or another relation.
class Target {
  public:
    Target(ClaimId claim) : index_(index(claim)), is_claim_(true) {}
    Target(RelationId relation) : index_(index(relation)), is_claim_(false) {}

    bool is_claim() const { return is_claim_; }
    bool is_relation() const { return !is_claim_; }
    ClaimId claim() const { return ClaimId{index_}; }           ///< only if is_claim()
    RelationId relation() const { return RelationId{index_}; }  ///< only if is_relation()

    friend bool operator==(const Target&, const Target&) = default;

  private:
    std::uint32_t index_;
    bool is_claim_;
};

/// A citation whose source is declared.
struct ResolvedCitation {
    SourceId source;
    const Citation* entry;
};

struct ArgumentMapData;
struct ArgumentGraphHolder;

/// A map in which every reference leads somewhere: each relation has one or more different claims as premises
/// and one target, no relation targets itself by way of others, ids are unique. Made by `resolve`; never
/// changes. It keeps the document it was made from. It can be moved but not copied.
///
/// Every list is in file order. All functions take constant time unless they say otherwise.
class ArgumentMap {
  public:
    explicit ArgumentMap(std::unique_ptr<const ArgumentMapData> data);
    ArgumentMap(ArgumentMap&&) noexcept;
    ArgumentMap& operator=(ArgumentMap&&) noexcept;
    ArgumentMap(const ArgumentMap&) = delete;
    ArgumentMap& operator=(const ArgumentMap&) = delete;
    ~ArgumentMap();

    const Document& document() const;

    std::size_t claim_count() const;
    std::size_t relation_count() const;
    std::size_t topic_count() const;
    std::size_t speaker_count() const;
    std::size_t source_count() const;
    IdRange<ClaimId> claims() const { return IdRange<ClaimId>(claim_count()); }
    IdRange<RelationId> relations() const { return IdRange<RelationId>(relation_count()); }
    IdRange<TopicId> topics() const { return IdRange<TopicId>(topic_count()); }
    IdRange<SpeakerId> speakers() const { return IdRange<SpeakerId>(speaker_count()); }
    IdRange<SourceId> sources() const { return IdRange<SourceId>(source_count()); }

    /// What the author wrote. An entry that could not be resolved has no id here.
    const ClaimEntry& operator[](ClaimId claim) const;
    const RelationEntry& operator[](RelationId relation) const;
    const TopicEntry& operator[](TopicId topic) const;
    const SourceEntry& operator[](SourceId source) const;

    std::string_view id(ClaimId claim) const { return (*this)[claim].id.text(); }

    /// The author's id, or "" where a relation was given none.
    std::string_view id(RelationId relation) const { return (*this)[relation].id.text(); }

    RelationType type(RelationId relation) const;

    /// The claims a relation comes from: one, or two and more that only work together (linked). All
    /// different.
    std::span<const ClaimId> premises(RelationId relation) const;
    bool is_linked(RelationId relation) const { return premises(relation).size() > 1; }

    Target target(RelationId relation) const;

    /// An attack or a contrary aimed at a relation: it denies the inference and not a premise.
    bool is_undercut(RelationId relation) const;

    /// The relations that have a claim among their premises.
    std::span<const RelationId> relations_from(ClaimId claim) const;

    /// The relations aimed at a claim or at a relation.
    std::span<const RelationId> relations_to(ClaimId claim) const;
    std::span<const RelationId> relations_to(RelationId relation) const;

    /// The claims the map is about: those declared as main or, where none is, the only claim that others
    /// support or attack and that itself supports and attacks nothing. Empty where that is not a single one.
    std::span<const ClaimId> main_claims() const;
    bool is_main(ClaimId claim) const;

    std::optional<TopicId> topic(ClaimId claim) const;
    std::optional<TopicId> parent(TopicId topic) const;
    std::optional<SpeakerId> speaker(ClaimId claim) const;

    /// A speaker as written in `speaker`; the same words are the same speaker.
    std::string_view id(SpeakerId speaker) const;

    /// The sources a claim cites, in order; those that are not declared are left out. Linear in them.
    std::vector<ResolvedCitation> citations(ClaimId claim) const;

    /// The claim, relation, topic or source with an id, if there is one.
    std::optional<ClaimId> find_claim(std::string_view id) const;
    std::optional<RelationId> find_relation(std::string_view id) const;
    std::optional<TopicId> find_topic(std::string_view id) const;
    std::optional<SourceId> find_source(std::string_view id) const;

    /// The languages that claims are written in, the map's own first, then by first use.
    std::span<const std::string_view> languages() const;

    /// The map's own language: the one that plain strings are in; "" if it says none.
    std::string_view language() const;

    /// A text in a language. Where it has none in that language: in the map's own, else the first it has,
    /// else "". With `language` empty the map's own is meant. Linear in the languages of the text.
    std::string_view in_language(Run<LocalText> texts, std::string_view language) const;
    std::string_view text(ClaimId claim, std::string_view language = {}) const;
    std::string_view title(std::string_view language = {}) const;
    std::string_view title(TopicId topic, std::string_view language = {}) const;     ///< its id if untitled
    std::string_view name(SpeakerId speaker, std::string_view language = {}) const;  ///< its id if undeclared
    std::string_view title(SourceId source, std::string_view language = {}) const;   ///< its id if untitled

    /// For `graph(map)` in graph/boost_graph.hpp.
    const ArgumentGraphHolder& graph_holder() const;

  private:
    std::unique_ptr<const ArgumentMapData> data_;
};

/// Whether a relation holds both ways: a contrary or a rephrase.
inline bool is_mutual(const ArgumentMap& map, RelationId relation) {
    return is_mutual(map.type(relation));
}

}  // namespace argmap

#include "graph/argument_map.hpp"

#include "graph/argument_map_data.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

ArgumentMap::ArgumentMap(std::unique_ptr<const ArgumentMapData> data) : data_(std::move(data)) {}
ArgumentMap::ArgumentMap(ArgumentMap&&) noexcept = default;
ArgumentMap& ArgumentMap::operator=(ArgumentMap&&) noexcept = default;
ArgumentMap::~ArgumentMap() = default;

const Document& ArgumentMap::document() const {
    return data_->document;
}

std::size_t ArgumentMap::claim_count() const {
    return data_->claim_entries.size();
}

std::size_t ArgumentMap::relation_count() const {
    return data_->relation_entries.size();
}

std::size_t ArgumentMap::topic_count() const {
    return data_->document.topics.size();
}

std::size_t ArgumentMap::speaker_count() const {
    return data_->speakers.size();
}

std::size_t ArgumentMap::source_count() const {
    return data_->document.sources.size();
}

const ClaimEntry& ArgumentMap::operator[](ClaimId claim) const {
    return data_->document.claims[data_->claim_entries[index(claim)]];
}

const RelationEntry& ArgumentMap::operator[](RelationId relation) const {
    return data_->document.relations[data_->relation_entries[index(relation)]];
}

const TopicEntry& ArgumentMap::operator[](TopicId topic) const {
    return data_->document.topics[index(topic)];
}

const SourceEntry& ArgumentMap::operator[](SourceId source) const {
    return data_->document.sources[index(source)];
}

RelationType ArgumentMap::type(RelationId relation) const {
    return data_->types[index(relation)];
}

std::span<const ClaimId> ArgumentMap::premises(RelationId relation) const {
    return data_->premises[index(relation)];
}

Target ArgumentMap::target(RelationId relation) const {
    return data_->targets[index(relation)];
}

bool ArgumentMap::is_undercut(RelationId relation) const {
    return type(relation) == RelationType::attack && target(relation).is_relation();
}

std::span<const RelationId> ArgumentMap::relations_from(ClaimId claim) const {
    return data_->from_claim[index(claim)];
}

std::span<const RelationId> ArgumentMap::relations_to(ClaimId claim) const {
    return data_->to_claim[index(claim)];
}

std::span<const RelationId> ArgumentMap::relations_to(RelationId relation) const {
    return data_->to_relation[index(relation)];
}

std::span<const ClaimId> ArgumentMap::main_claims() const {
    return data_->main_claims;
}

bool ArgumentMap::is_main(ClaimId claim) const {
    return data_->is_main[index(claim)];
}

namespace {

template <class Id>
std::optional<Id> optional_id(std::uint32_t index) {
    return index == no_index ? std::nullopt : std::optional(Id{index});
}

template <class Id, class Index>
std::optional<Id> find(const Index& index, std::string_view id) {
    const auto found = index.find(id);
    return found == index.end() ? std::nullopt : std::optional(Id{found->second});
}

}  // namespace

std::optional<TopicId> ArgumentMap::topic(ClaimId claim) const {
    return optional_id<TopicId>(data_->claim_topic[index(claim)]);
}

std::optional<TopicId> ArgumentMap::parent(TopicId topic) const {
    return optional_id<TopicId>((*this)[topic].parent);
}

std::optional<SpeakerId> ArgumentMap::speaker(ClaimId claim) const {
    return optional_id<SpeakerId>(data_->claim_speaker[index(claim)]);
}

std::string_view ArgumentMap::id(SpeakerId speaker) const {
    return data_->speakers[index(speaker)];
}

std::vector<ResolvedCitation> ArgumentMap::citations(ClaimId claim) const {
    std::vector<ResolvedCitation> citations;
    for (const Citation& citation : document()[(*this)[claim].citations])
        if (const auto source = find_source(citation.source.text()))
            citations.push_back({*source, &citation});
    return citations;
}

std::optional<ClaimId> ArgumentMap::find_claim(std::string_view id) const {
    const std::optional<Named> named = data_->by_id.find(id);
    return named && named->is_claim ? std::optional(ClaimId{named->index}) : std::nullopt;
}

std::optional<RelationId> ArgumentMap::find_relation(std::string_view id) const {
    const std::optional<Named> named = data_->by_id.find(id);
    return named && !named->is_claim ? std::optional(RelationId{named->index}) : std::nullopt;
}

std::optional<TopicId> ArgumentMap::find_topic(std::string_view id) const {
    return find<TopicId>(data_->topics_by_id, id);
}

std::optional<SourceId> ArgumentMap::find_source(std::string_view id) const {
    return find<SourceId>(data_->sources_by_id, id);
}

std::span<const std::string_view> ArgumentMap::languages() const {
    return data_->languages;
}

std::string_view ArgumentMap::language() const {
    return document().language.text();
}

namespace {

/// How well a text's language answers the one asked for: "zh-Hant" is a fair answer to "zh" and the reverse.
int match(std::string_view has, std::string_view wanted) {
    if (has == wanted)
        return 2;
    const auto primary = [](std::string_view tag) { return tag.substr(0, tag.find('-')); };
    return primary(has) == primary(wanted) ? 1 : 0;
}

}  // namespace

std::string_view ArgumentMap::in_language(Run<LocalText> texts, std::string_view wanted) const {
    const auto all = document()[texts];
    if (all.empty())
        return {};
    const LocalText* best = &all[0];
    int best_match = 0;
    for (const LocalText& text : all) {
        const std::string_view has = text.language.present() ? text.language.text() : language();
        // The language asked for counts first, the map's own second.
        const int quality = (wanted.empty() ? 0 : 3 * match(has, wanted)) + match(has, language());
        if (quality > best_match) {
            best = &text;
            best_match = quality;
        }
    }
    return best->text.text();
}

std::string_view ArgumentMap::text(ClaimId claim, std::string_view wanted) const {
    return in_language((*this)[claim].texts, wanted);
}

std::string_view ArgumentMap::title(std::string_view wanted) const {
    return in_language(document().title, wanted);
}

std::string_view ArgumentMap::title(TopicId topic, std::string_view wanted) const {
    const std::string_view title = in_language((*this)[topic].title, wanted);
    return title.empty() ? (*this)[topic].id.text() : title;
}

std::string_view ArgumentMap::name(SpeakerId speaker, std::string_view wanted) const {
    const std::uint32_t entry = data_->speaker_entry[index(speaker)];
    const std::string_view name =
        entry == no_index ? "" : in_language(document().speakers[entry].name, wanted);
    return name.empty() ? id(speaker) : name;
}

std::string_view ArgumentMap::title(SourceId source, std::string_view wanted) const {
    const std::string_view title = in_language((*this)[source].title, wanted);
    return title.empty() ? (*this)[source].id.text() : title;
}

const ArgumentGraphHolder& ArgumentMap::graph_holder() const {
    return data_->graph;
}

}  // namespace argmap

#include "document/builder.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace argmap {

DocumentBuilder::DocumentBuilder(SourceFile source) {
    document_.source = std::move(source);
    document_.written = Written::with_spans;
}

Word DocumentBuilder::word(std::string_view text) {
    return {document_.decoded.emplace_back(text), nowhere};
}

Word DocumentBuilder::word(std::string_view text, Span place) {
    return {document_.decoded.emplace_back(text), noted(place, document_.spans)};
}

Offset DocumentBuilder::extent(Span extent) {
    return noted(extent, document_.extents);
}

Offset DocumentBuilder::noted(Span place, std::vector<Span>& places) const {
    assert(place.begin < place.end && place.end <= document_.source.text().size());
    places.push_back(place);
    return place.begin;
}

void DocumentBuilder::add(SpeakerEntry speaker) {
    assert(speaker.id.present());
    document_.has_speakers = true;
    document_.speakers.push_back(speaker);
}

void DocumentBuilder::add(SourceEntry source) {
    assert(source.id.present());
    document_.sources.push_back(source);
}

void DocumentBuilder::add(TopicEntry topic) {
    assert(topic.id.present() &&
           (topic.parent == TopicEntry::none || topic.parent < document_.topics.size()));
    document_.topics.push_back(topic);
}

void DocumentBuilder::add(ClaimEntry claim) {
    assert(claim.id.present() && !claim.texts.empty());
    document_.claims.push_back(claim);
}

void DocumentBuilder::add(RelationEntry relation) {
    assert(!relation.from.empty() && relation.to.present());
    document_.relations.push_back(relation);
}

void DocumentBuilder::set_main(Run<Word> claims) {
    document_.main = claims;
    document_.has_main = !claims.empty();
}

Document DocumentBuilder::take() {
    const auto by_begin = [](Span one, Span other) { return one.begin < other.begin; };
    const auto begin_alike = [](Span one, Span other) { return one.begin == other.begin; };
    for (std::vector<Span>* places : {&document_.spans, &document_.extents}) {
        std::stable_sort(places->begin(), places->end(), by_begin);
        places->erase(std::unique(places->begin(), places->end(), begin_alike), places->end());
    }
    return std::move(document_);
}

}  // namespace argmap

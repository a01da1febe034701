// What does a document say? All of it, in words, places aside: to compare documents.
#pragma once

#include "document/document.hpp"
#include "format/format.hpp"

#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>

namespace argmap::test {

class DocumentTeller {
  public:
    explicit DocumentTeller(const Document& document) : document_(document) {}

    std::string tell() {
        say("schema", document_.schema);
        say("title", document_.title);
        say("language", document_.language);
        if (document_.has_main)
            say("main", document_.main);
        say("note", document_.note);
        for (const SpeakerEntry& speaker : document_.speakers) {
            begin("speaker", speaker.id);
            say("name", speaker.name);
            say("note", speaker.note);
        }
        for (const SourceEntry& source : document_.sources) {
            begin("source", source.id);
            say("title", source.title);
            say("author", source.author);
            say("publisher", source.publisher);
            say("date", source.date);
            say("url", source.url);
            say("note", source.note);
        }
        for (const TopicEntry& topic : document_.topics) {
            begin("topic", topic.id);
            if (topic.parent != TopicEntry::none)
                say("in", document_.topics[topic.parent].id);
            say("title", topic.title);
            say("note", topic.note);
        }
        for (const ClaimEntry& claim : document_.claims) {
            begin("claim", claim.id);
            say("text", claim.texts);
            say("speaker", claim.speaker);
            say("topic", claim.topic);
            say("source", claim.citations);
            say("weight", claim.weight);
            out_ << (claim.assumed ? " assumed" : "") << (claim.implicit ? " implicit" : "");
            say("tags", claim.tags);
            say("note", claim.note);
        }
        for (const RelationEntry& relation : document_.relations) {
            begin("relation", relation.id);
            out_ << ' ' << name(relation.type);
            say("from", relation.from);
            say("to", relation.to);
            say("scheme", relation.scheme);
            say("source", relation.citations);
            say("weight", relation.weight);
            out_ << (relation.implicit ? " implicit" : "");
            say("tags", relation.tags);
            say("note", relation.note);
        }
        return out_.str() + "\n";
    }

  private:
    void begin(const char* kind, Word id) { out_ << '\n' << kind << ' ' << (id.present() ? id.text() : "-"); }
    void say(const char* what, Word word) {
        if (word.present())
            out_ << ' ' << what << '(' << word.text() << ')';
    }
    void say(const char* what, Run<Word> words) {
        for (const Word word : document_[words])
            say(what, word);
    }
    void say(const char* what, Run<LocalText> texts) {
        for (const LocalText& text : document_[texts])
            out_ << ' ' << what << '(' << (text.language.present() ? text.language.text() : "-") << ": "
                 << text.text.text() << ')';
    }
    void say(const char* what, Weight weight) {
        if (weight.present())
            out_ << ' ' << what << '(' << weight.value << ')';
    }
    void say(const char* what, Run<Citation> citations) {
        for (const Citation& citation : document_[citations]) {
            out_ << ' ' << what << '(' << citation.source.text();
            if (citation.locator.present())
                out_ << " at " << citation.locator.text();
            if (citation.end_character != 0)
                out_ << ' ' << citation.first_character << '-' << citation.end_character;
            out_ << ')';
        }
    }

    const Document& document_;
    std::ostringstream out_;
};

inline std::string told(const Document& document) {
    return DocumentTeller(document).tell();
}

/// The document of a text in which nothing is wrong.
inline Document document_of(std::string text) {
    Diagnostics diagnostics;
    std::optional<Document> document = read(SourceFile("map.json", std::move(text)), diagnostics);
    if (!document || !diagnostics.empty())
        throw std::runtime_error(diagnostics.all().front().primary.message.in(Tongue::english));
    return std::move(*document);
}

}  // namespace argmap::test

// How is a document made by code: by a reader of another format, a test, or a program that has claims
// already?
#pragma once

#include "document/document.hpp"

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace argmap {

/// Fills a document that owns its words. Where it is read from a text that is not JSON, each word and entry
/// can be given the place in that text where it stands; findings then point there. Entries come out in the
/// order in which they were added, and what is not set of them is absent. Each call costs what it adds.
class DocumentBuilder {
  public:
    /// For what is read from no text at all.
    DocumentBuilder() : DocumentBuilder(SourceFile()) {}
    explicit DocumentBuilder(SourceFile source);

    /// A word that says this and stands nowhere.
    Word word(std::string_view text);

    /// A word that stands at a place of the source, whatever is written there. The place is not empty and
    /// lies in the source. Of several places that begin at one byte the first is kept.
    Word word(std::string_view text, Span place);

    /// Notes where all of an entry stands, which is told by where it begins: for `ClaimEntry::at` and the
    /// like. Of several that begin at one byte the first is kept.
    Offset extent(Span extent);

    /// A row of items for an entry, such as its texts; copied.
    template <class T>
    Run<T> run(std::span<const T> items) {
        std::vector<T>& all = pool<T>(document_);
        const auto first = static_cast<std::uint32_t>(all.size());
        all.insert(all.end(), items.begin(), items.end());
        return {first, static_cast<std::uint32_t>(items.size())};
    }
    template <class T>
    Run<T> run(std::initializer_list<T> items) {
        return run(std::span<const T>(items.begin(), items.size()));
    }

    /// One text in no language of its own.
    Run<LocalText> text(Word word) { return run({LocalText{.language = {}, .text = word}}); }

    /// Every entry has an id, but for relations, which may; a claim has a text and a relation premises and a
    /// target. A topic that is part of another comes right after it or after what else is part of it.
    void add(SpeakerEntry speaker);
    void add(SourceEntry source);
    void add(TopicEntry topic);
    void add(ClaimEntry claim);
    void add(RelationEntry relation);

    /// The map's own fields.
    void set_title(Run<LocalText> title) { document_.title = title; }
    void set_language(Word tag) { document_.language = tag; }
    void set_main(Run<Word> claims);
    void set_allowed(Run<Allowance> rules) { document_.allowed = rules; }

    /// What was added. The builder is of no use afterwards.
    Document take();

  private:
    Offset noted(Span place, std::vector<Span>& places) const;

    Document document_;
};

}  // namespace argmap

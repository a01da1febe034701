// Writes a map as JSON in the one canonical layout: keys in a fixed order, and one claim or relation,
// speaker, source or topic a line, so that a change to one of them is a change of one line.
#include "format/format.hpp"
#include "text/json.hpp"

#include <charconv>
#include <string>
#include <string_view>

namespace argmap {

namespace {

class MapWriter {
  public:
    explicit MapWriter(const Document& document) : document_(document) {
        out_.reserve(document.source.text().size() + document.source.text().size() / 8);
    }

    std::string write();

  private:
    /// Begins a member of the object being written on one line.
    void key(std::string_view name) {
        if (!first_)
            out_ += ", ";
        first_ = false;
        out_ += '"';
        out_ += name;
        out_ += "\": ";
    }
    void open() {
        out_ += '{';
        first_ = true;
    }
    void close() {
        out_ += '}';
        first_ = false;
    }

    void string(std::string_view text) { append_json_string(out_, text); }
    void member(std::string_view name, Word word) {
        if (word.present()) {
            key(name);
            string(word.text());
        }
    }
    void member(std::string_view name, bool flag) {
        if (flag) {
            key(name);
            out_ += "true";
        }
    }
    void member(std::string_view name, Weight weight) {
        if (!weight.present())
            return;
        key(name);
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, weight.value);
        out_.append(digits, end.ptr);
    }
    void member(std::string_view name, Run<LocalText> texts) {
        if (!texts.empty()) {
            key(name);
            text(texts);
        }
    }
    void text(Run<LocalText> texts);
    void list(std::string_view name, Run<Word> words, bool one_alone);
    void citation(const Citation& citation);
    void citations(std::string_view name, Run<Citation> citations);
    void allowances(Run<Allowance> allowances);

    /// Begins a member of the map, on a line of its own.
    void map_key(std::string_view name) {
        out_ += first_line_ ? "\n  " : ",\n  ";
        first_line_ = false;
        first_ = true;
        key(name);
    }
    template <class Entries, class Write>
    void lines(std::string_view name, char begin, char end, const Entries& entries, Write write_entry);

    void claim(const ClaimEntry& claim);
    void relation(const RelationEntry& relation);
    void topic(std::uint32_t& next);

    const Document& document_;
    std::string out_;
    bool first_ = true;
    bool first_line_ = true;
};

void MapWriter::text(Run<LocalText> texts) {
    const auto all = document_[texts];
    if (!all[0].language.present())
        return string(all[0].text.text());
    open();
    for (const LocalText& text : all) {
        if (!first_)
            out_ += ", ";
        first_ = false;
        string(text.language.text());
        out_ += ": ";
        string(text.text.text());
    }
    close();
}

void MapWriter::list(std::string_view name, Run<Word> words, bool one_alone) {
    if (words.empty())
        return;
    key(name);
    if (one_alone && words.count == 1)
        return string(document_[words][0].text());
    out_ += '[';
    for (const Word& word : document_[words]) {
        if (&word != document_[words].data())
            out_ += ", ";
        string(word.text());
    }
    out_ += ']';
}

void MapWriter::citation(const Citation& citation) {
    if (!citation.locator.present() && citation.end_character == 0)
        return string(citation.source.text());
    open();
    member("in", citation.source);
    member("at", citation.locator);
    if (citation.end_character != 0) {
        key("characters");
        out_ += '[' + std::to_string(citation.first_character) + ", " +
                std::to_string(citation.end_character) + ']';
    }
    close();
}

void MapWriter::citations(std::string_view name, Run<Citation> run) {
    const auto all = document_[run];
    if (all.empty())
        return;
    key(name);
    if (all.size() == 1)
        return citation(all[0]);
    out_ += '[';
    for (const Citation& one : all) {
        if (&one != all.data())
            out_ += ", ";
        citation(one);
    }
    out_ += ']';
    first_ = false;
}

/// A list of rules or, where one of them has a reason, an object.
void MapWriter::allowances(Run<Allowance> run) {
    const auto all = document_[run];
    if (all.empty())
        return;
    key("allow");
    const bool reasons = all[0].reason.present();
    out_ += reasons ? '{' : '[';
    for (const Allowance& one : all) {
        if (&one != all.data())
            out_ += ", ";
        string(one.rule.text());
        if (reasons) {
            out_ += ": ";
            string(one.reason.text());
        }
    }
    out_ += reasons ? '}' : ']';
    first_ = false;
}

template <class Entries, class Write>
void MapWriter::lines(std::string_view name, char begin, char end, const Entries& entries,
                      Write write_entry) {
    map_key(name);
    out_ += begin;
    bool first_entry = true;
    for (const auto& entry : entries) {
        out_ += first_entry ? "\n    " : ",\n    ";
        first_entry = false;
        write_entry(entry);
    }
    if (!first_entry)
        out_ += "\n  ";
    out_ += end;
}

void MapWriter::claim(const ClaimEntry& claim) {
    open();
    member("id", claim.id);
    member("text", claim.texts);
    member("speaker", claim.speaker);
    member("topic", claim.topic);
    citations("source", claim.citations);
    member("weight", claim.weight);
    member("assumed", claim.assumed);
    member("implicit", claim.implicit);
    if (claim.verdict != Verdict::none) {
        key("verdict");
        string(name(claim.verdict));
    }
    allowances(claim.allowed);
    list("tags", claim.tags, false);
    member("note", claim.note);
    close();
}

void MapWriter::relation(const RelationEntry& relation) {
    open();
    member("id", relation.id);
    key("type");
    string(name(relation.type));
    list("from", relation.from, true);
    member("to", relation.to);
    member("scheme", relation.scheme);
    citations("source", relation.citations);
    member("weight", relation.weight);
    member("implicit", relation.implicit);
    allowances(relation.allowed);
    list("tags", relation.tags, false);
    member("note", relation.note);
    close();
}

void MapWriter::topic(std::uint32_t& next) {
    // A topic's inner topics follow it. Recursion is as deep as the JSON was, which is bounded.
    const std::uint32_t number = next++;
    const TopicEntry& topic = document_.topics[number];
    string(topic.id.text());
    out_ += ": ";
    open();
    member("title", topic.title);
    member("note", topic.note);
    const auto has_inner = [&] {
        return next < document_.topics.size() && document_.topics[next].parent == number;
    };
    if (has_inner()) {
        key("topics");
        open();
        for (bool first = true; has_inner(); first = false) {
            if (!first)
                out_ += ", ";
            this->topic(next);
        }
        close();
    }
    close();
}

std::string MapWriter::write() {
    out_ += '{';
    const auto map_member = [&](std::string_view name, const auto& value) {
        map_key(name);
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Word>)
            string(value.text());
        else
            text(value);
    };
    if (document_.schema.present())
        map_member("$schema", document_.schema);
    if (!document_.title.empty())
        map_member("title", document_.title);
    if (document_.language.present())
        map_member("language", document_.language);
    if (!document_.main.empty()) {
        out_ += first_line_ ? "\n  " : ",\n  ";
        first_line_ = false;
        first_ = true;
        list("main", document_.main, true);
    }
    if (!document_.allowed.empty()) {
        out_ += first_line_ ? "\n  " : ",\n  ";
        first_line_ = false;
        first_ = true;
        allowances(document_.allowed);
    }
    if (!document_.note.empty())
        map_member("note", document_.note);
    if (document_.has_speakers)
        lines("speakers", '{', '}', document_.speakers, [&](const SpeakerEntry& speaker) {
            string(speaker.id.text());
            out_ += ": ";
            open();
            member("name", speaker.name);
            member("note", speaker.note);
            close();
        });
    if (!document_.sources.empty())
        lines("sources", '{', '}', document_.sources, [&](const SourceEntry& source) {
            string(source.id.text());
            out_ += ": ";
            open();
            member("title", source.title);
            member("author", source.author);
            member("publisher", source.publisher);
            member("date", source.date);
            member("url", source.url);
            member("note", source.note);
            close();
        });
    if (!document_.topics.empty()) {
        map_key("topics");
        out_ += '{';
        for (std::uint32_t next = 0; next < document_.topics.size();) {
            out_ += next == 0 ? "\n    " : ",\n    ";
            topic(next);
        }
        out_ += "\n  }";
    }
    lines("claims", '[', ']', document_.claims, [&](const ClaimEntry& entry) { claim(entry); });
    lines("relations", '[', ']', document_.relations, [&](const RelationEntry& entry) { relation(entry); });
    out_ += "\n}\n";
    return std::move(out_);
}

}  // namespace

std::string write_map(const Document& document) {
    return MapWriter(document).write();
}

}  // namespace argmap

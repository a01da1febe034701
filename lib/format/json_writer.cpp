// Writes a map as JSON in the one canonical layout: keys in the order of document/fields.hpp, and one claim
// or relation, speaker, source or topic a line, so that a change to one of them is a change of one line.
#include "document/fields.hpp"
#include "format/format.hpp"
#include "text/json.hpp"

#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>

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
    void number(double number) {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, number);
        out_.append(digits, end.ptr);
    }
    void text(std::span<const LocalText> texts);
    void citation(const Citation& citation);
    void citations(std::span<const Citation> citations);
    void allowances(std::span<const Allowance> allowances);
    template <class Items, class Write>
    void list(const Items& items, Write write_item);

    /// What stands under a key.
    template <class Entry>
    void value(const Field<Entry>& field, const Value& value);
    /// The members of an entry that are present, each begun by a function.
    template <class Entry>
    void members(const Entry& entry, void (MapWriter::*begin)(std::string_view) = &MapWriter::key);

    /// Begins a member of the map, on a line of its own.
    void map_key(std::string_view name) {
        out_ += first_line_ ? "\n  " : ",\n  ";
        first_line_ = false;
        first_ = true;
        key(name);
    }
    template <class Entries, class Write>
    void lines(std::string_view name, char begin, char end, const Entries& entries, Write write_entry);
    template <class Entries>
    void table(std::string_view name, const Entries& entries);
    template <class Entries>
    void whole_entries(std::string_view name, const Entries& entries);
    void topic(std::uint32_t& next);

    const Document& document_;
    std::string out_;
    bool first_ = true;
    bool first_line_ = true;
};

void MapWriter::text(std::span<const LocalText> texts) {
    if (!texts[0].language.present())
        return string(texts[0].text.text());
    open();
    for (const LocalText& text : texts) {
        if (!first_)
            out_ += ", ";
        first_ = false;
        string(text.language.text());
        out_ += ": ";
        string(text.text.text());
    }
    close();
}

template <class Items, class Write>
void MapWriter::list(const Items& items, Write write_item) {
    out_ += '[';
    for (const auto& item : items) {
        if (&item != items.data())
            out_ += ", ";
        write_item(item);
    }
    out_ += ']';
    first_ = false;
}

void MapWriter::citation(const Citation& citation) {
    if (!citation.locator.present() && citation.end_character == 0)
        return string(citation.source.text());
    open();
    key("in");
    string(citation.source.text());
    if (citation.locator.present()) {
        key("at");
        string(citation.locator.text());
    }
    if (citation.end_character != 0) {
        key("characters");
        out_ += '[' + std::to_string(citation.first_character) + ", " +
                std::to_string(citation.end_character) + ']';
    }
    close();
}

void MapWriter::citations(std::span<const Citation> citations) {
    if (citations.size() == 1)
        return citation(citations[0]);
    list(citations, [&](const Citation& one) { citation(one); });
}

/// A list of rules or, where one of them has a reason, an object.
void MapWriter::allowances(std::span<const Allowance> all) {
    if (!all[0].reason.present())
        return list(all, [&](const Allowance& one) { string(one.rule.text()); });
    open();
    for (const Allowance& one : all) {
        if (!first_)
            out_ += ", ";
        first_ = false;
        string(one.rule.text());
        out_ += ": ";
        string(one.reason.text());
    }
    close();
}

template <class Entry>
void MapWriter::value(const Field<Entry>& field, const Value& value) {
    const auto write = [&](const auto& held) {
        using Held = std::remove_cvref_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, Word>)
            string(held.text());
        else if constexpr (std::is_same_v<Held, bool>)
            out_ += "true";
        else if constexpr (std::is_same_v<Held, double>)
            number(held);
        else if constexpr (std::is_same_v<Held, std::span<const LocalText>>)
            text(held);
        else if constexpr (std::is_same_v<Held, std::span<const Citation>>)
            citations(held);
        else if constexpr (std::is_same_v<Held, std::span<const Allowance>>)
            allowances(held);
        else if constexpr (std::is_same_v<Held, std::span<const Word>>) {
            if (field.form == Form::id && held.size() == 1)
                string(held[0].text());
            else
                list(held, [&](Word word) { string(word.text()); });
        }
    };
    std::visit(write, value);
}

template <class Entry>
void MapWriter::members(const Entry& entry, void (MapWriter::*begin)(std::string_view)) {
    for (const Field<Entry>& field : all_fields<Entry>()) {
        const Value held = value_of(document_, entry, field);
        if (!is_present(held))
            continue;
        (this->*begin)(field.key);
        value(field, held);
    }
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

/// Entries that are named by their keys.
template <class Entries>
void MapWriter::table(std::string_view name, const Entries& entries) {
    lines(name, '{', '}', entries, [&](const auto& entry) {
        string(entry.id.text());
        out_ += ": ";
        open();
        members(entry);
        close();
    });
}

/// Entries that have their ids in them.
template <class Entries>
void MapWriter::whole_entries(std::string_view name, const Entries& entries) {
    lines(name, '[', ']', entries, [&](const auto& entry) {
        open();
        members(entry);
        close();
    });
}

void MapWriter::topic(std::uint32_t& next) {
    // A topic's inner topics follow it. Recursion is as deep as the JSON was, which is bounded.
    const std::uint32_t number = next++;
    const TopicEntry& topic = document_.topics[number];
    string(topic.id.text());
    out_ += ": ";
    open();
    members(topic);
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
    members(document_, &MapWriter::map_key);
    if (document_.has_speakers)
        table("speakers", document_.speakers);
    if (!document_.sources.empty())
        table("sources", document_.sources);
    if (!document_.topics.empty()) {
        map_key("topics");
        out_ += '{';
        for (std::uint32_t next = 0; next < document_.topics.size();) {
            out_ += next == 0 ? "\n    " : ",\n    ";
            topic(next);
        }
        out_ += "\n  }";
    }
    whole_entries("claims", document_.claims);
    whole_entries("relations", document_.relations);
    out_ += "\n}\n";
    return std::move(out_);
}

}  // namespace

std::string write_map(const Document& document) {
    return MapWriter(document).write();
}

}  // namespace argmap

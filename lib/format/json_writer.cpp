// Writes a map as JSON in the one canonical layout: keys in the order of document/fields.hpp, and one claim
// or relation, speaker, source or topic a line, so that a change to one of them is a change of one line.
#include "text/json_writer.hpp"

#include "document/fields.hpp"
#include "format/format.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace argmap {

namespace {

class MapWriter {
  public:
    explicit MapWriter(const Document& document) : document_(document) {
        out_.reserve(document.source.text().size() + document.source.text().size() / 8);
    }

    std::string write();

  private:
    void add(Word word) { json_.value(word.text()); }
    void add(bool flag) { json_.value(flag); }
    void add(double number) { json_.value(number); }
    void add(std::span<const LocalText> texts);
    void add(const Citation& citation);
    void add(std::span<const Citation> citations);
    void add(std::span<const Allowance> allowances);

    /// What stands under a key.
    template <class Entry>
    void add(const Field<Entry>& field, const Value& value);
    /// The members of an entry that are present.
    template <class Entry>
    void members(const Entry& entry);

    template <class Entries>
    void table(std::string_view name, const Entries& entries);
    template <class Entries>
    void whole_entries(std::string_view name, const Entries& entries);
    void topics();
    void topic(std::uint32_t& next);

    const Document& document_;
    std::string out_;
    JsonWriter json_{out_};
};

void MapWriter::add(std::span<const LocalText> texts) {
    if (!texts[0].language.present())
        return add(texts[0].text);
    json_.begin_object();
    for (const LocalText& text : texts)
        json_.member(text.language.text(), text.text.text());
    json_.end_object();
}

void MapWriter::add(const Citation& citation) {
    if (!citation.locator.present() && citation.end_character == 0)
        return add(citation.source);
    json_.begin_object();
    json_.member("in", citation.source.text());
    if (citation.locator.present())
        json_.member("at", citation.locator.text());
    if (citation.end_character != 0) {
        json_.key("characters");
        json_.begin_array();
        json_.value(citation.first_character);
        json_.value(citation.end_character);
        json_.end_array();
    }
    json_.end_object();
}

void MapWriter::add(std::span<const Citation> citations) {
    if (citations.size() == 1)
        return add(citations[0]);
    json_.array(citations, [&](const Citation& one) { add(one); });
}

/// A list of rules or, where one of them has a reason, an object.
void MapWriter::add(std::span<const Allowance> all) {
    if (!all[0].reason.present())
        return json_.array(all, [&](const Allowance& one) { add(one.rule); });
    json_.begin_object();
    for (const Allowance& one : all)
        json_.member(one.rule.text(), one.reason.text());
    json_.end_object();
}

template <class Entry>
void MapWriter::add(const Field<Entry>& field, const Value& value) {
    const auto write = [&](const auto& held) {
        using Held = std::remove_cvref_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::span<const Word>>) {
            if (field.form == Form::id && held.size() == 1)
                add(held[0]);
            else
                json_.array(held, [&](Word word) { add(word); });
        } else if constexpr (!std::is_same_v<Held, std::monostate>) {
            add(held);
        }
    };
    std::visit(write, value);
}

template <class Entry>
void MapWriter::members(const Entry& entry) {
    for (const Field<Entry>& field : all_fields<Entry>()) {
        const Value held = value_of(document_, entry, field);
        if (!is_present(held))
            continue;
        json_.key(field.key);
        add(field, held);
    }
}

/// Entries that are named by their keys.
template <class Entries>
void MapWriter::table(std::string_view name, const Entries& entries) {
    json_.key(name);
    json_.begin_object(JsonWriter::lines);
    for (const auto& entry : entries) {
        json_.key(entry.id.text());
        json_.object([&] { members(entry); });
    }
    json_.end_object();
}

/// Entries that have their ids in them.
template <class Entries>
void MapWriter::whole_entries(std::string_view name, const Entries& entries) {
    json_.key(name);
    json_.array(JsonWriter::lines, entries,
                [&](const auto& entry) { json_.object([&] { members(entry); }); });
}

void MapWriter::topics() {
    json_.key("topics");
    json_.begin_object(JsonWriter::lines);
    for (std::uint32_t next = 0; next < document_.topics.size();)
        topic(next);
    json_.end_object();
}

void MapWriter::topic(std::uint32_t& next) {
    // A topic's inner topics follow it. Recursion is as deep as the JSON was, which is bounded.
    const std::uint32_t number = next++;
    const TopicEntry& topic = document_.topics[number];
    json_.key(topic.id.text());
    json_.begin_object();
    members(topic);
    const auto has_inner = [&] {
        return next < document_.topics.size() && document_.topics[next].parent == number;
    };
    if (has_inner()) {
        json_.key("topics");
        json_.begin_object();
        while (has_inner())
            this->topic(next);
        json_.end_object();
    }
    json_.end_object();
}

std::string MapWriter::write() {
    json_.begin_object(JsonWriter::lines);
    members(document_);
    if (document_.has_speakers)
        table("speakers", document_.speakers);
    if (!document_.sources.empty())
        table("sources", document_.sources);
    if (!document_.topics.empty())
        topics();
    whole_entries("claims", document_.claims);
    whole_entries("relations", document_.relations);
    json_.end_object();
    return std::move(out_) + "\n";
}

}  // namespace

std::string write_map(const Document& document) {
    return MapWriter(document).write();
}

}  // namespace argmap

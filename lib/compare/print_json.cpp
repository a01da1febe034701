#include "compare/print.hpp"
#include "text/json_writer.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace argmap {

namespace {

class JsonDiff {
  public:
    JsonDiff(JsonWriter& json, const Diff& diff)
        : json_(json), diff_(diff), before_(*diff.before), after_(*diff.after) {}

    void write() {
        json_.begin_object(JsonWriter::lines);
        json_.member("equal", diff_.empty());
        json_.key("map");
        fields_of(diff_.map);
        add("speakers", diff_.speakers, before_.speakers, after_.speakers);
        add("sources", diff_.sources, before_.sources, after_.sources);
        add("topics", diff_.topics, before_.topics, after_.topics);
        add("claims", diff_.claims, before_.claims, after_.claims);
        add("relations", diff_.relations, before_.relations, after_.relations);
        lines("left_unanswered", diff_.left_unanswered,
              [&](const LeftUnanswered& one) { entry(after_, after_.relations[one.attack]); });
        json_.end_object();
    }

    // One value each, as it stands in a map.
    void operator()(std::monostate) { json_.value(nullptr); }
    void operator()(bool flag) { json_.value(flag); }
    void operator()(Word word) { json_.value(word.text()); }
    void operator()(double number) { json_.value(number); }
    void operator()(std::span<const Word> words) {
        json_.array(words, [&](Word word) { (*this)(word); });
    }
    void operator()(std::span<const LocalText> texts) {
        if (texts.size() == 1 && !texts[0].language.present())
            return (*this)(texts[0].text);
        json_.begin_object();
        for (const LocalText& text : texts)
            json_.member(text.language.text(), text.text.text());
        json_.end_object();
    }
    void operator()(std::span<const Citation> citations) {
        json_.array(citations, [&](const Citation& citation) { add(citation); });
    }
    void operator()(std::span<const Allowance> allowances) {
        json_.array(allowances, [&](const Allowance& allowance) {
            json_.begin_object();
            json_.member("rule", allowance.rule.text());
            if (allowance.reason.present())
                json_.member("reason", allowance.reason.text());
            json_.end_object();
        });
    }

  private:
    void add(const Citation& citation) {
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

    void member(std::string_view key, const Value& value) {
        json_.key(key);
        std::visit(*this, value);
    }

    /// A list with one item a line.
    template <class Items, class Write>
    void lines(std::string_view key, const Items& items, const Write& write_item) {
        json_.key(key);
        json_.array(JsonWriter::lines, items, write_item);
    }

    void fields_of(const std::vector<FieldChange>& changes) {
        json_.array(JsonWriter::lines, changes, [&](const FieldChange& change) {
            json_.begin_object();
            json_.member("key", change.key);
            if (!change.language.empty())
                json_.member("language", change.language);
            member("old", change.before);
            member("new", change.after);
            json_.end_object();
        });
    }

    static Value parent(const Document& document, const TopicEntry& topic) {
        return topic.parent == TopicEntry::none ? Value() : Value(document.topics[topic.parent].id);
    }
    template <class Entry>
    static Value parent(const Document&, const Entry&) {
        return {};
    }

    template <class Entry>
    void entry(const Document& document, const Entry& entry) {
        json_.begin_object();
        if (entry.id.present())
            json_.member("id", entry.id.text());
        if (const Value in = parent(document, entry); is_present(in))
            member("in", in);
        for (const Field<Entry>& field : fields<Entry>()) {
            const Value value = value_of(document, entry, field);
            if (is_present(value))
                member(field.key, value);
        }
        json_.end_object();
    }

    template <class Entries>
    void add(std::string_view name, const KindChanges& changes, const Entries& before, const Entries& after) {
        json_.key(name);
        json_.begin_object(JsonWriter::lines);
        lines("added", changes.added, [&](std::uint32_t i) { entry(after_, after[i]); });
        lines("removed", changes.removed, [&](std::uint32_t i) { entry(before_, before[i]); });
        lines("changed", changes.changed, [&](const EntryChange& change) { changed(change, before, after); });
        lines("reordered", changes.reordered, [&](const Reordered& one) { reordered(one, after); });
        json_.end_object();
    }

    /// The new version stands below the old one.
    template <class Entries>
    void changed(const EntryChange& change, const Entries& before, const Entries& after) {
        json_.begin_object({.indent = 1});
        json_.key("old");
        entry(before_, before[change.before]);
        json_.new_line();
        json_.key("new");
        entry(after_, after[change.after]);
        json_.new_line();
        json_.key("what");
        what(change);
        json_.key("keys");
        fields_of(change.fields);
        json_.end_object();
    }

    void what(const EntryChange& change) {
        json_.begin_array();
        if (change.changed)
            json_.value("changed");
        if (change.moved)
            json_.value("moved");
        if (change.renamed)
            json_.value("renamed");
        json_.end_array();
    }

    template <class Entries>
    void reordered(const Reordered& one, const Entries& after) {
        json_.begin_object();
        json_.key("entry");
        entry(after_, after[one.entry]);
        json_.key("after");
        if (one.follows == Reordered::none)
            json_.value(nullptr);
        else
            entry(after_, after[one.follows]);
        json_.end_object();
    }

    JsonWriter& json_;
    const Diff& diff_;
    const Document& before_;
    const Document& after_;
};

}  // namespace

void add_diff(JsonWriter& json, const Diff& diff) {
    JsonDiff(json, diff).write();
}

std::string diff_json(const Diff& diff) {
    std::string out;
    JsonWriter json(out);
    add_diff(json, diff);
    return out + "\n";
}

}  // namespace argmap

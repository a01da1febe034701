#include "compare/print.hpp"
#include "text/json.hpp"

#include <charconv>

namespace argmap {

namespace {

class JsonDiff {
  public:
    explicit JsonDiff(const Diff& diff) : diff_(diff), before_(*diff.before), after_(*diff.after) {}

    std::string write() {
        out_ += "{\n  \"equal\": ";
        out_ += diff_.empty() ? "true" : "false";
        out_ += ",\n  \"map\": ";
        fields_of(diff_.map, "    ", "  ");
        add("speakers", diff_.speakers, before_.speakers, after_.speakers);
        add("sources", diff_.sources, before_.sources, after_.sources);
        add("topics", diff_.topics, before_.topics, after_.topics);
        add("claims", diff_.claims, before_.claims, after_.claims);
        add("relations", diff_.relations, before_.relations, after_.relations);
        out_ += ",\n  \"left_unanswered\": ";
        lines(diff_.left_unanswered, "    ", "  ",
              [&](const LeftUnanswered& one) { entry(after_, after_.relations[one.attack]); });
        out_ += "\n}\n";
        return std::move(out_);
    }

    // One value each, as it stands in a map.
    void operator()(std::monostate) { out_ += "null"; }
    void operator()(bool flag) { out_ += flag ? "true" : "false"; }
    void operator()(Word word) { append_json_string(out_, word.text()); }
    void operator()(double number) {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, number);
        out_.append(digits, end.ptr);
    }
    void operator()(std::span<const Word> words) {
        list(words, [&](Word word) { (*this)(word); });
    }
    void operator()(std::span<const LocalText> texts) {
        if (texts.size() == 1 && !texts[0].language.present())
            return (*this)(texts[0].text);
        char separator = '{';
        for (const LocalText& text : texts) {
            begin_member(separator, text.language.text());
            (*this)(text.text);
        }
        out_ += '}';
    }
    void operator()(std::span<const Citation> citations) {
        list(citations, [&](const Citation& citation) {
            char separator = '{';
            begin_member(separator, "in");
            (*this)(citation.source);
            if (citation.locator.present()) {
                begin_member(separator, "at");
                (*this)(citation.locator);
            }
            if (citation.end_character != 0) {
                begin_member(separator, "characters");
                out_ += "[" + std::to_string(citation.first_character) + ", " +
                        std::to_string(citation.end_character) + "]";
            }
            out_ += '}';
        });
    }
    void operator()(std::span<const Allowance> allowances) {
        list(allowances, [&](const Allowance& allowance) {
            char separator = '{';
            begin_member(separator, "rule");
            (*this)(allowance.rule);
            if (allowance.reason.present()) {
                begin_member(separator, "reason");
                (*this)(allowance.reason);
            }
            out_ += '}';
        });
    }

  private:
    /// Begins a member of an object, the first with the brace that opens it.
    void begin_member(char& separator, std::string_view key) {
        out_ += separator;
        if (separator == ',')
            out_ += ' ';
        separator = ',';
        append_json_string(out_, key);
        out_ += ": ";
    }

    template <class Items, class Write>
    void list(const Items& items, Write write_item) {
        out_ += '[';
        bool is_first = true;
        for (const auto& item : items) {
            out_ += is_first ? "" : ", ";
            is_first = false;
            write_item(item);
        }
        out_ += ']';
    }

    /// A list with one item a line, indented.
    template <class Items, class Write>
    void lines(const Items& items, std::string_view indent, std::string_view end_indent, Write write_item) {
        out_ += '[';
        bool is_first = true;
        for (const auto& item : items) {
            out_.append(is_first ? "\n" : ",\n").append(indent);
            is_first = false;
            write_item(item);
        }
        if (!is_first)
            out_.append("\n").append(end_indent);
        out_ += ']';
    }

    void fields_of(const std::vector<FieldChange>& changes, std::string_view indent,
                   std::string_view end_indent) {
        lines(changes, indent, end_indent, [&](const FieldChange& change) {
            char separator = '{';
            begin_member(separator, "key");
            append_json_string(out_, change.key);
            if (!change.language.empty()) {
                begin_member(separator, "language");
                append_json_string(out_, change.language);
            }
            begin_member(separator, "old");
            std::visit(*this, change.before);
            begin_member(separator, "new");
            std::visit(*this, change.after);
            out_ += '}';
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
        char separator = '{';
        if (entry.id.present()) {
            begin_member(separator, "id");
            (*this)(entry.id);
        }
        if (const Value in = parent(document, entry); is_present(in)) {
            begin_member(separator, "in");
            std::visit(*this, in);
        }
        for (const Field<Entry>& field : fields<Entry>()) {
            const Value value = value_of(document, entry, field);
            if (!is_present(value))
                continue;
            begin_member(separator, field.key);
            std::visit(*this, value);
        }
        out_ += separator == '{' ? "{}" : "}";
    }

    template <class Entries>
    void add(std::string_view name, const KindChanges& changes, const Entries& before, const Entries& after) {
        out_.append(",\n  \"").append(name).append("\": {\n    \"added\": ");
        lines(changes.added, "      ", "    ", [&](std::uint32_t i) { entry(after_, after[i]); });
        out_ += ",\n    \"removed\": ";
        lines(changes.removed, "      ", "    ", [&](std::uint32_t i) { entry(before_, before[i]); });
        out_ += ",\n    \"changed\": ";
        lines(changes.changed, "      ", "    ", [&](const EntryChange& change) {
            out_ += "{\"old\": ";
            entry(before_, before[change.before]);
            out_ += ",\n       \"new\": ";
            entry(after_, after[change.after]);
            out_ += ",\n       \"what\": ";
            what(change);
            out_ += ", \"keys\": ";
            fields_of(change.fields, "         ", "       ");
            out_ += '}';
        });
        out_ += ",\n    \"reordered\": ";
        lines(changes.reordered, "      ", "    ", [&](const Reordered& one) {
            out_ += "{\"entry\": ";
            entry(after_, after[one.entry]);
            out_ += ", \"after\": ";
            if (one.follows == Reordered::none)
                (*this)(std::monostate());
            else
                entry(after_, after[one.follows]);
            out_ += '}';
        });
        out_ += "\n  }";
    }

    void what(const EntryChange& change) {
        std::vector<std::string_view> all;
        if (change.changed)
            all.emplace_back("changed");
        if (change.moved)
            all.emplace_back("moved");
        if (change.renamed)
            all.emplace_back("renamed");
        list(all, [&](std::string_view word) { append_json_string(out_, word); });
    }

    const Diff& diff_;
    const Document& before_;
    const Document& after_;
    std::string out_;
};

}  // namespace

std::string diff_json(const Diff& diff) {
    return JsonDiff(diff).write();
}

}  // namespace argmap

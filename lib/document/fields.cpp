#include "document/fields.hpp"

#include <type_traits>

namespace argmap {

template <>
std::span<const Field<Document>> all_fields<Document>() {
    static constexpr Field<Document> all[] = {
        {"$schema", &Document::schema, Form::address},
        {"title", &Document::title},
        {"language", &Document::language, Form::language},
        {"main", &Document::main, Form::id, Names::statements},
        {"allow", &Document::allowed},
        {"note", &Document::note},
    };
    return all;
}

template <>
std::span<const Field<SpeakerEntry>> all_fields<SpeakerEntry>() {
    static constexpr Field<SpeakerEntry> all[] = {
        {.key = "name", .member = &SpeakerEntry::name, .required = true},
        {"note", &SpeakerEntry::note},
    };
    return all;
}

template <>
std::span<const Field<SourceEntry>> all_fields<SourceEntry>() {
    static constexpr Field<SourceEntry> all[] = {
        {.key = "title", .member = &SourceEntry::title, .required = true},
        {"author", &SourceEntry::author, Form::line},
        {"publisher", &SourceEntry::publisher, Form::line},
        {"date", &SourceEntry::date, Form::line},
        {"url", &SourceEntry::url, Form::line},
        {"note", &SourceEntry::note},
    };
    return all;
}

template <>
std::span<const Field<TopicEntry>> all_fields<TopicEntry>() {
    static constexpr Field<TopicEntry> all[] = {
        {.key = "title", .member = &TopicEntry::title, .required = true},
        {"note", &TopicEntry::note},
    };
    return all;
}

template <>
std::span<const Field<ClaimEntry>> all_fields<ClaimEntry>() {
    static constexpr Field<ClaimEntry> all[] = {
        {.key = "id", .member = &ClaimEntry::id, .form = Form::id, .required = true},
        {.key = "text", .member = &ClaimEntry::texts, .required = true},
        {"speaker", &ClaimEntry::speaker, Form::line, Names::speakers},
        {"topic", &ClaimEntry::topic, Form::id, Names::topics},
        {"source", &ClaimEntry::citations, Form::none, Names::sources},
        {"weight", &ClaimEntry::weight},
        {"assumed", &ClaimEntry::assumed},
        {"implicit", &ClaimEntry::implicit},
        {"verdict", &ClaimEntry::verdict},
        {"allow", &ClaimEntry::allowed},
        {"tags", &ClaimEntry::tags, Form::line},
        {"note", &ClaimEntry::note},
    };
    return all;
}

template <>
std::span<const Field<RelationEntry>> all_fields<RelationEntry>() {
    static constexpr Field<RelationEntry> all[] = {
        {"id", &RelationEntry::id, Form::id},
        {.key = "type", .member = &RelationEntry::type, .required = true},
        {"from", &RelationEntry::from, Form::id, Names::statements, true},
        {"to", &RelationEntry::to, Form::target, Names::statements, true},
        {"scheme", &RelationEntry::scheme, Form::line},
        {"source", &RelationEntry::citations, Form::none, Names::sources},
        {"weight", &RelationEntry::weight},
        {"implicit", &RelationEntry::implicit},
        {"allow", &RelationEntry::allowed},
        {"tags", &RelationEntry::tags, Form::line},
        {"note", &RelationEntry::note},
    };
    return all;
}

namespace {

Value as_value(Word word) {
    return word.present() ? Value(word) : Value();
}
Value as_value(bool flag) {
    return flag ? Value(true) : Value();
}
Value as_value(Weight weight) {
    return weight.present() ? Value(weight.value) : Value();
}
Value as_value(Verdict verdict) {
    return verdict == Verdict::none ? Value() : Value(Word(name(verdict), 0));
}
template <class T>
Value as_value(std::span<const T> list) {
    return list.empty() ? Value() : Value(list);
}

Offset type_place(const RelationEntry& relation) {
    return relation.type_at;
}
template <class Entry>
Offset type_place(const Entry&) {
    return 0;
}

struct PlaceOf {
    Offset operator()(std::monostate) const { return 0; }
    Offset operator()(bool) const { return 0; }
    Offset operator()(double) const { return 0; }
    Offset operator()(Word word) const { return word.at(); }
    Offset operator()(std::span<const Word> words) const { return words[0].at(); }
    Offset operator()(std::span<const LocalText> texts) const { return texts[0].text.at(); }
    Offset operator()(std::span<const Citation> citations) const { return citations[0].source.at(); }
    Offset operator()(std::span<const Allowance> allowances) const { return allowances[0].rule.at(); }
};

}  // namespace

template <class Entry>
Value value_of(const Document& document, const Entry& entry, const Field<Entry>& field) {
    return std::visit(
        [&](auto member) -> Value {
            using Held = std::remove_cvref_t<decltype(entry.*member)>;
            if constexpr (std::is_same_v<Held, RelationType>)
                return Word(name(entry.*member), type_place(entry));
            else if constexpr (requires { document[entry.*member]; })
                return as_value(document[entry.*member]);
            else
                return as_value(entry.*member);
        },
        field.member);
}

template Value value_of<Document>(const Document&, const Document&, const Field<Document>&);
template Value value_of<SpeakerEntry>(const Document&, const SpeakerEntry&, const Field<SpeakerEntry>&);
template Value value_of<SourceEntry>(const Document&, const SourceEntry&, const Field<SourceEntry>&);
template Value value_of<TopicEntry>(const Document&, const TopicEntry&, const Field<TopicEntry>&);
template Value value_of<ClaimEntry>(const Document&, const ClaimEntry&, const Field<ClaimEntry>&);
template Value value_of<RelationEntry>(const Document&, const RelationEntry&, const Field<RelationEntry>&);

bool is_present(const Value& value) {
    return !std::holds_alternative<std::monostate>(value);
}

Offset place_of(const Value& value) {
    return std::visit(PlaceOf(), value);
}

}  // namespace argmap

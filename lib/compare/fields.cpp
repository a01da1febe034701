#include "compare/fields.hpp"

#include <type_traits>

namespace argmap {

template <>
std::span<const Field<Document>> fields<Document>() {
    static constexpr Field<Document> all[] = {
        {"$schema", &Document::schema},    {"title", &Document::title},
        {"language", &Document::language}, {"main", &Document::main, Names::statements},
        {"allow", &Document::allowed},     {"note", &Document::note}};
    return all;
}

template <>
std::span<const Field<SpeakerEntry>> fields<SpeakerEntry>() {
    static constexpr Field<SpeakerEntry> all[] = {{"name", &SpeakerEntry::name},
                                                  {"note", &SpeakerEntry::note}};
    return all;
}

template <>
std::span<const Field<SourceEntry>> fields<SourceEntry>() {
    static constexpr Field<SourceEntry> all[] = {{"title", &SourceEntry::title},
                                                 {"author", &SourceEntry::author},
                                                 {"publisher", &SourceEntry::publisher},
                                                 {"date", &SourceEntry::date},
                                                 {"url", &SourceEntry::url},
                                                 {"note", &SourceEntry::note}};
    return all;
}

template <>
std::span<const Field<TopicEntry>> fields<TopicEntry>() {
    static constexpr Field<TopicEntry> all[] = {{"title", &TopicEntry::title}, {"note", &TopicEntry::note}};
    return all;
}

template <>
std::span<const Field<ClaimEntry>> fields<ClaimEntry>() {
    static constexpr Field<ClaimEntry> all[] = {{"text", &ClaimEntry::texts},
                                                {"speaker", &ClaimEntry::speaker, Names::speakers},
                                                {"topic", &ClaimEntry::topic, Names::topics},
                                                {"source", &ClaimEntry::citations, Names::sources},
                                                {"weight", &ClaimEntry::weight},
                                                {"assumed", &ClaimEntry::assumed},
                                                {"implicit", &ClaimEntry::implicit},
                                                {"verdict", &ClaimEntry::verdict},
                                                {"allow", &ClaimEntry::allowed},
                                                {"tags", &ClaimEntry::tags},
                                                {"note", &ClaimEntry::note}};
    return all;
}

template <>
std::span<const Field<RelationEntry>> fields<RelationEntry>() {
    static constexpr Field<RelationEntry> all[] = {{"type", &RelationEntry::type},
                                                   {"from", &RelationEntry::from, Names::statements},
                                                   {"to", &RelationEntry::to, Names::statements},
                                                   {"scheme", &RelationEntry::scheme},
                                                   {"source", &RelationEntry::citations, Names::sources},
                                                   {"weight", &RelationEntry::weight},
                                                   {"implicit", &RelationEntry::implicit},
                                                   {"allow", &RelationEntry::allowed},
                                                   {"tags", &RelationEntry::tags},
                                                   {"note", &RelationEntry::note}};
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

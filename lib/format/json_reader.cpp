// Reads a map from JSON: what belongs under the keys that each kind of entry has (document/fields.hpp;
// docs/format.md and schemas/argument-map.schema.json say the same to people and to editors).
#include "diagnostics/codes.hpp"
#include "diagnostics/edits.hpp"
#include "document/fields.hpp"
#include "format/format.hpp"
#include "format/json_events.hpp"
#include "format/type_words.hpp"
#include "text/ascii.hpp"
#include "text/closest.hpp"
#include "text/json.hpp"
#include "text/seeded_hash.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

namespace argmap {

namespace {

constexpr std::string_view list_of_rules = "a list of rules, or an object that gives a reason for each,";
constexpr std::size_t longest_id = 200;
constexpr std::size_t longest_language = 35;  // what RFC 5646 says every reader should be able to hold

bool is_visible_ascii(char c) {
    return c > ' ' && c < '\x7F';
}

/// A language tag by its shape: letters, then groups of letters and digits after hyphens.
bool is_language_tag(std::string_view tag) {
    if (tag.size() > longest_language)
        return false;
    std::size_t group = 0;
    for (bool first = true; group <= tag.size(); first = false) {
        const std::size_t end = std::min(tag.find('-', group), tag.size());
        const std::string_view part = tag.substr(group, end - group);
        if (part.size() < 2 || part.size() > (first ? 3U : 8U))
            return false;
        if (!std::all_of(part.begin(), part.end(),
                         [&](char c) { return is_ascii_letter(c) || (!first && is_digit(c)); }))
            return false;
        group = end + 1;
    }
    return true;
}

/// An id that a text could be: a hyphen for all white space between words.
std::string hyphenated(std::string_view text) {
    std::string id;
    bool gap = false;
    for (Character character; !text.empty(); text.remove_prefix(character.size)) {
        character = first_character(text);
        if (is_space(character.code_point) || character.code_point == 0xFEFF) {
            gap = !id.empty();
            continue;
        }
        id += gap ? "-" : "";
        gap = false;
        id += text.substr(0, character.size);
    }
    return id;
}

/// Stands for an entry of which only the id can be made out.
constexpr JsonNode no_object{};

class MapReader : public JsonConsumer {
  public:
    MapReader(Document& document, Diagnostics& diagnostics)
        : document_(document), diagnostics_(diagnostics) {}

    /// Whether the outermost value is an object at all.
    bool found_a_map() const { return found_a_map_; }

    /// To be called once the whole text was parsed.
    void finish();

    // Called while the text is parsed.
    bool begin(JsonKind kind, Offset at) override;
    Wanted member(Word key) override;
    void value(Word key, JsonValue value) override;
    void item(Word key, JsonValue item) override;

    // Whole entries.
    void read_claim(JsonValue value);
    void read_relation(JsonValue value);
    /// Nothing but its id is read of an entry that is no object.
    void read_speaker(JsonValue value, Word id);
    void read_source(JsonValue value, Word id);
    void read_topic(JsonValue value, Word id, std::uint32_t parent);
    template <class Read>
    void read_table(JsonValue value, std::string_view name_key, Read read);

    /// Reads what stands under a key of an entry into it.
    template <class Entry>
    void read_field(const Field<Entry>& field, JsonValue value, Entry& entry);

    // The kinds of values that entries are made of. What is wrong is reported and comes back absent.
    Word read_word(Form form, JsonValue value);
    Word read_string(JsonValue value);
    Word read_id(JsonValue value);
    Word read_target(JsonValue value);
    Word read_line(JsonValue value);
    Word read_language(JsonValue value);
    Run<LocalText> read_text(JsonValue value);
    Weight read_weight(JsonValue value);
    bool read_flag(JsonValue value);
    bool is_quoted(JsonValue value, JsonKind wanted, std::string_view meant);
    Run<Word> read_ids(JsonValue value);
    Run<Word> read_lines(JsonValue value);
    Run<Citation> read_citations(JsonValue value);
    Run<Allowance> read_allowances(JsonValue value);
    void read_allowance_without_list(JsonValue value);
    Verdict read_verdict(JsonValue value);
    void read_characters(JsonValue value, Citation& citation);
    void read_type(JsonValue value, RelationEntry& relation);

  private:
    template <class Fields, class Read>
    bool read_object(JsonValue object, std::string_view what, const Fields& known, Read read);
    template <class Entry>
    bool read_entry(JsonValue object, std::string_view what, Entry& entry) {
        return read_object(
            object, what, all_fields<Entry>(),
            [&](const Field<Entry>& field, JsonValue value) { read_field(field, value, entry); });
    }
    Citation read_citation(JsonValue value);

    bool expect(JsonKind kind, JsonValue value);
    Word string_in_list(JsonValue value, std::string_view wanted);
    std::string written(JsonValue number) const;
    void wrong_type(JsonValue value, std::string_view wanted, std::vector<Message> help = {},
                    std::optional<Fix> fix = {});
    bool check_id(Word id);
    bool check_several_ids(Word id);
    template <class Read>
    void read_listed_entries(JsonValue list, std::string_view name_key, Read read);
    void entries_without_object(std::span<const JsonValue> entries, std::string_view name_key);
    void claims_by_id(JsonValue object);
    bool check_text(Word text, bool one_line);
    void report_control(Word text, bool one_line);
    bool check_language(Word tag);

    /// Far more than any text was translated into for one reader, and few enough for what is done for each of
    /// them.
    static constexpr std::size_t most_languages = 256;
    std::set<std::string, std::less<>> languages_;
    std::array<std::string, 2> last_languages_;
    void check_repeated_keys(JsonValue object);
    void repeated_key(Word key, Word first);
    template <class Find>
    void unknown_key(Word key, std::string_view what, std::span<const std::string_view> known, Find find_key);
    void missing_key(Offset at, std::string_view what, std::string_view key);
    void empty_list(JsonValue value);
    void named_twice(Word item);
    void unknown_word(const Code& code, Word written, Message message,
                      std::span<const std::string_view> known, Message otherwise);

    void report(const Code& code, Offset at, Message message, std::vector<Message> help = {},
                std::vector<Label> notes = {}, std::optional<Fix> fix = {}) {
        if (diagnostics_.keeps(code))
            diagnostics_.add({.code = &code,
                              .primary = {document_.place(at), std::move(message)},
                              .notes = std::move(notes),
                              .help = std::move(help),
                              .fix = std::move(fix)});
        else
            diagnostics_.add({.code = &code, .primary = {}, .notes = {}, .help = {}});
    }

    template <class T>
    static Run<T> append(std::vector<T>& pool, std::size_t first) {
        return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(pool.size() - first)};
    }

    Document& document_;
    Diagnostics& diagnostics_;
    bool found_a_map_ = false;
    std::vector<Word> map_keys_;
};

/// A key of a citation.
struct CitationField {
    std::string_view key;
    void (*read)(MapReader&, JsonValue, Citation&);
    bool required = false;
};

constexpr std::array<CitationField, 3> citation_fields{{
    {"in",
     [](MapReader& read, JsonValue value, Citation& citation) { citation.source = read.read_id(value); },
     true},
    {"at",
     [](MapReader& read, JsonValue value, Citation& citation) { citation.locator = read.read_line(value); }},
    {"characters",
     [](MapReader& read, JsonValue value, Citation& citation) { read.read_characters(value, citation); }},
}};

/// A key of a topic: a field, or the topics in it.
struct TopicKey {
    std::string_view key;
    const Field<TopicEntry>* field = nullptr;
    bool required = false;
};

const std::vector<TopicKey>& topic_keys() {
    static const std::vector<TopicKey> keys = [] {
        std::vector<TopicKey> all;
        for (const Field<TopicEntry>& field : all_fields<TopicEntry>())
            all.push_back({field.key, &field, field.required});
        all.push_back({.key = "topics"});
        return all;
    }();
    return keys;
}

/// A key of the map under which entries stand: a table read at once, or a list whose items are read as they
/// come.
struct EntriesField {
    std::string_view key;
    void (*read)(MapReader&, JsonValue, Document&);
    void (*read_item)(MapReader&, JsonValue) = nullptr;
};

constexpr std::array<EntriesField, 5> entries_fields{{
    {"speakers",
     [](MapReader& read, JsonValue value, Document& map) {
         map.has_speakers = true;
         read.read_table(value, "name", [&](JsonValue entry, Word id) { read.read_speaker(entry, id); });
     }},
    {"sources",
     [](MapReader& read, JsonValue value, Document&) {
         read.read_table(value, "title", [&](JsonValue entry, Word id) { read.read_source(entry, id); });
     }},
    {"topics",
     [](MapReader& read, JsonValue value, Document&) {
         read.read_table(value, "title",
                         [&](JsonValue entry, Word id) { read.read_topic(entry, id, TopicEntry::none); });
     }},
    {"claims", nullptr, [](MapReader& read, JsonValue value) { read.read_claim(value); }},
    {"relations", nullptr, [](MapReader& read, JsonValue value) { read.read_relation(value); }},
}};

/// The one with a key; nullptr if there is none.
template <class Fields>
auto field_called(const Fields& fields, std::string_view key) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

template <class... Fields>
std::vector<std::string_view> keys_of(const Fields&... fields) {
    std::vector<std::string_view> keys;
    const auto add = [&](const auto& some) {
        for (const auto& field : some)
            keys.push_back(field.key);
    };
    (add(fields), ...);
    return keys;
}

// The outermost object.

bool MapReader::begin(JsonKind kind, Offset at) {
    found_a_map_ = kind == JsonKind::object;
    document_.at = at;
    if (!found_a_map_)
        report(codes::wrong_type, at, say("a map is an object, and this is {0}", Message(with_article(kind))),
               {"a map begins with `{` and has a list of `claims`"});
    return found_a_map_;
}

JsonConsumer::Wanted MapReader::member(Word key) {
    const auto* const entries = field_called(entries_fields, key.text());
    if (entries == nullptr && field_called(fields<Document>(), key.text()) == nullptr) {
        unknown_key(key, "map", keys_of(fields<Document>(), entries_fields), [&](std::string_view other) {
            const auto present = std::find_if(map_keys_.begin(), map_keys_.end(),
                                              [&](Word seen) { return seen.text() == other; });
            return present == map_keys_.end() ? Word() : *present;
        });
        return Wanted::nothing;
    }
    const auto first = std::find_if(map_keys_.begin(), map_keys_.end(),
                                    [&](Word seen) { return seen.text() == key.text(); });
    if (first != map_keys_.end()) {
        repeated_key(key, *first);
        return Wanted::nothing;
    }
    map_keys_.push_back(key);
    return entries != nullptr && entries->read_item != nullptr ? Wanted::item_by_item : Wanted::whole;
}

void MapReader::value(Word key, JsonValue value) {
    document_.has_main |= key.text() == "main";
    const auto* const entries = field_called(entries_fields, key.text());
    if (entries == nullptr)
        read_field(*field_called(fields<Document>(), key.text()), value, document_);
    else if (entries->read != nullptr)
        entries->read(*this, value, document_);
    else if (key.text() == "claims" && value.kind() == JsonKind::object)
        claims_by_id(value);
    else
        wrong_type(value, "a list");
}

void MapReader::item(Word key, JsonValue item) {
    field_called(entries_fields, key.text())->read_item(*this, item);
}

void MapReader::finish() {
    if (std::none_of(map_keys_.begin(), map_keys_.end(), [](Word key) { return key.text() == "claims"; }))
        missing_key(document_.at, "map", "claims");
}

// Entries.

/// The place of a field with a key, or the number of fields. Keys mostly come in the order of the fields, so
/// looking begins at the one that is likely next.
template <class Fields>
std::size_t find_field(const Fields& fields, std::string_view key, std::size_t next) {
    for (std::size_t i = next; i < fields.size(); ++i)
        if (fields[i].key == key)
            return i;
    for (std::size_t i = 0; i < std::min(next, fields.size()); ++i)
        if (fields[i].key == key)
            return i;
    return fields.size();
}

template <class Entry>
void MapReader::read_field(const Field<Entry>& field, JsonValue value, Entry& entry) {
    const auto read = [&](auto member) {
        auto& to = entry.*member;
        using Held = std::remove_cvref_t<decltype(to)>;
        if constexpr (std::is_same_v<Held, Word>)
            to = read_word(field.form, value);
        else if constexpr (std::is_same_v<Held, Run<Word>>)
            to = field.form == Form::id ? read_ids(value) : read_lines(value);
        else if constexpr (std::is_same_v<Held, Run<LocalText>>)
            to = read_text(value);
        else if constexpr (std::is_same_v<Held, Run<Citation>>)
            to = read_citations(value);
        else if constexpr (std::is_same_v<Held, Run<Allowance>>)
            to = read_allowances(value);
        else if constexpr (std::is_same_v<Held, Weight>)
            to = read_weight(value);
        else if constexpr (std::is_same_v<Held, Verdict>)
            to = read_verdict(value);
        else if constexpr (std::is_same_v<Held, bool>)
            to = read_flag(value);
        else if constexpr (std::is_same_v<Entry, RelationEntry>)
            read_type(value, entry);
    };
    std::visit(read, field.member);
}

/// Calls `read` with each field that an object has and with what stands under it, and says whether all that
/// are required are there. What else is in it is reported.
template <class Fields, class Read>
bool MapReader::read_object(JsonValue object, std::string_view what, const Fields& known, Read read) {
    constexpr std::size_t most_keys = 16;
    assert(known.size() <= most_keys);
    std::array<Word, most_keys> seen;
    std::size_t next = 0;
    for (const JsonValue member : object) {
        const Word key = member.key();
        const std::size_t i = find_field(known, key.text(), next);
        next = i + 1;
        if (i == known.size()) {
            unknown_key(key, what, keys_of(known), [&](std::string_view other) {
                for (const JsonValue present : object)
                    if (present.key().text() == other)
                        return present.key();
                return Word();
            });
        } else if (seen[i].present()) {
            repeated_key(key, seen[i]);
        } else {
            seen[i] = key;
            read(known[i], member);
        }
    }
    bool complete = true;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (known[i].required && !seen[i].present()) {
            missing_key(object.at(), what, known[i].key);
            complete = false;
        }
    }
    return complete;
}

void MapReader::read_claim(JsonValue value) {
    if (!expect(JsonKind::object, value))
        return;
    ClaimEntry claim{.at = value.at()};
    read_entry(value, "claim", claim);
    // A claim without a text is kept, so that what refers to it is not reported too.
    if (claim.id.present())
        document_.claims.push_back(claim);
}

void MapReader::read_relation(JsonValue value) {
    if (!expect(JsonKind::object, value))
        return;
    RelationEntry relation{.at = value.at()};
    const bool complete = read_entry(value, "relation", relation);
    if (complete && relation.type_at != nowhere && !relation.from.empty() && relation.to.present())
        document_.relations.push_back(relation);
    else if (relation.id.present())
        document_.left_out.push_back(relation.id);
}

/// Each entry is read with its id. Where a table or an entry is written in another shape, that is said once
/// and its ids count as declared, so that what refers to them is not reported too.
template <class Read>
void MapReader::read_table(JsonValue value, std::string_view name_key, Read read) {
    if (value.kind() == JsonKind::array) {
        read_listed_entries(value, name_key, read);
        return;
    }
    if (!expect(JsonKind::object, value))
        return;
    check_repeated_keys(value);
    std::vector<JsonValue> without_object;
    for (const JsonValue member : value) {
        if (!check_id(member.key()))
            continue;
        if (member.kind() != JsonKind::object)
            without_object.push_back(member);
        read(member, member.key());
    }
    entries_without_object(without_object, name_key);
}

/// `"lessons": "Lessons"` instead of `"lessons": {"title": "Lessons"}`.
void MapReader::entries_without_object(std::span<const JsonValue> entries, std::string_view name_key) {
    Fix fix{.about = "make it an object", .edits = {}};
    std::size_t strings = 0;
    for (const JsonValue entry : entries) {
        if (entry.kind() != JsonKind::string) {
            wrong_type(entry, "an object",
                       {say("write {0}", shown_code(declaration(entry.key().text(), name_key)))});
            continue;
        }
        const Span name = document_.place(entry.at());
        fix.edits.push_back({{name.begin, name.begin}, "{" + json_string(name_key) + ": "});
        fix.edits.push_back({{name.end, name.end}, "}"});
        ++strings;
    }
    const auto first = std::find_if(entries.begin(), entries.end(),
                                    [](JsonValue entry) { return entry.kind() == JsonKind::string; });
    if (first == entries.end())
        return;
    const std::string_view text = document_.source.text();
    const Span name = document_.place(first->at());
    const std::string entry =
        shown_code(json_string(first->key().text()) + ": {" + json_string(name_key) + ": " +
                   std::string(text.substr(name.begin, name.end - name.begin)) + "}");
    if (strings > 1)
        fix.about = "make them objects";
    wrong_type(*first, "an object",
               {say(strings == 1   ? "write {0}"
                    : strings == 2 ? "write {0}, and so the other one"
                                   : "write {0}, and so the {1|other}",
                    entry, strings - 1)},
               std::move(fix));
}

/// `[{"id": "lessons", "title": "Lessons"}]` or `["lessons"]` instead of
/// `{"lessons": {"title": "Lessons"}}`.
template <class Read>
void MapReader::read_listed_entries(JsonValue list, std::string_view name_key, Read read) {
    const SourceFile& source = document_.source;
    const Span brackets = json_value(source.text(), list.at());
    Fix fix{.about = "make it an object",
            .edits = {{{brackets.begin, brackets.begin + 1}, "{"}, {{brackets.end - 1, brackets.end}, "}"}}};
    std::string example = declaration(name_key == "name" ? "ana" : "health", name_key);
    bool all_clear = true, first = true;
    boost::unordered_flat_set<std::string_view, SeededHash> ids;
    for (const JsonValue item : list) {
        Word id;
        bool named = false;
        std::string_view name;
        for (const JsonValue member : item) {
            if (member.key().text() == name_key) {
                named = true;
                name = member.string().text();  // empty where it is given for each language
            }
            if (member.key().text() != "id" || member.kind() != JsonKind::string)
                continue;
            all_clear &= !id.present();  // else it is there twice
            id = member.string();
            const Span token = json_token(source.text(), member.at());
            fix.edits.push_back(take_out(source, {member.key().at(), token.end}));
            fix.edits.push_back({{item.at(), item.at()}, json_string(id.text()) + ": "});
        }
        if (item.kind() == JsonKind::string) {
            id = item.string();
            const Span token = json_token(source.text(), item.at());
            fix.edits.push_back({token, declaration(id.text(), name_key)});
            fix.safe = false;  // its name is a guess
        }
        all_clear &=
            id.present() && (named || item.kind() == JsonKind::string) && ids.insert(id.text()).second;
        if (!id.present() || !check_id(id))
            continue;
        if (std::exchange(first, false))
            example = name.empty() ? declaration(id.text(), name_key)
                                   : json_string(id.text()) + ": {" + json_string(name_key) + ": " +
                                         json_string(name) + "}";
        read(JsonValue(&no_object), id);
    }
    wrong_type(list, "an object",
               {say("write {0}", shown_code(json_string(list.key().text()) + ": {" + example + "}"))},
               all_clear && !first ? std::optional(std::move(fix)) : std::nullopt);
}

void MapReader::read_speaker(JsonValue value, Word id) {
    SpeakerEntry speaker{.id = id};
    if (value.kind() == JsonKind::object)
        read_entry(value, "speaker", speaker);
    document_.speakers.push_back(speaker);
}

void MapReader::read_source(JsonValue value, Word id) {
    SourceEntry source{.id = id};
    if (value.kind() == JsonKind::object)
        read_entry(value, "source", source);
    document_.sources.push_back(source);
}

void MapReader::read_topic(JsonValue value, Word id, std::uint32_t parent) {
    TopicEntry topic{.id = id, .parent = parent};
    std::vector<JsonValue> inner_topics;
    if (value.kind() == JsonKind::object)
        read_object(value, "topic", topic_keys(), [&](const TopicKey& key, JsonValue under) {
            if (key.field != nullptr)
                read_field(*key.field, under, topic);
            else
                inner_topics.push_back(under);
        });
    const auto number = static_cast<std::uint32_t>(document_.topics.size());
    document_.topics.push_back(topic);
    // Recursion is as deep as the JSON, which is bounded.
    for (const JsonValue inside : inner_topics)
        read_table(inside, "title", [&](JsonValue entry, Word inner) { read_topic(entry, inner, number); });
}

/// `{"a": "Text"}` instead of `[{"id": "a", "text": "Text"}]`: said once, and its ids are taken. An object
/// with keys of a claim is a single one without its list.
void MapReader::claims_by_id(JsonValue object) {
    const SourceFile& source = document_.source;
    const Span braces = json_value(source.text(), object.at());
    for (const JsonValue member : object) {
        if (field_called(all_fields<ClaimEntry>(), member.key().text()) == nullptr)
            continue;
        read_claim(object);
        wrong_type(object, "a list", {"write brackets around it: `\"claims\": [{...}]`"},
                   Fix{.about = "make it a list",
                       .edits = {{{braces.begin, braces.begin}, "["}, {{braces.end, braces.end}, "]"}}});
        return;
    }
    Fix fix{.about = "make it a list",
            .edits = {{{braces.begin, braces.begin + 1}, "["}, {{braces.end - 1, braces.end}, "]"}}};
    bool all_clear = true;
    for (const JsonValue member : object) {
        const Span key = json_token(source.text(), member.key().at());
        const Span text = json_token(source.text(), member.at());
        all_clear &= member.kind() == JsonKind::string;
        fix.edits.push_back({{key.begin, key.begin}, "{\"id\": "});
        fix.edits.push_back({{key.end, text.begin}, ", \"text\": "});
        fix.edits.push_back({{text.end - 1, text.end}, "\"}"});
        if (check_id(member.key()))
            document_.claims.push_back({.id = member.key(), .at = member.at()});
    }
    wrong_type(object, "a list", {"write `\"claims\": [{\"id\": \"close-centre\", \"text\": \"...\"}]`"},
               all_clear ? std::optional(std::move(fix)) : std::nullopt);
}

// Values.

void MapReader::wrong_type(JsonValue value, std::string_view wanted, std::vector<Message> help,
                           std::optional<Fix> fix) {
    report(codes::wrong_type, value.at(), not_wanted(value, wanted), std::move(help), {}, std::move(fix));
}

bool MapReader::expect(JsonKind kind, JsonValue value) {
    if (value.kind() == kind)
        return true;
    wrong_type(value, with_article(kind));
    return false;
}

/// A number as it stands in the file.
std::string MapReader::written(JsonValue number) const {
    const Span span = document_.place(number.at());
    return in_backticks(document_.source.text().substr(span.begin, span.end - span.begin));
}

/// `["x"]` where `"x"` belongs is told, and taken for what it means; nothing comes of other values.
Word MapReader::string_in_list(JsonValue value, std::string_view wanted) {
    if (value.kind() != JsonKind::array || value.begin() == value.end() || ++value.begin() != value.end() ||
        (*value.begin()).kind() != JsonKind::string)
        return {};
    const Word only = (*value.begin()).string();
    wrong_type(value, wanted, {say("write {0} without the brackets", shown_code(json_string(only.text())))},
               Fix{.about = "write it without brackets",
                   .edits = {write_instead(json_value(document_.source.text(), value.at()), only.text())}});
    return only;
}

Word MapReader::read_string(JsonValue value) {
    if (const Word only = string_in_list(value, with_article(JsonKind::string)); only.present())
        return only;
    return expect(JsonKind::string, value) ? value.string() : Word();
}

Word MapReader::read_id(JsonValue value) {
    const Word id = read_string(value);
    return id.present() && check_id(id) ? id : Word();
}

/// A relation has one target. A list of one says which, and anything else is told as what it is.
Word MapReader::read_target(JsonValue value) {
    if (value.kind() != JsonKind::array || value.begin() == value.end() ||
        (*value.begin()).kind() != JsonKind::string)
        return read_id(value);
    const Word first = (*value.begin()).string();
    const bool alone = ++value.begin() == value.end();
    report(codes::wrong_type, value.at(), "`to` is a list, but a relation has one target",
           {alone ? say("write {0} without the brackets", shown_code(json_string(first.text())))
                  : "write a relation of its own for each target"},
           {},
           alone ? std::optional(Fix{.about = "write it without brackets",
                                     .edits = {write_instead(json_value(document_.source.text(), value.at()),
                                                             first.text())}})
                 : std::nullopt);
    return {};
}

/// What stands between names that are listed in one string.
bool separates_names(char32_t c) {
    return c == U',' || c == U';' || c == U'\uFF0C' || c == U'\u3001' || c == U'\uFF1B';
}

/// `"b, a"` where `["b", "a"]` is meant: names that have no white space in them, between commas. Nothing
/// where it is something else.
std::vector<std::string> listed_names(std::string_view text) {
    std::vector<std::string> names(1);
    for (Character character; !text.empty(); text.remove_prefix(character.size)) {
        character = first_character(text);
        if (separates_names(character.code_point))
            names.emplace_back();
        else
            names.back() += text.substr(0, character.size);
    }
    for (std::string& name : names) {
        name.erase(0, name.find_first_not_of(' '));
        while (name.ends_with(' '))
            name.pop_back();
        if (name.empty() || hyphenated(name) != name)
            return {};
    }
    return names.size() > 1 ? names : std::vector<std::string>();
}

std::string json_list(const std::vector<std::string>& strings) {
    std::string list = "[";
    for (const std::string& string : strings)
        (list += list.size() > 1 ? ", " : "") += json_string(string);
    return list + ']';
}

/// Whether an id is not several in one string, with white space between them.
bool MapReader::check_several_ids(Word id) {
    const std::string_view text = id.text();
    const std::vector<std::string> names =
        text.find(' ') == std::string_view::npos ? std::vector<std::string>() : listed_names(text);
    if (names.empty())
        return true;
    const std::string list = json_list(names);
    report(codes::malformed_id, id.at(), say("{0} is one string, and no list of ids", in_backticks(text)),
           {say("write {0}", shown_code(list))}, {},
           Fix{.about = "make it a list", .safe = false, .edits = {{document_.place(id.at()), list}}});
    return false;
}

bool MapReader::check_id(Word id) {
    const auto malformed = [&](Message problem,
                               Message help = "an id is a short name such as `close-centre`") {
        report(codes::malformed_id, id.at(), std::move(problem), {std::move(help)});
        return false;
    };
    if (id.text().empty())
        return malformed("this id is empty");
    if (id.text().size() <= longest_id && std::all_of(id.text().begin(), id.text().end(), is_visible_ascii))
        return true;  // which nearly all are; no need to look at characters
    std::size_t characters = 0;
    for (std::string_view rest = id.text(); !rest.empty(); ++characters) {
        const Character character = first_character(rest);
        if (is_space(character.code_point) || character.code_point == 0xFEFF)
            return malformed(say("the id {0} has white space in it", in_backticks(id.text())),
                             is_blank(id.text()) ? "an id is a short name such as `close-centre`"
                                                 : say("write {0}, here and wherever it is named",
                                                       in_backticks(hyphenated(id.text()))));
        if (character.code_point < 0x20 || character.code_point == 0x7F)
            return malformed(say("the id {0} has a control character in it", in_backticks(id.text())));
        rest.remove_prefix(character.size);
    }
    return characters <= longest_id || malformed(say("this id has more than {0|character}", longest_id));
}

/// A control character that may not stand in a text, as it is written in the file, and what to write instead.
struct ControlCharacter {
    Span span;
    unsigned char byte;
    std::string_view instead;
};

bool is_unfit(unsigned char byte, bool one_line) {
    return (byte < 0x20 && (one_line || (byte != '\n' && byte != '\t'))) || byte == 0x7F;
}

/// `\r` and `\u000d` at the beginning of the rest of a string are a carriage return: which byte is said, and
/// by how many.
std::pair<unsigned char, Offset> first_control(std::string_view rest) {
    constexpr std::string_view letters = "bfnrt", bytes = "\b\f\n\r\t";
    if (rest[0] != '\\' || rest.size() < 2)
        return {static_cast<unsigned char>(rest[0]), 1};
    if (const std::size_t letter = letters.find(rest[1]); letter != std::string_view::npos)
        return {static_cast<unsigned char>(bytes[letter]), 2};
    if (rest[1] != 'u' || rest.size() < 6)
        return {'.', 2};
    const bool is_low = rest.substr(2, 2) == "00" && rest[4] >= '0' && rest[4] <= '7';
    return {
        static_cast<unsigned char>(is_low ? std::stoul(std::string(rest.substr(2, 4)), nullptr, 16) : '.'),
        6};
}

/// All of a string.
std::vector<ControlCharacter> unfit_characters(std::string_view file, Span token, bool one_line) {
    std::vector<ControlCharacter> found;
    unsigned char before = 0;
    for (Offset at = token.begin + 1; at + 1 < token.end;) {
        const auto [byte, size] = first_control(file.substr(at, token.end - 1 - at));
        const Offset end = at + size;
        if (is_unfit(byte, one_line)) {
            const unsigned char next =
                end + 1 < token.end ? first_control(file.substr(end, token.end - 1 - end)).first : 0;
            const bool is_space =
                byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f' || byte == '\v';
            const bool in_pair = byte == '\r' && next == '\n';
            found.push_back({{at, end},
                             byte,
                             !is_space || in_pair || before == ' ' || next == ' ' ? ""
                             : byte == '\r' && !one_line                          ? "\\n"
                                                                                  : " "});
        }
        before = byte;
        at = end;
    }
    return found;
}

Message name_of_control(unsigned char byte) {
    return byte == '\n'   ? "a line break (`\\n`)"
           : byte == '\r' ? "a carriage return (`\\r`)"
           : byte == '\t' ? "a tab (`\\t`)"
           : byte == '\b' ? "a backspace (`\\b`)"
           : byte == '\f' ? "a form feed (`\\f`)"
                          : say("the control character {0}", code_point_name(byte));
}

void MapReader::report_control(Word text, bool one_line) {
    if (!diagnostics_.keeps(codes::control_character))
        return report(codes::control_character, text.at(), {});
    const SourceFile& source = document_.source;
    Fix fix{.about = one_line ? "write it on one line" : "write it without", .edits = {}};
    const std::vector<ControlCharacter> unfit =
        unfit_characters(source.text(), json_token(source.text(), text.at()), one_line);
    for (const ControlCharacter& one : unfit) {
        fix.edits.push_back({one.span, std::string(one.instead)});
        // What is no white space once was something: a letter, a space between two words, a colour.
        fix.safe &= !one.instead.empty() || one.byte == '\r' || one.byte == '\n' || one.byte == '\t';
    }
    const Message help = unfit[0].instead == " "
                             ? one_line ? "write it on one line, with a space here" : "write a space instead"
                         : unfit[0].instead == "\\n"          ? "write a line break, `\\n`"
                         : unfit[0].byte == '\r' && !one_line ? "write the line break as `\\n` alone"
                                                              : "remove it";
    diagnostics_.add(
        {.code = &codes::control_character,
         .primary = {unfit[0].span, say(unfit.size() == 1 ? "this text has {0} in it"
                                                          : "this text has {0} in it, and {1|character} more "
                                                            "that may not be there",
                                        name_of_control(unfit[0].byte), unfit.size() - 1)},
         .notes = {},
         .help = {help},
         .fix = std::move(fix)});
}

bool MapReader::check_text(Word text, bool one_line) {
    for (const char c : text.text()) {
        if (is_unfit(static_cast<unsigned char>(c), one_line)) {
            report_control(text, one_line);
            return false;
        }
    }
    if (!is_blank(text.text()))
        return true;
    report(codes::blank_text, text.at(), text.text().empty() ? "this text is empty" : "this text is blank",
           {"write something to read, or leave the key out where it is not required"});
    return false;
}

Word MapReader::read_line(JsonValue value) {
    const Word line = read_string(value);
    return line.present() && check_text(line, true) ? line : Word();
}

/// The tag of a language that is called by its name; "" for anything else.
std::string_view tag_of_language(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> languages[] = {
        {"english", "en"}, {"chinese", "zh"}, {"german", "de"},   {"deutsch", "de"}, {"french", "fr"},
        {"英文", "en"},    {"英语", "en"},    {"中文", "zh"},     {"汉语", "zh"},    {"chinesisch", "zh"},
        {"德语", "de"},    {"法语", "fr"},    {"englisch", "en"}, {"简体中文", "zh"}};
    for (const auto& [language, tag] : languages)
        if (same_but_for_case(name, language))
            return tag;
    return {};
}

bool MapReader::check_language(Word tag) {
    // A map has few languages, and texts in turn are mostly in the same ones.
    if (!tag.text().empty() &&
        std::find(last_languages_.begin(), last_languages_.end(), tag.text()) != last_languages_.end())
        return true;
    if (const std::string_view meant = tag_of_language(tag.text()); !meant.empty()) {
        report(codes::malformed_language, tag.at(),
               say("{0} is not a language tag", in_backticks(tag.text())),
               {say("write {0}", in_backticks(meant))}, {},
               respell(document_.place(tag.at()), meant, /*safe=*/true));
        return false;
    }
    if (!is_language_tag(tag.text())) {
        report(codes::malformed_language, tag.at(),
               say("{0} is not a language tag", in_backticks(tag.text())),
               {"a language tag looks like `en`, `zh` or `pt-BR`"});
        return false;
    }
    if (languages_.size() == most_languages && !languages_.contains(tag.text())) {
        report(codes::too_large, tag.at(),
               say("{0} is one language more than the {1} that a map may be written in",
                   in_backticks(tag.text()), most_languages),
               {"put the other languages into a map of their own"});
        return false;
    }
    languages_.emplace(tag.text());
    last_languages_ = {std::string(tag.text()), last_languages_[0]};
    return true;
}

Word MapReader::read_word(Form form, JsonValue value) {
    switch (form) {
        case Form::id:
            return read_id(value);
        case Form::target:
            return read_target(value);
        case Form::line:
            return read_line(value);
        case Form::language:
            return read_language(value);
        case Form::address:
            return read_string(value);
        case Form::none:
            break;
    }
    assert(false);  // a word has a form
    return {};
}

Word MapReader::read_language(JsonValue value) {
    const Word tag = read_string(value);
    return tag.present() && check_language(tag) ? tag : Word();
}

Run<LocalText> MapReader::read_text(JsonValue value) {
    constexpr std::string_view wanted = "a text (a string, or an object with one for each language)";
    const std::size_t first = document_.texts.size();
    if (value.kind() == JsonKind::string) {
        if (check_text(value.string(), false))
            document_.texts.push_back({Word(), value.string()});
    } else if (const Word only = string_in_list(value, wanted); only.present()) {
        if (check_text(only, false))
            document_.texts.push_back({Word(), only});
    } else if (value.kind() == JsonKind::object) {
        check_repeated_keys(value);
        if (value.begin() == value.end())
            empty_list(value);
        for (const JsonValue member : value) {
            const bool good_language = check_language(member.key());
            const Word text = read_string(member);
            if (text.present() && check_text(text, false) && good_language)
                document_.texts.push_back({member.key(), text});
        }
    } else {
        wrong_type(value, wanted);
    }
    return append(document_.texts, first);
}

/// A bare word or number that stands in quotes, `"0.5"` or `"yes"`, is told with what is meant.
bool MapReader::is_quoted(JsonValue value, JsonKind wanted, std::string_view meant) {
    if (value.kind() != JsonKind::string || meant.empty())
        return false;
    wrong_type(value, with_article(wanted), {say("write {0}", in_backticks(meant))},
               Fix{.about = "write it without quotes",
                   .edits = {{document_.place(value.at()), std::string(meant)}}});
    return true;
}

/// A number from 0 to 1 as JSON writes it, with digits alone: `0.5`; "" for anything else.
std::string_view small_number(std::string_view text) {
    const bool is_one = text == "0" || text == "1";
    const bool is_part = text.size() > 2 && text.size() < 20 && text.starts_with("0.") &&
                         std::all_of(text.begin() + 2, text.end(), is_digit);
    return is_one || is_part ? text : std::string_view();
}

Weight MapReader::read_weight(JsonValue value) {
    if (is_quoted(value, JsonKind::number, small_number(value.string().text())))
        return {};
    if (!expect(JsonKind::number, value))
        return {};
    if (value.number() >= 0 && value.number() <= 1)
        return {value.number() + 0.0};  // so that -0 is 0
    report(codes::out_of_range, value.at(),
           say("a weight lies between 0 and 1, and this is {0}", written(value)),
           {"0 is not at all, 1 is entirely"});
    return {};
}

/// The word of JSON for "True" or "yes"; "" for anything else.
std::string_view flag_meant(std::string_view text) {
    for (const auto& [word, meant] : {std::pair<std::string_view, std::string_view>("true", "true"),
                                      {"yes", "true"},
                                      {"false", "false"},
                                      {"no", "false"}})
        if (same_but_for_case(text, word))
            return meant;
    return {};
}

bool MapReader::read_flag(JsonValue value) {
    if (is_quoted(value, JsonKind::boolean, flag_meant(value.string().text())))
        return false;
    return expect(JsonKind::boolean, value) && value.boolean();
}

void MapReader::empty_list(JsonValue value) {
    const std::string_view key = value.key().text();
    const Message what = key == "from"                     ? "this relation has no premise"
                         : value.kind() == JsonKind::array ? "this list is empty"
                                                           : "this text is in no language";
    report(codes::empty_list, value.at(), what,
           {key == "from" ? "name the claim it comes from, or the claims that only work together"
            : value.kind() == JsonKind::array ? "name at least one, or leave the key out"
                                              : "write it as a string, or as `{\"en\": \"...\"}`"});
}

void MapReader::named_twice(Word item) {
    report(codes::repeated_item, item.at(), say("{0} is named twice in this list", in_backticks(item.text())),
           {"name it once"}, {},
           Fix{.about = "name it once", .edits = {take_out(document_.source, document_.place(item.at()))}});
}

Run<Word> MapReader::read_ids(JsonValue value) {
    const std::size_t first = document_.words.size();
    if (value.kind() == JsonKind::string) {
        if (check_several_ids(value.string()) && check_id(value.string()))
            document_.words.push_back(value.string());
        return append(document_.words, first);
    }
    if (value.kind() != JsonKind::array) {
        wrong_type(value, "an id or a list of ids");
        return {};
    }
    if (value.begin() == value.end())
        empty_list(value);
    bool good = true;
    boost::unordered_flat_set<std::string_view, SeededHash> seen;
    for (const JsonValue item : value) {
        const Word id = read_id(item);
        if (!id.present()) {
            good = false;
        } else if (!seen.insert(id.text()).second) {
            named_twice(id);
        } else {
            document_.words.push_back(id);
        }
    }
    // Linked premises mean something else without one of them.
    if (!good)
        document_.words.resize(first);
    return append(document_.words, first);
}

Run<Word> MapReader::read_lines(JsonValue value) {
    if (!expect(JsonKind::array, value))
        return {};
    const std::size_t first = document_.words.size();
    for (const JsonValue item : value)
        if (const Word line = read_line(item); line.present())
            document_.words.push_back(line);
    return append(document_.words, first);
}

Run<Citation> MapReader::read_citations(JsonValue value) {
    const std::size_t first = document_.citations.size();
    const auto read_one = [&](JsonValue one) {
        if (const Citation citation = read_citation(one); citation.source.present())
            document_.citations.push_back(citation);
    };
    if (value.kind() == JsonKind::array) {
        if (value.begin() == value.end())
            empty_list(value);
        for (const JsonValue item : value)
            read_one(item);
    } else {
        read_one(value);
    }
    return append(document_.citations, first);
}

Citation MapReader::read_citation(JsonValue value) {
    Citation citation;
    if (value.kind() == JsonKind::string)
        citation.source = read_id(value);
    else if (value.kind() == JsonKind::object)
        read_object(value, "citation", citation_fields,
                    [&](const CitationField& field, JsonValue under) { field.read(*this, under, citation); });
    else
        wrong_type(value, "a source's id, or an object with `in` and `at`,");
    return citation;
}

Run<Allowance> MapReader::read_allowances(JsonValue value) {
    const std::size_t first = document_.allowances.size();
    if (value.kind() == JsonKind::array) {
        boost::unordered_flat_set<std::string_view, SeededHash> seen;
        for (const JsonValue item : value) {
            const Word rule = read_id(item);
            if (rule.present() && !seen.insert(rule.text()).second)
                named_twice(rule);
            else if (rule.present())
                document_.allowances.push_back({rule, Word()});
        }
    } else if (value.kind() == JsonKind::object) {
        check_repeated_keys(value);
        for (const JsonValue member : value)
            if (const Word reason = read_line(member); check_id(member.key()) && reason.present())
                document_.allowances.push_back({member.key(), reason});
    } else if (value.kind() == JsonKind::string) {
        read_allowance_without_list(value);
    } else {
        wrong_type(value, list_of_rules);
    }
    return append(document_.allowances, first);
}

/// `"x"` where `["x"]` belongs is told, and taken for what it means; several names in one string are only
/// told.
void MapReader::read_allowance_without_list(JsonValue value) {
    const std::string_view text = value.string().text();
    std::vector<std::string> names = listed_names(text);
    if (names.empty() && !text.empty() && hyphenated(text) == text)
        names.emplace_back(text);
    if (names.empty())
        return wrong_type(value, list_of_rules);
    if (names.size() == 1)
        document_.allowances.push_back({value.string(), Word()});
    const std::string list = json_list(names);
    wrong_type(value, list_of_rules, {say("write {0}", shown_code(list))},
               Fix{.about = "make it a list", .edits = {{document_.place(value.at()), list}}});
}

Verdict MapReader::read_verdict(JsonValue value) {
    constexpr std::array verdicts{Verdict::accepted, Verdict::rejected, Verdict::undecided};
    const Word written = read_string(value);
    if (!written.present())
        return Verdict::none;
    std::array<std::string_view, verdicts.size()> names;
    std::transform(verdicts.begin(), verdicts.end(), names.begin(),
                   [](Verdict verdict) { return name(verdict); });
    const auto* const found = std::find(names.begin(), names.end(), written.text());
    if (found != names.end())
        return verdicts[static_cast<std::size_t>(found - names.begin())];
    unknown_word(codes::unknown_verdict, written,
                 say("there is no verdict {0}", in_backticks(written.text())), names,
                 say("a verdict is {0}", series_in_backticks(names)));
    return Verdict::none;
}

void MapReader::read_characters(JsonValue value, Citation& citation) {
    if (!expect(JsonKind::array, value))
        return;
    std::vector<double> ends;
    for (const JsonValue item : value) {
        if (!expect(JsonKind::number, item))
            return;
        const double number = item.number();
        if (std::floor(number) != number)
            return report(codes::wrong_type, item.at(), "characters are counted in whole numbers");
        if (number < 0 || number > 0xFFFF'FFFF)
            return report(
                codes::out_of_range, item.at(),
                say("a character's number lies between 0 and 4294967295, and this is {0}", written(item)));
        ends.push_back(number);
    }
    if (ends.size() != 2)
        return report(codes::wrong_type, value.at(),
                      "`characters` has two numbers: the first character, and the one after the last");
    if (ends[0] >= ends[1])
        return report(codes::reversed_range, value.at(),
                      ends[0] > ends[1] ? "this range ends before it begins" : "this range is empty",
                      {"write the first character, then the one after the last"});
    citation.first_character = static_cast<std::uint32_t>(ends[0]);
    citation.end_character = static_cast<std::uint32_t>(ends[1]);
}

void MapReader::read_type(JsonValue value, RelationEntry& relation) {
    constexpr std::array types{RelationType::support, RelationType::attack, RelationType::contrary,
                               RelationType::rephrase};
    const Word written = read_string(value);
    if (!written.present())
        return;
    for (const RelationType type : types) {
        if (written.text() == name(type)) {
            relation.type = type;
            relation.type_at = written.at();
            return;
        }
    }
    std::array<std::string_view, types.size()> names;
    std::transform(types.begin(), types.end(), names.begin(), [](RelationType type) { return name(type); });
    if (const auto meant = type_in_other_words(written.text()))
        return report(codes::unknown_type, written.at(),
                      say("there is no relation type {0}", in_backticks(written.text())),
                      {say("write {0}", in_backticks(name(*meant)))}, {},
                      respell(document_.place(written.at()), name(*meant), /*safe=*/true));
    unknown_word(codes::unknown_type, written,
                 say("there is no relation type {0}", in_backticks(written.text())), names,
                 say("the types are {0}", series_in_backticks(names)));
}

/// Where only a few words belong, the nearest is almost certainly the one that was meant.
void MapReader::unknown_word(const Code& code, Word written, Message message,
                             std::span<const std::string_view> known, Message otherwise) {
    const auto meant = diagnostics_.keeps(code) ? closest(written.text(), known) : std::nullopt;
    const Span place = document_.place(written.at());
    report(code, written.at(), std::move(message),
           {meant ? say("did you mean {0}?", in_backticks(*meant)) : std::move(otherwise)}, {},
           meant ? std::optional(respell(place, *meant, /*safe=*/true)) : std::nullopt);
}

// Keys.

void MapReader::check_repeated_keys(JsonValue object) {
    boost::unordered_flat_map<std::string_view, Word, SeededHash> seen;
    for (const JsonValue member : object) {
        const auto [first, is_new] = seen.emplace(member.key().text(), member.key());
        if (!is_new)
            repeated_key(member.key(), first->second);
    }
}

void MapReader::repeated_key(Word key, Word first) {
    report(codes::repeated_key, key.at(),
           say("the key {0} stands here a second time", in_backticks(key.text())),
           {"keep one of them: some readers take the first, others the last"},
           {{document_.place(first.at()), "the first time"}});
}

/// `find_key` gives the key of the same object that is another word, or one that is not present.
template <class Find>
void MapReader::unknown_key(Word key, std::string_view what, std::span<const std::string_view> known,
                            Find find_key) {
    if (!diagnostics_.keeps(codes::unknown_key))
        return report(codes::unknown_key, key.at(), {});
    Message message = say("a {0} has no key {1}", Message(what), in_backticks(key.text()));
    const auto meant = closest(key.text(), known);
    if (const Word present = meant ? find_key(*meant) : Word(); present.present())
        return report(codes::unknown_key, key.at(), std::move(message),
                      {say("did you mean {0}, which is there already?", in_backticks(*meant))},
                      {{document_.place(present.at()), "this one"}});
    unknown_word(codes::unknown_key, key, std::move(message), known,
                 say("its keys are {0}", series_in_backticks(known, known.size())));
}

void MapReader::missing_key(Offset at, std::string_view what, std::string_view key) {
    Message message = say("a {0} needs {1}, and this one has none", Message(what), in_backticks(key));
    if (what == "relation" && key == "from")
        message = "this relation has no premise";
    if (what == "relation" && key == "to")
        message = "this relation has no target";
    report(codes::missing_key, at, std::move(message), {say("add the key {0}", in_backticks(key))});
}

/// Where the value under a key begins; nothing where it is no key.
std::optional<std::size_t> value_begin(std::string_view text, std::size_t after_key) {
    const auto past_space = [&](std::size_t at) { return text.find_first_not_of(" \t\r\n", at); };
    const std::size_t colon = past_space(after_key);
    if (colon == std::string_view::npos || text[colon] != ':')
        return std::nullopt;
    const std::size_t value = past_space(colon + 1);
    return value == std::string_view::npos ? std::nullopt : std::optional(value);
}

/// The first place of a key, written with its quotes, under which something stands that begins so.
std::optional<Span> key_before(std::string_view text, std::string_view key, std::string_view beginning) {
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const auto value = value_begin(text, at + key.size());
        if (value && text.substr(*value).starts_with(beginning))
            return Span{static_cast<Offset>(at), static_cast<Offset>(at + key.size())};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Span> json_schema_mark(std::string_view text) {
    text = text.substr(0, json_schema_window);
    if (key_before(text, "\"claims\"", "["))
        return std::nullopt;
    const auto mark = key_before(text, "\"$schema\"", "\"http://json-schema.org/");
    return mark ? mark : key_before(text, "\"$schema\"", "\"https://json-schema.org/");
}

namespace {

std::optional<Document> read_json(SourceFile source, Diagnostics& diagnostics) {
    if (const auto mark = json_schema_mark(source.text())) {
        diagnostics.add({.code = &codes::wrong_type,
                         .primary = {*mark, "this is a JSON Schema, and no map"},
                         .notes = {},
                         .help = {"leave it alone; a map has a list of `claims`, and needs no `$schema`"}});
        return std::nullopt;
    }
    Document document;
    document.source = std::move(source);
    // As much as maps of this size usually hold, so that growing does not copy. What is not used is never
    // touched, and so takes up address space only.
    const std::size_t size = document.source.text().size();
    document.texts.reserve(size / 200);
    document.words.reserve(size / 150);
    document.citations.reserve(size / 500);
    MapReader reader(document, diagnostics);
    if (!parse_json(document.source, document.decoded, reader, diagnostics) || !reader.found_a_map())
        return std::nullopt;
    reader.finish();
    return document;
}

}  // namespace

const Format formats::json{.name = "json", .ending = ".json", .read = read_json};

}  // namespace argmap

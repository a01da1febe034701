// Does schemas/argument-map.schema.json say what the reader does? Both judge the same maps, whole and broken.
#include "diagnostics/codes.hpp"
#include "document/fields.hpp"
#include "files.hpp"
#include "format/format.hpp"
#include "mutate.hpp"
#include "schema.hpp"
#include "test.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

using nlohmann::json;
using test::Chance;

// What no schema can see: the text before it is a tree, and how two numbers compare.
const std::set<std::string_view> only_the_reader_sees{"AM101", "AM102", "AM103", "AM104", "AM105", "AM106",
                                                      "AM107", "AM121", "AM123", "AM124", "AM125"};
const std::set<std::string_view> both_see{"AM110", "AM111", "AM112", "AM113", "AM114", "AM115",
                                          "AM116", "AM117", "AM118", "AM119", "AM120", "AM122"};

/// Every value in a tree, with what holds it; the tree itself first.
struct Place {
    json* value;
    json* parent;
};

std::vector<Place> places(json& tree) {
    std::vector<Place> all{{&tree, nullptr}};
    for (std::size_t i = 0; i < all.size(); ++i)
        if (json* const parent = all[i].value; parent->is_structured())
            for (json& child : *parent)
                all.push_back({&child, parent});
    return all;
}

/// The codes that reading a text reports.
std::set<std::string_view> codes_of(const std::string& text) {
    Diagnostics diagnostics;
    read(SourceFile("map.json", text), diagnostics);
    std::set<std::string_view> codes;
    for (const Diagnostic& diagnostic : diagnostics.all())
        codes.insert(diagnostic.code->id);
    return codes;
}

bool has_any(const std::set<std::string_view>& codes, const std::set<std::string_view>& of_these) {
    return std::any_of(codes.begin(), codes.end(),
                       [&](std::string_view code) { return of_these.contains(code); });
}

std::string listed(const std::set<std::string_view>& codes) {
    std::string list;
    for (const std::string_view code : codes)
        list.append(" ").append(code);
    return list.empty() ? " nothing" : list;
}

/// What is to be said where the schema does not think of a map as the reader does, which reports these codes;
/// empty where they agree, or where the reader stopped before it saw everything (AM104).
std::string disagreement(test::Schema& schema, const json& map, const std::set<std::string_view>& codes) {
    const bool accepted = schema.accepts(map);
    if (accepted != has_any(codes, both_see) || codes.contains("AM104"))
        return "";
    return (accepted ? "the schema accepts" : "the schema refuses") +
           (", the reader reports" + listed(codes)) + ": " + map.dump();
}

/// What is to be said where a map without findings is written so that the schema refuses it, or reading and
/// writing it again changes it.
std::string trouble_when_written(test::Schema& schema, const json& map) {
    const auto written = [](std::string text) {
        Diagnostics diagnostics;
        return write_map(*read(SourceFile("map.json", std::move(text)), diagnostics));
    };
    const std::string once = written(map.dump());
    if (!schema.accepts(json::parse(once)))
        return "the schema refuses what was written: " + once;
    return written(once) == once ? "" : "not written twice the same: " + once;
}

/// Every key of the format at least once.
const char* const everything = R"({
  "$schema": "x", "title": {"en": "Title", "zh-Hant": "題"}, "language": "en", "main": ["a", "b"], "note": "N\n\tn",
  "speakers": {"ann": {"name": "Ann", "note": {"en": "Who"}}, "bo": {"name": {"en": "Bo"}}},
  "sources": {"s": {"title": "S", "author": "A", "publisher": "P", "date": "D", "url": "U", "note": "N"}},
  "topics": {"t": {"title": "T", "note": "N", "topics": {"u": {"title": {"en": "U"}, "topics": {}}}}},
  "claims": [
    {"id": "a", "text": "A", "speaker": "ann", "topic": "u", "source": "s", "weight": 0, "tags": [], "note": "N"},
    {"id": "b", "text": {"en": "B"}, "source": [{"in": "s", "at": "p. 1", "characters": [0, 4294967295]}, "s"],
     "weight": 0.25, "tags": ["x", "y z"], "note": {"en": "N"}, "assumed": true, "implicit": false},
    {"id": "c", "text": "C", "source": {"in": "s"}}
  ],
  "relations": [
    {"id": "r", "type": "support", "from": ["a", "b"], "to": "c", "weight": 1, "scheme": "sign", "source": ["s"],
     "tags": ["x"], "note": "N", "implicit": true},
    {"type": "attack", "from": "c", "to": "r"}, {"type": "contrary", "from": "a", "to": "c"},
    {"type": "rephrase", "from": ["b"], "to": "c", "source": {"in": "s", "at": "q"}}
  ]
})";

/// A map with a few of its claims and relations, drawn by lot: small ones can be tried by the thousand.
json excerpt(const json& map, Chance& chance) {
    json small = json::object();
    for (const auto& member : map.items()) {
        const json& value = member.value();
        const bool entries = member.key() == "claims" || member.key() == "relations";
        if (!entries || !value.is_array() || value.empty()) {
            small[member.key()] = value;
            continue;
        }
        for (int i = 0; i < 3; ++i)
            small[member.key()].push_back(chance.one_of(value));
    }
    return small;
}

/// Values that lie on either side of some border that the format draws.
std::vector<json> border_values() {
    const char* const text = R"([
        null, true, false, 0, 1, -1, 2, 0.5, -0.0, 1.0, 1.5, -0.0001, 1.0000001, 1e300, 5e-324,
        4294967295, 4294967296, 9223372036854775807, 18446744073709551615,
        "", " ", "\n", "\t \n", "\r", "\f", "\u000b", "\u0000", "\u0001", "\u001f", "\u007f", "a\u0000b", "a\u001b[1m",
        "a", "a b", " a", "a\n", "a\nb", "a\tb", "a\rb", "é", "苏格拉底会死", "😀",
        "en", "EN", "e", "engl", "en-", "-en", "en-US", "zh-Hant-TW", "en_US", "e1", "en-1", "en-12", "eng-123456789",
        "en-12345678-12345678-12345678-12345", "en-12345678-12345678-12345678-123456", "en--US", "en-é", "én",
        "support", "attack", "contrary", "rephrase", "Support", "supports", "support ", "undercut",
        [], [[]], [{}], [null], [""], ["a"], [["a"]], ["a", "b"], ["a", "a"], ["a", "b", "a"], ["a", 1], [true, false],
        [0], [0, 1], [0, 1, 2], [0, "1"], [0, -1], [0, 1.5], [0, 4294967295], [0, 4294967296], [4294967296, 1], [1, 1e300],
        {}, {"en": "x"}, {"en": ""}, {"en": " "}, {"en": 1}, {"en": {}}, {"en": "a\rb"}, {"en": "x", "zh": "y"},
        {"": "x"}, {"en-": "x"}, {"in": "s"}, {"in": "s t"}, {"in": ["s"]}, {"at": "p. 1"}, {"in": "s", "at": "a\nb"},
        {"in": "s", "at": ""}, {"in": "s", "page": 1}, {"in": "s", "characters": 1}, {"in": "s", "characters": [1]},
        {"in": "s", "characters": [1, 2]}, {"in": "s", "characters": [1, 2, 3]}, {"in": "s", "characters": [-1, 1]},
        {"in": "s", "characters": [1, -1]}, {"in": "s", "characters": [4294967296, 1]},
        {"in": "s", "characters": [1, 4294967296]}, {"in": "s", "characters": [0, 1.5]},
        {"name": "x"}, {"title": "x"}, {"t": {"title": "x"}}, {"a b": {"title": "x"}}, {"": {"title": "x"}},
        {"t": {"title": "x", "topics": {"u": {"title": ""}}}}, {"id": "a", "text": "x"},
        {"type": "support", "from": "a", "to": "b"}
    ])";
    auto values = json::parse(text).get<std::vector<json>>();
    for (const std::string_view character : {"i", "é"})  // of one byte and of two
        for (const std::size_t length : {std::size_t{200}, std::size_t{201}})
            values.emplace_back(test::repeated(character, length));
    return values;
}

std::vector<std::string> border_keys() {
    std::vector<std::string> keys{"",    " ",       "a b",     "a\nb", "x",
                                  "en",  "zh-Hant", "en_US",   "Id",   "é",
                                  "id ", "ids",     "comment", "\x7f", std::string("a\0", 2)};
    keys.push_back(test::repeated("k", 200));
    keys.push_back(test::repeated("k", 201));
    return keys;
}

const json& border_value(Chance& chance) {
    static const std::vector<json> values = border_values();
    return chance.one_of(values);
}

std::string border_key(Chance& chance) {
    static const std::vector<std::string> keys = border_keys();
    return chance.once_in(3) ? chance.one_of(keys) : std::string(chance.one_of(test::map_keys));
}

std::string key_of(const Place& place) {
    for (const auto& member : place.parent->items())
        if (&member.value() == place.value)
            return member.key();
    return "";
}

void erase(const Place& place) {
    if (place.parent->is_object())
        place.parent->erase(key_of(place));
    else
        place.parent->erase(place.parent->begin() + (place.value - &place.parent->front()));
}

/// The tree with one thing about it changed: something left out, doubled, renamed, put where it does not
/// belong, wrapped, unwrapped, or replaced by a value on some border.
void mutate(json& tree, Chance& chance) {
    const std::vector<Place> all = places(tree);
    const Place place = chance.one_of(all);
    json& value = *place.value;
    switch (chance.below(8)) {
        case 0:
            if (place.parent != nullptr)
                erase(place);
            break;
        case 1:
            if (value.is_array() && !value.empty())
                value.push_back(json(chance.one_of(value)));
            else if (value.is_object())
                value[border_key(chance)] = border_value(chance);
            break;
        case 2:
            if (place.parent != nullptr && place.parent->is_object()) {
                json& parent = *place.parent;
                json moved = std::move(value);
                parent.erase(key_of(place));
                parent[border_key(chance)] = std::move(moved);
            }
            break;
        case 3:
            value = json(*chance.one_of(all).value);
            break;
        case 4:
            value = chance.once_in(2) ? json::array({value}) : json{{std::string(border_key(chance)), value}};
            break;
        case 5:
            if (value.is_structured() && !value.empty())
                value =
                    json(*std::next(value.begin(), static_cast<std::ptrdiff_t>(chance.below(value.size()))));
            break;
        default:
            value = border_value(chance);
            break;
    }
}

}  // namespace

TEST_CASE("every code of reading is either one that the schema sees too, or one that it cannot see") {
    for (const Code* const code : codes::reading_codes())
        CHECK((both_see.contains(code->id) != only_the_reader_sees.contains(code->id)));
}

TEST_CASE("the schema and the reader agree about every map in maps/") {
    test::Schema schema("argument-map.schema.json");
    CHECK(schema.accepts(json::parse(everything)));
    CHECK(codes_of(everything).empty());
    for (const std::filesystem::path& file : test::map_files()) {
        INFO(file.string());
        const std::string text = test::contents(file);
        const std::set<std::string_view> codes = codes_of(text);
        // What is not JSON, or has a key twice, is no tree that a schema could judge.
        if (!has_any(codes, only_the_reader_sees))
            CHECK(disagreement(schema, json::parse(text), codes).empty());
    }
}

TEST_CASE("the schema and the reader agree about every border value in every place") {
    test::Schema schema("argument-map.schema.json");
    const auto whole = json::parse(everything);
    const std::vector<json> values = border_values();
    json map = whole;
    const std::size_t combinations = places(map).size() * values.size();
    const std::size_t step = combinations / test::cases(combinations);  // 1 without sanitizers
    for (std::size_t i = 0; i < combinations; i += step) {
        map = whole;
        *places(map)[i / values.size()].value = values[i % values.size()];
        if (const std::string found = disagreement(schema, map, codes_of(map.dump())); !found.empty())
            FAIL_CHECK(found);
    }
}

TEST_CASE("the schema and the reader agree about thousands of broken maps") {
    test::Schema schema("argument-map.schema.json");
    std::vector<json> maps{json::parse(everything)};
    for (const std::filesystem::path& file : test::map_files())
        if (const std::string text = test::contents(file); !has_any(codes_of(text), only_the_reader_sees))
            maps.push_back(json::parse(text));

    Chance chance(1);
    std::set<std::string_view> seen;
    std::size_t accepted = 0;
    const std::size_t tries = test::cases(20000);
    for (std::size_t i = 0; i < tries; ++i) {
        json map = excerpt(chance.once_in(2) ? maps[0] : chance.one_of(maps), chance);
        for (std::size_t changes = chance.once_in(4) ? 3 : 1; changes > 0; --changes)
            mutate(map, chance);
        const std::set<std::string_view> codes = codes_of(map.dump());
        seen.insert(codes.begin(), codes.end());
        std::string found = disagreement(schema, map, codes);
        if (codes.empty()) {
            ++accepted;
            found += trouble_when_written(schema, map);
        }
        if (!found.empty())
            FAIL_CHECK(found);
    }
    // Both verdicts were given often, for every reason there is.
    CHECK(accepted > tries / 10);
    CHECK(accepted < tries / 2);
    for (const std::string_view code : both_see) {
        INFO(code);
        CHECK(seen.contains(code));
    }
}

namespace {

/// The keys of a kind of entry and those that are required, by the table that maps are read and written with.
template <class Entry>
std::pair<std::vector<std::string>, std::set<std::string>> keys_and_required() {
    std::pair<std::vector<std::string>, std::set<std::string>> answer;
    for (const Field<Entry>& field : all_fields<Entry>()) {
        answer.first.emplace_back(field.key);
        if (field.required)
            answer.second.emplace(field.key);
    }
    return answer;
}

/// The same by the schema, without those keys that hold entries.
std::pair<std::vector<std::string>, std::set<std::string>> keys_and_required(
    const nlohmann::ordered_json& schema) {
    std::pair<std::vector<std::string>, std::set<std::string>> answer;
    const std::set<std::string> hold_entries{"speakers", "sources", "topics", "claims", "relations"};
    for (const auto& [key, value] : schema["properties"].items())
        if (!hold_entries.contains(key))
            answer.first.push_back(key);
    for (const auto& key : schema["required"])
        if (!hold_entries.contains(key.get<std::string>()))
            answer.second.insert(key.get<std::string>());
    return answer;
}

}  // namespace

TEST_CASE("the schema lists the keys of every kind of entry in the order in which they are written") {
    const auto schema =
        nlohmann::ordered_json::parse(test::contents(test::project / "schemas/argument-map.schema.json"));
    const auto& kinds = schema["definitions"];
    CHECK(keys_and_required(schema) == keys_and_required<Document>());
    CHECK(keys_and_required(kinds["speaker"]) == keys_and_required<SpeakerEntry>());
    CHECK(keys_and_required(kinds["source"]) == keys_and_required<SourceEntry>());
    CHECK(keys_and_required(kinds["topic"]) == keys_and_required<TopicEntry>());
    CHECK(keys_and_required(kinds["claim"]) == keys_and_required<ClaimEntry>());
    CHECK(keys_and_required(kinds["relation"]) == keys_and_required<RelationEntry>());
}

}  // namespace argmap

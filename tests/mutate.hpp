// What might a broken file look like? Inputs that no author would write: the same ones for the same seed, on
// every machine.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace argmap::test {

/// Numbers that look random. The engine is the same everywhere; the standard's distributions are not.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}

    /// From 0 up to, not including, `count`, which is at least 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }

    bool once_in(std::size_t count) { return below(count) == 0; }

    /// A member of a range that is not empty.
    template <class Range>
    const auto& one_of(const Range& range) {
        return range[below(std::size(range))];
    }

  private:
    std::mt19937_64 engine_;
};

/// How many cases a test may try: fewer where sanitizers make each one many times as slow.
constexpr std::size_t cases(std::size_t without_sanitizers) {
#if defined(__SANITIZE_ADDRESS__)
    return without_sanitizers / 10;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    return without_sanitizers / 10;
#else
    return without_sanitizers;
#endif
#else
    return without_sanitizers;
#endif
}

/// Every key that a map's objects have.
inline constexpr std::string_view map_keys[] = {
    "$schema", "title",     "language", "main",   "note",      "speakers", "sources",    "topics",
    "claims",  "relations", "name",     "author", "publisher", "date",     "url",        "id",
    "text",    "speaker",   "topic",    "source", "weight",    "tags",     "assumed",    "implicit",
    "type",    "from",      "to",       "scheme", "in",        "at",       "characters", "en"};

// clang-format off
/// Bytes that mean something to a JSON reader, or should mean nothing.
inline constexpr std::string_view fragments[] = {
    "{", "}", "[", "]", "\"", ":", ",", "[[[[[[[[", "{\"a\":{\"a\":",
    "\\", "\\u", "\\u0000", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\n", "\\q",
    "null", "true", "false", "nul", "NaN", "//", "/*", "#", "'", "\n", "\r\n", "\t", " ",
    "0", "-0", "-", "+1", "01", ".5", "1.", "1e", "-1", "1e400", "1e-400", "4294967296", "18446744073709551616",
    std::string_view("\0", 1), "\x7f", "\x80", "\xff", "\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80",
    "\xef\xbb\xbf", "\xe2\x80\xae"};

/// Values that are right in some place and wrong in most.
inline constexpr std::string_view json_leaves[] = {
    "null", "true", "false", "0", "1", "0.5", "-1", "1e300", "-0", "-0.0", "1e-400", "4294967295", "4294967296", "1.0",
    R"("")", R"(" ")", R"("a")", R"("b")", R"("c")", R"("r")", R"("en")", R"("zh-Hant")", R"("english")",
    R"("support")", R"("contrary")", R"("rephrase")", R"("two words")", R"("\u0000")", R"("\u202e")", R"("苏")",
    R"("x\ty\n")", "[]", "{}", "[0,1]", "[5,2]", R"({"in":"s","characters":[5,2]})",
    R"({"in":"s","characters":[0,9]})", R"(["a","a"])"};
// clang-format on

/// The part, so many times.
inline std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += part;
    return text;
}

/// The text with one to four edits: bytes flipped, dropped, doubled, moved, replaced by one of the fragments,
/// or everything after a place cut off. At least one byte remains if there was one.
inline std::string mutate_bytes(std::string text, Chance& chance) {
    for (std::size_t edits = 1 + chance.below(4); edits > 0 && !text.empty(); --edits) {
        const std::size_t at = chance.once_in(16) ? 0 : chance.below(text.size());
        const std::size_t length = std::min(text.size() - at, 1 + chance.below(chance.once_in(4) ? 200 : 4));
        switch (chance.below(8)) {
            case 0:
                text[at] = static_cast<char>(text[at] ^ (1 << chance.below(8)));
                break;
            case 1:
                text[at] = static_cast<char>(chance.below(256));
                break;
            case 2:
                if (length < text.size())
                    text.erase(at, length);
                break;
            case 3:
                text.insert(at, text.substr(at, length));
                break;
            case 4:
                text.insert(chance.below(text.size()), text.substr(at, length));
                break;
            case 5:
                text.replace(at, length, chance.one_of(fragments));
                break;
            case 6: {
                const std::string_view fragment = chance.one_of(fragments);
                text.insert(at, repeated(fragment, chance.once_in(8) ? 70 : 1));
                break;
            }
            case 7:
                if (chance.once_in(4))
                    text.resize(at + 1);
                break;
        }
    }
    return text;
}

/// A JSON value with anything anywhere, nested at most `depth` deep; its keys are mostly those of a map.
inline void append_any_json(std::string& text, Chance& chance, std::size_t depth) {
    const std::size_t kind = depth == 0 ? 0 : chance.below(3);
    if (kind == 0) {
        text += chance.one_of(json_leaves);
        return;
    }
    text += kind == 1 ? '[' : '{';
    for (std::size_t i = 0, count = chance.below(6); i < count; ++i) {
        if (i > 0)
            text += ',';
        if (kind == 2)
            text.append("\"").append(chance.one_of(map_keys)).append("\":");
        append_any_json(text, chance, depth - 1);
    }
    text += kind == 1 ? ']' : '}';
}

/// Mostly good beginnings of a claim and a relation, so that some relations lead somewhere.
inline constexpr std::string_view claim_beginnings[] = {
    R"({"id":"a","text":"A")",   R"({"id":"b","text":{"en":"B","zh":"乙"})",
    R"({"id":"c","text":"C")",   R"({"id":"d","text":"D")",
    R"({"id":"e","text":["E"])", R"({"id":{"id":1})"};
inline constexpr std::string_view relation_beginnings[] = {
    R"({"type":"support","from":"a","to":"b")",
    R"({"type":"attack","from":["a","b"],"to":"c")",
    R"({"type":"attack","from":"c","to":"r")",
    R"({"type":"support","from":"a","to":"r","id":"r")",
    R"({"type":"attack","from":"b","to":"r","id":"s")",
    R"({"type":"attack","from":"b","to":"s","id":"r")",
    R"({"type":"support","from":"d","to":"a","id":"r")",
    R"({"type":"contrary","from":"b","to":"d")",
    R"({"type":"attack","from":["a","c"],"to":"c")",
    R"({"type":"rephrase","from":["c","b","a"],"to":"d")",
    R"({"type":"supports","from":"a","to":"b")"};

template <class Beginnings>
void append_entries(std::string& text, Chance& chance, const Beginnings& beginnings) {
    for (std::size_t i = 0, count = chance.below(8); i < count; ++i) {
        text.append(i > 0 ? "," : "").append(chance.one_of(beginnings));
        for (std::size_t more = chance.below(3); more > 0; --more) {
            text.append(",\"").append(chance.one_of(map_keys)).append("\":");
            append_any_json(text, chance, 3);
        }
        text += '}';
    }
}

/// Well-formed JSON, an object with the keys of a map, in which anything may stand under any key: what a
/// reader meets that trusts nothing but the syntax.
inline std::string any_map(Chance& chance) {
    std::string text = "{";
    for (const char* key : {"title", "language", "main", "note", "speakers", "sources", "topics"}) {
        if (chance.once_in(3)) {
            text.append("\"").append(key).append("\":");
            append_any_json(text, chance, 4);
            text += ',';
        }
    }
    text += "\"claims\":[";
    append_entries(text, chance, claim_beginnings);
    text += "],\"relations\":[";
    append_entries(text, chance, relation_beginnings);
    return text + "]}";
}

}  // namespace argmap::test

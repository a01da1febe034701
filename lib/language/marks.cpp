#include "language/marks.hpp"

#include "text/unicode.hpp"

namespace argmap {

namespace {

struct Pair {
    std::string_view opening;
    std::string_view closing;
};

constexpr Pair pairs[] = {{"\"", "\""}, {"'", "'"},   {"(", ")"},  {"[", "]"},   {"“", "”"},
                          {"‘", "’"},   {"«", "»"},   {"„", "“"},  {"「", "」"}, {"『", "』"},
                          {"（", "）"}, {"《", "》"}, {"【", "】"}};

/// The pair that a text ends with, if any.
const Pair* closed_at_end(std::string_view text) {
    for (const Pair& pair : pairs)
        if (text.ends_with(pair.closing))
            return &pair;
    return nullptr;
}

/// What a pair of marks around the whole text holds, if there is one.
std::optional<std::string_view> inside(std::string_view text, const Pair& pair) {
    if (!text.starts_with(pair.opening) || text.size() < pair.opening.size() + pair.closing.size())
        return std::nullopt;
    text.remove_prefix(pair.opening.size());
    text.remove_suffix(pair.closing.size());
    const bool closed_before = text.find(pair.opening) != std::string_view::npos ||
                               text.find(pair.closing) != std::string_view::npos;
    return closed_before ? std::nullopt : std::optional(text);
}

/// The last character of a text that is not empty; a byte in malformed UTF-8.
std::string_view last_character(std::string_view text) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && text.size() - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
        --begin;
    const std::string_view last = text.substr(begin);
    return first_character(last).size == last.size() ? last : text.substr(text.size() - 1);
}

}  // namespace

void Enclosure::pass(std::string_view text) {
    while (!text.empty()) {
        const Character character = first_character(text);
        text.remove_prefix(character.size);
        const char32_t c = character.code_point;
        constexpr std::u32string_view opening = U"([“«「『（《【";
        constexpr std::u32string_view closing = U")]”»」』）》】";
        if (c == U'"') {
            quoted_ = !quoted_;
        } else if (c == U'„' || (c == U'“' && low_)) {
            low_ = c == U'„';
            depth_ += low_ ? 1U : 0U;
            depth_ -= low_ || depth_ == 0 ? 0U : 1U;
        } else if (opening.find(c) != std::u32string_view::npos) {
            ++depth_;
        } else if (closing.find(c) != std::u32string_view::npos && depth_ > 0) {
            --depth_;
        }
    }
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(first_character(text).code_point))
        text.remove_prefix(first_character(text).size);
    while (!text.empty() && is_space(first_character(last_character(text)).code_point))
        text.remove_suffix(last_character(text).size());
    return text;
}

Span place_in(std::string_view text, std::string_view part) {
    const auto begin = static_cast<Offset>(part.data() - text.data());
    return {begin, static_cast<Offset>(begin + part.size())};
}

std::optional<Span> final_question_mark(std::string_view text) {
    std::string_view rest = trimmed(text);
    while (const Pair* const pair = closed_at_end(rest)) {
        const std::optional<std::string_view> held = inside(rest, *pair);
        if (!held)
            return std::nullopt;
        rest = trimmed(*held);
    }
    while (rest.ends_with("!") || rest.ends_with("！"))
        rest.remove_suffix(last_character(rest).size());
    for (const std::string_view mark : {"?", "？", "⁇", "⁈"})
        if (rest.ends_with(mark))
            return place_in(text, rest.substr(rest.size() - mark.size()));
    return std::nullopt;
}

}  // namespace argmap

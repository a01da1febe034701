#include "diagnostics/edits.hpp"

#include "text/ascii.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace argmap {

namespace {

bool is_json_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_in_line(char c) {
    return c == ' ' || c == '\t';
}

std::size_t past_space(std::string_view text, std::size_t at) {
    while (at < text.size() && is_json_space(text[at]))
        ++at;
    return at;
}

/// What separates members: the line break and indentation that the first of them has, or else a space.
std::string_view line_begin_between(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t deepest_indentation = 80;
    const std::string_view gap = text.substr(begin, end - begin);
    const std::size_t line_break = gap.rfind('\n');
    const bool has_lines =
        line_break != std::string_view::npos && gap.size() - line_break <= deepest_indentation;
    return has_lines ? gap.substr(line_break) : " ";
}

std::string joined(std::span<const std::string> parts, std::string_view separator) {
    std::string all;
    for (const std::string& part : parts)
        (all += &part == parts.data() ? "" : separator) += part;
    return all;
}

}  // namespace

Edit add_members(const SourceFile& source, Offset brace, std::span<const std::string> members) {
    const std::string_view text = source.text();
    const Span object = json_value(source.text(), brace);
    const std::size_t first = past_space(text, brace + 1U);
    if (first + 1 == object.end)
        return {{brace + 1, object.end - 1}, joined(members, ", ")};
    std::size_t last = object.end - 1U;
    while (is_json_space(text[last - 1]))
        --last;
    const std::string separator = "," + std::string(line_begin_between(text, brace + 1U, first));
    return {{static_cast<Offset>(last), static_cast<Offset>(last)}, separator + joined(members, separator)};
}

Edit add_object(const SourceFile& source, Offset before, std::string_view key,
                std::span<const std::string> members) {
    const std::string_view text = source.text();
    std::size_t begin = before;
    while (begin > 0 && is_json_space(text[begin - 1]))
        --begin;
    const std::string line(line_begin_between(text, begin, before));
    const bool has_lines = line != " ";
    const std::string inner = has_lines ? line + "  " : "";
    std::string object = json_string(key) + ": {" + inner;
    object += joined(members, has_lines ? "," + inner : ", ");
    object += (has_lines ? line : "") + "}," + line;
    return {{before, before}, std::move(object)};
}

std::string declaration(std::string_view id, std::string_view name_key) {
    std::string name(id);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
    name = is_blank(name) ? id : capitalised(name);
    return json_string(id) + ": {" + json_string(name_key) + ": " + json_string(name) + "}";
}

std::string shown_code(std::string_view code) {
    constexpr std::size_t enough_bytes = 1200;
    constexpr std::size_t columns = 200;
    return "`" + shorten(plain_line(first_bytes(code, enough_bytes)), columns) + "`";
}

Edit take_out(const SourceFile& source, Span item) {
    const std::string_view text = source.text();
    std::size_t begin = item.begin;
    std::size_t end = item.end;
    std::size_t comma = end;
    while (comma < text.size() && is_json_space(text[comma]))
        ++comma;
    if (comma < text.size() && text[comma] == ',') {
        // With the comma after it and the space up to what follows: that comes to stand here.
        end = comma + 1;
        while (end < text.size() && is_json_space(text[end]))
            ++end;
        return {{static_cast<Offset>(begin), static_cast<Offset>(end)}, ""};
    }
    // The last one: with the comma before it, if there is one, and the space between.
    std::size_t before = begin;
    while (before > 0 && is_json_space(text[before - 1]))
        --before;
    if (before > 0 && text[before - 1] == ',')
        return {{static_cast<Offset>(before - 1), static_cast<Offset>(end)}, ""};
    // The only one.
    while (begin > 0 && is_in_line(text[begin - 1]))
        --begin;
    return {{static_cast<Offset>(begin), static_cast<Offset>(end)}, ""};
}

Edit write_instead(Span place, std::string_view text) {
    Edit edit{place, ""};
    append_json_string(edit.replacement, text);
    return edit;
}

std::optional<Member> find_member(const SourceFile& source, Offset brace, std::string_view key) {
    const std::string_view text = source.text();
    const std::string written = json_string(key);
    for (std::size_t at = past_space(text, brace + 1U); at < text.size() && text[at] == '"';) {
        const Span name = json_token(source.text(), static_cast<Offset>(at));
        const std::size_t value = past_space(text, past_space(text, name.end) + 1);
        const bool is_container = value < text.size() && (text[value] == '{' || text[value] == '[');
        const auto begin = static_cast<Offset>(value);
        if (text.substr(name.begin, name.end - name.begin) == written)
            return Member{name.begin, begin};
        at = past_space(
            text, (is_container ? json_value(source.text(), begin) : json_token(source.text(), begin)).end);
        at = at < text.size() && text[at] == ',' ? past_space(text, at + 1) : text.size();
    }
    return std::nullopt;
}

Fix respell(Span place, std::string_view meant, bool safe) {
    return {
        .about = say("write {0}", in_backticks(meant)), .safe = safe, .edits = {write_instead(place, meant)}};
}

}  // namespace argmap

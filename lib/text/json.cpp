#include "text/json.hpp"

#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace argmap {

namespace {

void append_unit(std::string& out, unsigned unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U})
        out += digits[unit >> shift & 0xFU];
}

/// Whether a byte is a character of ASCII that stands in a JSON string as it is.
bool is_plain(char byte) {
    return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
}

/// How many bytes stand as they are before the first one that may not.
std::size_t plain_beginning(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
}

/// One of the other characters of ASCII.
void append_escaped(std::string& out, char byte) {
    if (byte == '"' || byte == '\\')
        (out += '\\') += byte;
    else if (byte == '\n')
        out += "\\n";
    else if (byte == '\t')
        out += "\\t";
    else if (byte == '\r')
        out += "\\r";
    else
        append_unit(out, static_cast<unsigned char>(byte));
}

void append_beyond_ascii(std::string& out, Character character, std::string_view bytes) {
    constexpr char32_t replacement = 0xFFFD;
    if (character.code_point == replacement)
        out += "\xEF\xBF\xBD";
    else if (disturbs_display(character.code_point))
        append_unit(out, character.code_point);  // all of them are in the first plane
    else
        out += bytes;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        if (const std::size_t size = plain_beginning(text); size > 0) {
            out += text.substr(0, size);
            text.remove_prefix(size);
        } else if (static_cast<unsigned char>(text.front()) < 0x80) {
            append_escaped(out, text.front());
            text.remove_prefix(1);
        } else {
            const Character character = first_character(text);
            append_beyond_ascii(out, character, text.substr(0, character.size));
            text.remove_prefix(character.size);
        }
    }
    out += '"';
}

std::string json_string(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 2);
    append_json_string(out, text);
    return out;
}

Span json_token(std::string_view all, Offset at) {
    if (at >= all.size())
        return {static_cast<Offset>(all.size()), static_cast<Offset>(all.size())};
    std::size_t end = at + 1;
    if (all[at] == '"') {
        while (end < all.size() && all[end] != '"')
            end += all[end] == '\\' ? 2U : 1U;
        ++end;
    } else {
        constexpr std::string_view word =
            "+-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
        if (word.find(all[at]) != std::string_view::npos)
            end = std::min(all.find_first_not_of(word, at), all.size());
        else
            while (end < all.size() && continues_a_character(all[end]))
                ++end;
    }
    return {at, static_cast<Offset>(std::min(end, all.size()))};
}

Span json_value(std::string_view text, Offset at) {
    at = std::min(at, static_cast<Offset>(text.size()));
    std::size_t depth = 0;
    for (std::size_t place = at; place < text.size(); ++place) {
        const char c = text[place];
        if (c == '"')
            place = json_token(text, static_cast<Offset>(place)).end - 1;
        else if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return {at, static_cast<Offset>(place + 1)};
    }
    return {at, static_cast<Offset>(text.size())};
}

}  // namespace argmap

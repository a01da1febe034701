#include "text/json.hpp"

#include "text/unicode.hpp"

namespace argmap {

namespace {

void append_unit(std::string& out, unsigned unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U})
        out += digits[unit >> shift & 0xFU];
}

void append_ascii(std::string& out, char byte) {
    const auto code = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\')
        (out += '\\') += byte;
    else if (byte == '\n')
        out += "\\n";
    else if (byte == '\t')
        out += "\\t";
    else if (byte == '\r')
        out += "\\r";
    else if (code < 0x20 || code == 0x7F)
        append_unit(out, code);
    else
        out += byte;
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
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            append_ascii(out, text.front());
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

}  // namespace argmap

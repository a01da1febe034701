#include "text/json.hpp"

#include "text/unicode.hpp"

namespace argmap {

namespace {

void append_escape(std::string& out, unsigned char control) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (control) {
        case '\n':
            out += "\\n";
            return;
        case '\t':
            out += "\\t";
            return;
        case '\r':
            out += "\\r";
            return;
        default:
            out += "\\u00";
            out += digits[control / 16];
            out += digits[control % 16];
    }
}

void append_ascii(std::string& out, char byte) {
    const auto code = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\')
        (out += '\\') += byte;
    else if (code < 0x20 || code == 0x7F)
        append_escape(out, code);
    else
        out += byte;
}

void append_beyond_ascii(std::string& out, Character character, std::string_view bytes) {
    constexpr char32_t replacement = 0xFFFD;
    if (character.code_point == 0x2028)
        out += "\\u2028";
    else if (character.code_point == 0x2029)
        out += "\\u2029";
    else if (character.code_point == replacement)
        out += "\xEF\xBF\xBD";
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

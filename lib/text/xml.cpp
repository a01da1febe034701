#include "text/xml.hpp"

#include "text/unicode.hpp"

namespace argmap {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string_view escape_of(char32_t c, XmlSpace space) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\n':
            return space == XmlSpace::by_number ? "&#10;" : "\n";
        case '\t':
            return space == XmlSpace::by_number ? "&#9;" : "\t";
        default:
            return "";
    }
}

}  // namespace

void append_xml(std::string& xml, std::string_view text, XmlSpace space) {
    for (Character character; !text.empty(); text.remove_prefix(character.size)) {
        character = first_character(text);
        const char32_t c = character.code_point;
        const bool malformed = c == 0xFFFD && character.size == 1;
        if (const std::string_view escape = escape_of(c, space); !escape.empty())
            xml += escape;
        else if (malformed || is_control(c) || is_invisible(c) || c == 0xFFFE || c == 0xFFFF)
            xml += replacement;
        else
            xml += text.substr(0, character.size);
    }
}

std::string as_xml(std::string_view text, XmlSpace space) {
    std::string xml;
    append_xml(xml, text, space);
    return xml;
}

}  // namespace argmap

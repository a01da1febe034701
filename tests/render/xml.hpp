// Is a text well-formed XML? As far as our own SVG and HTML go: elements, attributes, the five entities.
#pragma once

#include "text/unicode.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// What is wrong with an XML text, or "".
inline std::string xml_mistake(std::string_view xml) {
    if (!is_utf8(xml))
        return "not UTF-8";
    for (std::string_view rest = xml; !rest.empty();) {
        const Character character = first_character(rest);
        const char32_t c = character.code_point;
        if ((c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c & 0xFFFEU) == 0xFFFE)
            return "a character that XML does not allow";
        rest.remove_prefix(character.size);
    }
    const auto bad_text = [](std::string_view text) {
        for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
            const std::string_view entity = text.substr(at, text.find(';', at) + 1 - at);
            const bool known = entity == "&amp;" || entity == "&lt;" || entity == "&gt;" ||
                               entity == "&quot;" || entity.starts_with("&#");
            if (!known)
                return true;
        }
        return text.find('<') != std::string_view::npos || text.find("]]>") != std::string_view::npos;
    };
    std::vector<std::string_view> open;
    std::size_t roots = 0;
    if (xml.starts_with("<?xml"))
        xml.remove_prefix(xml.find("?>") + 2);
    while (!xml.empty()) {
        const std::size_t tag = xml.find('<');
        const std::string_view text = xml.substr(0, tag);
        if (bad_text(text))
            return "bad text: " + std::string(text);
        if (open.empty() && !is_blank(text))
            return "text outside the root";
        if (tag == std::string_view::npos)
            break;
        xml.remove_prefix(tag + 1);
        const bool closing = xml.starts_with('/');
        xml.remove_prefix(closing ? 1 : 0);
        const std::string_view name = xml.substr(0, xml.find_first_of(" \n/>"));
        if (name.empty())
            return "a tag without a name";
        xml.remove_prefix(name.size());
        while (!xml.empty() && xml[0] != '>' && !xml.starts_with("/>")) {
            if (xml[0] == ' ' || xml[0] == '\n') {
                xml.remove_prefix(1);
                continue;
            }
            const std::size_t quote = xml.find("=\"");
            if (quote == std::string_view::npos ||
                xml.substr(0, quote).find_first_of(" <>\n") != std::string_view::npos)
                return "a bad attribute in " + std::string(name);
            xml.remove_prefix(quote + 2);
            const std::size_t end = xml.find('"');
            if (end == std::string_view::npos || bad_text(xml.substr(0, end)))
                return "a bad attribute value in " + std::string(name);
            xml.remove_prefix(end + 1);
        }
        const bool empty = xml.starts_with("/>");
        if (xml.empty())
            return "an unfinished tag";
        xml.remove_prefix(empty ? 2 : 1);
        if (closing && (open.empty() || open.back() != name))
            return "</" + std::string(name) + "> closes nothing";
        if (closing)
            open.pop_back();
        else if (open.empty() && ++roots > 1)
            return "two roots";
        if (!closing && !empty)
            open.push_back(name);
    }
    return open.empty() && roots == 1 ? "" : "not closed";
}

}  // namespace argmap

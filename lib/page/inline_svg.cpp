#include "page/inline_svg.hpp"

#include <algorithm>
#include <cstddef>

namespace argmap {

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// What has to stand after `name="` for an attribute's value to be an id, or to lead to one.
bool names_an_id(std::string_view attribute) {
    return attribute == "id" || attribute == "aria-labelledby" || attribute == "aria-describedby";
}

void append_value(std::string& out, std::string_view attribute, std::string_view value,
                  std::string_view prefix) {
    if (names_an_id(attribute)) {
        (out += prefix) += value;
    } else if ((attribute == "href" || attribute == "xlink:href") && value.starts_with('#')) {
        ((out += '#') += prefix) += value.substr(1);
    } else if (value.starts_with("url(#")) {
        ((out += "url(#") += prefix) += value.substr(5);
    } else {
        out += value;
    }
}

/// A tag from its bracket to the other one, and how many bytes that is.
std::size_t append_tag(std::string& out, std::string_view tag, std::string_view prefix) {
    std::size_t name = 0;  // where the word began that may be an attribute's name
    for (std::size_t at = 0; at < tag.size(); ++at) {
        out += tag[at];
        if (tag[at] == '>')
            return at + 1;
        if (is_space(tag[at]))
            name = at + 1;
        if (tag[at] != '"')
            continue;
        const std::size_t end = std::min(tag.find('"', at + 1), tag.size());
        const std::string_view attribute = tag.substr(name, at > name ? at - 1 - name : 0);
        append_value(out, attribute, tag.substr(at + 1, end - at - 1), prefix);
        if (end < tag.size())
            out += '"';
        at = end;
    }
    return tag.size();
}

}  // namespace

std::string inline_svg(std::string_view svg, std::string_view prefix) {
    std::string out;
    const std::size_t begin = svg.find("<svg");
    if (begin == std::string_view::npos)
        return out;
    out.reserve(svg.size());
    for (std::size_t at = begin; at < svg.size();) {
        if (svg[at] == '<')
            at += append_tag(out, svg.substr(at), prefix);
        else
            out += svg[at++];
    }
    return out;
}

}  // namespace argmap

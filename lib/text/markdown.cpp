#include "text/markdown.hpp"

#include "text/unicode.hpp"

namespace argmap {

namespace {

/// What has to be written as an entity, because a backslash does not hold before it everywhere: a table is
/// split at a pipe by whoever comes first, and in GitHub's Markdown a web address takes the backslash before
/// `<` for a part of itself, so that what follows is HTML.
std::string_view entity_for(char c) {
    switch (c) {
        case '|':
            return "&#124;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '&':
            return "&amp;";
        default:
            return {};
    }
}

}  // namespace

std::string markdown_text(std::string_view text) {
    std::string out;
    for (const char c : plain_line(text)) {
        if (const std::string_view entity = entity_for(c); !entity.empty()) {
            out += entity;
            continue;
        }
        if (std::string_view("\\`*_[]#~$").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

std::string markdown_code(std::string_view name) {
    const std::string line = plain_line(name);
    return line.empty() || line.find_first_of("`|\\") != std::string::npos ? markdown_text(line)
                                                                           : "`" + line + "`";
}

}  // namespace argmap

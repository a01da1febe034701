#include "cli/indented.hpp"

namespace argmap::cli {

std::string indented(std::string_view json, std::size_t spaces) {
    const std::string indent(spaces, ' ');
    std::string out = indent;
    for (const char c : json.substr(0, json.find_last_not_of('\n') + 1)) {
        out += c;
        if (c == '\n')
            out += indent;
    }
    return out;
}

std::string on_one_line(std::string_view json) {
    std::string out;
    bool is_indent = false;
    for (const char c : json) {
        is_indent = c == '\n' || (is_indent && c == ' ');
        if (!is_indent)
            out += c;
    }
    return out;
}

}  // namespace argmap::cli

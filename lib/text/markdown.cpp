#include "text/markdown.hpp"

#include "text/unicode.hpp"

namespace argmap {

std::string markdown_text(std::string_view text) {
    std::string out;
    for (const char c : plain_line(text)) {
        // A pipe is written as its number, so that no table, whoever splits it, sees one; CommonMark takes a
        // backslash before other punctuation away.
        if (c == '|') {
            out += "&#124;";
            continue;
        }
        if (std::string_view("\\`*_[]<>#&~$").find(c) != std::string_view::npos)
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

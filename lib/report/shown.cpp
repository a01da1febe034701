#include "report/shown.hpp"

#include "text/markdown.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace argmap {

bool is_shown(const Table& table) {
    return table.shown == Shown::to_all && table.row_count() > 0;
}

bool is_silent(const Section& section) {
    return section.sentences.empty() && std::none_of(section.tables.begin(), section.tables.end(), is_shown);
}

std::size_t shown_rows(const Table& table, const ReportOptions& options) {
    const bool asks_for_fewer = options.top < ReportOptions().top;
    const std::size_t most = asks_for_fewer ? options.top : std::max(options.top, table.at_least);
    return table.row_count() <= most + 1 ? table.row_count() : most;
}

std::string three_digits(double number) {
    if (number >= 999.5 && number < 1e15)
        return with_thousands(static_cast<std::size_t>(number + 0.5));
    std::array<char, 64> digits;
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::general, 3);
    return {digits.data(), end.ptr};
}

std::string_view arrow(const ArgumentMap& map, RelationId relation) {
    const RelationType type = map.type(relation);
    return type == RelationType::contrary || type == RelationType::rephrase ? "↔" : "→";
}

std::string title_text(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options) {
    const std::string_view title = map.title(options.language);
    const std::string_view wanted = is_blank(title) ? "A map without a title" : title;
    // Only the beginning is looked at, so that a huge one costs nothing.
    const std::string shown = shorten(plain_line(wanted.substr(0, 4 * options.width + 16)), options.width);
    return (map_name.empty() ? "" : "== " + plain_line(map_name) + '\n') + shown + '\n' +
           std::string(width(shown), '=') + '\n';
}

std::string title_markdown(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options) {
    const std::string_view title = map.title(options.language);
    return (map_name.empty() ? "# " : "# " + markdown_code(map_name) + "\n\n## ") +
           markdown_text(is_blank(title) ? "A map without a title" : title) + '\n';
}

void append_wrapped(std::string& out, std::string_view text, std::string_view first_indent,
                    std::string_view next_indent, std::size_t columns) {
    out += first_indent;
    std::size_t used = first_indent.size();
    bool is_first = true;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        const std::size_t needed = width(word);
        if (needed + next_indent.size() > columns) {  // a text without spaces, for no id is as long
            for (const std::string& piece : wrap(word, columns - next_indent.size())) {
                if (!std::exchange(is_first, false))
                    (out += '\n') += next_indent;
                out += piece;
                used = next_indent.size() + width(piece);
            }
            continue;
        }
        if (!is_first && used + 1 + needed > columns) {
            (out += '\n') += next_indent;
            used = next_indent.size();
        } else if (!is_first) {
            out += ' ';
            ++used;
        }
        out += word;
        used += needed;
        is_first = false;
    }
    out += '\n';
}

std::string sentence_with_code(std::string_view sentence) {
    std::string out;
    std::size_t done = 0;
    while (done < sentence.size()) {
        const std::size_t open = std::min(sentence.find('`', done), sentence.size());
        out += markdown_text(sentence.substr(done, open - done));
        if (open == sentence.size())
            break;
        const std::size_t close = sentence.find('`', open + 1);
        // Backticks next to each other would be taken for a longer one.
        const bool is_code = close != std::string_view::npos && close > open + 1 && !out.ends_with('`');
        if (!is_code) {
            out += "\\`";
            done = open + 1;
            continue;
        }
        out += plain_line(sentence.substr(open, close + 1 - open));
        done = close + 1;
    }
    return out;
}

}  // namespace argmap

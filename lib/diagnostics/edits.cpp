#include "diagnostics/edits.hpp"

#include "text/json.hpp"

namespace argmap {

namespace {

bool is_json_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_in_line(char c) {
    return c == ' ' || c == '\t';
}

}  // namespace

Edit take_out(const SourceFile& source, Span item) {
    const std::string_view text = source.text();
    std::size_t begin = item.begin;
    std::size_t end = item.end;
    std::size_t comma = end;
    while (comma < text.size() && is_json_space(text[comma]))
        ++comma;
    if (comma < text.size() && text[comma] == ',') {
        // With the comma after it and the space up to what follows: that comes to stand here.
        end = comma + 1;
        while (end < text.size() && is_json_space(text[end]))
            ++end;
        return {{static_cast<Offset>(begin), static_cast<Offset>(end)}, ""};
    }
    // The last one: with the comma before it, if there is one, and the space between.
    std::size_t before = begin;
    while (before > 0 && is_json_space(text[before - 1]))
        --before;
    if (before > 0 && text[before - 1] == ',')
        return {{static_cast<Offset>(before - 1), static_cast<Offset>(end)}, ""};
    // The only one.
    while (begin > 0 && is_in_line(text[begin - 1]))
        --begin;
    return {{static_cast<Offset>(begin), static_cast<Offset>(end)}, ""};
}

Edit write_instead(Span place, std::string_view text) {
    Edit edit{place, ""};
    append_json_string(edit.replacement, text);
    return edit;
}

Span whole_value(const SourceFile& source, Offset at) {
    const std::string_view text = source.text();
    std::size_t depth = 0;
    for (std::size_t place = at; place < text.size(); ++place) {
        const char c = text[place];
        if (c == '"')
            place = source.token(static_cast<Offset>(place)).end - 1;
        else if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return {at, static_cast<Offset>(place + 1)};
    }
    return {at, static_cast<Offset>(text.size())};
}

Fix respell(Span place, std::string_view meant, bool safe) {
    return {.about = "write " + in_backticks(meant), .safe = safe, .edits = {write_instead(place, meant)}};
}

}  // namespace argmap

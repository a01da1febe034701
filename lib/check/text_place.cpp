#include "check/text_place.hpp"

#include <charconv>
#include <string_view>

namespace argmap {

namespace {

/// How many bytes of the file, inside a string, say how many bytes of its text.
struct Unit {
    Offset written;
    Offset decoded;
};

Unit first_unit(std::string_view string) {
    if (string[0] != '\\')
        return {1, 1};
    if (string.substr(0, 2) != "\\u" || string.size() < 6)
        return {2, 1};
    unsigned code_unit = 0;
    std::from_chars(string.data() + 2, string.data() + 6, code_unit, 16);
    const bool surrogate = code_unit >= 0xD800 && code_unit <= 0xDFFF;
    if (surrogate)
        return {12, 4};  // the second one follows, for the string is well-formed
    return {6, code_unit < 0x80 ? 1U : code_unit < 0x800 ? 2U : 3U};
}

}  // namespace

Span place_in_text(const SourceFile& source, Word text, Span part) {
    const Span token = source.token(text.at());
    const std::string_view string = source.text().substr(token.begin + 1, token.end - token.begin - 2);
    if (string.size() == text.text().size())
        return {token.begin + 1 + part.begin, token.begin + 1 + part.end};
    Offset written = 0;
    Offset decoded = 0;
    const auto advance_to = [&](Offset wanted, bool whole) {
        while (written < string.size()) {
            const Unit unit = first_unit(string.substr(written));
            if (whole ? decoded >= wanted : decoded + unit.decoded > wanted)
                break;
            written += unit.written;
            decoded += unit.decoded;
        }
        return token.begin + 1 + written;
    };
    const Offset begin = advance_to(part.begin, false);
    return {begin, advance_to(part.end, true)};
}

}  // namespace argmap

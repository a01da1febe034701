// No text of any characters whatever disturbs the functions on texts.
#include "test.hpp"
#include "text/characters.hpp"
#include "text/json.hpp"
#include "text/markdown.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include <unicode/uchar.h>

namespace argmap {

namespace {

using test::encoded;
using test::without_spaces;

constexpr char32_t end_of_code_points = 0x110000;

bool is_surrogate(char32_t c) {
    return c >= 0xD800 && c <= 0xDFFF;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines)
        all += line;
    return all;
}

/// What must hold of any well-formed text. Says what does not, or nothing.
std::string trouble_with(const std::string& text) {
    for (const std::size_t columns : {2U, 7U})
        if (without_spaces(joined(wrap(text, columns))) != without_spaces(text))
            return "wrapping loses something";
    if (const std::string line = plain_line(text); !is_utf8(line) || plain_line(line) != line)
        return "a plain line is not plain";
    if (const std::string once = folded(text); !is_utf8(once) || folded(once) != once)
        return "folding twice is not folding once";
    if (width(shorten(text, 3)) > 3)
        return "a shortened text is too long";
    if (!is_utf8(json_string(text)) || !is_utf8(markdown_text(text)) || !is_utf8(in_backticks(text)))
        return "what is written is not UTF-8";
    return "";
}

/// A character of each kind that any rule of where to break can tell from the others.
std::vector<char32_t> one_of_each_kind() {
    using Kind = std::tuple<int, int, int, int, bool>;
    std::map<Kind, char32_t> first;
    for (char32_t c = 0; c < end_of_code_points; ++c) {
        if (is_surrogate(c))
            continue;
        const auto code = static_cast<UChar32>(c);
        first.emplace(Kind{u_getIntPropertyValue(code, UCHAR_LINE_BREAK),
                           u_getIntPropertyValue(code, UCHAR_GRAPHEME_CLUSTER_BREAK),
                           u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH) == U_EA_WIDE, u_charType(code),
                           u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC)},
                      c);
    }
    std::vector<char32_t> found;
    for (const auto& [kind, c] : first)
        found.push_back(c);
    return found;
}

}  // namespace

TEST_CASE("every text function takes every code point") {
    for (char32_t c = 0; c < end_of_code_points; ++c) {
        if (is_surrogate(c))
            continue;
        const std::string trouble = trouble_with("a" + encoded(c) + "b");
        if (!trouble.empty())
            FAIL_CHECK(trouble << " with U+" << std::hex << static_cast<unsigned long>(c));
    }
}

TEST_CASE("every text function takes every two kinds of characters beside each other") {
    const std::vector<char32_t> kinds = one_of_each_kind();
    CHECK(kinds.size() > 100);
    for (const char32_t one : kinds) {
        for (const char32_t other : kinds) {
            const std::string trouble = trouble_with(encoded(one) + encoded(other));
            if (!trouble.empty())
                FAIL_CHECK(trouble << " with U+" << std::hex << static_cast<unsigned long>(one) << " U+"
                                   << static_cast<unsigned long>(other));
        }
    }
}

TEST_CASE("a flag, and what is no character at all, are wrapped like any other text") {
    CHECK(wrap("Germany 🇩🇪 wins", 10) == std::vector<std::string>{"Germany 🇩🇪", "wins"});
    CHECK(wrap("🇩🇪🇫🇷🇨🇳", 4) == std::vector<std::string>{"🇩🇪🇫🇷", "🇨🇳"});
    // A mark on a space, in a word too long for its line.
    CHECK(wrap("aaaa \u0301bbbb", 4) == std::vector<std::string>{"aaaa", "\u0301bbbb"});
    CHECK(wrap("a \xEF\xBF\xBF b", 3) == std::vector<std::string>{"a \xEF\xBF\xBF", "b"});
}

}  // namespace argmap

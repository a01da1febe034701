#include "cli/plain_text.hpp"

#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <utility>

namespace argmap::cli {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr char escape = '\x1B';

bool is_harmless(unsigned char byte) {
    return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t';
}

/// What stands at the begin of a text.
struct Unit {
    std::size_t size = 1;
    bool harmless = false;
    bool may_go_on = false;  ///< whether more bytes could make it harmless
};

/// A line break of two characters, as in CSV.
Unit carriage_return(std::string_view text) {
    if (text.size() == 1)
        return {.may_go_on = true};
    return text[1] == '\n' ? Unit{.size = 2, .harmless = true} : Unit{};
}

/// `ESC [ 1 ; 31 m`.
Unit colour(std::string_view text) {
    constexpr std::size_t longest = 16;
    std::size_t end = 1;
    if (end < text.size() && text[end++] != '[')
        return {};
    while (end < text.size() && end < longest && (is_digit(text[end]) || text[end] == ';'))
        ++end;
    if (end == text.size())
        return {.may_go_on = end < longest};
    return text[end] == 'm' ? Unit{.size = end + 1, .harmless = true} : Unit{};
}

/// Whether a character that is cut off by the end of a text begins well.
bool is_begun(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
    if (first > 0xF4 || text.size() >= size)
        return false;
    for (const char byte : text.substr(1))
        if (!continues_a_character(byte))
            return false;
    return true;
}

Unit first_unit(std::string_view text, Colour colour_allowed) {
    if (is_harmless(static_cast<unsigned char>(text[0])))
        return {.harmless = true};
    if (text[0] == '\r')
        return carriage_return(text);
    if (text[0] == escape && colour_allowed == Colour::ansi)
        return colour(text);
    if (static_cast<unsigned char>(text[0]) < 0x80)
        return {};
    if (is_begun(text))
        return {.may_go_on = true};
    const Character character = first_character(text);
    const bool malformed = character.size == 1;
    return {.size = character.size, .harmless = !malformed && !disturbs_display(character.code_point)};
}

/// How many bytes at the begin are ASCII that disturbs nobody: nearly all there ever is, so quickly.
std::size_t harmless_ascii(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && is_harmless(static_cast<unsigned char>(text[size])))
        ++size;
    return size;
}

}  // namespace

bool PlainText::pass_on(std::string_view bytes) {
    const auto count = static_cast<std::streamsize>(bytes.size());
    return count == 0 || to_.sputn(bytes.data(), count) == count;
}

bool PlainText::put(std::string_view text) {
    std::size_t clean = 0;  // bytes that were found harmless and not passed on yet
    while (clean < text.size()) {
        clean += harmless_ascii(text.substr(clean));
        if (clean == text.size())
            break;
        const Unit unit = first_unit(text.substr(clean), colour_);
        if (unit.harmless) {
            clean += unit.size;
            continue;
        }
        if (!pass_on(text.substr(0, clean)))
            return false;
        text.remove_prefix(clean);
        clean = 0;
        if (unit.may_go_on) {
            begun_ = text;
            return true;
        }
        if (!pass_on(replacement))
            return false;
        text.remove_prefix(unit.size);
    }
    return pass_on(text);
}

std::streamsize PlainText::xsputn(const char* bytes, std::streamsize count) {
    const std::string_view text(bytes, static_cast<std::size_t>(count));
    if (begun_.empty())
        return put(text) ? count : 0;
    const std::string whole = std::exchange(begun_, {}).append(text);
    return put(whole) ? count : 0;
}

PlainText::int_type PlainText::overflow(int_type byte) {
    if (traits_type::eq_int_type(byte, traits_type::eof()))
        return traits_type::not_eof(byte);
    const char c = traits_type::to_char_type(byte);
    return xsputn(&c, 1) == 1 ? byte : traits_type::eof();
}

int PlainText::sync() {
    return to_.pubsync();
}

bool PlainText::finish() {
    return std::exchange(begun_, {}).empty() || pass_on(replacement);
}

}  // namespace argmap::cli

#include "text/mojibake.hpp"

#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>

namespace argmap {

namespace {

/// The characters of Windows-1252 for the bytes 0x80 to 0x9F; "" for those that it leaves open.
constexpr std::array<std::string_view, 32> upper_controls{
    "€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
    "",  "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ"};

/// The byte that the first character of a text is in Windows-1252, from 0x80 on.
std::optional<unsigned char> byte_of(const Character& character, std::string_view text) {
    const char32_t c = character.code_point;
    if (c >= 0x80 && c <= 0xFF)
        return static_cast<unsigned char>(c);
    const auto* const found =
        std::find(upper_controls.begin(), upper_controls.end(), text.substr(0, character.size));
    if (found == upper_controls.end())
        return std::nullopt;
    return static_cast<unsigned char>(0x80 + (found - upper_controls.begin()));
}

std::size_t length_by_first(unsigned char byte) {
    return byte >= 0xC2 && byte <= 0xDF   ? 2
           : byte >= 0xE0 && byte <= 0xEF ? 3
           : byte >= 0xF0 && byte <= 0xF4 ? 4
                                          : 0;
}

/// Whether a character is one that texts have and readers see: of Latin, Greek or Cyrillic, Hebrew or Arabic,
/// punctuation and symbols, Chinese, Japanese or Korean, or an emoji.
bool is_usual(char32_t c) {
    return (c >= 0xA0 && c <= 0x17F) || (c >= 0x391 && c <= 0x44F) || (c >= 0x5D0 && c <= 0x64A) ||
           (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x203A) || c == 0x20AC || c == 0x2122 ||
           (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2200 && c <= 0x22FF) || (c >= 0x3000 && c <= 0x30FF) ||
           (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xFF01 && c <= 0xFF5E) ||
           (c >= 0x1F000 && c <= 0x1FAFF);
}

/// One garbled character: the bytes of the text that it takes, and what it stands for.
struct GarbledCharacter {
    std::size_t size = 0;
    std::string meant;
    char32_t lead = 0;  // its first character in the text
    char32_t last = 0;
};

/// The one that a text begins with; of size 0 where it begins with none.
GarbledCharacter garbled_character(std::string_view text) {
    const Character first = first_character(text);
    const std::optional<unsigned char> lead = byte_of(first, text);
    const std::size_t length = lead ? length_by_first(*lead) : 0;
    if (length == 0)
        return {};
    GarbledCharacter found{first.size, std::string(1, static_cast<char>(*lead)), first.code_point, 0};
    while (found.meant.size() < length && found.size < text.size()) {
        const std::string_view rest = text.substr(found.size);
        const Character next = first_character(rest);
        const std::optional<unsigned char> byte = byte_of(next, rest);
        if (!byte || *byte > 0xBF)
            return {};
        found.meant += static_cast<char>(*byte);
        found.size += next.size;
        found.last = next.code_point;
    }
    if (found.meant.size() != length || !is_utf8(found.meant) ||
        !is_usual(first_character(found.meant).code_point))
        return {};
    return found;
}

/// What may well stand behind a word: quotation marks, dashes, an ellipsis, a space that does not break.
bool may_follow_a_word(char32_t c) {
    return c == 0xA0 || c == 0xAB || c == 0xBB || (c >= 0x2013 && c <= 0x203A);
}

bool has_small_letter(std::string_view text, std::size_t at) {
    return at < text.size() && is_small_letter(text[at]);
}

/// Whether a single character between `begin` and `end` is garbled for sure. People do write `liberté »`,
/// with a space that does not break, and `MAÇÃ”`: what stands between small letters of a word is another
/// matter.
bool is_sure_alone(std::string_view text, std::size_t begin, std::size_t end, const GarbledCharacter& one) {
    if (one.meant.size() == 4)
        return one.lead == 0xF0;
    if (one.meant.size() == 3)
        return one.meant.starts_with("\xE2\x80") || one.meant == "€" ||
               one.meant == "™";  // most are punctuation
    if (one.lead != 0xC2 && one.lead != 0xC3)
        return false;
    return !may_follow_a_word(one.last) || (begin > 0 && has_small_letter(text, begin - 1)) ||
           has_small_letter(text, end);
}

/// Whether a text may have what only garbled text begins with; most texts are let go here.
bool may_be_garbled(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0xC3 || byte == 0xC2;  // in UTF-8 each first character of a garbled one begins so
    });
}

}  // namespace

std::vector<Garbled> garbled_in(std::string_view text) {
    std::vector<Garbled> all;
    if (!may_be_garbled(text))
        return all;
    for (std::size_t at = 0; at < text.size();) {
        std::string meant;
        std::size_t end = at;
        bool sure = false;
        std::size_t characters = 0;
        while (end < text.size()) {
            const GarbledCharacter one = garbled_character(text.substr(end));
            if (one.size == 0)
                break;
            sure |= is_sure_alone(text, end, end + one.size, one);
            meant += one.meant;
            end += one.size;
            ++characters;
        }
        // Several in a row are no accident.
        if (sure || characters > 1)
            all.push_back({{static_cast<Offset>(at), static_cast<Offset>(end)}, std::move(meant)});
        at = end > at ? end : at + first_character(text.substr(at)).size;
    }
    return all;
}

std::string_view windows_1252(char32_t c) {
    return c >= 0x80 && c <= 0x9F ? upper_controls[c - 0x80] : "";
}

}  // namespace argmap

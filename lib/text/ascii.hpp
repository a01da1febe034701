// Which bytes of UTF-8 are what? Letters and digits here are those of ASCII; any other byte is none.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace argmap {

constexpr bool is_small_letter(char byte) {
    return byte >= 'a' && byte <= 'z';
}

constexpr bool is_capital(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

constexpr bool is_ascii_letter(char byte) {
    return is_small_letter(byte) || is_capital(byte);
}

constexpr bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// A letter or a digit.
constexpr bool is_ascii_word(char byte) {
    return is_ascii_letter(byte) || is_digit(byte);
}

/// A capital as a small letter; any other byte as it is.
constexpr char lower(char byte) {
    return is_capital(byte) ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// A small letter as a capital; any other byte as it is.
constexpr char upper(char byte) {
    return is_small_letter(byte) ? static_cast<char>(byte - 'a' + 'A') : byte;
}

/// Whether a byte is not the first one of its character.
constexpr bool continues_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// With a capital where it begins with a small letter.
inline std::string capitalised(std::string_view text) {
    std::string capital(text);
    if (!capital.empty())
        capital[0] = upper(capital[0]);
    return capital;
}

/// Whether two names are the same, the case of letters aside.
inline bool same_but_for_case(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace argmap

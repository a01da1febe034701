// Characters as tests put them together and take them apart.
#pragma once

#include "text/unicode.hpp"

#include <string>
#include <string_view>

namespace argmap::test {

/// UTF-8 by its definition.
inline std::string encoded(char32_t c) {
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80)
        return {byte(c)};
    if (c < 0x800)
        return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000)
        return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
    return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
            byte(0x80 | (c & 0x3F))};
}

/// A text without its white space.
inline std::string without_spaces(std::string_view text) {
    std::string kept;
    for (Character character; !text.empty(); text.remove_prefix(character.size)) {
        character = first_character(text);
        if (!is_space(character.code_point))
            kept += text.substr(0, character.size);
    }
    return kept;
}

}  // namespace argmap::test

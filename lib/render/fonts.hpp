// Which installed fonts have the characters of a picture? Only for the child that draws: what is changed here
// holds for the rest of the process.
#pragma once

#include "diagram/diagram.hpp"

#include <string>
#include <string_view>

namespace argmap {

/// What text is written in, from the first family on that has a character. Without a Chinese one by name,
/// Pango picks Japanese shapes.
constexpr std::string_view font_families =
    "DejaVu Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif";

/// The same for text in a language: Chinese begins with a Chinese family, whose quotation marks and dashes
/// are as wide as its letters.
std::string_view font_families_for(std::string_view language);

/// The characters of a text, each once, by code point; without those that nobody sees.
std::u32string drawn_characters(std::string_view text);

/// The characters of all text in a picture, each once, by code point; without those that nobody sees.
std::u32string drawn_characters(const Diagram& diagram);

/// Those of the characters that no installed font has.
std::u32string without_font(const std::u32string& characters);

/// What to say of characters that no font has, a line; at least one. They are of this "picture".
std::string font_note(const std::u32string& missing, std::string_view of = "picture");

/// Makes this process draw these characters with fonts that a PDF can embed. Cairo 1.16 loses subroutines
/// when it embeds a part of an OpenType font with PostScript outlines (CFF), as the Chinese ones are: the
/// first `hintmask` after a line or curve makes it misread what follows. So each such font gives way to the
/// part of it that is needed, without subroutines. Must come before anything else asks for fonts. A font that
/// resists is left as it is.
void use_embeddable_fonts(const std::u32string& characters);

}  // namespace argmap

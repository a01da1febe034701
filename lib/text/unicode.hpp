// How text looks: characters, their width on a terminal or page, and where a line may break.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// One character of a UTF-8 text: its code point and how many bytes it takes. A malformed byte is a character
/// of its own with the code point U+FFFD.
struct Character {
    char32_t code_point = 0;
    std::size_t size = 0;
};

/// The character at the start of a text that begins with a byte beyond ASCII.
Character first_wide_character(std::string_view text);

/// The character at the start of a text that is not empty.
inline Character first_character(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text[0]);
    return byte < 0x80 ? Character{byte, 1} : first_wide_character(text);
}

/// A character, which is at most U+10FFFF and no surrogate, as text.
std::string in_utf8(char32_t code_point);

/// Whether a text has only ASCII characters. A quick look.
bool is_ascii(std::string_view text);

/// Whether a text is well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF).
bool is_utf8(std::string_view text);

/// Columns that a character takes in a fixed-width font: 2 for East Asian wide and fullwidth characters and
/// emoji, 0 for combining marks and invisible format characters, 1 otherwise (Unicode 15, UAX #11).
std::size_t width(char32_t code_point);
std::size_t width(std::string_view text);

/// White space (Unicode property White_Space), including the ideographic space.
bool is_space(char32_t code_point);

/// Control characters: C0, DEL and C1. A text of a map holds no C0 but line feed and tab, and no DEL.
bool is_control(char32_t code_point);

/// Characters that reorder or hide text without being seen: bidirectional controls, zero-width characters
/// besides the joiners, the byte order mark, line and paragraph separators.
bool is_invisible(char32_t code_point);

/// Characters that change how what stands around them is shown: control characters, bidirectional controls,
/// line and paragraph separators. Whoever prints a text escapes or replaces them, but line feeds and tabs.
bool disturbs_display(char32_t code_point);

/// Letters of any script, and the marks that belong to them (Unicode categories L and M).
bool is_letter(char32_t code_point);

/// The scripts that are told apart. All others are one: a text in them fits no language that is known to be
/// written otherwise.
enum class Script : std::uint8_t {
    latin,
    han,
    kana,
    hangul,
    cyrillic,
    greek,
    arabic,
    hebrew,
    devanagari,
    bengali,
    thai,
    armenian,
    georgian,
    other,
};

/// The script of a letter (Unicode property Script); nothing for what is no letter, and for letters and marks
/// that many scripts share.
std::optional<Script> script_of(char32_t code_point);

/// Letters of Hebrew, Arabic and the other scripts that run from right to left (Unicode property Bidi_Class).
bool runs_to_the_left(char32_t code_point);

/// A letter as it begins a sentence, a capital if it has one: `É` for `é`.
char32_t capital(char32_t letter);

/// Punctuation (category P), of any script: quotation marks, stops, brackets, dashes, and also such as % and
/// &.
bool is_punctuation(char32_t code_point);

/// The text without differences that readers take for the same letters: Unicode's NFKC_Casefold. Upper case
/// becomes lower case, full width becomes half width, ligatures fall apart, invisible characters go.
/// Malformed bytes become U+FFFD. Linear.
std::string folded(std::string_view text);

/// Whether a text has nothing to read: empty, or only white space and invisible characters.
bool is_blank(std::string_view text);

/// The text on one line with everything that could disturb a terminal or a drawing made visible or left out:
/// each line break and tab becomes a space; control and invisible characters and malformed bytes become
/// U+FFFD.
std::string plain_line(std::string_view text);

/// The text in lines of at most `columns` columns, broken where UAX #14 lets a line end: at spaces and
/// between CJK characters, never before closing or after opening punctuation. A word longer than a line is
/// broken inside: where a sign, a capital or a syllable begins if that is near, else between what readers
/// take for characters (UAX #29); one of them alone may be wider than a line. Line breaks in the text are
/// kept, but no line begins or ends with white space, and neither does the text. Tabs between words become
/// spaces, malformed bytes become U+FFFD. `columns` is at least 2. Never returns an empty vector. Linear in
/// the text.
std::vector<std::string> wrap(std::string_view text, std::size_t columns);

/// A piece of a text that no line should break in two.
struct TextPiece {
    std::string word;  ///< never empty; malformed bytes are U+FFFD
    std::string gap;   ///< between it and the piece before, if they stand on one line: spaces, or nothing
    bool begins_line = false;  ///< whether the text breaks the line before it
};

/// What `wrap` fills lines with, for those who measure in other units. Linear in the text.
std::vector<TextPiece> pieces(std::string_view text);

/// The longest beginning of a text of at most so many bytes that cuts no character.
std::string_view first_bytes(std::string_view text, std::size_t bytes);

/// The text cut to at most `columns` columns, which are at least 1, ending in "…" where something was cut.
/// Linear in the text.
std::string shorten(std::string_view text, std::size_t columns);

}  // namespace argmap

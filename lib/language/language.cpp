#include "language/language.hpp"

#include "language/marks.hpp"
#include "language/script.hpp"
#include "language/words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace argmap {

namespace {

constexpr std::array list{
#define LANGUAGE(name) &languages::name,
#include "language/languages.def"
#undef LANGUAGE
};

/// Other primary subtags of languages: of three letters, and of Chinese languages that are written as Chinese
/// is.
struct OtherTag {
    std::string_view tag;
    const Language* language;
};
constexpr OtherTag other_tags[] = {
    {"eng", &languages::english}, {"cmn", &languages::chinese}, {"yue", &languages::chinese},
    {"zho", &languages::chinese}, {"chi", &languages::chinese}, {"deu", &languages::german},
    {"ger", &languages::german},  {"fra", &languages::french},  {"fre", &languages::french}};

/// What holds in every language, where texts of one are measured so.
constexpr Language any_language(std::string_view unit, std::size_t fewest, std::size_t most) {
    return {.name = "any language",
            .unit = unit,
            .fewest = fewest,
            .most = most,
            .question = final_question_mark};
}

constexpr Language in_words = any_language("word", 2, 40);
constexpr Language in_characters = any_language("character", 4, 80);

/// For scripts whose words are not set apart, so that neither words nor characters measure a sentence.
constexpr Language unmeasured = any_language("word", 0, static_cast<std::size_t>(-1));

bool is_tag(std::string_view tag, std::string_view language) {
    return std::equal(tag.begin(), tag.end(), language.begin(), language.end(),
                      [](char one, char other) { return lower(one) == other; });
}

/// What a character is for words: part of one, between two parts of one, or neither.
enum class Part : std::uint8_t { none, joint, part };

constexpr std::array<Part, 128> ascii_parts = [] {
    std::array<Part, 128> parts{};
    for (unsigned char c = 0; c < 128; ++c) {
        const char byte = static_cast<char>(c);
        parts[c] = is_ascii_letter(byte) || is_digit(byte) ? Part::part
                   : byte == '\'' || byte == '-'           ? Part::joint
                                                           : Part::none;
    }
    return parts;
}();

Part part(char32_t c) {
    if (c < 0x80)
        return ascii_parts[c];
    return c == U'’' ? Part::joint : is_letter(c) ? Part::part : Part::none;
}

/// The bytes of an address of the web at the beginning of a text, up to white space or a Han character; 0 if
/// there is none.
std::size_t address_bytes(std::string_view text) {
    if (!text.starts_with("http://") && !text.starts_with("https://") && !text.starts_with("www."))
        return 0;
    std::size_t size = 0;
    while (size < text.size() && text[size] > ' ' && static_cast<unsigned char>(text[size]) < 0x80)
        ++size;
    return size;
}

}  // namespace

std::span<const Language* const> all_languages() {
    return list;
}

const Language* language_for(std::string_view tag) {
    const std::string_view primary = tag.substr(0, tag.find('-'));
    for (const Language* const language : list)
        if (is_tag(primary, language->tag))
            return language;
    for (const OtherTag& other : other_tags)
        if (is_tag(primary, other.tag))
            return other.language;
    return nullptr;
}

const Language& language_or_any(std::string_view tag, std::string_view text) {
    if (const Language* const known = language_for(tag))
        return *known;
    switch (main_script(text).value_or(Script::latin)) {
        case Script::han:
        case Script::kana:
            return in_characters;
        case Script::thai:
        case Script::other:
            return unmeasured;
        default:
            return in_words;
    }
}

std::size_t length(std::string_view text) {
    std::size_t words = 0;
    bool in_word = false;
    while (!text.empty()) {
        if (!in_word && (text[0] == 'h' || text[0] == 'w')) {
            if (const std::size_t size = address_bytes(text)) {
                text.remove_prefix(size);
                ++words;
                continue;
            }
        }
        const Character character = first_character(text);
        text.remove_prefix(character.size);
        const char32_t c = character.code_point;
        const bool ideograph = c >= 0x2E80 && is_ideograph(c);
        const Part here = ideograph ? Part::none : part(c);
        words += ideograph || (here == Part::part && !in_word) ? 1U : 0U;
        in_word = here == Part::part || (in_word && here == Part::joint);
    }
    return words;
}

}  // namespace argmap

#include "language/script.hpp"

#include "language/words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace argmap {

namespace {

constexpr std::size_t script_count = static_cast<std::size_t>(Script::other) + 1;

constexpr std::array<std::string_view, script_count> names{
    "Latin",  "Han",        "Kana",    "Hangul", "Cyrillic", "Greek",    "Arabic",
    "Hebrew", "Devanagari", "Bengali", "Thai",   "Armenian", "Georgian", "another script"};

using Counts = std::array<std::size_t, script_count>;

Counts letters_of(std::string_view text) {
    Counts counts{};
    std::size_t ascii = 0;
    while (!text.empty()) {
        if (static_cast<unsigned char>(text[0]) < 0x80) {
            ascii += is_ascii_letter(text[0]) ? 1U : 0U;
            text.remove_prefix(1);
            continue;
        }
        const Character character = first_character(text);
        if (const auto script = script_of(character.code_point))
            ++counts[static_cast<std::size_t>(*script)];
        text.remove_prefix(character.size);
    }
    counts[static_cast<std::size_t>(Script::latin)] += ascii;
    return counts;
}

/// A set of scripts.
using Scripts = std::uint32_t;

constexpr Scripts just(Script script) {
    return Scripts{1} << static_cast<unsigned>(script);
}

constexpr Scripts latin = just(Script::latin);
constexpr Scripts han = just(Script::han);
constexpr Scripts kana = just(Script::kana);
constexpr Scripts hangul = just(Script::hangul);
constexpr Scripts cyrillic = just(Script::cyrillic);
constexpr Scripts arabic = just(Script::arabic);

struct Writing {
    std::string_view tags;  ///< with spaces between
    Scripts scripts;
};

/// What languages are written in, by their first subtag. Those that are written in several ways, such as
/// Serbian, have all of them; those of which that is uncertain are left out.
constexpr Writing writings[] = {
    {"en af ca cs cy da de es et eu fi fr ga gl hr hu id is it la lt lv ms mt nb nl nn no pl pt ro sk sl sq "
     "sv sw "
     "tl tr vi",
     latin},
    {"zh cmn yue zho wuu", han},
    {"ja jpn", han | kana},
    {"ko kor", hangul | han},
    {"ru uk be bg mk", cyrillic},
    {"sr bs mn kk uz", cyrillic | latin},
    {"el", just(Script::greek)},
    {"ar fa ur ps", arabic},
    {"he yi", just(Script::hebrew)},
    {"hi mr ne", just(Script::devanagari)},
    {"bn as", just(Script::bengali)},
    {"th", just(Script::thai)},
    {"hy", just(Script::armenian)},
    {"ka", just(Script::georgian)},
};

/// The codes of ISO 15924 that a tag may hold.
constexpr Writing codes[] = {
    {"latn", latin},
    {"hans hant hani", han},
    {"cyrl", cyrillic},
    {"arab", arabic},
    {"hebr", just(Script::hebrew)},
    {"grek", just(Script::greek)},
    {"deva", just(Script::devanagari)},
    {"jpan", han | kana},
    {"kore", hangul | han},
};

const Writing* find(std::span<const Writing> table, std::string_view subtag) {
    char small[8];
    if (subtag.size() > sizeof small || subtag.empty())
        return nullptr;
    std::transform(subtag.begin(), subtag.end(), small, lower);
    const std::string_view wanted(small, subtag.size());
    for (const Writing& writing : table) {
        std::string_view rest = writing.tags;
        while (!rest.empty()) {
            const std::string_view one = rest.substr(0, rest.find(' '));
            if (one == wanted)
                return &writing;
            rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        }
    }
    return nullptr;
}

/// How the language of a tag is written: as a script in the tag says, else as the language is. Nothing where
/// neither is known, or where the tag has a script of four letters that is not.
const Writing* writing_of(std::string_view tag) {
    const std::string_view primary = tag.substr(0, tag.find('-'));
    std::string_view rest = tag.substr(primary.size());
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const std::string_view subtag = rest.substr(0, rest.find('-'));
        if (subtag.size() == 1)
            break;  // extensions and private use
        if (subtag.size() == 4 && !is_digit(subtag[0]))
            return find(codes, subtag);
        rest.remove_prefix(subtag.size());
    }
    return find(writings, primary);
}

}  // namespace

std::string_view name(Script script) {
    return names[static_cast<std::size_t>(script)];
}

bool is_ideograph(char32_t c) {
    const std::optional<Script> script = script_of(c);
    return script == Script::han || script == Script::kana;
}

std::optional<Script> main_script(std::string_view text) {
    const Counts counts = letters_of(text);
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? std::nullopt : std::optional(static_cast<Script>(most - counts.begin()));
}

bool has_script(std::string_view text, Script script) {
    return letters_of(text)[static_cast<std::size_t>(script)] > 0;
}

bool script_fits(std::string_view tag, std::string_view text) {
    const Writing* const writing = writing_of(tag);
    if (writing == nullptr || ((writing->scripts & latin) != 0 && is_ascii(text)))
        return true;
    const Counts counts = letters_of(text);
    std::size_t right = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        all += counts[i];
        if ((writing->scripts & just(static_cast<Script>(i))) != 0)
            right += counts[i];
    }
    return 10 * right >= all;
}

}  // namespace argmap

#include "text/unicode.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace argmap {

namespace {

constexpr char32_t replacement_character = 0xFFFD;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Whether a character stands for a byte that is not UTF-8. U+FFFD itself takes three bytes.
bool is_malformed(Character character) {
    return character.code_point == replacement_character && character.size == 1;
}

}  // namespace

Character first_wide_character(std::string_view text) {
    constexpr std::size_t most_bytes = U8_MAX_LENGTH;
    const auto size = static_cast<std::int32_t>(std::min(text.size(), most_bytes));
    std::int32_t end = 0;
    UChar32 code_point = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), end, size, code_point);
    if (code_point < 0)
        return {replacement_character, 1};
    return {static_cast<char32_t>(code_point), static_cast<std::size_t>(end)};
}

std::string in_utf8(char32_t c) {
    std::string bytes;
    return icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(bytes);
}

bool is_ascii(std::string_view text) {
    unsigned char all = 0;
    for (const char byte : text)
        all = static_cast<unsigned char>(all | static_cast<unsigned char>(byte));
    return all < 0x80;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const Character character = first_character(text);
        if (is_malformed(character))
            return false;
        text.remove_prefix(character.size);
    }
    return true;
}

std::size_t width(char32_t code_point) {
    if (code_point >= 0x20 && code_point < 0x7F)
        return 1;
    constexpr char32_t soft_hyphen = 0xAD;
    if (code_point == soft_hyphen)
        return 1;  // terminals show it
    const auto c = static_cast<UChar32>(code_point);
    constexpr std::uint32_t without_width =
        U_GC_M_MASK | U_GC_CC_MASK | U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
    if ((U_GET_GC_MASK(c) & without_width) != 0)
        return 0;
    const int kind = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    if (kind == U_EA_WIDE || kind == U_EA_FULLWIDTH)
        return 2;
    const int syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
    const bool joins_the_syllable_before = syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO;
    return joins_the_syllable_before ? 0 : 1;
}

std::size_t width(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        const Character character = first_character(text);
        columns += width(character.code_point);
        text.remove_prefix(character.size);
    }
    return columns;
}

bool is_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

bool is_invisible(char32_t c) {
    const bool joiner = c == 0x200C || c == 0x200D;
    return c == 0xAD || c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F && !joiner) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

bool disturbs_display(char32_t c) {
    return is_control(c) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x206F);
}

bool is_letter(char32_t c) {
    if (c < 0x80)
        return is_ascii_letter(static_cast<char>(c));
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

std::optional<Script> script_of(char32_t c) {
    if (c >= 0x4E00 && c <= 0x9FFF)
        return Script::han;  // most characters of Chinese texts, without a look into ICU's tables
    if (!is_letter(c))
        return std::nullopt;
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &error)) {
        case USCRIPT_LATIN:
            return Script::latin;
        case USCRIPT_HAN:
            return Script::han;
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
            return Script::kana;
        case USCRIPT_HANGUL:
            return Script::hangul;
        case USCRIPT_CYRILLIC:
            return Script::cyrillic;
        case USCRIPT_GREEK:
            return Script::greek;
        case USCRIPT_ARABIC:
            return Script::arabic;
        case USCRIPT_HEBREW:
            return Script::hebrew;
        case USCRIPT_DEVANAGARI:
            return Script::devanagari;
        case USCRIPT_BENGALI:
            return Script::bengali;
        case USCRIPT_THAI:
            return Script::thai;
        case USCRIPT_ARMENIAN:
            return Script::armenian;
        case USCRIPT_GEORGIAN:
            return Script::georgian;
        case USCRIPT_COMMON:
        case USCRIPT_INHERITED:  // `ー` is shared by hiragana and katakana
            return uscript_hasScript(static_cast<UChar32>(c), USCRIPT_KATAKANA) != 0
                       ? std::optional(Script::kana)
                       : std::nullopt;
        default:
            return Script::other;
    }
}

bool runs_to_the_left(char32_t c) {
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
    return is_letter(c) && (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC);
}

char32_t capital(char32_t letter) {
    return static_cast<char32_t>(u_totitle(static_cast<UChar32>(letter)));
}

bool is_punctuation(char32_t c) {
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_P_MASK) != 0;
}

bool is_blank(std::string_view text) {
    while (!text.empty()) {
        const Character character = first_character(text);
        if (!is_space(character.code_point) && !is_invisible(character.code_point))
            return false;
        text.remove_prefix(character.size);
    }
    return true;
}

std::string plain_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (Character character; !text.empty(); text.remove_prefix(character.size)) {
        character = first_character(text);
        const char32_t c = character.code_point;
        if (text.starts_with("\r\n"))
            continue;  // the line feed becomes the space
        if (c == '\n' || c == '\r' || c == '\t')
            line += ' ';
        else if (is_control(c) || is_invisible(c) || is_malformed(character) || U_IS_UNICODE_NONCHAR(c))
            line += replacement;
        else
            line += text.substr(0, character.size);
    }
    return line;
}

namespace {

/// ICU fails only where no memory is left: what it works by is part of it, and the texts are well-formed.
void insist(UErrorCode error) {
    if (U_FAILURE(error))
        throw std::bad_alloc();
}

enum class Breaks { of_lines, of_clusters };

/// ICU's iterator of a kind. To make one costs as much as to walk through a page, so each thread keeps its
/// own.
icu::BreakIterator& breaks(Breaks kind) {
    const auto make = [kind] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> iterator(
            kind == Breaks::of_lines
                ? icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), error)
                : icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error));
        insist(error);
        return iterator;
    };
    thread_local std::unique_ptr<icu::BreakIterator> lines, clusters;
    std::unique_ptr<icu::BreakIterator>& iterator = kind == Breaks::of_lines ? lines : clusters;
    if (!iterator)
        iterator = make();
    return *iterator;
}

/// A place in a text, counted in bytes, up to which something reaches.
struct Break {
    std::size_t end = 0;
    bool must = false;  ///< whether a line has to end here
};

/// Walks through a well-formed text from break to break. At most one of a kind is at work in a thread.
class BreakWalk {
  public:
    BreakWalk(std::string_view text, Breaks kind) : iterator_(breaks(kind)) {
        UErrorCode error = U_ZERO_ERROR;
        text_ = utext_openUTF8(text_, text.data(), static_cast<std::int64_t>(text.size()), &error);
        insist(error);
        iterator_.setText(text_, error);
        insist(error);
    }
    BreakWalk(const BreakWalk&) = delete;
    BreakWalk& operator=(const BreakWalk&) = delete;
    ~BreakWalk() { utext_close(text_); }

    /// The next break; the last one is the end of the text.
    std::optional<Break> next() {
        const std::int32_t end = iterator_.next();
        if (end == icu::BreakIterator::DONE)
            return std::nullopt;
        return Break{.end = static_cast<std::size_t>(end),
                     .must = iterator_.getRuleStatus() >= UBRK_LINE_HARD};
    }

  private:
    icu::BreakIterator& iterator_;
    UText* text_ = nullptr;
};

/// ICU counts in 32 bits. A text longer than this is broken there, too.
constexpr std::size_t longest_walk = std::size_t{1} << 30U;

/// Where the clusters of a text end: what a reader takes for one character, such as a letter with its accents
/// or an emoji made of several (UAX #29, by ICU).
template <class Visit>
void each_cluster(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const std::string_view piece = first_bytes(text, longest_walk);
        BreakWalk walk(piece, Breaks::of_clusters);
        std::size_t begin = 0;
        while (const std::optional<Break> cluster = walk.next()) {
            if (!visit(piece.substr(begin, cluster->end - begin)))
                return;
            begin = cluster->end;
        }
        text.remove_prefix(piece.size());
    }
}

/// Where a line may or must end (UAX #14, by ICU), but never inside a cluster. The last one is the end of the
/// text.
std::vector<Break> line_breaks(std::string_view text) {
    std::vector<Break> found;
    std::size_t before = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::string_view piece = first_bytes(text.substr(begin), longest_walk);
        BreakWalk walk(piece, Breaks::of_lines);
        while (const std::optional<Break> here = walk.next())
            found.push_back({.end = begin + here->end, .must = here->must});
        begin += piece.size();
    }
    auto here = found.begin();
    std::vector<Break> between;
    each_cluster(text, [&](std::string_view cluster) {
        before += cluster.size();
        while (here != found.end() && here->end < before)
            ++here;
        if (here != found.end() && here->end == before)
            between.push_back(*here);
        return true;
    });
    return between;
}

/// The text up to its last character that is no white space.
std::string_view without_spaces_at_end(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = first_character(text.substr(at));
        at += character.size;
        if (!is_space(character.code_point))
            end = at;
    }
    return text.substr(0, end);
}

std::string_view without_spaces_at_begin(std::string_view text) {
    while (!text.empty() && is_space(first_character(text).code_point))
        text.remove_prefix(first_character(text).size);
    return text;
}

std::string well_formed(std::string_view text) {
    std::string good;
    good.reserve(text.size());
    for (Character character; !text.empty(); text.remove_prefix(character.size)) {
        character = first_character(text);
        good += is_malformed(character) ? replacement : text.substr(0, character.size);
    }
    return good;
}

/// The letter without its accents.
char32_t base_of(char32_t letter) {
    if (letter < 0x80)
        return letter;
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFDInstance(error);
    insist(error);
    icu::UnicodeString parts;
    return normalizer->getDecomposition(static_cast<UChar32>(letter), parts)
               ? static_cast<char32_t>(parts.char32At(0))
               : letter;
}

/// Of Latin, Greek and Cyrillic letters.
bool is_vowel(char32_t small_letter) {
    constexpr std::u32string_view vowels = U"aeiouyæœøıαεηιουωаеиоуыэюяєі";
    return vowels.find(base_of(small_letter)) != std::u32string_view::npos;
}

bool is_small(char32_t c) {
    return u_islower(static_cast<UChar32>(c)) != 0;
}

/// A letter of a script that has capitals, or a digit.
bool is_cased_or_digit(char32_t c) {
    return is_small(c) || u_isupper(static_cast<UChar32>(c)) != 0 || (c >= '0' && c <= '9');
}

/// A sign in a word after which a line can end; not one that opens something, and no apostrophe.
bool is_sign(char32_t c) {
    if (c < 0x80)
        return !is_cased_or_digit(c) && c != '\'' && c != '(' && c != '[' && c != '"';
    constexpr char32_t apostrophe = 0x2019;
    return is_punctuation(c) &&
           (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_PS_MASK | U_GC_PI_MASK)) == 0 && c != apostrophe;
}

/// How well a word can end a line before `at`, which has two characters on each side: after a sign, as in an
/// address (3), where a small letter meets a capital or a digit (2), or between two syllables (1). 0 where a
/// reader would stumble.
int quality_of_break(std::u32string_view word, std::size_t at) {
    const char32_t last = word[at - 1], next = word[at];
    if (is_sign(last) && is_cased_or_digit(next))
        return 3;
    if (is_small(last) && is_cased_or_digit(next) && !is_small(next))
        return 2;
    const bool one_sound = next == 'h' || (last == 's' && next == 'c') || (last == 'c' && next == 'k');
    return is_small(last) && is_small(next) && !one_sound && !is_vowel(next) && is_small(word[at + 1]) &&
                   is_vowel(word[at + 1])
               ? 1
               : 0;
}

/// The first part of a word that is too long for a line, cut where it reads best, in the second half of the
/// line; "" where no place is better than another. Only words of one column a character have such places,
/// which addresses are, and most long ones of scripts with capitals.
std::string_view first_piece(std::string_view word, std::size_t columns) {
    constexpr std::size_t shortest_line = 8;  // shorter ones have no room to choose in
    if (columns < shortest_line)
        return {};
    std::u32string looked_at;
    std::vector<std::size_t> begins;  // of its characters in the word
    for (std::size_t at = 0; looked_at.size() < columns + 2;) {
        const Character character = at < word.size() ? first_character(word.substr(at)) : Character();
        if (width(character.code_point) != 1)
            return {};
        looked_at += character.code_point;
        begins.push_back(at);
        at += character.size;
    }
    std::size_t best = 0;
    int quality = 0;
    for (std::size_t at = columns; at > columns / 2; --at)
        if (const int here = quality_of_break(looked_at, at); here > quality) {
            best = begins[at];
            quality = here;
        }
    return word.substr(0, best);
}

void append_spaces(std::string& gap, std::string_view spaces) {
    for (; !spaces.empty(); spaces.remove_prefix(first_character(spaces).size))
        gap += first_character(spaces).code_point == 0x3000 ? "\u3000" : " ";
}

/// Calls `visit` with each piece of a text that no line should break, without spaces around it, the spaces
/// before it as they are drawn, and how many lines the text ends between it and the piece before. The text is
/// well-formed and begins and ends with no space.
template <class Visit>
void each_piece(std::string_view text, Visit visit) {
    std::string gap;
    std::size_t ended_lines = 0;
    std::size_t begin = 0;
    for (const Break& here : line_breaks(text)) {
        const std::string_view piece = text.substr(begin, here.end - begin);
        const std::string_view after_spaces = without_spaces_at_begin(piece);
        const std::string_view word = without_spaces_at_end(after_spaces);
        append_spaces(gap, piece.substr(0, piece.size() - after_spaces.size()));
        if (!word.empty()) {
            visit(word, gap, ended_lines);
            gap.clear();
            ended_lines = 0;
        }
        append_spaces(gap, after_spaces.substr(word.size()));
        if (here.must) {
            ++ended_lines;
            gap.clear();
        }
        begin = here.end;
    }
}

/// Fills lines with words, one after the other.
class LineFiller {
  public:
    explicit LineFiller(std::size_t columns) : columns_(columns) {}

    /// Adds a piece of text that no line should break. The gap before it counts only where something else
    /// stands on both sides of it.
    void add(std::string_view word, std::string_view gap) {
        if (!line_.empty())
            gap_ = gap;
        add_word(word);
    }

    void end_line() {
        lines_.push_back(std::move(line_));
        line_.clear();
        line_width_ = 0;
        gap_.clear();
    }

    std::vector<std::string> finish() && {
        if (!line_.empty() || lines_.empty())
            end_line();
        return std::move(lines_);
    }

  private:
    void add_word(std::string_view word) {
        const std::size_t word_width = width(word);
        if (!line_.empty() && line_width_ + width(gap_) + word_width > columns_)
            end_line();
        if (word_width <= columns_)
            return append(word, word_width);
        std::size_t left = word_width;
        for (std::string_view piece; left > columns_ && !(piece = first_piece(word, columns_)).empty();) {
            append(piece, width(piece));
            end_line();
            word.remove_prefix(piece.size());
            left -= width(piece);
        }
        each_cluster(word, [this](std::string_view cluster) {
            add_cluster(cluster);
            return true;
        });
    }

    void add_cluster(std::string_view cluster) {
        // A space may carry marks, which are to be seen.
        const std::string_view after_spaces = without_spaces_at_begin(cluster);
        if (!line_.empty())
            append_spaces(gap_, cluster.substr(0, cluster.size() - after_spaces.size()));
        cluster = after_spaces;
        if (cluster.empty())
            return;
        const std::size_t cluster_width = width(cluster);
        if (!line_.empty() && line_width_ + width(gap_) + cluster_width > columns_)
            end_line();
        append(cluster, cluster_width);
    }

    void append(std::string_view text, std::size_t text_width) {
        line_width_ += width(gap_) + text_width;
        line_ += gap_;
        line_ += text;
        gap_.clear();
    }

    std::size_t columns_;
    std::vector<std::string> lines_;
    std::string line_;
    std::size_t line_width_ = 0;
    std::string gap_;  // spaces since the last word of the line
};

/// Whether lines of a text may end at its spaces and nowhere else, whatever the rules of Unicode.
bool ends_at_spaces_only(std::string_view text) {
    char before = ' ';
    for (const char c : text) {
        const bool other = c == ',' || c == '.' || c == ' ';
        if (!is_ascii_word(c) && (!other || before == ' '))
            return false;
        before = c;
    }
    return before != ' ';
}

/// What `wrap` gives for such a text, several times as fast; nothing where a word is too long for a line.
std::vector<std::string> wrap_words(std::string_view text, std::size_t columns) {
    std::vector<std::string> lines;
    while (text.size() > columns) {
        const std::size_t space = text.rfind(' ', columns);
        if (space == std::string_view::npos)
            return {};
        lines.emplace_back(text.substr(0, space));
        text.remove_prefix(space + 1);
    }
    lines.emplace_back(text);
    return lines;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
    if (ends_at_spaces_only(text))
        if (std::vector<std::string> lines = wrap_words(text, columns); !lines.empty())
            return lines;
    const std::string good = is_utf8(text) ? std::string() : well_formed(text);
    text = without_spaces_at_end(without_spaces_at_begin(good.empty() ? text : good));
    LineFiller lines(columns);
    each_piece(text, [&](std::string_view word, std::string_view gap, std::size_t ended_lines) {
        for (; ended_lines > 0; --ended_lines)
            lines.end_line();
        lines.add(word, gap);
    });
    return std::move(lines).finish();
}

namespace {

std::vector<TextPiece> pieces_at_spaces(std::string_view text) {
    std::vector<TextPiece> found;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        found.push_back({.word = std::string(text.substr(begin, end - begin)), .gap = begin == 0 ? "" : " "});
        begin = end + 1;
    }
    return found;
}

}  // namespace

std::vector<TextPiece> pieces(std::string_view text) {
    if (ends_at_spaces_only(text))
        return pieces_at_spaces(text);
    const std::string good = is_utf8(text) ? std::string() : well_formed(text);
    text = without_spaces_at_end(without_spaces_at_begin(good.empty() ? text : good));
    std::vector<TextPiece> found;
    each_piece(text, [&](std::string_view word, const std::string& gap, std::size_t ended_lines) {
        found.push_back({std::string(word), gap, ended_lines > 0});
    });
    return found;
}

std::string folded(std::string_view text) {
    const std::string good = is_utf8(text) ? std::string() : well_formed(text);
    if (!good.empty())
        text = good;
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFKCCasefoldInstance(error);
    insist(error);
    std::string result;
    result.reserve(text.size());
    icu::StringByteSink<std::string> sink(&result);
    while (!text.empty()) {
        const std::string_view piece = first_bytes(text, longest_walk);
        normalizer->normalizeUTF8(0, icu::StringPiece(piece.data(), static_cast<std::int32_t>(piece.size())),
                                  sink, nullptr, error);
        insist(error);
        text.remove_prefix(piece.size());
    }
    return result;
}

std::string_view first_bytes(std::string_view text, std::size_t bytes) {
    if (bytes >= text.size())
        return text;
    while (bytes > 0 && continues_a_character(text[bytes]))
        --bytes;
    return text.substr(0, bytes);
}

std::string shorten(std::string_view text, std::size_t columns) {
    if (width(text) <= columns)
        return std::string(text);
    const std::string good = is_utf8(text) ? std::string() : well_formed(text);
    if (!good.empty())
        text = good;
    std::size_t kept = 0;
    std::size_t used = 0;
    each_cluster(text, [&](std::string_view cluster) {
        used += width(cluster);
        if (used + 1 > columns)
            return false;
        kept += cluster.size();
        return true;
    });
    return std::string(without_spaces_at_end(text.substr(0, kept))) + "…";
}

}  // namespace argmap

#include "text/unicode.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <new>
#include <utility>

#include <linebreak.h>
#include <utf8proc.h>

namespace argmap {

namespace {

constexpr char32_t replacement_character = 0xFFFD;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Whether a character stands for a byte that is not UTF-8. U+FFFD itself takes three bytes.
bool is_malformed(Character character) {
    return character.code_point == replacement_character && character.size == 1;
}

}  // namespace

Character first_wide_character(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text[0]);
    const std::size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    constexpr Character malformed{replacement_character, 1};
    if (byte < 0xC2 || byte > 0xF4 || text.size() < size)
        return malformed;
    char32_t code_point = byte & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if (!is_continuation(text[i]))
            return malformed;
        code_point = (code_point << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < least[size] || code_point > 0x10FFFF || surrogate)
        return malformed;
    return {code_point, size};
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
    const int columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
    return static_cast<std::size_t>(std::max(columns, 0));
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

bool is_letter(char32_t c) {
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool is_punctuation(char32_t c) {
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO;
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
        else if (is_control(c) || is_invisible(c) || is_malformed(character))
            line += replacement;
        else
            line += text.substr(0, character.size);
    }
    return line;
}

namespace {

/// For each byte, whether a line may or must end after it (UAX #14, by libunibreak).
std::vector<char> line_breaks(std::string_view text) {
    static std::once_flag once;
    std::call_once(once, init_linebreak);
    std::vector<char> breaks(text.size(), LINEBREAK_NOBREAK);
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "", breaks.data());
    return breaks;
}

/// The bytes of the first cluster of a text: what a reader takes for one character, such as a letter with
/// its accents or an emoji made of several (UAX #29, by utf8proc). Lines are never broken inside one.
std::string_view first_cluster(std::string_view text) {
    Character last = first_character(text);
    std::size_t size = last.size;
    utf8proc_int32_t state = 0;
    while (size < text.size()) {
        const Character next = first_character(text.substr(size));
        if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(last.code_point),
                                             static_cast<utf8proc_int32_t>(next.code_point), &state))
            break;
        size += next.size;
        last = next;
    }
    return text.substr(0, size);
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

/// Fills lines with words, one after the other.
class LineFiller {
  public:
    explicit LineFiller(std::size_t columns) : columns_(columns) {}

    /// Adds a piece of text that no line should break, and the spaces around it, which count only where
    /// something else stands on both sides of them.
    void add(std::string_view piece) {
        const std::string_view after_spaces = without_spaces_at_begin(piece);
        const std::string_view word = without_spaces_at_end(after_spaces);
        add_spaces(piece.substr(0, piece.size() - after_spaces.size()));
        if (!word.empty())
            add_word(word);
        add_spaces(after_spaces.substr(word.size()));
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
    void add_spaces(std::string_view spaces) {
        if (!line_.empty())
            for (; !spaces.empty(); spaces.remove_prefix(first_character(spaces).size))
                gap_ += first_character(spaces).code_point == 0x3000 ? "\u3000" : " ";
    }

    void add_word(std::string_view word) {
        const std::size_t word_width = width(word);
        if (!line_.empty() && line_width_ + width(gap_) + word_width > columns_)
            end_line();
        if (word_width <= columns_)
            return append(word, word_width);
        for (std::string_view cluster; !word.empty(); word.remove_prefix(cluster.size())) {
            cluster = first_cluster(word);
            if (is_space(first_character(cluster).code_point)) {
                add_spaces(cluster);
                continue;
            }
            const std::size_t cluster_width = width(cluster);
            if (!line_.empty() && line_width_ + width(gap_) + cluster_width > columns_)
                end_line();
            append(cluster, cluster_width);
        }
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

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
    const std::string good = is_utf8(text) ? std::string() : well_formed(text);
    text = without_spaces_at_end(without_spaces_at_begin(good.empty() ? text : good));
    const std::vector<char> breaks = line_breaks(text);
    LineFiller lines(columns);
    std::size_t begin = 0;
    for (std::size_t end = 0; end < text.size();) {
        // libunibreak would break some emoji that are made of several.
        end += first_cluster(text.substr(end)).size();
        const char here = breaks[end - 1];
        if (here != LINEBREAK_ALLOWBREAK && here != LINEBREAK_MUSTBREAK)
            continue;
        lines.add(text.substr(begin, end - begin));
        if (here == LINEBREAK_MUSTBREAK && end < text.size())
            lines.end_line();
        begin = end;
    }
    return std::move(lines).finish();
}

std::string folded(std::string_view text) {
    const std::string good = is_utf8(text) ? std::string() : well_formed(text);
    if (!good.empty())
        text = good;
    constexpr auto nfkc_casefold = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    utf8proc_uint8_t* bytes = nullptr;
    const utf8proc_ssize_t size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &bytes, nfkc_casefold);
    if (size < 0)
        throw std::bad_alloc();  // the text is well-formed, so nothing else goes wrong
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

std::string_view first_bytes(std::string_view text, std::size_t bytes) {
    if (bytes >= text.size())
        return text;
    while (bytes > 0 && is_continuation(text[bytes]))
        --bytes;
    return text.substr(0, bytes);
}

std::string shorten(std::string_view text, std::size_t columns) {
    if (width(text) <= columns)
        return std::string(text);
    std::size_t kept = 0;
    std::size_t used = 0;
    while (kept < text.size()) {
        const std::string_view cluster = first_cluster(text.substr(kept));
        used += width(cluster);
        if (used + 1 > columns)
            break;
        kept += cluster.size();
    }
    return std::string(without_spaces_at_end(text.substr(0, kept))) + "…";
}

}  // namespace argmap

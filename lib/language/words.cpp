#include "language/words.hpp"

#include "text/unicode.hpp"

namespace argmap {

namespace {

constexpr std::string_view curly_apostrophe = "’";

bool is_word(char32_t c) {
    return c < 0x80 ? is_ascii_word(static_cast<char>(c)) : is_letter(c);
}

/// How many bytes of a word stand at a place: a letter, a digit, or a hyphen or apostrophe between such.
std::size_t word_bytes(std::string_view text, std::size_t at, bool inside) {
    if (at == text.size())
        return 0;
    const Character here = first_character(text.substr(at));
    if (is_word(here.code_point))
        return here.size;
    const bool joins = here.code_point == '\'' || here.code_point == '-' || here.code_point == U'’';
    const std::size_t next = at + here.size;
    if (!inside || !joins || next == text.size() || !is_word(first_character(text.substr(next)).code_point))
        return 0;
    return here.size;
}

}  // namespace

bool SentenceWord::quoted() const {
    constexpr std::string_view marks[] = {"\"", "'", "“", "”", "‘", "’", "«", "»", "「", "」", "『", "』"};
    return std::any_of(std::begin(marks), std::end(marks),
                       [&](std::string_view mark) { return before.find(mark) != std::string_view::npos; });
}

Sentence::Sentence(std::string_view text) {
    lower_.reserve(text.size());
    words_.reserve(text.size() / 4);
    std::size_t last_end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const std::size_t lower_begin = lower_.size();
        while (true) {
            for (; at < text.size() && is_ascii_word(text[at]); ++at)
                lower_ += lower(text[at]);
            const std::size_t bytes = word_bytes(text, at, at > begin);
            if (bytes == 0)
                break;
            lower_ +=
                text.substr(at, bytes) == curly_apostrophe ? std::string_view("'") : text.substr(at, bytes);
            at += bytes;
        }
        if (at == begin) {
            at += first_character(text.substr(at)).size;
            continue;
        }
        words_.push_back({.text = std::string_view(lower_).substr(lower_begin),
                          .before = text.substr(last_end, begin - last_end),
                          .place = {static_cast<Offset>(begin), static_cast<Offset>(at)}});
        last_end = at;
    }
}

const SentenceWord& Sentence::operator[](std::size_t word) const {
    static const SentenceWord none;
    return word < words_.size() ? words_[word] : none;
}

}  // namespace argmap

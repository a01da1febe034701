#include "language/sentences.hpp"

#include "language/marks.hpp"
#include "language/words.hpp"
#include "text/unicode.hpp"

namespace argmap {

namespace {

/// Words that end with a stop inside a sentence, in any of the languages.
constexpr WordSet abbreviations({"approx", "art", "bzw", "ca",  "cf",  "co",  "corp", "dr",  "ed",
                                 "eds",    "est", "etc", "ff",  "fig", "gen", "gov",  "hon", "inc",
                                 "jr",     "ltd", "m",   "max", "min", "mio", "mme",  "mr",  "mrs",
                                 "ms",     "mt",  "no",  "nr",  "p",   "pp",  "prof", "rd",  "rep",
                                 "sen",    "sr",  "st",  "tel", "usw", "vgl", "vol",  "vs",  "zzgl"});

/// The letters and digits right before a place, at most a few: what is longer is neither an abbreviation nor
/// a small number.
std::string_view word_before(std::string_view text, std::size_t at) {
    constexpr std::size_t most = 8;
    std::size_t begin = at;
    const auto in_word = [](char byte) {
        return is_ascii_word(byte) || static_cast<unsigned char>(byte) >= 0x80;
    };
    while (begin > 0 && at - begin < most && in_word(text[begin - 1]))
        --begin;
    return text.substr(begin, at - begin);
}

/// Whether the stop at a place may belong to the word before it: "Dr.", "J.", "e.g.", "3." (but not "1990.").
bool belongs_to_word(std::string_view text, std::size_t at) {
    const std::string_view word = word_before(text, at);
    if (word.size() == 1)
        return true;
    if (word.size() == 2 && is_digit(word[0]) && is_digit(word[1]))
        return true;
    char lowered[8];
    for (std::size_t i = 0; i < word.size(); ++i)
        lowered[i] = lower(word[i]);
    return abbreviations.contains({lowered, word.size()});
}

/// Whether what follows a stop, after white space, can begin a sentence.
bool begins_sentence(std::string_view rest) {
    const std::string_view next = trimmed(rest.substr(0, 16));
    if (next.empty() || next.size() == rest.substr(0, 16).size())
        return false;
    const char first = next[0];
    return (first >= 'A' && first <= 'Z') || is_digit(first) || first == '"' ||
           static_cast<unsigned char>(first) >= 0x80;
}

/// "Ann: ...": who speaks.
bool names_speaker(std::string_view sentence) {
    constexpr std::size_t longest_name = 16;
    const std::string_view beginning = sentence.substr(0, longest_name);
    return beginning.find(": ") != std::string_view::npos || beginning.find("：") != std::string_view::npos;
}

enum class Stop { none, ends_claim, ends_question };

struct Mark {
    Stop stop = Stop::none;
    std::size_t size = 1;
};

Mark mark_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '?')
        return {Stop::ends_question, 1};
    if (c == '.' || c == '!')
        return {begins_sentence(text.substr(at + 1)) && (c == '!' || !belongs_to_word(text, at))
                    ? Stop::ends_claim
                    : Stop::none,
                1};
    for (const std::string_view mark : {"。", "！"})
        if (text.substr(at).starts_with(mark))
            return {Stop::ends_claim, mark.size()};
    if (text.substr(at).starts_with("？"))
        return {Stop::ends_question, std::string_view("？").size()};
    return {};
}

bool has_stop(std::string_view text) {
    for (const std::string_view mark : {". ", "! ", "。", "！"})
        if (text.find(mark) != std::string_view::npos)
            return true;
    return false;
}

}  // namespace

std::optional<Span> stop_between(std::string_view text, bool (*could_stand)(std::string_view sentence)) {
    text = text.substr(0, place_in(text, trimmed(text)).end);
    if (!has_stop(text) || names_speaker(trimmed(text)))
        return std::nullopt;
    Enclosure enclosure;
    std::optional<Span> found;
    bool one_stands = false;
    std::size_t begin = 0;
    Span last_stop{0, 0};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = first_character(text.substr(at)).size;
        enclosure.pass(text.substr(at, size));
        const Mark mark = enclosure.inside() ? Mark{} : mark_at(text, at);
        if (mark.stop == Stop::ends_question)
            return std::nullopt;
        at += size;
        if (mark.stop == Stop::none && at < text.size())
            continue;
        const std::string_view sentence = trimmed(text.substr(begin, at - begin));
        const bool stands = !found && !names_speaker(sentence) && could_stand(sentence);
        if (stands && one_stands)
            found = last_stop;
        one_stands = one_stands || stands;
        last_stop = {static_cast<Offset>(at - size), static_cast<Offset>(at)};
        begin = at;
    }
    return found;
}

}  // namespace argmap

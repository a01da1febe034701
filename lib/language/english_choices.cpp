// English: "either ... or" and "the only way".
#include "language/english_parts.hpp"
#include "language/marks.hpp"

namespace argmap::english {

namespace {

/// Where one of these stands before a choice, it is not claimed.
constexpr WordSet not_claimed({"if", "unless", "whether", "not", "cannot", "never", "without", "think",
                               "thinks", "thought", "believe", "believes", "told", "said", "says", "claims",
                               "claim"});

bool withholds(std::string_view word) {
    return not_claimed.contains(word) || word.ends_with("n't");
}

constexpr WordSet nominatives({"he", "i", "it", "she", "they", "we", "you", "everyone", "nobody",
                               "somebody"});

constexpr WordSet determiners({"a", "an", "her", "his", "its", "my", "our", "the", "their", "this", "that",
                               "your", "every", "each", "no"});

/// Where a clause begins that has its subject first: its verb comes within seven words. A form that may be a
/// noun counts after a pronoun, or as "closes" in "the pool closes".
bool is_clause(const Sentence& words, std::size_t begin, std::size_t end) {
    end = std::min(end, begin + 8);
    const std::string_view first = words[begin].text;
    if (begin + 1 >= end || is_finite_verb(first) || is_subordinator(first))
        return false;
    if (nominatives.contains(first))
        return true;
    if (any_word(words, begin + 1, end, is_finite_verb))
        return true;
    const std::string_view third = words[begin + 2].text;
    return determiners.contains(first) && begin + 2 < end && third.ends_with('s') && !third.ends_with("ss");
}

bool opens_clause(const Sentence& words, std::size_t at) {
    if (at == 0 || words[at].follows('.') || words[at].follows(',') || words[at].follows(';') ||
        words[at].follows(':'))
        return true;
    const std::string_view last = words[at - 1].text;
    return last == "so" || last == "then" || last == "because" ||
           (last == "and" && (at == 1 || words[at - 1].follows(',')));
}

bool is_negated(const Sentence& words, std::size_t begin, std::size_t end) {
    return any_word(words, begin, end, [](std::string_view word) {
        return word == "not" || word == "cannot" || word == "never" || word.ends_with("n't");
    });
}

/// "Either it is or it isn't", "either the law is just or it is not": one half denies the other, and there is
/// no third.
bool deny_each_other(const Sentence& words, std::size_t first, std::size_t second, std::size_t end) {
    constexpr std::size_t long_half = 12;
    if (is_negated(words, first, second) == is_negated(words, second, end))
        return false;
    std::size_t shared = 0;
    std::size_t all = 0;
    for (std::size_t i = second; i < std::min(end, second + long_half); ++i) {
        if (words[i].text == "not" || words[i].text.ends_with("n't"))
            continue;
        ++all;
        shared +=
            any_word(words, first, second, [&](std::string_view word) { return word == words[i].text; }) ||
                    nominatives.contains(words[i].text)
                ? 1U
                : 0U;
    }
    return 2 * shared >= all;
}

constexpr std::size_t longest_text = 45;  // words

}  // namespace

std::optional<Span> either_or(std::string_view text) {
    static constexpr WordSet either({"either"});
    if (!mentions(text, either) || question(text))
        return std::nullopt;
    const Sentence words(text);
    std::size_t begin = 0;
    Enclosure enclosure;
    while (begin < words.size() && words[begin].text != "either") {
        enclosure.pass(words[begin].before);
        if (withholds(words[begin++].text))
            return std::nullopt;
    }
    enclosure.pass(words[begin].before);
    if (begin == words.size() || enclosure.inside() || words[begin].quoted() || !opens_clause(words, begin))
        return std::nullopt;
    std::size_t second = begin + 2;
    while (second < std::min(words.size(), begin + reach) && words[second].text != "or")
        ++second;
    if (second >= words.size() || words[second].text != "or" || words[second + 1].text == "both")
        return std::nullopt;
    const std::size_t end = words.size();
    if (!is_clause(words, begin + 1, second) || !is_clause(words, second + 1, end) ||
        deny_each_other(words, begin + 1, second + 1, end))
        return std::nullopt;
    return Span{words[begin].place.begin, words[second].place.end};
}

namespace {

constexpr WordSet ways({"way", "ways", "means", "option", "options", "alternative", "alternatives", "choice",
                        "choices", "solution", "solutions", "remedy"});

/// "the only way to save the pool is", "a fee is the only way".
std::optional<Span> only_way_at(const Sentence& words, std::size_t at) {
    std::size_t way = at + 2;
    if (words[way].text == "real" || words[way].text == "other" || words[way].text == "possible")
        ++way;
    if (words[at].text != "the" || words[at + 1].text != "only" || !ways.contains(words[way].text))
        return std::nullopt;
    const bool says_which = any_word(words, way + 1, words.size(), is_finite_verb);
    const bool is_said_of = at > 1 && (words[at - 1].text == "is" || words[at - 1].text == "are" ||
                                       words[at - 1].text == "remains" || words[at - 1].text == "be");
    if (!says_which && !is_said_of)
        return std::nullopt;
    return Span{words[at].place.begin, words[way].place.end};
}

/// "there is no other way".
std::optional<Span> no_other_way_at(const Sentence& words, std::size_t at) {
    if (words[at].text != "there" || (words[at + 1].text != "is" && words[at + 1].text != "are") ||
        words[at + 2].text != "no")
        return std::nullopt;
    const bool other = words[at + 3].text == "other";
    const std::string_view what = words[at + (other ? 4 : 3)].text;
    if (!(other && ways.contains(what)) && what != "alternative" && what != "alternatives")
        return std::nullopt;
    return Span{words[at].place.begin, words[at + (other ? 4 : 3)].place.end};
}

}  // namespace

std::optional<Span> only_way(std::string_view text) {
    static constexpr WordSet signs({"only", "other", "alternative", "alternatives"});
    if (!mentions(text, signs) || question(text))
        return std::nullopt;
    const Sentence words(text);
    if (words.size() > longest_text)
        return std::nullopt;
    Enclosure enclosure;
    for (std::size_t i = 0; i < words.size(); ++i) {
        enclosure.pass(words[i].before);
        if (enclosure.inside() || words[i].quoted())
            continue;
        if (withholds(words[i].text))
            return std::nullopt;
        for (const auto& found : {only_way_at(words, i), no_other_way_at(words, i)})
            if (found)
                return found;
    }
    return std::nullopt;
}

}  // namespace argmap::english

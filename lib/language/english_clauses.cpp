// English: words that join clauses into two claims, and stops between them.
#include "language/english_parts.hpp"
#include "language/marks.hpp"
#include "language/sentences.hpp"

namespace argmap::english {

std::size_t clause_end(const Sentence& words, std::size_t first) {
    std::size_t end = first + 1;
    while (end < std::min(words.size(), first + reach) && !ends_clause(words[end]))
        ++end;
    return std::min(end, words.size());
}

namespace {

constexpr WordSet joining_words({"and", "but"});

/// After these "but" joins no clause: "nothing but", "not X but Y" is left to `is_clause`.
constexpr WordSet before_but({"all", "anyone", "anything", "everyone", "everything", "no", "nobody", "none",
                              "not", "nothing"});

/// These are never objects, so that a verb of their own follows.
constexpr WordSet nominatives({"he", "i", "it", "she", "there", "they", "we", "you"});

/// No subject begins with these.
constexpr WordSet no_subjects({"against", "at",   "be",      "by",  "for", "from", "in", "into",
                               "not",     "of",   "on",      "or",  "out", "over", "to", "under",
                               "up",      "with", "without", "and", "but", "yet"});

/// Whether words hold one finite verb and nothing that opens a clause inside: then they can stand alone.
bool is_main_clause(const Sentence& words, std::size_t begin, std::size_t end) {
    return any_word(words, begin, end, is_finite_verb) && !any_word(words, begin, end, is_subordinator);
}

}  // namespace

bool begins_clause(const Sentence& words, std::size_t at) {
    const std::string_view first = words[at].text;
    if (first.empty() || is_finite_verb(first) || is_adverb(first) || no_subjects.contains(first) ||
        is_subordinator(first))
        return false;
    const std::size_t most = nominatives.contains(first) ? 3 : 7;
    for (std::size_t i = at + 1; i < at + most && i < words.size(); ++i) {
        const SentenceWord& word = words[i];
        if (word.before != " " || is_subordinator(word.text) || word.text == "and" || word.text == "to")
            return false;
        // "rich and poor people can": the word may be a noun of which "can" says something only with a verb.
        if (is_finite_verb(word.text))
            return i + 1 < words.size();
    }
    return false;
}

std::size_t part_begin(const Sentence& words, std::size_t at) {
    const std::size_t least = at - std::min(at, reach);
    while (at > least && !words[at].follows(';') && !words[at].follows('.') && !words[at].follows(':'))
        --at;
    return at;
}

namespace {

/// Where one of these stands before "but", what is admitted before it is no claim of its own.
constexpr WordSet admitting({"admittedly", "although", "granted", "indeed", "may", "might", "though"});

/// What follows these is what somebody thinks.
constexpr WordSet verbs_of_thought({"believe", "believes", "hope", "hopes", "say", "says", "said", "think",
                                    "thinks", "thought", "told", "suppose", "know", "knows"});

/// "and he said": goes on telling.
bool is_telling(const Sentence& words, std::size_t at) {
    return any_word(words, at + 1, at + 4, [](std::string_view word) {
        return word == "said" || word == "says" || word == "asked" || word == "told" || word == "replied";
    });
}

/// Whether one of the words before "and" or "but" makes the two clauses one.
bool are_one(const Sentence& words, std::size_t begin, std::size_t at) {
    for (std::size_t i = begin; i < at; ++i) {
        const std::string_view word = words[i].text;
        if (verbs_of_thought.contains(word) || (word == "not" && words[i + 1].text == "only") ||
            (words[at].text == "but" && admitting.contains(word)))
            return true;
    }
    return false;
}

/// "Will and testament are two words": a noun, for an auxiliary has its verb before the next clause begins.
bool joins_nouns(const Sentence& words, std::size_t at) {
    static constexpr WordSet auxiliaries_or_nouns({"can", "may", "will"});
    return words[at].text == "and" && words[at].before == " " &&
           auxiliaries_or_nouns.contains(words[at - 1].text);
}

bool joins_clauses(const Sentence& words, std::size_t at) {
    if (at == 0 || words[at].quoted() || words[at + 1].before != " ")
        return false;
    if ((words[at].text == "but" && before_but.contains(words[at - 1].text)) || joins_nouns(words, at))
        return false;
    // "between rich and poor", "both rich and poor" would need a verb of their own.
    const std::size_t begin = part_begin(words, at);
    const bool pairs = any_word(words, begin, at, [](std::string_view word) {
        return word == "between" || word == "both" || word == "either" || word == "neither";
    });
    return !pairs && is_main_clause(words, begin, at) && begins_clause(words, at + 1) &&
           !are_one(words, begin, at) && !is_telling(words, at);
}

/// The semicolon before a word, where what stands on both sides of it could stand alone.
std::optional<Span> joining_semicolon(std::string_view text, const Sentence& words, std::size_t at) {
    const std::size_t mark = words[at].before.find("; ");
    if (at == 0 || mark == std::string_view::npos ||
        !any_word(words, part_begin(words, at - 1), at, is_finite_verb))
        return std::nullopt;
    std::size_t end = at + 1;
    while (end < words.size() && !words[end].follows(';'))
        ++end;
    const std::string_view first = words[at].text;
    if (!any_word(words, at + 1, end, is_finite_verb) || is_finite_verb(first) || is_subordinator(first))
        return std::nullopt;
    const auto begin =
        static_cast<Offset>(words[at].before.data() - text.data() + static_cast<std::ptrdiff_t>(mark));
    return Span{begin, begin + 1};
}

/// What opens an illustration, or a conclusion, which is told as such.
bool opens_no_claim(const Sentence& words) {
    const std::string_view first = words[0].text;
    const std::string_view second = words[1].text;
    return first == "see" || first == "e" || is_conclusion_word(first) || first == "so" ||
           first == "instead" || first == "rather" ||
           (first == "for" && (second == "example" || second == "instance")) || first == "because" ||
           first == "then";
}

bool is_contraction(std::string_view word) {
    return word == "it's" || word == "that's" || word == "there's" || word.ends_with("'re") ||
           word.ends_with("'ll") || word.ends_with("'ve") || word.ends_with("'m");
}

bool is_sentence(std::string_view text) {
    constexpr std::size_t fewest = 4;
    const Sentence words(text);
    return words.size() >= fewest && !opens_no_claim(words) &&
           any_word(words, 0, words.size(),
                    [](std::string_view word) { return is_finite_verb(word) || is_contraction(word); });
}

/// "Not A. It is B": the second says the same thing in other words.
bool corrects(std::string_view before, std::string_view after) {
    const Sentence first(before);
    const Sentence second(after.substr(0, 100));
    const bool denied = any_word(first, 0, first.size(), [](std::string_view word) {
        return word == "not" || word == "cannot" || word.ends_with("n't");
    });
    const bool points = second[0].text == "it" || second[0].text == "they" || second[0].text == "this" ||
                        second[0].text == "that";
    return denied && (second[0].text == "it's" || second[0].text == "they're" ||
                      (points && (second[1].text == "is" || second[1].text == "are")));
}

std::optional<Span> joining_stop(std::string_view text) {
    const std::optional<Span> stop = stop_between(text, is_sentence);
    return stop && !corrects(text.substr(0, stop->begin), text.substr(stop->end)) ? stop : std::nullopt;
}

}  // namespace

std::optional<Span> compound(std::string_view text) {
    if (text.find("; ") == std::string_view::npos && !mentions(text, joining_words))
        return joining_stop(text);
    const Sentence words(text);
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (const std::optional<Span> semicolon = joining_semicolon(text, words, i))
            return semicolon;
        if (joining_words.contains(words[i].text) && joins_clauses(words, i))
            return words[i].place;
    }
    return joining_stop(text);
}

}  // namespace argmap::english

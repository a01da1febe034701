// English: words that draw a conclusion or give a reason.
#include "language/english_parts.hpp"
#include "language/marks.hpp"
#include "text/ascii.hpp"

namespace argmap::english {

namespace {

constexpr WordSet conclusion_words({"consequently", "hence", "therefore", "thus"});

constexpr WordSet inference_words({"consequently", "given", "hence", "since", "so", "therefore", "thus"});

constexpr WordSet measures_of_time({"century",   "centuries",  "day",         "days", "decade", "decades",
                                    "ever",      "generation", "generations", "hour", "hours",  "long",
                                    "millennia", "month",      "months",      "time", "week",   "weeks",
                                    "year",      "years",      "first",       "not",  "never"});

constexpr WordSet perfect_words({"been", "had", "hadn't", "has", "hasn't", "have", "haven't", "i've",
                                 "they've", "we've", "you've", "it's", "ever", "never", "long"});

/// Verbs in the past. Where a text has no others, it tells what happened and why.
constexpr WordSet past_verbs({"was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't", "came",
                              "became", "began", "gave", "grew", "knew", "said", "took", "went"});

/// What is said by others is not argued here.
constexpr WordSet verbs_of_saying({"argue",     "argued",  "argues",  "believed", "claim",   "claimed",
                                   "claims",    "said",    "say",     "says",     "stated",  "states",
                                   "thought",   "told",    "wrote",   "writes",   "suggest", "suggests",
                                   "suggested", "believe", "believes"});

constexpr WordSet relative_words({"who", "which", "where", "whose"});

bool is_present_verb(std::string_view word) {
    return is_finite_verb(word) && !past_verbs.contains(word);
}

/// "The word 'therefore'": an apostrophe right before it. Other quotation marks are told by what they
/// enclose.
bool is_mentioned(const SentenceWord& word) {
    return word.before.ends_with('\'') || word.before.ends_with("‘");
}

bool is_opened_by_mark(const SentenceWord& word) {
    constexpr std::string_view marks[] = {",", ";", ":", ".", "!", " - ", "–", "—"};
    return std::any_of(std::begin(marks), std::end(marks), [&](std::string_view mark) {
        return word.before.find(mark) != std::string_view::npos;
    });
}

/// Where what a conclusion word hangs on ends: right before the word and its mark, or before an "and" up to
/// two words before it; 0 if it hangs on nothing in the text.
std::size_t premise_end(const Sentence& words, std::size_t at) {
    if (is_opened_by_mark(words[at]))
        return at;
    for (std::size_t i = at; i-- > 0 && at - i <= 3;) {
        if (words[i].text == "and")
            return i;
        if (is_opened_by_mark(words[i]))
            return 0;
    }
    return 0;
}

bool is_said_by_others(const Sentence& words, std::size_t at) {
    for (std::size_t i = part_begin(words, at); i + 1 < at; ++i)
        if (verbs_of_saying.contains(words[i].text) && words[i + 1].text == "that")
            return true;
    return false;
}

/// "Thus far", "two years hence", "hence the name", "thus saving money".
bool concludes(const Sentence& words, std::size_t at) {
    const std::string_view word = words[at].text;
    const std::string_view next = words[at + 1].text;
    if (next.empty() || next.ends_with("ing"))
        return false;
    if (word == "thus")
        return next != "far" && next != "defined";
    if (word != "hence" || at == 0)
        return true;
    return next != "the" && !measures_of_time.contains(words[at - 1].text);
}

/// "A, therefore B", where A is a clause of some length.
bool draws_conclusion(const Sentence& words, std::size_t at) {
    constexpr std::size_t fewest = 4;
    const std::size_t end = premise_end(words, at);
    if (end < fewest || !concludes(words, at) || is_finite_verb(words[end - 1].text))
        return false;
    const std::size_t begin = end - std::min(end, reach);
    const auto is_relative = [](std::string_view word) { return relative_words.contains(word); };
    return any_word(words, begin, end, is_finite_verb) &&
           !any_word(words, part_begin(words, end - 1), end, is_relative);
}

/// "A, so B". What comes about may be a step or a purpose: "so people can sleep".
bool draws_conclusion_by_so(const Sentence& words, std::size_t at) {
    constexpr std::size_t fewest = 3;
    const auto is_possible = [](std::string_view word) { return word == "can" || word == "could"; };
    return at >= fewest && words[at].follows(',') && words[at + 1].before == " " &&
           begins_clause(words, at + 1) && !any_word(words, at + 2, at + 5, is_possible);
}

bool is_modal(std::string_view word) {
    static constexpr WordSet modals(
        {"can", "could", "may", "might", "must", "shall", "should", "will", "would"});
    return modals.contains(word);
}

/// "Since" gives a reason where a clause follows, and time where the other clause is in the perfect.
bool is_time(const Sentence& words, std::size_t at, std::size_t end) {
    const std::string_view next = words[at + 1].text;
    if (next.empty() || is_digit(next[0]) || next == "then" || next == "when" || words[at + 1].before != " ")
        return true;
    // "has risen" is in the perfect, "should have" is not.
    for (std::size_t i = end; i < std::min(words.size(), end + reach); ++i)
        if (perfect_words.contains(words[i].text) &&
            !(words[i].text == "have" && i > end && is_modal(words[i - 1].text)))
            return true;
    return false;
}

/// "Since A, B" and "given that A, B" at the beginning of a sentence, with a verb in both.
bool opens_with_reason(const Sentence& words, std::size_t at) {
    if (at > 0 && !words[at].follows('.') && !words[at].follows(';'))
        return false;
    if (words[at].text == "given" && words[at + 1].text != "that")
        return false;
    const std::size_t end = clause_end(words, at);
    if (end == words.size() || !words[end].follows(','))
        return false;
    if (words[at].text == "since" && is_time(words, at, end))
        return false;
    return any_word(words, at + 1, end, is_present_verb) &&
           any_word(words, end, words.size(), is_finite_verb);
}

/// How many words from this one on join a reason and a conclusion; 0 if they do not.
std::size_t inference_at(const Sentence& words, std::size_t at) {
    const std::string_view word = words[at].text;
    if (word == "since" || word == "given")
        return !opens_with_reason(words, at) ? 0 : word == "given" ? 2 : 1;
    if (is_said_by_others(words, at))
        return 0;
    return (word == "so" ? draws_conclusion_by_so(words, at) : draws_conclusion(words, at)) ? 1 : 0;
}

bool is_all_past(const Sentence& words) {
    bool past = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_present_verb(words[i].text))
            return false;
        past = past || past_verbs.contains(words[i].text);
    }
    return past;
}

}  // namespace

bool is_conclusion_word(std::string_view word) {
    return conclusion_words.contains(word);
}

std::optional<Span> inference(std::string_view text) {
    if (!mentions(text, inference_words) || question(text))
        return std::nullopt;
    const Sentence words(text);
    Enclosure enclosure;
    for (std::size_t i = 0; i < words.size(); ++i) {
        enclosure.pass(words[i].before);
        if (!inference_words.contains(words[i].text) || enclosure.inside() || is_mentioned(words[i]))
            continue;
        if (const std::size_t count = inference_at(words, i))
            return is_all_past(words)
                       ? std::nullopt
                       : std::optional(Span{words[i].place.begin, words[i + count - 1].place.end});
    }
    return std::nullopt;
}

namespace {

/// Before "because" these make it part of what is claimed: "just because", "not because".
constexpr WordSet before_because({"is", "was", "are", "were", "not", "just", "only", "simply", "merely",
                                  "partly", "mainly", "largely", "precisely", "isn't", "wasn't", "and", "or",
                                  "but", "even"});

/// Whether "because" and its clause belong to something that stands in the text: they follow it, or it
/// follows after a comma.
bool explains_something(const Sentence& words, std::size_t at) {
    if (words[at + 1].text == "of" || words[at + 1].text.empty())
        return false;
    if (at > 0)
        return !before_because.contains(words[at - 1].text);
    const std::size_t end = clause_end(words, at);
    return end < words.size() && words[end].follows(',');
}

}  // namespace

std::optional<Span> because(std::string_view text) {
    static constexpr WordSet word({"because"});
    if (!mentions(text, word) || question(text))
        return std::nullopt;
    const Sentence words(text);
    Enclosure enclosure;
    for (std::size_t i = 0; i < words.size(); ++i) {
        enclosure.pass(words[i].before);
        if (words[i].text == "because" && !enclosure.inside() && !is_mentioned(words[i]) &&
            explains_something(words, i))
            return words[i].place;
    }
    return std::nullopt;
}

namespace {

constexpr WordSet first_words({"and", "because", "but", "consequently", "hence", "since", "so", "therefore",
                               "thus"});

/// A subject may begin with these; after "so" an adjective or adverb begins otherwise: "so many", "so far".
constexpr WordSet determiners({"a",     "all",   "an",   "each", "every", "he",  "her",  "his", "i",
                               "it",    "its",   "my",   "no",   "our",   "she", "some", "the", "their",
                               "there", "these", "they", "this", "those", "we",  "you",  "your"});

bool is_capital(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

bool leads_conclusion(std::string_view text, const Sentence& words, std::size_t at) {
    const SentenceWord& next = words[at + 1];
    if (next.before == ", ")
        return any_word(words, at + 1, words.size(), [](std::string_view word) { return !word.empty(); });
    if (next.before != " ")
        return false;
    if (words[at].text == "so")
        return (determiners.contains(next.text) || is_capital(text[next.place.begin])) &&
               begins_clause(words, at + 1);
    // These two begin nothing else; verbs are known by a closed list only.
    const bool plain = words[at].text == "therefore" || words[at].text == "consequently";
    return concludes(words, at) &&
           ((plain && at + 3 <= words.size()) || any_word(words, at + 1, words.size(), is_finite_verb));
}

/// "Because A" alone: of "because A, B" both halves are there, and "because A does not mean B" has a subject.
bool leads_reason(const Sentence& words, std::size_t at) {
    if (words[at + 1].before != " " || words[at + 1].text == "of" || clause_end(words, at) != words.size())
        return false;
    std::size_t verbs = 0;
    bool joined = false;  // then a second verb belongs to the same reason
    for (std::size_t i = at + 1; i < words.size(); ++i) {
        verbs += is_finite_verb(words[i].text) ? 1U : 0U;
        joined |= words[i].text == "and" || words[i].text == "or" || is_subordinator(words[i].text);
        if (words[i].text == "mean" || words[i].text == "means" || is_conclusion_word(words[i].text))
            return false;
        // Where the other clause of "since" begins without a comma is not said.
        if (words[at].text == "since" &&
            (past_verbs.contains(words[i].text) || perfect_words.contains(words[i].text)))
            return false;
    }
    if (words[at].text == "because")  // "because I can is no excuse" has a subject
        return at + 3 <= words.size() && (verbs <= 1 || joined);
    return verbs == 1 && !is_time(words, at, words.size());
}

}  // namespace

std::optional<Connective> leading_connective(std::string_view text) {
    if (!first_words.contains(FirstWord(text).text()) || question(text))
        return std::nullopt;
    const std::string_view rest = trimmed(text);
    const Sentence words(rest);
    const std::size_t at = words[0].text == "and" || words[0].text == "but" ? 1 : 0;
    const std::string_view word = words[at].text;
    if (!words[0].before.empty() || word == "and" || word == "but" || !first_words.contains(word) ||
        (at == 1 && words[at].before != " "))
        return std::nullopt;
    const bool reason = word == "because" || word == "since";
    if (reason ? !leads_reason(words, at) : !leads_conclusion(rest, words, at))
        return std::nullopt;
    const Offset begin = place_in(text, rest).begin;
    return Connective{.place = {begin, begin + words[at].place.end}, .concludes = !reason, .can_go = true};
}

}  // namespace argmap::english

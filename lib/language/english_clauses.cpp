// English: words that join clauses, into an argument or into two claims.
#include "language/english.hpp"

namespace argmap::english {

namespace {

constexpr WordSet inference_words({"because", "consequently", "given", "hence", "since", "so", "therefore",
                                   "thus", "follows", "reason"});

/// Before "because" these make it part of what is claimed: "just because", "not because".
constexpr WordSet before_because({"is", "was", "are", "were", "not", "just", "only", "simply", "merely",
                                  "partly", "mainly", "largely", "precisely", "isn't", "wasn't", "and", "or",
                                  "but", "even"});

constexpr WordSet measures_of_time({"century",   "centuries",  "day",         "days", "decade", "decades",
                                    "ever",      "generation", "generations", "hour", "hours",  "long",
                                    "millennia", "month",      "months",      "time", "week",   "weeks",
                                    "year",      "years",      "first",       "not",  "never"});

constexpr WordSet perfect_words({"been", "had", "hadn't", "has", "hasn't", "have", "haven't", "i've",
                                 "they've", "we've", "you've", "it's", "ever", "never", "long"});

constexpr WordSet modal_verbs({"can", "could", "may", "might", "will", "would", "should", "shall", "does",
                               "do", "must", "cannot", "can't", "won't", "couldn't", "wouldn't", "doesn't",
                               "don't", "need"});

constexpr WordSet subjects({"he", "i", "it", "she", "the", "there", "these", "they", "this", "those", "we",
                            "you"});

/// How far to look for what belongs to a word; no clause that people read is longer. Keeps the cost linear.
constexpr std::size_t reach = 60;

bool ends_clause(const SentenceWord& word) {
    return word.follows(',') || word.follows(';') || word.follows(':') || word.follows('.');
}

/// Where the clause that a word opens ends: at a comma, a stop or the end of the text, within reach.
std::size_t clause_end(const Sentence& words, std::size_t first) {
    std::size_t end = first + 1;
    while (end < std::min(words.size(), first + reach) && !ends_clause(words[end]))
        ++end;
    return end;
}

/// Whether a word from `begin` up to, not including, `end` passes a test. At most `reach` words are looked
/// at.
template <class Test>
bool any_word(const Sentence& words, std::size_t begin, std::size_t end, Test test) {
    for (std::size_t i = begin; i < std::min(end, begin + reach); ++i)
        if (test(words[i].text))
            return true;
    return false;
}

/// "Since" gives a reason where a clause follows, and time where the other clause is in the perfect.
bool is_causal_since(const Sentence& words, std::size_t at) {
    if (at > 0 && measures_of_time.contains(words[at - 1].text))
        return false;
    const std::string_view next = words[at + 1].text;
    if (next.empty() || (next[0] >= '0' && next[0] <= '9') || next == "then" || next == "when" ||
        words[at + 1].before != " ")
        return false;
    const std::size_t end = clause_end(words, at);
    if (at == 0 && end == words.size())
        return false;  // "Since childhood he is shy": where its clause ends is not said
    const auto perfect = [](std::string_view word) { return perfect_words.contains(word); };
    if (any_word(words, at - std::min(at, reach), at, perfect) || any_word(words, end, words.size(), perfect))
        return false;
    // A time of the past would be told in the past.
    return any_word(words, at + 1, end, [](std::string_view word) {
        return is_finite_verb(word) && word != "was" && word != "were" && word != "had" && word != "did" &&
               word != "began" && word != "became" && word != "came" && word != "took" && word != "went";
    });
}

/// ", so that" tells a result unless a modal verb makes it a purpose; ", so" before a subject tells one too.
bool is_causal_so(const Sentence& words, std::size_t at) {
    if (at == 0 || !words[at].follows(','))
        return at == 0 && words[1].before == ", ";
    if (words[at + 1].text != "that")
        return subjects.contains(words[at + 1].text) && words[at + 1].before == " " &&
               any_word(words, at + 2, words.size(), is_finite_verb);
    return !any_word(words, at + 2, clause_end(words, at),
                     [](std::string_view word) { return modal_verbs.contains(word); });
}

/// How many words from this one on draw a conclusion or give a reason; 0 if it is not so used.
std::size_t inference_at(const Sentence& words, std::size_t at) {
    const std::string_view word = words[at].text;
    const std::string_view last = at > 0 ? words[at - 1].text : "";
    const std::string_view next = words[at + 1].text;
    if (word == "because")
        return next != "of" && !before_because.contains(last) ? 1 : 0;
    if (word == "therefore" || word == "consequently")
        return 1;
    if (word == "thus")
        return next == "far" || next == "defined" ? 0 : 1;
    if (word == "hence")
        return measures_of_time.contains(last) || next == "the" ? 0 : 1;
    if (word == "since")
        return is_causal_since(words, at) ? 1 : 0;
    if (word == "so")
        return !is_causal_so(words, at) ? 0 : next == "that" ? 2 : 1;
    if (word == "given")
        return next == "that" && (at == 0 || words[at].follows(',')) ? 2 : 0;
    if (word == "follows")
        return next == "that" && last == "it" && !is_subordinator(words[at - 2].text) ? 2 : 0;
    if (word == "reason")
        return last == "this" && at >= 2 && words[at - 2].text == "for" && next != "alone" ? 1 : 0;
    return 0;
}

}  // namespace

std::optional<Span> inference(std::string_view text) {
    if (!mentions(text, inference_words))
        return std::nullopt;
    const Sentence words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!inference_words.contains(words[i].text) || words[i].quoted())
            continue;
        if (const std::size_t count = inference_at(words, i))
            return Span{words[i].place.begin, words[i + count - 1].place.end};
    }
    return std::nullopt;
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

/// Whether a clause with a subject of its own begins at a word: its verb comes soon, and not first.
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

/// The start of the part of a text in which a word stands, after the last semicolon or stop before it, within
/// reach.
std::size_t part_begin(const Sentence& words, std::size_t at) {
    const std::size_t least = at - std::min(at, reach);
    while (at > least && !words[at].follows(';') && !words[at].follows('.') && !words[at].follows(':'))
        --at;
    return at;
}

bool joins_clauses(const Sentence& words, std::size_t at) {
    if (at == 0 || words[at].quoted() || words[at + 1].before != " ")
        return false;
    if (words[at].text == "but" && before_but.contains(words[at - 1].text))
        return false;
    // "between rich and poor", "both rich and poor" would need a verb of their own.
    const std::size_t begin = part_begin(words, at);
    const bool pairs = any_word(words, begin, at, [](std::string_view word) {
        return word == "between" || word == "both" || word == "either" || word == "neither";
    });
    return !pairs && is_main_clause(words, begin, at) && begins_clause(words, at + 1);
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

}  // namespace

std::optional<Span> compound(std::string_view text) {
    if (text.find("; ") == std::string_view::npos && !mentions(text, joining_words))
        return std::nullopt;
    const Sentence words(text);
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (const std::optional<Span> semicolon = joining_semicolon(text, words, i))
            return semicolon;
        if (joining_words.contains(words[i].text) && joins_clauses(words, i))
            return words[i].place;
    }
    return std::nullopt;
}

}  // namespace argmap::english

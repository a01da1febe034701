// English: questions, requests, vague openings and "either ... or".
#include "language/english_parts.hpp"
#include "language/marks.hpp"
#include "text/ascii.hpp"

namespace argmap {

const Language languages::english{
    .tag = "en",
    .name = "English",
    .unit = "word",
    .fewest = 3,
    .most = 40,
    .question = english::question,
    .request = english::request,
    .inference = english::inference,
    .because = english::because,
    .leading_connective = english::leading_connective,
    .compound = english::compound,
    .vague_opening = english::vague_opening,
    .either_or = english::either_or,
    .only_way = english::only_way,
    .core = english::core,
    .undenied = english::undenied,
    .differ = english::differ,
    .content = english::content,
};

namespace english {

namespace {

/// Verbs that are no nouns: at the beginning of a text they ask for something.
constexpr WordSet request_verbs({
    "abandon", "abolish",   "accept",   "adopt",     "allow",    "ask",       "avoid",   "beware",
    "bring",   "choose",    "consider", "create",    "decide",   "defend",    "deny",    "eliminate",
    "embrace", "encourage", "enforce",  "ensure",    "forbid",   "forget",    "forgive", "get",
    "give",    "ignore",    "imagine",  "implement", "improve",  "introduce", "invest",  "keep",
    "listen",  "make",      "obey",     "prevent",   "prohibit", "protect",   "provide", "reduce",
    "reject",  "remember",  "remove",   "replace",   "require",  "restrict",  "save",    "suppose",
    "take",    "teach",     "tell",     "think",
});

/// Verbs that are nouns as well: they ask only where an object begins right after them that no noun takes.
constexpr WordSet request_verbs_or_nouns({
    "ban",
    "change",
    "end",
    "help",
    "join",
    "look",
    "note",
    "recall",
    "respect",
    "stay",
    "stop",
    "support",
    "trust",
    "try",
    "use",
    "vote",
});

/// Of these, the ones that take a clause: "ensure AI is safe".
constexpr WordSet request_verbs_of_clauses({"consider", "ensure", "imagine", "remember", "suppose"});

/// Verbs that are nouns or adjectives as well, but hardly before "the" or "your": "close the window".
constexpr WordSet request_verbs_before_determiners({"build", "buy", "clean", "close", "cut", "fund", "hire",
                                                    "lock", "lower", "move", "open", "pay", "plant", "put",
                                                    "raise", "sell", "switch", "turn"});

constexpr WordSet determiners_of_objects({"a", "all", "an", "her", "his", "my", "our", "the", "their",
                                          "these", "those", "your"});

constexpr WordSet objects({"him", "me", "them", "us", "your", "yourself", "yourselves"});

/// After these, "think", "make" and others are names or parts of them.
constexpr WordSet no_objects({"and", "or", "of", "tank", "tanks", "dragons", "piece", "pieces", "rates",
                              "at"});

/// "Build the road and cars will come": a condition.
bool promises(const Sentence& words) {
    for (std::size_t i = 2; i < words.size(); ++i)
        if (words[i].text == "and" || words[i].text == "or")
            for (std::size_t j = i + 1; j < words.size(); ++j)
                if (words[j].text == "will" || words[j].text == "would")
                    return true;
    return false;
}

/// "Suppose fares rose, then fewer people would ride": a condition and what follows from it.
bool supposes(const Sentence& words) {
    for (std::size_t i = 3; i < words.size(); ++i)
        if (words[i].follows(',') || words[i].follows('.') || words[i].follows(';'))
            return true;
    return false;
}

/// What a request can be called.
constexpr WordSet names_of_requests({"argument", "command", "instruction", "phrase", "plea", "request",
                                     "sentence", "slogan"});

/// "Please do not smoke here is not an argument": the request is what the sentence speaks of.
bool is_spoken_of(const Sentence& words) {
    for (std::size_t i = 2; i + 2 < words.size(); ++i) {
        const std::string_view before = words[i - 1].text;
        if (words[i].text != "is" || is_subordinator(before) || before == "there" || before == "this" ||
            before == "it")
            continue;
        const std::size_t article = words[i + 1].text == "not" ? i + 2 : i + 1;
        const std::string_view word = words[article].text;
        if ((word == "a" || word == "an" || word == "no") &&
            names_of_requests.contains(words[article + 1].text))
            return true;
    }
    return false;
}

bool is_request(const Sentence& words) {
    const std::string_view first = words[0].text;
    const std::string_view second = words[1].text;
    if (second.empty() || !words[0].before.empty() || words[1].before != " " || is_spoken_of(words))
        return false;
    if (first == "please" || first == "let's")
        return true;
    if (first == "let")
        return second == "us" || second == "me" || second == "them" || second == "him";
    if (first == "don't" || (first == "do" && second == "not")) {
        const std::string_view verb = words[first == "do" ? 2 : 1].text;
        return verb == "be" || verb == "let" || verb == "panic" || request_verbs.contains(verb) ||
               request_verbs_or_nouns.contains(verb);
    }
    if (first == "never")
        return request_verbs.contains(second) || second == "trust" || second == "let" || second == "use";
    if (request_verbs_or_nouns.contains(first))
        return objects.contains(second) || (second == "that" && (first == "note" || first == "recall"));
    if (request_verbs_before_determiners.contains(first))
        return determiners_of_objects.contains(second) && !promises(words);
    if ((first == "suppose" || first == "imagine") && supposes(words))
        return false;
    if (!request_verbs.contains(first) || is_finite_verb(second) || no_objects.contains(second))
        return false;
    // "Ask prices are high": the verb is a noun after all.
    return !is_auxiliary(words[2].text) || request_verbs_of_clauses.contains(first);
}

constexpr WordSet vague_words({"it", "that", "these", "they", "this", "those"});

/// Verbs that are nouns too, but not after "this" or "it".
constexpr WordSet verbs_after_pronoun({
    "affects", "allows",    "applies",    "causes",   "costs",   "harms", "helps",
    "hurts",   "increases", "lets",       "makes",    "meant",   "needs", "raises",
    "saves",   "turns",     "undermines", "violates", "weakens", "works",
});

/// The place of the verb of a sentence of which the first word is the subject; 0 if there is none.
std::size_t verb_after_first(const Sentence& words) {
    for (std::size_t i = 1; i < 4 && i < words.size(); ++i) {
        if (words[i].before != " ")
            return 0;
        const std::string_view word = words[i].text;
        if (is_finite_verb(word) || verbs_after_pronoun.contains(word))
            return i;
        if (!is_adverb(word) && word != "all" && word != "in" && word != "turn")
            return 0;
    }
    return 0;
}

/// What "it is ..." says of the weather, the time or a thing that only follows.
constexpr WordSet nothing_meant({
    "about",    "apparent",   "certain",    "clear",    "cloudy",    "cold",     "conceivable", "dark",
    "doubtful", "early",      "easier",     "evident",  "foggy",     "freezing", "hailing",     "high",
    "hot",      "impossible", "inevitable", "late",     "light",     "likely",   "midnight",    "no",
    "noon",     "obvious",    "plausible",  "possible", "probable",  "raining",  "snowing",     "sunny",
    "time",     "true",       "unclear",    "unlikely", "warm",      "windy",    "winter",      "summer",
    "spring",   "autumn",     "monday",     "tuesday",  "wednesday", "thursday", "friday",      "saturday",
    "sunday",   "worth",      "o'clock",    "rain",     "rained",    "snow",     "snowed",      "zero",
    "freeze",
});

constexpr WordSet verbs_of_nothing({"costs", "follows", "hails", "happens", "pays", "rains", "remains",
                                    "seems", "snows", "takes", "turns", "took", "tends"});

/// What only something can do, whatever follows.
constexpr WordSet verbs_of_something({"affects", "causes", "contains", "creates", "destroys", "harms",
                                      "improves", "includes", "increases", "leads", "prevents", "provides",
                                      "reduces", "threatens", "undermines", "violates", "weakens"});

/// Words by which what "it" stands for follows later.
constexpr WordSet pointers_ahead({"because", "for",   "how",   "if",      "like",   "that", "to",
                                  "what",    "when",  "where", "whether", "which",  "who",  "why",
                                  "whom",    "whose", "until", "till",    "before", "since"});

/// Whether "it" stands for nothing before the text: weather, time, "it is clear that ...", "it is Ann who".
bool is_expletive(const Sentence& words, std::size_t verb) {
    if (verbs_of_nothing.contains(words[verb].text))
        return true;
    if (verbs_of_something.contains(words[verb].text))
        return false;
    for (std::size_t i = verb + 1; i < words.size(); ++i) {
        const std::string_view word = words[i].text;
        const bool digit = is_digit(word[0]);
        if (digit || nothing_meant.contains(word) || pointers_ahead.contains(word))
            return true;
        // "It is fun playing": the gerund is what is fun. "It is playing" and "it is not playing" say what.
        if (i > verb + 1 && word.ends_with("ing") && !is_adverb(words[i - 1].text))
            return true;
    }
    return false;
}

}  // namespace

std::optional<Span> question(std::string_view text) {
    return final_question_mark(text);
}

std::optional<Span> request(std::string_view text) {
    const FirstWord first(text);
    const bool may_be =
        request_verbs.contains(first.text()) || request_verbs_or_nouns.contains(first.text()) ||
        request_verbs_before_determiners.contains(first.text()) || first.text() == "please" ||
        first.text() == "let" || first.text() == "do" || first.text() == "don" || first.text() == "never";
    if (!may_be)
        return std::nullopt;
    const std::string_view rest = trimmed(text);
    const Sentence words(beginning(rest));
    if (!is_request(words))
        return std::nullopt;
    const std::size_t last =
        words[0].text == "let" || words[0].text == "do" || words[0].text == "never" ? 1 : 0;
    const Offset begin = place_in(text, rest).begin;
    return Span{begin, begin + words[last].place.end};
}

std::optional<Span> vague_opening(std::string_view text) {
    if (!vague_words.contains(FirstWord(text).text()))
        return std::nullopt;
    const Sentence words(text);
    const std::string_view first = words[0].text;
    const std::size_t verb = verb_after_first(words);
    if (verb == 0 && first != "they")
        return std::nullopt;
    const std::string_view second = words[1].text;
    if (first == "they" && (second == "who" || second == "that" || second == "say" || words[1].before != " "))
        return std::nullopt;
    // "That will is free", "those can do it": the word after "that" may be a noun.
    if (first == "that" && (second == "will" || second == "can" || second == "might") &&
        is_finite_verb(words[2].text))
        return std::nullopt;
    // "These shows", "those causes": nouns after all.
    if ((first == "these" || first == "those") && words[verb].text.ends_with('s'))
        return std::nullopt;
    // "That said, ...", "that is, ...".
    if (verb > 0 && words[verb + 1].before.starts_with(','))
        return std::nullopt;
    if (words[verb].text == "means" && words[verb + 1].text == "of")
        return std::nullopt;
    if (first == "it" && is_expletive(words, verb))
        return std::nullopt;
    return words[0].place;
}

}  // namespace english

}  // namespace argmap

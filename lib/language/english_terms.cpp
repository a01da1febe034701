// English: the stems of words that say what a text is about.
#include "language/english.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <memory>
#include <new>

#include <libstemmer.h>

namespace argmap::english {

namespace {

constexpr std::size_t longest_word = 1000;  // libstemmer counts in int

struct Delete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

/// Each thread has its own, for it keeps the stem that it made last.
sb_stemmer* stemmer() {
    thread_local const std::unique_ptr<sb_stemmer, Delete> porter(sb_stemmer_new("porter", nullptr));
    if (!porter)
        throw std::bad_alloc();
    return porter.get();
}

/// Words that any text may hold: articles, pronouns, prepositions, conjunctions, auxiliary verbs and the
/// like.
constexpr WordSet stop_words({
    "a",         "about",    "above",      "after",    "again",      "against",   "all",      "almost",
    "along",     "already",  "also",       "although", "always",     "am",        "among",    "an",
    "and",       "another",  "any",        "anyone",   "anything",   "are",       "aren't",   "around",
    "as",        "at",       "away",       "be",       "because",    "been",      "before",   "being",
    "below",     "between",  "both",       "but",      "by",         "can",       "can't",    "cannot",
    "could",     "couldn't", "did",        "didn't",   "do",         "does",      "doesn't",  "doing",
    "don't",     "down",     "during",     "each",     "either",     "else",      "even",     "ever",
    "every",     "everyone", "everything", "few",      "for",        "from",      "further",  "get",
    "gets",      "had",      "hadn't",     "has",      "hasn't",     "have",      "haven't",  "having",
    "he",        "hence",    "her",        "here",     "hers",       "herself",   "him",      "himself",
    "his",       "how",      "however",    "i",        "if",         "in",        "indeed",   "into",
    "is",        "isn't",    "it",         "it's",     "its",        "itself",    "just",     "let",
    "less",      "many",     "may",        "me",       "might",      "more",      "most",     "much",
    "must",      "mustn't",  "my",         "myself",   "neither",    "never",     "no",       "nobody",
    "nor",       "not",      "nothing",    "now",      "of",         "off",       "often",    "on",
    "once",      "one",      "only",       "onto",     "or",         "other",     "others",   "ought",
    "our",       "ours",     "ourselves",  "out",      "over",       "own",       "perhaps",  "quite",
    "rather",    "same",     "shall",      "she",      "should",     "shouldn't", "since",    "so",
    "some",      "someone",  "something",  "still",    "such",       "than",      "that",     "that's",
    "the",       "their",    "theirs",     "them",     "themselves", "then",      "there",    "there's",
    "therefore", "these",    "they",       "this",     "those",      "though",    "through",  "thus",
    "to",        "too",      "toward",     "towards",  "under",      "unless",    "until",    "up",
    "upon",      "us",       "very",       "was",      "wasn't",     "we",        "were",     "weren't",
    "what",      "whatever", "when",       "whenever", "where",      "whereas",   "wherever", "whether",
    "which",     "while",    "who",        "whom",     "whose",      "why",       "will",     "with",
    "within",    "without",  "won't",      "would",    "wouldn't",   "yet",       "you",      "your",
    "yours",     "yourself",
});

/// Words without which, or with others in their place, a text says something else. Numbers turn it too.
constexpr WordSet turning_words({
    "above", "after",   "against", "all",     "always", "before",  "below",    "both",    "cannot",
    "few",   "fewer",   "half",    "hardly",  "if",     "least",   "less",     "many",    "may",
    "might", "more",    "most",    "neither", "never",  "no",      "nobody",   "none",    "nor",
    "not",   "nothing", "often",   "only",    "over",   "rarely",  "seldom",   "some",    "sometimes",
    "under", "unless",  "until",   "without", "one",    "two",     "three",    "four",    "five",
    "six",   "seven",   "eight",   "nine",    "ten",    "hundred", "thousand", "million", "billion",
});

}  // namespace

std::string stem(std::string_view word) {
    const bool letters = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (word.size() <= 2 || word.size() > longest_word || !letters)
        return std::string(word);
    const sb_symbol* const stem = sb_stemmer_stem(stemmer(), reinterpret_cast<const sb_symbol*>(word.data()),
                                                  static_cast<int>(word.size()));
    if (stem == nullptr)
        throw std::bad_alloc();
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer()))};
}

Content content(std::string_view word) {
    if (word.ends_with("'s"))
        word.remove_suffix(2);
    const bool number = std::any_of(word.begin(), word.end(), is_digit);
    return {.term = stop_words.contains(word) ? std::string() : stem(word),
            .turns = number || turning_words.contains(word) || word.ends_with("n't")};
}

}  // namespace argmap::english

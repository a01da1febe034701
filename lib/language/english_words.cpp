#include "language/english.hpp"

namespace argmap::english {

namespace {

constexpr WordSet auxiliaries({
    "is",     "are",   "was",      "were",   "am",       "has",       "have",    "had",    "does",    "do",
    "did",    "can",   "could",    "will",   "would",    "shall",     "should",  "may",    "might",   "must",
    "cannot", "isn't", "aren't",   "wasn't", "weren't",  "hasn't",    "haven't", "hadn't", "doesn't", "don't",
    "didn't", "can't", "couldn't", "won't",  "wouldn't", "shouldn't", "mustn't", "ought",
});

constexpr WordSet other_verbs({
    "became",   "becomes",  "began",   "begins",    "believes", "belongs",    "brings", "came",  "comes",
    "contains", "creates",  "depends", "destroys",  "exists",   "gave",       "goes",   "grew",  "grows",
    "improves", "includes", "keeps",   "knew",      "knows",    "leads",      "makes",  "means", "occurs",
    "prevents", "provides", "proves",  "reduces",   "remains",  "requires",   "said",   "says",  "seems",
    "shows",    "tends",    "thinks",  "threatens", "took",     "undermines", "wants",  "went",
});

constexpr WordSet subordinators({
    "after",    "although", "as",      "because",  "before", "how",     "if",       "lest",    "once",
    "provided", "since",    "so",      "than",     "that",   "though",  "till",     "unless",  "until",
    "what",     "whatever", "when",    "whenever", "where",  "whereas", "wherever", "whether", "which",
    "while",    "who",      "whoever", "whom",     "whose",  "why",
});

constexpr WordSet adverbs({
    "again",     "all",        "almost",   "alone",   "already",   "also",        "always",       "both",
    "either",    "else",       "even",     "ever",    "far",       "furthermore", "hence",        "here",
    "however",   "indeed",     "instead",  "just",    "later",     "least",       "less",         "maybe",
    "meanwhile", "more",       "moreover", "most",    "much",      "never",       "nevertheless", "not",
    "now",       "often",      "only",     "perhaps", "quite",     "rather",      "seldom",       "simply",
    "sometimes", "soon",       "still",    "then",    "therefore", "thereby",     "thus",         "today",
    "together",  "too",        "usually",  "very",    "well",      "yet",         "sooner",       "hardly",
    "merely",    "thereafter",
});

/// Words that end as adverbs do and are none.
constexpr WordSet other_words_in_ly({"ally", "assembly", "belly", "bully", "butterfly", "family", "fly",
                                     "italy", "jelly", "july", "lily", "monopoly", "reply", "rally",
                                     "supply"});

}  // namespace

bool is_auxiliary(std::string_view word) {
    return auxiliaries.contains(word);
}

bool is_finite_verb(std::string_view word) {
    return auxiliaries.contains(word) || other_verbs.contains(word);
}

bool is_subordinator(std::string_view word) {
    return subordinators.contains(word);
}

bool is_adverb(std::string_view word) {
    return adverbs.contains(word) ||
           (word.size() > 3 && word.ends_with("ly") && !other_words_in_ly.contains(word));
}

}  // namespace argmap::english

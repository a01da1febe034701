// English: the stems of words that say what a text is about.
#include "language/english.hpp"

namespace argmap::english {

namespace {

/// A word while its endings are taken off. The names of the conditions are Porter's.
class Stemmer {
  public:
    explicit Stemmer(std::string_view word) : word_(word) {}

    std::string stem() && {
        plurals();
        past_and_gerund();
        final_y();
        double_suffixes();
        single_suffixes();
        long_suffixes();
        final_e();
        return std::move(word_);
    }

  private:
    bool consonant(std::size_t at) const {
        switch (word_[at]) {
            case 'a':
            case 'e':
            case 'i':
            case 'o':
            case 'u':
                return false;
            case 'y': {
                // A y is a consonant at the beginning and after a vowel; in a row of them, every other one.
                std::size_t first = at;
                while (first > 0 && word_[first - 1] == 'y')
                    --first;
                const bool first_is_consonant = first == 0 || !consonant(first - 1);
                return first_is_consonant == ((at - first) % 2 == 0);
            }
            default:
                return true;
        }
    }

    /// m: how often a consonant follows a vowel among the first so many letters. Stops at 2.
    int measure(std::size_t size) const {
        int count = 0;
        for (std::size_t i = 1; i < size && count < 2; ++i)
            count += consonant(i) && !consonant(i - 1) ? 1 : 0;
        return count;
    }

    bool has_vowel(std::size_t size) const {
        for (std::size_t i = 0; i < size; ++i)
            if (!consonant(i))
                return true;
        return false;
    }

    /// *d: ends in the same consonant twice.
    bool ends_double() const {
        const std::size_t size = word_.size();
        return size >= 2 && word_[size - 1] == word_[size - 2] && consonant(size - 1);
    }

    /// *o: ends in consonant, vowel and a consonant that is not w, x or y.
    bool ends_short(std::size_t size) const {
        if (size < 3 || !consonant(size - 1) || consonant(size - 2) || !consonant(size - 3))
            return false;
        const char last = word_[size - 1];
        return last != 'w' && last != 'x' && last != 'y';
    }

    bool ends(std::string_view suffix) const { return std::string_view(word_).ends_with(suffix); }
    std::size_t without(std::string_view suffix) const { return word_.size() - suffix.size(); }

    void replace(std::string_view suffix, std::string_view with) {
        word_.resize(without(suffix));
        word_ += with;
    }

    /// The first of the suffixes that the word ends with is replaced, if what is before it measures more
    /// than `above`; no other is tried.
    struct Rule {
        std::string_view suffix;
        std::string_view with;
    };
    template <std::size_t N>
    void apply(const Rule (&rules)[N], int above) {
        for (const Rule& rule : rules) {
            if (!ends(rule.suffix))
                continue;
            if (measure(without(rule.suffix)) > above)
                replace(rule.suffix, rule.with);
            return;
        }
    }

    void plurals() {  // step 1a
        if (ends("sses") || ends("ies"))
            word_.resize(word_.size() - 2);
        else if (ends("s") && !ends("ss"))
            word_.pop_back();
    }

    void past_and_gerund() {  // step 1b
        if (ends("eed")) {
            if (measure(without("eed")) > 0)
                word_.pop_back();
            return;
        }
        const std::string_view suffix = ends("ed") ? "ed" : ends("ing") ? "ing" : "";
        if (suffix.empty() || !has_vowel(without(suffix)))
            return;
        replace(suffix, "");
        if (ends("at") || ends("bl") || ends("iz"))
            word_ += 'e';
        else if (ends_double() && !ends("l") && !ends("s") && !ends("z"))
            word_.pop_back();
        else if (measure(word_.size()) == 1 && ends_short(word_.size()))
            word_ += 'e';
    }

    void final_y() {  // step 1c
        if (ends("y") && has_vowel(without("y")))
            word_.back() = 'i';
    }

    void double_suffixes() {  // step 2
        static constexpr Rule rules[] = {
            {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
            {"abli", "able"},   {"alli", "al"},     {"entli", "ent"}, {"eli", "e"},     {"ousli", "ous"},
            {"ization", "ize"}, {"ation", "ate"},   {"ator", "ate"},  {"alism", "al"},  {"iveness", "ive"},
            {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},  {"iviti", "ive"}, {"biliti", "ble"}};
        apply(rules, 0);
    }

    void single_suffixes() {  // step 3
        static constexpr Rule rules[] = {{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"},
                                         {"ical", "ic"},  {"ful", ""},   {"ness", ""}};
        apply(rules, 0);
    }

    void long_suffixes() {  // step 4
        if (ends("ion")) {
            const std::size_t before = without("ion");
            if (before > 0 && (word_[before - 1] == 's' || word_[before - 1] == 't') && measure(before) > 1)
                word_.resize(before);
            return;
        }
        static constexpr Rule rules[] = {
            {"al", ""},   {"ance", ""}, {"ence", ""},  {"er", ""},   {"ic", ""},  {"able", ""},
            {"ible", ""}, {"ant", ""},  {"ement", ""}, {"ment", ""}, {"ent", ""}, {"ou", ""},
            {"ism", ""},  {"ate", ""},  {"iti", ""},   {"ous", ""},  {"ive", ""}, {"ize", ""}};
        apply(rules, 1);
    }

    void final_e() {  // step 5
        if (ends("e")) {
            const int measured = measure(without("e"));
            if (measured > 1 || (measured == 1 && !ends_short(without("e"))))
                word_.pop_back();
        }
        if (ends("ll") && measure(word_.size()) > 1)
            word_.pop_back();
    }

    std::string word_;
};

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
    return word.size() <= 2 || !letters ? std::string(word) : Stemmer(word).stem();
}

Content content(std::string_view word) {
    if (word.ends_with("'s"))
        word.remove_suffix(2);
    const bool number = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return {.term = stop_words.contains(word) ? std::string() : stem(word),
            .turns = number || turning_words.contains(word) || word.ends_with("n't")};
}

}  // namespace argmap::english

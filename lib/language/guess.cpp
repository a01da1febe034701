#include "language/guess.hpp"

#include "language/script.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>

namespace argmap {

namespace {

// The commonest words of each language, without those that are as common in another of them.
constexpr WordSet english({"and",     "are",    "as",     "be",     "because", "been", "but",   "by",
                           "can",     "does",   "for",    "from",   "had",     "has",  "have",  "he",
                           "if",      "is",     "it",     "its",    "more",    "must", "not",   "of",
                           "or",      "our",    "should", "than",   "that",    "the",  "them",  "there",
                           "they",    "this",   "to",     "was",    "we",      "were", "which", "will",
                           "with",    "would",  "you",    "your",   "all",     "what", "who",   "when",
                           "many",    "people", "cannot", "nobody", "only",    "too",  "at",    "us",
                           "without", "every",  "an",     "some",   "any",     "my",   "his",   "her",
                           "their",   "before", "after",  "into",   "about",   "how",  "why",   "where",
                           "then",    "did",    "faster", "keeps",  "good",    "new",  "first", "never",
                           "always",  "other",  "while"});
constexpr WordSet german({"aber",  "auch",  "auf",  "aus",  "bei",    "das",    "dass",   "dem",     "den",
                          "der",   "des",   "die",  "ein",  "eine",   "einen",  "einer",  "es",      "für",
                          "haben", "ich",   "ist",  "kann", "können", "mehr",   "mit",    "müssen",  "nicht",
                          "nur",   "oder",  "sich", "sie",  "sind",   "soll",   "sollte", "sollten", "um",
                          "und",   "viele", "von",  "weil", "wenn",   "werden", "wie",    "wir",     "wird",
                          "zu",    "zum",   "zur",  "im",   "wäre",   "über",   "kein",   "keine"});
constexpr WordSet french({"au",  "aux",  "avec", "ce",   "ces",  "cette", "dans", "des", "doit", "donc",
                          "du",  "elle", "est",  "et",   "il",   "ils",   "le",   "les", "leur", "mais",
                          "ne",  "nous", "ont",  "ou",   "pas",  "pour",  "peut", "qui", "sont", "sur",
                          "une", "vous", "être", "faut", "même", "parce", "tous", "sans"});
constexpr WordSet spanish({"como", "debe", "del", "el",   "ella", "en",      "está",   "hay",
                           "los",  "las",  "más", "muy",  "para", "pero",    "porque", "puede",
                           "se",   "sin",  "son", "su",   "sus",  "también", "todos",  "una",
                           "y",    "es",   "lo",  "esta", "ser"});
constexpr WordSet italian({"alla", "anche",  "che",    "con",  "dei",    "della", "delle",
                           "di",   "è",      "essere", "gli",  "il",     "nel",   "nella",
                           "non",  "perché", "più",    "può",  "questo", "sono",  "una",
                           "dal",  "si",     "ma",     "deve", "ogni",   "tutti", "molto"});
constexpr WordSet dutch({"aan",  "als",   "bij",    "dat",  "deze",   "een",  "het",   "hij",
                         "kan",  "maar",  "meer",   "moet", "moeten", "naar", "niet",  "nog",
                         "om",   "omdat", "ook",    "op",   "te",     "uit",  "van",   "veel",
                         "voor", "wordt", "worden", "zij",  "zijn",   "geen", "mensen"});
constexpr WordSet portuguese({"ao",  "com",  "da",     "das",   "deve",   "dos", "em",
                              "é",   "mais", "mas",    "muito", "não",    "nas", "na",
                              "os",  "pela", "pelo",   "pode",  "porque", "são", "se",
                              "ser", "uma",  "também", "isso",  "todos",  "ou",  "há"});
constexpr WordSet swedish({"att",  "av",    "bör",   "det", "den",   "ett", "för", "från", "har",
                           "inte", "kan",   "måste", "med", "och",   "på",  "ska", "som",  "är",
                           "vi",   "många", "eller", "om",  "också", "mer", "alla"});

struct Candidate {
    std::string_view tag;
    bool (*knows)(std::string_view word);
};

// The other scripts that one language in daily use is written in.
constexpr Script single_scripts[] = {Script::han,    Script::kana, Script::hangul,   Script::greek,
                                     Script::hebrew, Script::thai, Script::armenian, Script::georgian};
constexpr std::string_view their_languages[] = {"zh", "ja", "ko", "el", "he", "th", "hy", "ka"};

constexpr Candidate by_words[] = {
    {"en", [](std::string_view word) { return english.contains(word); }},
    {"de", [](std::string_view word) { return german.contains(word); }},
    {"fr", [](std::string_view word) { return french.contains(word); }},
    {"es", [](std::string_view word) { return spanish.contains(word); }},
    {"it", [](std::string_view word) { return italian.contains(word); }},
    {"nl", [](std::string_view word) { return dutch.contains(word); }},
    {"pt", [](std::string_view word) { return portuguese.contains(word); }},
    {"sv", [](std::string_view word) { return swedish.contains(word); }},
};

/// What a whole text in one script weighs beside texts of Latin letters: as a handful of common words.
constexpr std::size_t weight_of_a_script = 4;

/// The language of a script other than Latin by its place among `their_languages`. Japanese is written with
/// more Han characters than kana in many sentences, Chinese with no kana at all.
std::optional<std::size_t> by_script(std::string_view text) {
    std::optional<Script> script = main_script(text);
    if (script == Script::han && has_script(text, Script::kana))
        script = Script::kana;
    const auto* const found = std::find(std::begin(single_scripts), std::end(single_scripts), script);
    if (found == std::end(single_scripts))
        return std::nullopt;
    return static_cast<std::size_t>(found - std::begin(single_scripts));
}

}  // namespace

void LanguageGuess::add(std::string_view text) {
    static_assert(std::size(by_words) + std::size(single_scripts) <= most_languages);
    if (!wants_more())
        return;
    text = text.substr(0, enough - bytes_);
    bytes_ += text.size();
    if (const std::optional<std::size_t> script = by_script(text)) {
        heard_[std::size(by_words) + *script] += weight_of_a_script;
        return;
    }
    const Sentence words(text);
    words_ += words.size();
    for (std::size_t word = 0; word < words.size(); ++word)
        for (std::size_t language = 0; language < std::size(by_words); ++language)
            heard_[language] += by_words[language].knows(words[word].text) ? 1U : 0U;
}

std::string_view LanguageGuess::tag() const {
    const auto best =
        static_cast<std::size_t>(std::max_element(heard_.begin(), heard_.end()) - heard_.begin());
    const std::size_t all = std::accumulate(heard_.begin(), heard_.end(), std::size_t{0});
    if (heard_[best] == 0 || 4 * heard_[best] < 3 * all)
        return "";
    if (best >= std::size(by_words))
        return their_languages[best - std::size(by_words)];
    // Common words are a third to a half of what people write; a language that is not among these has a few
    // of them by accident.
    return heard_[best] >= 2 && 6 * heard_[best] >= words_ ? by_words[best].tag : std::string_view();
}

}  // namespace argmap

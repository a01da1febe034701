// French: questions, words that hang a text on another one, and stops between sentences.
#include "language/french.hpp"

#include "language/marks.hpp"
#include "language/sentences.hpp"
#include "language/words.hpp"

namespace argmap {

const Language languages::french{
    .tag = "fr",
    .name = "French",
    .unit = "word",
    .fewest = 2,
    .most = 40,
    .question = final_question_mark,
    .leading_connective = french::leading_connective,
    .compound = french::compound,
};

namespace french {

namespace {

/// Finite verbs that are hardly ever anything else.
constexpr WordSet finite_verbs({
    "est",      "sont",       "était",  "étaient",  "sera",    "seront",     "serait",   "seraient",
    "a",        "ont",        "avait",  "avaient",  "aura",    "auront",     "aurait",   "peut",
    "peuvent",  "pourrait",   "doit",   "doivent",  "devrait", "devraient",  "faut",     "faudrait",
    "va",       "vont",       "fait",   "font",     "permet",  "permettent", "reste",    "restent",
    "coûte",    "coûtent",    "manque", "manquent", "devient", "deviennent", "veut",     "veulent",
    "vient",    "viennent",   "sait",   "savent",   "rend",    "mérite",     "méritent", "suffit",
    "augmente", "augmentent", "baisse", "dépend",
});

/// A verb, also after what is cut before a vowel: "c'est", "n'ont".
bool is_finite_verb(std::string_view word) {
    const std::size_t cut = word.find('\'');
    return finite_verbs.contains(cut == std::string_view::npos ? word : word.substr(cut + 1));
}

bool has_verb(const Sentence& words, std::size_t begin) {
    return any_from(words, begin, [](const SentenceWord& word) { return is_finite_verb(word.text); });
}

/// Articles, pronouns and the like, also what is left of them before a vowel: no noun is followed by them.
constexpr WordSet subject_words({
    "aucun", "aucune", "beaucoup", "c",      "ce",   "cela",  "celle", "celles", "celui", "ces",  "cet",
    "cette", "ceux",   "chacun",   "chaque", "des",  "elle",  "elles", "il",     "ils",   "j",    "je",
    "l",     "la",     "le",       "les",    "leur", "leurs", "ma",    "mes",    "mon",   "nos",  "notre",
    "nous",  "on",     "personne", "peu",    "rien", "sa",    "ses",   "son",    "ta",    "tes",  "ton",
    "tous",  "tout",   "toute",    "toutes", "tu",   "un",    "une",   "vos",    "votre", "vous", "ça",
});

/// How many words at a place lead a reason; 0 if none: "car", "parce que", "parce qu'il". "Car" is a coach,
/// too: "Car scolaire et bus sont pleins".
std::size_t reason_words(const Sentence& words, std::size_t at) {
    if (words[at].text == "car") {
        const std::string_view next = words[at + 1].text;
        return words[at + 1].before == " " && subject_words.contains(next.substr(0, next.find('\''))) ? 1 : 0;
    }
    return words[at].text == "parce" && (words[at + 1].text == "que" || words[at + 1].text.starts_with("qu'"))
               ? 2
               : 0;
}

bool is_sentence(std::string_view text) {
    constexpr std::size_t fewest = 4;
    const Sentence words(text);
    const std::string_view first = words[0].text;
    const bool goes_on = first == "voir" || first == "donc" || first == "car" ||
                         (first == "par" && words[1].text == "exemple");
    return words.size() >= fewest && !goes_on && has_verb(words, 0);
}

}  // namespace

std::optional<Connective> leading_connective(std::string_view text) {
    static constexpr WordSet first_words({"car", "donc", "et", "mais", "parce"});
    const std::string_view rest = trimmed(text);
    if (rest.empty() || !first_words.begins(lower(rest[0])) || final_question_mark(text))
        return std::nullopt;
    const Sentence words(rest);
    const std::size_t at = words[0].text == "et" || words[0].text == "mais" ? 1 : 0;
    if (!words[0].before.empty() || (at == 1 && words[1].before != " ") || !has_verb(words, at + 1))
        return std::nullopt;
    const Offset begin = place_in(text, rest).begin;
    if (words[at].text == "donc")
        return Connective{.place = {begin, begin + words[at].place.end}, .concludes = true, .can_go = true};
    const std::size_t count = reason_words(words, at);
    if (count == 0 || has_comma(words, at + 1) || words.size() < at + count + 3)
        return std::nullopt;
    // "parce qu'il": the pronoun would have to be cut out of the word.
    const bool whole = words[at + count - 1].text.find('\'') == std::string_view::npos;
    return Connective{
        .place = {begin, begin + words[at + count - 1].place.end}, .concludes = false, .can_go = whole};
}

std::optional<Span> compound(std::string_view text) {
    return stop_between(text, is_sentence);
}

}  // namespace french

}  // namespace argmap

// German: questions, words that hang a text on another one, and stops between sentences. What texts share in
// words says little in German, where a word has many forms and is put together with others, so nothing is
// known here about terms.
#include "language/german.hpp"

#include "language/marks.hpp"
#include "language/sentences.hpp"
#include "language/words.hpp"

namespace argmap {

const Language languages::german{
    .tag = "de",
    .name = "German",
    .unit = "word",
    .fewest = 2,
    .most = 40,
    .question = final_question_mark,
    .leading_connective = german::leading_connective,
    .compound = german::compound,
};

namespace german {

namespace {

/// Finite verbs that are hardly ever anything else.
constexpr WordSet finite_verbs({
    "ist",       "sind",    "war",       "waren",   "hat",     "haben",    "hatte",   "hatten",  "wird",
    "werden",    "wurde",   "wurden",    "würde",   "würden",  "kann",     "können",  "könnte",  "könnten",
    "muss",      "müssen",  "müsste",    "soll",    "sollen",  "sollte",   "sollten", "darf",    "dürfen",
    "dürfte",    "will",    "wollen",    "mag",     "mögen",   "möchte",   "möchten", "wäre",    "wären",
    "hätte",     "hätten",  "bin",       "bist",    "seid",    "habe",     "gibt",    "geht",    "kommt",
    "macht",     "machen",  "bleibt",    "bleiben", "braucht", "brauchen", "kostet",  "kosten",  "hilft",
    "helfen",    "führt",   "führen",    "zeigt",   "zeigen",  "fehlt",    "fehlen",  "steht",   "stehen",
    "liegt",     "liegen",  "lässt",     "lassen",  "schadet", "schaden",  "spart",   "sparen",  "wächst",
    "steigt",    "steigen", "sinkt",     "sinken",  "fährt",   "fahren",   "lernt",   "lernen",  "verdient",
    "verdienen", "schützt", "verbietet", "erlaubt", "gilt",    "gelten",   "bringt",  "bringen", "verliert",
});

/// After these the verb comes right away, before the subject; with another order they mean something else.
constexpr WordSet conclusion_words({"daher", "deshalb", "deswegen", "folglich", "somit"});

constexpr WordSet first_words({"aber", "daher", "da", "denn", "deshalb", "deswegen", "folglich", "somit",
                               "und", "weil"});

bool has_verb(const Sentence& words, std::size_t begin) {
    return any_from(words, begin, [](const SentenceWord& word) { return finite_verbs.contains(word.text); });
}

/// "Deshalb ist der Bus voll" and "Daher muss ...", but not "Daher die Frage", and not "Daher kommt der
/// Name", where it says from where.
bool leads_conclusion(const Sentence& words, std::size_t at) {
    if (words[at].text == "daher" && words[at + 1].text == "kommt")
        return false;
    return words[at + 1].before == " " && finite_verbs.contains(words[at + 1].text) && words.size() > at + 2;
}

/// "Weil der Bus voll ist": the verb comes last, and no other clause follows.
bool leads_clause(const Sentence& words, std::size_t at) {
    return words.size() > at + 3 && !has_comma(words, at + 1) &&
           finite_verbs.contains(words[words.size() - 1].text);
}

bool is_sentence(std::string_view text) {
    constexpr std::size_t fewest = 4;
    const Sentence words(text);
    const std::string_view first = words[0].text;
    const bool goes_on = first == "siehe" || first == "sondern" || first == "denn" ||
                         conclusion_words.contains(first) || (first == "zum" && words[1].text == "beispiel");
    return words.size() >= fewest && !goes_on && has_verb(words, 0);
}

}  // namespace

std::optional<Connective> leading_connective(std::string_view text) {
    const std::string_view rest = trimmed(text);
    if (rest.empty() || !first_words.begins(lower(rest[0])) || final_question_mark(text))
        return std::nullopt;
    const Sentence words(rest);
    const std::size_t at = words[0].text == "und" || words[0].text == "aber" ? 1 : 0;
    const std::string_view word = words[at].text;
    if (!words[0].before.empty() || (at == 1 && words[1].before != " "))
        return std::nullopt;
    const Offset begin = place_in(text, rest).begin;
    const Span place{begin, begin + words[at].place.end};
    if (conclusion_words.contains(word))
        return leads_conclusion(words, at)
                   ? std::optional(Connective{.place = place, .concludes = true, .can_go = false})
                   : std::nullopt;
    if (word == "denn" && words[at + 1].before == " " && has_verb(words, at + 1))
        return Connective{.place = place, .concludes = false, .can_go = true};
    if ((word == "weil" || word == "da") && leads_clause(words, at))
        return Connective{.place = place, .concludes = false, .can_go = false};
    return std::nullopt;
}

std::optional<Span> compound(std::string_view text) {
    return stop_between(text, is_sentence);
}

}  // namespace german

}  // namespace argmap

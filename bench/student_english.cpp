// How students put English claims.
#include "bench/student_words.hpp"
#include "bench/word_pairs.hpp"
#include "language/words.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace argmap::bench {

namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
    Words words;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find(' ', i), text.size());
        if (end > i)
            words.emplace_back(text.substr(i, end - i));
        i = end + 1;
    }
    return words;
}

std::string text_of(const Words& words) {
    std::string text;
    for (const std::string& word : words) {
        if (word.empty())
            continue;
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// A word without the marks around it: where it begins and ends.
std::pair<std::size_t, std::size_t> core(std::string_view word) {
    std::size_t begin = 0, end = word.size();
    while (begin < end && !is_ascii_letter(word[begin]))
        ++begin;
    while (end > begin && !is_ascii_letter(word[end - 1]))
        --end;
    return {begin, end};
}

std::string bare(std::string_view word) {
    const auto [begin, end] = core(word);
    std::string in_lower_case(word.substr(begin, end - begin));
    for (char& letter : in_lower_case)
        letter = lower(letter);
    return in_lower_case;
}

bool ends_with_comma(const std::string& word) {
    return !word.empty() && word.back() == ',';
}

std::string without_comma(std::string word) {
    if (ends_with_comma(word))
        word.pop_back();
    return word;
}

bool has_capital(std::string_view word) {
    return !word.empty() && is_capital(word[0]);
}

void capitalize(std::string& text) {
    if (!text.empty())
        text[0] = upper(text[0]);
}

/// Those that begin a claim of our maps.
constexpr WordSet names({"socrates", "krueger", "hinton", "altman", "google", "microsoft", "plato"});

/// A text as it goes on inside of another: names keep their capitals.
std::string inside(std::string_view text) {
    std::string result(text);
    const std::string first = bare(text.substr(0, text.find(' ')));
    if (has_capital(result) && !names.contains(first) && (result.size() < 2 || !is_capital(result[1])))
        result[0] = lower(result[0]);
    return result;
}

/// A word with another in place of its letters; capitals and marks stay.
std::string replaced(const std::string& word, std::string_view by) {
    const auto [begin, end] = core(word);
    std::string other(by);
    if (has_capital(std::string_view(word).substr(begin)))
        capitalize(other);
    return word.substr(0, begin) + other + word.substr(end);
}

std::string_view other_word(std::span<const WordPair> pairs, std::string_view word, bool both_ways) {
    for (const WordPair& pair : pairs)
        if (pair.one == word)
            return pair.other;
    for (const WordPair& pair : pairs)
        if (both_ways && pair.other == word)
            return pair.one;
    return {};
}

// ---- Shortened. ----

constexpr WordSet adverbs({"very",     "quite",    "really",  "often",   "always", "usually",
                           "soon",     "still",    "also",    "even",    "just",   "already",
                           "rather",   "too",      "greatly", "largely", "fairly", "already",
                           "today",    "now",      "once",    "ever",    "yet",    "perhaps",
                           "together", "urgently", "itself",  "widely",  "mainly", "directly"});
constexpr WordSet no_adverbs({"only", "early", "family", "likely", "reply", "apply", "rely", "hardly",
                              "rarely", "barely", "supply", "fly", "daily", "properly", "ally", "unlikely",
                              "nearly"});
constexpr WordSet clause_beginnings({"which",  "who",     "when",   "if",    "because", "while",
                                     "where",  "at",      "in",     "for",   "from",    "with",
                                     "by",     "through", "on",     "under", "during",  "without",
                                     "before", "after",   "within", "so",    "and"});
constexpr WordSet asks_for_more({"is",        "are",    "was",    "be",    "been",    "the",      "a",
                                 "an",        "of",     "to",     "and",   "or",      "not",      "can",
                                 "may",       "should", "would",  "must",  "will",    "more",     "less",
                                 "than",      "as",     "likely", "same",  "leads",   "lead",     "depends",
                                 "depend",    "there",  "take",   "takes", "all",     "such",     "it",
                                 "that",      "rather", "no",     "out",   "deal",    "disagree", "between",
                                 "both",      "get",    "gets",   "stay",  "live",    "lies",     "cut",
                                 "concerned", "begin",  "begins", "start", "departs", "depart",   "put",
                                 "puts",      "early",  "part"});

bool is_adverb(std::string_view word) {
    return adverbs.contains(word) || (word.size() > 4 && word.ends_with("ly") && !no_adverbs.contains(word));
}

/// Takes out what stands in brackets, as far as so many words may go.
void drop_brackets(Words& words, std::size_t& left) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].empty() || words[i][0] != '(')
            continue;
        std::size_t end = i;
        while (end < words.size() && words[end].find(')') == std::string::npos)
            ++end;
        if (end == words.size() || end - i + 1 > left)
            continue;
        left -= end - i + 1;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i),
                    words.begin() + static_cast<std::ptrdiff_t>(end + 1));
        --i;
    }
}

void drop_adverbs(Words& words, std::size_t& left) {
    for (std::size_t i = 0; i < words.size() && left > 0; ++i)
        if (is_adverb(bare(words[i])) && !ends_with_comma(words[i]) && words.size() > 3) {
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i--));
            --left;
        }
}

constexpr WordSet verbs({"is", "are", "was", "were", "will", "can", "cannot", "may", "should", "would",
                         "must", "has", "have", "does", "do", "could"});

/// Whether what begins at a word can stand for itself: clauses may have verbs, phrases none of ours.
bool is_whole(const Words& words, std::size_t begin) {
    constexpr WordSet clauses({"which", "who", "when", "if", "because", "while", "where", "and", "so"});
    return clauses.contains(bare(words[begin])) ||
           std::none_of(words.begin() + static_cast<std::ptrdiff_t>(begin), words.end(),
                        [](const std::string& word) { return verbs.contains(bare(word)); });
}

void drop_articles(Words& words, std::size_t& left) {
    constexpr WordSet articles({"the", "a", "an"});
    for (std::size_t i = 1; i < words.size() && left > 0; ++i)
        if (articles.contains(words[i])) {
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i--));
            --left;
        }
}

/// Where a last clause or phrase begins that can be left out or moved: after what is whole without it.
std::size_t last_clause(const Words& words, std::size_t most) {
    for (std::size_t begin = words.size() > most ? words.size() - most : 0; begin < words.size(); ++begin)
        if (begin >= 3 && begin + 1 < words.size() &&
            (ends_with_comma(words[begin - 1]) || clause_beginnings.contains(bare(words[begin]))) &&
            !asks_for_more.contains(bare(words[begin - 1])) && is_whole(words, begin))
            return begin;
    return words.size();
}

// ---- Reworded. ----

/// How many of the words of a text another one has, too, from 0 to 1.
double kept_share(const Words& before, const Words& after) {
    std::map<std::string, int> there;
    for (const std::string& word : after)
        ++there[bare(word)];
    std::size_t kept = 0;
    for (const std::string& word : before)
        kept += there[bare(word)]-- > 0 ? 1U : 0U;
    return static_cast<double>(kept) / static_cast<double>(std::max<std::size_t>(before.size(), 1));
}

bool is_modal(std::string_view word) {
    return word == "can" || word == "may" || word == "should" || word == "would" || word == "must" ||
           word == "will" || word == "could";
}

/// "A raises B" as "B is raised by A", "A can raise B" as "B can be raised by A".
bool make_passive(Words& words) {
    constexpr WordSet joints(
        {"that", "if", "when", "whether", "what", "who", "which", "how", "as", "and", "but"});
    if (std::any_of(words.begin(), words.end(), [&](const std::string& word) {
            return joints.contains(bare(word)) || ends_with_comma(word);
        }))
        return false;
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        const std::string_view participle = other_word(english_participles(), bare(words[i]), false);
        const bool has_modal = is_modal(bare(words[i - 1]));
        if (participle.empty() || (has_modal && i < 2) || ends_with_comma(words[i - 1]) ||
            asks_for_more.contains(bare(words[i + 1])) || clause_beginnings.contains(bare(words[i + 1])) ||
            (!has_modal && !bare(words[i]).ends_with("s") && words[i] != "block"))
            continue;
        const std::size_t subject_end = has_modal ? i - 1 : i;
        const auto at = [&](std::size_t place) { return words.begin() + static_cast<std::ptrdiff_t>(place); };
        Words turned(at(i + 1), words.end());
        capitalize(turned[0]);
        turned.push_back(has_modal ? words[i - 1] + " be" : "is");
        turned.emplace_back(participle);
        turned.emplace_back("by");
        const std::string subject = inside(text_of(Words(words.begin(), at(subject_end))));
        turned.push_back(subject);
        words = words_of(text_of(turned));
        return true;
    }
    return false;
}

/// "A is not B" as "It is not the case that A is B".
bool move_negation(Words& words) {
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        const std::string word = bare(words[i]);
        if (word == "not")
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
        else if (word == "cannot")
            words[i] = "can";
        else
            continue;
        words = words_of("It is not the case that " + inside(text_of(words)));
        return true;
    }
    return false;
}

/// "A, when B" as "When B, A".
bool move_clause(Words& words) {
    const std::size_t begin = last_clause(words, words.size() - std::min<std::size_t>(words.size(), 3));
    if (begin == words.size() || bare(words[begin]) == "and" || bare(words[begin]) == "which" ||
        bare(words[begin]) == "who")
        return false;
    const auto middle = words.begin() + static_cast<std::ptrdiff_t>(begin);
    Words moved(middle, words.end()), rest(words.begin(), middle);
    rest.back() = without_comma(rest.back());
    capitalize(moved[0]);
    words = words_of(text_of(moved) + ", " + inside(text_of(rest)));
    return true;
}

/// "a and b" as "b and a".
bool swap_around_and(Words& words) {
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        if ((words[i] == "and" || words[i] == "or") && core(words[i + 1]).second == words[i + 1].size() &&
            core(words[i - 1]).second == words[i - 1].size() && i > 1 &&
            !clause_beginnings.contains(bare(words[i + 1])) && !asks_for_more.contains(bare(words[i + 1]))) {
            std::swap(words[i - 1], words[i + 1]);
            return true;
        }
    return false;
}

bool frame(Words& words, Chance& chance) {
    constexpr std::string_view frames[] = {"One can say that", "It is true that", "The fact is that",
                                           "We may assume that", "It holds that"};
    words = words_of(std::string(chance.one_of(frames)) + " " + inside(text_of(words)));
    return true;
}

/// Other words for the small ones, from some place on and around, until enough are others.
void turn_words(Words& words, const Words& before, Chance& chance) {
    Words plain = words_of(text_of(words));
    const std::size_t begin = chance.below(std::max<std::size_t>(plain.size(), 1));
    for (std::size_t step = 0; step < plain.size(); ++step) {
        if (kept_share(before, words_of(text_of(plain))) <= 0.5)
            break;
        std::string& word = plain[(begin + step) % plain.size()];
        const std::string_view other = other_word(english_turns(), bare(word), false);
        const bool goes_with_word_before = bare(word) == "of" && (begin + step) % plain.size() > 0 &&
                                           bare(plain[(begin + step) % plain.size() - 1]) == "out";
        if (!other.empty() && !goes_with_word_before)
            word = replaced(word, other);
    }
    words = words_of(text_of(plain));
}

}  // namespace

std::string shortened_english(std::string_view text) {
    Words words = words_of(text);
    std::size_t left = words.size() / 3;
    drop_brackets(words, left);
    drop_adverbs(words, left);
    const std::size_t end = last_clause(words, left);
    left -= words.size() - end;
    words.resize(end);
    drop_articles(words, left);
    if (!words.empty())
        words.back() = without_comma(words.back());
    std::string shorter = text_of(words);
    capitalize(shorter);
    return shorter;
}

std::string with_synonyms_english(std::string_view text) {
    Words words = words_of(text);
    for (std::string& word : words) {
        const std::string_view other = other_word(english_pairs(), bare(word), true);
        if (!other.empty())
            word = replaced(word, other);
    }
    return text_of(words);
}

std::string reworded_english(std::string_view text, Chance& chance) {
    const Words before = words_of(text);
    Words words = words_of(with_synonyms_english(text));
    move_negation(words);
    if (!make_passive(words) && !move_clause(words))
        swap_around_and(words);
    turn_words(words, before, chance);
    if (chance.once_in(3))
        frame(words, chance);
    std::string result = text_of(words);
    capitalize(result);
    return result;
}

std::string with_typos_english(std::string_view text, Chance& chance) {
    Words words = words_of(text);
    for (std::string& word : words) {
        const auto [begin, end] = core(word);
        if (end - begin < 3 || !chance.once_in(8))
            continue;
        const std::size_t at = begin + 1 + chance.below(end - begin - 2);
        switch (chance.below(3)) {
            case 0:
                std::swap(word[at], word[at + 1 < end ? at + 1 : at - 1]);
                break;
            case 1:
                word.erase(at, 1);
                break;
            default:
                word.insert(at, 1, word[at]);
        }
    }
    return text_of(words);
}

std::optional<TwoTexts> cut_in_two_english(std::string_view text) {
    const Words words = words_of(text);
    if (words.size() < 7)
        return std::nullopt;
    const auto part = [&](std::size_t begin, std::size_t end) {
        std::string cut = text_of(Words(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                        words.begin() + static_cast<std::ptrdiff_t>(end)));
        if (ends_with_comma(cut))
            cut.pop_back();
        capitalize(cut);
        return cut;
    };
    constexpr WordSet joints({"and", "but", "which", "whereas", "because", "who", "so", "while"});
    for (std::size_t i = 3; i + 3 < words.size(); ++i)
        if (joints.contains(bare(words[i])))
            return TwoTexts{part(0, i), part(i + 1, words.size())};
    for (std::size_t i = 3; i + 3 <= words.size(); ++i)
        if (ends_with_comma(words[i - 1]))
            return TwoTexts{part(0, i), part(i, words.size())};
    if (words.size() < 9)
        return std::nullopt;
    // Without a joint both say what it is about: the middle is in both.
    return TwoTexts{part(0, (words.size() * 2 + 2) / 3), part(words.size() / 3, words.size())};
}

std::string joined_english(std::string_view claim, std::string_view other, Joint joint) {
    return std::string(claim) + (joint == Joint::both ? " and " : " because ") + inside(other);
}

std::string on_topic_english(const std::vector<std::string>& texts, Chance& chance) {
    Words known;
    for (const std::string& text : texts)
        for (const std::string& word : words_of(text)) {
            const std::string one = bare(word);
            if (one.size() >= 5 && !clause_beginnings.contains(one) && !asks_for_more.contains(one) &&
                !is_adverb(one) && other_word(english_turns(), one, false).empty() &&
                std::find(known.begin(), known.end(), one) == known.end())
                known.push_back(one);
        }
    if (known.size() < 6)
        return {};
    constexpr std::string_view patterns[] = {
        "Newspapers report more about {} than about {}",
        "Nobody has yet counted how much {} costs compared with {}",
        "Earlier generations had neither {} nor {}",
        "A survey found wide support for {} and {}",
        "The mayor has promised a report on {} by next spring",
        "{} was unknown in the last century, unlike {}",
        "Foreign visitors often praise the {} and the {}",
        "Taxes already pay for most of the {}",
        "An old law forbids {} near any {}",
        "Teachers disagree whether {} or {} matters more",
        "Much money has been wasted on {}",
        "Experience from abroad shows that {} follows {}",
    };
    std::string made;
    for (const char letter : chance.one_of(patterns)) {
        if (letter == '}')
            made += chance.one_of(known);
        else if (letter != '{')
            made += letter;
    }
    capitalize(made);
    return made;
}

}  // namespace argmap::bench

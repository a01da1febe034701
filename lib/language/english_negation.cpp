// English: what a text says without its negation.
#include "language/english.hpp"
#include "text/unicode.hpp"

namespace argmap::english {

namespace {

struct Change {
    std::string_view from;
    std::string_view to;
};

/// Contractions, but for those in "n't", which are their verb and "not".
constexpr Change contractions[] = {{"can't", "can not"},    {"cannot", "can not"}, {"won't", "will not"},
                                   {"shan't", "shall not"}, {"it's", "it is"},     {"that's", "that is"},
                                   {"there's", "there is"}, {"he's", "he is"},     {"she's", "she is"},
                                   {"i'm", "i am"}};

constexpr Change contracted_endings[] = {
    {"n't", " not"}, {"'re", " are"}, {"'ve", " have"}, {"'ll", " will"}};

/// Past tenses that do not end in "ed", of verbs that claims are made of.
constexpr Change irregular_pasts[] = {
    {"be", "was"},        {"become", "became"}, {"begin", "began"},  {"break", "broke"}, {"bring", "brought"},
    {"build", "built"},   {"buy", "bought"},    {"choose", "chose"}, {"come", "came"},   {"cost", "cost"},
    {"cut", "cut"},       {"do", "did"},        {"draw", "drew"},    {"drive", "drove"}, {"eat", "ate"},
    {"fall", "fell"},     {"feel", "felt"},     {"fight", "fought"}, {"find", "found"},  {"fly", "flew"},
    {"forget", "forgot"}, {"get", "got"},       {"give", "gave"},    {"go", "went"},     {"grow", "grew"},
    {"have", "had"},      {"hear", "heard"},    {"hold", "held"},    {"hurt", "hurt"},   {"keep", "kept"},
    {"know", "knew"},     {"lead", "led"},      {"leave", "left"},   {"lie", "lay"},     {"lose", "lost"},
    {"make", "made"},     {"mean", "meant"},    {"meet", "met"},     {"pay", "paid"},    {"put", "put"},
    {"read", "read"},     {"rise", "rose"},     {"run", "ran"},      {"say", "said"},    {"see", "saw"},
    {"sell", "sold"},     {"send", "sent"},     {"set", "set"},      {"show", "showed"}, {"speak", "spoke"},
    {"spend", "spent"},   {"stand", "stood"},   {"stop", "stopped"}, {"take", "took"},   {"teach", "taught"},
    {"tell", "told"},     {"think", "thought"}, {"win", "won"},      {"write", "wrote"}};

bool is_vowel(char letter) {
    return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
}

bool ends_in_consonant_and_y(std::string_view verb) {
    return verb.size() > 1 && verb.ends_with('y') && !is_vowel(verb[verb.size() - 2]);
}

/// "cause" as it stands after "it": "causes".
std::string third_person(std::string_view verb) {
    if (verb == "have")
        return "has";
    if (ends_in_consonant_and_y(verb))
        return std::string(verb.substr(0, verb.size() - 1)) + "ies";
    const bool hisses = verb.ends_with('s') || verb.ends_with('x') || verb.ends_with('z') ||
                        verb.ends_with('o') || verb.ends_with("ch") || verb.ends_with("sh");
    return std::string(verb) + (hisses ? "es" : "s");
}

/// "cause" in the past: "caused". Of verbs that double a letter only the commonest is known.
std::string past(std::string_view verb) {
    for (const Change& irregular : irregular_pasts)
        if (irregular.from == verb)
            return std::string(irregular.to);
    if (ends_in_consonant_and_y(verb))
        return std::string(verb.substr(0, verb.size() - 1)) + "ied";
    return std::string(verb) + (verb.ends_with('e') ? "d" : "ed");
}

/// What may be true together with its negation: "some are", "some are not"; "may", "may not".
constexpr WordSet partial_words({"few", "many", "may", "maybe", "might", "occasionally", "often", "partly",
                                 "perhaps", "possibly", "several", "some", "sometimes"});

/// After these, "not" and "no" deny nothing: "not only", "no doubt".
constexpr WordSet after_empty_not({"just", "least", "merely", "only", "simply", "to"});
/// What "not" at the beginning denies: "not all are".
constexpr WordSet after_first_not({"all", "always", "every", "everybody", "everyone", "everything", "many",
                                   "much"});
constexpr WordSet after_empty_no({"doubt", "less", "matter", "more", "one", "sooner", "wonder"});

bool is_nominative(std::string_view word) {
    return word == "they" || word == "we" || word == "you" || word == "i" || word == "he" || word == "she" ||
           word == "it";
}

/// Articles, and "any", which stands for one where something is denied.
bool is_article(std::string_view word) {
    return word == "a" || word == "an" || word == "any";
}

/// The words of a text one after the other, with contractions undone and without "a", "an" and "any".
std::vector<std::string_view> plain_words(const Sentence& sentence) {
    std::vector<std::string_view> words;
    words.reserve(sentence.size() + 4);
    const auto add = [&](std::string_view text) {
        const std::size_t space = text.find(' ');
        words.push_back(text.substr(0, space));
        if (space != std::string_view::npos)
            words.push_back(text.substr(space + 1));
    };
    const auto add_word = [&](std::string_view word) {
        if (is_article(word))
            return;
        if (word.find('\'') == std::string_view::npos && word != "cannot")
            return words.push_back(word);
        for (const Change& whole : contractions)
            if (whole.from == word)
                return add(whole.to);
        for (const Change& ending : contracted_endings) {
            if (!word.ends_with(ending.from) || word.size() == ending.from.size())
                continue;
            words.push_back(word.substr(0, word.size() - ending.from.size()));
            return words.push_back(ending.to.substr(1));
        }
        words.push_back(word);
    };
    for (std::size_t i = 0; i < sentence.size(); ++i)
        add_word(sentence[i].text);
    return words;
}

/// "it is not the case that" and its like, and whether they deny.
struct Preface {
    std::string_view words;
    bool denies;
};

constexpr Preface prefaces[] = {{"it is not the case that", true}, {"it is not true that", true},
                                {"it is false that", true},        {"it is untrue that", true},
                                {"it is the case that", false},    {"it is true that", false}};

/// How many words a preface takes at the beginning; 0 if the text has another.
std::size_t size_at_begin(const Preface& preface, const std::vector<std::string_view>& words) {
    std::size_t count = 0;
    for (std::string_view rest = preface.words; !rest.empty(); ++count) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (count == words.size() || words[count] != word)
            return 0;
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    return count;
}

/// Which negations a core is made without.
enum class Denied : std::uint8_t { whole, anywhere };

/// Where "no" stands, these may have stood: "in many families", "in no families".
constexpr WordSet replaced_by_no({"many", "most", "much", "several"});
/// "Not to mention" and "not to say" deny nothing.
constexpr WordSet after_empty_not_to({"mention", "say"});

class CoreMaker {
  public:
    CoreMaker(const Sentence& sentence, Denied denied) : words_(plain_words(sentence)), denied_(denied) {}

    Core make() {
        core_.words.reserve(64);
        std::size_t i = skip_preface();
        while (i < words_.size())
            i += denied_ == Denied::whole ? negation_at(i) : any_negation_at(i);
        return std::move(core_);
    }

  private:
    std::size_t skip_preface() {
        for (const Preface& preface : prefaces) {
            if (const std::size_t count = size_at_begin(preface, words_)) {
                core_.negated = preface.denies;
                return count;
            }
        }
        return 0;
    }

    std::string_view word(std::size_t at) const {
        return at < words_.size() ? words_[at] : std::string_view();
    }

    /// Takes the words at a place into the core, or the negation there out of it, and says how many they are.
    std::size_t negation_at(std::size_t at) {
        const std::string_view here = words_[at];
        // What stands in a clause inside, or after "some", is not denied as a whole.
        in_reach_ = in_reach_ && !is_subordinator(here) && !partial_words.contains(here);
        if (!in_reach_)
            return keep(here), 1;
        const bool does = here == "does" || here == "do" || here == "did";
        // "skills they do not use": a clause that only says which.
        const bool inside = at > 1 && is_nominative(last(at));
        if (does && inside && word(at + 1) == "not") {
            in_reach_ = false;
            return keep(here), 1;
        }
        if (does && word(at + 1) == "not" && !after_empty_not.contains(word(at + 2)))
            return deny_verb(at);
        if (here == "no" && follows_verb(at))
            return word(at + 1) == "longer" ? deny(2) : denies_noun(at) ? deny(1) : (keep(here), 1);
        if ((here == "not" && denies_verb(at)) ||
            (here == "never" && (at == 0 || last(at) != "to") && !gerund(at + 1)))
            return deny(1);
        return keep(here), 1;
    }

    /// The same for a negation of anything. "Ought to" is kept as "should".
    std::size_t any_negation_at(std::size_t at) {
        const std::string_view here = words_[at];
        const bool is_not = word(at + 1) == "not";
        if (here == "ought" && (word(at + 1) == "to" || (is_not && word(at + 2) == "to"))) {
            keep("should");
            return is_not ? deny(3) : 2;
        }
        const bool does = here == "does" || here == "do" || here == "did";
        if (does && is_not && !after_empty_not.contains(word(at + 2)))
            return deny_verb(at);
        if (here == "no" && word(at + 1) == "longer")
            return deny(2);
        const bool denies = here == "never" || (here == "no" && !after_empty_no.contains(word(at + 1))) ||
                            (here == "not" && is_full_not(at));
        if (denies)
            return deny(1);
        if (!replaced_by_no.contains(here))
            keep(here);
        return 1;
    }

    bool is_full_not(std::size_t at) const {
        if (word(at + 1) == "to")
            return !after_empty_not_to.contains(word(at + 2));
        return !after_empty_not.contains(word(at + 1));
    }

    std::string_view last(std::size_t at) const { return at > 0 ? words_[at - 1] : std::string_view(); }

    /// "Not voting is legal" and "people with no money" deny only a part of what the text says.
    bool gerund(std::size_t at) const { return word(at).ends_with("ing") && !is_auxiliary(last(at - 1)); }
    bool follows_verb(std::size_t at) const {
        return at == 0 || is_finite_verb(last(at)) || is_adverb(last(at));
    }
    bool denies_noun(std::size_t at) const {
        return !word(at + 1).empty() && !after_empty_no.contains(word(at + 1)) && !gerund(at + 1);
    }
    bool denies_verb(std::size_t at) const {
        if (at == 0)
            return after_first_not.contains(word(1));
        return !after_empty_not.contains(word(at + 1)) && (is_auxiliary(last(at)) || is_adverb(last(at)));
    }

    /// "does not cause" becomes "causes"; adverbs between stay. Where no verb follows, "does" stays too.
    std::size_t deny_verb(std::size_t at) {
        std::size_t verb = at + 2;
        while (verb < words_.size() && verb < at + 5 && is_adverb(words_[verb]))
            ++verb;
        if (verb >= words_.size() || is_adverb(words_[verb])) {
            keep(words_[at]);
            return deny(2);
        }
        for (std::size_t i = at + 2; i < verb; ++i)
            keep(words_[i]);
        if (words_[at] == "do")
            keep(words_[verb]);
        else
            keep(words_[at] == "does" ? third_person(words_[verb]) : past(words_[verb]));
        return deny(verb + 1 - at);
    }

    std::size_t deny(std::size_t count) {
        core_.negated = !core_.negated;
        return count;
    }

    void keep(std::string_view kept) {
        if (!core_.words.empty())
            core_.words += ' ';
        core_.words += kept;
    }

    std::vector<std::string_view> words_;
    Denied denied_;
    Core core_;
    bool in_reach_ = true;  // of a negation that denies the text as a whole
};

/// Words with which a text may hold a negation, but for contractions: they are told by their apostrophe.
constexpr WordSet signs_of_negation({"cannot", "never", "no", "not", "untrue", "false", "true", "case"});

/// The core of a text that neither denies nor contracts anything, which most are. Nothing for others, and for
/// some that are not worth a closer look.
std::optional<Core> plain_core(std::string_view text) {
    if (!is_ascii(text) || text.find('\'') != std::string_view::npos || mentions(text, signs_of_negation))
        return std::nullopt;
    Core core;
    core.words.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = core.words.size();
        if (begin > 0)
            core.words += ' ';
        const std::size_t word_begin = core.words.size();
        const auto joins = [&] {
            return text[at] == '-' && core.words.size() > word_begin && at + 1 < text.size() &&
                   is_ascii_word(text[at + 1]);
        };
        for (; at < text.size() && (is_ascii_word(text[at]) || joins()); ++at)
            core.words += lower(text[at]);
        const std::string_view word = std::string_view(core.words).substr(word_begin);
        if (word.empty() || is_article(word))
            core.words.resize(begin);
        while (at < text.size() && !is_ascii_word(text[at]))
            ++at;
    }
    return core;
}

}  // namespace

Core core(std::string_view text) {
    if (std::optional<Core> plain = plain_core(text))
        return *std::move(plain);
    return CoreMaker(Sentence(text), Denied::whole).make();
}

Core undenied(std::string_view text) {
    return CoreMaker(Sentence(text), Denied::anywhere).make();
}

}  // namespace argmap::english

// Chinese: what a text says without its negation.
#include "language/chinese.hpp"
#include "language/chinese_text.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

namespace argmap::chinese {

namespace {

/// A word that denies, and what is left of it in what it denies.
struct Negation {
    std::string_view word;
    std::string_view left;
    bool of_sentence = false;  ///< denies the sentence even before "的": "A 不是 B 的 C"
};

/// Longer ones first. "是", "有" and "了" are left out of every core, so that "没有" matches "有" and "了".
constexpr Negation negations[] = {
    {"并不是", "", true}, {"並不是", "", true}, {"绝不是", "", true}, {"絕不是", "", true},
    {"决不是", "", true}, {"从来不", ""},       {"從來不", ""},       {"从来没", ""},
    {"從來沒", ""},       {"并没有", ""},       {"並沒有", ""},       {"还没有", ""},
    {"還沒有", ""},       {"并非", "", true},   {"並非", "", true},   {"绝非", "", true},
    {"絕非", "", true},   {"不是", "", true},   {"并不", "", true},   {"並不", "", true},
    {"绝不", "", true},   {"絕不", "", true},   {"决不", "", true},   {"毫不", ""},
    {"从不", ""},         {"從不", ""},         {"从未", ""},         {"從未", ""},
    {"从没", ""},         {"從沒", ""},         {"尚未", ""},         {"并未", ""},
    {"並未", ""},         {"还没", ""},         {"還沒", ""},         {"没有", ""},
    {"沒有", ""},         {"没能", "能"},       {"未能", "能"},       {"无法", "能"},
    {"無法", "能"},       {"毫无", ""},         {"毫無", ""},         {"并无", ""},
    {"並無", ""},         {"没", ""},           {"沒", ""},           {"未", ""},
    {"不", ""},
};

/// Words in which such a character denies nothing, or that say something else without it.
constexpr std::string_view other_words[] = {
    "不仅", "不僅", "不但", "不只", "不止",   "不光",   "不单",   "不單",     "不管",
    "不论", "不論", "不过", "不過", "不断",   "不斷",   "不少",   "不久",     "不免",
    "不禁", "不妨", "不同", "不必", "不一定", "不见得", "不見得", "不可或缺", "未来",
    "未來", "未必", "未免", "未知", "未成年", "没收",   "沒收",   "没落",     "沒落"};

/// What may be true together with its negation ("some are", "some are not"), and what opens a condition.
constexpr std::string_view limits[] = {"有人", "有些", "有的", "一些", "部分", "某些", "许多", "許多", "很多",
                                       "不少", "可能", "也许", "也許", "或许", "或許", "有时", "有時", "大概",
                                       "如果", "假如", "若",   "要是", "只要", "只有", "除非", "即使", "虽然",
                                       "雖然", "尽管", "儘管", "因为", "因為", "由于", "由於", "一旦", "以为",
                                       "以為", "认为", "認為", "相信", "觉得", "覺得", "说",   "說"};

/// Left out of every core, because a negation comes with or without them.
constexpr std::string_view light_characters[] = {"是", "有", "了"};

/// Negations of a modal verb or an adverb that say something else without it, and what their opposite says.
constexpr Negation weak_negations[] = {{"不必", "必须"}, {"不一定", ""}, {"不见得", ""}, {"不見得", ""},
                                       {"未必", ""},     {"无须", "须"}, {"無須", "須"}, {"无需", "需要"},
                                       {"無需", "需要"}, {"不该", "应"}, {"不該", "应"}};

/// What comes or goes with a negation, or as well says the same: left out where any negation is looked for.
/// Longer ones first.
constexpr std::string_view light_words[] = {"许多", "許多", "很多", "大量", "一定", "已经", "已經", "仍然",
                                            "可以", "能够", "能夠", "非常", "仍",   "还",   "還",   "也",
                                            "都",   "能",   "更",   "很",   "的",   "是",   "有",   "了"};

/// Two words for the same duty.
constexpr std::string_view duties[] = {"应该", "應該", "应当", "應當", "应", "應"};

/// The part of a text in which a negation denies the text as a whole.
struct Reach {
    std::size_t begin = 0;      ///< of its last clause
    std::size_t end = 0;        ///< the first word that limits what is said, or the end
    std::size_t modifiers = 0;  ///< the end of what only says which things are meant, at the last "的"
};

Reach reach_of(std::string_view text) {
    Reach reach;
    for (const std::string_view mark : {"，", "；", "：", ",", ";"})
        if (const std::size_t at = text.rfind(mark); at != std::string_view::npos)
            reach.begin = std::max(reach.begin, at + mark.size());
    reach.end = text.size();
    for (const std::string_view limit : limits)
        reach.end = std::min(reach.end, text.find(limit));
    if (const std::size_t at = text.rfind("的"); at != std::string_view::npos)
        reach.modifiers = at;
    return reach;
}

/// "能不能", "是不是": the same character on both sides of "不".
bool is_choice(std::string_view text, std::size_t at) {
    constexpr std::size_t size = 3;  // bytes of a Han character
    return at >= size && text.substr(at).starts_with("不") && at + 2 * size <= text.size() &&
           text.substr(at - size, size) == text.substr(at + size, size);
}

/// The first of some negations with which a text begins, if any.
template <std::size_t N>
const Negation* one_of(const Negation (&some)[N], std::string_view text) {
    const auto* const found = std::find_if(std::begin(some), std::end(some), [&](const Negation& candidate) {
        return text.starts_with(candidate.word);
    });
    return found == std::end(some) ? nullptr : found;
}

/// Finds negations that deny a text as a whole. How far they reach is only worked out where there are any.
class NegationFinder {
  public:
    explicit NegationFinder(std::string_view text) : text_(text) {}

    /// The one at a place, if any.
    const Negation* at(std::size_t place) {
        if (static_cast<unsigned char>(text_[place]) < 0x80)
            return nullptr;
        const std::string_view rest = text_.substr(place);
        const Negation* const negation = one_of(negations, rest);
        if (negation == nullptr)
            return nullptr;
        if (!reach_)
            reach_ = reach_of(text_);
        const bool denies = place >= reach_->begin && place < reach_->end &&
                            (negation->of_sentence || place >= reach_->modifiers) &&
                            !is_choice(text_, place) && !starts_with_one_of(rest, other_words);
        return denies ? negation : nullptr;
    }

  private:
    std::string_view text_;
    std::optional<Reach> reach_;
};

/// The negation at a place, whatever it denies.
const Negation* any_negation_at(std::string_view text, std::size_t place) {
    const std::string_view rest = text.substr(place);
    if (const Negation* const weak = one_of(weak_negations, rest))
        return weak;
    const Negation* const negation = one_of(negations, rest);
    const bool denies =
        negation != nullptr && !is_choice(text, place) && !starts_with_one_of(rest, other_words);
    return denies ? negation : nullptr;
}

/// The first of some words with which a text begins, or "".
template <std::size_t N>
std::string_view word_at_begin(const std::string_view (&words)[N], std::string_view text) {
    const auto* const found = std::find_if(std::begin(words), std::end(words),
                                           [&](std::string_view word) { return text.starts_with(word); });
    return found == std::end(words) ? std::string_view() : *found;
}

void make_lower(std::string& words) {
    std::transform(words.begin(), words.end(), words.begin(), lower);
}

/// Takes the character at the beginning of a text into a core, unless it counts for nothing, and says how
/// many bytes it has.
std::size_t keep_character(std::string_view text, std::string& words) {
    const Character character = first_character(text);
    if (!is_space(character.code_point) && !is_punctuation(character.code_point))
        words += text.substr(0, character.size);
    return character.size;
}

}  // namespace

Core core(std::string_view text) {
    text = without_stop(text);
    if (text.ends_with("的"))
        text.remove_suffix(std::string_view("的").size());
    NegationFinder negations_in_text(text);
    Core core;
    core.words.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const Negation* const negation = negations_in_text.at(at)) {
            core.negated = !core.negated;
            core.words += negation->left;
            at += negation->word.size();
            continue;
        }
        const std::string_view light = word_at_begin(light_characters, text.substr(at));
        at += light.empty() ? keep_character(text.substr(at), core.words) : light.size();
    }
    make_lower(core.words);
    return core;
}

Core undenied(std::string_view text) {
    Core core;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (const Negation* const negation = any_negation_at(text, at)) {
            core.negated = !core.negated;
            core.words += negation->left == "能" ? "" : negation->left;
            at += negation->word.size();
        } else if (const std::string_view duty = word_at_begin(duties, rest); !duty.empty()) {
            core.words += "应";
            at += duty.size();
        } else if (const std::string_view light = word_at_begin(light_words, rest); !light.empty()) {
            at += light.size();
        } else {
            at += keep_character(rest, core.words);
        }
    }
    make_lower(core.words);
    return core;
}

}  // namespace argmap::chinese

// Chinese: what a text says without its negation.
#include "language/chinese.hpp"
#include "language/chinese_text.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>

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

/// Finds negations that deny a text as a whole. How far they reach is only worked out where there are any.
class NegationFinder {
  public:
    explicit NegationFinder(std::string_view text) : text_(text) {}

    /// The one at a place, if any.
    const Negation* at(std::size_t place) {
        if (static_cast<unsigned char>(text_[place]) < 0x80)
            return nullptr;
        const std::string_view rest = text_.substr(place);
        const auto* const negation =
            std::find_if(std::begin(negations), std::end(negations),
                         [&](const Negation& candidate) { return rest.starts_with(candidate.word); });
        if (negation == std::end(negations))
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
        const Character character = first_character(text.substr(at));
        const std::string_view bytes = text.substr(at, character.size);
        at += character.size;
        const bool light = std::find(std::begin(light_characters), std::end(light_characters), bytes) !=
                           std::end(light_characters);
        if (!light && !is_space(character.code_point) && !is_punctuation(character.code_point))
            core.words += bytes;
    }
    std::transform(core.words.begin(), core.words.end(), core.words.begin(), [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    });
    return core;
}

}  // namespace argmap::chinese

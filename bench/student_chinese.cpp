// How students put Chinese claims.
#include "bench/student_words.hpp"
#include "bench/word_pairs.hpp"
#include "language/script.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace argmap::bench {

namespace {

std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> all;
    while (!text.empty()) {
        const std::size_t size = first_character(text).size;
        all.emplace_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return all;
}

std::size_t length(std::string_view text) {
    return characters(text).size();
}

bool is_han(std::string_view character) {
    return is_ideograph(first_character(character).code_point);
}

/// How much of the characters of a text another one has, too, from 0 to 1.
double kept_share(std::string_view before, std::string_view after) {
    std::map<std::string, int> there;
    for (const std::string& one : characters(after))
        ++there[one];
    const std::vector<std::string> all = characters(before);
    std::size_t kept = 0;
    for (const std::string& one : all)
        kept += there[one]-- > 0 ? 1U : 0U;
    return static_cast<double>(kept) / static_cast<double>(std::max<std::size_t>(all.size(), 1));
}

/// The longest word of some pairs that a text begins with, and what may stand for it.
WordPair longest(std::span<const WordPair> pairs, std::string_view text, bool both_ways) {
    WordPair best;
    for (const WordPair& pair : pairs) {
        if (text.starts_with(pair.one) && pair.one.size() > best.one.size())
            best = pair;
        if (both_ways && text.starts_with(pair.other) && pair.other.size() > best.one.size())
            best = {pair.other, pair.one};
    }
    return best;
}

/// The text with other words where we know some. Small ones are turned where `turns` says so, each time it is
/// asked; a word is never changed twice.
template <class Turns>
std::string exchanged(std::string_view text, Turns turns) {
    std::string result;
    while (!text.empty()) {
        WordPair found = longest(chinese_pairs(), text, true);
        if (const WordPair turn = longest(chinese_turns(), text, false);
            turn.one.size() > found.one.size() && turns())
            found = turn;
        const std::size_t size = found.one.empty() ? first_character(text).size : found.one.size();
        result += found.one.empty() ? text.substr(0, size) : found.other;
        text.remove_prefix(size);
    }
    return result;
}

constexpr std::string_view comma = "，";

/// Takes words out while what is left to take is enough for them.
void drop(std::string& text, std::string_view word, std::size_t& left) {
    const std::size_t at = text.find(word, 1);
    if (at == std::string::npos || length(word) > left || at + word.size() == text.size())
        return;
    left -= length(word);
    text.erase(at, word.size());
}

bool move_clause(std::string& text) {
    const std::size_t at = text.find(comma);
    if (at == std::string::npos || text.find(comma, at + comma.size()) != std::string::npos)
        return false;
    text = text.substr(at + comma.size()) + std::string(comma) + text.substr(0, at);
    return true;
}

/// "甲影响乙" as "乙受甲影响".
bool make_passive(std::string& text) {
    constexpr std::pair<std::string_view, std::string_view> verbs[] = {
        {"影响", "影响"}, {"污染", "污染"}, {"堵住", "堵塞"}, {"吸引", "吸引"},
        {"危及", "威胁"}, {"阻止", "阻拦"}, {"解决", "解决"}, {"支持", "支持"},
        {"超过", "超越"}, {"控制", "控制"}, {"降低", "压低"}, {"取消", "取消"}};
    for (const auto& [verb, participle] : verbs) {
        const std::size_t at = text.find(verb);
        if (at == std::string::npos || at == 0 || at + verb.size() >= text.size() ||
            text.find(comma) != std::string::npos)
            continue;
        text = text.substr(at + verb.size()) + "会被" + text.substr(0, at) + "所" + std::string(participle);
        return true;
    }
    return false;
}

bool move_negation(std::string& text) {
    for (const std::string_view word : {"不能", "无法", "不会", "没有"})
        if (const std::size_t at = text.find(word); at != std::string::npos && at > 0) {
            text = "并非" + text.substr(0, at) +
                   (word == "没有"   ? "有"
                    : word == "不会" ? "会"
                                     : "能") +
                   text.substr(at + word.size());
            return true;
        }
    return false;
}

}  // namespace

std::string shortened_chinese(std::string_view text) {
    std::string result(text);
    std::size_t left = length(text) / 3;
    if (const std::size_t begin = result.find("（"), end = result.find("）");
        begin != std::string::npos && end != std::string::npos && begin < end) {
        const std::string_view brackets = std::string_view(result).substr(begin, end + 3 - begin);
        drop(result, std::string(brackets), left);
    }
    for (const std::string_view adverb :
         {"非常", "往往", "通常", "已经", "常常", "如今", "至今", "仍然", "其实", "完全", "直接", "主要",
          "比较", "立即", "也许", "都", "也", "很", "仍"})
        drop(result, adverb, left);
    if (const std::size_t at = result.rfind(comma);
        at != std::string::npos && at > 0 && length(std::string_view(result).substr(at)) <= left) {
        left -= length(std::string_view(result).substr(at));
        result.resize(at);
    }
    drop(result, "的", left);
    return result;
}

std::string with_synonyms_chinese(std::string_view text) {
    return exchanged(text, [] { return false; });
}

std::string reworded_chinese(std::string_view text, Chance& chance) {
    std::string result = with_synonyms_chinese(text);
    // No more small words are turned than it needs.
    if (kept_share(text, result) > 0.5)
        result = exchanged(text, [&] { return chance.once_in(2); });
    if (kept_share(text, result) > 0.5)
        result = exchanged(text, [] { return true; });
    if (!move_negation(result) && !move_clause(result))
        make_passive(result);
    if (chance.once_in(3)) {
        constexpr std::string_view frames[] = {"可以说，", "事实上，", "一般认为，", "应当承认，"};
        result = std::string(chance.one_of(frames)) + result;
    }
    return result;
}

std::string with_typos_chinese(std::string_view text, Chance& chance) {
    const std::vector<std::string> all = characters(text);
    std::string result;
    for (const std::string& one : all) {
        if (!is_han(one) || !chance.once_in(10)) {
            result += one;
            continue;
        }
        const WordPair mistaken = longest(mistaken_characters(), one, false);
        constexpr std::string_view common[] = {"日", "木", "白", "右", "天", "田",
                                               "由", "王", "主", "元", "士", "土"};
        result += mistaken.one.empty() ? chance.one_of(common) : mistaken.other;
    }
    return result;
}

std::optional<TwoTexts> cut_in_two_chinese(std::string_view text) {
    const std::vector<std::string> all = characters(text);
    if (all.size() < 10)
        return std::nullopt;
    const auto part = [&](std::size_t begin, std::size_t end) {
        std::string cut;
        for (std::size_t i = begin; i < end; ++i)
            cut += all[i];
        return cut;
    };
    for (std::size_t i = 4; i + 4 < all.size(); ++i)
        if (all[i] == comma || all[i] == "；" || all[i] == "：")
            return TwoTexts{part(0, i), part(i + 1, all.size())};
    if (all.size() < 14)
        return std::nullopt;
    return TwoTexts{part(0, (all.size() * 2 + 2) / 3), part(all.size() / 3, all.size())};
}

std::string joined_chinese(std::string_view claim, std::string_view other, Joint joint) {
    return joint == Joint::both ? std::string(claim) + "，而且" + std::string(other)
                                : "因为" + std::string(other) + "，所以" + std::string(claim);
}

std::string on_topic_chinese(const std::vector<std::string>& texts, Chance& chance) {
    constexpr std::string_view small[] = {
        "的", "了", "会", "在", "是", "和", "与", "对", "把", "被", "让", "能", "可", "就", "也", "都",
        "而", "不", "有", "更", "得", "将", "要", "应", "当", "人", "或", "从", "到", "为", "使", "比",
        "很", "只", "还", "却", "其", "这", "那", "所", "以", "于", "上", "中", "里", "个", "一", "没"};
    std::vector<std::string> known;
    for (const std::string& text : texts) {
        std::string word;
        for (const std::string& one : characters(text)) {
            const bool ends =
                !is_han(one) || std::find(std::begin(small), std::end(small), one) != std::end(small);
            if (!ends)
                word += one;
            if ((ends || length(word) == 4) && !word.empty()) {
                if (length(word) >= 2 && std::find(known.begin(), known.end(), word) == known.end())
                    known.push_back(word);
                word.clear();
            }
        }
    }
    if (known.size() < 6)
        return {};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> patterns{{
        {"报纸上谈", "的文章比往年多"},
        {"没有人算过", "究竟要花多少钱"},
        {"上一代人根本不知道", "是怎么回事"},
        {"调查显示，多数居民赞成", "这种做法"},
        {"市长答应明年春天拿出关于", "的报告"},
        {"外地来的客人常常称赞", "这一点"},
        {"税收已经支付了", "的大部分开销"},
        {"有一条旧法律禁止", "出现在公园里"},
        {"在", "上面浪费了大笔钱"},
        {"国外的经验说明，", "要过很久才见效"},
    }};
    const auto& [before, after] = patterns[chance.below(patterns.size())];
    return std::string(before) + std::string(chance.one_of(known)) + std::string(after);
}

}  // namespace argmap::bench

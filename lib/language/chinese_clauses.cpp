// Chinese: words that join clauses into two claims, and stops between them.
#include "language/chinese.hpp"
#include "language/chinese_text.hpp"
#include "language/marks.hpp"
#include "language/sentences.hpp"

#include <algorithm>

namespace argmap::chinese {

namespace {

/// Words that a clause in Chinese seldom lacks: to be, modal verbs, adverbs of degree and time, negations.
constexpr std::string_view predicates[] = {"是", "会", "會", "能",   "可", "应",     "應",   "必须", "必須",
                                           "将", "將", "已", "有",   "无", "無",     "不",   "没",   "沒",
                                           "很", "更", "最", "需要", "太", "越来越", "比",   "使",   "让",
                                           "讓", "正", "在", "难",   "難", "值得",   "导致", "導致", "了"};

/// What a clause with the same subject goes on with, so that it is no second claim.
constexpr std::string_view going_on[] = {
    "是",   "会",   "會",   "能",   "可",   "应",   "應", "必", "须",   "須",   "将", "將", "已",   "有",
    "无",   "無",   "不",   "没",   "沒",   "很",   "更", "最", "需",   "太",   "越", "比", "使",   "让",
    "讓",   "正",   "在",   "难",   "難",   "值得", "导", "導", "也",   "还",   "還", "都", "就",   "才",
    "又",   "再",   "仍",   "常",   "往",   "从",   "從", "对", "對",   "把",   "被", "向", "用",   "由",
    "为",   "為",   "于",   "於",   "以",   "与",   "與", "和", "往往", "通常", "总", "總", "一直", "完全",
    "同样", "同樣", "容易", "非常", "十分", "极",   "極", "要", "想",   "愿",   "願", "得", "未",   "开始",
    "開始", "成为", "成為", "给",   "給",   "令",   "靠", "随"};

constexpr std::string_view joints[] = {"，而且", "，并且", "，並且", "，且", ",而且", ",并且"};

/// Whether a clause has a subject of at least two characters before what can only be a predicate.
bool has_own_subject(std::string_view words) {
    if (starts_with_one_of(words, going_on))
        return false;
    std::size_t verb = words.size();
    for (const std::string_view predicate : predicates)
        verb = std::min(verb, words.find(predicate));
    constexpr std::size_t two_characters = 6;  // bytes
    // "的" before the verb: "more and more people that ...", which is a subject all the same.
    return verb >= two_characters && verb < words.size();
}

}  // namespace

bool is_clause(std::string_view words) {
    constexpr std::size_t fewest = 4;
    return length(words) >= fewest && holds_one_of(words, predicates);
}

namespace {

/// Opens a clause that depends on another: what it joins is a condition, not a claim.
constexpr std::string_view conditions[] = {"如果", "假如", "若",   "要是", "只要", "只有", "除非",
                                           "即使", "虽然", "雖然", "尽管", "儘管", "无论", "無論",
                                           "不管", "因为", "因為", "由于", "由於", "既然", "一旦"};

std::optional<Span> joining_semicolon(std::string_view text) {
    for (const std::string_view mark : {"；", ";"}) {
        const std::size_t at = text.find(mark);
        if (at == std::string_view::npos)
            continue;
        const std::string_view before = text.substr(0, at);
        const std::string_view after = text.substr(at + mark.size());
        if (is_clause(before) && is_clause(after) && !holds_one_of(before, conditions))
            return place_in(text, text.substr(at, mark.size()));
    }
    return std::nullopt;
}

/// What opens an illustration, a conclusion or another step, which is told as such, or goes on with the
/// first.
constexpr std::string_view opens_no_claim[] = {"例如", "比如", "参见", "參見", "所以",   "因此",   "因而",
                                               "因为", "因為", "而是", "即",   "也就是", "换言之", "換言之"};

bool is_sentence(std::string_view text) {
    return is_clause(text) && !starts_with_one_of(text, opens_no_claim);
}

}  // namespace

std::optional<Span> compound(std::string_view text) {
    if (quotes(text))
        return std::nullopt;
    if (const std::optional<Span> stop = stop_between(text, is_sentence))
        return stop;
    if (const std::optional<Span> semicolon = joining_semicolon(text))
        return semicolon;
    for (const std::string_view joint : joints) {
        const std::size_t at = text.find(joint);
        if (at == std::string_view::npos)
            continue;
        const std::string_view before = text.substr(0, at);
        const std::string_view after = clause(text.substr(at + joint.size()));
        if (is_clause(before) && !holds_one_of(before, conditions) && has_own_subject(after)) {
            const std::size_t comma = joint.starts_with(',') ? 1 : std::string_view("，").size();
            return place_in(text, text.substr(at + comma, joint.size() - comma));
        }
    }
    return std::nullopt;
}

}  // namespace argmap::chinese

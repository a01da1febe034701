// Chinese: words that join clauses, into an argument or into two claims.
#include "language/chinese.hpp"
#include "language/chinese_text.hpp"
#include "language/marks.hpp"

#include <algorithm>

namespace argmap::chinese {

namespace {

/// A word that draws a conclusion or gives a reason, unless it stands after or before certain others.
struct Inference {
    std::string_view word;
    Characters not_after;
    Characters not_before;
    bool opens_clause = false;  ///< counts only at the beginning of a clause
    bool wants_clause = false;  ///< counts only where another clause follows its own
};

constexpr std::string_view denials[] = {"不是", "并非", "並非", "是", "不",   "只",  "仅", "僅",
                                        "仅仅", "正",   "或",   "和", "与",   "的",  "原", "起",
                                        "成",   "病",   "主",   "死", "没有", "沒有"};
constexpr std::string_view whence[] = {"之", "其", "无"};
constexpr std::string_view known_why[] = {"然"};
constexpr std::string_view never_so[] = {"不", "未", "没", "沒", "没有", "会", "會", "就", "也", "才"};
constexpr std::string_view visible[] = {"光", "度", "性", "的", "一斑"};
constexpr std::string_view thirty[] = {"立"};
constexpr std::string_view mostly[] = {"多", "是", "大多", "主要", "都", "往往",
                                       "常", "不", "并非", "只",   "或"};

constexpr Inference inferences[] = {
    {"因为", denials, {}},
    {"因為", denials, {}},
    {"所以", whence, known_why, true},
    {"因此", never_so, {}},
    {"因而", never_so, {}},
    {"从而", {}, thirty, true},
    {"從而", {}, thirty, true},
    {"由于", mostly, {}, true, true},
    {"由於", mostly, {}, true, true},
    {"既然", {}, {}, true},
    {"可见", {}, visible, true},
    {"可見", {}, visible, true},
    {"由此可见", {}, {}},
    {"由此可見", {}, {}},
};

constexpr std::string_view clause_marks[] = {"，", "；", "：", "。", ",", ";", "、", " ", "　"};

/// How many bytes of a clause are looked at; none that people read is longer. Keeps the cost linear.
constexpr std::size_t reach = 300;

/// The first place of a word where it draws a conclusion; `npos` if there is none.
std::size_t find(std::string_view text, const Inference& inference) {
    std::size_t at = text.find(inference.word);
    for (; at != std::string_view::npos; at = text.find(inference.word, at + inference.word.size())) {
        const std::string_view before = text.substr(0, at);
        const std::string_view after = text.substr(at + inference.word.size());
        const bool opens = before.empty() || ends_with_one_of(before, clause_marks);
        const std::string_view near = after.substr(0, reach);
        const bool clause_follows = !inference.wants_clause || clause(near).size() < near.size();
        if ((opens || !inference.opens_clause) && clause_follows &&
            !ends_with_one_of(before, inference.not_after) &&
            !starts_with_one_of(after, inference.not_before) && !after.empty())
            return at;
    }
    return at;
}

}  // namespace

std::optional<Span> inference(std::string_view text) {
    const Inference* first = nullptr;
    std::size_t first_at = std::string_view::npos;
    for (const Inference& inference : inferences) {
        const std::size_t at = find(text, inference);
        if (at < first_at) {
            first = &inference;
            first_at = at;
        }
    }
    if (first == nullptr || quotes(text))
        return std::nullopt;
    return place_in(text, text.substr(first_at, first->word.size()));
}

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

bool is_clause(std::string_view words) {
    constexpr std::size_t fewest = 4;
    return length(words) >= fewest && holds_one_of(words, predicates);
}

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

}  // namespace

std::optional<Span> compound(std::string_view text) {
    if (quotes(text))
        return std::nullopt;
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

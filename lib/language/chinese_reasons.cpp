// Chinese: words that draw a conclusion or give a reason.
#include "language/chinese.hpp"
#include "language/chinese_text.hpp"
#include "language/marks.hpp"

#include <algorithm>
#include <iterator>

namespace argmap::chinese {

namespace {

constexpr std::string_view conclusion_words[] = {"所以",     "因此", "因而", "由此可见",
                                                 "由此可見", "可见", "可見"};
constexpr std::string_view reason_words[] = {"因为", "因為", "由于", "由於", "既然"};

/// What these words are part of, or what they stand for, where no conclusion is drawn.
constexpr std::string_view not_before[] = {"然", "光", "度", "性", "的", "一斑"};
constexpr std::string_view clause_marks[] = {"，", "；", "：", "。", ",", ";", "！"};

/// What should, must or may be is argued for; what only happened is told.
constexpr std::string_view argued[] = {"应", "應", "该",   "該",   "必须", "必須", "须", "須", "要", "能",
                                       "会", "會", "可以", "不可", "值得", "是",   "不", "很", "更", "需"};

bool only_tells(std::string_view conclusion) {
    return conclusion.ends_with("了") && !holds_one_of(conclusion, argued);
}

/// The conclusion word that the clause at a place begins with, if any.
std::string_view conclusion_word(std::string_view rest) {
    for (const std::string_view word : conclusion_words)
        if (rest.starts_with(word) && rest.size() > word.size() &&
            !starts_with_one_of(rest.substr(word.size()), not_before))
            return rest.substr(0, word.size());
    return {};
}

/// How far a condition, question or report reaches is not told; such texts are left alone.
constexpr std::string_view not_argued[] = {"如果", "假如", "要是", "是否", "说",
                                           "說",   "认为", "認為", "以为", "以為"};

/// Calls with what follows each mark that ends a clause, and what stands before it, until one answers.
template <class Look>
std::optional<Span> each_clause(std::string_view text, Look look) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const std::string_view mark : clause_marks) {
            if (text[at] != mark[0] || !text.substr(at).starts_with(mark))
                continue;
            std::string_view rest = text.substr(at + mark.size());
            while (rest.starts_with(' '))
                rest.remove_prefix(1);
            if (const std::optional<Span> found = look(text.substr(0, at), rest))
                return found;
        }
    }
    return std::nullopt;
}

/// The clause that ends a text.
std::string_view last_clause(std::string_view text) {
    std::size_t begin = 0;
    for (const std::string_view mark : clause_marks)
        if (const std::size_t at = text.rfind(mark); at != std::string_view::npos)
            begin = std::max(begin, at + mark.size());
    return text.substr(begin);
}

}  // namespace

std::optional<Span> inference(std::string_view text) {
    const std::string_view rest = without_stop(text);
    if ((!holds_one_of(rest, conclusion_words) && !rest.starts_with("既然")) || quotes(rest) ||
        question(text))
        return std::nullopt;
    if (rest.starts_with("既然") && clause(rest).size() < rest.size())
        return place_in(text, rest.substr(0, std::string_view("既然").size()));
    constexpr std::size_t fewest = 4;  // characters
    std::optional<Span> found;
    bool argued_for = true;
    // Clauses are told apart by marks; the part before the first conclusion word is looked at once.
    found = each_clause(rest, [&](std::string_view before, std::string_view after) -> std::optional<Span> {
        const std::string_view word = conclusion_word(after);
        if (word.empty())
            return std::nullopt;
        argued_for =
            length(last_clause(before)) >= fewest && !holds_one_of(before, not_argued) && !only_tells(after);
        return place_in(text, word);
    });
    return argued_for ? found : std::nullopt;
}

namespace {

constexpr std::string_view no_reason_after[] = {
    "不是", "并非", "並非", "是", "不", "只", "仅",   "僅",   "仅仅", "正",   "或",   "和", "与",   "的",
    "原",   "起",   "成",   "病", "主", "死", "没有", "沒有", "多",   "大多", "主要", "都", "往往", "常"};

struct ReasonWord {
    std::string_view word;
    bool opens_clause = false;  ///< counts only at the beginning of a clause, before another
};

constexpr ReasonWord reasons[] = {{"因为"}, {"因為"}, {"由于", true}, {"由於", true}};

/// How many bytes of a clause are looked at; none that people read is longer. Keeps the cost linear.
constexpr std::size_t reach = 300;

/// Whether a reason word at a place explains something that stands in the text.
bool explains_something(std::string_view text, std::size_t at, const ReasonWord& reason) {
    const std::string_view before = text.substr(0, at);
    const std::string_view after = text.substr(at + reason.word.size());
    const bool opens = before.empty() || ends_with_one_of(before, clause_marks);
    const std::string_view near = after.substr(0, reach);
    const bool clause_follows = clause(near).size() < near.size();
    if (after.empty() || ends_with_one_of(before, no_reason_after) || (before.empty() && !clause_follows))
        return false;
    return !reason.opens_clause || (opens && clause_follows);
}

}  // namespace

std::optional<Span> because(std::string_view text) {
    if (inference(text))
        return std::nullopt;  // told as a step: 因为 A，所以 B
    const std::string_view rest = without_stop(text);
    for (const ReasonWord& reason : reasons)
        for (std::size_t at = rest.find(reason.word); at != std::string_view::npos;
             at = rest.find(reason.word, at + reason.word.size()))
            if (explains_something(rest, at, reason))
                return quotes(rest) || question(text)
                           ? std::nullopt
                           : std::optional(place_in(text, rest.substr(at, reason.word.size())));
    return std::nullopt;
}

namespace {

/// After 因此, 因而 or 所以 these make something else of it: 因此而来的问题, 所以说, 所以呢.
constexpr std::string_view bound_to_conclusions[] = {"而", "受", "得名", "丧", "喪", "失去",
                                                     "说", "說", "呢",   "然", "才"};

/// 因为……的缘故: what is named is a cause, and no clause.
constexpr std::string_view ends_of_causes[] = {"的缘故", "的緣故", "的关系", "的關係"};

bool is_bound(std::string_view after) {
    return std::any_of(std::begin(bound_to_conclusions), std::end(bound_to_conclusions),
                       [&](std::string_view one) { return after.starts_with(one); });
}

bool names_a_cause(std::string_view after) {
    return std::any_of(std::begin(ends_of_causes), std::end(ends_of_causes),
                       [&](std::string_view one) { return after.find(one) != std::string_view::npos; });
}

}  // namespace

std::optional<Connective> leading_connective(std::string_view text) {
    const std::string_view rest = without_stop(text);
    if (quotes(rest) || question(text))
        return std::nullopt;
    if (const std::string_view word = conclusion_word(rest); !word.empty()) {
        if (is_bound(rest.substr(place_in(rest, word).end)))
            return std::nullopt;
        return Connective{.place = place_in(text, word), .concludes = true, .can_go = true};
    }
    for (const std::string_view word : reason_words) {
        if (!rest.starts_with(word) || rest.size() == word.size() || clause(rest).size() < rest.size())
            continue;
        const std::string_view after = rest.substr(word.size());
        if (word == "由于" || word == "由於" || !is_clause(after) ||
            after.find("的是") != std::string_view::npos || names_a_cause(after))
            return std::nullopt;
        return Connective{
            .place = place_in(text, rest.substr(0, word.size())), .concludes = false, .can_go = true};
    }
    return std::nullopt;
}

}  // namespace argmap::chinese
